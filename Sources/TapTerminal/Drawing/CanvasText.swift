/// Where words stand in the columns they are given.
package enum Alignment: Sendable {
  case left, right, centre

  /// How far to the right words begin that leave this much room.
  fileprivate func shift(in room: Int) -> Int {
    switch self {
    case .left: 0
    case .right: max(room, 0)
    case .centre: max(room, 0) / 2
    }
  }
}

/// Which end of words that do not fit is cut, and shown by `~`.
package enum Cut: Sendable {
  /// The usual: `monitoring-api-h~`.
  case right
  /// For paths, whose end matters: `~/MultiAZ`.
  case left
}

extension Canvas {
  /// Writes words on one row, and returns the columns they take.
  ///
  /// What goes beyond `maxWidth` columns or the right edge of the block is cut, with `~` in the last column. The words
  /// stand on whatever ground is there. Control characters come out as signs, whatever the words contain.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .text, maxWidth: Int? = nil,
    align: Alignment = .left, cut: Cut = .right
  ) -> Int {
    let limit = min(maxWidth ?? Int.max, size.width - point.x)
    guard limit > 0 else { return 0 }
    if align == .left, cut == .right { return write(text, at: point, limit: limit, style: style) }
    let columns = text.columns
    if columns > limit, cut == .left {
      write("~", at: point, limit: 1, style: style)
      return 1 + write(text.suffix(columns: limit - 1), at: point.moved(1), limit: limit - 1, style: style)
    }
    let shift = align.shift(in: limit - columns)
    return shift + write(text, at: point.moved(shift), limit: limit - shift, style: style)
  }

  /// Writes a line of several styles on one row, cut as one, and returns the columns it takes.
  ///
  /// - Parameter style: for the spans that name none.
  @discardableResult
  package mutating func put(
    _ line: Line, at point: Point, style: Style = .text, maxWidth: Int? = nil, align: Alignment = .left
  ) -> Int {
    let limit = min(maxWidth ?? Int.max, size.width - point.x)
    guard limit > 0 else { return 0 }
    let total = line.width
    let width = min(total, limit)
    let shift = align.shift(in: limit - width)
    var x = 0
    var last = style
    for span in line.spans where x < width {
      last = span.style ?? style
      x += write(span.text, at: point.moved(shift + x), limit: width - x, style: last)
    }
    if total > limit, x > 0 { write("~", width: 1, at: point.moved(shift + x - 1), style: last) }
    return shift + x
  }

  /// Writes from a position on, cutting at the right; returns the columns written.
  @discardableResult
  private mutating func write(_ text: some StringProtocol, at point: Point, limit: Int, style: Style) -> Int {
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      write(ascii: bytes, at: point, limit: limit, style: style)
      if bytes.count > limit { write("~", width: 1, at: point.moved(limit - 1), style: style) }
      return min(bytes.count, limit)
    }
    if let fast = fast ?? nil { return fast }
    return write(scalars: text.unicodeScalars, at: point, limit: limit, style: style)
  }

  private mutating func write(
    scalars: some Sequence<Unicode.Scalar>, at point: Point, limit: Int, style: Style
  ) -> Int {
    var x = 0
    for scalar in scalars {
      let (shown, width): (Unicode.Scalar, UInt8)
      switch scalar.shape {
      case .spacing(let columns): (shown, width) = (scalar, columns)
      case .hidden(let sign): (shown, width) = (sign, 1)
      case .mark where x > 0:
        add(mark: scalar, before: point.moved(x))
        continue
      case .mark:
        write("\u{25CC}", width: 1, at: point, style: style)
        add(mark: scalar, before: point.moved(1))
        x = 1
        continue
      }
      guard x + Int(width) <= limit else {
        let last = min(x, limit - 1)
        write("~", width: 1, at: point.moved(last), style: style)
        return last + 1
      }
      write(shown, width: width, at: point.moved(x), style: style)
      x += Int(width)
    }
    return x
  }
}
