import TapModel

/// One thing that a meeting has to decide.
package struct Item: Hashable, Sendable {
  /// A part of the agenda; the order is that of the meeting.
  package enum Section: String, Hashable, Sendable, CaseIterable {
    case block, gap, changed, expiring, action

    /// Stands above its items.
    package var title: String {
      switch self {
      case .block: "Not deployable or not to be waived (BLOCK)"
      case .gap: "Controls not met (GAP)"
      case .changed: "Changed since the last signed revision"
      case .expiring: "Expiring decisions"
      case .action: "Open actions"
      }
    }
  }

  /// What people call it; never given twice in a session.
  package var number: Int
  package var section: Section
  /// What a decision on it is bound to.
  package var subject: Decision.Subject
  /// Of the finding; nil for what is none.
  package var level: Level?
  package var controls: [String]
  /// The rule's title, or what was changed: a few words.
  package var title: String
  /// What is wrong in this place.
  package var message: String
  /// Login names of those who made the change that is decided on.
  package var makers: [String]
  /// The decision that ends, or the action that is open.
  package var about: String?

  package init(
    _ section: Section, _ subject: Decision.Subject, level: Level? = nil, controls: [String] = [], title: String,
    message: String = "", makers: [String] = [], about: String? = nil, number: Int = 0
  ) {
    self.number = number
    self.section = section
    self.subject = subject
    self.level = level
    self.controls = controls
    self.title = title
    self.message = message
    self.makers = makers
    self.about = about
  }

  /// What can be decided on it, in the order of the digits on its card.
  package var options: [Decision.Kind] {
    switch section {
    case .block, .gap, .expiring: [.fix, .acceptRisk, .defer, .notApplicable, .alternative]
    case .changed, .action: [.keep, .revert, .defer]
    }
  }

  /// The digit of a decision on its card; 0 where the card has none such.
  package func digit(of kind: Decision.Kind) -> Int { (options.firstIndex(of: kind) ?? -1) + 1 }

  /// What an option is called on its card.
  package func label(of kind: Decision.Kind) -> String {
    switch kind {
    case .fix: "Fix"
    case .acceptRisk: "Accept the risk"
    case .defer: "Defer"
    case .notApplicable: "Not applicable"
    case .alternative: "Alternative implementation"
    case .keep: section == .action ? "Done" : "Keep the change"
    case .revert: section == .action ? "Drop it, with why" : "Take the change back, with why"
    }
  }
}

extension Item {
  /// Every member, in one order; what is empty is left out.
  var json: JSON {
    var json: JSON = ["item": .int(number), "section": .string(section.rawValue)]
    func put(_ key: String, _ text: String?) { if let text, !text.isEmpty { json[key] = .string(text) } }
    for (key, text) in [
      ("rule", subject.rule), ("component", subject.component), ("resource", subject.resource), ("path", subject.path),
      ("accepted", subject.digest), ("level", level?.rawValue), ("title", title), ("message", message), ("about", about),
    ] { put(key, text) }
    if !controls.isEmpty { json["controls"] = .array(controls.map { .string($0) }) }
    if !makers.isEmpty { json["makers"] = .array(makers.map { .string($0) }) }
    return json
  }

  /// Reads what `json` wrote; nil for anything else.
  init?(json: JSON) {
    func text(_ key: String) -> String { json[key]?.string ?? "" }
    func texts(_ key: String) -> [String] { json[key]?.array?.compactMap(\.string) ?? [] }
    guard let number = json["item"]?.int, let section = Section(rawValue: text("section")) else { return nil }
    let subject = Decision.Subject(
      rule: text("rule"), component: text("component"), resource: json["resource"]?.string, path: text("path"),
      digest: text("accepted"))
    self.init(
      section, subject, level: Level(rawValue: text("level")), controls: texts("controls"), title: text("title"),
      message: text("message"), makers: texts("makers"), about: json["about"]?.string, number: number)
  }
}
