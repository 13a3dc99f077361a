import TapCatalog
import TapModel
import TapReview
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The room as others see it, words that are changed, and the picture of the network.
@MainActor @Suite struct FollowTests {
  /// A second terminal on the room of a stage.
  private func look(_ stage: ReviewStage) throws -> Workspace {
    let file = try Workspace.read(stage.path, catalog: ReviewStage.catalog, files: Files()).0
    return Workspace(
      file, path: stage.path, catalog: ReviewStage.catalog, environment: stage.workspace.environment, isInFile: true)
  }

  private func screen(_ view: FollowScreen) -> String {
    view.frame().lines(Theme.defaultDark.glyphs, unicode: true).joined(separator: "\n") + "\n"
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func theCardAndTheMinutes(_ size: Size) throws {
    let stage = try ReviewStage()
    try stage.start()
    try stage.press("<enter> v 1 - <enter> c \"alice: it was a test\" <enter>")
    let view = FollowScreen(try look(stage), size)
    Expected.check(screen(view), "follow-\(size)")
    try stage.press("c \"bob: seen\" <enter>")
    view.follow(try look(stage))
    #expect(screen(view).contains("bob on 1: seen") && screen(view).contains("live"))
    for _ in 0..<2 { view.handle(.up) }
    #expect(!screen(view).contains("bob on 1: seen") && screen(view).contains("2 lines later"))
    view.handle(.end)
    #expect(screen(view).contains("live"))
    view.handle(.character("z"))
    #expect(screen(view).contains("votes  alice 1   bob -"))
    view.handle(.character("q"))
    #expect(!view.isOver)
    // What decides in the room decides nothing here.
    let before = stage.workspace.record.head
    for key in "1234567vcadeuUSRT" { view.handle(.character(key)) }
    #expect(try look(stage).record.head == before)
    view.handle(.resize(Size(30, 6)))
    #expect(screen(view).contains("40x12"))
    view.handle(.character("q"))
    #expect(view.isOver)
  }

  /// How an item was decided stands where the question stood, and in the title.
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func howItWasDecidedIsSeen(_ size: Size) throws {
    let stage = try ReviewStage()
    try stage.start()
    try stage.press("<enter>")
    let view = FollowScreen(try look(stage), size)
    #expect(screen(view).contains(" undecided ─┐") && screen(view).contains("Shall monitoring-db be fixed"))
    try stage.press("1")
    view.follow(try look(stage))
    #expect(screen(view).contains(" fix, done ─┐") && screen(view).contains("Fixed by bob"))
    #expect(!screen(view).contains("Shall monitoring-db"))
    view.handle(.character("z"))
    #expect(screen(view).contains("Fixed by bob"))
  }

  @Test func wordsAreChangedByKeys() throws {
    let stage = try ReviewStage()
    try stage.start()
    try stage.press("<enter> e")
    #expect(stage.message == "This item has no note and no action")
    try stage.press("c \"alice: it was a tset\" <enter> e <c-u> \"it was a test\" <enter>")
    #expect(stage.workspace.meeting.notes.map(\.text) == ["it was a test"])
    try stage.press("a \"dan 2026-12-05 switch it on\" <enter> e <c-u> \"bob 2026-12-06 switch it on\" <enter>")
    let action = stage.workspace.meeting.actions.first
    #expect(action?.owner == "bob" && action?.due == "2026-12-06" && action?.text == "switch it on")
    try stage.press("u u")
    #expect(stage.workspace.meeting.notes.map(\.text) == ["it was a test"] && stage.workspace.meeting.actions.isEmpty)
    #expect(stage.screen.contains("00:00"))
    try stage.press("T")
    #expect(!stage.screen.contains(" 00:00 \n") && stage.message == "The timer is hidden")
    try stage.press("<esc> e <c-u> \"said on the agenda\" <enter>")
    #expect(stage.workspace.meeting.notes.map(\.text) == ["said on the agenda"])
  }

  @Test func aNoteInAnEditor() throws {
    let world = try World()
    let editor = world("editor")
    _ = try Files().write(Array("#!/bin/sh\nprintf 'from outside\\n' > \"$1\"\n".utf8), to: editor)
    #expect(Shell.run("chmod +x \(Shell.quoted(editor))") == 0)
    let stage = try ReviewStage()
    try stage.start()
    var environment = stage.workspace.environment
    environment.variables["EDITOR"] = editor
    stage.workspace.close()
    let workspace = try Workspace.open(stage.path, catalog: ReviewStage.catalog, environment: environment).0
    let entrance = Entrance(environment, catalog: ReviewStage.catalog)
    entrance.app.open(workspace)
    try entrance.press("r <enter> E")
    #expect(workspace.meeting.notes.map(\.text) == ["from outside"] && workspace.meeting.notes.first?.person == "dan")
    try entrance.press("E")
    #expect(entrance.app.message.text == "Nothing changed" && workspace.meeting.notes.count == 1)
    workspace.close()
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func theNetworkIsDrawn(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.app.play(KeyScript(":diagram"))
    Expected.check(stage.screen, "network-\(size)")
    let plain = Stage(size, try Small.design(), catalog: Small.catalog, unicode: false)
    try plain.app.play(KeyScript(":diagram"))
    #expect(plain.screen.utf8.allSatisfy { $0 < 0x80 } && plain.screen.contains("monitoring-vpc"))
  }
}
