/// A place in a text, counted from 1; columns count UTF-8 bytes.
package struct Position: Hashable, Sendable, CustomStringConvertible {
  /// The first is 1.
  package var line: Int
  /// The first is 1; a letter outside ASCII takes several.
  package var column: Int
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
  package var description: String { "line \(line), column \(column)" }
}

/// Why a text is no JSON or no YAML, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Of the byte that does not fit, or of the start of the string or key that is wrong.
  package var position: Position
  /// What was expected, or what may not stand there.
  package var reason: String
  package init(position: Position, reason: String) {
    self.position = position
    self.reason = reason
  }
  package var description: String { "\(position): \(reason)" }
}

/// Where each value of a read text stands, by the text of its pointer (`/Resources/Db`).
package typealias SourceMap = [String: Position]

/// Which bytes of a read text are a value, by the text of its pointer.
package typealias SourceSpans = [String: SourceSpan]

/// The bytes of one value in the text that it was read from.
package struct SourceSpan: Hashable, Sendable {
  /// How the value stands there.
  package enum Form: Sendable {
    /// As it is; a list or an object in brackets.
    case plain
    /// A list or an object of YAML by lines and indents.
    case block
    /// A short function of YAML (`!Sub`), the tag among the bytes.
    case function
    /// The argument of a short function: it has the bytes of the function itself.
    case argument
    /// An alias of YAML (`*name`): what is below it stands elsewhere.
    case alias
  }

  /// Of the key, quotes among them; nil for an element of a list and for the root.
  package var key: Range<Int>?
  /// Without blanks and comments around it; empty where YAML leaves a null out.
  package var value: Range<Int>
  /// Always plain in JSON.
  package var form: Form

  package init(_ value: Range<Int>, key: Range<Int>? = nil, form: Form = .plain) {
    self.key = key
    self.value = value
    self.form = form
  }
}

/// Where the lines of a text begin.
package struct Lines: Sendable {
  private let starts: [Int]

  /// Walks the text once; a line ends with LF.
  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Lines(of: $0[...]) } }

  /// Of a part of a text, from its beginning; not over a protocol, which a module apart would call byte by byte.
  package init(of bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var starts = [0]
    let whole = UnsafeBufferPointer(rebasing: bytes)
    while let end = whole.first(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    self.starts = starts
  }

  /// The place of a byte.
  package func position(of offset: Int) -> Position {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The place of every value.
  package func map(of spans: SourceSpans) -> SourceMap { spans.mapValues { position(of: $0.value.lowerBound) } }

  /// The place of one byte, for an error that is the only one.
  static func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Position {
    Lines(of: bytes.prefix(offset)).position(of: offset)
  }
}
