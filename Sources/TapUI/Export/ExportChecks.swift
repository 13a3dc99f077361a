import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// What speaks for and against an export: open findings, CloudFormation's limits, what is not in the template and why.
@MainActor struct ExportChecks {
  private let workspace: Workspace
  private let made: ExportPlace.Made
  private let saves: String
  /// Columns of a line.
  private let width: Int

  /// - Parameter saves: what writes the file: a key, or a word.
  init(_ workspace: Workspace, _ made: ExportPlace.Made, saves: String, width: Int) {
    self.width = width
    self.saves = saves
    self.workspace = workspace
    self.made = made
  }

  var lines: [Line] {
    guard let input = made.input else { return [Line(" ✗ ", .statusGap) + Line(made.trouble ?? "")] }
    return findings(input.summary) + [""] + limits(input) + [""]
      + [Line("NOT IN THE TEMPLATE, AND WHY", .textHeading)] + outside(input.summary) + unseen(input.summary) + [""]
      + state
  }

  // MARK: Findings

  private func findings(_ summary: Summary) -> [Line] {
    let head = Line("OPEN FINDINGS", .textHeading) + Line("   \(summary.readiness)")
    let levels = Level.allCases.map { Line("  \(summary.count($0)) \($0.rawValue.uppercased())") }
    var lines = [head, levels.reduce(Line(""), +), Line("  each stands in the summary, none is hidden", .textMuted)]
    for finding in summary.findings where finding.level <= .gap {
      let name =
        finding.component.isEmpty || finding.component == Component.settingsID
        ? "design" : workspace.name(of: finding.component)
      lines.append(
        " " + finding.level.line + Line("  \(name)  \(finding.message)  ")
          + Line(finding.controls.briefly(), .textMuted))
    }
    return lines
  }

  // MARK: Limits

  /// CloudFormation's quotas (AWS documentation, "Understand CloudFormation quotas").
  private func limits(_ input: PackageInput) -> [Line] {
    let template = workspace.engine.template
    let bytes = made.files.first?.bytes.count ?? template.json.pretty.utf8.count
    func line(_ what: String, _ count: Int, _ limit: Int, _ words: (Int) -> String) -> Line {
      let isOver = count > limit && input.deployment.stacks.isEmpty
      let sign = isOver ? Line(" ✗ ", .statusGap) : Line(" ✓ ", .textMuted)
      return sign + Line(what.padded(14) + "\(words(count)) of \(words(limit))")
    }
    var lines = [
      Line("LIMITS OF CLOUDFORMATION", .textHeading),
      line("resources", input.summary.resources, StackQuota.resources, FieldText.grouped),
      line("size", bytes, StackQuota.bytes, ExportChecks.size),
      line("parameters", template.parameters.count, StackQuota.parameters, FieldText.grouped),
      line("outputs", template.outputs.count, StackQuota.outputs, FieldText.grouped),
    ]
    if !input.deployment.stacks.isEmpty {
      lines.append(Line("   cut into \(input.deployment.words), each within the limits", .textMuted))
    }
    if bytes > StackQuota.inlineBytes {
      lines.append(Line("   above 52 kB: by way of a bucket, README.txt says how", .textMuted))
    }
    return lines
  }

  // MARK: Outside

  /// What the design speaks of and the template does not carry.
  func outside(_ summary: Summary) -> [Line] {
    var lines: [Line] = []
    var sorts: [String] = []
    for resource in summary.stated where !sorts.contains(resource.type) { sorts.append(resource.type) }
    for sort in sorts {
      let names = summary.stated.filter { $0.type == sort }.map { resource in
        resource.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? resource.id
      }
      lines += broken(
        "  ", nil, ExportChecks.words(sort) + " (\(names.count)), stated: " + names.joined(separator: ", "))
    }
    for (state, why) in [
      (ControlState.process, "listed for people"), (.inherited, "by AWS, inside its boundary"),
      (.unknown, "to be judged by hand"),
    ] where summary.count(state) > 0 {
      lines.append(
        Line("  \(Message.count(summary.count(state), "\(state.rawValue) control")): ") + Line(why, .textMuted))
    }
    return lines
  }

  /// Resource types that no rule asked about.
  private func unseen(_ summary: Summary) -> [Line] {
    guard !summary.unknownTypes.isEmpty else { return [] }
    let types = summary.unknownTypes.map { "\($0.count) \($0.type)" }.joined(separator: ", ")
    return ["", Line("NO RULE ASKED ABOUT", .textHeading)] + broken(" ! ", .statusWarn, types)
  }

  private func broken(_ sign: String, _ style: Style?, _ text: String) -> [Line] {
    text.wrapped(to: max(width - 4, 20)).enumerated().map { row, words in
      Line(row == 0 ? sign : "    ", style) + Line(words)
    }
  }

  /// `TapTui::AccountService` as `account service`.
  private static func words(_ type: String) -> String {
    var words = ""
    for letter in type.dropFirst(Resource.declarationPrefix.count) {
      if letter.isUppercase, !words.isEmpty { words.append(" ") }
      words += letter.lowercased()
    }
    return words
  }

  // MARK: File

  private var state: [Line] {
    let words =
      switch workspace.saveState {
      case .saved: "The file holds what is exported."
      case .waiting(let edits):
        "\(Message.count(edits, "edit")) \(edits == 1 ? "is" : "are") exported and not in the file: \(saves) writes it."
      case .notInFile: "The design is in no file yet: \(saves) writes it."
      }
    return [
      Line("THE DESIGN", .textHeading), Line("  rev \(workspace.revision)  \(workspace.digest)"), Line("  " + words),
    ]
  }

  /// `118 kB`, `0.4 kB` (1,000 bytes each), `42 B`.
  static func size(_ bytes: Int) -> String {
    if bytes < 100 { return "\(bytes) B" }
    if bytes >= 10_000 { return "\(FieldText.grouped((bytes + 500) / 1000)) kB" }
    let tenths = (max(bytes, 0) + 50) / 100
    return "\(tenths / 10).\(tenths % 10) kB"
  }
}
