import TapModel

let namedReplacement: Rule = Rule(
  "template.replacement", "Parameter replaces a named resource",
  why: "CloudFormation makes the new resource before it deletes the old one, and the name is taken: the update fails.",
  level: .warn, on: ["*"],
  source: "provider schema: createOnlyProperties; AWS Guard rule CFN_NO_EXPLICIT_RESOURCE_NAMES",
  passes: [
    namedExample(name: #"{"Fn::Sub":"web-${Network}"}"#)
  ],
  fails: [namedExample(name: #""web""#)]
) { resource in
  // A task definition becomes another revision of its family, whatever changes.
  guard resource.type != "AWS::ECS::TaskDefinition", let name = resource.explicitName, name.rule.place == .property,
    name.rule.scope != "VPC",
    !resource.node.survey.names.isEmpty
  else { return .notApplicable }
  var inName: Set<String> = []
  name.value.raw?.eachReference { reference, _ in inName.insert(reference) }
  if resource.parameters.allSatisfy({ inName.contains($0.name) }) { return .passes }
  var outcomes: [Outcome] = [.passes]
  resource.node.resource.eachNaming { naming, place in
    guard naming.use == .value, !inName.contains(naming.name), resource.view.parameter(naming.name) != nil,
      place.first?.hasPrefix("@") == false, ResourceSchema.replacement(of: place, in: resource.type) == .always
    else { return }
    let message = "\(naming.name) replaces it, its name stays"
    outcomes.append(.breaks([Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: nil)]))
  }
  return .all(outcomes)
}

private func namedExample(name: String) -> String {
  #"""
  {"Parameters":{"Network":{"Type":"String","Default":"vpc-1"}},"Resources":{"Group":{"Type":"AWS::ElasticLoadBalancingV2::TargetGroup",
  "Properties":{"Name":\#(name),"Port":443,"Protocol":"HTTPS","VpcId":{"Ref":"Network"}}}}}
  """#
}
