import TapTerminal
import TapWorkspace

// The loop, and the frame.

extension App {
  /// Takes keys and draws until the program is to end; closes the design and gives back the exit status.
  package func run() -> Int32 {
    draw()
    if themes.isAutomatic { terminal.askBackground() }
    var early = settleUntilAKey()
    while exitStatus == nil {
      if early == nil { workspace?.tidy() }
      // An edit is on the disk a second later; otherwise nothing wakes the program but its user.
      let isSynced = syncJournal()
      guard let first = early ?? terminal.next(timeout: isSynced ? nil : 1000) else { continue }
      handle(first)
      while exitStatus == nil, let more = terminal.next(timeout: 0) { handle(more) }
      guard exitStatus == nil else { break }
      draw()
      early = settleUntilAKey()
    }
    workspace?.close()
    terminal.leave()
    return exitStatus ?? 0
  }

  /// Brings edits to the disk; false where that is to be tried again in a second.
  func syncJournal() -> Bool {
    do throws(WorkspaceError) { return try workspace?.syncJournal() ?? true } catch {
      let trouble = error.description
      if message.text != trouble {
        refuse(trouble)
        draw()
      }
      return false
    }
  }

  /// Finds out and draws step by step what the frame did not wait for, then what the next key may ask for; a key that
  /// comes goes first.
  private func settleUntilAKey() -> Key? {
    while settle() {
      draw()
      if let key = terminal.next(timeout: 0) { return key }
    }
    while lookAhead() {
      if let key = terminal.next(timeout: 0) { return key }
    }
    return nil
  }

  /// Finds out something that the next key may ask for; false where nothing is left.
  package func lookAhead() -> Bool { layout.form != .tooSmall && place?.lookAhead(self) ?? false }

  /// Finds out what the frame did not wait for; true where there is more to draw.
  package func settle() -> Bool {
    guard layout.form != .tooSmall else { return false }
    refresh()
    return places.reduce(false) { $1.settle(self) || $0 }
  }

  private func draw() {
    let (canvas, cursor) = frame()
    terminal.draw(canvas, cursor: cursor)
  }

  /// The screen as it is now, and where the cursor stands; no input, no output.
  package func frame() -> (canvas: Canvas, cursor: Point?) {
    refresh()
    var canvas = Canvas(size)
    let layout = layout
    guard layout.form != .tooSmall else {
      TooSmall.draw(self, into: &canvas)
      return (canvas, nil)
    }
    let regions = layout.regions
    let shown = places.lastIndex { !$0.isOverlay } ?? 0
    let visible = places.dropFirst(shown)
    if visible.first?.hasHeader == true { Header.draw(self, into: &canvas) }
    canvas.put(
      message.line(size.width - 2), at: regions.message.origin.moved(1), style: .message, maxWidth: size.width - 2)
    Footer.draw(hints, into: &canvas, regions.footer)
    var cursor: Point?
    for place in visible { cursor = place.draw(self, into: &canvas, regions) }
    return (canvas, cursor)
  }

  /// What the last line of the screen says.
  package var hints: [Hint] {
    guard let place else { return [] }
    return place.hints(self) ?? hints(of: place.scope)
  }

  /// The hints of the commands of a place, in the order of the table.
  package func hints(of scope: Scope) -> [Hint] {
    ViewCommands.all.compactMap { command in
      guard var hint = command.hint, command.holds(in: scope), let key = keymap.keys(of: command.id, in: scope).first
      else { return nil }
      hint.key = key
      return hint
    }
  }
}
