/// What the escape sequences of keys mean: xterm's ctlseqs, rxvt's and the Linux console's tables.
enum KeySequences {
  /// The key of Escape, O and this byte.
  static func shifted(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "M": .enter
    case "I": .tab
    case "a": .up
    case "b": .down
    case "c": .right
    case "d": .left
    // The keypad of digits in application mode: j to y are * to 9.
    case "j"..."y": .character(Character(Unicode.Scalar(final - 0x40)))
    default: letter(final)
    }
  }

  /// The key of a control sequence: its parameters and its last byte; nil for what is no key here.
  static func introduced(_ body: ArraySlice<UInt8>, final: UInt8) -> Key? {
    if body.elementsEqual([UInt8(ascii: "[")]) {  // Linux console: Escape [ [ A is F1
      return (0x41...0x45).contains(final) ? .f(Int(final) - 0x40) : nil
    }
    if body.first == UInt8(ascii: "<") { return mouse(body.dropFirst(), final) }
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.split(separator: UInt8(ascii: ":")).first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
    }
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      if numbers.count == 3, numbers[0] == 27 { return coded(numbers[2], modifiers: numbers[1]) }
      return numbered(numbers.first ?? 0)
    case UInt8(ascii: "u"): return coded(numbers.first ?? 0, modifiers: numbers.count > 1 ? numbers[1] : 1)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .right
    case UInt8(ascii: "d"): return .left
    // The answer to "where is the cursor" ends in R too, but begins with a row.
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return (numbers.first ?? 1) == 1 ? letter(final) : nil
    default: return letter(final)
    }
  }

  /// SGR's mouse report: button, column and row, then `M` for a press and `m` for the end of one.
  private static func mouse(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    let numbers = body.split(separator: UInt8(ascii: ";")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard final == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
    return Mouse(button: numbers[0], column: numbers[1], row: numbers[2]).map { .mouse($0) }
  }

  /// `]11;rgb:RRRR/GGGG/BBBB`, with one to four digits a channel, as xterm answers what stands behind text.
  static func background(_ answer: ArraySlice<UInt8>) -> UInt32? {
    let text = String(decoding: answer, as: UTF8.self)
    guard let range = text.firstRange(of: "]11;rgb"), range.lowerBound == text.startIndex,
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let channels = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap { digits -> UInt32? in
      guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16) else { return nil }
      return value * 255 / (1 << (4 * UInt32(digits.utf8.count)) - 1)
    }
    return channels.count == 3 ? channels.reduce(0) { $0 << 8 | $1 } : nil
  }

  private static func letter(_ final: UInt8) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "P": .f(1)
    case "Q": .f(2)
    case "R": .f(3)
    case "S": .f(4)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .f(number - 10)
    case 17...21: .f(number - 11)
    case 23...26: .f(number - 12)
    case 28, 29: .f(number - 13)
    case 31...34: .f(number - 14)
    default: nil
    }
  }

  /// A character as a number with modifiers (1 and a bit set: Shift 1, Alt 2, Ctrl 4), as xterm and kitty send it.
  private static func coded(_ code: Int, modifiers: Int) -> Key? {
    let held = max(modifiers - 1, 0)
    switch code {
    case 9: return held & 1 == 1 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    let character = Character(scalar)
    if held & 4 != 0 { return .ctrl(Character(character.lowercased())) }
    return held & 2 != 0 ? .alt(character) : .character(character)
  }
}
