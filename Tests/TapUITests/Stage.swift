import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An app on a terminal in memory, with a design that is in no file and has no journal.
@MainActor struct Stage {
  let terminal: MemoryTerminal
  let app: App
  let workspace: Workspace

  /// - Parameter blueprint: `monitoring` or `empty`.
  init(_ size: Size = Size(120, 36), blueprint: String = "monitoring", unicode: Bool = true) throws {
    let design = try #require(Blueprint.named(blueprint)).design()
    self.init(size, design, unicode: unicode)
  }

  /// - Parameter files: without them nothing reaches the disk, whatever keys are pressed.
  init(
    _ size: Size, _ design: Design, catalog: Catalog = .aws, unicode: Bool = true, files: Files = Stage.noDisk
  ) {
    var environment = Stage.environment
    environment.files = files
    terminal = MemoryTerminal(size, capabilities: Capabilities(colors: .indexed, unicode: unicode))
    workspace = Workspace(
      DesignFile(design), path: "monitoring-dev.tap.json", catalog: catalog, environment: environment, isInFile: true)
    app = App(terminal: terminal, catalog: catalog, environment: environment)
    app.open(workspace)
  }

  /// A world without a home: nothing of the user's is read.
  nonisolated static var environment: TapWorkspace.Environment {
    Environment(clock: .fixed(1_795_305_600), paths: Paths(environment: [:]), user: "arch", process: 1)
  }

  /// Reads, and refuses to put anything in place.
  nonisolated static var noDisk: Files {
    var calls = SystemCalls()
    calls.rename = { _, _, _ in EROFS }
    return Files(calls: calls)
  }

  /// Types a key script, as `Key.script` reads it; a frame is drawn after each key.
  func press(_ script: String) throws {
    for key in try Key.script(script) {
      app.handle(key)
      _ = app.frame()
      _ = app.settle()
    }
  }

  /// The rows of the frame as this terminal shows them.
  var lines: [String] {
    _ = app.settle()
    return app.frame().canvas.lines(terminal.theme.glyphs, unicode: terminal.capabilities.unicode)
  }

  /// The rows as one text.
  var screen: String { lines.joined(separator: "\n") + "\n" }

  /// What the message line says.
  var message: String { app.message.text + (app.message.next.isEmpty ? "" : ". " + app.message.next) }
}

/// Screens that are expected, as text files beside the tests.
enum Expected {
  private static var folder: String {
    let here = #filePath
    return String(here[..<(here.lastIndex(of: "/") ?? here.endIndex)]) + "/Screens/"
  }

  /// Compares a screen with its file; `TAP_RECORD=1 swift test --filter TapUITests` writes the files anew.
  static func check(_ screen: String, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let path = folder + name + ".txt"
    if TextFile.isRecording {
      TextFile.write(screen, to: path)
      return
    }
    guard let expected = TextFile.read(path) else {
      Issue.record(
        "no screen \(name).txt: TAP_RECORD=1 swift test --filter TapUITests writes it", sourceLocation: location)
      return
    }
    guard expected != screen else { return }
    let difference = differences(expected, screen)
    Issue.record(
      "\(name).txt is not what is drawn (TAP_RECORD=1 swift test --filter TapUITests renews it):\n\(difference)",
      sourceLocation: location)
  }

  private static func differences(_ expected: String, _ screen: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { row in
      let before = row < old.count ? String(old[row]) : "(no row)"
      let now = row < new.count ? String(new[row]) : "(no row)"
      return before == now ? nil : "row \(row)\n  - \(before)\n  + \(now)"
    }.joined(separator: "\n")
  }
}
