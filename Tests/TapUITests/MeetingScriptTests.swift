import TapCatalog
import TapModel
import TapReview
import TapTerminal
import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

/// The meeting of the script, by keys, line by line and by commands: the same record, and the same signed package.
@MainActor @Suite(.serialized) struct MeetingScriptTests {
  /// How a room is led.
  enum Way: String, CaseIterable, Sendable {
    case keys, plain, commands
  }

  /// What was made ready to sign, and after which line of the record.
  private typealias Known = (revision: Int, head: String, statement: Statement)

  /// A folder with a design, and a key for each who signs.
  @MainActor private final class Room {
    let world: World
    let path: String
    let environment: TapWorkspace.Environment

    init() throws {
      world = try World()
      path = world("m.tap.json")
      var environment = world.environment()
      environment.clock = .fixed(1_795_305_600)
      environment.user = "dan"
      self.environment = environment
      let blueprint = try #require(Blueprint.named(MeetingScript().blueprint))
      let workspace = try Workspace.begin(
        blueprint, .init(suffix: "dev"), at: path, catalog: .aws, environment: environment)
      try workspace.save()
      workspace.close()
    }

    func open() throws -> Workspace { try Workspace.open(path, catalog: .aws, environment: environment).0 }

    func bytes(_ name: String) throws -> [UInt8] { try environment.files.read(world(name)).bytes }

    /// Keys that are the same for every room: those of the first one.
    func takeKeys(_ keys: String) {
      #expect(
        Shell.run("cp -r \(Shell.quoted(keys + "/.ssh")) \(Shell.quoted(keys + "/allowed_signers")) \(world.folder)")
          == 0)
    }
  }

  /// A folder with keys in `.ssh`, and the file of who may sign.
  private static func makeKeys() throws -> World {
    let world = try World()
    var allowed = ""
    #expect(Shell.run("mkdir \(Shell.quoted(world(".ssh")))") == 0)
    for (handle, role) in MeetingScript.signers {
      let file = world(".ssh/\(handle)")
      #expect(Shell.run("ssh-keygen -q -t ed25519 -N '' -C \(handle) -f \(Shell.quoted(file))") == 0)
      allowed += "\(handle),role:\(role) namespaces=\"tap-tui\" "
      allowed += String(decoding: try Files().read(file + ".pub").bytes, as: UTF8.self)
    }
    _ = try Files().write(Array(allowed.utf8), to: world("allowed_signers"))
    return world
  }

  @Test func everyWayLeavesTheSame() throws {
    let keys = try Self.makeKeys()
    let steps = MeetingScript().steps
    var (first, known): ([UInt8], Known?) = ([], nil)
    for way in Way.allCases {
      let room = try Room()
      room.takeKeys(keys.folder)
      let workspace = try lead(room, steps, way, known)
      known = workspace.knownStatement
      let record = try room.bytes("m.tap.record")
      if way == .keys {
        first = record
        try export(room, workspace)
      }
      // The statement in it holds the SHA-256 of every file of the package.
      #expect(record == first, "\(way.rawValue): \(difference(record, first))")
      workspace.close()
    }
  }

  private func export(_ room: Room, _ workspace: Workspace) throws {
    try workspace.save()
    _ = try workspace.export(to: room.world("out"), draft: false)
    let found = try Verification(package: room.world("out"), environment: room.environment)
    #expect(found.faults == [])
    #expect(try Verification(design: workspace).faults == [])
    let manifest = try room.bytes("out/MANIFEST.json")
    var package = ["MANIFEST.json": manifest]
    for name in PackageNames.listed(manifest) { package[name] = try room.bytes("out/" + name) }
    try change(package)
  }

  /// Every byte of every file of the package; of the largest files every so many, unless `TAP_EVERY_BYTE` is set.
  private func change(_ package: [String: [UInt8]]) throws {
    let claims = try #require(PackageClaims(package))
    #expect(claims.missing.isEmpty && claims.names.count == package.count)
    var trial = ByteTrial(claims)
    for (name, bytes) in package.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) {
      #expect(claims.faults(of: name, bytes) == [])
      trial.change(name, bytes)
    }
    #expect(trial.misses == [] && trial.files == package.count)
    if ByteTrial.isWhole { #expect(trial.tried == package.values.reduce(0) { $0 + $1.count }) }
    trial.report()
  }

  /// The first line that is not alike.
  private func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let lines = [one, other].map { $0.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) } }
    let place = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
    return place.map { "line \($0.offset + 1): \($0.element.0.prefix(300)) IS NOT \($0.element.1.prefix(300))" }
      ?? "\(lines[0].count) lines, not \(lines[1].count)"
  }

  // MARK: Leading

  /// - Parameter known: what another room made ready to sign: the same, while its record is the same up to there.
  private func lead(
    _ room: Room, _ steps: [MeetingScript.Step], _ way: Way, _ known: Known?
  ) throws -> Workspace {
    let workspace = try room.open()
    let begun = workspace.design
    let (early, late) = (steps.filter { $0.place != .gate }, steps.filter { $0.place == .gate })
    let does: ([MeetingScript.Step]) throws -> Void =
      switch way {
      case .keys: try press(room, workspace)
      case .plain: say(room, workspace)
      case .commands: { try self.run(room, workspace, $0) }
      }
    try does(early)
    if let known, known.head == workspace.record.head { workspace.knownStatement = known }
    try does(late)
    let meeting = workspace.meeting
    #expect(meeting.items.count == 25 && meeting.undecided.isEmpty && meeting.roster.people.count == 4)
    #expect(workspace.signOff.isValid && workspace.signOff.count == 3, "\(workspace.signOff.trouble ?? "")")
    #expect(try workspace.record.replay(begun, .aws) == workspace.design)
    return workspace
  }

  private func press(_ room: Room, _ workspace: Workspace) throws -> ([MeetingScript.Step]) throws -> Void {
    let entrance = Entrance(room.environment, catalog: .aws)
    entrance.app.open(workspace)
    return { steps in
      for step in steps {
        if step.place == .gate, !(entrance.app.place is GatePlace) { entrance.type("S") }
        entrance.type(step.keys)
        let message = entrance.app.message
        try #require(message.sort != .refused, "\(step.keys.debugDescription): \(message.text)")
      }
    }
  }

  private func say(_ room: Room, _ workspace: Workspace) -> ([MeetingScript.Step]) throws -> Void {
    let session = PlainSession(.aws, room.environment)
    _ = session.open(workspace)
    return { steps in
      for act in steps.flatMap(\.acts) {
        let line =
          switch act {
          case .review(let words): "review " + words.map(Self.quoted).joined(separator: " ")
          case .edit(let line): line
          case .sign(let handle): "sign \(handle) \(handle) \(room.world(".ssh/\(handle)"))"
          }
        let answer = session.answer(line)
        try #require(session.refusal == nil, "\(line): \(answer)")
      }
    }
  }

  private func run(_ room: Room, _ workspace: Workspace, _ steps: [MeetingScript.Step]) throws {
    for act in steps.flatMap(\.acts) {
      switch act {
      case .review(let words): _ = try ReviewCommands.run(words, on: workspace)
      case .edit(let line): _ = try DesignCommands.run(line, on: workspace)
      case .sign(let handle):
        _ = try workspace.sign(as: handle, typed: handle, key: room.world(".ssh/\(handle)"))
      }
    }
  }

  private static func quoted(_ word: String) -> String { word.contains(" ") ? "\"\(word)\"" : word }
}

/// The names in a manifest.
private enum PackageNames {
  static func listed(_ manifest: [UInt8]) -> [String] {
    ((try? JSON(bytes: manifest))?["files"]?.array ?? []).compactMap { $0["name"]?.string }
  }
}

extension Entrance {
  /// Types keys as they come from a terminal; one frame is drawn after the last.
  func type(_ text: String) {
    for character in text {
      let key: Key =
        switch character {
        case "\r": .enter
        case "\t": .tab
        case "\u{15}": .ctrl("u")
        default: .character(character)
        }
      app.handle(key)
    }
    _ = app.frame()
    _ = app.settle()
  }
}
