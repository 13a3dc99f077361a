import TapTerminal
import TapWorkspace

/// Keys that mean one thing in every place: movement, going to places, the next open thing, find, copy, zoom.
enum MovementCommands {
  static let all: [ViewCommand] = [
    leave, nextOpen, previousOpen, find, findNext, findPrevious, copy, zoom, up, down, left, right, pageUp, pageDown,
    first, last, nextLike, previousLike, nextBox, previousBox, outermost,
  ]

  // MARK: Movement

  private static func move(
    _ id: String, _ title: String, _ keys: [String], _ motion: Motion, _ help: String
  ) -> ViewCommand {
    ViewCommand(id, title, keys: keys, help: help) { app, _ throws(WorkspaceError) in
      guard app.place?.move(motion, app) == true else {
        throw .nothing("Nothing to move to in \(app.place?.title ?? "this place")")
      }
      return ""
    }
  }

  static let up = move("up", "Up", ["k", "<up>"], .up, "one line up")
  static let down = move("down", "Down", ["j", "<down>"], .down, "one line down")
  static let left = move("left", "Left", ["h", "<left>"], .left, "shut a branch, or to the left")
  static let right = move("right", "Right", ["l", "<right>"], .right, "open a branch, or to the right")
  static let pageUp = move("page-up", "Page up", ["<pgup>", "<c-b>"], .pageUp, "one page up")
  static let pageDown = move("page-down", "Page down", ["<pgdn>", "<c-f>"], .pageDown, "one page down")
  static let first = move("first", "First", ["g g", "<home>"], .first, "to the first line")
  static let last = move("last", "Last", ["G", "<end>"], .last, "to the last line")
  static let nextLike = move(
    "next-like", "Next sibling", ["J"], .nextLike, "next sibling in a tree, next field with a finding")
  static let previousLike = move(
    "previous-like", "Previous sibling", ["K"], .previousLike, "previous sibling, previous field with a finding")

  // MARK: Going

  static let leave = ViewCommand(
    "leave", "Back", keys: ["<esc>"],
    in: [
      .inspector, .findings, .flows, .controls, .control, .lens, .history, .export, .preview, .review,
      .card, .signOff, .changed,
    ],
    hint: Hint("", "back", weight: 7), help: "one step out: from the inspector to the list, from a place to the design"
  ) { app, _ in
    guard let place = app.place else { return "" }
    if !place.leave(app) { app.close(place) }
    return ""
  }

  static let outermost = ViewCommand(
    "clear-find", "Clear", keys: ["<esc>"], in: [.list, .picker], help: "ends the find and the zoom; marks stay"
  ) { app, _ in
    if app.place?.leave(app) == true { return "" }
    return "This is the outermost place. \(app.key("quit")) leaves; edits wait in the journal"
  }

  static let nextOpen = ViewCommand(
    "next-open", "Next open", keys: ["]"], hint: Hint("", "next finding", short: "finding", weight: 6),
    help: "the next open finding; the next gap in a list of controls"
  ) { app, _ in nextOpen(app, forward: true) }

  static let previousOpen = ViewCommand(
    "previous-open", "Previous open", keys: ["["], help: "the previous open finding"
  ) { app, _ in nextOpen(app, forward: false) }

  @MainActor private static func nextOpen(_ app: App, forward: Bool) -> String {
    app.place?.nextOpen(forward: forward, app) ?? "Nothing is open: no BLOCK, GAP or WARN"
  }

  static let nextBox = ViewCommand(
    "next-box", "Next box", keys: ["<tab>"], in: [.list, .inspector, .findings], help: "the focus goes to the next box"
  ) { app, _ in step(app, 1) }

  static let previousBox = ViewCommand(
    "previous-box", "Previous box", keys: ["<s-tab>"], in: [.list, .inspector, .findings],
    help: "the focus goes to the box before"
  ) { app, _ in step(app, -1) }

  @MainActor private static func step(_ app: App, _ step: Int) -> String {
    guard let design = app.design else { return "" }
    let order = Focus.order
    let index = order.firstIndex(of: design.focus) ?? 0
    design.take(order[(index + step + order.count) % order.count])
    return ""
  }

  // MARK: Find, copy, zoom

  static let find = ViewCommand(
    "find", "Find", keys: ["/"], hint: Hint("", "find", weight: 3), help: "in the list you are in; Esc clears it"
  ) { app, _ in
    if let place = app.place { app.show(FindLine(in: place)) }
    return ""
  }

  static let findNext = ViewCommand("find-next", "Next match", keys: ["n"], help: "the next match of the find") {
    app, _ throws(WorkspaceError) in try again(app, .next)
  }

  static let findPrevious = ViewCommand(
    "find-previous", "Previous match", keys: ["N"], help: "the previous match of the find"
  ) { app, _ throws(WorkspaceError) in try again(app, .previous) }

  @MainActor private static func again(_ app: App, _ seek: Seek) throws(WorkspaceError) -> String {
    guard !app.sought.isEmpty else { throw .nothing("Nothing is looked for: \(app.key("find")) finds") }
    guard app.place?.find(app.sought, seek, app) == true else {
      throw .nothing("Nothing matches \"\(app.sought)\" here. \(app.key("clear-find")) clears")
    }
    return ""
  }

  static let copy = ViewCommand("copy", "Copy", keys: ["y"], help: "the row, the value or the finding, as text") {
    app, _ throws(WorkspaceError) in
    guard let (name, text) = app.place?.copied(app) else { throw .nothing("Nothing to copy here") }
    guard app.terminal.copy(text) else {
      throw .nothing("Not copied: no clipboard that programs can reach, or copy-command failed")
    }
    return "Copied \(name)"
  }

  static let zoom = ViewCommand(
    "zoom", "Zoom", keys: ["z"], in: [.list, .inspector, .findings],
    help: "the box with the focus takes the screen, and back"
  ) { app, _ in
    app.design?.isZoomed.toggle()
    return ""
  }
}
