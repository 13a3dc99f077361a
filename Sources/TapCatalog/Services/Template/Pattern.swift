/// A regular expression of a provider schema, as far as it is simple: classes, groups, choices and counts.
///
/// What it cannot read it does not judge; where it simplifies (Unicode classes), it admits more.
struct Pattern: Sendable {
  /// One part in a row of parts, and how often it may stand.
  struct Piece: Sendable {
    var atom: Atom
    var least: Int
    var most: Int
  }

  /// What a part matches.
  indirect enum Atom: Sendable {
    case set(ByteSet)
    case group([[Piece]])
    case start, end
  }

  private let choices: [[Piece]]

  /// Nil where the text holds what this reader does not know, such as a look ahead.
  init?(_ text: String) {
    var reader = PatternReader(text)
    guard let choices = reader.choices(), reader.isDone else { return nil }
    self.choices = choices
  }

  /// Whether the expression is found in a text; yes where finding out takes too long.
  func admits(_ text: String) -> Bool {
    var search = PatternSearch(bytes: text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0xFF })
    for start in 0...search.bytes.count where search.choose(choices, at: start, then: { _, _ in true }) { return true }
    return search.isLost
  }
}

/// A set of ASCII characters; all others together are one more, 0xFF.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var others = false

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 ? high >> UInt64(byte - 64) & 1 == 1 : others
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 << UInt64(byte)
    } else if byte < 128 {
      high |= 1 << UInt64(byte - 64)
    } else {
      others = true
    }
  }

  init(_ ranges: ClosedRange<UInt8>..., others: Bool = false) {
    for range in ranges { for byte in range { insert(byte) } }
    self.others = others
  }

  func union(_ other: ByteSet) -> ByteSet {
    var all = self
    all.low |= other.low
    all.high |= other.high
    all.others = others || other.others
    return all
  }

  /// Everything else; other characters always, because the set may hold only some of them.
  var inverted: ByteSet {
    var all = self
    all.low = ~low
    all.high = ~high
    all.others = true
    return all
  }

  static let any = ByteSet(0...127, others: true)
  static let digits = ByteSet(0x30...0x39)
  static let letters = ByteSet(0x41...0x5A, 0x61...0x7A)
  static let word = letters.union(digits).union(ByteSet(0x5F...0x5F))
  static let space = ByteSet(0x09...0x0D, 0x20...0x20)
  static let marks = ByteSet(0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E)
}

/// A search that goes back where a choice was wrong, with a limit on the steps.
private struct PatternSearch {
  let bytes: [UInt8]
  private var steps = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Given up.
  var isLost: Bool { steps > 20_000 }

  typealias Rest = (inout PatternSearch, Int) -> Bool

  mutating func choose(_ choices: [[Pattern.Piece]], at place: Int, then rest: Rest) -> Bool {
    for pieces in choices where follow(pieces[...], at: place, then: rest) { return true }
    return false
  }

  private mutating func follow(_ pieces: ArraySlice<Pattern.Piece>, at place: Int, then rest: Rest) -> Bool {
    steps += 1
    guard !isLost else { return false }
    guard let piece = pieces.first else { return rest(&self, place) }
    let later = pieces.dropFirst()
    switch piece.atom {
    case .start: return place == 0 && follow(later, at: place, then: rest)
    case .end: return place == bytes.count && follow(later, at: place, then: rest)
    case .set(let set):
      var count = 0
      while count < piece.most, place + count < bytes.count, set.contains(bytes[place + count]) { count += 1 }
      while count >= piece.least {
        if follow(later, at: place + count, then: rest) { return true }
        count -= 1
      }
      return false
    case .group(let choices):
      return repeated(choices, piece.least, piece.most, at: place) { search, place in
        search.follow(later, at: place, then: rest)
      }
    }
  }

  private mutating func repeated(
    _ choices: [[Pattern.Piece]], _ least: Int, _ most: Int, at place: Int, then rest: Rest
  ) -> Bool {
    if most > 0 {
      let more = choose(choices, at: place) { search, next in
        // A round that matches nothing would go on for ever.
        next > place && search.repeated(choices, max(least - 1, 0), most - 1, at: next, then: rest)
          || next == place && least > 0 && rest(&search, next)
      }
      if more { return true }
    }
    return least == 0 && rest(&self, place)
  }
}
