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
  guard type.utf8.starts(with: "AWS::".utf8), !type.utf8.starts(with: "AWS::Serverless::".utf8),
    !resource.node.resource.isModule
  else { return .notApplicable }
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
final class RegionTypes: Sendable {
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
  fails: [#"{"Resources":{"Key":{"Type":"AWS::KMS::Key"}},"Parameters":{"A_b":{"Type":"String"}}}"#]
) { view in
  let frame = view.frame
  let nested = view.resources(of: NestedStack.declaration)
  var outcomes: [Outcome] = [.passes] + nested.flatMap(Quota.outcomes)
  // A design that outgrows one stack is nested by the export; a template that somebody brought is what it is.
  let isCut = view.isDesign
  for (section, entries, most) in [
    ("Parameters", frame.parameters, StackQuota.parameters), ("Mappings", frame.mappings, StackQuota.mappings),
    ("Outputs", frame.outputs, isCut ? .max : StackQuota.outputs),
  ] {
    let names = entries.keys.filter { nested.isEmpty || !$0.isNested }
    if names.count > most { outcomes.append(view.lacks("\(names.count) \(section.lowercased()), at most \(most)")) }
    for name in names where !name.isLoop && !Quota.admits(name) {
      outcomes.append(.breaks([Quota.breach(nil, [section, name], name)]))
    }
  }
  if let loop = frame.makesMore { outcomes.append(.unknown("\(loop) makes more than stands here")) }
  let extent = nested.isEmpty ? view.extent : NestedStack.around(view)
  let isFull = extent.resources > StackQuota.resources
  let bytes = isFull ? 0 : extent.bytes + (nested.isEmpty ? frame.json.bytes : 0)
  if isCut, isFull || bytes > StackQuota.bytes {
    outcomes.append(.attested("the export cuts it into nested stacks"))
  } else if isFull {
    outcomes.append(view.lacks("\(extent.resources) resources, at most \(StackQuota.resources)"))
  } else if bytes > StackQuota.bytes {
    outcomes.append(view.lacks("\(bytes) bytes, at most \(StackQuota.bytes)"))
  }
  return .all(outcomes)
}

let logicalID: Rule = Rule(
  "template.logical-id", "Logical id is none",
  why: "CloudFormation refuses a resource whose logical id has other characters than letters and digits.",
  level: .block, on: ["*"], source: "AWS CloudFormation: resources section, logical id",
  passes: [#"{"Key":{"Type":"AWS::KMS::Key"}}"#],
  fails: [#"{"My-Key":{"Type":"AWS::KMS::Key"}}"#]
) { resource in
  if Quota.admits(resource.id) { return .passes }
  let name = NestedStack.localID(of: resource)
  return Quota.admits(name) ? .passes : .breaks([Quota.breach(resource.id, [], name)])
}

private enum Quota {
  /// Logical names: letters and digits, at most 255.
  static func admits(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= StackQuota.name && name.utf8.allSatisfy { $0.isLetterOrDigit }
  }

  /// What a nested stack has too much of.
  static func outcomes(_ stack: Value) -> [Outcome] {
    let quotas = [
      ("Resources", StackQuota.resources), ("Bytes", StackQuota.bytes), ("Parameters", StackQuota.parameters),
      ("Mappings", StackQuota.mappings), ("Outputs", StackQuota.outputs),
    ]
    return quotas.compactMap { name, most in
      guard let count = stack[name].number, count > most else { return nil }
      let message = "\(count) \(name.lowercased()), at most \(most)"
      return .breaks([Breach(resource: stack["Stack"].targetID, pointer: "", message: message, fix: nil)])
    }
  }

  static func breach(_ resource: String?, _ place: [String], _ name: String) -> Breach {
    let shown = name.count > StackQuota.name ? name.prefix(40) + "~" : name
    return Breach(
      resource: resource, pointer: Pointer(place), message: "\(shown): letters and digits only, at most 255", fix: nil)
  }
}

extension UInt8 {
  /// Of ASCII.
  var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
