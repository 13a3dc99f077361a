import TapModel

let typeInRegion: Rule = Rule(
  "template.type", "Type is not in the region",
  why: "CloudFormation refuses a resource type that the region does not have.",
  level: .block, on: ["*"], source: "provider schemas per region",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-gov-west-1"}},"Key":{"Type":"AWS::KMS::Key"}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-gov-west-1"}},"Url":{"Type":"AWS::Lambda::Url","Properties":{"AuthType":"AWS_IAM","TargetFunctionArn":"f"}}}"#,
    #"{"Key":{"Type":"AWS::KMS::Kee"}}"#,
  ]
) { resource in
  let type = resource.type
  guard type.utf8.starts(with: "AWS::".utf8), !type.utf8.starts(with: "AWS::Serverless::".utf8) else {
    return .notApplicable
  }
  switch RegionTypes.shared.exists(type, in: resource.view.region) {
  case true?: return .passes
  case nil: return .notApplicable
  case false?: break
  }
  let place = Breach(
    resource: resource.id, pointer: "", message: RegionTypes.message(type, resource.view.region), fix: nil)
  return .breaks([place])
}

/// Which types a region has, each looked up once.
private final class RegionTypes: Sendable {
  static let shared = RegionTypes()
  private let known = Memo<String, Bool?>()

  func exists(_ type: String, in region: String) -> Bool? {
    known[region + "/" + type] { ResourceSchema.exists(type, in: region) }
  }

  static func message(_ type: String, _ region: String) -> String {
    if ResourceSchema.regions(of: type).isEmpty {
      return "\(type) exists nowhere" + (ResourceSchema.nearest(type).map { "; \($0)?" } ?? "")
    }
    return "\(type) is not in \(region)"
  }
}

let templateSize: Rule = Rule(
  "template.size", "Template exceeds CloudFormation's limits",
  why: "CloudFormation refuses a template above its quotas: nested stacks share the load.",
  level: .block, source: "AWS CloudFormation: quotas",
  passes: [#"{"Key":{"Type":"AWS::KMS::Key"}}"#],
  fails: [
    #"{"My-Key":{"Type":"AWS::KMS::Key"}}"#,
    #"{"Resources":{"Key":{"Type":"AWS::KMS::Key"}},"Parameters":{"A_b":{"Type":"String"}}}"#,
  ]
) { view in
  let frame = view.frame
  var outcomes: [Outcome] = [.passes]
  for (section, entries, most) in [
    ("Parameters", frame.parameters, 200), ("Mappings", frame.mappings, 200), ("Outputs", frame.outputs, 200),
  ] {
    if entries.count > most { outcomes.append(view.lacks("\(entries.count) \(section.lowercased()), at most \(most)")) }
    for name in entries.keys where !Quota.admits(name) {
      outcomes.append(.breaks([Quota.breach(nil, [section, name], name)]))
    }
  }
  if Quota.isExceeded(view) { return .all(outcomes + [view.lacks("more than \(Quota.resources) resources")]) }
  var size = frame.json.size
  for node in view.everything where !node.resource.isDeclaration {
    size += node.resource.json.size + node.resource.id.utf8.count + 4
    if !Quota.admits(node.resource.id) {
      outcomes.append(.breaks([Quota.breach(node.resource.id, [], node.resource.id)]))
    }
  }
  if size > Quota.bytes { outcomes.append(view.lacks("\(size) bytes, at most \(Quota.bytes)")) }
  return .all(outcomes)
}

/// AWS CloudFormation quotas, of a template that lies in a bucket.
private enum Quota {
  static let resources = 500
  static let bytes = 1_000_000
  static let name = 255

  /// Whether there are too many; counts type by type, so that a template far above is never looked at as a whole.
  static func isExceeded(_ view: any TemplateView) -> Bool {
    var count = 0
    for type in types {
      count += view.nodes(of: type).count
      if count > resources { return true }
    }
    return view.everything.lazy.filter { !$0.resource.isDeclaration }.count > resources
  }

  private static let types = ResourceSchema.described

  /// Logical names: letters and digits, at most 255.
  static func admits(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= Quota.name && name.utf8.allSatisfy { $0.isLetterOrDigit }
  }

  static func breach(_ resource: String?, _ place: [String], _ name: String) -> Breach {
    Breach(
      resource: resource, pointer: Pointer(place), message: "\(name.prefix(40)): letters and digits only, at most 255",
      fix: nil)
  }
}

extension UInt8 {
  /// Of ASCII.
  var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}

extension JSON {
  /// About the bytes of the compact text: escapes are not counted.
  fileprivate var size: Int {
    switch self {
    case .null: 4
    case .bool(let value): value ? 4 : 5
    case .int(let value): value.description.utf8.count
    case .number(let text): text.utf8.count
    case .string(let text): text.utf8.count + 2
    case .array(let elements): elements.reduce(2) { $0 + $1.size + 1 }
    case .object(let object): object.members.reduce(2) { $0 + $1.key.utf8.count + $1.value.size + 4 }
    }
  }
}
