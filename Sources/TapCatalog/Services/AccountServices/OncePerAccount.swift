import TapModel

let oncePerAccount: Rule = Rule(
  "account.once", "Stack makes what an account has only once",
  why: "In an account that has it already the stack fails, or silently changes the setting for everybody there.",
  level: .warn,
  on: [
    "AWS::Config::ConfigurationRecorder", "AWS::Config::DeliveryChannel", "AWS::SecurityHub::Hub",
    "AWS::GuardDuty::Detector", "AWS::ApiGateway::Account", "AWS::AccessAnalyzer::Analyzer", "AWS::Macie::Session",
    "AWS::ECR::RegistryScanningConfiguration", "AWS::ECR::RegistryPolicy", "AWS::EC2::VPCBlockPublicAccessOptions",
    "AWS::Detective::Graph",
  ], source: "AWS documentation of the services: one in each account and region",
  passes: [
    #"{"Parameters":{"MakeDetector":{"Type":"String","Default":"true"}},"Conditions":{"Makes":{"Fn::Equals":[{"Ref":"MakeDetector"},"true"]}},"Resources":{"D":{"Type":"AWS::GuardDuty::Detector","Condition":"Makes","Properties":{"Enable":true}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true}}"#,
    #"{"Conditions":{"Makes":{"Fn::Equals":["a","a"]}},"Resources":{"D":{"Type":"AWS::GuardDuty::Detector","Condition":"Makes","Properties":{"Enable":true}}}}"#,
    #"{"Parameters":{"M":{"Type":"String","Default":"true"}},"Conditions":{"Makes":{"Fn::Equals":[{"Ref":"M"},"true"]}},"Resources":{"D":{"Type":"AWS::GuardDuty::Detector","Condition":"Makes"},"E":{"Type":"AWS::GuardDuty::Detector","Condition":"Makes"}}}"#,
  ]
) { resource in
  let place = resource["@Condition"]
  guard let name = place.text, let condition = resource.view.condition(name) else {
    return resource.fails("always made, in every account")
  }
  let twin = resource.view.nodes(of: resource.type).first {
    // An account has an analyser of each type.
    $0.handle != resource.node.handle && $0.resource.attributes["Condition"] == place.raw
      && $0.resource.properties["Type"] == resource.node.resource.properties["Type"]
  }
  if let twin, twin.resource.id < resource.id { return resource.fails("\(twin.resource.id) is one already") }
  return depends(condition, resource.view, depth: 0) ? .passes : place.fails("no parameter decides \(name)")
}

/// Whether a condition, or one that it names, reads a parameter.
private func depends(_ condition: JSON, _ view: any TemplateView, depth: Int) -> Bool {
  guard depth < 16 else { return false }
  var found = false
  condition.eachReference { name, _ in found = found || view.parameter(name) != nil }
  return found
    || condition.conditions.contains { view.condition($0).map { depends($0, view, depth: depth + 1) } == true }
}

extension JSON {
  /// The names of the conditions that a condition is made of.
  fileprivate var conditions: [String] {
    switch self {
    case .array(let items): items.flatMap(\.conditions)
    case .object(let object):
      object.members.flatMap { $0.key == "Condition" ? [$0.value.string].compactMap { $0 } : $0.value.conditions }
    default: []
    }
  }
}
