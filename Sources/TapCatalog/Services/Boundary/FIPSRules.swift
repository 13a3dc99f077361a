import TapModel

/// The endpoints of AWS whose cryptography NIST has validated.
enum FIPS {
  /// Has the value `true` where an SDK is to call them (AWS documentation, SDK settings).
  static let variable = "AWS_USE_FIPS_ENDPOINT"

  /// In the U.S. and Canada (AWS documentation, "FIPS endpoints by service").
  static func isOffered(in region: String) -> Bool { region.hasPrefix("us-") || region.hasPrefix("ca-") }
}

let callsFIPS: Rule = Rule(
  "boundary.fips-calls", "Workload calls AWS without validated encryption",
  why: "Only the FIPS endpoints of AWS promise cryptography that NIST has validated.",
  level: .warn, high: .gap, ["SC-13"], on: ["AWS::ECS::TaskDefinition", "AWS::Lambda::Function"],
  source: "AWS documentation, SDK settings: AWS_USE_FIPS_ENDPOINT; CR26 CMU",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"AWS_USE_FIPS_ENDPOINT":"true"}}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Environment":[{"Name":"AWS_USE_FIPS_ENDPOINT","Value":"true"}]}]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Function","Properties":{}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"AWS_USE_FIPS_ENDPOINT":"false"}}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Environment":[{"Name":"MODE","Value":"x"}]}]}}"#,
  ]
) { workload in
  guard FIPS.isOffered(in: workload.view.region) else { return .notApplicable }
  guard workload.type == "AWS::ECS::TaskDefinition" else {
    let variables = workload["Environment"]["Variables"]
    if variables.isUnknown { return .unknown("the environment cannot be known") }
    return variables[FIPS.variable].must(equal: "true", "FIPS endpoints are not asked for")
  }
  return eachContainer(of: workload) { container in
    let variables = container["Environment"]
    if let doubt = variables.doubt { return doubt }
    if let own = variables.elements.first(where: { $0["Name"].text == FIPS.variable }) {
      return own["Value"].must(equal: "true", "FIPS endpoints are not asked for")
    }
    let all = variables.elements.compactMap(\.raw) + [["Name": .string(FIPS.variable), "Value": "true"]]
    return variables.fails("FIPS endpoints are not asked for", set: .array(all))
  }
}

/// Types whose service carries data of the system over its own endpoint, one or two for each service.
private let callees = [
  "AWS::ApiGateway::RestApi", "AWS::DynamoDB::Table", "AWS::ECR::Repository",
  "AWS::Events::Rule", "AWS::KMS::Key", "AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream",
  "AWS::Lambda::Function", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::SNS::Topic", "AWS::SQS::Queue",
  "AWS::SSM::Parameter", "AWS::SecretsManager::Secret", "AWS::StepFunctions::StateMachine",
]

let hasFIPSHost: Rule = Rule(
  "boundary.fips-host", "No FIPS endpoint of the service is known",
  why: "Where there is none, calls to the service go over cryptography that nobody has validated.",
  level: .warn, high: .gap, ["SC-13"], on: callees, source: "botocore endpoints, FIPS variants; services in use",
  passes: [
    #"{"Type":"AWS::KMS::Key"}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-gov-west-1","Baseline":"high"}},"S":{"Type":"AWS::Kinesis::Stream"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::StepFunctions::StateMachine"}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"eu-west-1"}},"K":{"Type":"AWS::KMS::Key"}}"#,
  ]
) { resource in
  let region = resource.view.region
  guard FIPS.isOffered(in: region) else { return resource.fails("\(region) has no FIPS endpoints") }
  guard let service = Facts.service(of: resource.type) else { return resource.fails("verify: no FIPS endpoint known") }
  return service.fipsHost(in: region) == nil
    ? resource.fails("\(service.name): verify in \(region)") : resource.exists ? .passes : .notApplicable
}

let globalEvents: Rule = Rule(
  "boundary.global-events", "Trail misses calls to worldwide services",
  why: "IAM and STS are recorded in one region only: without them nobody sees who got which rights.",
  level: .note, ["AU-12"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS documentation, CloudTrail: global service events and multi-region trails",
  passes: [
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":true}}"#
  ],
  fails: [
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":false}}"#,
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IncludeGlobalServiceEvents":true}}"#,
  ]
) { trail in
  .all([
    trail["IsMultiRegionTrail"].must(equal: true, absent: false, "one region only"),
    trail["IncludeGlobalServiceEvents"].mustNot(equal: false, "IAM and STS are left out", set: true),
  ])
}
