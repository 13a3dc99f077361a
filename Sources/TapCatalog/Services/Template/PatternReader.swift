/// Reads the text of a regular expression from front to back.
struct PatternReader {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ text: String) { rest = text[...].unicodeScalars }

  var isDone: Bool { rest.isEmpty }

  /// Rows of parts between bars, up to the end or a closing bracket.
  mutating func choices() -> [[Pattern.Piece]]? {
    var all: [[Pattern.Piece]] = [[]]
    while let next = rest.first, next != ")" {
      if next == "|" {
        rest.removeFirst()
        all.append([])
      } else {
        guard let piece = piece() else { return nil }
        all[all.count - 1].append(piece)
      }
    }
    return all
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func piece() -> Pattern.Piece? {
    guard let atom = atom() else { return nil }
    let counts: (Int, Int)?
    switch rest.first {
    case "*": counts = (0, .max)
    case "+": counts = (1, .max)
    case "?": counts = (0, 1)
    case "{": return bounds().map { Pattern.Piece(atom: atom, least: $0.0, most: $0.1) }
    default: counts = nil
    }
    if counts != nil {
      rest.removeFirst()
      _ = take("?")
    }
    return Pattern.Piece(atom: atom, least: counts?.0 ?? 1, most: counts?.1 ?? 1)
  }

  /// `{2}`, `{2,}`, `{2,64}`.
  private mutating func bounds() -> (Int, Int)? {
    rest.removeFirst()
    guard let close = rest.firstIndex(of: "}") else { return nil }
    let parts = String(rest[..<close]).split(separator: ",", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: close)...]
    guard let least = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return (least, least) }
    return parts[1].isEmpty ? (least, .max) : Int(parts[1]).map { (least, $0) }
  }

  private mutating func atom() -> Pattern.Atom? {
    switch rest.removeFirst() {
    case "^": return .start
    case "$": return .end
    case ".": return .set(.any)
    case "[": return set().map { .set($0) }
    case "(":
      if take("?"), !take(":") { return nil }
      depth += 1
      guard depth < 20, let choices = choices(), take(")") else { return nil }
      depth -= 1
      return .group(choices)
    case "\\":
      if take("Z") { return .end }
      return escaped().map { .set($0.set) }
    case "*", "+", "?", "{": return nil
    case let plain: return .set(PatternReader.single(plain))
    }
  }

  private static func single(_ scalar: Unicode.Scalar) -> ByteSet {
    scalar.isASCII ? ByteSet(UInt8(scalar.value)...UInt8(scalar.value)) : ByteSet(others: true)
  }

  /// What follows a backslash; a single character can start or end a range.
  private mutating func escaped() -> (set: ByteSet, single: Unicode.Scalar?)? {
    guard !rest.isEmpty else { return nil }
    switch rest.removeFirst() {
    case "d": return (.digits, nil)
    case "w": return (.word, nil)
    case "s": return (.space.union(ByteSet(others: true)), nil)
    case "S": return (ByteSet.space.inverted, nil)
    case "D": return (ByteSet.digits.inverted, nil)
    case "W": return (ByteSet.word.inverted, nil)
    case "n": return (PatternReader.single("\n"), "\n")
    case "t": return (PatternReader.single("\t"), "\t")
    case "r": return (PatternReader.single("\r"), "\r")
    case "x": return number(2)
    case "u": return number(4)
    case "p": return category().map { ($0, nil) }
    case let letter where letter.properties.isAlphabetic || ("0"..."9").contains(letter): return nil
    case let plain: return (PatternReader.single(plain), plain)
    }
  }

  private mutating func number(_ digits: Int) -> (set: ByteSet, single: Unicode.Scalar?)? {
    let text = String(rest.prefix(digits))
    guard text.unicodeScalars.count == digits, let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) else {
      return nil
    }
    rest = rest.dropFirst(digits)
    return (PatternReader.single(scalar), scalar)
  }

  /// `\p{L}`: other characters than ASCII always belong to it.
  private mutating func category() -> ByteSet? {
    guard take("{"), let close = rest.firstIndex(of: "}") else { return nil }
    let name = String(rest[..<close])
    rest = rest[rest.index(after: close)...]
    let others = ByteSet(others: true)
    switch name {
    case "L": return others.union(.letters)
    case "N": return others.union(.digits)
    case "Z": return others.union(ByteSet(0x20...0x20))
    case "M": return others
    case "P", "S": return others.union(.marks)
    case "Print": return others.union(ByteSet(0x20...0x7E))
    default: return nil
    }
  }

  /// The inside of square brackets.
  private mutating func set() -> ByteSet? {
    let isInverted = take("^")
    var all = ByteSet()
    var isFirst = true
    while let next = rest.first, next != "]" || isFirst {
      isFirst = false
      guard let (part, single) = member() else { return nil }
      if let single, rest.first == "-", let after = rest.dropFirst().first, after != "]" {
        rest.removeFirst()
        guard let (_, last) = member(), let last, let range = PatternReader.range(single, last) else { return nil }
        all = all.union(range)
      } else {
        all = all.union(part)
      }
    }
    guard take("]") else { return nil }
    return isInverted ? all.inverted : all
  }

  private mutating func member() -> (set: ByteSet, single: Unicode.Scalar?)? {
    guard !rest.isEmpty else { return nil }
    let next = rest.removeFirst()
    return next == "\\" ? escaped() : (PatternReader.single(next), next)
  }

  private static func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> ByteSet? {
    guard first <= last else { return nil }
    guard first.isASCII else { return ByteSet(others: true) }
    return ByteSet(UInt8(first.value)...UInt8(min(last.value, 127)), others: !last.isASCII)
  }
}
