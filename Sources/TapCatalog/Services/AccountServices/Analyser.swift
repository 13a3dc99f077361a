import TapModel

/// Fields of the analysers of access.
struct AnalyserFields: Schema {
  let madeBy = AccountWide.field
  let evidence = AccountWide.evidence
  let name = Field(
    "name", "Name", "analyser-${EnvironmentSuffix}", required: true,
    help: "That of unused access has unused- before it.")
  let unused = Field("unused", "Unused access", true, help: "Billed by the user and role.")
  let age = Field(
    "unused-days", "Unused after", 35, in: 1...365, unit: "d", help: "AC-2(3): 35 days at High, 90 below.",
    at: "Unused/AnalyzerConfiguration/UnusedAccessConfiguration/UnusedAccessAge")
}

/// IAM Access Analyzer: what outsiders reach, and what nobody uses.
let analyser: Kind = Kind(
  "analyser", "Access analyser", pane: .security, main: "Outside", AnalyserFields(),
  help: "Finds what another account may reach, and access that nobody uses any more.", branch: "account services",
  summary: { $0.unused ? "2 scopes" : "outside" },
  offers: [.arn: { $1.arn($0, "Outside") }],
  resources: { analyser, _ in
    analyser.madeBy.drafts(.analyser, of: analyser.id, evidence: analyser.evidence) {
      let outside = Draft(
        "Outside", "AWS::AccessAnalyzer::Analyzer", ["AnalyzerName": text(analyser.name), "Type": "ACCOUNT"])
      let idle = Draft(
        "Unused", "AWS::AccessAnalyzer::Analyzer",
        ["AnalyzerName": text("unused-" + analyser.name), "Type": "ACCOUNT_UNUSED_ACCESS"])
      return analyser.unused ? [outside, idle] : [outside]
    }
  })
