import TapModel

/// The template as rules ask it: answers from the store, and records every question.
final class View: TemplateView {
  let store: Store
  var baseline: Baseline = .moderate
  var region = "us-east-1" { didSet { forget() } }
  var today = 0
  var isDesign = true
  /// The sections around the resources.
  var sections = Template() {
    didSet {
      parameters = nil
      rewriter = sections.rewriter
      forget()
    }
  }
  /// The macro that may change any resource; see `Template.rewriter`.
  private var rewriter: String?
  /// Those of the sections by name, from the first question on: with many nested stacks they are hundreds.
  private var parameters: [String: JSON]?
  /// What texts of Fn::Sub are, with the parameters that it took.
  private var texts: [String: (value: Resolved, asked: [Dependency])] = [:]

  private var extracts = Extracts()

  /// What the present check asked.
  private var asked = Questions()
  /// The run in which a slot was last asked for: tells a second question without looking through the first.
  private var askedAt: [UInt32] = []
  private var runNumber: UInt32 = 0
  private var lastRun: UInt32 = 0
  private var noted: [(Node, Path)]?
  /// The places that the present check went to.
  private var steps = Steps()
  /// Whether the places are those of an extract, which outlives the check.
  private var isExtracting = false

  init() {
    store = Store()
    readTexts()
  }

  /// A copy for another thread to ask.
  init(of other: View) {
    store = Store(of: other.store)
    baseline = other.baseline
    region = other.region
    today = other.today
    isDesign = other.isDesign
    sections = other.sections
    rewriter = other.rewriter
    readTexts()
  }

  /// What a table of the store asks when a check is the first to need it is no question of that check.
  private func readTexts() {
    store.text = { [unowned self] raw in
      guard let raw else { return nil }
      let (outer, run) = (asked, runNumber)
      asked = Questions()
      beginRun()
      defer { (asked, runNumber) = (outer, run) }
      guard case .known(let json) = resolve(raw) else { return nil }
      return json.scalarText
    }
  }

  /// Runs a rule on a resource (slot -1: on the template) and gives what it asked beside that.
  func judge(_ rule: Rule, slot: Int) -> (Outcome, [Dependency]) {
    asked = Questions()
    steps.removeAll()
    beginRun()
    let node = slot < 0 ? Node.template : store.nodes[slot] ?? Node.template
    if slot >= 0 { markAsked(slot) }
    return (settled(rule.check(value(node)), node), asked.list)
  }

  /// A verdict on what a macro may change: nothing is wrong in it for sure, and nothing is proved.
  private func settled(_ outcome: Outcome, _ node: Node) -> Outcome {
    let isTemplate = node.handle < 0
    guard let macro = rewriter ?? (!isTemplate && node.survey.callsMacro ? "Fn::Transform" : nil) else {
      return outcome
    }
    return switch outcome {
    case .breaks(let breaches) where breaches.allSatisfy(\.isOfMacro): outcome
    case .breaks: .unknown("the macro \(macro) may change it")
    case .passes: .attested("the \(isTemplate ? "template" : "resource") as it is before the macro \(macro)")
    case .attested, .notApplicable, .unknown: outcome
    }
  }

  private func beginRun() {
    lastRun &+= 1
    runNumber = lastRun
  }

  /// False where the present check asked for the slot before.
  @discardableResult
  private func markAsked(_ slot: Int) -> Bool {
    if slot >= askedAt.count {
      askedAt.append(contentsOf: repeatElement(0, count: max(slot + 1, store.nodes.count) - askedAt.count))
    }
    guard askedAt[slot] != runNumber else { return false }
    askedAt[slot] = runNumber
    return true
  }

  private func ask(slot: Int) {
    if markAsked(slot) { asked.add(slot: slot) }
  }

  private func ask(_ dependency: Dependency) {
    if dependency.kind == .node {
      ask(slot: Int(dependency.a))
    } else {
      asked.add(dependency)
    }
  }

  /// Runs a rule and gives the places that it read in some resources: its evidence where it passes.
  func places(
    _ rule: Rule, slot: Int, in isWanted: (Node) -> Bool = { _ in true }
  ) -> (Outcome, [(node: Node, pointer: Pointer)]) {
    noted = []
    let (outcome, asked) = judge(rule, slot: slot)
    var places: [(Node, Pointer)] = []
    var seen: [Int: Set<Pointer>] = [:]
    for (node, path) in noted ?? [] where node.handle >= 0 && isWanted(node) {
      let pointer = pointer(path)
      if seen[node.handle, default: []].insert(pointer).inserted { places.append((node, pointer)) }
    }
    // A pass that read no value still stands on the resources that it asked for.
    if places.isEmpty {
      let slots = ([slot] + asked.filter { $0.kind == .node }.map { Int($0.a) }).filter { $0 >= 0 }.sorted()
      places = slots.compactMap { store.nodes[$0] }.map { ($0, "") }
    }
    noted = nil
    return (outcome, places)
  }

  func node(_ id: String) -> Node? {
    let slot = store.slot(id)
    ask(slot: slot)
    return store.nodes[slot]
  }

  func nodes(of type: String) -> [Node] {
    let number = store.number(ofType: type)
    ask(Dependency(kind: .type, a: Int32(number)))
    return store.nodes(ofType: number)
  }

  func referrers(of id: String, type: String) -> [Node] { referrers(of: store.slot(id), type: type) }

  func referrers(of node: Node, type: String) -> [Node] {
    node.handle < 0 ? [] : referrers(of: node.handle, type: type)
  }

  private func referrers(of slot: Int, type: String) -> [Node] {
    let number = store.number(ofType: type)
    ask(Dependency(kind: .referrers, a: Int32(slot), b: Int32(number)))
    return store.referrers(of: slot, type: number)
  }

  func nodes(of type: String, where pointer: Pointer, is text: String) -> [Node] {
    found(store.question(text, in: store.lookup(type, pointer)))
  }

  func nodes(of type: String, where pointer: String, is text: String) -> [Node] {
    found(store.question(text, in: store.lookup(type, pointer)))
  }

  private func found(_ question: Dependency) -> [Node] {
    ask(question)
    return store.found(question)
  }

  func parameter(_ name: String) -> JSON? {
    ask(Dependency(kind: .parameter, a: store.word(name)))
    guard sections.parameters.count > 16 else { return sections.parameters[name] }
    let known = parameters ?? Dictionary(sections.parameters.members.map { ($0.key, $0.value) }) { first, _ in first }
    parameters = known
    return known[name]
  }

  /// The questions for parameters that came, went or were declared otherwise.
  func parametersChanged(since old: JSON.Object) -> [Dependency] {
    guard old != sections.parameters else { return [] }
    let names = Set(old.keys).union(sections.parameters.keys)
    return names.filter { old[$0] != sections.parameters[$0] }.map { Dependency(kind: .parameter, a: store.word($0)) }
  }

  func condition(_ name: String) -> JSON? {
    ask(Dependency(kind: .frame))
    return sections.conditions[name]
  }

  func mapping(_ name: String) -> JSON? { sections.mappings[name] }

  func filled(_ text: String, _ make: () -> Resolved) -> Resolved {
    if let known = texts[text] {
      for question in known.asked { ask(question) }
      return known.value
    }
    let before = asked
    asked = Questions()
    let value = make()
    let own = asked.list
    texts[text] = (value, own)
    asked = before
    for question in own { ask(question) }
    return value
  }

  var frame: Template {
    ask(Dependency(kind: .frame))
    return sections
  }

  var extent: (resources: Int, bytes: Int) {
    ask(Dependency(kind: .extent))
    return store.extent
  }

  var everything: [Node] {
    ask(.everything)
    return store.all
  }

  func kept(_ value: Value, _ kind: ObjectIdentifier, _ make: (Value) -> AnyObject) -> AnyObject? {
    let node = value.node
    guard noted == nil else { return nil }
    touch(node)
    let tokens = chain(value.path)
    if let number = extracts.find(kind, node, tokens, store.version) {
      let asked = extracts.asked(node, number)
      if !asked.isEmpty { for question in asked { ask(question) } }
      return extracts.content(node, number)
    }
    let (outer, run, wasExtracting) = (asked, runNumber, isExtracting)
    asked = Questions()
    beginRun()
    isExtracting = true
    let place = Value(view: self, node: node, path: extracts.keep(tokens), raw: value.raw)
    let content = make(place)
    let own = asked.list
    (asked, runNumber, isExtracting) = (outer, run, wasExtracting)
    extracts.add(kind, node, tokens, content, own, store.version)
    for question in own { ask(question) }
    return content
  }

  /// Drops what checks made of the template.
  func forget() {
    texts = [:]
    extracts = Extracts()
  }

  func step(_ path: Path, _ step: Path.Step) -> Path {
    isExtracting ? extracts.step(path.isKept ? path : extracts.keep(chain(path)), step) : steps.add(path, step)
  }

  func pointer(_ path: Path) -> Pointer { Pointer(chain(path).map(\.token)) }

  /// The steps from the resource to a place.
  private func chain(_ path: Path) -> [Path.Step] {
    guard path != .root else { return [] }
    var found: [Path.Step] = []
    var place = path
    while place != .root {
      let step = place.isKept ? extracts.steps[place] : steps[place]
      found.append(step.step)
      place = step.from
    }
    found.reverse()
    return found
  }

  func touch(_ node: Node) {
    if node.handle >= 0 { ask(slot: node.handle) }
  }

  func note(_ node: Node, _ path: Path) {
    touch(node)
    noted?.append((node, path))
  }

  func quietly<T>(_ look: () -> T) -> T {
    let before = noted
    noted = nil
    defer { noted = before }
    return look()
  }
}

extension Breach {
  /// Whether it is about the call of a macro, which no macro changes.
  fileprivate var isOfMacro: Bool {
    let tokens = pointer.tokens
    return resource == nil
      && (tokens.first == "Transform" || tokens.count == 2 && tokens[0] == "Resources" && tokens[1].hasPrefix("Fn::"))
  }
}
