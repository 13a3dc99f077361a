import TapModel

extension Package {
  /// Above this many bytes a template must lie in a bucket (AWS documentation, "Understand CloudFormation quotas").
  private static let inlineLimit = 51_200

  /// What the folder holds and how to use it, in plain text.
  static func readme(_ input: PackageInput, _ exporters: [Exporter]) -> String {
    let name = visible(input.name)
    let summary = input.summary
    var lines = [
      "\(input.isDraft ? "DRAFT: " : "")\(name), FedRAMP \(summary.baseline.title), \(visible(summary.region))", "",
      "Made by tap-tui \(input.toolVersion) from the design \(input.designDigest).",
      "Sign-off: \(input.signOff). State: \(input.readiness).",
      "Controls: \(summary.stateWords).", "Findings: \(summary.findingWords).",
      "The design was checked, not a running system: nothing here was deployed or assessed.", "", "Files", "",
    ]
    let width = (exporters.map(input.name) + [manifestName]).map(\.count).max() ?? 0
    for (file, about) in exporters.map({ (input.name(of: $0), $0.about) }) + [
      (manifestName, "size and SHA-256 of each file")
    ] {
      lines.append("  " + file + String(repeating: " ", count: width - file.count + 2) + about)
    }
    lines += ["", "Deploying", ""] + deploying(input)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func deploying(_ input: PackageInput) -> [String] {
    let stack = [input.name, input.suffix].filter { !$0.isEmpty }.joined(separator: "-")
    var lines = [
      "  aws cloudformation create-change-set --stack-name \(shellWord(stack)) --change-set-name review \\",
      "    --change-set-type CREATE --region \(shellWord(input.summary.region)) --capabilities CAPABILITY_NAMED_IAM \\",
      "    --template-body file://\(input.engine.design.templateName) --parameters file://parameters.json", "",
      "  A template of more than \(inlineLimit) bytes must lie in a bucket: --template-url in place of --template-body.",
    ]
    if !input.openParameters.isEmpty {
      lines.append(
        "  No default, to be added to parameters.json: \(input.openParameters.map(visible).joined(separator: ", ")).")
    }
    let needed = input.summary.stated.filter { $0.type == "TapTui::Prerequisite" }
    if !needed.isEmpty {
      lines += ["", "  Must exist before the stack (stated by the design, not proven):"]
      lines += needed.map { "  - " + visible(Stated($0).words) }
    }
    return lines
  }

  /// A word that a shell reads as one.
  private static func shellWord(_ text: String) -> String {
    let plain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
    }
    if plain, !text.isEmpty { return text }
    let escaped = visible(text).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    return "'" + escaped + "'"
  }
}

/// Something that the design says of the world outside the template.
struct Stated {
  /// `Prerequisite`.
  let section: String
  /// `Certificate: Owner: platform team`.
  let words: String

  init(_ declaration: Resource) {
    section = String(declaration.type.dropFirst(Resource.declarationPrefix.count))
    let name = declaration.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? declaration.id
    let facts = (declaration.properties.object?.members ?? [])
      .filter { $0.value != "" && $0.value != .string(name) && $0.value != [] && $0.value != [:] }
      .map { "\($0.key) \($0.value.shown)" }
    words = ([name] + facts).joined(separator: ", ")
  }
}
