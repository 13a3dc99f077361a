import TapModel
import TapReview

extension Package {
  /// What the folder holds and how to use it, in plain text.
  static func readme(_ input: PackageInput, _ exporters: [Exporter]) -> String {
    let name = visible(input.name)
    let summary = input.summary
    var lines = [
      "\(input.isDraft ? "DRAFT: " : "")\(name), FedRAMP \(summary.baseline.title), \(visible(summary.region))", "",
      "Made by tap-tui \(input.toolVersion) from the design \(input.designDigest).",
      "Sign-off: \(input.signOff). State: \(input.summary.readiness).",
      "Controls: \(summary.stateWords).", "Findings: \(summary.findingWords).",
      "The design was checked, not a running system: nothing here was deployed or assessed.", "", "Files", "",
    ]
    // Signatures are added after the text is signed itself: they are said once, whoever signs.
    let documents = exporters.filter { !isSignature($0.name) }
    let isSigned = documents.contains { $0.name == statementName }
    let all =
      documents.map { (name: input.name(of: $0), about: $0.about) }
      + input.deployment.stacks.map { (name: $0.name, about: "a nested template") }
      + (isSigned ? [(name: "signoff/*.sig", about: "the signatures, each named after who signed")] : [])
      + [(name: manifestName, about: "size and SHA-256 of each file")]
    let width = all.map(\.name.count).max() ?? 0
    for (file, about) in all {
      lines.append("  " + file + String(repeating: " ", count: width - file.count + 2) + about)
    }
    if isSigned { lines += ["", "Verifying", ""] + verifying }
    lines += ["", "Deploying", ""] + deploying(input)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is signed.
  package static let statementName = "signoff/statement.json"

  /// Whether a file is somebody's signature of the statement.
  package static func isSignature(_ name: String) -> Bool { name.hasPrefix("signoff/") && name.hasSuffix(".sig") }

  /// How to check every file and every signature, with tap-tui and without it.
  private static let verifying = [
    "  tap-tui verify .        every file, every signature and the record of the review", "",
    "  Without tap-tui, in this folder (signoff/allowed_signers came with the package: compare it with your own):", "",
    "  for s in signoff/*.sig; do ssh-keygen -Y verify -n \(Statement.namespace) -f signoff/allowed_signers \\",
    "    -I \"$(basename \"$s\" .sig)\" -s \"$s\" < \(statementName); done", "",
    "  Where a key or a certificate has ended since, it counts if it was valid when the statement was made:",
    "  to verify add -O verify-time=\"$(sed -n 's/^ *\"made\"://p' \(statementName) | tr -dc 0-9)Z\"", "",
    "  What was signed is \(statementName). It holds the SHA-256 of each file, by its name; sha256sum FILE gives",
    "  that of a file. Its design, decisions and record are signoff/design.json, decisions.json and record.jsonl.",
    "  \(manifestName) has the same for the signatures too; it follows from the files, and tap-tui verify makes it again.",
  ]

  private static func deploying(_ input: PackageInput) -> [String] {
    let stack = [input.name, input.suffix].filter { !$0.isEmpty }.joined(separator: "-")
    var lines = [
      "  aws cloudformation create-change-set --stack-name \(shellWord(stack)) --change-set-name review \\",
      "    --change-set-type CREATE --region \(shellWord(input.summary.region)) --capabilities CAPABILITY_NAMED_IAM \\",
      "    --template-body file://\(input.engine.design.templateName) --parameters file://parameters.json", "",
      "  A template of more than \(StackQuota.inlineBytes) bytes must lie in a bucket: --template-url in place of --template-body.",
    ]
    if !input.deployment.stacks.isEmpty {
      lines += [
        "",
        "  The design is larger than one stack: template.json nests those of \(NestedStacks.folder)/. Put these into a bucket,",
        "    aws s3 cp \(NestedStacks.folder) s3://BUCKET/PREFIX --recursive",
        "  and give their place as the parameter \(NestedStacks.base): https://BUCKET.s3.REGION.amazonaws.com/PREFIX.",
      ]
    }
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
  /// `Prerequisite`, `Account service`.
  let section: String
  /// `Certificate: Owner: platform team`.
  let words: String

  init(_ declaration: Resource) {
    section = Stated.words(String(declaration.type.dropFirst(Resource.declarationPrefix.count)))
    let name = declaration.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? declaration.id
    let facts = (declaration.properties.object?.members ?? [])
      .filter { $0.value != "" && $0.value.shown != name && $0.value != [] && $0.value != [:] }
      .map { "\($0.key) \($0.value.shown)" }
    words = ([name] + facts).joined(separator: ", ")
  }

  /// `AccountService` as `Account service`.
  private static func words(_ name: String) -> String {
    name.enumerated().map { $0 > 0 && $1.isUppercase ? " " + $1.lowercased() : String($1) }.joined()
  }
}
