import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Commands that say what is wrong, why, and what mends it; and mend it.
enum PlainFindings {
  static let all: [Command<PlainSession>] = [findings, show, next, fix]

  static let findings = Command<PlainSession>(
    "findings", "Findings", help: "list what is open, worst first; or of a level, a component, a control or a rule",
    usage: "[TEXT]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let word = words.first
    let found = workspace.findings.filter { finding in
      guard let word else { return true }
      return finding.level.rawValue == word.lowercased() || finding.component == word || finding.rule == word
        || finding.controls.contains(word.uppercased())
    }
    (session.listed, session.shown) = (found, 0)
    guard !found.isEmpty else {
      throw .nothing(word.map { "Nothing is open for \"\($0)\"" } ?? "Nothing is open")
    }
    let facts = found.enumerated().map { place, finding in
      PlainWords.sentences([
        "\(place + 1) of \(found.count)", PlainWords.level(finding.level), PlainWords.place(finding, workspace),
        finding.message, PlainWords.controls(finding), "Fix: \(finding.fix == nil ? "no" : "yes")",
      ])
    }
    return (facts + ["Say: show NUMBER, fix NUMBER, next."]).joined(separator: "\n")
  }

  /// A finding by the number it was listed with, while it is open.
  @MainActor private static func finding(
    _ word: String?, _ session: PlainSession
  ) throws(WorkspaceError) -> Finding {
    let workspace = try session.design()
    if session.listed.isEmpty { session.listed = workspace.findings }
    guard let number = word.flatMap({ Int($0) }) else {
      let named = word.flatMap { workspace.design[$0] }.map { ". go \($0.id) says what a component is" } ?? ""
      throw .usage("write the number of a finding, as findings lists them\(named)")
    }
    guard session.listed.indices.contains(number - 1) else {
      throw .usage("There is no finding \(number) of \(session.listed.count). Say: findings")
    }
    let finding = session.listed[number - 1]
    guard workspace.findings.contains(finding) else {
      throw .nothing("Finding \(number) is not open any more. Say: findings, to list anew")
    }
    session.shown = number
    return finding
  }

  static let show = Command<PlainSession>(
    "show", "Show", help: "say one finding, with why, where, and what its fix would do", usage: "NUMBER",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    facts(of: try finding(words.first, session), try session.design()).joined(separator: "\n")
  }

  static let next = Command<PlainSession>(
    "next", "Next finding", help: "say the finding after the one that was shown last",
    unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    let workspace = try session.design()
    if session.listed.isEmpty { session.listed = workspace.findings }
    let open = session.listed.indices.dropFirst(session.shown).first { workspace.findings.contains(session.listed[$0]) }
    guard let open else { throw .nothing("Nothing more is open after finding \(session.shown). Say: findings") }
    session.shown = open + 1
    let head = "\(open + 1) of \(session.listed.count)."
    return ([head] + facts(of: session.listed[open], workspace)).joined(separator: "\n")
  }

  @MainActor static func facts(of finding: Finding, _ workspace: Workspace) -> [String] {
    var facts: [String] = []
    let component = workspace.design[finding.component]
    let field = component.flatMap { workspace.catalog.kind($0.kind) }.flatMap { kind in
      finding.field.flatMap(kind.field)
    }
    let now =
      component.flatMap { component in field.map { PlainFields.value(of: $0, component, workspace) } }
    facts.append(
      PlainWords.sentences([
        PlainWords.level(finding.level),
        PlainWords.place(finding, workspace) + (field.map { ", field \($0.title)" } ?? "")
          + (now.map { ", now \($0)" } ?? ""),
        finding.message,
      ]))
    if let rule = workspace.catalog.rule(finding.rule) {
      facts.append(PlainWords.sentences(["Why: \(rule.why)", PlainWords.controls(finding), "Rule \(rule.id)"]))
    }
    if let resource = finding.resource {
      let value = workspace.engine.resource(resource)?.value(at: finding.pointer)?.brief
      let parts = [
        resource, finding.type ?? "", finding.pointer.isRoot ? "" : finding.pointer.description, value ?? "",
      ]
      facts.append("Where: \(parts.filter { !$0.isEmpty }.joined(separator: ", ")).")
    }
    return facts + ["Fix: \(fixWords(finding, workspace))."]
  }

  /// What mends it, and what that would do.
  @MainActor private static func fixWords(_ finding: Finding, _ workspace: Workspace) -> String {
    guard finding.fix != nil else { return "none, it needs a decision" }
    let words = Fixing.words(finding, workspace)
    guard let fix = finding.fix, let edit = workspace.engine.edit(for: fix, of: finding),
      case .success(let preview) = workspace.engine.preview(edit)
    else { return words }
    return "\(words). \(Fixing.effect(preview).replacing("in place", with: "in place, no replacement"))"
  }

  static let fix = Command<PlainSession>(
    "fix", "Fix",
    help: "carry out the fix of a finding by its number, or of a rule by RULE [ID]; ! also where it replaces",
    usage: "NUMBER [!]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    if let word = words.first, Int(word) == nil {
      return try session.change([["fix"] + words], "fix " + words.joined(separator: " ")).joined(separator: "\n")
    }
    let finding = try finding(words.first, session)
    let history = workspace.history
    if words.last != "!", let lost = replaced(finding, workspace) {
      throw .nothing(
        "This fix REPLACES \(lost): CloudFormation makes a new, empty one. Say: fix \(words[0]) ! to make it")
    }
    _ = try workspace.fix(finding)
    guard let change = workspace.lastChange else { return "Done." }
    return PlainWords.done(change, workspace, before: history)
  }

  /// The resources that a fix would make CloudFormation make anew; nil where none.
  @MainActor private static func replaced(_ finding: Finding, _ workspace: Workspace) -> String? {
    guard let fix = finding.fix, let edit = workspace.engine.edit(for: fix, of: finding),
      case .success(let preview) = workspace.engine.preview(edit)
    else { return nil }
    let lost = preview.changes.filter { $0.replacement == .always }.map(\.resource)
    return lost.isEmpty ? nil : lost.joined(separator: ", ")
  }
}
