// The library's own search of a text in a text is made for any collection, and takes many times as long as the checks
// that ask it. These compare bytes: what is searched for in templates is ASCII, or must be written in the same way.
extension String {
  /// Whether another text stands in it, byte for byte.
  package func contains(_ other: String) -> Bool {
    var whole = self
    var part = other
    return whole.withUTF8 { whole in part.withUTF8 { part in part.place(in: whole, from: 0) != nil } }
  }

  /// With another text in the place of each that stands in it, byte for byte.
  package func replacing(_ old: String, with new: String) -> String {
    var whole = self
    var part = old
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard !part.isEmpty, var place = part.place(in: whole, from: 0) else {
          return String(decoding: whole, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var start = 0
        while true {
          bytes += whole[start..<place]
          bytes += new.utf8
          start = place + part.count
          guard let next = part.place(in: whole, from: start) else { break }
          place = next
        }
        bytes += whole[start...]
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}

extension String {
  /// Whether it begins with a word, byte for byte.
  package func begins(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard utf8.count >= length else { return false }
    var copy = self
    return copy.withUTF8 { bytes in
      for index in 0..<length where bytes[index] != word.utf8Start[index] { return false }
      return true
    }
  }

  /// Whether it ends in a word, byte for byte.
  package func ends(in word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard utf8.count >= length else { return false }
    var copy = self
    return copy.withUTF8 { bytes in
      let start = bytes.count - length
      for index in 0..<length where bytes[start + index] != word.utf8Start[index] { return false }
      return true
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where these bytes first stand in others, at or behind a place.
  fileprivate func place(in whole: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first else { return start }
    var at = start
    while at + count <= whole.count {
      if whole[at] == first {
        var next = 1
        while next < count, whole[at + next] == self[next] { next += 1 }
        if next == count { return at }
      }
      at += 1
    }
    return nil
  }
}
