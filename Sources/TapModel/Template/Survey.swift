/// What one walk through a resource finds: the names that stand for other things of the template, and all its texts.
///
/// Rules that look through whole resources ask it first, and walk again with places only where it shows something.
package struct Survey: Sendable {
  /// A text and the key right above it: `Ref` and `Fn::GetAtt` hold names and no texts.
  package struct Text: Sendable {
    /// As it stands, `${...}` not filled in.
    package let text: String
    /// Of the list, for an element of a list.
    package let key: String
  }

  /// An attribute that is read of a resource.
  package struct Attribute: Sendable {
    /// A logical id, or a parameter that is misused as one; nobody has looked yet.
    package let resource: String
    /// `Endpoint.Address`; empty where GetAtt names none.
    package let name: String
  }

  /// Resources and parameters named by Ref, GetAtt, Sub or DependsOn, each once, pseudo parameters left out.
  package private(set) var names: [String] = []
  /// What GetAtt and Sub read of resources, as often as they do.
  package private(set) var attributes: [Attribute] = []
  /// Whether pseudo parameters are named.
  package private(set) var namesPseudo = false
  /// Whether there are names of which more is asked than to be a resource or a parameter: of DependsOn, conditions and
  /// mappings, and pseudo parameters that do not exist.
  package private(set) var namesOthers = false
  /// Whether functions are called of which more is asked than that a name stands for something.
  package private(set) var callsFunctions = false
  /// Whether a macro is called inside: it is handed what stands beside it, and gives what it likes.
  package private(set) var callsMacro = false
  /// The texts of the properties and of Metadata.
  package private(set) var texts: [Text] = []

  /// About the bytes of the resource as compact JSON: escapes are not counted.
  package private(set) var bytes = 0

  /// `{"Type":"","Properties":}` and the id's quotes.
  fileprivate static let frame = 32

  /// Looks at everything once; costs as much as the resource is large.
  package init(of resource: Resource) {
    bytes = Survey.frame + resource.id.utf8.count + resource.type.utf8.count
    look(resource.properties, "", texts: true)
    for member in resource.attributes.members {
      switch member.key {
      case "DependsOn":
        for id in resource.dependsOn { add(id) }
        namesOthers = true
      case "Condition": namesOthers = true
      default: look(member.value, member.key, texts: member.key == "Metadata")
      }
    }
  }

  private mutating func look(_ json: JSON, _ key: String, texts: Bool) {
    switch json {
    case .string(let text):
      bytes += text.utf8.count + 2
      if texts { self.texts.append(Text(text: text, key: key)) }
    case .array(let elements):
      bytes += elements.count + 2
      for element in elements { look(element, key, texts: texts) }
    case .object(let object):
      bytes += 2
      for member in object.members {
        bytes += member.key.utf8.count + 4
        if member.key.utf8.count == 13, member.key == "Fn::Transform" { callsMacro = true }
      }
      if object.members.count == 1 { return single(object.members[0], texts: texts) }
      for member in object.members { look(member.value, member.key, texts: texts) }
    case .number(let text): bytes += text.utf8.count
    case .null, .bool, .int: bytes += 4
    }
  }

  /// The only member of an object, which may be an intrinsic function; names are no texts.
  private mutating func single(_ member: JSON.Object.Member, texts: Bool) {
    var areTexts = texts
    switch (member.key, member.value) {
    case ("Ref", .string(let name)):
      areTexts = false
      add(name)
    case ("Fn::GetAtt", .array(let parts)):
      areTexts = false
      add(parts.compactMap(\.string))
    case ("Fn::GetAtt", .string(let text)):
      areTexts = false
      add(variable: text)
    case ("Fn::If", .array), ("Fn::FindInMap", .array):
      namesOthers = true
      callsFunctions = true
    case ("Fn::Sub", .string(let text)): text.eachVariable { add(variable: $0) }
    case ("Fn::Sub", .array(let parts)):
      let own = parts.dropFirst().first?.object
      parts.first?.string?.eachVariable { if own?[$0] == nil { add(variable: $0) } }
    default: callsFunctions = callsFunctions || member.key.begins(with: "Fn::")
    }
    look(member.value, member.key, texts: areTexts)
  }

  /// `Name`, or `Name.Attribute`.
  private mutating func add(variable: String) {
    guard let dot = variable.utf8.firstIndex(of: UInt8(ascii: ".")) else { return add(variable) }
    add([String(variable[..<dot]), String(variable[variable.utf8.index(after: dot)...])])
  }

  /// The parts of GetAtt: the resource, then the attribute.
  private mutating func add(_ parts: [String]) {
    guard let id = parts.first else { return }
    add(id)
    attributes.append(
      Attribute(resource: id, name: parts.count == 2 ? parts[1] : parts.dropFirst().joined(separator: ".")))
  }

  private mutating func add(_ name: String) {
    if name.begins(with: "AWS::") {
      namesPseudo = true
      if !Pseudo.names.contains(name) { namesOthers = true }
    } else if !names.contains(name) {
      names.append(name)
    }
  }
}

extension String {
  /// Calls `visit` with the insides of `${...}` that are no literals.
  package func eachVariable(_ visit: (String) -> Void) {
    eachPart { part, isVariable in if isVariable { visit(part) } }
  }

  /// Whether it holds a `${`.
  package var mentionsVariable: Bool {
    var isDollar = false
    for byte in utf8 {
      if isDollar, byte == UInt8(ascii: "{") { return true }
      isDollar = byte == UInt8(ascii: "$")
    }
    return false
  }
}

extension JSON {
  /// About the bytes of the compact text: escapes are not counted.
  package var bytes: Int { Survey(of: Resource(id: "", type: "", properties: self)).bytes - Survey.frame }
}
