extension StringProtocol {
  /// Columns that the text takes on the screen, as a `Canvas` writes it.
  package var columns: Int {
    let bytes = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte >= 0x80 { return nil as Int? }
      return bytes.count
    }
    if let bytes = bytes ?? nil { return bytes }
    let startsWithMark = unicodeScalars.first?.shape == .mark
    return unicodeScalars.reduce(startsWithMark ? 1 : 0) { $0 + $1.columns }
  }

  /// The longest beginning that takes at most so many columns.
  package func prefix(columns limit: Int) -> SubSequence {
    var columns = 0
    var end = startIndex
    while end < endIndex {
      let next = unicodeScalars.index(after: end)
      columns += unicodeScalars[end].columns
      if columns > limit { break }
      end = next
    }
    return self[startIndex..<end]
  }

  /// The longest end that takes at most so many columns and begins with a whole character.
  package func suffix(columns limit: Int) -> SubSequence {
    var rest = self[startIndex...]
    var columns = self.columns
    while columns > limit, let first = rest.unicodeScalars.first {
      columns -= first.columns
      rest = rest[unicodeScalars.index(after: rest.startIndex)...]
      while rest.unicodeScalars.first?.shape == .mark {
        rest = rest[unicodeScalars.index(after: rest.startIndex)...]
      }
    }
    return rest
  }

  /// Lines of at most so many columns, broken at blanks, or inside a word that is longer than a line.
  ///
  /// A line feed ends a line; blanks at a break are dropped.
  package func wrapped(to width: Int) -> [String] {
    let width = Swift.max(width, 1)
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.columns + 1 + word.columns <= width {
          line += " " + word
          continue
        }
        if !line.isEmpty { lines.append(line) }
        var rest = String(word)
        while rest.columns > width {
          let piece = rest.prefix(columns: width)
          let taken = piece.isEmpty ? rest.prefix(1) : piece
          lines.append(String(taken))
          rest = String(rest[taken.endIndex...])
        }
        line = rest
      }
      return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }
  }
}

extension Unicode.Scalar {
  /// Columns this scalar adds to a text.
  fileprivate var columns: Int {
    switch shape {
    case .spacing(let width): Int(width)
    case .hidden: 1
    case .mark: 0
    }
  }
}
