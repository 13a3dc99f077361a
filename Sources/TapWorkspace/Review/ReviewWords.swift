import TapModel
import TapReview

/// The words of a review command: those that stand alone, and options with their values.
struct ReviewWords {
  private(set) var plain: [String] = []
  private var options: [String: String] = [:]
  private let usage: String

  /// - Parameters:
  ///   - flags: options that take no value.
  ///   - valued: options that take one.
  init(_ words: [String], _ usage: String, flags: Set<String> = [], valued: Set<String> = []) throws(WorkspaceError) {
    self.usage = usage
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        plain.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      if flags.contains(name) {
        options[name] = ""
      } else if valued.contains(name) {
        guard let value = rest.popFirst() else { throw .usage("--\(name) needs a value. Write: \(usage)") }
        options[name] = value
      } else {
        let near = nearest(name, among: flags.union(valued)).map { "; --\($0)?" } ?? ""
        throw .usage("no option --\(name)\(near). Write: \(usage)")
      }
    }
  }

  /// Nil where the option was not given; empty for a flag.
  subscript(name: String) -> String? { options[name] }

  /// The word at a place.
  func word(_ place: Int) throws(WorkspaceError) -> String {
    guard plain.indices.contains(place) else { throw .usage("write: \(usage)") }
    return plain[place]
  }

  /// The number at a place.
  func number(_ place: Int) throws(WorkspaceError) -> Int {
    guard let number = Int(try word(place)) else { throw .usage("\(try word(place)) is no number. Write: \(usage)") }
    return number
  }

  /// Everything from a place on, as one text.
  func text(from place: Int) -> String { plain.dropFirst(place).joined(separator: " ") }

  /// Throws where there are more words than the command takes.
  func atMost(_ count: Int) throws(WorkspaceError) {
    if plain.count > count { throw .usage("write: \(usage)") }
  }
}

extension Decision.Kind {
  /// By its word or its digit on the card; `accept` and `reject` are for what was changed.
  static func named(_ word: String, on item: Item) -> Self? {
    if let digit = Int(word) { return item.options.indices.contains(digit - 1) ? item.options[digit - 1] : nil }
    return switch word {
    case "accept", "done": .keep
    case "reject": .revert
    case "risk": .acceptRisk
    default: Self(rawValue: word)
    }
  }
}

extension Roster {
  /// Reads `alice=owner bob=isso`, with who is away, who leads and how many must be here; what is not said stays.
  init(_ words: ReviewWords, from old: Roster) throws(WorkspaceError) {
    var people: [Person] = []
    for word in words.plain {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let role = Role(rawValue: parts[1]) else {
        throw .usage("\"\(word)\" is no HANDLE=ROLE; roles are \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      people.append(Person(parts[0], role))
    }
    var roster = people.isEmpty ? old : Roster(people)
    for (option, isHere) in [("here", true), ("away", false)] {
      for handle in (words[option] ?? "").split(separator: ",").map(String.init) {
        guard let place = roster.people.firstIndex(where: { $0.handle == handle }) else {
          throw .usage("\"\(handle)\" is not on the roster")
        }
        roster.people[place].isHere = isHere
      }
    }
    if let chair = words["chair"] { roster.chair = chair }
    if let scribe = words["scribe"] { roster.scribe = scribe }
    if let text = words["quorum"] {
      guard let number = Int(text), (1...99).contains(number) else { throw .usage("--quorum takes a number") }
      roster.quorum = number
    }
    self = roster
  }

  static let options: Set<String> = ["here", "away", "chair", "scribe", "quorum"]
}
