import TapModel
import TapTerminal

/// The seven numbered places.
package enum NumberedPlace: Int, Hashable, Sendable, CaseIterable {
  case network = 1, data, logging, security, findings, flows, controls

  /// The list of a pane, or nil for the other three.
  package var pane: Pane? { Pane.allCases.indices.contains(rawValue - 1) ? Pane.allCases[rawValue - 1] : nil }

  /// Places 1 to 4, in the order of the panes.
  package init(_ pane: Pane) { self = Self.allCases[Pane.allCases.firstIndex(of: pane) ?? 0] }

  /// `2 Data stores`
  package var title: String { "\(rawValue) \(pane?.title ?? word)" }

  /// For the line of tabs.
  package var word: String {
    switch self {
    case .network: "Network"
    case .data: "Data"
    case .logging: "Logging"
    case .security: "Security"
    case .findings: "Findings"
    case .flows: "Flows"
    case .controls: "Controls"
    }
  }
}

/// The line of tabs, where one place is seen at a time.
package enum Tabs {
  /// Below 78 columns only the present one, with the keys of the others; nothing in an empty box.
  package static func draw(_ current: NumberedPlace, into canvas: inout Canvas, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    guard rect.width >= 78 else {
      let used = canvas.put("[\(current.title)]", at: rect.origin.moved(1), style: .title, maxWidth: rect.width - 2)
      canvas.put("1-7", at: rect.origin.moved(used + 3), style: .textMuted, maxWidth: rect.width - used - 4)
      return
    }
    var x = rect.left + 1
    for place in NumberedPlace.allCases {
      let isCurrent = place == current
      let text = isCurrent ? "[\(words(place))]" : " \(words(place)) "
      x += canvas.put(text, at: Point(x, rect.top), style: isCurrent ? .title : .textMuted, maxWidth: rect.right - x)
    }
  }

  private static func words(_ place: NumberedPlace) -> String { "\(place.rawValue) \(place.word)" }

  /// The place whose tab is drawn at a cell.
  static func place(at point: Point, _ rect: Rect) -> NumberedPlace? {
    guard rect.width >= 78, rect.contains(point) else { return nil }
    var x = rect.left + 1
    for place in NumberedPlace.allCases {
      let end = x + words(place).columns + 2
      if (x..<end).contains(point.x) { return place }
      x = end
    }
    return nil
  }
}
