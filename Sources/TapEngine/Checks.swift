import TapModel

/// One rule applied to one resource, or to the whole template.
struct Check {
  var rule: Int
  /// -1 for the whole template.
  var slot: Int
  var outcome: Outcome = .notApplicable
  /// What it asked beside its own resource.
  var dependencies: [Dependency] = []
  /// Entries of watch lists with another stamp are stale.
  var stamp: UInt32 = 0
  var isLive = true
  /// Whether `outcome` and `dependencies` are a verdict.
  var hasRun = false

  /// What tells it from other checks as long as both are there.
  struct Key: Hashable {
    let rule: Int
    let slot: Int
  }

  typealias Verdict = (outcome: Outcome, asked: [Dependency])

  var key: Key { Key(rule: rule, slot: slot) }
  /// Nil before it has run.
  var verdict: Verdict? { hasRun ? (outcome, dependencies) : nil }
}

/// How often a rule gave each verdict.
package struct Tally: Hashable, Sendable {
  /// Resources, or the template, that the rule found in order.
  package var passes = 0
  /// Resources, or the template, with at least one breach.
  package var breaks = 0
  /// Looked at with nothing to judge.
  package var notApplicable = 0
  /// Rests on the word of the design alone.
  package var attested = 0
  /// Cannot be judged before deployment.
  package var unknown = 0

  package init() {}

  mutating func count(_ outcome: Outcome, _ by: Int) {
    switch outcome {
    case .passes: passes += by
    case .breaks: breaks += by
    case .notApplicable: notApplicable += by
    case .attested: attested += by
    case .unknown: unknown += by
    }
  }
}

/// All checks of a template; runs again only those whose recorded questions have new answers.
final class Checks {
  private let rules: [Rule]
  private(set) var checks: [Check] = []
  private(set) var tallies: [Tally]
  /// Checks that break or cannot be judged.
  private(set) var open: Set<Int> = []

  private let byType: [String: [Int]]
  private let every: [Int]
  private let whole: [Int]
  private var ofSlot: [Int: [Int]] = [:]
  private var free: [Int] = []
  /// Checks that were made, or fell away, in the present `follow`.
  private var touched: Set<Int> = []
  /// From the first change on: who only checks a design once need not know what touches what.
  private var watchers: Watchers?

  /// Types that no rule names, and which checks asked about them.
  private var strange = StrangeTypes()

  /// How many checks are worth a second thread, some of 150 resources: a large design opens in two thirds of the time.
  var many = 4_000

  /// What checks gave before an edit that is only tried.
  private var memory = TrialMemory<Check.Key, Check.Verdict>()

  init(_ rules: [Rule]) {
    self.rules = rules
    tallies = Array(repeating: Tally(), count: rules.count)
    var byType: [String: [Int]] = [:]
    var every: [Int] = []
    var whole: [Int] = []
    for (index, rule) in rules.enumerated() {
      switch rule.scope {
      case .types(let types): for type in types { byType[type, default: []].append(index) }
      case .every: every.append(index)
      case .template: whole.append(index)
      }
    }
    self.byType = byType
    self.every = every
    self.whole = whole
  }

  /// Whether a type is CloudFormation's and no rule looks at its resources by name.
  func isStrange(_ type: Int, _ store: Store) -> Bool { strange.has(type, store) { byType[$0] != nil } }

  /// Whether a check of other resources asked about a type that no rule names.
  func asks(about type: Int) -> Bool { strange.isAsked(type) }

  /// Checks everything from nothing.
  func checkAll(_ view: View) {
    checks = []
    open = []
    ofSlot = [:]
    free = []
    watchers = nil
    strange = StrangeTypes()
    memory = .init()
    tallies = Array(repeating: Tally(), count: rules.count)
    makeAll(view.store)
    runAll(view)
  }

  /// Makes every check, in room for just as many: there are tens of thousands.
  private func makeAll(_ store: Store) {
    let wanted = store.nodes.compactMap { node in node.map { ($0.handle, rules(for: $0.resource)) } }
    checks.reserveCapacity(wanted.reduce(whole.count) { $0 + $1.1.count })
    for (slot, rules) in wanted { if !rules.isEmpty { ofSlot[slot] = rules.map { make($0, slot) } } }
    for rule in whole { _ = make(rule, -1) }
  }

  /// Runs every check; where they are many, on two threads, each taking the next few when it is done with its last.
  private func runAll(_ view: View) {
    guard checks.count >= many else {
      for check in checks.indices { run(check, view) }
      return
    }
    let asked = checks.map { (rule: rules[$0.rule], slot: $0.slot) }
    let copy = View(of: view)
    let shares = Shares(of: asked.count)
    var verdicts: [(check: Int, verdict: Check.Verdict)] = []
    together {
      while let share = shares.next() {
        verdicts += share.map { ($0, copy.judge(asked[$0].rule, slot: asked[$0].slot)) }
      }
    } and: {
      while let share = shares.next() { for check in share { run(check, view) } }
    }
    together {
      copy.forget()
    } and: {
      var known: [Dependency: Dependency] = [:]
      for (check, verdict) in verdicts {
        take(check, verdict.outcome, view.store.adopt(verdict.asked, from: copy.store, &known), view.store)
      }
    }
  }

  /// Runs again what the changes of the store touch, and gives the checks that ran or fell away.
  func follow(_ changes: Set<Dependency>, _ view: View) -> Set<Int> {
    if watchers == nil { watchers = Watchers(checks, slots: view.store.nodes.count) }
    var again: Set<Int> = []
    touched = []
    for change in changes {
      if change.kind == .node {
        let slot = Int(change.a)
        if !refresh(slot, view) { again.formUnion(ofSlot[slot] ?? []) }
      }
      for watch in watchers?.of(change) ?? [] where !isStale(watch) { again.insert(watch.check) }
    }
    for check in again where checks[check].isLive { run(check, view) }
    return touched.union(again)
  }

  /// From here on what checks gave is kept, for `recall`.
  func remember() { memory = .init(phase: .keeping) }

  /// From here on the template goes back to what it was at `remember`: the checks give again what they gave then.
  func recall() { memory.phase = .recalling }

  func forget() { memory = .init() }

  /// Makes or drops the checks of a resource that came, went or changed its type; false where its checks stay.
  private func refresh(_ slot: Int, _ view: View) -> Bool {
    let node = view.store.nodes.indices.contains(slot) ? view.store.nodes[slot] : nil
    let wanted = node.map { rules(for: $0.resource) } ?? []
    let have = ofSlot[slot] ?? []
    if have.map({ checks[$0].rule }) == wanted { return false }
    for check in have { drop(check) }
    ofSlot[slot] = nil
    if let node { add(node, wanted, view) }
    return true
  }

  private func rules(for resource: Resource) -> [Int] {
    (byType[resource.type] ?? []) + (resource.isDeclaration ? [] : every)
  }

  private func add(_ node: Node, _ rules: [Int], _ view: View) {
    guard !rules.isEmpty else { return }
    let made = rules.map { make($0, node.handle) }
    ofSlot[node.handle] = made
    touched.formUnion(made)
    for check in made { run(check, view) }
  }

  private func make(_ rule: Int, _ slot: Int) -> Int {
    tallies[rule].count(.notApplicable, 1)
    if let place = free.popLast() {
      checks[place] = Check(rule: rule, slot: slot, stamp: checks[place].stamp &+ 1)
      return place
    }
    checks.append(Check(rule: rule, slot: slot))
    return checks.count - 1
  }

  private func drop(_ check: Int) {
    tallies[checks[check].rule].count(checks[check].outcome, -1)
    open.remove(check)
    memory.keep(checks[check].key, checks[check].verdict)
    strange.note(check, [])
    checks[check].isLive = false
    checks[check].stamp &+= 1
    free.append(check)
    touched.insert(check)
  }

  private func run(_ check: Int, _ view: View) {
    let rule = rules[checks[check].rule]
    memory.keep(checks[check].key, checks[check].verdict)
    let (outcome, asked) = memory.recalled(checks[check].key) ?? view.judge(rule, slot: checks[check].slot)
    take(check, outcome, asked, view.store)
  }

  /// Takes a verdict, and what was asked for it.
  private func take(_ check: Int, _ outcome: Outcome, _ asked: [Dependency], _ store: Store) {
    checks[check].hasRun = true
    if asked != checks[check].dependencies {
      checks[check].dependencies = asked
      checks[check].stamp &+= 1
      if watchers != nil { for question in asked { watchers?.add((check, checks[check].stamp), question, isStale) } }
    }
    strange.note(check, strangers(rules[checks[check].rule], asked, store))
    let before = checks[check].outcome
    guard outcome != before else { return }
    tallies[checks[check].rule].count(before, -1)
    tallies[checks[check].rule].count(outcome, 1)
    checks[check].outcome = outcome
    if outcome.isOpen { open.insert(check) } else if before.isOpen { open.remove(check) }
  }

  /// The types that no rule names among those that a check asked about.
  private func strangers(_ rule: Rule, _ asked: [Dependency], _ store: Store) -> [Int] {
    var types: [Int] = []
    for question in asked {
      let type = store.subject(of: question)
      // Who goes over all resources touches a type without being about it.
      if type != 0, isStrange(type, store), question.kind != .node || !rule.isGeneral && !asked.contains(.everything) {
        types.append(type)
      }
    }
    return types
  }

  private func isStale(_ watch: Watchers.Watch) -> Bool {
    checks[watch.check].stamp != watch.stamp || !checks[watch.check].isLive
  }

  /// Indices of the live checks of a resource.
  func checks(ofSlot slot: Int) -> [Int] { ofSlot[slot] ?? [] }

  /// The live checks of a rule.
  func checks(of rule: Int) -> [Check] { checks.filter { $0.isLive && $0.rule == rule } }
}

extension Outcome {
  /// Whether a check that gives it is one of the open ones.
  fileprivate var isOpen: Bool {
    switch self {
    case .breaks, .unknown: true
    case .passes, .notApplicable, .attested: false
    }
  }
}

extension Rule {
  /// Whether it looks at each resource, whatever its type.
  fileprivate var isGeneral: Bool { if case .every = scope { true } else { false } }
}
