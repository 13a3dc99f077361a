import TapModel

let functionCalled: Rule = Rule(
  "template.function", "Function is not called as it is made",
  why: "CloudFormation refuses a template whose functions it does not know, or that hand them too little.",
  level: .block, on: ["*"], source: "cfn-lint E1011 to E1033; AWS CloudFormation: intrinsic function reference",
  passes: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::Join":["-",["a",{"Fn::Select":["1",["b","c"]]}]]}}}"#,
    #"{"Transform":"AWS::LanguageExtensions","Resources":{"P":{"Type":"AWS::SSM::Parameter","Properties":{"Value":{"Fn::ToJsonString":{"a":1}}}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::Join":["-"]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::Select":[5,["b","c"]]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::If":["Long","b"]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::Joyn":["-",["a"]]}}}"#,
    #"{"Type":"AWS::SSM::Parameter","Properties":{"Value":{"Fn::ToJsonString":{"a":1}}}}"#,
  ]
) { resource in
  guard resource.node.survey.callsFunctions else { return .notApplicable }
  var place: [String] = []
  var outcomes: [Outcome] = []
  resource.node.resource.properties.eachCall(at: &place) { call, place in
    switch call.fault(extended: resource.view.isExtended) {
    case .fits: break
    case .strange(let name): outcomes.append(.unknown("\(name) is filled in by another tool"))
    case .wrong(let message):
      outcomes.append(
        .breaks([Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: nil)]))
    }
  }
  return .all(outcomes + [.passes])
}

/// One call of a function of CloudFormation.
struct FunctionCall {
  let name: String
  let argument: JSON

  /// What is wrong with a call.
  enum Fault: Equatable {
    case fits
    case wrong(String)
    /// A function of a tool that goes over the template before CloudFormation: `Fn::Rain::Embed`.
    case strange(String)
  }

  /// What a function takes; a list of so many, or anything.
  private enum Form {
    case list(ClosedRange<Int>)
    case any
  }

  /// AWS CloudFormation: intrinsic function reference; those of conditions stand in conditions, and in `Fn::If`.
  private static let forms: [String: Form] = [
    "Fn::Base64": .any, "Fn::Cidr": .list(2...3), "Fn::FindInMap": .list(3...4), "Fn::GetAtt": .any,
    "Fn::GetAZs": .any, "Fn::GetStackOutput": .any, "Fn::If": .list(3...3), "Fn::ImportValue": .any,
    "Fn::Join": .list(2...2), "Fn::Select": .list(2...2), "Fn::Split": .list(2...2), "Fn::Sub": .any,
    "Fn::Transform": .any, "Fn::And": .list(2...10), "Fn::Or": .list(2...10), "Fn::Not": .list(1...1),
    "Fn::Equals": .list(2...2), "Fn::Contains": .list(2...2), "Fn::EachMemberEquals": .list(2...2),
    "Fn::EachMemberIn": .list(2...2), "Fn::RefAll": .any, "Fn::ValueOf": .list(2...2), "Fn::ValueOfAll": .list(2...2),
  ]
  /// Those that AWS::LanguageExtensions brings.
  private static let extensions: Set<String> = ["Fn::Length", "Fn::ToJsonString"]

  /// - Parameter extended: whether the template has the transform AWS::LanguageExtensions.
  func fault(extended: Bool) -> Fault {
    if name.begins(with: "Fn::ForEach::") { return .fits }
    if FunctionCall.extensions.contains(name) {
      return extended ? .fits : .wrong("\(name) needs the transform AWS::LanguageExtensions")
    }
    guard let form = FunctionCall.forms[name] else {
      if name.dropFirst(4).contains(":") { return .strange(name) }
      let near = nearest(name, among: FunctionCall.forms.keys.sorted()).map { "; \($0)?" } ?? ""
      return .wrong("\(name) is no function\(near)")
    }
    guard case .list(let counts) = form else { return .fits }
    guard let parts = argument.array else {
      return Intrinsic(argument) == nil ? .wrong("\(name) takes a list") : .fits
    }
    guard counts.contains(parts.count) else {
      let wanted = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      return .wrong("\(name) takes \(wanted) values, not \(parts.count)")
    }
    return name == "Fn::Select" ? selected(parts) : .fits
  }

  private func selected(_ parts: [JSON]) -> Fault {
    guard let index = parts[0].wholeNumber, let items = parts[1].array, !items.isEmpty else { return .fits }
    return items.indices.contains(index) ? .fits : .wrong("no element \(index) among \(items.count)")
  }
}

extension JSON {
  /// Calls `visit` with every call of a function inside this value, and its place.
  func eachCall(at place: inout [String], _ visit: (FunctionCall, [String]) -> Void) {
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        place.append(Step.index(index))
        element.eachCall(at: &place, visit)
        place.removeLast()
      }
    case .object(let object):
      if object.members.count == 1, object.members[0].key.begins(with: "Fn::") {
        visit(FunctionCall(name: object.members[0].key, argument: object.members[0].value), place)
      }
      for member in object.members {
        place.append(member.key)
        member.value.eachCall(at: &place, visit)
        place.removeLast()
      }
    default: break
    }
  }
}

extension TemplateView {
  /// Whether the template has the transform that brings more functions.
  var isExtended: Bool { frame.transforms.contains { ($0["Name"] ?? $0).string == "AWS::LanguageExtensions" } }
}
