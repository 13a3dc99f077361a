/// A terminal in memory: keys from a script in, frames as text out.
@MainActor package final class MemoryTerminal: Terminal {
  package private(set) var size: Size
  /// As the test asked for them.
  package let capabilities: Capabilities
  /// Always nil.
  package let notice: String? = nil
  /// Asked for the glyphs; styles are told by name, not by colour.
  package var theme: Theme = .defaultDark
  /// Kept as it is set; no reports come of it.
  package var hasMouse = false

  /// Keys not yet taken.
  package private(set) var keys: [Key]
  /// The last frame.
  package private(set) var canvas: Canvas
  /// Where the cursor stands in the last frame; nil when hidden.
  package private(set) var cursor: Point?
  /// How many frames were drawn.
  package private(set) var frames = 0
  /// What was copied last.
  package private(set) var copied: String?
  /// How often it rang.
  package private(set) var bells = 0
  /// How often everything was to be drawn again.
  package private(set) var redraws = 0
  /// How often it was suspended.
  package private(set) var suspensions = 0
  /// How often it was asked for its background.
  package private(set) var questions = 0
  /// Whether it was given back.
  package private(set) var hasLeft = false

  /// A terminal of that size whose user types these keys; after the last one it hangs up.
  package init(
    _ size: Size, keys: [Key] = [], capabilities: Capabilities = Capabilities(colors: .indexed, unicode: true)
  ) {
    self.size = size
    self.keys = keys
    self.capabilities = capabilities
    canvas = Canvas(size)
  }

  /// Types more keys.
  package func type(_ more: [Key]) { keys += more }

  /// Keeps the frame and the cursor, and counts.
  package func draw(_ canvas: Canvas, cursor: Point?) {
    self.canvas = canvas
    self.cursor = cursor
    frames += 1
  }

  /// The next key of the script; at its end nil where only looked for, else `.stop(.hangUp)`.
  package func next(timeout milliseconds: Int?) -> Key? {
    guard !keys.isEmpty else { return milliseconds == nil ? .stop(.hangUp) : nil }
    let key = keys.removeFirst()
    if case .resize(let size) = key { self.size = size }
    return key
  }

  /// Does nothing: `next` never waits.
  package nonisolated func wake() {}
  /// Counts.
  package func redraw() { redraws += 1 }
  /// Counts.
  package func suspend() { suspensions += 1 }
  /// Runs the body at once.
  package func away<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
  /// Counts.
  package func bell() { bells += 1 }
  /// Counts; an answer is a key of the script.
  package func askBackground() { questions += 1 }
  /// Notes it; keys and frames go on.
  package func leave() { hasLeft = true }

  /// Keeps the text; always true.
  package func copy(_ text: String) -> Bool {
    copied = text
    return true
  }

  /// The rows of the last frame as this terminal shows them, trailing blanks kept.
  package var lines: [String] { canvas.lines(theme.glyphs, unicode: capabilities.unicode) }

  /// The styles of the last frame, a row each: `0-11 text, 12-15 status.ok on cursor.row`.
  package var styles: [String] { canvas.styles }
}

extension Canvas {
  /// The rows of the whole screen as text, trailing blanks kept.
  package var lines: [String] { lines(.standard, unicode: true) }

  /// The rows of the whole screen as a terminal with or without Unicode shows them.
  package func lines(_ glyphs: Glyphs, unicode: Bool) -> [String] {
    (0..<screen.height).map { y in
      glyphs.shown(row(y), unicode: unicode).reduce(into: "") { $0 += $1.text }
    }
  }

  /// The styles of the whole screen, runs of columns in each row; blanks on a panel are left out.
  package var styles: [String] {
    (0..<screen.height).map { y in
      var runs: [(from: Int, to: Int, name: String)] = []
      for (x, cell) in row(y).enumerated() where cell != .blank {
        let name = cell.ground == .panel ? cell.style.name : "\(cell.style.name) on \(cell.ground.name)"
        if let last = runs.indices.last, runs[last].name == name, runs[last].to == x - 1 {
          runs[last].to = x
        } else {
          runs.append((x, x, name))
        }
      }
      return runs.map { "\($0.from)-\($0.to) \($0.name)" }.joined(separator: ", ")
    }
  }
}
