import TapModel

/// Fields of the hub of findings.
struct HubFields: Schema {
  let madeBy = AccountWide.field
  let evidence = AccountWide.evidence
  let standard = Field("nist", "NIST 800-53 standard", true, help: "Turns single findings into the state of controls.")
  let automatic = Field(
    "new-controls", "New controls on", true, help: "Controls that AWS adds to the standard count at once.",
    at: "Hub/AutoEnableControls")
  let generator = Field(
    "one-finding", "One finding a control", true, help: "Not one for each standard that holds the control.",
    at: .words("Hub/ControlFindingGenerator", [(true, "SECURITY_CONTROL"), (false, "STANDARD_CONTROL")]))
  let allRegions = Field(
    "all-regions", "Findings of all regions", false,
    help: "Brings them together in this region; another region of the account may do it already.")
}

/// Security Hub with the standard of the baseline; it rests on the recorder of AWS Config.
let hub: Kind = Kind(
  "security-hub", "Findings hub", pane: .security, main: "Hub", HubFields(),
  help: "Brings the findings of all services together and measures them against NIST 800-53.",
  branch: "account services",
  summary: { $0.standard ? "NIST 800-53" : "findings only" },
  offers: [.ref: { $1.ref($0, "Hub") }],
  resources: { hub, ctx in
    hub.madeBy.drafts(.hub, of: hub.id, evidence: hub.evidence) {
      var drafts = [Draft("Hub", "AWS::SecurityHub::Hub", ["EnableDefaultStandards": false])]
      let waits = [ctx.id(hub.id, "Hub")]
      if hub.standard {
        let arn = "arn:${AWS::Partition}:securityhub:${AWS::Region}::" + Hub.standard
        drafts.append(Draft("Standard", "AWS::SecurityHub::Standard", ["StandardsArn": text(arn)], dependsOn: waits))
      }
      if hub.allRegions {
        drafts.append(
          Draft(
            "Regions", "AWS::SecurityHub::FindingAggregator", ["RegionLinkingMode": "ALL_REGIONS"], dependsOn: waits))
      }
      return drafts
    }
  })

/// Facts of Security Hub that kind and rules share.
enum Hub {
  /// The end of the ARN of the standard of the baseline.
  static let standard = "standards/nist-800-53/v/5.0.0"
}
