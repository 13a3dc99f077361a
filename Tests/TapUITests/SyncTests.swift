import Synchronization
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

/// What opening and editing bring to the disk, and what is said where the disk does not take it.
@MainActor @Suite struct SyncTests {
  private let world: World
  private let disk = Disk()
  private let app: App

  /// A disk that counts, and that fails on demand.
  private final class Disk: Sendable {
    let syncs = Mutex(0)
    let isFull = Mutex(false)

    var files: Files {
      var calls = SystemCalls()
      let real = calls.sync
      calls.sync = { [self] file in
        syncs.withLock { $0 += 1 }
        return isFull.withLock { $0 } ? ENOSPC : real(file)
      }
      return Files(calls: calls)
    }
  }

  init() throws {
    world = try World()
    var environment = world.environment()
    environment.files = disk.files
    let design = try #require(Blueprint.named("empty")).design()
    let file = Workspace(
      DesignFile(design), path: world("a.tap.json"), catalog: .aws, environment: environment, isInFile: false)
    try file.save()
    file.close()
    disk.syncs.withLock { $0 = 0 }
    app = Entrance(environment).app
    let (workspace, opening) = try Workspace.open(world("a.tap.json"), catalog: .aws, environment: environment)
    app.open(workspace, opening)
  }

  private var recent: [String] {
    let environment = world.environment()
    return environment.paths.recent.map { RecentDesigns(at: $0, environment.files).entries.map(\.path) } ?? []
  }

  @Test func theFirstFrameWaitsForNoDisk() throws {
    let workspace = try #require(app.workspace)
    #expect(disk.syncs.withLock { $0 } == 0)
    workspace.tidy()
    #expect(recent.count == 1 && disk.syncs.withLock { $0 } > 0)
    workspace.close()
  }

  @Test func aDesignThatIsClosedAtOnceIsARecentOne() throws {
    let path = try #require(recent.first)
    let environment = world.environment()
    var list = RecentDesigns(at: try #require(environment.paths.recent), environment.files)
    list.remove(path)
    try list.write(to: try #require(environment.paths.recent), environment.files)
    app.workspace?.close()
    #expect(recent == [path])
  }

  @Test func aDiskThatDoesNotTakeAnEditIsSaidOnce() throws {
    #expect(app.syncJournal())
    disk.isFull.withLock { $0 = true }
    for key in try Key.script(": \"setting name atlas\" <enter>") { app.handle(key) }
    #expect(!app.syncJournal())
    #expect(app.message.text.hasPrefix("The disk does not take the journal: "), "\(app.message.text)")
    app.message = Notice("something else", .done)
    // The clock goes on: it is tried again, said again, and no longer once the disk takes it.
    #expect(!app.syncJournal() && app.message.text.hasPrefix("The disk does not"))
    disk.isFull.withLock { $0 = false }
    #expect(app.syncJournal())
    app.workspace?.close()
  }
}
