import TapEngine
import TapModel

/// What a meeting has to decide, put in order by the program: the chair may move, add and drop items.
package enum Agenda {
  /// A risk that ends within so many days is brought up again.
  package static let reminder = 14

  /// The items of a new session, numbered from 1.
  ///
  /// - Parameters:
  ///   - standing: of the design as it is.
  ///   - changed: items for what changed since the last signed revision.
  ///   - meeting: what earlier sessions left.
  ///   - makers: login names of those who changed a component since the last signed revision, by its id.
  package static func items(
    _ standing: Standing, changed: [Item], after meeting: Meeting, makers: [String: [String]], in engine: Engine,
    today: Day
  ) -> [Item] {
    let open = standing.open.filter { $0.level <= .gap }.map { finding in
      item(finding, in: engine, makers: makers[finding.component] ?? [])
    }
    let ending = standing.decided.filter { ends($0.decision, by: today) }.map { decided in
      var item = item(decided.finding, in: engine, makers: makers[decided.finding.component] ?? [])
      item.section = .expiring
      item.about = decided.decision.id
      item.message = "\(decided.decision.words): \(item.message)"
      return item
    }
    let actions = meeting.actions.map { action in
      Item(
        .action, .init(rule: "", component: ""), title: action.text, message: "due \(action.due), \(action.owner)",
        about: action.id)
    }
    return numbered(open + changed + ending + actions)
  }

  /// A finding as an item, in the section of its level.
  package static func item(_ finding: Finding, in engine: Engine, makers: [String]) -> Item {
    Item(
      finding.level == .block ? .block : .gap, Decision.Subject(finding, in: engine), level: finding.level,
      controls: finding.controls, title: finding.title, message: finding.message, makers: makers)
  }

  private static func ends(_ decision: Decision, by today: Day) -> Bool {
    decision.expires.flatMap { Day($0) }.map { $0.number - today.number <= reminder } ?? false
  }

  private static func numbered(_ items: [Item]) -> [Item] {
    items.enumerated().map { index, item in
      var item = item
      item.number = index + 1
      return item
    }
  }
}
