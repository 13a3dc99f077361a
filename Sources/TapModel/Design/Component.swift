/// A building block placed in a design.
package struct Component: Hashable, Sendable {
  /// As `Names.isID` asks; the stem of its logical ids.
  package var id: String
  /// The id of its kind.
  package var kind: String
  /// What people call it; renaming it changes nothing else.
  package var title: String
  /// Every field of the kind by name, also those at their initial value.
  package var fields: [String: JSON]
  /// At most one a place, sorted by place.
  package var overrides: [Override]
  /// Logical ids held fast, by role: what keeps a rename from replacing resources.
  package var pins: [String: String]

  package init(
    id: String, kind: String, title: String = "", fields: [String: JSON] = [:], overrides: [Override] = [],
    pins: [String: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.fields = fields
    self.overrides = overrides
    self.pins = pins
  }

  /// The parts of the component that are left out of the template, by role.
  package var omitted: Set<String> {
    overrides.isEmpty ? [] : Set(overrides.lazy.filter { $0.omits }.map(\.role))
  }

  /// Whether an override says in place of a field what stands in the template.
  package func hides(_ field: AnyField) -> Bool {
    !overrides.isEmpty
      && field.bindings.contains { binding in
        overrides.contains { binding.binds($0.role) && binding.pointer == $0.pointer }
      }
  }

  /// Whether a field that must be set is empty.
  package func lacks(_ field: AnyField) -> Bool {
    let value = fields[field.name] ?? field.initial
    return field.required && (value == "" || value == [] || value == .null) && !hides(field)
  }

  /// Words of the file format that no field may be called.
  package static let reserved: Set<String> = ["kind", "title", "overrides", "pins", "notes"]

  /// The id of the pseudo-component that holds the settings.
  package static let settingsID = "settings"
}

/// A JSON value set on a resource path of a component: the way to any property that no field covers.
package struct Override: Hashable, Sendable {
  /// The part that the resource plays in the component: `Instance`.
  package var role: String
  /// Into the properties, or with a first token `@Name` into the attributes of the resource; never the root.
  package var pointer: Pointer
  /// A null takes the property away.
  package var value: JSON
  package init(_ role: String, _ pointer: Pointer, _ value: JSON) {
    self.role = role
    self.pointer = pointer
    self.value = value
  }

  /// Where it says that the whole resource is left out: not every template makes all parts of a kind.
  package static let omission: Pointer = "/@Omitted"

  /// Whether it leaves the resource of its role out.
  package var omits: Bool { pointer == Override.omission && value == true }

  /// `Role/JSON Pointer`, as files and commands write it.
  package var place: String { role + pointer.description }

  /// Reads `Role/JSON Pointer`; nil without a pointer.
  package static func place(_ text: String) -> (role: String, pointer: Pointer)? {
    guard let slash = text.firstIndex(of: "/"), slash != text.startIndex else { return nil }
    let pointer = Pointer(text[slash...])
    return pointer.isRoot ? nil : (String(text[..<slash]), pointer)
  }
}

/// "A talks to B": who may reach whom, by which port or access, and why.
package struct Flow: Hashable, Sendable {
  /// How the flow reaches its end.
  package enum Way: Hashable, Sendable {
    /// A port, or what the end listens on where nil; `tcp` or `udp`.
    case port(Int?, String)
    case access(Access)
  }

  /// As `Names.isID` asks; shares its names with components.
  package var id: String
  /// A component id, `internet` or a CIDR.
  package var from: String
  /// As `from`; one of the two is a component.
  package var to: String
  /// TCP to what the end listens on, unless something else is said.
  package var way: Way
  /// Why it is needed; goes into rule descriptions and the summary.
  package var purpose: String

  package init(_ id: String, from: String, to: String, _ way: Way = .port(nil, "tcp"), _ purpose: String) {
    self.id = id
    self.from = from
    self.to = to
    self.way = way
    self.purpose = purpose
  }

  /// Stands for anybody outside, as an end of a flow; no component may be called so.
  package static let internet = "internet"
}
