import TapCatalog
import TapModel
import TapReview
import TapWorkspace
import TestSupport
import Testing

/// The scripted meeting by the command line, each command a process of its own: the record is that of one process which
/// does the same, which in turn is that of keys and of `--plain`.
///
/// The program has no other clock than that of the machine. So times are left out of what is compared, and the digests
/// of files in which the time of an edit or of a line of the record stands; every other file is the same by its digest.
@MainActor @Suite(.serialized) struct MeetingCommandTests {
  @Test func aProcessForEachCommand() throws {
    let room = try MeetingRoom(isShort: false)
    try room.makeKeys()
    let begun = try room.open()
    begun.close()
    for act in room.script.steps.flatMap(\.acts) { try room.shell(room.line(act) + " >said 2>&1") }
    let workspace = try room.open()
    defer { workspace.close() }
    let alike = try oneProcess(room)
    defer { alike.close() }
    let (record, other) = (workspace.record.entries, alike.record.entries)
    #expect(record.count == other.count && record.count > room.script.steps.count, "\(record.count), \(other.count)")
    for (one, other) in zip(record, other) {
      try #require(Timeless(one) == Timeless(other), "line \(one.number): \(one.body) IS NOT \(other.body)")
    }
    let times = record.map(\.at)
    #expect(times == times.sorted())
    #expect(workspace.design == alike.design)
    #expect(try workspace.record.replay(begun.design, .aws) == workspace.design)
    #expect(workspace.signOff.isValid && workspace.signOff.count == 3, "\(workspace.signOff.trouble ?? "")")
    try room.shell("\(room.program) verify m.tap.json >said 2>&1")
    try room.shell("\(room.program) export m.tap.json --to out >said 2>&1")
    try room.shell("\(room.program) verify out --allowed-signers allowed_signers >said 2>&1")
  }

  /// The same by one process, with the same keys, in a room of its own.
  private func oneProcess(_ room: MeetingRoom) throws -> Workspace {
    let other = try MeetingRoom(isShort: false)
    try room.shell("cp -r .ssh allowed_signers \(Shell.quoted(other.world.folder))")
    let workspace = try other.open()
    for act in room.script.steps.flatMap(\.acts) {
      switch act {
      case .review(let words): _ = try ReviewCommands.run(words, on: workspace)
      case .edit(let line): _ = try DesignCommands.run(line, on: workspace)
      case .sign(let handle):
        _ = try workspace.sign(as: handle, typed: handle, key: other.world(".ssh/\(handle)"))
      }
    }
    return workspace
  }
}

extension MeetingRoom {
  /// The program, with nothing of the environment of the tests.
  var program: String {
    "env -i HOME=\(Shell.quoted(world.folder)) LOGNAME=dan PATH=/usr/bin:/bin \(Shell.quoted(Program.path))"
  }

  /// What a person types for an act.
  fileprivate func line(_ act: MeetingScript.Act) -> String {
    let words: [String] =
      switch act {
      case .review(let words): ["review", words.first ?? "", "m.tap.json"] + words.dropFirst()
      case .edit(let line): ["edit", "m.tap.json", "-c", line]
      case .sign(let handle): ["sign", "m.tap.json", "--as", handle, "--name", handle, "--key", ".ssh/\(handle)"]
      }
    return program + " " + words.map(Shell.quoted).joined(separator: " ")
  }
}

/// A line of a record without its times.
private struct Timeless: Equatable {
  private let entry: Entry

  /// Subjects of a statement in which a time stands.
  private static let dated: Set = [
    "record", "minutes.json", "minutes.md", "control-summary.md", "control-summary.json", "cis-crm.xlsx",
    "oscal/ssp.json",
    "oscal/component-definition.json",
  ]

  init(_ entry: Entry) {
    var entry = entry
    entry.at = ""
    switch entry.body {
    case .seal(let text, let content):
      guard var statement = Statement(text) else { break }
      (statement.made, statement.edited) = ("", nil)
      statement.subjects = statement.subjects.map { Self.dated.contains($0.name) ? .init($0.name, "") : $0 }
      entry.body = .seal(statement.text, content: content)
    case .sign(var signature):
      // Of another text; `signOff` has it checked.
      if signature.armoured != nil { signature.armoured = "" }
      entry.body = .sign(signature)
    default: break
    }
    self.entry = entry
  }
}
