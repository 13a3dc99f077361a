import Synchronization
import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test, which is the home of its user, and a clock that goes on by a second at every look.
final class World: Sendable {
  private let home: TestFolder
  var folder: String { home.path }
  private let time = Mutex(1_795_305_600)

  init() throws { home = try #require(TestFolder("test")) }

  func callAsFunction(_ name: String) -> String { folder + "/" + name }

  /// - Parameter home: the folder that `~` stands for; nil is the world's own.
  func environment(home: String? = nil) -> TapWorkspace.Environment {
    let variables = ["HOME": home ?? folder, "XDG_STATE_HOME": folder + "/state"]
    let clock = WallClock(now: { [self] in
      time.withLock { time in
        time += 1
        return time
      }
    })
    return TapWorkspace.Environment(
      clock: clock, paths: Paths(environment: variables), user: "arch", process: 1, variables: variables)
  }

  /// The lock file of a run that was killed.
  func leaveLock(of path: String, _ environment: TapWorkspace.Environment) throws {
    let lock = try #require(environment.paths.lock(of: try environment.files.realPath(path)))
    _ = try environment.files.write(Array("4121 2026-11-21T14:02:11Z arch\n".utf8), to: lock, over: .anything)
  }

  /// Where this process stands, as `realPath` gives it.
  static func here(_ files: Files) -> String { (try? files.realPath(".")) ?? "/" }
}

/// An app without a design, in a world.
@MainActor struct Entrance {
  let app: App
  let terminal: MemoryTerminal

  init(
    _ environment: TapWorkspace.Environment, _ size: Size = Size(120, 36), catalog: Catalog = .aws, unicode: Bool = true
  ) {
    terminal = MemoryTerminal(size, capabilities: Capabilities(colors: .indexed, unicode: unicode))
    app = App(terminal: terminal, catalog: catalog, environment: environment)
  }

  func press(_ script: String) throws {
    for key in try Key.script(script) {
      app.handle(key)
      _ = app.frame()
      _ = app.settle()
    }
  }

  var screen: String {
    while app.settle() {}
    let lines = app.frame().canvas.lines(terminal.theme.glyphs, unicode: terminal.capabilities.unicode)
    return lines.joined(separator: "\n") + "\n"
  }
}
