import TapModel

/// How rules about events read event rules.
enum EventAlert {
  /// Rules that are on, have a pattern, and may call a target; the search alone is no evidence (see `cite`).
  static func working(
    _ view: any TemplateView, where isWanted: (Value) -> Bool = { _ in true }
  ) -> [Value] {
    view.quietly { view.resources(of: "AWS::Events::Rule").filter { $0.extract(EventWork.self).works && isWanted($0) } }
  }

  /// What the rules hear of calls, each with its source.
  static func listeners(to calls: [(String, String)], _ view: any TemplateView) -> Listeners {
    let rules = working(view)
    var found = Listeners(count: calls.count)
    view.quietly { for (source, call) in calls { found.take(call, EventSample.call(source, call), rules) } }
    return found
  }

  /// The verdict where a rule must hear every event of one of these groups: breaks where none does.
  static func judge(
    _ groups: [[EventSample]], _ service: String, _ message: String, preset: String, reaches: Bool = true,
    _ view: any TemplateView
  ) -> Outcome {
    let rules = working(view)
    let answers = view.quietly { rules.map { rule in Certainty.any(groups.map { hearsAll(rule, $0) }) } }
    let hearing = zip(rules, answers).filter { $0.1 == .yes }.map(\.0)
    if !hearing.isEmpty { return reaches ? reachPeople(hearing) : cite(Array(hearing.prefix(1))) }
    if answers.contains(.unknown) { return .unknown("a pattern is known only later") }
    return missing(service, message, preset: preset, view)
  }

  /// Whether a rule hears every one of some events.
  static func hearsAll(_ rule: Value, _ samples: [EventSample]) -> Certainty {
    .all(samples.map { hears(rule, $0).answer })
  }

  /// Whether a rule hears an event; of events that AWS reports in one region alone nobody knows elsewhere, nor of what
  /// somebody hands on to another bus than the one that AWS sends to.
  static func hears(_ rule: Value, _ sample: EventSample) -> Hearing {
    let hearing = sample.heard(by: rule["EventPattern"])
    guard hearing.answer == .yes else { return hearing }
    let comes = (!sample.isGlobal || isHome(rule.view.region)) && isOnUsualBus(rule)
    return comes ? hearing : Hearing(answer: .unknown, narrowedBy: nil)
  }

  private static func isOnUsualBus(_ rule: Value) -> Bool {
    let bus = rule["EventBusName"]
    return !bus.exists || bus.text.map { $0 == "default" || $0.hasSuffix(":event-bus/default") } == true
  }

  /// Whether events of IAM and of root come in this region: one of each partition has them all.
  static func isHome(_ region: String) -> Bool { Region.home(in: Pseudo.partition(of: region)) == region }

  /// Passes on rules that hear: reads what they hear, that they are on and whom they tell.
  @discardableResult
  static func cite(_ rules: [Value]) -> Outcome {
    for rule in rules {
      for (_, part) in rule["EventPattern"].members { _ = part.exists }
      _ = rule["State"].exists
      for target in rule["Targets"].elements { _ = target["Arn"].exists }
    }
    return .passes
  }

  static func takes(_ rule: Value, source: String) -> Bool {
    let sources = rule["EventPattern"].parsed["source"]
    return !sources.exists || sources.elements.contains { EventTest.takes($0, .string(source)) == .yes }
  }

  /// At least one of these rules, which hear, has a target that is a topic with a listener, or something that acts.
  static func reachPeople(_ rules: [Value]) -> Outcome {
    cite(rules)
    return .any(rules.map(reachesPeople))
  }

  private static func reachesPeople(_ rule: Value) -> Outcome {
    .any(
      rule["Targets"].elements.map { target in
        guard let resource = target["Arn"].target else { return .unknown("who listens to what stands elsewhere") }
        return resource.type == "AWS::SNS::Topic" ? Listener.outcome(resource) : .passes
      })
  }

  /// The verdict where no rule tells anybody: declared as the account's, else missing.
  static func missing(_ service: String, _ message: String, preset: String, _ view: any TemplateView) -> Outcome {
    let presets: JSON = [.string(preset)]
    let alert: Fix = .insert(.init("event-alert", ["presets": .json(presets)], joins: true))
    let hasTopic = !view.nodes(of: "AWS::SNS::Topic").isEmpty
    return Declared.outcome(service, view)
      ?? view.lacks(message, fix: hasTopic ? alert : .all([.insert(.init("topic")), alert]))
  }
}

/// Whether an event rule does anything, for all the rules that look for one.
private final class EventWork: Extract {
  private let rule: Value
  private(set) lazy var works: Bool =
    rule["EventPattern"].exists && rule["State"].text != "DISABLED"
    && rule["Targets"].elements.contains { target in
      if case .breaks = EventTarget.outcome(target) { false } else { true }
    }

  init(_ rule: Value) { self.rule = rule }

  func complete() { _ = works }
}

/// What the event rules of a template hear of some calls.
struct Listeners {
  /// How many calls were asked for.
  let count: Int
  /// Rules that hear one of the calls, each once.
  private(set) var rules: [Value] = []
  /// Calls that nobody hears.
  private(set) var silent: [String] = []
  /// Calls that somebody may hear.
  private(set) var doubtful: [String] = []
  /// Of a call that only some of are heard: by which rule, and what that asks for beside it.
  private var narrow: [String: String] = [:]

  init(count: Int) { self.count = count }

  mutating func take(_ call: String, _ sample: EventSample, _ all: [Value]) {
    var mayBeHeard = false
    for rule in all {
      let hearing = EventAlert.hears(rule, sample)
      switch hearing.answer {
      case .yes:
        if !rules.contains(where: { $0.id == rule.id }) { rules.append(rule) }
        return
      case .unknown: mayBeHeard = true
      case .no:
        if let key = hearing.narrowedBy { narrow[call] = "\(rule.id) hears \(call) only where \(key) fits" }
      }
    }
    if mayBeHeard { doubtful.append(call) } else { silent.append(call) }
  }

  /// Leaves out calls that are heard elsewhere.
  mutating func drop(where isHeard: (String) -> Bool) {
    silent.removeAll(where: isHeard)
    doubtful.removeAll(where: isHeard)
  }

  /// The verdict where every call is heard, or may be: passes, or attested or unknown; nil where one is not.
  func verdict(_ service: String, _ view: any TemplateView) -> Outcome? {
    guard silent.isEmpty else { return nil }
    guard let first = doubtful.first else { return EventAlert.cite(rules) }
    return Declared.attests(service, view) ?? Listeners.doubt(first, view)
  }

  /// Why nobody can say whether a call is heard.
  static func doubt(_ call: String, _ view: any TemplateView) -> Outcome {
    EventAlert.isHome(view.region)
      ? .unknown("whether \(call) is heard is known only later")
      : .unknown("AWS reports \(call) in \(Region.home(in: Pseudo.partition(of: view.region)) ?? "one region") alone")
  }

  /// What to say of the calls that are not heard.
  func message(_ none: String) -> String {
    guard let first = silent.first else { return none }
    if let why = silent.lazy.compactMap({ narrow[$0] }).first { return why }
    return silent.count == count ? none : "\(first) alerts nobody"
  }
}
