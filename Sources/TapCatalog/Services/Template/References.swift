import TapModel

let referenceResolves: Rule = Rule(
  "template.reference", "Reference names nothing",
  why: "CloudFormation refuses a template in which a name stands for nothing.",
  level: .block, on: ["*"], source: "cfn-lint E1012, E1010, E3005; own",
  passes: [
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{}}},"Logs":{"Type":"AWS::Logs::LogGroup","DependsOn":"Key","Properties":{"LogGroupName":{"Fn::Sub":"/${AWS::StackName}/${Key}"},"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}"#,
    #"{"Parameters":{"Days":{"Type":"Number","Default":365}},"Conditions":{"Long":{"Fn::Equals":[{"Ref":"Days"},"365"]}},"Mappings":{"Sizes":{"small":{"Class":"db.t4g.small"}}},"Resources":{"Logs":{"Type":"AWS::Logs::LogGroup","Condition":"Long","Properties":{"RetentionInDays":{"Fn::If":["Long",{"Ref":"Days"},90]},"LogGroupName":{"Fn::FindInMap":["Sizes","small","Class"]}}}}}"#,
  ],
  fails: [
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{}}},"Logs":{"Type":"AWS::Logs::LogGroup","DependsOn":"Key","Properties":{"KmsKeyId":{"Fn::GetAtt":["Kei","Arn"]}}}}"#,
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{}}},"Logs":{"Type":"AWS::Logs::LogGroup","DependsOn":["Keys"],"Properties":{"LogGroupName":{"Fn::Sub":"/logs/${AWS::StackNam}/${Keey.Arn}"}}}}"#,
    #"{"Parameters":{"Days":{"Type":"Number","Default":365}},"Resources":{"Logs":{"Type":"AWS::Logs::LogGroup","Condition":"Long","Properties":{"RetentionInDays":{"Ref":"Dayz"},"LogGroupName":{"Fn::FindInMap":["Sizes","small","Class"]}}}}}"#,
  ]
) { resource in
  let survey = resource.node.survey
  if survey.resolves(in: resource.view) {
    return survey.names.isEmpty && !survey.namesPseudo ? .notApplicable : .passes
  }
  var outcomes: [Outcome] = []
  resource.node.resource.eachNaming { naming, place in
    guard !naming.resolves(in: resource.view) else { return }
    outcomes.append(naming.dangles(in: resource, at: place))
  }
  return .all(outcomes.isEmpty ? [.passes] : outcomes)
}

let attributeExists: Rule = Rule(
  "template.attribute", "Attribute does not exist",
  why: "CloudFormation refuses to read an attribute that a resource does not have.",
  level: .block, on: ["*"], source: "provider schema: readOnlyProperties",
  passes: [
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{}}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}"#,
    #"{"Db":{"Type":"AWS::RDS::DBInstance"},"Host":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::Sub":"${Db.Endpoint.Address}:5432"}}}}"#,
  ],
  fails: [
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{}}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","ARN"]}}}}"#,
    #"{"Db":{"Type":"AWS::RDS::DBInstance"},"Host":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::Sub":"${Db.Endpoint.Adress}:5432"}}}}"#,
  ]
) { resource in
  let known = resource.node.survey.attributes.lazy.compactMap { $0.exists(in: resource.view) }
  guard let first = known.first(where: { !$0 }) ?? known.first else { return .notApplicable }
  if first { return .passes }
  var outcomes: [Outcome] = []
  resource.node.resource.eachNaming { naming, place in
    guard let odd = naming.oddAttribute(in: resource.view) else { return }
    guard let odd = odd.wrong else {
      if outcomes.isEmpty { outcomes.append(.passes) }
      return
    }
    let fix = odd.near.map { naming.renamed(naming.name, attribute: $0, in: resource.id, at: place) }
    outcomes.append(.breaks([Breach(resource: resource.id, pointer: Pointer(place), message: odd.message, fix: fix)]))
  }
  return .all(outcomes)
}

let frameReferenceResolves: Rule = Rule(
  "template.frame-reference", "Output or condition names nothing",
  why: "CloudFormation refuses a template whose outputs or conditions name what is not there.",
  level: .block, source: "cfn-lint E1012, E1010, E6005, E8002; own",
  passes: [
    #"{"Conditions":{"InUs":{"Fn::Equals":[{"Ref":"AWS::Region"},"us-east-1"]}},"Resources":{"Key":{"Type":"AWS::KMS::Key"}},"Outputs":{"KeyArn":{"Condition":"InUs","Value":{"Fn::GetAtt":["Key","Arn"]}}}}"#
  ],
  fails: [
    #"{"Resources":{"Key":{"Type":"AWS::KMS::Key"}},"Outputs":{"KeyArn":{"Value":{"Fn::GetAtt":["Keys","Arn"]}}}}"#,
    #"{"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup"}},"Outputs":{"Host":{"Value":{"Fn::GetAtt":["Cache","ConfigurationEndpoint.Address"]}}}}"#,
    #"{"Conditions":{"InUs":{"Fn::Not":[{"Condition":"Abroad"}]}},"Resources":{"Key":{"Type":"AWS::KMS::Key"}}}"#,
  ]
) { view in
  let frame = view.frame
  var outcomes: [Outcome] = []
  func look(_ naming: Naming, _ place: [String]) {
    let isThere = naming.resolves(in: view)
    let odd = isThere ? naming.oddAttribute(in: view)?.wrong?.message : naming.message
    guard let odd else { return outcomes.append(.passes) }
    if !isThere, naming.use != .condition, let maker = view.maker(of: naming.name) {
      return outcomes.append(.unknown("\(naming.name) may come from the \(maker)"))
    }
    outcomes.append(.breaks([Breach(resource: nil, pointer: Pointer(place), message: odd, fix: nil)]))
  }
  for output in frame.outputs.members {
    var place = ["Outputs", output.key]
    if let name = output.value["Condition"]?.string {
      look(Naming(name: name, use: .condition, form: .plain), place + ["Condition"])
    }
    output.value.eachNaming(at: &place, look)
  }
  for condition in frame.conditions.members {
    var place = ["Conditions", condition.key]
    condition.value.eachNaming(at: &place, look)
    condition.value.eachCondition { look(Naming(name: $0, use: .condition, form: .plain), place) }
  }
  return .all(outcomes)
}

extension Survey {
  /// Whether every name stands for something, as far as the names alone tell.
  fileprivate func resolves(in view: any TemplateView) -> Bool {
    !namesOthers
      && names.allSatisfy { name in
        // A parameter has no attributes.
        view.node(name) != nil || view.parameter(name) != nil && !attributes.contains { $0.resource == name }
      }
  }
}

extension Survey.Attribute {
  /// Whether the type of the resource has it; nil where the resource or its type is not known.
  fileprivate func exists(in view: any TemplateView) -> Bool? {
    guard let type = view.node(resource)?.resource.type else { return nil }
    return Facts.attributes[type].map { $0.attributes.contains(name) }
  }
}

extension Naming {
  fileprivate func resolves(in view: any TemplateView) -> Bool {
    switch use {
    case .value where name.utf8.starts(with: "AWS::".utf8): Pseudo.names.contains(name)
    case .value: view.parameter(name) != nil || view.node(name) != nil
    case .attribute, .dependency: view.node(name) != nil
    case .condition: view.condition(name) != nil
    case .mapping(let top, let second):
      view.mapping(name).map { map in
        guard let top else { return true }
        guard let row = map[top] else { return false }
        return second.map { row[$0] != nil } ?? true
      } ?? false
    }
  }

  fileprivate var message: String {
    switch use {
    case .value: "\(name) is no resource and no parameter"
    case .attribute, .dependency: "\(name) is no resource"
    case .condition: "\(name) is no condition"
    case .mapping(let top, let second):
      "no mapping \([name, top, second].compactMap(\.self).joined(separator: " / "))"
    }
  }

  /// The verdict on a name that stands for nothing: a transform may still make what it means.
  fileprivate func dangles(in resource: Value, at place: [String]) -> Outcome {
    let frame = resource.view.frame
    if use != .condition, let maker = resource.view.maker(of: name) {
      return .unknown("\(name) may come from the \(maker)")
    }
    let near = nearest(name, among: candidates(frame, resource))
    let hint = near.map { "; \($0)?" } ?? ""
    return .breaks([
      Breach(
        resource: resource.id, pointer: Pointer(place), message: message + hint,
        fix: near.map { renamed($0, in: resource.id, at: place) })
    ])
  }

  private func candidates(_ frame: Template, _ resource: Value) -> [String] {
    let stack = NestedStack.holding(resource.id)
    func isBeside(_ name: String) -> Bool { NestedStack.holding(name) == stack }
    var resources: [String] {
      let beside = resource.view.whole.extract(TemplateNames.self).resources[stack ?? ""] ?? []
      return beside.filter { $0 != resource.id }
    }
    switch use {
    case .value where name.begins(with: "AWS::"): return Pseudo.names
    case .value: return frame.parameters.keys.filter(isBeside) + resources
    case .attribute, .dependency: return resources
    case .condition: return frame.conditions.keys.filter(isBeside)
    case .mapping: return frame.mapping(name)
    }
  }

  /// What is said of an attribute that a type does not have, and the one that may be meant.
  struct OddAttribute {
    var message: String
    var near: String?
  }

  /// Nil where the name is no attribute of a known type; `wrong` is nil where the attribute exists.
  fileprivate func oddAttribute(in view: any TemplateView) -> (wrong: OddAttribute?, Void)? {
    guard case .attribute(let word) = use, let type = view.node(name)?.resource.type,
      let record = Facts.attributes[type]
    else { return nil }
    if record.attributes.contains(word) { return (nil, ()) }
    let near = nearest(word, among: record.attributes.sorted())
    let what = type.split(separator: ":").last.map(String.init) ?? type
    return (OddAttribute(message: "\(what) has no \(word)" + (near.map { "; \($0)?" } ?? ""), near: near), ())
  }
}

extension Template {
  /// A mapping that exists has other keys: only another mapping may be meant.
  fileprivate func mapping(_ name: String) -> [String] { mappings.keys.filter { $0 != name } }
}

extension JSON {
  /// Calls `visit` with the conditions that a condition names.
  func eachCondition(_ visit: (String) -> Void) {
    switch self {
    case .array(let elements): for element in elements { element.eachCondition(visit) }
    case .object(let object):
      for member in object.members {
        if member.key == "Condition", let name = member.value.string {
          visit(name)
        } else {
          member.value.eachCondition(visit)
        }
      }
    default: break
    }
  }
}
