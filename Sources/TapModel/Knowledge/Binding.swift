/// Where the value of a field stands in the resources of its component, and in which form.
///
/// Written `Role/JSON Pointer`: `Instance/MultiAZ`; `Subnet*/MapPublicIpOnLaunch` binds every role that starts
/// so; `Instance/@DeletionPolicy` binds an attribute of the resource. The form can be read back: import, fix,
/// finding and form use this one table.
package struct Binding: Sendable, ExpressibleByStringLiteral {
  /// How a field value becomes a property value and back.
  package enum Form: Sendable {
    /// As it is; a text goes through `text`.
    case same
    /// What the referred component offers.
    case offer(Offer)
    /// Two functions that undo each other; nil leaves the property out, or says that it cannot be read back.
    case mapped(put: @Sendable (JSON) -> JSON?, take: @Sendable (JSON?) -> JSON?)
  }

  /// The role of the resource, or the start of several.
  package let role: String
  /// Whether `role` is only the start of the roles bound.
  package let isPrefix: Bool
  /// Place in that resource; a first token `@Name` is an attribute.
  package let pointer: Pointer
  /// Writes the field value into the property, and reads it back.
  package let form: Form

  /// Takes `Role/JSON Pointer`; a star at the end of the role binds all that start so.
  package init(_ place: String, _ form: Form) {
    let slash = place.firstIndex(of: "/") ?? place.endIndex
    let role = place[..<slash]
    isPrefix = role.last == "*"
    self.role = String(isPrefix ? role.dropLast() : role)
    pointer = Pointer(place[slash...])
    self.form = form
  }

  package init(stringLiteral value: String) { self.init(value, .same) }

  /// Whether the value stands in the resource of that role.
  package func binds(_ role: String) -> Bool { isPrefix ? role.hasPrefix(self.role) : role == self.role }

  /// What the referred component offers as `ref`.
  package static func ref(_ place: String) -> Binding { Binding(place, .offer(.ref)) }

  /// What the referred component offers as `arn`.
  package static func arn(_ place: String) -> Binding { Binding(place, .offer(.arn)) }

  /// Any offer of the referred component.
  package static func offer(_ offer: Offer, _ place: String) -> Binding { Binding(place, .offer(offer)) }

  /// A number that the property takes as a string.
  package static func text(_ place: String) -> Binding {
    Binding(
      place,
      .mapped(
        put: { $0.scalarText.map { .string($0) } },
        take: { $0?.wholeNumber.map { .int($0) } }))
  }

  /// One value for on, another (or none) for off.
  package static func when(_ place: String, _ on: JSON, else off: JSON? = nil) -> Binding {
    Binding(
      place,
      .mapped(
        put: { $0 == true ? on : off },
        take: { value in
          guard let value else { return off == nil ? false : nil }
          if value.means(on) { return true }
          return off.map { value.means($0) } == true ? false : nil
        }))
  }

  /// A value that is left out while it is this one.
  package static func unless(_ place: String, _ none: JSON) -> Binding {
    Binding(place, .mapped(put: { $0 == none ? nil : $0.string.map { TapModel.text($0) } ?? $0 }, take: { $0 ?? none }))
  }

  /// What follows from a value; it cannot be read back.
  package static func saying(_ place: String, _ put: @escaping @Sendable (JSON) -> JSON?) -> Binding {
    Binding(place, .mapped(put: put, take: { _ in nil }))
  }

  /// A value under another name: pairs of field value and property value.
  package static func words(_ place: String, _ pairs: [(JSON, JSON)]) -> Binding {
    Binding(
      place,
      .mapped(
        put: { value in pairs.first { $0.0 == value }?.1 },
        take: { value in pairs.first { pair in value.map { pair.1.means($0) } ?? false }?.0 }))
  }
}
