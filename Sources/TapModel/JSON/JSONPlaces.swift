extension JSON {
  /// The spans of some values of a text that was read before, and of everything above them, by the text of the pointer.
  ///
  /// What is not asked for is passed over: in a large text of which a few places are told, that is nearly all.
  package static func spans(of places: [Pointer], in bytes: [UInt8]) -> SourceSpans {
    let wanted = PlaceSearch.Wanted()
    for place in places { wanted.add(place.tokens[...]) }
    return bytes.withUnsafeBufferPointer { buffer in
      var search = PlaceSearch(bytes: buffer)
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { search.at = 3 }
      search.value(wanted, "", key: nil)
      return search.found
    }
  }
}

/// A walk over a text that is known to be JSON; it stops at the end, whatever the text is.
private struct PlaceSearch {
  /// What is looked for below a value.
  final class Wanted {
    var below: [String: Wanted] = [:]

    func add(_ tokens: ArraySlice<String>) {
      guard let token = tokens.first else { return }
      let next = below[token] ?? Wanted()
      below[token] = next
      next.add(tokens.dropFirst())
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var found: SourceSpans = [:]

  mutating func value(_ wanted: Wanted, _ path: String, key: Range<Int>?) {
    blanks()
    let start = at
    switch wanted.below.isEmpty ? nil : here {
    case UInt8(ascii: "{"): object(wanted, path)
    case UInt8(ascii: "["): array(wanted, path)
    default: pass()
    }
    found[path] = SourceSpan(start..<at, key: key)
  }

  private var here: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func object(_ wanted: Wanted, _ path: String) {
    at += 1
    blanks()
    while here == UInt8(ascii: "\"") {
      let start = at
      pass()
      let key = start..<at
      blanks()
      at = min(at + 1, bytes.count)
      let token = text(key)
      if let next = wanted.below[token] { value(next, path + "/" + Pointer.escape(token), key: key) } else { pass() }
      comma()
    }
    at = min(at + 1, bytes.count)
  }

  private mutating func array(_ wanted: Wanted, _ path: String) {
    at += 1
    blanks()
    var index = 0
    while let byte = here, byte != UInt8(ascii: "]") {
      let token = String(index)
      if let next = wanted.below[token] { value(next, path + "/" + token, key: nil) } else { pass() }
      comma()
      index += 1
    }
    at = min(at + 1, bytes.count)
  }

  /// Goes behind a comma where one stands, and the blanks around it.
  private mutating func comma() {
    blanks()
    if here == UInt8(ascii: ",") { at += 1 }
    blanks()
  }

  private mutating func blanks() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  /// Goes behind one value, whatever is in it.
  private mutating func pass() {
    blanks()
    switch here {
    case nil: return
    case UInt8(ascii: "\"")?: at = afterText(at)
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?: at = afterWhole(at)
    default:
      at += 1
      // A number or a word goes on to what cannot be a part of it.
      while let byte = here, PlaceSearch.isWord(bytes[at - 1]), PlaceSearch.isWord(byte) { at += 1 }
    }
  }

  /// Behind the object or the list that begins at a place: nearly all of a large text is passed over here.
  private func afterWhole(_ start: Int) -> Int {
    var at = start
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""): at = afterText(at) - 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: " "): while at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: " ") { at += 1 }
      default: break
      }
      at += 1
      if depth == 0 { break }
    }
    return at
  }

  /// Behind the text that begins at a place.
  private func afterText(_ start: Int) -> Int {
    var at = start + 1
    while let quote = bytes.first(UInt8(ascii: "\""), from: at) {
      var first = quote
      while first > at, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
      if (quote - first).isMultiple(of: 2) { return quote + 1 }
      at = quote + 1
    }
    return bytes.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// A key without its quotes and escapes.
  private func text(_ key: Range<Int>) -> String {
    let inside = bytes[key].dropFirst().dropLast()
    if inside.contains(UInt8(ascii: "\\")), let json = try? JSON(bytes: Array(bytes[key])), let text = json.string {
      return text
    }
    return String(decoding: inside, as: UTF8.self)
  }
}
