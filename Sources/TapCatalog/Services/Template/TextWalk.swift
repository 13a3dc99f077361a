import TapModel

/// A text somewhere in a template, with the key that it stands under.
struct PlacedText {
  let text: String
  /// The nearest key that is no intrinsic; for pairs of Name and Value the name, for what follows a switch of a command
  /// (`--password`) the switch.
  let key: String
  /// Whether the text is a part of an intrinsic and not the value itself.
  let isPart: Bool
}

/// Steps of a place as texts.
enum Step {
  private static let small = (0..<64).map { String($0) }

  /// The step to an element of a list.
  static func index(_ index: Int) -> String { small.indices.contains(index) ? small[index] : String(index) }
}

extension Resource {
  /// Calls `visit` with every text in the properties and the metadata, and its place.
  func eachText(_ visit: (PlacedText, [String]) -> Void) {
    var place: [String] = []
    properties.eachText(under: "", at: &place, visit)
    for member in attributes.members where member.key == "Metadata" {
      place = ["@" + member.key]
      member.value.eachText(under: "", at: &place, visit)
    }
  }
}

extension JSON {
  /// Calls `visit` with every text inside this value; the arguments of Ref and GetAtt are names and no texts.
  func eachText(
    under key: String, isPart: Bool = false, at place: inout [String], _ visit: (PlacedText, [String]) -> Void
  ) {
    switch self {
    case .string(let text): visit(PlacedText(text: text, key: key, isPart: isPart), place)
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        place.append(Step.index(index))
        let key = index > 0 ? elements[index - 1].switchName ?? key : key
        element.eachText(under: key, isPart: isPart, at: &place, visit)
        place.removeLast()
      }
    case .object(let object):
      let intrinsic = object.members.count == 1 && object.members[0].key.isFunction
      if intrinsic, object.members[0].key == "Ref" || object.members[0].key == "Fn::GetAtt" { return }
      let name = intrinsic ? key : object.pairName
      for member in object.members {
        place.append(member.key)
        let inner = intrinsic ? key : member.key == "Value" || member.key == "value" ? name ?? member.key : member.key
        member.value.eachText(under: inner, isPart: isPart || intrinsic, at: &place, visit)
        place.removeLast()
      }
    default: break
    }
  }
}

extension JSON {
  /// The switch of a command whose value stands in the next element: `--password`.
  fileprivate var switchName: String? {
    guard case .string(let text) = self, text.isSwitch, !text.utf8.contains(UInt8(ascii: "=")) else { return nil }
    return text
  }
}

extension JSON.Object {
  /// The name of a pair: an environment variable of a container, a tag, a parameter.
  fileprivate var pairName: String? {
    guard members.count <= 4 else { return nil }
    for member in members where member.key.isPairName { if let name = member.value.string { return name } }
    return nil
  }
}

extension String {
  /// Whether a key names a pair: of an environment variable, a tag, a parameter.
  var isPairName: Bool {
    switch utf8.count {
    case 3: self == "Key" || self == "key"
    case 4: self == "Name" || self == "name"
    case 12: self == "ParameterKey"
    case 13: self == "ParameterName"
    default: false
    }
  }

  /// Whether an element of a command is a switch: `--password`.
  var isSwitch: Bool { utf8.count > 2 && utf8.starts(with: "--".utf8) }

  /// Whether a key names a function of CloudFormation.
  var isFunction: Bool {
    switch utf8.first {
    case UInt8(ascii: "R"): self == "Ref"
    case UInt8(ascii: "F"): begins(with: "Fn::")
    default: false
    }
  }

  /// With values for its words in braces, `{name}`; a word that has none stays.
  func filled(_ value: (Substring) -> String?) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let word = rest[rest.utf8.index(after: open)..<close]
      result += rest[..<open] + (value(word) ?? "{\(word)}")
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// Whether the text holds these small ASCII letters, in any case.
  func mentions(_ word: StaticString) -> Bool { find(word) != nil }

  /// How many bytes stand before a word of small ASCII letters, in any case.
  func find(_ word: StaticString) -> Int? {
    let count = word.utf8CodeUnitCount
    var copy = self
    return copy.withUTF8 { bytes in
      guard count > 0, bytes.count >= count else { return nil }
      let first = word.utf8Start[0]
      for start in 0...(bytes.count - count) where bytes[start] | 0x20 == first {
        var at = 1
        while at < count, bytes[start + at].folded == word.utf8Start[at] { at += 1 }
        if at == count { return start }
      }
      return nil
    }
  }
}

extension UInt8 {
  /// An ASCII letter as a small one; any other byte as it is.
  var folded: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
