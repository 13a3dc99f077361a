import TapEngine
import TapModel

/// The network for a screen: boxes inside boxes, and below them who talks to whom by which port.
package struct NetworkText {
  private let architecture: Architecture

  /// Of the design as the engine has it now; nothing is changed in it.
  package init(_ engine: Engine) { architecture = Architecture(engine) }

  /// In lines of at most so many columns; lines of letters and box characters.
  package func lines(width: Int) -> [String] {
    let networks = architecture.children(of: "").filter(architecture.isNetwork)
    guard !networks.isEmpty else { return ["The design has no network."] }
    var lines = networks.flatMap { box($0, min(max(width, 24), 96)) }
    let flows = architecture.flows.filter { if case .port = $0.way { true } else { false } }
    if !flows.isEmpty { lines += ["", "Who talks to whom"] }
    for flow in flows {
      lines.append(
        "  \(visible(flow.from)) -> \(visible(flow.to))  \(architecture.way(of: flow))  \(visible(flow.purpose))")
    }
    return lines.map { $0.count > width ? String($0.prefix(max(width - 1, 1))) + "~" : $0 }
  }

  private func box(_ component: Component, _ width: Int) -> [String] {
    let inner = width - 4
    let words = [visible(component.id), visible(architecture.summary(of: component))]
    let ranges = architecture.ranges(of: component).joined(separator: ", ")
    var lines = [words.joined(separator: "  "), ranges].filter { !$0.isEmpty }
    for child in architecture.children(of: component.id) {
      if architecture.isNetwork(child) {
        lines += box(child, inner)
      } else {
        lines.append("[ \(visible(child.title)) ]  \(visible(child.id))  \(visible(architecture.summary(of: child)))")
      }
    }
    let title = NetworkText.fitted("─ \(visible(component.title)) ", width - 2, by: "─")
    return ["┌\(title)┐"] + lines.map { "│ \(NetworkText.fitted($0, inner, by: " ")) │" }
      + ["└" + String(repeating: "─", count: width - 2) + "┘"]
  }

  /// Just so many letters: cut, or filled up.
  private static func fitted(_ text: String, _ width: Int, by filler: Character) -> String {
    guard text.count <= width else { return String(text.prefix(max(width - 1, 0))) + "~" }
    return text + String(repeating: filler, count: width - text.count)
  }
}
