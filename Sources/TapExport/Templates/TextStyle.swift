import TapModel

/// How a text is laid out: its ends of lines, its indent, and where lines begin and end.
struct TextStyle {
  private let bytes: [UInt8]
  /// `\r\n` where the text has one.
  let newline: String
  /// Blanks of one level; nil for a text of one line.
  private let step: Int?

  init(_ text: TemplateText) {
    let bytes = text.bytes
    self.bytes = bytes
    newline = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    let keys = (text.json.object?.keys ?? []).compactMap { text.spans["/" + Pointer.escape($0)]?.key?.lowerBound }
    let first = keys.min().map { at in
      at - (bytes[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    }
    step = bytes.contains(0x0A) ? max(first ?? 2, 2) : nil
  }

  /// So many blanks.
  func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  // MARK: Lines

  /// The first byte of the line of a byte.
  func lineStart(_ at: Int) -> Int { bytes[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

  /// Where the line of a byte ends, before its end of line.
  func lineEnd(_ at: Int) -> Int {
    guard let end = bytes[min(at, bytes.count)...].firstIndex(of: 0x0A) else { return bytes.count }
    return end > at && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// The first byte of the next line.
  func nextLine(_ at: Int) -> Int { bytes[min(at, bytes.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count }

  /// Characters before a byte in its line.
  func column(_ at: Int) -> Int { bytes[lineStart(at)..<at].count { $0 & 0xC0 != 0x80 } }

  /// Whether only blanks stand before a byte in its line.
  func beginsLine(_ at: Int) -> Bool { bytes[lineStart(at)..<at].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// Behind the colon that a value follows; nil where a dash, a comment or something else stands before it.
  func afterColon(before start: Int) -> Int? {
    var at = start
    while at > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at - 1]) { at -= 1 }
    // The colon at the end of a comment is none.
    guard at > 0, bytes[at - 1] == UInt8(ascii: ":"), !isComment(at - 1) else { return nil }
    return at
  }

  private func isComment(_ at: Int) -> Bool {
    let line = bytes[lineStart(at)..<at]
    return line.indices.contains { index in
      line[index] == UInt8(ascii: "#")
        && (index == line.startIndex || line[index - 1] == 0x20 || line[index - 1] == 0x09)
    }
  }

  // MARK: JSON

  /// A value as JSON; in lines that stand so far in, or in one line where nil.
  func brackets(_ value: JSON, indent: Int?) -> String {
    guard let step, let indent else { return value.compact.escapingSeparators }
    let lines = value.pretty.split(separator: "\n")
    return lines.enumerated().map { number, line in
      let level = line.prefix { $0 == " " }.count
      return number == 0 ? String(line) : blanks(indent + level / 2 * step) + line.dropFirst(level)
    }.joined(separator: newline)
  }
}

extension String {
  /// With NEL, LS, PS and the byte order mark as escapes: YAML would read them as ends of lines, or not at all.
  var escapingSeparators: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x85, 0x2028, 0x2029, 0xFEFF: result += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
