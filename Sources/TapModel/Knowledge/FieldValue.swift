/// What one component gives to others: `vpc`, `subnets`, `security-group`, `arn`; a kind may name its own.
package struct Offer: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, Comparable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package static func < (a: Offer, b: Offer) -> Bool { a.rawValue < b.rawValue }

  /// A VPC id.
  package static let vpc: Offer = "vpc"
  /// A list of subnet ids.
  package static let subnets: Offer = "subnets"
  /// A security group id; who offers one can be an end of a flow.
  package static let securityGroup: Offer = "security-group"
  /// The port that the kind listens on.
  package static let port: Offer = "port"
  /// The name of the role that acts for the component; flows grant it their accesses.
  package static let role: Offer = "role"
  /// The ARN of the main resource.
  package static let arn: Offer = "arn"
  /// What Ref of the main resource gives.
  package static let ref: Offer = "ref"
  /// The physical name of the main resource, as other resources are told it.
  package static let name: Offer = "name"
  /// The ARN of a KMS key.
  package static let key: Offer = "key"
}

/// How a field is edited; every editor of the screen and every check of a value comes from it.
package enum Editor: Hashable, Sendable {
  case toggle
  case number
  case text
  /// An IPv4 range whose prefix length lies in the given range.
  case cidr(ClosedRange<Int>)
  case choice([String])
  /// A text with values that are known; another may be typed.
  case suggestions([String])
  /// The id of a component that makes this offer.
  case reference(Offer)
  case references(Offer)
  /// A list of texts, of the given ones where there are any.
  case list([String])
  /// Texts by name.
  case map
}

/// A Swift type that a field can hold.
package protocol FieldValue: Hashable, Sendable {
  init?(json: JSON)
  var json: JSON { get }
  /// How a field is edited whose first value is this one.
  var editor: Editor { get }
}

extension Bool: FieldValue {
  /// From `true` and `false` only, never from a text.
  package init?(json: JSON) {
    guard let value = json.bool else { return nil }
    self = value
  }
  /// `true` or `false`.
  package var json: JSON { .bool(self) }
  /// A switch.
  package var editor: Editor { .toggle }
}

extension Int: FieldValue {
  /// From a whole number only, never from a text.
  package init?(json: JSON) {
    guard let value = json.int else { return nil }
    self = value
  }
  /// Without a fraction.
  package var json: JSON { .int(self) }
  /// Bounds come from the field's range.
  package var editor: Editor { .number }
}

extension String: FieldValue {
  /// From a string only; numbers are not turned into text.
  package init?(json: JSON) {
    guard let value = json.string else { return nil }
    self = value
  }
  /// With `${...}` as it was typed: it becomes Fn::Sub only in the template.
  package var json: JSON { .string(self) }
  /// One line, any text.
  package var editor: Editor { .text }
}

extension Array: FieldValue where Element == String {
  /// From a list of strings; nil as soon as one element is something else.
  package init?(json: JSON) {
    guard let values = json.array else { return nil }
    let texts = values.compactMap(\.string)
    guard texts.count == values.count else { return nil }
    self = texts
  }
  /// In the order of the list.
  package var json: JSON { .array(map { .string($0) }) }
  /// A list of any texts; a field of known words names an editor of its own.
  package var editor: Editor { .list([]) }
}

/// Texts by name, in order: tags, environment variables.
package struct TextMap: FieldValue, ExpressibleByDictionaryLiteral {
  /// Every value is a string.
  package var entries: JSON.Object
  package init(dictionaryLiteral elements: (String, String)...) {
    entries = .init(elements.map { .init($0.0, .string($0.1)) })
  }
  /// From an object of strings; nil as soon as one value is something else.
  package init?(json: JSON) {
    guard let object = json.object, object.members.allSatisfy({ $0.value.string != nil }) else { return nil }
    entries = object
  }
  /// With the entries in their order.
  package var json: JSON { .object(entries) }
  /// Names and texts.
  package var editor: Editor { .map }
  /// Name and text of each entry, in order.
  package var pairs: [(name: String, text: String)] { entries.members.map { ($0.key, $0.value.string ?? "") } }
}

/// One of the cases of a Swift enum, by raw value.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// From the raw value of a case.
  package init?(json: JSON) {
    guard let text = json.string, let value = Self(rawValue: text) else { return nil }
    self = value
  }
  /// The raw value of the case.
  package var json: JSON { .string(rawValue) }
  /// Offers every case, in the order of declaration.
  package var editor: Editor { .choice(Self.allCases.map(\.rawValue)) }
}

/// The id of another component, which must make an offer; empty is none.
package struct Reference: FieldValue {
  /// A component's id; it may be gone from the design, which is a fault and no error.
  package var id: String
  /// Known where the field is declared; a value read from a design carries `ref`, which is not used.
  package var offer: Offer
  package init(_ offer: Offer, _ id: String = "") {
    self.id = id
    self.offer = offer
  }
  /// From a string; what is offered is known to the field only.
  package init?(json: JSON) {
    guard let id = json.string else { return nil }
    self.init(.ref, id)
  }
  /// The id alone.
  package var json: JSON { .string(id) }
  /// Lists the components that make the offer.
  package var editor: Editor { .reference(offer) }
  /// Whether it names nobody.
  package var isNone: Bool { id.isEmpty }
}

/// Ids of other components, each of which must make an offer.
package struct References: FieldValue {
  /// In the order in which they were chosen.
  package var ids: [String]
  /// As in `Reference`: known where the field is declared only.
  package var offer: Offer
  package init(_ offer: Offer, _ ids: [String] = []) {
    self.ids = ids
    self.offer = offer
  }
  /// From a list of strings; what is offered is known to the field only.
  package init?(json: JSON) {
    guard let ids = [String](json: json) else { return nil }
    self.init(.ref, ids)
  }
  /// The ids alone.
  package var json: JSON { ids.json }
  /// Lists the components that make the offer, of which many may be chosen.
  package var editor: Editor { .references(offer) }
}
