/// The text with everything that would steer a terminal or hide in a document written out: `^[`, `^J`, `<U+202E>`.
///
/// C0 controls and DEL take the caret form; C1 controls, line and paragraph separators, and what changes the
/// direction of writing or has no width take the form of their code point.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isHidden) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20: result += "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
    case 0x7F: result += "^?"
    case _ where scalar.isHidden:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A text of several lines for a terminal: each of them `visible`.
package func printable(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n")
}

extension Unicode.Scalar {
  /// Unicode 16, general categories Cc, Zl and Zp, and the format characters of UAX 9 and of no width.
  fileprivate var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

extension String {
  /// At most so many characters; a longer text ends in three dots.
  func shortened(to limit: Int) -> String { count > limit ? prefix(max(0, limit - 3)) + "..." : self }
}
