import TapCatalog
import TapModel
import TapReview
import TapWorkspace
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// kill -9 at random moments of a meeting that is led by keys: each time the room goes on where it was, and in the end
/// everything that was said is on record once.
@MainActor @Suite(.serialized) struct MeetingKillTests {
  /// How a step is broken off.
  private enum Moment: CaseIterable {
    /// When it is on record.
    case after
    /// With its keys on their way.
    case during
    /// With a part of its keys typed.
    case halfTyped
  }

  @Test func nothingDecidedIsLost() throws {
    let reference = try MeetingRoom(isShort: !Program.isNamed).reference()
    let room = try MeetingRoom(isShort: !Program.isNamed)
    try room.makeKeys()
    var drive = try Drive(room, reference.counts, reference.revisions)
    var random = Seeded(state: 20_261_122)
    let steps = room.script.steps.indices
    var kills = Dictionary(
      grouping: (0..<Program.rounds).map { _ in Int.random(in: steps, using: &random) }, by: { $0 }
    ).mapValues(\.count)
    var step = 0
    while step < steps.count {
      let moment = (kills[step] ?? 0) > 0 ? Moment.allCases.randomElement(using: &random) : nil
      if moment != nil { kills[step, default: 0] -= 1 }
      switch moment {
      case nil: try drive.make(step)
      case .after: try drive.make(step)
      case .during: drive.begin(step, keys: drive.keys(of: step), wait: Int32.random(in: 0...40, using: &random))
      case .halfTyped:
        let keys = drive.keys(of: step)
        drive.begin(step, keys: String(keys.prefix(Int.random(in: 0...keys.count, using: &random))), wait: 0)
      }
      if moment != nil {
        let shown = moment == .after ? drive.end(of: step) : drive.start(of: step)
        try drive.killAndGoOn()
        try #require(room.count >= shown, "step \(step), \(String(describing: moment)): \(room.count) of \(shown)")
      }
      step += drive.isMade(step) ? 1 : 0
    }
    drive.run.type("\u{3}")
    _ = drive.run.kill()
    try check(room, reference.bodies, reference.begun)
  }

  private func check(_ room: MeetingRoom, _ wanted: [Entry.Body], _ begun: Design) throws {
    let workspace = try room.open()
    defer { workspace.close() }
    let meeting = workspace.meeting
    #expect(workspace.recordTrouble == nil && meeting.undecided.isEmpty)
    #expect(try workspace.record.replay(begun, .aws) == workspace.design)
    #expect(said(workspace.record.entries.map(\.body)) == said(wanted))
    let names = workspace.record.entries.compactMap {
      if case .sign(let signature) = $0.body { signature.person } else { nil }
    }
    #expect(names == MeetingScript.signers.map(\.0))
    #expect(workspace.signOff.isValid && workspace.signOff.count == 3, "\(workspace.signOff.trouble ?? "")")
  }

  /// What is said and decided, without the numbers of entries: those move where edits were taken in on the way.
  private func said(_ bodies: [Entry.Body]) -> [String] {
    bodies.compactMap { body in
      switch body {
      case .decide(let item, let decision, _): "\(item) \(decision.words) \(decision.reason)"
      case .note(let note): "\(note.item) \(note.person) \(note.text)"
      case .editNote(_, let text): text
      case .action(let action): "\(action.item) \(action.owner) \(action.due) \(action.text)"
      case .vote(let vote): "\(vote.item) \(vote.person) \(vote.kind?.rawValue ?? "-")"
      case .drop(let item): "drop \(item)"
      case .add(let item): "add \(item.subject.rule)"
      case .undo: "undo"
      default: nil
      }
    }
  }
}

/// The program in a terminal, and where in the script it is.
@MainActor private struct Drive {
  let room: MeetingRoom
  private(set) var run: Run
  private var place = MeetingScript.Place.design
  /// What is on record, and the revision, after each step.
  private let counts: [Int]
  private let revisions: [Int]

  init(_ room: MeetingRoom, _ counts: [Int], _ revisions: [Int]) throws {
    self.room = room
    self.counts = counts
    self.revisions = revisions
    run = try room.run([room.path])
    try run.wait(for: "Opened")
  }

  private var steps: [MeetingScript.Step] { room.script.steps }
  /// Signatures are on record behind what the reference has, one entry each, and one for the statement.
  private func signed(_ step: Int) -> Int {
    let names = steps[...step].count { $0.place == .gate }
    return names == 0 ? 0 : names + 1
  }

  func end(of step: Int) -> Int { step < 0 ? 0 : counts[step] + signed(step) }
  func start(of step: Int) -> Int { end(of: step - 1) }

  /// Whether a step is on record, or in the design.
  func isMade(_ step: Int) -> Bool {
    if case .edit? = steps[step].acts.first { return (run.screen.revision ?? 0) >= revisions[step] }
    return room.count >= end(of: step)
  }

  /// The keys that are still to be typed: of several things that a step does, some may be on record.
  func keys(of step: Int) -> String {
    let (keys, done) = (steps[step].keys, room.count - start(of: step))
    guard done > 0, steps[step].place == .card, steps[step].acts.count > 1 else { return keys }
    return keys.hasPrefix("v") ? "v" + keys.dropFirst(1 + done) : "]"
  }

  /// Goes to where a step begins, and types.
  mutating func begin(_ step: Int, keys: String, wait: Int32) {
    go(to: steps[step].place)
    run.type(keys)
    run.drain(wait)
  }

  /// Makes a step, and waits until it is on record.
  mutating func make(_ step: Int) throws {
    let keys = keys(of: step)
    go(to: steps[step].place)
    run.type(keys)
    try run.wait("step \(step), \(keys.debugDescription)") { _ in isMade(step) }
    // The frame that says so.
    run.drain(5)
    place =
      switch keys {
      case "q": .design
      case "r": .card
      default: keys.hasPrefix("r") ? .agenda : keys == "gg\r" ? .card : steps[step].place
      }
  }

  private mutating func go(to wanted: MeetingScript.Place) {
    guard wanted != place else { return }
    if place == .design { run.type("r") }
    if wanted == .card { run.type("\r") }
    if wanted == .gate { run.type("S") }
    place = wanted
  }

  mutating func killAndGoOn() throws {
    #expect(run.kill() == 128 + SIGKILL)
    run = try room.run([room.path])
    place = .design
    try run.wait("the design") { $0.text.contains("Opened") || $0.text.contains("in the journal and not in the file") }
    guard !run.screen.text.contains("Opened") else { return }
    run.type("1")
    try run.wait("what waited") { !$0.text.contains("in the journal and not in the file") }
  }
}
