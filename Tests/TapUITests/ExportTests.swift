import TapCatalog
import TapExport
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

@MainActor @Suite struct ExportTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  /// The second file is shown: the first carries the digest of the rules.
  @Test(arguments: sizes) func screens(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    stage.app.drafts["export"] = "out-of-tests"
    try stage.press("x J")
    Expected.check(stage.screen, "export-\(size)")
  }

  @Test(arguments: sizes) func checks(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    stage.app.drafts["export"] = "out-of-tests"
    try stage.press("x <tab> i")
    if size.width >= 110 { try stage.press("<tab>") }
    Expected.check(stage.screen, "export-checks-\(size)")
  }

  @Test(arguments: sizes) func aFileLeftOut(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    stage.app.drafts["export"] = "out-of-tests"
    try stage.press("x J J d")
    Expected.check(stage.screen, "export-left-out-\(size)")
  }

  @Test func whatIsLeftOutIsNotWritten() throws {
    let world = try World()
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    stage.app.drafts["export"] = world("out")
    try stage.press("x d")
    #expect(stage.message == "template.json belongs to every package")
    try stage.press("J J d <enter>")
    let files = stage.workspace.environment.files
    #expect(files.fingerprint(of: world("out/control-summary.md")) == nil)
    let manifest = String(decoding: try files.read(world("out/MANIFEST.json")).bytes, as: UTF8.self)
    #expect(!manifest.contains("control-summary.md") && manifest.contains("control-summary.csv"))
    try stage.press("d <enter> <enter>")
    #expect(files.fingerprint(of: world("out/control-summary.md")) != nil)
  }

  @Test func previewIsTheFileThatIsWritten() throws {
    let world = try World()
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    stage.app.drafts["export"] = world("out")
    try stage.press("x")
    let place = try #require(stage.app.place as? ExportPlace)
    let shown = place.lines.map(\.text).joined(separator: "\n")
    try stage.press("<enter>")
    let written = try stage.workspace.environment.files.read(world("out/template.json")).bytes
    #expect(shown == String(decoding: written, as: UTF8.self))
    #expect(stage.message.hasPrefix("Wrote \(place.made.files.count) files to \(world("out"))/ as a draft"))
    #expect(stage.app.copiedNow == world("out"))
  }

  @Test func anotherPackageIsNamedBeforeItGoes() throws {
    let world = try World()
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    stage.app.drafts["export"] = world("out")
    try stage.press("x <enter> <enter>")
    #expect(stage.message.hasPrefix("Wrote"))
    _ = try stage.workspace.apply(.set("settings", "suffix", "test"), say: "")
    try stage.press("<enter>")
    #expect(stage.message == "\(world("out"))/ holds another package: Enter writes over it")
    try stage.press("<enter>")
    #expect(stage.message.hasPrefix("Wrote"))
  }

  @Test func aForeignFolderAndASignedPackageAreRefused() throws {
    let world = try World()
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    _ = try stage.workspace.environment.files.write([0x41], to: world("mine.txt"))
    stage.app.drafts["export"] = world.folder
    try stage.press("x <enter>")
    #expect(stage.message.contains("holds mine.txt, which no export wrote"))
    try stage.press("j e")
    #expect(stage.message.contains("with every file of a signed package") && stage.screen.contains("cis-crm.xlsx"))
    try stage.press("e <enter>")
    #expect(stage.message.contains("the design is not signed"))
    #expect(throws: WorkspaceError.self) { try stage.workspace.export(to: world("out"), draft: false) }
    do { _ = try stage.workspace.export(to: world("out"), draft: false) } catch { #expect(error.status == 5) }
  }

  @Test func exportTwiceIsTheSameBytes() throws {
    let world = try World()
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    _ = try stage.workspace.export(to: world("a"), draft: true)
    let input = try stage.workspace.packageInput(draft: true)
    #expect(stage.workspace.exportTarget(world("a"), try stage.workspace.packageFiles(input)) == .same)
  }

  @Test func theFolderIsTyped() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole, files: Files())
    try stage.press("x e <c-u> \"elsewhere\" <enter>")
    #expect((stage.app.place as? ExportPlace)?.folder == "elsewhere")
    #expect(stage.app.drafts["export"] == "elsewhere")
  }

  /// What is left out, the copied command leaves out as well.
  @Test func theCopiedCommandNamesWhatIsLeftOut() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    try stage.press("x")
    #expect(stage.app.copiedNow == "tap-tui export monitoring-dev.tap.json --to out --draft")
    try stage.press("J J d")
    #expect(stage.app.copiedNow?.hasSuffix("--draft --without \(LeftOut.names[1])") == true)
    #expect(throws: WorkspaceError.self) { try LeftOut.check(["template.json"]) }
    #expect(try LeftOut.check(Array(LeftOut.names)).count == LeftOut.names.count)
  }

  /// The package of the screen is judged on the day of the last edit, as that of the command line is.
  @Test func theDayOfTheLastEditCounts() throws {
    let file = DesignFile(try #require(Blueprint.named("monitoring")).design(), edited: "2026-11-22T00:00:00Z")
    func bytes(_ today: Int) throws -> [[UInt8]] {
      let world = Environment(
        clock: .fixed(today), files: Stage.noDisk, paths: Paths(environment: [:]), user: "arch", process: 1)
      let workspace = Workspace(file, path: "m.tap.json", catalog: .aws, environment: world, isInFile: true)
      return try workspace.packageFiles(try workspace.packageInput(draft: true)).map(\.bytes)
    }
    let tenYears = 315_360_000
    #expect(try bytes(1_795_305_600) == bytes(1_795_305_600 + tenYears))
  }
}

extension App {
  /// What `y` would copy here.
  fileprivate var copiedNow: String? { place?.copied(self)?.text }
}
