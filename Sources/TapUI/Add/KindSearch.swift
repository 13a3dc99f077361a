import TapModel
import TapWorkspace

/// The kinds that can be added, found by name, pane, CloudFormation type or control.
@MainActor struct KindSearch {
  /// One kind with the words that find it.
  private struct Entry {
    let kind: Kind
    /// CloudFormation types of what it becomes.
    let types: [String]
    /// Controls of the rules that look at those types.
    let controls: [String]
  }

  private let entries: [Entry]

  init(_ workspace: Workspace) {
    var controls: [String: [String]] = [:]
    for rule in workspace.catalog.rules {
      for type in rule.types where type != "*" { controls[type, default: []] += rule.controls }
    }
    entries = workspace.catalog.kinds.map { kind in
      let types = workspace.engine.types(ofNew: kind)
      return Entry(kind: kind, types: types, controls: Set(types).flatMap { controls[$0] ?? [] })
    }
  }

  var count: Int { entries.count }

  /// CloudFormation types of what a kind becomes.
  func types(_ kind: String) -> [String] { entries.first { $0.kind.id == kind }?.types ?? [] }

  /// The kinds that a text finds, the nearest first; every word of the text must be found.
  func hits(_ text: String) -> [Kind] {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return entries.map(\.kind) }
    let ranked = entries.enumerated().compactMap { place, entry -> (rank: Int, place: Int, kind: Kind)? in
      var worst = 0
      for word in words {
        guard let rank = KindSearch.rank(word, entry) else { return nil }
        worst = max(worst, rank)
      }
      return (worst, place, entry.kind)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.kind)
  }

  /// How near a word in small letters is to a kind; nil where it is not found.
  private static func rank(_ word: String, _ entry: Entry) -> Int? {
    let title = entry.kind.title.lowercased()
    if title.hasPrefix(word) { return 0 }
    if title.split(separator: " ").contains(where: { $0.hasPrefix(word) }) { return 1 }
    if title.contains(word) || entry.kind.id.contains(word) { return 2 }
    if entry.types.contains(where: { $0.finds(word) }) { return 3 }
    if entry.controls.contains(where: { $0.lowercased() == word }) { return 4 }
    if entry.kind.pane.title.lowercased().contains(word) { return 5 }
    return entry.kind.help.finds(word) ? 6 : nil
  }
}

extension [String] {
  /// CloudFormation types as words, each once with its number: `bucket, 2 policies`.
  var resourceWords: String {
    var counts: [(word: String, count: Int)] = []
    for type in self {
      let word = (type.split(separator: ":").last.map(String.init) ?? type).humps
      if let index = counts.firstIndex(where: { $0.word == word }) {
        counts[index].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { $0.count == 1 ? $0.word : "\($0.count) \($0.word.plural)" }.joined(separator: ", ")
  }
}

extension String {
  /// `DeliveryStream` as `delivery stream`, `DBInstance` as `DB instance`, `VPCEndpoint` as `VPC endpoint`.
  fileprivate var humps: String {
    var words: [String] = []
    let letters = Array(self)
    for (index, letter) in letters.enumerated() {
      let isNewWord =
        letter.isUppercase && index > 0
        && (letters[index - 1].isLowercase || (index + 1 < letters.count && letters[index + 1].isLowercase))
      if isNewWord || words.isEmpty { words.append(String(letter)) } else { words[words.count - 1].append(letter) }
    }
    return words.map { $0.allSatisfy { !$0.isLowercase } ? $0 : $0.lowercased() }.joined(separator: " ")
  }

  fileprivate var plural: String {
    if hasSuffix("y"), dropLast().last.map({ !"aeiou".contains($0) }) == true { return dropLast() + "ies" }
    return hasSuffix("s") ? self : self + "s"
  }
}
