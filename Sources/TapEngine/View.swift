import TapModel

/// The template as rules ask it: answers from the store, and records every question.
final class View: TemplateView {
  let store = Store()
  var baseline: Baseline = .moderate
  var region = "us-east-1"
  var today = 0
  /// The sections around the resources.
  var sections = Template()

  private var asked: Set<Dependency> = []
  private var lastTouched = -1
  private var noted: [(Node, Path)]?

  init() {
    store.text = { [unowned self] raw in
      guard let raw, case .known(let json) = self.resolve(raw) else { return nil }
      return json.scalarText
    }
  }

  /// Runs a rule on a resource (slot -1: on the template) and gives what it asked.
  func judge(_ rule: Rule, slot: Int) -> (Outcome, Set<Dependency>) {
    asked = []
    lastTouched = -1
    let node = slot < 0 ? View.whole : store.nodes[slot] ?? View.whole
    if slot >= 0 { asked.insert(Dependency(kind: .node, a: Int32(slot))) }
    return (rule.check(value(node)), asked)
  }

  /// Runs a rule and gives the places that it read: its evidence where it passes.
  func places(_ rule: Rule, slot: Int) -> (Outcome, [(node: Node, pointer: Pointer)]) {
    noted = []
    let (outcome, asked) = judge(rule, slot: slot)
    var places: [(Node, Pointer)] = []
    var seen: Set<String> = []
    for (node, path) in noted ?? [] where node.handle >= 0 {
      let pointer = path.pointer
      if seen.insert("\(node.handle)\(pointer)").inserted { places.append((node, pointer)) }
    }
    // A pass that read no value still stands on the resources that it asked for.
    if places.isEmpty {
      let slots = asked.filter { $0.kind == .node }.map { Int($0.a) }.sorted()
      places = slots.compactMap { store.nodes[$0] }.map { ($0, "") }
    }
    noted = nil
    return (outcome, places)
  }

  private static let whole = Node(Resource(id: "", type: ""), handle: -1)

  func node(_ id: String) -> Node? {
    let slot = store.slot(id)
    asked.insert(Dependency(kind: .node, a: Int32(slot)))
    return store.nodes[slot]
  }

  func nodes(of type: String) -> [Node] {
    asked.insert(Dependency(kind: .type, a: store.word(type)))
    return store.nodes(of: type)
  }

  func referrers(of id: String, type: String) -> [Node] {
    let slot = store.slot(id)
    asked.insert(Dependency(kind: .referrers, a: Int32(slot), b: store.word(type)))
    return store.referrers(of: slot, type: type)
  }

  func nodes(of type: String, where pointer: Pointer, is text: String) -> [Node] {
    asked.insert(store.findDependency(type, pointer, text))
    return store.find(type, pointer, text)
  }

  func parameter(_ name: String) -> JSON? { sections.parameters[name] }
  func condition(_ name: String) -> JSON? { sections.conditions[name] }
  func mapping(_ name: String) -> JSON? { sections.mappings[name] }

  var frame: Template {
    asked.insert(Dependency(kind: .frame))
    return sections
  }

  var everything: [Node] {
    asked.insert(Dependency(kind: .everything))
    return store.all
  }

  func touch(_ node: Node) {
    guard node.handle != lastTouched, node.handle >= 0 else { return }
    lastTouched = node.handle
    asked.insert(Dependency(kind: .node, a: Int32(node.handle)))
  }

  func note(_ node: Node, _ path: Path) {
    touch(node)
    noted?.append((node, path))
  }
}
