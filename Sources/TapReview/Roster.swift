import TapModel

/// Somebody on the roster of a review.
package struct Person: Hashable, Sendable {
  /// Short and unique on the roster; for who makes edits, the login name. As `Person.isHandle` asks.
  package let handle: String
  /// One a person: duties stay apart.
  package let role: Role
  /// Whether the person is in the room.
  package var isHere: Bool

  package init(_ handle: String, _ role: Role, isHere: Bool = true) {
    self.handle = handle
    self.role = role
    self.isHere = isHere
  }

  /// Letters, digits, `.`, `_`, `-` and `@`, at most 64, beginning with a letter or a digit: no word that a shell, a
  /// terminal or `allowed_signers` would read in another way.
  package static func isHandle(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64, isAlphanumeric(first) else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || [0x2E, 0x5F, 0x2D, 0x40].contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// Who takes part in a review, and who leads it.
package struct Roster: Hashable, Sendable {
  /// In the order of the roster; handles are unique.
  package var people: [Person]
  /// Handle of who leads; empty where the roster is empty.
  package var chair: String
  /// Handle of who writes.
  package var scribe: String
  /// The fewest people in the room that may decide.
  package var quorum: Int

  package init(_ people: [Person], chair: String? = nil, scribe: String? = nil, quorum: Int = 3) {
    self.people = people
    self.chair = chair ?? people.first { $0.role == .isso }?.handle ?? people.first?.handle ?? ""
    self.scribe = scribe ?? people.first { $0.role == .architect }?.handle ?? self.chair
    self.quorum = max(quorum, 1)
  }

  /// Nil where nobody has the handle.
  package subscript(handle: String) -> Person? { people.first { $0.handle == handle } }

  /// How many are in the room.
  package var here: Int { people.count { $0.isHere } }

  /// Why the room may not decide, in words; nil where it may: enough people, among them a security officer, and a
  /// system owner or an authorising official.
  package var quorumTrouble: String? {
    func isHere(_ roles: Role...) -> Bool { people.contains { $0.isHere && roles.contains($0.role) } }
    if here < quorum { return "\(here) of \(people.count) here, and \(quorum) must be" }
    if !isHere(.isso) { return "no security officer (isso) is here" }
    return isHere(.owner, .ao) ? nil : "neither a system owner (owner) nor an authorising official (ao) is here"
  }
}

extension Roster {
  /// `{"people": [{"handle", "role", "here"}], "chair", "scribe", "quorum"}`
  var json: JSON {
    [
      "people": .array(
        people.map { ["handle": .string($0.handle), "role": .string($0.role.rawValue), "here": .bool($0.isHere)] }),
      "chair": .string(chair), "scribe": .string(scribe), "quorum": .int(quorum),
    ]
  }

  /// Reads what `json` wrote; nil for anything else.
  init?(json: JSON) {
    guard let list = json["people"]?.array, let quorum = json["quorum"]?.int else { return nil }
    let people = list.compactMap { entry -> Person? in
      guard let handle = entry["handle"]?.string, Person.isHandle(handle), let here = entry["here"]?.bool,
        let role = entry["role"]?.string.flatMap(Role.init)
      else { return nil }
      return Person(handle, role, isHere: here)
    }
    guard people.count == list.count else { return nil }
    self.init(people, chair: json["chair"]?.string, scribe: json["scribe"]?.string, quorum: quorum)
  }
}
