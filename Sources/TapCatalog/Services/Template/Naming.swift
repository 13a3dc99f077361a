import TapModel

/// One place of a template that names something else.
struct Naming {
  /// What the name has to stand for.
  enum Use: Hashable {
    /// Ref, or a variable of Sub: a resource or a parameter.
    case value
    /// Fn::GetAtt, or a dotted variable of Sub: the attribute of a resource.
    case attribute(String)
    /// An entry of DependsOn: a resource.
    case dependency
    case condition
    /// Fn::FindInMap: a mapping with two keys, nil where they are no plain texts.
    case mapping(String?, String?)
  }

  /// How the name is written.
  enum Form {
    case ref
    /// Fn::GetAtt; a change writes its list.
    case list
    /// Inside the text of Fn::Sub; with variables of its own the text is the first of a list.
    case sub(String, inList: Bool)
    /// A text that is the name.
    case plain
  }

  let name: String
  let use: Use
  let form: Form

  /// Whether it can stand for a resource.
  var isResource: Bool {
    switch use {
    case .value, .attribute, .dependency: true
    case .condition, .mapping: false
    }
  }

  /// The change that puts other names in, at the place of the intrinsic or of the plain text.
  func renamed(_ new: String, attribute: String? = nil, in id: String, at place: [String]) -> Fix {
    let attribute = attribute ?? self.attribute
    switch form {
    case .ref: return .set(resource: id, Pointer(place + ["Ref"]), .string(new))
    case .list: return .set(resource: id, Pointer(place + ["Fn::GetAtt"]), [.string(new), .string(attribute)])
    case .plain: return .set(resource: id, Pointer(place), .string(new))
    case .sub(let text, let inList):
      let old = self.attribute.isEmpty ? name : name + "." + self.attribute
      let mended = text.replacing("${\(old)}", with: "${" + new + (attribute.isEmpty ? "" : "." + attribute) + "}")
      return .set(resource: id, Pointer(place + ["Fn::Sub"] + (inList ? ["0"] : [])), .string(mended))
    }
  }

  private var attribute: String { if case .attribute(let word) = use { word } else { "" } }
}

extension Resource {
  /// Calls `visit` with every name in the properties and attributes, and the place: `["VpcId"]`, `["@DependsOn", "0"]`.
  func eachNaming(_ visit: (Naming, [String]) -> Void) {
    var place: [String] = []
    properties.eachNaming(at: &place, visit)
    for member in attributes.members {
      place = ["@" + member.key]
      switch member.key {
      case "DependsOn":
        if let id = member.value.string { visit(Naming(name: id, use: .dependency, form: .plain), place) }
        for (index, entry) in (member.value.array ?? []).enumerated() {
          guard let id = entry.string else { continue }
          visit(Naming(name: id, use: .dependency, form: .plain), place + [String(index)])
        }
      case "Condition":
        if let name = member.value.string { visit(Naming(name: name, use: .condition, form: .plain), place) }
      default: member.value.eachNaming(at: &place, visit)
      }
    }
  }
}

extension JSON {
  /// Calls `visit` with every name inside this value; `place` is where the value stands.
  func eachNaming(at place: inout [String], _ visit: (Naming, [String]) -> Void) {
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() where element.isComposite {
        place.append(Step.index(index))
        element.eachNaming(at: &place, visit)
        place.removeLast()
      }
    case .object(let object):
      if object.members.count == 1, let intrinsic = Intrinsic(self) {
        intrinsic.eachNaming(at: &place, visit)
      } else {
        for member in object.members where member.value.isComposite {
          place.append(member.key)
          member.value.eachNaming(at: &place, visit)
          place.removeLast()
        }
      }
    default: break
    }
  }

  private var isComposite: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}

extension Intrinsic {
  fileprivate func eachNaming(at place: inout [String], _ visit: (Naming, [String]) -> Void) {
    switch self {
    case .ref(let name): visit(Naming(name: name, use: .value, form: .ref), place)
    case .getAtt(let id, let attribute):
      visit(Naming(name: id, use: .attribute(attribute), form: .list), place)
    case .sub(let text, let variables): eachVariable(text, variables, at: &place, visit)
    case .other(let function, let argument):
      place.append(function)
      defer { place.removeLast() }
      if function == "Fn::If", let name = argument.array?.first?.string {
        visit(Naming(name: name, use: .condition, form: .plain), place + ["0"])
      }
      if function == "Fn::FindInMap", let parts = argument.array, parts.count >= 3, let name = parts[0].string {
        visit(Naming(name: name, use: .mapping(parts[1].string, parts[2].string), form: .plain), place + ["0"])
      }
      argument.eachNaming(at: &place, visit)
    }
  }

  private func eachVariable(
    _ text: String, _ variables: JSON.Object, at place: inout [String], _ visit: (Naming, [String]) -> Void
  ) {
    let form = Naming.Form.sub(text, inList: !variables.isEmpty)
    text.eachVariable { name in
      guard variables[name] == nil else { return }
      if let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) {
        let attribute = String(name[name.utf8.index(after: dot)...])
        visit(Naming(name: String(name[..<dot]), use: .attribute(attribute), form: form), place)
      } else {
        visit(Naming(name: name, use: .value, form: form), place)
      }
    }
    guard !variables.isEmpty else { return }
    place += ["Fn::Sub", "1"]
    JSON.object(variables).eachNaming(at: &place, visit)
    place.removeLast(2)
  }
}
