/// What every field is, whatever the type of its value.
///
/// A class to be derived from, because a value is found to be one much faster than to conform to a protocol: a start
/// looks at every field. Nothing in it changes.
package class FieldBox: @unchecked Sendable {
  /// What is known of it beside its Swift type.
  package let any: AnyField

  fileprivate init(_ any: AnyField) { self.any = any }
}

/// One setting of a kind, typed; a stored property of the kind's schema struct, so that `db.multiAZ` is a `Bool`.
///
/// What a value conforms to is asked of where it is made and of nothing at run time, where the answer is slow.
package final class Field<Value: Sendable>: FieldBox, @unchecked Sendable {
  private let initial: Value
  private let read: @Sendable (JSON) -> Value?

  /// - Parameters:
  ///   - name: kebab-case, as files and commands write it.
  ///   - initial: the value of a new component.
  ///   - range: bounds of a number, both allowed.
  ///   - unit: `d`, `GiB`, `min`.
  ///   - editor: another editor than the type's own.
  ///   - required: an empty reference or text is a `block`.
  ///   - bindings: where the value stands in the resources.
  package init(
    _ name: String, _ title: String, _ initial: Value, in range: ClosedRange<Int>? = nil, unit: String = "",
    editor: Editor? = nil, required: Bool = false, help: String = "", at bindings: Binding...
  ) where Value: FieldValue {
    self.initial = initial
    read = { Value(json: $0) }
    super.init(
      AnyField(
        name: name, title: title, unit: unit, help: help, initial: initial.json, range: range, required: required,
        editor: editor ?? initial.editor, bindings: bindings, isValue: { Value(json: $0) != nil }))
  }

  /// The value in a component; the initial one where the component has none that fits.
  package func value(in component: Component) -> Value {
    component.fields[any.name].flatMap(read) ?? initial
  }
}

/// A field without its Swift type: what forms, files, fixes and the manual use.
///
/// A class, because synthesis reads fields all the time and a value of so many parts is dear to copy.
package final class AnyField: Sendable {
  /// Kebab-case, as files and commands write it; unique in its kind.
  package let name: String
  /// For people, in sentence case.
  package let title: String
  /// Shown behind a number (`d`, `GiB`, `min`); empty for none.
  package let unit: String
  /// One sentence; empty where the title says it all.
  package let help: String
  /// What a new component holds, and what a file that leaves the field out means.
  package let initial: JSON
  /// Bounds of a number, both allowed; nil where there are none.
  package let range: ClosedRange<Int>?
  /// Whether an empty value is a fault of level block.
  package let required: Bool
  /// Decides how the field is edited and which values fit.
  package let editor: Editor
  /// Where the value stands in the resources; empty where only the kind's own code reads it.
  package let bindings: [Binding]
  private let isValue: @Sendable (JSON) -> Bool

  init(
    name: String, title: String, unit: String, help: String, initial: JSON, range: ClosedRange<Int>?, required: Bool,
    editor: Editor, bindings: [Binding], isValue: @escaping @Sendable (JSON) -> Bool
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.help = help
    self.initial = initial
    self.range = range
    self.required = required
    self.editor = editor
    self.bindings = bindings
    self.isValue = isValue
  }

  /// Why a value does not fit, in words that name what does; nil where it fits.
  package func problem(with value: JSON) -> String? {
    guard isValue(value) else { return mismatch(value) }
    switch editor {
    case .number:
      guard let range, let number = value.int, !range.contains(number) else { return nil }
      return "\(number) is outside \(range.lowerBound) to \(range.upperBound)" + (unit.isEmpty ? "" : " \(unit)")
    case .cidr(let prefixes): return CIDR.problem(value.string ?? "", prefixes: prefixes)
    case .list(let known) where !known.isEmpty:
      guard let odd = value.array?.compactMap(\.string).first(where: { !known.contains($0) }) else { return nil }
      return AnyField.unknown(odd, among: known)
    case .reference, .text, .suggestions, .toggle, .choice, .references, .list, .map: return nil
    }
  }

  private func mismatch(_ value: JSON) -> String {
    switch editor {
    case .choice(let known):
      value.string.map { AnyField.unknown($0, among: known) } ?? "takes one of \(known.joined(separator: ", "))"
    case .toggle: "takes true or false"
    case .number: "takes a whole number"
    case .text, .cidr, .suggestions, .reference: "takes a text"
    case .references, .list: "takes a list of texts"
    case .map: "takes an object of texts"
    }
  }

  private static func unknown(_ word: String, among known: [String]) -> String {
    let near = nearest(word, among: known).map { "; \($0)?" } ?? ""
    let list = known.count > 12 ? known.prefix(12).joined(separator: ", ") + " ..." : known.joined(separator: ", ")
    return "\"\(word)\" is none of \(list)\(near)"
  }
}

/// The fields of a kind: a struct whose stored properties are all of type `Field`, which a test holds.
package protocol Schema: Sendable {
  init()
}

extension Schema {
  /// The fields in the order of their declaration.
  ///
  /// They are the references that the memory of the schema consists of: a mirror, which asks of each type what it
  /// conforms to, would take a twentieth of a start.
  var fields: [AnyField] {
    withUnsafeBytes(of: self) { memory in memory.bindMemory(to: FieldBox.self).map(\.any) }
  }
}

/// A component read through the schema of its kind: `db.multiAZ` is a `Bool`.
///
/// It does not ask that `S` is a `Schema`, though every one is: each kind would look that up at a start.
@dynamicMemberLookup
package struct Typed<S> {
  /// May lack fields, or hold values that do not fit: those read as the initial ones.
  package let component: Component
  /// Of the component's kind; holds no values of its own.
  package let schema: S

  package init(_ component: Component, _ schema: S) {
    self.component = component
    self.schema = schema
  }

  /// The component's.
  package var id: String { component.id }

  /// The value of a field, never absent.
  package subscript<V>(dynamicMember key: KeyPath<S, Field<V>>) -> V { schema[keyPath: key].value(in: component) }
}
