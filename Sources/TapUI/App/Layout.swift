import TapTerminal

/// Where everything stands on a screen of a size: a function of the size alone, so that nothing jumps.
package struct Layout: Hashable, Sendable {
  /// The sort of picture that a size allows.
  package enum Form: Hashable, Sendable {
    /// Below 60x18: one note.
    case tooSmall
    /// Below 80x24: one box.
    case single
    /// Below 110x30: a list, the inspector under it.
    case stacked
    case columns
    /// From 200x60: flows, template and last edits to the right.
    case wide
  }

  /// Follows from the size alone.
  package let form: Form
  /// Of the whole screen, in columns and rows.
  package let size: Size
  /// The line with the names of the seven places; empty where all panes are seen at once.
  package private(set) var tabs = Rect(.zero)
  /// The panes 1 to 4; the same block for all where one is seen at a time.
  package private(set) var lists: [Rect] = Array(repeating: Rect(.zero), count: 4)
  /// In the single form the same box as lists and findings.
  package private(set) var inspector = Rect(.zero)
  /// In the single form and the stacked one the same box as the lists.
  package private(set) var findings = Rect(.zero)
  /// Flows, template and last edits of what is selected.
  package private(set) var extras: [Rect] = []

  /// Below it there is one note and no screen.
  package static let smallest = Size(60, 18)

  /// - Parameter shift: columns by which the inspector was made narrower (or, negative, wider).
  package init(_ size: Size, shift: Int = 0) {
    self.size = size
    form = Layout.form(size)
    switch form {
    case .tooSmall: break
    case .single: placeSingle()
    case .stacked: placeStacked()
    case .columns, .wide: placeColumns(shift)
    }
  }

  private static func form(_ size: Size) -> Form {
    if size.width < smallest.width || size.height < smallest.height { return .tooSmall }
    if size.width < 80 || size.height < 24 { return .single }
    if size.width < 110 || size.height < 30 { return .stacked }
    return size.width < 200 || size.height < 60 ? .columns : .wide
  }

  /// The rows between the two lines above and the two below.
  package var regions: Regions {
    let screen = Rect(size)
    let (footer, upper) = screen.split(bottom: 1)
    let (message, rest) = upper.split(bottom: 1)
    return Regions(screen: screen, body: rest.split(top: 2).rest, message: message, footer: footer)
  }

  /// Rows of the strip in an inspector of so many rows inside its frame.
  package static func strip(_ rows: Int) -> Int { min(max((rows - 1) * 8 / 17, 1), 12) }

  private mutating func placeSingle() {
    let (tabs, box) = regions.body.split(top: 1)
    self.tabs = tabs
    lists = Array(repeating: box, count: 4)
    inspector = box
    findings = box
  }

  private mutating func placeStacked() {
    let (tabs, rest) = regions.body.split(top: 1)
    self.tabs = tabs
    let (inspector, box) = rest.split(bottom: 9 + min((size.height - 24) / 3, 12))
    self.inspector = inspector
    lists = Array(repeating: box, count: 4)
    findings = box
  }

  private mutating func placeColumns(_ shift: Int) {
    let body = regions.body
    let left = min(52 + max(size.width - 120, 0) / 4, 62)
    let third = form == .wide ? 60 : 0
    let room = body.width - third
    let (leftSide, rest) = body.split(left: min(max(left + shift, 30), room - 40))
    let (middle, rightSide) = rest.split(left: rest.width - third)
    let heights = Layout.heights(body.height, of: Layout.leftAnchors)
    lists = leftSide.rows(heights)
    let halves = middle.rows(Layout.heights(body.height, of: Layout.rightAnchors))
    (inspector, findings) = (halves[0], halves[1])
    if form == .wide {
      let rows = rightSide.height
      extras = rightSide.rows([rows / 4, rows - 2 * (rows / 4), rows / 4])
    }
  }

  /// Heights that were drawn by hand, by rows of the body.
  private static let leftAnchors: [(rows: Int, heights: [Int])] = [
    (26, [9, 6, 6, 5]), (32, [13, 6, 7, 6]), (41, [16, 8, 9, 8]), (56, [22, 11, 12, 11]),
  ]
  private static let rightAnchors: [(rows: Int, heights: [Int])] = [
    (26, [17, 9]), (32, [20, 12]), (41, [24, 17]), (56, [34, 22]),
  ]

  /// Heights between two anchors; the first box takes what is left over.
  private static func heights(_ rows: Int, of anchors: [(rows: Int, heights: [Int])]) -> [Int] {
    let upper = max(anchors.firstIndex { $0.rows >= rows } ?? anchors.count - 1, 1)
    let (low, high) = (anchors[upper - 1], anchors[upper])
    let span = high.rows - low.rows
    let others = zip(low.heights, high.heights).dropFirst().map { a, b in max(a + (b - a) * (rows - low.rows) / span, 3)
    }
    return [rows - others.reduce(0, +)] + others
  }
}
