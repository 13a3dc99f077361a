import TapModel

/// Secrets inside longer texts: URLs, code, command lines.
enum SecretText {
  /// Characters that only stand where something is filled in or worked out.
  private static let filledIn = ByteSet("{}$%<>()[]*\\`")
  private static let quotes = ByteSet("'\"")

  /// Whether what follows `://` is a user with a password that is written out: `app:word@db.example.com`.
  static func signsIn(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let place = rest.prefix { !endOfPlace.contains($0) }
    guard let at = place.lastIndex(of: UInt8(ascii: "@")), let colon = place[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let word = place[(colon + 1)..<at]
    return !word.isEmpty && word.allSatisfy { !filledIn.contains($0) }
  }

  private static let endOfPlace = ByteSet("/?# \n\t'\"`,;")

  /// The name of a secret that a text gives a value: `password` of `password = "hunter22"` and `--password=hunter22`.
  static func assigned(in text: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      var from = 0
      while let equals = bytes.first(UInt8(ascii: "="), from: from) {
        from = equals + 1
        if let name = name(before: equals, in: bytes), isWritten(after: equals, in: bytes, isSwitch: name.isSwitch) {
          return name.text
        }
      }
      return nil
    }
  }

  /// The word before an equals sign that names a secret, and whether it is one of a command line or a shell.
  private static func name(
    before equals: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, isSwitch: Bool)? {
    var end = equals
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1].isOfName { start -= 1 }
    guard end - start >= 3 else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard SecretWords.isSecret(key: text) else { return nil }
    let isShell = text.utf8.allSatisfy { !$0.isSmall }
    return (text, end == equals && (text.hasPrefix("--") || isShell))
  }

  /// Whether a value is written out: in quotes, or bare where a shell reads it.
  private static func isWritten(after equals: Int, in bytes: UnsafeBufferPointer<UInt8>, isSwitch: Bool) -> Bool {
    var start = equals + 1
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start < bytes.count else { return false }
    let quote = bytes[start]
    let word: Slice<UnsafeBufferPointer<UInt8>>
    if quotes.contains(quote) {
      word = bytes[(start + 1)...].prefix { $0 != quote && $0 != UInt8(ascii: "\n") }
    } else if isSwitch, start == equals + 1 {
      word = bytes[start...].prefix { $0 > UInt8(ascii: " ") && !quotes.contains($0) && $0 != UInt8(ascii: ";") }
      // A file or a member of something that is worked out.
      if word.contains(UInt8(ascii: ".")) || word.first == UInt8(ascii: "/") { return false }
    } else {
      return false
    }
    return isWritten(word)
  }

  /// Whether the value of a switch that stands by itself, `--password hunter22`, is written out: no other switch, no file.
  static func isWritten(_ value: String) -> Bool {
    var copy = value
    return copy.withUTF8 { bytes in
      bytes.first != UInt8(ascii: "-") && bytes.first != UInt8(ascii: "/") && !bytes.contains(UInt8(ascii: "."))
        && isWritten(bytes[...])
    }
  }

  private static func isWritten(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count >= 4, word.allSatisfy({ !filledIn.contains($0) }) else { return false }
    return SecretWords.isPlain(String(decoding: word, as: UTF8.self))
  }
}

extension ByteSet {
  fileprivate init(_ text: String) {
    self.init()
    for byte in text.utf8 { insert(byte) }
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool { isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }
  fileprivate var isSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
