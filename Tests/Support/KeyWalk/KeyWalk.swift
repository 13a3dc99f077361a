import TapCatalog
import TapExport
import TapModel
import TapTerminal
import TapUI
import TapWorkspace
import TestSupport

/// A random walk through the designer in memory: keys, lines, pastes, clicks and sizes from 1x1 to 400x200, a frame after
/// each.
///
/// It never writes to the disk. The same seed walks the same way.
@MainActor package final class KeyWalk {
  /// What a walk found, and where it can be found again.
  package struct Trouble: Error, CustomStringConvertible {
    let seed: UInt64
    let number: Int
    let reason: String

    package var description: String { "seed \(seed), key \(number): \(reason)" }
  }

  private let seed: UInt64
  private let terminal = MemoryTerminal(Size(120, 36))
  private let environment: Environment
  private let workspace: Workspace
  private let start: Design
  private let digest: Digest
  private var app: App
  private var strokes: Strokes
  /// Keys pressed so far.
  package private(set) var pressed = 0
  /// Steps of the history, undo and redo among them.
  package var steps: Int { workspace.revision - 1 }

  /// A walk on a design that is in no file.
  package init(_ design: Design, seed: UInt64) {
    self.seed = seed
    environment = Environment(
      clock: .fixed(1_795_305_600), files: .readOnly, paths: Paths(environment: [:]), user: "arch", process: 1)
    workspace = Workspace(
      DesignFile(design), path: "walk.tap.json", catalog: .aws, environment: environment, isInFile: true)
    start = design
    digest = workspace.digest
    strokes = Strokes(random: Seeded(state: seed))
    app = App(terminal: terminal, catalog: .aws, environment: environment)
    app.open(workspace)
  }

  /// Presses so many keys; every so many of them each cell of the frame is looked at.
  package func press(_ count: Int, looking every: Int) throws(Trouble) {
    let goal = pressed + count
    while pressed < goal {
      for key in strokes.next(workspace).prefix(goal - pressed) {
        pressed += 1
        app.handle(key)
        if pressed % 3 == 0 { _ = app.settle() }
        if pressed % 7 == 0 { _ = app.lookAhead() }
        try look(closely: pressed % every == 0)
        // Who leaves comes back at once.
        if app.exitStatus != nil { comeBack() }
      }
    }
  }

  /// Takes every edit back: the design is as it was, to the byte.
  package func takeBack() throws(Trouble) {
    while !workspace.history.done.isEmpty {
      do throws(WorkspaceError) { try workspace.undo() } catch { throw trouble("undo: \(error)") }
    }
    if workspace.digest != digest || workspace.design != start { throw trouble("undo of everything is not the start") }
    _ = app.frame()
  }

  private func comeBack() {
    let size = app.size
    app = App(terminal: terminal, catalog: .aws, environment: environment)
    app.resize(size)
    app.open(workspace)
  }

  /// The frame has the size of its terminal, the cursor stands in it, every wide character has both halves.
  private func look(closely: Bool) throws(Trouble) {
    let (canvas, cursor) = app.frame()
    if canvas.screen != app.size { throw trouble("a frame of \(canvas.screen) at \(app.size)") }
    if let cursor, !Rect(canvas.screen).contains(cursor) { throw trouble("the cursor is outside: \(cursor)") }
    if app.workspace !== workspace { throw trouble("another design is open") }
    guard closely else { return }
    for y in 0..<canvas.screen.height {
      var isWide = false
      for cell in canvas.row(y) {
        if cell.isContinuation != isWide { throw trouble("half a character in row \(y)") }
        isWide = cell.width == 2
      }
      if isWide { throw trouble("half a character at the end of row \(y)") }
    }
  }

  private func trouble(_ reason: String) -> Trouble { Trouble(seed: seed, number: pressed, reason: reason) }
}
