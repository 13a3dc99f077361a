import Synchronization
import TapCatalog
import TapModel
import TestSupport
import Testing

@testable import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Saves that end half-way: the journal fits the file in every case.
@MainActor @Suite struct InterruptedSaveTests {
  private let folder: String
  private let path: String

  init() throws {
    var template = Array("/tmp/tap-tui-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } }
    folder = String(cString: try #require(made))
    path = folder + "/m.tap.json"
  }

  private func environment(_ calls: SystemCalls = SystemCalls()) -> TapWorkspace.Environment {
    let variables = ["HOME": folder, "XDG_STATE_HOME": folder + "/state"]
    return TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), files: Files(calls: calls), paths: Paths(environment: variables), user: "arch",
      process: 1, variables: variables)
  }

  private func begin() throws -> Workspace {
    let blueprint = try #require(Blueprint.named("empty"))
    return try Workspace.begin(blueprint, .init(), at: path, catalog: .aws, environment: environment())
  }

  private func opened(_ calls: SystemCalls = SystemCalls()) throws -> (Workspace, Opening) {
    try Workspace.open(path, catalog: .aws, environment: environment(calls))
  }

  /// One edit, and a save through calls that fail.
  private func editAndFail(_ calls: SystemCalls) throws {
    try begin().close()
    let (workspace, _) = try opened(calls)
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    #expect(throws: WorkspaceError.self) { try workspace.save() }
    workspace.close()
  }

  @Test func beforeTheFileIsReplacedTheEditsWait() throws {
    var calls = SystemCalls()
    calls.rename = { _, _, _ in ENOSPC }
    try editAndFail(calls)
    let (workspace, opening) = try opened()
    #expect(opening.waiting == 1)
    #expect(opening.setAside == nil)
    #expect(workspace.design.settings.fields["name"] == "atlas")
  }

  @Test func afterTheFileIsReplacedTheHistoryIsThere() throws {
    var calls = SystemCalls()
    let rename = calls.rename
    calls.rename = { from, to, renaming in
      _ = rename(from, to, renaming)
      return EIO
    }
    try editAndFail(calls)
    let (workspace, opening) = try opened()
    #expect(opening.waiting == 0)
    #expect(opening.setAside == nil)
    #expect(workspace.design.settings.fields["name"] == "atlas")
    try workspace.undo()
    #expect(workspace.design.settings.fields["name"] == "stack")
  }

  @Test func aNewFileTakesNothingFromAnEarlierOneOfItsName() throws {
    let first = try begin()
    _ = try DesignCommands.run("setting name atlas", on: first)
    first.close()
    #expect(unlink(path) == 0)
    let second = try begin()
    #expect(second.design.settings.fields["name"] == "stack")
    second.close()
    let (third, opening) = try opened()
    #expect(opening.waiting == 0)
    #expect(third.design.settings.fields["name"] == "stack")
  }

  /// A process that is gone left a file, and one that still writes has another: only the first goes.
  @Test func whatAKilledSaveLeftGoesWithTheNextOpening() throws {
    let first = try begin()
    let lock = try #require(environment().paths.lock(of: try Files().realPath(path)))
    first.close()
    let own = try #require(Array(Files.unusedNames(in: folder, for: path).prefix(1)).first)
    let dead = own.replacing("-\(getpid())-", with: "-99999999-")
    let foreign = folder + "/.tap-tui-0badcafe-99999999-0.tmp"
    for name in [own, dead, foreign] { _ = try Files().write([0x7B], to: name) }
    _ = try Files().write(Array("4121 2026-11-21T14:02:11Z arch\n".utf8), to: lock)
    let (workspace, opening) = try opened()
    #expect(opening.wasInterrupted)
    let left = TestFolder.names(in: folder).filter { $0.hasSuffix(".tmp") }.map { folder + "/" + $0 }
    #expect(Set(left) == [own, foreign])
    workspace.close()
  }

  /// A journal that is full is set aside, and the work goes on: the next run finds what this one leaves.
  @Test(arguments: [true, false]) func aFullJournalBeginsAnew(_ isSaved: Bool) throws {
    try begin().close()
    var small = environment()
    small.journalLimit = 6_000
    let (workspace, _) = try Workspace.open(path, catalog: .aws, environment: small)
    let start = workspace.design
    for number in 1...80 {
      _ = try DesignCommands.run("setting name atlas-\(number)", on: workspace)
      if number % 9 == 0 { for _ in 0..<3 { try workspace.undo() } }
      if number % 9 == 0 { try workspace.redo() }
      if isSaved, number == 40 { try workspace.save() }
    }
    let (history, design, revision) = (workspace.history, workspace.design, workspace.revision)
    workspace.close()
    let aside = TestFolder.names(in: folder + "/state/tap-tui").filter { $0.contains(".full-") }
    #expect(aside.count > 1)
    let (next, opening) = try Workspace.open(path, catalog: .aws, environment: small)
    #expect(opening.setAside == nil && opening.waiting > 0)
    #expect(next.design == design)
    #expect(next.revision == revision)
    #expect(next.history.done.map(\.say) == history.done.map(\.say))
    while !next.history.done.isEmpty { try next.undo() }
    #expect(next.design.settings.fields["name"] == (isSaved ? "atlas-40" : start.settings.fields["name"]))
    while !next.history.undone.isEmpty { try next.redo() }
    #expect(next.design.settings.fields["name"] == "atlas-80")
    next.close()
  }

  /// Where there is no room for all that can be made again, the last of it goes; undo is not refused.
  @Test(arguments: 16...28) func aFullJournalRefusesNoUndo(_ steps: Int) throws {
    try begin().close()
    var small = environment()
    small.journalLimit = 6_000
    let (workspace, _) = try Workspace.open(path, catalog: .aws, environment: small)
    for number in 1...steps { _ = try DesignCommands.run("setting name atlas-\(number)", on: workspace) }
    while !workspace.history.done.isEmpty { try workspace.undo() }
    #expect(workspace.design.settings.fields["name"] == "stack")
    workspace.close()
    let (next, opening) = try Workspace.open(path, catalog: .aws, environment: small)
    #expect(opening.setAside == nil)
    #expect(!next.history.undone.isEmpty)
    while !next.history.undone.isEmpty { try next.redo() }
    next.close()
  }

  @Test func settingsHaveNoTitleThatCouldBeLost() throws {
    let workspace = try begin()
    #expect(throws: WorkspaceError.self) { try DesignCommands.run("title settings Atlas", on: workspace) }
    #expect(workspace.revision == 1)
  }

  @Test func whereTheFileCannotBeSavedItSaysWhereTheEditsAre() throws {
    try begin().close()
    let isFull = Mutex(false)
    var calls = SystemCalls()
    let real = calls.write
    calls.write = { isFull.withLock { $0 } ? (-1, ENOSPC) : real($0, $1) }
    let (workspace, _) = try opened(calls)
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    isFull.withLock { $0 = true }
    do throws(WorkspaceError) {
      _ = try DesignCommands.run("save", on: workspace)
      Issue.record("saved on a full disk")
    } catch {
      #expect(
        error.description
          == "Cannot save m.tap.json: the disk is full. Edits are in the journal; :save PATH writes elsewhere")
    }
  }
}
