import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// 7 Controls: every control of the baseline as one sign, by family, with the counts of the six states.
@MainActor package final class ControlsPlace: Place {
  /// The controls of one family, in NIST's order.
  struct Family {
    var id: String
    var title: String
    var controls: [ControlCoverage]
    var counts: [ControlState: Int]
  }

  let workspace: Workspace
  private(set) var families: [Family] = []
  var list = ListState<String>()
  /// The control that is selected, from 0 in its family; may lie past the end of a short one.
  private var column = 0
  /// The revision that the families are of.
  private var revision: Int?
  private var known: (revision: Int, summary: ControlSummary)?

  init(_ workspace: Workspace) {
    self.workspace = workspace
    follow()
    if let gap = controls.firstIndex(where: { $0.state == .gap }) { select(gap) }
  }

  /// Always the same: nothing is typed here.
  package let scope = Scope.controls
  /// `7 Controls`.
  package let title = NumberedPlace.controls.title

  // MARK: What is there

  /// Every control of the baseline, in the order of the signs.
  var controls: [ControlCoverage] { families.flatMap(\.controls) }

  var family: Family? { families.indices.contains(list.index) ? families[list.index] : nil }

  /// The selected control, from 0 in its family.
  var index: Int { min(column, max((family?.controls.count ?? 0) - 1, 0)) }

  var selected: ControlCoverage? {
    family.flatMap { $0.controls.indices.contains(index) ? $0.controls[index] : nil }
  }

  /// All that is known of the selected control.
  var summary: ControlSummary? {
    guard let selected else { return nil }
    if let known, known.revision == workspace.revision, known.summary.id == selected.control.id { return known.summary }
    let summary = ControlSummary(selected, in: workspace.engine)
    known = (workspace.revision, summary)
    return summary
  }

  /// Takes in what the design is now; the selected control stays selected.
  func follow() {
    guard revision != workspace.revision else { return }
    revision = workspace.revision
    let id = selected?.control.id
    families = []
    for coverage in workspace.coverage {
      let family = coverage.control.family
      if families.last?.id != family {
        families.append(Family(id: family, title: Facts.families[family]?.title ?? family, controls: [], counts: [:]))
      }
      families[families.count - 1].controls.append(coverage)
      families[families.count - 1].counts[coverage.state, default: 0] += 1
    }
    list.follow(families.map(\.id))
    if let id, let row = controls.firstIndex(where: { $0.control.id == id }) { select(row) }
  }

  // MARK: Moving

  /// Where the selected control stands among all.
  var position: Int { families.prefix(list.index).reduce(index) { $0 + $1.controls.count } }

  /// Selects a control by its place among all; what is outside is clamped.
  func select(_ position: Int) {
    var rest = min(max(position, 0), max(controls.count - 1, 0))
    for (row, family) in families.enumerated() {
      if rest < family.controls.count {
        list.select(row, in: families.map(\.id))
        column = rest
        return
      }
      rest -= family.controls.count
    }
  }

  /// Left and right walk all controls, up and down the families; small screens say the selected control.
  package func move(_ motion: Motion, _ app: App) -> Bool {
    follow()
    switch motion {
    case .left, .previousLike: select(position - 1)
    case .right, .nextLike: select(position + 1)
    default: list.move(motion, in: families.map(\.id))
    }
    if app.layout.form == .stacked || app.layout.form == .single { app.message = brief(app) }
    return true
  }

  /// By id where the text is one, else in ids and titles.
  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    follow()
    let all = controls
    // An id is meant whole: "AC-2" is not AC-20.
    let isID = all.contains { $0.control.id.lowercased() == text.lowercased() }
    let row = seek.row(all.count, from: position) { row in
      let control = all[row].control
      return isID ? control.id.lowercased() == text.lowercased() : control.id.finds(text) || control.title.finds(text)
    }
    if let row { select(row) }
    return row != nil
  }

  /// The next gap, round and round, and which of how many it is.
  package func nextOpen(forward: Bool, _ app: App) -> String? {
    follow()
    let all = controls
    let seek: Seek = forward ? .next : .previous
    guard let row = seek.row(all.count, from: position, where: { all[$0].state == .gap }) else {
      return "No control of \(workspace.engine.baseline.title) is a gap. ? are those that cannot be judged"
    }
    select(row)
    let gaps = all.indices.filter { all[$0].state == .gap }
    return brief(app).text + " (\((gaps.firstIndex(of: row) ?? 0) + 1) of \(gaps.count))"
  }

  /// Id, title, state and reason of the selected control.
  package func copied(_ app: App) -> (name: String, text: String)? {
    selected.map { ($0.control.id, "\($0.control.id)  \($0.control.title)  \($0.state.rawValue): \($0.reason)") }
  }

  // MARK: Saying

  /// How many gaps there are; on small screens the selected control.
  package func greeting(_ app: App) -> Notice? {
    if app.layout.form == .stacked || app.layout.form == .single { return brief(app) }
    let gaps = controls.count { $0.state == .gap }
    let standing =
      gaps == 0
      ? "None of \(controls.count) controls is a gap"
      : "\(gaps) of \(controls.count) controls \(gaps == 1 ? "is a gap" : "are gaps")"
    let key = app.key
    return Notice(
      "\(standing). \(key("left")) \(key("right")) walk the controls, \(key("down")) \(key("up")) the families, "
        + "\(key("open-control")) opens one, \(key("find")) finds \"AU-11\" or a word.")
  }

  /// The selected control in one line.
  func brief(_ app: App) -> Notice {
    guard let selected else { return Notice("") }
    let words = "\(selected.control.id) \(selected.control.ownTitle): "
    guard selected.state == .gap else { return Notice(words + "\(selected.state.rawValue), \(selected.reason)") }
    let goes =
      app.place?.scope == .control ? "\(app.key("go-to-component")) goes there" : "\(app.key("open-control")) opens"
    return Notice(words + "\(selected.reason). \(app.key("fix-control")) fixes, \(goes)", .opened)
  }

  /// With the keys that the keymap has for its commands.
  package func hints(_ app: App) -> [Hint]? {
    [
      app.hint(["left", "right"], "control", weight: 4), app.hint(["down", "up"], "family", weight: 4),
      app.hint("open-control", "open", weight: 9), app.hint("fix-control", "fix", weight: 8),
      app.hint("next-open", "next gap", short: "gap", weight: 6), app.hint("find", "find", weight: 3),
      app.hint("export", "export", weight: 2), app.hint("leave", "design", weight: 7),
      app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }
}

extension App {
  /// A hint with the key that reaches a command here; nil where none does.
  func hint(_ id: String, _ label: String, short: String? = nil, weight: Int = 5) -> Hint? {
    hint([id], label, short: short, weight: weight)
  }

  /// A hint with the keys of several commands that belong together: `j k`.
  func hint(_ ids: [String], _ label: String, short: String? = nil, weight: Int = 5) -> Hint? {
    guard let scope = place?.scope else { return nil }
    let keys = ids.compactMap { keymap.keys(of: $0, in: scope).first }
    return keys.isEmpty ? nil : Hint(keys.joined(separator: " "), label, short: short, weight: weight)
  }

  /// The key of a command for a message, here or on the design screen: `u`; `:undo` where it has none.
  package func key(_ id: String) -> String {
    let scopes = [place?.scope, design?.scope, .list].compactMap { $0 }
    return scopes.lazy.compactMap { self.keymap.keys(of: id, in: $0).first }.first ?? ":\(id)"
  }
}
