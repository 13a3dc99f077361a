import TapModel

/// How often what goes on is said again.
enum FindingPace: String, Choice {
  case quarter = "FIFTEEN_MINUTES"
  case hour = "ONE_HOUR"
  case sixHours = "SIX_HOURS"
}

/// Fields of threat detection.
struct DetectorFields: Schema {
  let madeBy = AccountWide.field
  let evidence = AccountWide.evidence
  let on = Field("on", "On", true, at: "Detector/Enable")
  let features = Field(
    "features", "Looks at", ["S3_DATA_EVENTS", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"],
    editor: .list([
      "S3_DATA_EVENTS", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS", "EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS",
    ]), help: "Stores and workloads whose use it watches, beside calls, networks and names.")
  let runtime = Field(
    "runtime", "Runtime of containers", false, help: "An agent that AWS keeps beside the tasks of Fargate.")
  let pace = Field(
    "pace", "Told again every", FindingPace.quarter, at: "Detector/FindingPublishingFrequency")
}

/// GuardDuty, with what watches the stores in use.
let detector: Kind = Kind(
  "detector", "Threat detection", pane: .security, main: "Detector", DetectorFields(),
  help: "Compares the behaviour of users, networks and stores with what attackers do.", branch: "account services",
  summary: { "\($0.features.count + ($0.runtime ? 1 : 0)) plans" },
  offers: [.ref: { $1.ref($0, "Detector") }],
  resources: { detector, _ in
    detector.madeBy.drafts(.detector, of: detector.id, evidence: detector.evidence) {
      var features: [JSON] = detector.features.map { ["Name": .string($0), "Status": "ENABLED"] }
      if detector.runtime {
        features.append([
          "Name": "RUNTIME_MONITORING", "Status": "ENABLED",
          "AdditionalConfiguration": [["Name": "ECS_FARGATE_AGENT_MANAGEMENT", "Status": "ENABLED"]],
        ])
      }
      return [Draft("Detector", "AWS::GuardDuty::Detector", ["Features": .array(features)])]
    }
  })
