import TapModel

/// What texts of a template or of its brief claim, and whether the template shows it.
package let claims: Service = Service(
  "claims",
  rules: [
    noComplianceClaim, noDesignComplianceClaim, noOldMarking, noOldDesignMarking, claimMultiAZ, claimIsolated,
    claimLeastPrivilege, claimRetention, claimEncryption, demandBeyond, driftMeant,
  ])

/// The words of claims.
enum Claim {
  /// Whether a text says that the stack meets FedRAMP, which only an assessor can say.
  static func isCompliance(_ text: String) -> Bool {
    guard text.mentions("fedramp") else {
      return text.mentions("compliant") && !text.mentions("non-compliant") && !text.mentions("non_compliant")
        || text.mentions("certified")
    }
    return !aims.contains { text.mentions($0) }
  }

  /// Whether what stands under a key is read by people: a description, a name, or code that answers them.
  static func isText(_ key: String) -> Bool {
    key.ends(in: "Description") || key.ends(in: "Name") || key.ends(in: "Comment") || isCode(key)
  }

  static func isCode(_ key: String) -> Bool { key == "ZipFile" || key == "UserData" }

  /// What is only aimed at is no claim.
  private static let aims: [StaticString] = ["designed for", "design target", "target baseline", "aligned", "towards"]

  /// Whether the brief, the description of the template or a text of the resource itself says one of these words.
  static func isMade(_ words: [StaticString], of resource: Value) -> Bool {
    func says(_ text: String?) -> Bool { text.map { text in words.contains { text.mentions($0) } } ?? false }
    if says(resource.view.design?["Brief"].text) || says(resource.view.frame.description) { return true }
    var found = false
    resource.node.resource.eachText { text, _ in
      found = found || (text.key.hasSuffix("Description") || text.key.hasPrefix("Tag")) && says(text.text)
    }
    return found
  }
}

/// One tag of a resource.
final class ResourceTag {
  let key: String
  /// Where its value stands.
  let value: Value
  private(set) lazy var text: String? = value.text

  fileprivate init(_ key: String, _ value: Value) { (self.key, self.value) = (key, value) }
}

/// The tags of a resource, for all the rules about them.
private final class TagExtract: Extract {
  private let resource: Value
  private(set) lazy var tags: [ResourceTag] = {
    guard let shape = Tagging.shape(of: resource.type) else { return [] }
    let tags = resource[shape.property]
    return shape.isList
      ? tags.elements.map { ResourceTag($0["Key"].text ?? "", $0["Value"]) }
      : tags.members.map { ResourceTag($0.key, $0.value) }
  }()

  init(_ resource: Value) { self.resource = resource }

  func complete() { for tag in tags { _ = tag.text } }
}

extension Value {
  /// Each tag, where a type takes a list or a map of them.
  var tags: [ResourceTag] { Tagging.shape(of: type) == nil ? [] : extract(TagExtract.self).tags }

  /// Whether a tag was put on by the design, which answers for it once.
  func isOfDesign(_ tag: String) -> Bool { view.design?["Tags"].raw?[tag] != nil }

  /// The change that takes a tag away, or gives it another value.
  func tagged(_ key: String, _ value: JSON?) -> Fix? {
    guard let shape = Tagging.shape(of: type) else { return nil }
    let entry = shape.isList ? [shape.property, "Key=\(key)"] : [shape.property, key]
    let tag = Fix.set(resource: id, Pointer(shape.isList && value != nil ? entry + ["Value"] : entry), value)
    guard type == "AWS::AutoScaling::AutoScalingGroup", value != nil else { return tag }
    // Its schema asks for one thing more.
    return .all([tag, .set(resource: id, Pointer(entry + ["PropagateAtLaunch"]), true)])
  }
}
