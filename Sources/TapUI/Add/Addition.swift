import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// A component of a kind that could be added here, and what that would close or raise.
@MainActor struct Addition {
  let kind: Kind
  let id: String
  let component: Component?
  private(set) var opened: [Finding] = []
  private(set) var cleared: [Finding] = []
  private(set) var moves: [(control: String, from: ControlState, to: ControlState)] = []
  /// Why it cannot be added, in words.
  private(set) var refusal: String?
  /// Whether it was found out what it would do.
  private(set) var isWeighed = false

  /// - Parameter subject: the component that the inspector shows; a new one stands in it where it fits.
  init(_ kind: Kind, _ workspace: Workspace, in subject: Component?) {
    self.kind = kind
    id = workspace.design.freeID(kind.id)
    let edit = workspace.adding(kind, id, Addition.values(kind, workspace, in: subject))
    if case .add(let component, _) = edit { self.component = component } else { component = nil }
  }

  /// Finds out what adding it would do.
  mutating func weigh(_ workspace: Workspace) {
    isWeighed = true
    let edit = edit(workspace)
    switch workspace.engine.preview(edit) {
    case .failure(let error): refusal = error.description
    case .success(let preview):
      opened = preview.opened
      cleared = preview.cleared
      moves = workspace.engine.moves(of: edit)
    }
  }

  /// The field that says what it stands in, where the selected component is such a place.
  private static func values(_ kind: Kind, _ workspace: Workspace, in subject: Component?) -> [String: JSON] {
    guard let subject, let parent = kind.parent, case .reference(let offer)? = kind.field(parent)?.editor else {
      return [:]
    }
    var host: Component? = subject
    // A tier hands its VPC on: what makes the offer itself is the outermost.
    var found: Component?
    for _ in 0..<8 {
      guard let here = host, let own = workspace.catalog.kind(here.kind) else { break }
      if own.offers.contains(offer) { found = here }
      host = own.parent.flatMap { here.fields[$0]?.string }.flatMap { workspace.design.components[$0] }
    }
    return found.map { [parent: .string($0.id)] } ?? [:]
  }

  /// The edit that adds it.
  func edit(_ workspace: Workspace) -> Edit { component.map { .add($0) } ?? workspace.adding(kind, id, [:]) }

  // MARK: Words

  /// What it would raise, else what it would close, else which control it would move.
  var effect: Line {
    guard isWeighed else { return "" }
    if let refusal { return Line("no: \(refusal)", .textMuted) }
    var parts: [Line] = []
    if let worst = opened.filter({ $0.level < .note }).min(by: { $0.level < $1.level }) {
      let ids = worst.controls.briefly(9)
      parts.append(worst.level.line + Line((ids.isEmpty ? " " : " \(ids) ") + worst.message))
    }
    if let move = moves.first(where: { $0.to == .evidenced || $0.to == .partial }) ?? moves.first {
      let more = moves.count > 1 ? " +\(moves.count - 1)" : ""
      parts.append(Line("\(move.control) \(move.from.rawValue) -> \(move.to.rawValue)\(more)"))
    }
    let closed = cleared.filter { $0.level < .note }
    if let worst = closed.min(by: { $0.level < $1.level }) {
      parts.append(Line("closes \(closed.count) \(worst.level.rawValue.uppercased())", .statusOk))
    }
    guard let first = parts.first else { return Line("-", .textMuted) }
    return parts.dropFirst().reduce(first) { $0 + Line(", ") + $1 }
  }

  /// `Tier private-dev, Encryption key data-key`: what it refers to without being asked.
  func references(_ workspace: Workspace) -> String {
    kind.fields.compactMap { field in
      guard case .reference = field.editor, let id = component?.fields[field.name]?.string, !id.isEmpty else {
        return nil
      }
      return "\(field.title) \(workspace.name(of: id))"
    }.joined(separator: ", ")
  }

  /// What it is called on the screen.
  func name(_ workspace: Workspace) -> String {
    guard let name = component?.fields["name"]?.string, !name.isEmpty else { return id }
    return workspace.displayed(name)
  }

  /// `0 BLOCK  1 GAP  13 WARN`, as the header would be.
  func counts(_ workspace: Workspace) -> String {
    [Level.block, .gap, .warn].map { level in
      let count = workspace.count(level) + opened.count { $0.level == level } - cleared.count { $0.level == level }
      return "\(max(count, 0)) \(level.rawValue.uppercased())"
    }.joined(separator: "  ")
  }
}
