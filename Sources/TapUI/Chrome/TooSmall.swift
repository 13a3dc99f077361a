import TapModel
import TapTerminal
import TapWorkspace

/// The one note of a screen that is too small; lines go from the middle, size and keys stay longest.
@MainActor enum TooSmall {
  static func draw(_ app: App, into canvas: inout Canvas) {
    let size = canvas.size
    var lines = size.width < 46 ? narrow(app, size) : wide(app, size)
    while lines.count > max(size.height, 1) {
      let blank = lines.lastIndex(of: "")
      lines.remove(at: blank ?? (lines.count > 2 ? lines.count / 2 : lines.count - 1))
    }
    let left = size.width < 46 ? 0 : 1
    let top = size.height > lines.count ? 1 : 0
    for (row, line) in lines.enumerated() { canvas.put(line, at: Point(left, top + row)) }
  }

  private static func wide(_ app: App, _ size: Size) -> [String] {
    let needed = Layout.smallest
    let file = app.workspace.map { String($0.path.split(separator: "/").last ?? "") } ?? ""
    return [
      "tap-tui  \(file)", "",
      "This window is \(size.width) x \(size.height). It needs \(needed.width) x \(needed.height).",
      "Make it larger, or use  tap-tui --plain", "",
    ] + (app.workspace.map { [counts($0), edits($0)] } ?? []) + [
      "", keys(app).map { "\($0.key) \($0.word)" }.joined(separator: "   "),
    ]
  }

  private static func narrow(_ app: App, _ size: Size) -> [String] {
    let states = app.workspace.map { workspace in
      let worst = [Level.block, .gap, .warn].first { workspace.count($0) > 0 }
      let open = worst.map { "\(workspace.count($0)) \($0.rawValue.uppercased())" } ?? "0 GAP"
      guard case .waiting(let edits) = workspace.saveState else { return open }
      return "\(open), \(Message.count(edits, "edit")) kept"
    }
    return ["\(size), needs \(Layout.smallest)"] + [states].compactMap { $0 }
      + [keys(app).map(\.key).joined(separator: " ")]
  }

  /// The commands that work on a screen that is too small.
  static let commands = [("undo", "undo"), ("save", "save"), ("suspend", "suspend"), ("quit", "leave")]

  private static func keys(_ app: App) -> [(key: String, word: String)] {
    commands.compactMap { id, word in app.keymap.keys(of: id, in: .list).first.map { ($0, word) } }
  }

  private static func counts(_ workspace: Workspace) -> String {
    "\(workspace.count(.block)) BLOCK  \(workspace.count(.gap)) GAP  \(workspace.count(.warn)) WARN"
  }

  private static func edits(_ workspace: Workspace) -> String {
    switch workspace.saveState {
    case .saved: "everything is saved"
    case .waiting(let edits): "\(Message.count(edits, "edit")), all in the journal"
    case .notInFile: "not in the file; every edit is in the journal"
    }
  }
}
