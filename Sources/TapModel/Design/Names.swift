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

  package static let idRule = "small letters, digits and single dashes, each part from a letter, at most 40"

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

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

  /// The words whose spelling is nearest to one, for "did you mean"; nil where nothing comes near.
  package static func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = editDistance(Array(word.lowercased().utf8), Array(candidate.lowercased().utf8), limit: limit)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (x == y ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
