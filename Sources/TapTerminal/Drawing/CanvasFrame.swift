/// The strokes of a frame: one line, or two for the place that has the focus.
private struct Stroke {
  let corners: [Unicode.Scalar]
  let across: Unicode.Scalar
  let down: Unicode.Scalar
  /// Where a rule inside meets the left and the right side.
  let joints: [Unicode.Scalar]

  static let single = Stroke(corners: ["┌", "┐", "└", "┘"], across: "─", down: "│", joints: ["├", "┤"])
  static let double = Stroke(corners: ["╔", "╗", "╚", "╝"], across: "═", down: "║", joints: ["╟", "╢"])
}

extension Canvas {
  /// Draws a frame around a block, double where it has the focus, with words in its borders; returns the inside.
  ///
  /// The inside is not blanked. Words give way to the frame: the left one is cut first.
  @discardableResult
  package mutating func frame(
    _ rect: Rect, focused: Bool = false, title: Line = "", right: Line = "", bottom: Line = "",
    bottomLeft: Line = ""
  ) -> Rect {
    let stroke: Stroke = focused ? .double : .single
    let style: Style = focused ? .borderFocus : .border
    let last = rect.height - 1
    edge(rect.row(0), ends: [stroke.corners[0], stroke.corners[1]], across: stroke.across, style: style)
    if last > 0 {
      edge(rect.row(last), ends: [stroke.corners[2], stroke.corners[3]], across: stroke.across, style: style)
    }
    let sides = rect.inset(0, 1)
    fill(sides.split(left: 1).left, with: stroke.down, style: style)
    fill(sides.split(right: 1).right, with: stroke.down, style: style)
    label(rect.row(0), left: title, right: right, style: focused ? .title : .text)
    if last > 0 { label(rect.row(last), left: bottomLeft, right: bottom, style: .textMuted) }
    return rect.inset()
  }

  /// Draws a rule across a framed block at a row counted from the block's top, with words in it.
  package mutating func rule(
    _ rect: Rect, row: Int, focused: Bool = false, title: Line = "", right: Line = ""
  ) {
    let stroke: Stroke = focused ? .double : .single
    let style: Style = focused ? .borderFocus : .border
    let line = rect.row(row)
    edge(line, ends: stroke.joints, across: Stroke.single.across, style: style)
    label(line, left: title, right: right, style: .text)
  }

  private mutating func edge(_ row: Rect, ends: [Unicode.Scalar], across: Unicode.Scalar, style: Style) {
    fill(row, with: across, style: style)
    fill(row.split(left: 1).left, with: ends[0], style: style)
    if row.width > 1 { fill(row.split(right: 1).right, with: ends[1], style: style) }
  }

  /// Writes ` words ` into a border, one stroke away from its corners; both fit, or the left one is cut.
  private mutating func label(_ row: Rect, left: Line, right: Line, style: Style) {
    guard !row.isEmpty else { return }
    var room = row.width - 4
    if right.width > 0, room >= 3 {
      let columns = min(right.width, room - 2)
      room -= columns + 3
      let x = row.right - columns - 3
      padded(right, at: Point(x - 1, row.top), columns: columns, style: style == .title ? .text : style)
    }
    if left.width > 0, room >= 3 {
      padded(left, at: Point(row.left + 2, row.top), columns: min(left.width, room - 2), style: style)
    }
  }

  private mutating func padded(_ line: Line, at point: Point, columns: Int, style: Style) {
    put(" ", at: point, style: style)
    put(line, at: point.moved(1), style: style, maxWidth: columns)
    put(" ", at: point.moved(columns + 1), style: style)
  }
}
