import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// A review as others see it: the card on the table and the minutes, read only; nothing here can change the room.
@MainActor package final class FollowScreen {
  private var card: CardPlace
  private var workspace: Workspace { card.workspace }
  private let keymap: Keymap
  private var size: Size
  /// How many of the last minutes are passed over; 0 is live.
  private var back = 0
  /// Whether the reader is done.
  package private(set) var isOver = false

  /// - Parameter workspace: as it was looked at last.
  package init(_ workspace: Workspace, _ size: Size, _ keymap: Keymap = Keymap()) {
    card = CardPlace(workspace)
    self.keymap = keymap
    self.size = size
  }

  /// The room went on.
  package func follow(_ workspace: Workspace) {
    let isFocus = card.isFocus
    card = CardPlace(workspace)
    card.isFocus = isFocus
  }

  /// Takes a key: the same as on a card, where it changes nothing.
  package func handle(_ key: Key) {
    switch key {
    case .resize(let size): self.size = size
    case .stop, .ctrl("c"): isOver = true
    default:
      guard case .command(let id) = keymap.match([key], in: .card) else { return }
      switch id {
      case "leave-review", "leave": if card.isFocus { card.isFocus = false } else { isOver = true }
      case "card-focus": card.isFocus.toggle()
      case "page-up", "up": back += id == "up" ? 1 : 5
      case "page-down", "down": back = max(back - (id == "down" ? 1 : 5), 0)
      case "last": back = 0
      default: break
      }
    }
  }

  // MARK: Drawing

  /// The screen as it is now.
  package func frame() -> Canvas {
    var canvas = Canvas(size)
    let regions = Layout(size).regions
    guard regions.body.height >= 8, size.width >= 40 else {
      canvas.put("Following: 40x12 at least", at: Point(0, 0), maxWidth: size.width)
      return canvas
    }
    if card.isFocus {
      _ = card.drawFocus(into: &canvas, regions)
    } else {
      drawHead(into: &canvas)
      let isWide = size.width >= 110
      let (left, right) = regions.body.split(left: isWide ? size.width * 2 / 3 : size.width)
      let (lower, upper) = left.split(bottom: isWide ? 0 : min(max(left.height / 3, 4), 12))
      drawCard(into: &canvas, upper)
      drawMinutes(into: &canvas, isWide ? right : lower)
    }
    canvas.put(message, at: regions.message.origin.moved(1), style: .message, maxWidth: size.width - 2)
    Footer.draw(hints, into: &canvas, regions.footer)
    return canvas
  }

  private var hints: [Hint] {
    [
      Hint(keymap.name(of: "card-focus", in: .card), "focus"),
      Hint(
        keymap.name(of: "page-up", in: .card) + " " + keymap.name(of: "page-down", in: .card), "read back"),
      Hint(keymap.name(of: "last", in: .card), "live again"),
      Hint(keymap.name(of: "leave-review", in: .card), "leave", weight: 9),
    ]
  }

  private var message: String {
    let seconds = workspace.record.entries.last.flatMap { WallClock.seconds($0.at) }.map {
      max(workspace.environment.clock.now() - $0, 0)
    }
    let age = seconds.map { $0 < 120 ? " The last entry is \($0) s old." : " The last entry is \($0 / 60) min old." }
    return "Follows the room. Nothing here can change it." + (age ?? "")
  }

  private func drawHead(into canvas: inout Canvas) {
    ReviewHeader.draw("FOLLOWING (read-only)", workspace, into: &canvas)
  }

  private func drawCard(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: card.cardTitle, right: Line(card.state))
    let lines = card.lines(inner.width - 2, isBrief: size.width < 110)
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 1)
    }
  }

  private func drawMinutes(into canvas: inout Canvas, _ rect: Rect) {
    let lines = Minutes(workspace.record).lines
    back = min(back, max(lines.count - 1, 0))
    let inner = canvas.frame(
      rect, title: "Minutes", bottom: Line(back == 0 ? "live" : "\(Message.count(back, "line")) later"))
    for (row, line) in lines.dropLast(back).suffix(max(inner.height, 0)).enumerated() {
      canvas.put(
        Line(line.at.dropFirst(11).prefix(5) + " ", .textMuted)
          + Line(line.text.cut(to: inner.width - 8), line.isTakenBack ? .textMuted : nil),
        at: inner.origin.moved(1, row), maxWidth: inner.width - 1)
    }
  }
}
