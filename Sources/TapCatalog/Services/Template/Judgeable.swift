import TapModel

let typeKnown: Rule = Rule(
  "template.known-type", "No rule knows the type",
  why: "What nobody looks at may be open or closed: a person must judge it.",
  level: .warn, on: ["*"], source: "own",
  passes: [#"{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}"#],
  fails: [#"{"Type":"Custom::Thing","Properties":{"ServiceToken":"arn"}}"#, #"{"Type":"AWS::Braket::Something"}"#]
) { resource in
  if KnownTypes.shared.contains(resource.type) { return .passes }
  let isOwn = !resource.type.hasPrefix("AWS::")
  return resource.fails("\(resource.type): " + (isOwn ? "a type of somebody's own" : "no rule looks at it"))
}

/// The types that rules name, and those whose schema is described because a kind makes them.
private final class KnownTypes: Sendable {
  static let shared = KnownTypes()
  private let named = Set(Catalog.aws.rules.flatMap(\.types))
  private let known = Memo<String, Bool>()

  func contains(_ type: String) -> Bool {
    known[type] { self.named.contains(type) || ResourceSchema.of(type) != nil || Self.plumbing.contains(type) }
  }

  /// Of CloudFormation itself, or with nothing to judge.
  private static let plumbing = InertType.names.union(["AWS::CloudFormation::CustomResource"])
}

let macroExpanded: Rule = Rule(
  "template.macro", "A macro changes the template at deployment",
  why: "What a macro adds or alters is in no file: nobody checks it here, and a change of the macro changes the stack.",
  level: .warn, source: "AWS documentation, Transform section, Fn::ForEach",
  passes: [
    #"{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Transform":"AWS::SecretsManager-2024-09-16","Resources":{"T":{"Type":"AWS::SNS::Topic"}}}"#,
  ],
  fails: [
    #"{"Transform":"AWS::Serverless-2016-10-31","Resources":{"T":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Transform":["Own"],"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Resources":{"T":{"Type":"AWS::SNS::Topic"},"Fn::ForEach::Topics":["Name",["a"],{"T${Name}":{"Type":"AWS::SNS::Topic"}}]}}"#,
  ]
) { view in
  let frame = view.frame
  // Hosted rotation adds a nested stack that AWS itself keeps.
  let own = frame.transforms.filter { $0.string?.hasPrefix("AWS::SecretsManager-") != true }
  let transformed = own.enumerated().map { index, transform in
    Breach(
      resource: nil, pointer: frame.transform?.array == nil ? "/Transform" : Pointer(["Transform", String(index)]),
      message: "\((transform["Name"] ?? transform).brief) is not carried out", fix: nil)
  }
  let made = frame.macros.keys.map {
    Breach(resource: nil, pointer: Pointer(["Resources", $0]), message: "\($0) is not carried out", fix: nil)
  }
  return transformed.isEmpty && made.isEmpty ? .passes : .breaks(transformed + made)
}

let valueJudgeable: Rule = Rule(
  "template.open-parameter", "A parameter decides what no rule can see",
  why: "What is typed in at deployment may switch off what the template shows: a default says what is meant.",
  level: .warn, on: ["*"], source: "own",
  passes: [openParameterExample(#""Default":"true""#), openParameterExample(#""AllowedValues":["true"]"#)],
  fails: [openParameterExample(#""Description":"two zones""#)]
) { resource in
  let open = resource.parameters.filter { $0.declaration["Default"] == nil && $0.declaration["AllowedValues"] == nil }
    .map(\.name)
  guard !open.isEmpty || !resource.node.survey.names.isEmpty else { return .notApplicable }
  guard !open.isEmpty, let schema = ResourceSchema.of(resource.type) else { return .passes }
  var outcomes: [Outcome] = [.passes]
  resource.node.resource.eachNaming { naming, place in
    guard naming.use == .value, open.contains(naming.name), let property = schema.property(at: place),
      property.value.isDecision
    else { return }
    let message = "parameter \(naming.name) has no default"
    outcomes.append(.breaks([Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: nil)]))
  }
  return .all(outcomes)
}

extension ValueSchema {
  /// Whether it is a switch, a number or a choice: what rules judge, unlike names and texts.
  fileprivate var isDecision: Bool {
    types.contains(.boolean) || types.contains(.integer) || types.contains(.number) || !allowed.isEmpty
  }
}

private func openParameterExample(_ declaration: String) -> String {
  #"""
  {"Parameters":{"Zones":{"Type":"String",\#(declaration)}},
  "Resources":{"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":{"Ref":"Zones"}}}}}
  """#
}

let regionPinned: Rule = Rule(
  "template.region-pinned", "Template deploys into any region",
  why: "The same template started by mistake elsewhere puts the data outside the boundary.",
  level: .warn, high: .gap, ["SA-9(5)"], source: "own; AWS documentation, CloudFormation Rules section: Fn::Contains",
  passes: [pinnedExample(#"[["us-east-1","us-west-2"],{"Ref":"AWS::Region"}]"#)],
  fails: [
    pinnedExample(#"[["us-east-1","eu-west-1"],{"Ref":"AWS::Region"}]"#),
    pinnedExample(#"[["us-east-1"],{"Ref":"AWS::StackName"}]"#),
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1"}},"T":{"Type":"AWS::SNS::Topic"}}"#,
  ]
) { view in
  let rules = view.frame.rules
  // A template that nobody designed here makes no claim about its region, unless it has such a rule.
  guard view.design?["Region"].exists == true || !rules.isEmpty else { return .notApplicable }
  for rule in rules.members where rule.value["RuleCondition"] == nil {
    for (index, assertion) in (rule.value["Assertions"]?.array ?? []).enumerated() {
      guard let parts = assertion["Assert"]?["Fn::Contains"]?.array, parts.count == 2,
        parts[1] == ["Ref": "AWS::Region"], let regions = parts[0].array
      else { continue }
      let names = regions.map { $0.string ?? "" }
      guard let odd = names.first(where: { Facts.regions[$0]?.admits(view.baseline) != true }) else { return .passes }
      let place = Pointer(["Rules", rule.key, "Assertions", String(index)])
      return .breaks([
        Breach(resource: nil, pointer: place, message: "allows \(odd), no boundary there", fix: nil)
      ])
    }
  }
  return view.lacks("no rule asserts the region")
}

private func pinnedExample(_ contains: String) -> String {
  #"""
  {"Rules":{"Region":{"Assertions":[{"Assert":{"Fn::Contains":\#(contains)}}]}},"Resources":{
  "Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1"}},"T":{"Type":"AWS::SNS::Topic"}}}
  """#
}
