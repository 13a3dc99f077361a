/// How components, flows and logical ids are named.
package enum Names {
  /// Ids of components and flows: `[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*`, at most 40 characters.
  ///
  /// Every part starts with a letter: otherwise `a-1b` and `a1b` would give one logical id.
  package static func isID(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 40 else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, isLower(first) else { return false }
      return part.utf8.allSatisfy { isLower($0) || (0x30...0x39).contains($0) }
    }
  }

  /// What `isID` asks, in words for messages.
  package static let idRule = "small letters, digits and single dashes, each part from a letter, at most 40"

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// A logical id or any other word as an id: `MyDBInstance2` is `my-db-instance2`; empty where no letter is in it.
  package static func kebab(_ word: String) -> String {
    let bytes = Array(word.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isUpper = (0x41...0x5A).contains(byte)
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let last = index > 0 ? bytes[index - 1] : 0
      let begins = isUpper && (!(0x41...0x5A).contains(last) || isLower(next))
      guard isUpper || isLower(byte) || ((0x30...0x39).contains(byte) && !result.isEmpty) else { continue }
      if begins, let end = result.last, end != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
      result.append(isUpper ? byte + 32 : byte)
    }
    // Room for `-b` and its like behind it.
    let stem = result.prefix(36)
    return String(decoding: stem.last == UInt8(ascii: "-") ? stem.dropLast() : stem, as: UTF8.self)
  }

  /// `monitoring-db` as a logical id: `MonitoringDb`.
  package static func pascal(_ id: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(id.utf8.count)
    var raise = true
    for byte in id.utf8 {
      if byte == UInt8(ascii: "-") {
        raise = true
      } else {
        bytes.append(raise && isLower(byte) ? byte - 32 : byte)
        raise = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
