/// What a terminal can show.
package struct Capabilities: Hashable, Sendable {
  /// How many colours.
  package var colors: ColorDepth
  /// Whether characters beyond ASCII are shown.
  package var unicode: Bool

  /// A terminal that shows this much.
  package init(colors: ColorDepth, unicode: Bool) {
    self.colors = colors
    self.unicode = unicode
  }
}

/// A screen and a keyboard: the real one, or one in memory.
///
/// The loop around it takes a key with `next(timeout: nil)`, then all that wait with `next(timeout: 0)`, and draws once.
@MainActor package protocol Terminal: AnyObject {
  /// Columns and rows.
  var size: Size { get }
  /// What it can show.
  var capabilities: Capabilities { get }
  /// What its user should be told once, such as a terminal type that is not known; nil when there is nothing.
  var notice: String? { get }
  /// How styles look; a change shows with the next frame.
  var theme: Theme { get set }

  /// Whether clicks and the wheel come as keys; the terminal's own selection of text then needs Shift.
  var hasMouse: Bool { get set }

  /// Asks for the colour behind text; the answer, if one ever comes, is a key like others.
  func askBackground()

  /// Shows a frame; where it equals the last one, nothing is sent. A cursor that is nil is hidden.
  func draw(_ canvas: Canvas, cursor: Point?)

  /// The next key, or nil when none came in that time, or when `wake` was called.
  ///
  /// - Parameter milliseconds: 0 only looks, nil waits without end.
  func next(timeout milliseconds: Int?) -> Key?

  /// Makes `next` return nil now, or when it is called next; from any thread.
  nonisolated func wake()

  /// Forgets what is on the screen: the next frame is sent whole.
  func redraw()

  /// Gives the terminal back, stops the process (Ctrl-Z), and takes it again when the process goes on.
  func suspend()

  /// Gives the terminal back while another program has it (an editor).
  func away<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Rings.
  func bell()

  /// Puts text on the clipboard of the terminal; false when it has none that programs can reach.
  func copy(_ text: String) -> Bool

  /// Gives the terminal back for good; called again it does nothing.
  func leave()
}
