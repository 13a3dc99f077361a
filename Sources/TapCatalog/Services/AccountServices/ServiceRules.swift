import TapModel

/// CT-01.
let accountTrail: Rule = Rule(
  "account.trail", "Nothing records the calls to AWS",
  why: "Without a trail nobody can say who changed what.", high: .block,
  ["AU-12", "AU-2", "AC-2(4)", "AC-6(9)", "CM-5(1)", "AU-12(1)", "CM-3", "AC-17(1)"],
  source: "AWS Config rule CLOUD_TRAIL_ENABLED",
  passes: [
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true}}"#,
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
  ],
  fails: [nothingExample, declaredExample("trail", provider: "nobody yet", evidence: "")]
) { Declared.outcome("trail", made: ["AWS::CloudTrail::Trail"], $0, missing: "no trail, and none declared") }

/// CFG-01.
let accountRecorder: Rule = Rule(
  "account.recorder", "Nothing records the configuration",
  why: "Without a recorder there is no inventory, and no history of what was set when.",
  ["CM-8", "CM-8(1)", "CM-8(2)", "CM-2(2)", "CM-2", "CM-6(1)", "CA-7", "CM-3", "CM-5(1)", "CM-2(3)"],
  source: "AWS Config conformance packs; own reading",
  passes: [
    #"{"Recorder":{"Type":"AWS::Config::ConfigurationRecorder"},"Channel":{"Type":"AWS::Config::DeliveryChannel"}}"#,
    declaredExample("recorder", provider: "organisation", evidence: "LZ-13"),
  ],
  fails: [nothingExample, #"{"Recorder":{"Type":"AWS::Config::ConfigurationRecorder"}}"#]
) { view in
  Declared.outcome(
    "recorder", made: ["AWS::Config::ConfigurationRecorder"], view, missing: "no recorder, and none declared"
  ) { recorder in
    view.nodes(of: "AWS::Config::DeliveryChannel").isEmpty
      ? recorder.fails("no delivery channel") : recorder.exists ? .passes : .notApplicable
  }
}

/// CFG-05.
let accountConfigRules: Rule = Rule(
  "account.config-rules", "No rules watch the settings",
  why: "A setting that drifts after the deployment is found only when it hurts.",
  ["CM-6", "CM-6(1)", "CA-7", "SI-6", "SI-4(22)", "CM-8(3)"],
  source: "AWS Config conformance packs",
  passes: [
    #"{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"}}}"#,
    declaredExample("config-rules", provider: "organisation", evidence: "LZ-14"),
  ],
  fails: [
    nothingExample, declaredExample("config-rules", provider: "organisation", evidence: ""),
    #"{"Type":"AWS::Config::ConfigRule"}"#,
    #"{"Type":"AWS::Config::ConformancePack","Properties":{"ConformancePackName":"p"}}"#,
  ]
) { view in
  let outcome = Declared.outcome(
    "config-rules", made: ["AWS::Config::ConfigRule", "AWS::Config::ConformancePack"], view,
    missing: "no Config rules, and none declared"
  ) { $0.type == "AWS::Config::ConfigRule" ? watches($0) : holdsRules($0) }
  guard outcome == .passes, view.nodes(of: "AWS::Config::ConformancePack").isEmpty else { return outcome }
  let rules = view.resources(of: "AWS::Config::ConfigRule")
  let blind = ConfigCheck.subjects.first { type, starts in
    !view.nodes(of: type).isEmpty && !rules.contains { looks($0, at: type, starts) }
  }
  return blind.map { .unknown("no rule here watches \($0.type)") } ?? outcome
}

/// Whether a rule is about a type, and its scope leaves it resources of that service; one that AWS does not know by name
/// may be about anything.
private func looks(_ rule: Value, at type: String, _ starts: [String]) -> Bool {
  if let name = rule["Source"]["SourceIdentifier"].text, !starts.contains(where: name.hasPrefix) { return false }
  let service = type.split(separator: ":").dropLast().joined(separator: "::")
  let types = rule["Scope"]["ComplianceResourceTypes"].elements
  return types.isEmpty || types.contains { $0.text?.hasPrefix(service + "::") != false }
}

/// A rule that says what it checks, and is not held to what no system has.
private func watches(_ rule: Value) -> Outcome {
  let source = rule["Source"]
  if let doubt = source.doubt { return doubt }
  guard source["SourceIdentifier"].exists || source["CustomPolicyDetails"].exists else {
    return source.fails("says not what it checks")
  }
  let scope = rule["Scope"]
  let narrow = scope["ComplianceResourceId"].exists || scope["TagKey"].exists
  return narrow ? .unknown("\(rule.id) looks at some resources only") : .passes
}

/// A pack that holds its rules, or says where they are.
private func holdsRules(_ pack: Value) -> Outcome {
  let places = ["TemplateBody", "TemplateS3Uri", "TemplateSSMDocumentDetails"]
  return places.contains { pack[$0].exists } ? .passes : pack.fails("holds no rules")
}

/// GD-01.
let accountDetector: Rule = Rule(
  "account.detector", "Nothing looks for threats",
  why: "Attackers who use valid credentials are seen only by what compares behaviour.",
  [
    "SI-4", "SI-4(1)", "SI-4(2)", "AC-2(12)", "SI-4(4)", "SI-4(11)", "SI-4(18)", "AU-6", "AU-6(5)", "IR-4",
  ], source: "AWS Config rule GUARDDUTY_ENABLED_CENTRALIZED",
  passes: [
    #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true}}"#,
    declaredExample("detector", provider: "organisation", evidence: "LZ-15"),
  ],
  fails: [nothingExample, #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":false}}"#]
) {
  Declared.outcome("detector", made: ["AWS::GuardDuty::Detector"], $0, missing: "no detector, and none declared") {
    $0["Enable"].must(equal: true, "the detector is off")
  }
}

/// SH-01.
let accountHub: Rule = Rule(
  "account.hub", "Findings come together nowhere",
  why: "Findings of several services must be seen side by side to become one incident.", level: .warn, high: .gap,
  ["SI-4(1)", "SI-4(16)", "AU-6(5)", "CA-7", "IR-5", "IR-5(1)", "IR-4(4)", "AU-6(1)", "IR-4"],
  source: "AWS Config rule SECURITYHUB_ENABLED",
  passes: [
    #"{"Type":"AWS::SecurityHub::Hub","Properties":{"AutoEnableControls":true}}"#,
    declaredExample("hub", provider: "organisation", evidence: "LZ-16"),
  ],
  fails: [nothingExample]
) {
  Declared.outcome(
    "hub", made: ["AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2"], $0, missing: "no hub, and none declared")
}

/// CT-08.
let trailBucketPolicy: Rule = Rule(
  "trail.bucket-policy", "Trail may not write its bucket",
  why: "CloudTrail refuses a bucket whose policy does not admit this very trail.", level: .block, ["AU-9"],
  on: ["AWS::CloudTrail::Trail"], source: "AWS documentation: Amazon S3 bucket policy for CloudTrail",
  passes: [trailExample],
  fails: [
    trailExample.replacing(#""s3:GetBucketAcl""#, with: #""s3:GetBucketPolicy""#),
    trailExample.replacing(#""DependsOn":"Policy","#, with: ""),
  ]
) { trail in
  let name = trail["S3BucketName"]
  if name.isUnknown { return .unknown("the bucket is known only later") }
  guard let bucket = name.target, bucket.type == "AWS::S3::Bucket" else { return .notApplicable }
  let policies = bucket.referrers("AWS::S3::BucketPolicy").filter { $0["Bucket"].targetID == bucket.id }
  guard let policy = policies.first else { return name.fails("\(bucket.id) has no policy") }
  let statements = policy["PolicyDocument"].statements.filter(\.allows)
  for action in ["s3:GetBucketAcl", "s3:PutObject"] {
    let admitting = statements.filter { $0.covers(action) != .no && $0.admits("cloudtrail.amazonaws.com") != .no }
    if admitting.isEmpty { return name.fails("policy of \(bucket.id) lacks \(action)") }
  }
  guard trail.waits(for: policy.id) else {
    let all = trail.node.resource.dependsOn + [policy.id]
    return trail["@DependsOn"].fails("may come before the bucket policy", set: .array(all.map { .string($0) }))
  }
  return .passes
}

/// CT-08, of whose trail it is.
let trailBucketOwn: Rule = Rule(
  "trail.bucket-own", "Any trail may write the bucket",
  why: "A trail of a stranger's account could write false records among the true ones.", level: .gap, ["AU-9"],
  on: ["AWS::CloudTrail::Trail"], source: "AWS documentation: Amazon S3 bucket policy for CloudTrail, aws:SourceArn",
  passes: [trailExample],
  fails: [
    trailExample.replacing(
      #"{"s3:x-amz-acl":"bucket-owner-full-control","aws:SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/org"}}"#,
      with: #"{"s3:x-amz-acl":"bucket-owner-full-control"}"#)
  ]
) { trail in
  guard let bucket = trail["S3BucketName"].target, bucket.type == "AWS::S3::Bucket" else { return .notApplicable }
  let policies = bucket.referrers("AWS::S3::BucketPolicy").filter { $0["Bucket"].targetID == bucket.id }
  let admitting = policies.flatMap { $0["PolicyDocument"].statements }.filter {
    $0.allows && $0.covers("s3:PutObject") != .no && $0.admits("cloudtrail.amazonaws.com") != .no
  }
  return .all(
    admitting.map { statement in
      let isNarrow = statement.has(anyOf: ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID"])
      return isNarrow ? .passes : statement.value.fails("no aws:SourceArn")
    })
}

private let trailExample = #"""
  {"Trail":{"Type":"AWS::CloudTrail::Trail","DependsOn":"Policy","Properties":{"TrailName":"org","IsLogging":true,"S3BucketName":{"Ref":"Bucket"}}},
  "Bucket":{"Type":"AWS::S3::Bucket"},
  "Policy":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"Bucket"},"PolicyDocument":{"Statement":[
  {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":{"Fn::GetAtt":["Bucket","Arn"]},
  "Condition":{"StringEquals":{"aws:SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/org"}}}},
  {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":{"Fn::Sub":"${Bucket.Arn}/AWSLogs/${AWS::AccountId}/*"},
  "Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control","aws:SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/org"}}}}]}}}}
  """#

/// An example: a template that holds no account service.
let nothingExample = #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#

/// An example: one account service, declared.
func declaredExample(_ service: String, provider: String, evidence: String) -> String {
  #"""
  {"Declared":{"Type":"TapTui::AccountService","Properties":{"Service":"\#(service)","Provider":"\#(provider)","Account":"111122223333",
  "Arn":"","Evidence":"\#(evidence)","Date":"2026-11-21"}}}
  """#
}
