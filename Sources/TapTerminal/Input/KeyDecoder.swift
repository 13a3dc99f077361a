/// Makes keys of the bytes that a terminal sends, however the reads split them.
///
/// It knows xterm, rxvt, tmux and the Linux console, both cursor modes, Alt as a leading Escape, and bracketed paste.
/// Sequences that mean nothing here, and the answers of terminals to questions that nobody asked, are swallowed. An Escape alone is
/// only known by the silence after it: the caller waits as long as it likes (25 ms is usual) and calls `flush`.
package struct KeyDecoder: Sendable {
  /// Bytes not yet understood.
  private var bytes: [UInt8] = []
  /// What was pasted so far, inside a paste.
  private var pasted: [UInt8]?
  /// True once the caller has waited long enough.
  private var silent = false

  /// The longest paste that is kept; what goes beyond is dropped.
  private static let longestPaste = 1 << 20
  /// The longest answer of a terminal that is waited for.
  private static let longestAnswer = 4096
  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Nothing read yet.
  package init() {}

  /// True while bytes wait for what follows: then `flush` after a silence.
  package var isWaiting: Bool { !bytes.isEmpty }

  /// Takes bytes in the order in which they were read.
  package mutating func feed(_ more: some Sequence<UInt8>) {
    bytes += more
    silent = false
  }

  /// Says that nothing followed: a waiting Escape is the key Escape; half a character goes on waiting.
  package mutating func flush() {
    silent = true
  }

  /// The next whole key; nil when more bytes are needed.
  package mutating func next() -> Key? {
    while !bytes.isEmpty {
      if pasted != nil {
        guard let text = takePaste() else { return nil }
        return .paste(text)
      }
      switch step(bytes[...]) {
      case .key(let key, let count):
        bytes.removeFirst(count)
        return key
      case .skip(let count): bytes.removeFirst(count)
      case .paste(let count):
        bytes.removeFirst(count)
        pasted = []
      case .wait: return nil
      }
    }
    return nil
  }

  /// What the first bytes are.
  private enum Step {
    case key(Key, Int)
    case skip(Int)
    case paste(Int)
    case wait
  }

  private func step(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let first = bytes.first else { return .wait }
    switch first {
    case 0x1B: return escape(bytes)
    case 0x20...0x7E, 0x80...: return character(bytes)
    default: return .key(Self.control(first), 1)
    }
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x00: .ctrl(" ")
    case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
    default: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// One UTF-8 character; of bytes that are none, one becomes U+FFFD.
  private func character(_ bytes: ArraySlice<UInt8>) -> Step {
    let first = bytes[bytes.startIndex]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    let candidate = bytes.prefix(length)
    let isWhole = candidate.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if isWhole, candidate.count < length { return .wait }
    guard isWhole, candidate.count == length, let text = String(validating: candidate, as: UTF8.self),
      let character = text.first
    else { return .key(.character("\u{FFFD}"), 1) }
    return .key(.character(character), length)
  }

  private func escape(_ bytes: ArraySlice<UInt8>) -> Step {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return silent ? .key(.escape, 1) : .wait }
    if rest.count == 1, silent, second != 0x1B { return alone(rest) }
    switch second {
    case UInt8(ascii: "["): return introduced(bytes)
    case UInt8(ascii: "O"): return shifted(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return answer(bytes)
    case 0x1B:
      // rxvt writes Alt and an arrow as Escape and the arrow; two Escapes are two keys.
      if rest.count == 1 { return silent ? .key(.escape, 1) : .wait }
      let third = bytes[bytes.startIndex + 2]
      return third == UInt8(ascii: "[") || third == UInt8(ascii: "O") ? .skip(1) : .key(.escape, 1)
    default: return alone(rest)
    }
  }

  /// Escape and one character: Alt; Escape and a control character: two keys.
  private func alone(_ rest: ArraySlice<UInt8>) -> Step {
    switch step(rest) {
    case .key(.character(let character), let count): .key(.alt(character), count + 1)
    case .wait: .wait
    default: .key(.escape, 1)
    }
  }

  /// SS3: Escape, O and one byte.
  private func shifted(_ bytes: ArraySlice<UInt8>) -> Step {
    guard bytes.count > 2 else { return .wait }
    let final = bytes[bytes.startIndex + 2]
    guard (0x40...0x7E).contains(final) else { return .skip(2) }
    guard let key = KeySequences.shifted(final) else { return .skip(3) }
    return .key(key, 3)
  }

  /// CSI: Escape, `[`, parameters and one final byte.
  private func introduced(_ bytes: ArraySlice<UInt8>) -> Step {
    var end = bytes.startIndex + 2
    if bytes.count > 2, bytes[end] == UInt8(ascii: "[") { end += 1 }  // the function keys of the Linux console
    while end < bytes.endIndex {
      let byte = bytes[end]
      let isShiftOfRxvt = byte == UInt8(ascii: "$") && bytes[bytes.startIndex + 2] != UInt8(ascii: "?")
      if (0x40...0x7E).contains(byte) || isShiftOfRxvt {
        let count = end - bytes.startIndex + 1
        let body = bytes[(bytes.startIndex + 2)..<end]
        if byte == UInt8(ascii: "M"), body.isEmpty { return oldMouse(bytes) }
        if byte == UInt8(ascii: "~"), body.elementsEqual([0x32, 0x30, 0x30]) { return .paste(count) }
        return KeySequences.introduced(body, final: byte).map { .key($0, count) } ?? .skip(count)
      }
      guard (0x20...0x3F).contains(byte), end - bytes.startIndex < 64 else { return .skip(end - bytes.startIndex) }
      end += 1
    }
    return .wait
  }

  /// The report of a mouse as X10 wrote it: three bytes behind `M`, each 32 more than it says.
  private func oldMouse(_ bytes: ArraySlice<UInt8>) -> Step {
    let report = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard report.count == 3 else { return silent ? .skip(bytes.count) : .wait }
    return Mouse(button: report[0], column: report[1], row: report[2]).map { .key(.mouse($0), 6) } ?? .skip(6)
  }

  /// The answer of a terminal (OSC, DCS and others), up to BEL or ST; another Escape ends it too.
  private func answer(_ bytes: ArraySlice<UInt8>) -> Step {
    for index in bytes.indices.dropFirst(2) {
      let count = index - bytes.startIndex + 1
      switch bytes[index] {
      case 0x07: return answer(bytes[..<index], count)
      case 0x1B:
        guard index + 1 < bytes.endIndex else { return silent ? .skip(count - 1) : .wait }
        guard bytes[index + 1] == UInt8(ascii: "\\") else { return .skip(count - 1) }
        return answer(bytes[..<index], count + 1)
      default: if count > Self.longestAnswer { return .skip(count) }
      }
    }
    return .wait
  }

  /// What a whole answer says: the background, or nothing that is asked here.
  private func answer(_ bytes: ArraySlice<UInt8>, _ count: Int) -> Step {
    KeySequences.background(bytes.dropFirst()).map { .key(.background($0), count) } ?? .skip(count)
  }

  /// The text up to the end of the paste, with line feeds; nil while the end has not come.
  private mutating func takePaste() -> String? {
    let mark = Self.pasteEnd
    var index = 0
    while index < bytes.count {
      let tail = bytes[index...].prefix(mark.count)
      if bytes[index] == 0x1B, mark.starts(with: tail) {
        if tail.count < mark.count { break }
        bytes.removeFirst(index + mark.count)
        defer { pasted = nil }
        return Self.text(pasted ?? [])
      }
      if let count = pasted?.count, count < Self.longestPaste { pasted?.append(bytes[index]) }
      index += 1
    }
    bytes.removeFirst(index)
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
