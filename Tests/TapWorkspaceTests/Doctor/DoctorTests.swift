import TapCatalog
import TapModel
import Testing

@testable import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@MainActor @Suite struct DoctorTests {
  private func world(_ home: Scratch) -> TapWorkspace.Environment {
    TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), paths: Paths(environment: ["HOME": home.path]), user: "arch", process: 1,
      variables: ["LANG": "C.UTF-8"])
  }

  private func examine(_ home: Scratch, _ terminal: TerminalFacts = TerminalFacts()) -> Diagnosis {
    Doctor.examine(terminal, world(home), .aws)
  }

  @Test func aGoodMachineHasNoTrouble() throws {
    var terminal = TerminalFacts()
    (terminal.type, terminal.size, terminal.library) = ("xterm-256color", (120, 36), "ncurses 6.4")
    let home = try Scratch()
    let found = examine(home, terminal)
    #expect(found.count(.trouble) == 0 && found.count(.note) == 0 && found.status == 0)
    #expect(found.text.hasSuffix("\nNothing is in the way.\n"))
    #expect(home.tree().isEmpty)
    #expect(found.text.contains("\(Catalog.aws.rules.count) rules, \(Catalog.aws.kinds.count) kinds, sha256:"))
  }

  @Test func everyWeakTerminalSaysWhatToDo() {
    var weak = TerminalFacts()
    (weak.type, weak.isKnown, weak.movesCursor, weak.keepsShell) = ("odd", false, false, false)
    (weak.isInput, weak.isOutput, weak.colors, weak.isUnicode, weak.isModern) = (false, false, 0, false, false)
    weak.size = (40, 10)
    let facts = weak.facts(["LANG": "C"])
    #expect(facts.filter { $0.verdict == .note }.count == 8)
    #expect(facts.allSatisfy { $0.verdict == .ok || !$0.advice.isEmpty || $0.name == "paste" || $0.name == "screen" })
    weak.isUsable = false
    #expect(Diagnosis(weak.facts([:])).status == 69)
  }

  @Test func aFolderThatCannotBeUsedIsTrouble() throws {
    let home = try Scratch()
    try home.folder(".local")
    try home.folder(".local/state")
    try home.put("", ".local/state/tap-tui")
    let found = examine(home)
    #expect(found.status == 3)
    let fact = try #require(found.facts.first { $0.verdict == .trouble })
    #expect(fact.name == "state" && fact.value == "~/.local/state/tap-tui is a file" && fact.advice.contains("move"))
  }

  @Test func whatRunsLeftIsNamed() throws {
    let home = try Scratch()
    let design = try #require(Blueprint.named("empty")).design()
    let workspace = Workspace(
      DesignFile(design), path: home("m.tap.json"), catalog: .aws, environment: world(home), isInFile: false)
    try workspace.save()
    try workspace.apply(.set(Component.settingsID, "suffix", "test"), say: "suffix")
    #expect(designs(home).map(\.value).first == "~/m.tap.json, 1 edit waits")
    #expect(designs(home).last?.value == "held by process 1 of arch, since 2026-11-22T00:00:00Z")
    #expect(Workspace.waitingEdits(of: home("m.tap.json"), design, catalog: .aws, environment: world(home)) == 1)
    workspace.close()
    let lock = try #require(world(home).paths.lock(of: home("m.tap.json")))
    _ = try Files().write(Array("4121 2026-11-21T14:02:11Z arch\n".utf8), to: lock)
    #expect(designs(home).last?.value == "left by process 4121 of arch, since 2026-11-21T14:02:11Z, which was killed")
    _ = try Files().write(Array("x".utf8), to: lock.replacing(".lock", with: ".journal.stale-1"))
    #expect(designs(home).last?.value == "1 journal, 1 byte")
    #expect(designs(home).allSatisfy { !$0.advice.isEmpty })
    #expect(unlink(home("m.tap.json")) == 0)
    #expect(designs(home).first?.value == "~/m.tap.json is gone; its journal holds 1 edit that no file has")
    _ = try Files().write(Array("not JSON\n".utf8), to: lock.replacing(".lock", with: ".journal"))
    #expect(designs(home).first?.verdict == .trouble)
  }

  private func designs(_ home: Scratch) -> [Diagnosis.Fact] { examine(home).facts.filter { $0.section == "Designs" } }

  @Test func theJSONHasItsShape() throws {
    let found = Diagnosis([.init("A", "b", "c", .note, advice: "d"), .init("A", "e", "f")])
    #expect(
      found.json.compact
        == #"{"facts":[{"section":"A","name":"b","value":"c","verdict":"note","advice":"d"},"#
        + #"{"section":"A","name":"e","value":"f","verdict":"ok","advice":""}],"summary":{"ok":1,"note":1,"trouble":0}}"#
    )
  }
}
