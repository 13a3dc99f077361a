import TapModel

/// What threat detection looks at, and how fast it speaks.
let detectorRules: [Rule] = [detectorStores, detectorMalware, uploadMalware, detectorRuntime, detectorPace]

/// A feature of GuardDuty, and the types of resources that call for it.
private struct DetectorFeature {
  let name: String
  let types: [String]
  /// Where detectors of older templates switch it on.
  var older: Pointer?
  /// The part of runtime monitoring that manages the agent.
  var agent: String?

  func isWanted(_ view: any TemplateView) -> Bool { types.contains { !view.nodes(of: $0).isEmpty } }

  /// The feature is on, with its agent where it has one.
  func judge(_ detector: Value) -> Outcome {
    let features = detector["Features"]
    if features.isUnknown { return .unknown("features are known only later") }
    if let older, detector[at: older].truth == true { return .passes }
    let fix: Fix = .set(resource: detector.id, Pointer(["Features", "Name=\(name)"]), wanted)
    guard let feature = features.elements.first(where: { $0["Name"].text == name }) else {
      return detector.fails("\(name) is off", fix: fix)
    }
    let isOn = feature["Status"].must(equal: "ENABLED", "\(name) is off")
    guard let agent else { return isOn }
    let managed = feature["AdditionalConfiguration"]
    if managed.isUnknown { return .unknown("the agent is known only later") }
    guard let entry = managed.elements.first(where: { $0["Name"].text == agent }) else {
      return feature.fails("\(agent) is off", fix: .set(resource: detector.id, managed.pointer, wantedAgents))
    }
    return .all([isOn, entry["Status"].must(equal: "ENABLED", "\(agent) is off")])
  }

  private var wantedAgents: JSON { agent.map { [["Name": .string($0), "Status": "ENABLED"]] } ?? [] }

  private var wanted: JSON {
    var feature: JSON = ["Name": .string(name), "Status": "ENABLED"]
    if agent != nil { feature["AdditionalConfiguration"] = wantedAgents }
    return feature
  }

  /// Source: AWS documentation, "GuardDuty protection plans".
  static let stores = [
    DetectorFeature(name: "S3_DATA_EVENTS", types: ["AWS::S3::Bucket"], older: "/DataSources/S3Logs/Enable"),
    DetectorFeature(name: "RDS_LOGIN_EVENTS", types: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"]),
    DetectorFeature(name: "LAMBDA_NETWORK_LOGS", types: ["AWS::Lambda::Function"]),
    DetectorFeature(
      name: "EKS_AUDIT_LOGS", types: ["AWS::EKS::Cluster"], older: "/DataSources/Kubernetes/AuditLogs/Enable"),
  ]

  static let malware = [
    DetectorFeature(
      name: "EBS_MALWARE_PROTECTION",
      types: [
        "AWS::EC2::Instance", "AWS::EC2::Volume", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration",
      ],
      older: "/DataSources/MalwareProtection/ScanEc2InstanceWithFindings/EbsVolumes")
  ]

  static let runtime = [
    DetectorFeature(
      name: "RUNTIME_MONITORING", types: ["AWS::ECS::Service"], agent: "ECS_FARGATE_AGENT_MANAGEMENT"),
    DetectorFeature(
      name: "RUNTIME_MONITORING",
      types: ["AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"],
      agent: "EC2_AGENT_MANAGEMENT"),
    DetectorFeature(name: "RUNTIME_MONITORING", types: ["AWS::EKS::Cluster"], agent: "EKS_ADDON_MANAGEMENT"),
  ]

  /// The features that the resources of a template call for, on its detector or the declared one.
  static func judge(_ features: [DetectorFeature], _ view: any TemplateView) -> Outcome {
    let wanted = features.filter { $0.isWanted(view) }
    guard !wanted.isEmpty else { return .notApplicable }
    return Declared.stated("detector", made: ["AWS::GuardDuty::Detector"], view) { detector in
      .all(wanted.map { $0.judge(detector) })
    }
  }
}

/// An example: a detector of these features beside a resource.
private func detectorExample(_ features: String, beside type: String) -> String {
  #"""
  {"Detector":{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true,"Features":[\#(features)]}},"Other":{"Type":"\#(type)"}}
  """#
}

/// GD-02.
let detectorStores: Rule = Rule(
  "guardduty.stores", "Threat detection does not see a store in use",
  why: "Data is stolen from where it lies: what reads the stores must be watched, not only the network.", level: .warn,
  high: .gap, ["SI-4", "SI-4(4)", "SI-4(16)", "AC-2(12)"], source: "AWS documentation: GuardDuty protection plans",
  passes: [
    detectorExample(#"{"Name":"S3_DATA_EVENTS","Status":"ENABLED"}"#, beside: "AWS::S3::Bucket"),
    #"""
    {"Fn":{"Type":"AWS::Lambda::Function"},"Declared":{"Type":"TapTui::AccountService","Properties":{"Service":"detector",
    "Provider":"organisation","Evidence":"LZ-15"}}}
    """#,
  ],
  fails: [
    detectorExample("", beside: "AWS::S3::Bucket"),
    detectorExample(#"{"Name":"RDS_LOGIN_EVENTS","Status":"DISABLED"}"#, beside: "AWS::RDS::DBCluster"),
  ]
) { DetectorFeature.judge(DetectorFeature.stores, $0) }

/// GD-03, of hosts.
let detectorMalware: Rule = Rule(
  "guardduty.malware", "Nothing scans the disks for malware",
  why: "Malicious code on a disk works until something looks for it.", ["SI-3"],
  source: "FedRAMP parameter of SI-3; AWS documentation: GuardDuty Malware Protection for EC2",
  passes: [detectorExample(#"{"Name":"EBS_MALWARE_PROTECTION","Status":"ENABLED"}"#, beside: "AWS::EC2::Instance")],
  fails: [detectorExample("", beside: "AWS::EC2::Instance")]
) { DetectorFeature.judge(DetectorFeature.malware, $0) }

/// GD-03, of buckets.
let uploadMalware: Rule = Rule(
  "s3.malware", "Uploads are not scanned for malware",
  why: "A file from outside is opened inside: it must be looked at before anybody does.", ["SI-3"],
  on: ["AWS::S3::Bucket"],
  source: "FedRAMP parameter of SI-3; AWS documentation: GuardDuty Malware Protection for S3",
  passes: [uploadExample],
  fails: [uploadExample.replacing(#""BucketName":{"Ref":"Uploads"}"#, with: #""BucketName":"other""#)]
) { bucket in
  let rules = bucket["CorsConfiguration"]["CorsRules"]
  if rules.isUnknown { return .unknown("who may upload is known only later") }
  let methods = rules.elements.flatMap { $0["AllowedMethods"].elements }
  guard methods.contains(where: { $0.text == "PUT" || $0.text == "POST" }) else { return .notApplicable }
  let type = "AWS::GuardDuty::MalwareProtectionPlan"
  let place: Pointer = "/ProtectedResource/S3Bucket/BucketName"
  let named = bucket.referrers(type).filter { $0[at: place].targetID == bucket.id }
  let byName = bucket["BucketName"].text.map { bucket.view.resources(of: type, where: place, is: $0) } ?? []
  return named.isEmpty && byName.isEmpty ? rules.fails("takes files that nothing scans") : .passes
}

private let uploadExample = #"""
  {"Uploads":{"Type":"AWS::S3::Bucket","Properties":{"CorsConfiguration":{"CorsRules":[{"AllowedMethods":["PUT"],"AllowedOrigins":["https://example.gov"]}]}}},
  "Scan":{"Type":"AWS::GuardDuty::MalwareProtectionPlan","Properties":{"Role":"arn:aws:iam::111122223333:role/scan","ProtectedResource":{"S3Bucket":{"BucketName":{"Ref":"Uploads"}}}}}}
  """#

/// GD-04.
let detectorRuntime: Rule = Rule(
  "guardduty.runtime", "Nothing watches hosts and containers from inside",
  why: "What a process does after a break-in shows in no network log.", level: .warn, high: .gap,
  ["SC-7(12)", "SI-4(23)", "SI-3", "SI-4(22)"],
  source: "FedRAMP parameter of SC-7(12); AWS documentation: GuardDuty Runtime Monitoring",
  passes: [
    detectorExample(
      #"{"Name":"RUNTIME_MONITORING","Status":"ENABLED","AdditionalConfiguration":[{"Name":"ECS_FARGATE_AGENT_MANAGEMENT","Status":"ENABLED"}]}"#,
      beside: "AWS::ECS::Service")
  ],
  fails: [
    detectorExample("", beside: "AWS::ECS::Service"),
    detectorExample(#"{"Name":"RUNTIME_MONITORING","Status":"ENABLED"}"#, beside: "AWS::EC2::Instance"),
  ]
) { DetectorFeature.judge(DetectorFeature.runtime, $0) }

/// GD-05.
let detectorPace: Rule = Rule(
  "guardduty.pace", "Threat findings are published late",
  why: "Six hours are enough to carry everything away.", level: .note, high: .warn, ["SI-4(2)"],
  on: ["AWS::GuardDuty::Detector"],
  source: "AWS documentation: Setting frequency to export active findings",
  passes: [
    #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true,"FindingPublishingFrequency":"FIFTEEN_MINUTES"}}"#
  ],
  fails: [#"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true}}"#]
) { $0["FindingPublishingFrequency"].must(equal: "FIFTEEN_MINUTES", "updates come after hours") }
