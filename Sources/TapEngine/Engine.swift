import TapModel

/// A design with its template, findings and coverage, all of the same revision.
///
/// `apply` is the only way to change it; it makes and checks again only what the edit can change.
package final class Engine {
  /// The same as long as the engine lives.
  package let catalog: Catalog
  let synthesiser: Synthesiser
  let view = View()
  let checks: Checks
  /// Logical ids that two owners want: the first has it.
  private(set) var clashes: [String: Set<Owner>] = [:]
  var list = FindingList()
  /// What the imported template declares and only stands there.
  private var carried: [Resource] = []
  /// Indices of the rules that name each control.
  let rulesByControl: [String: [Int]]

  /// - Parameter today: seconds since 1970, for what has an end of support.
  package init(_ design: Design, catalog: Catalog, today: Int) {
    self.catalog = catalog
    rulesByControl = Engine.rulesByControl(catalog)
    synthesiser = Synthesiser(design, catalog: catalog)
    checks = Checks(catalog.rules)
    view.today = today
    view.store.place = { [unowned synthesiser] owner in synthesiser.number(of: owner) }
    rebuild()
    _ = list.takeDelta()
  }

  /// A template that somebody brought; the settings say only what it is checked against.
  package init(_ template: Template, settings: Component, catalog: Catalog, today: Int) {
    self.catalog = catalog
    rulesByControl = Engine.rulesByControl(catalog)
    synthesiser = Synthesiser(Design(settings: settings), catalog: catalog)
    checks = Checks(catalog.rules)
    view.today = today
    view.isDesign = false
    let ranks = Dictionary(template.resources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    view.baseline = catalog.baseline(settings)
    view.region = catalog.region(settings)
    view.sections = template
    view.sections.resources = []
    for resource in template.resources { view.store.put(resource, at: resource.id, rank: ranks[resource.id] ?? 0) }
    if view.store.count(of: Resource.declarationPrefix + "Design") == 0 {
      synthesiser.makeAll()
      for resource in synthesiser.made[.settings]?.resources ?? [] where resource.isDeclaration {
        view.store.put(resource, at: resource.id, rank: -1)
      }
    }
    _ = view.store.drain()
    checks.checkAll(view)
    listAll()
    _ = list.takeDelta()
  }

  /// Only the settings in a template that somebody brought.
  package var design: Design { synthesiser.design }
  /// Read from the settings by the catalogue.
  package var baseline: Baseline { view.baseline }
  /// Its code, read from the settings by the catalogue.
  package var region: String { view.region }

  // MARK: Template

  /// The template as it is exported.
  package var template: Template {
    var template = view.sections
    template.resources = view.store.all.map(\.resource)
    return template
  }

  /// Number of resources, declarations left out.
  package var resourceCount: Int { view.store.extent.resources }

  /// By logical id, or `SECTION/NAME` for a declaration; nil where there is none.
  package func resource(_ id: String) -> Resource? { view.store.node(id)?.resource }

  /// The resources of a component or flow, in the order it made them.
  package func resources(of id: String) -> [Resource] {
    let owner: Owner =
      id == Component.settingsID ? .settings : design.components[id] != nil ? .component(id) : .flow(id)
    return synthesiser.made[owner]?.resources ?? []
  }

  /// The components and flows that refer to this one.
  package func referrers(of id: String) -> (components: [Component], flows: [Flow]) {
    (synthesiser.members(of: id), synthesiser.flows(of: id))
  }

  // MARK: Changing

  /// Applies an edit and gives the one that undoes it; on an error nothing is changed.
  package func apply(_ edit: Edit) throws(EditError) -> Edit {
    let edits = edit.flat
    let added = Dictionary(
      edits.compactMap { each in if case .add(let component, _) = each { (component.id, component.kind) } else { nil }
      },
      uniquingKeysWith: { first, _ in first })
    for each in edits { try allow(each, added) }
    return try follow(edit)
  }

  /// Takes an edit back, or makes it again: what was in the design once needs no leave, whatever lies around it now.
  package func replay(_ edit: Edit) throws(EditError) -> Edit { try follow(edit) }

  private func follow(_ edit: Edit) throws(EditError) -> Edit {
    let subjects = Set(
      edit.flat.flatMap { each -> [String] in
        if case .rename(let id, let new) = each {
          return [id, new] + synthesiser.flows(of: id).map(\.id)
        }
        return each.subject.map { [$0] } ?? []
      })
    var old: [String: Subject?] = [:]
    for id in subjects { old.updateValue(synthesiser.subject(id), forKey: id) }
    let inverse = try synthesiser.design.apply(edit)
    if subjects.contains(Component.settingsID) {
      rebuild()
    } else {
      update(old)
    }
    if let clash = clashes.first {
      let owners = clash.value.map(\.id).sorted()
      _ = try follow(inverse)
      throw .clash(owners[0], owners.count > 1 ? owners[1] : owners[0], logical: clash.key)
    }
    return inverse
  }

  /// Makes and checks everything anew.
  func rebuild() {
    synthesiser.makeAll()
    view.baseline = catalog.baseline(design.settings)
    view.region = catalog.region(design.settings)
    view.store.removeAll()
    clashes = [:]
    setSections()
    carried = design.source == nil ? [] : view.sections.declarations.filter(catalog.carries)
    for owner in synthesiser.owners { put(owner, synthesiser.made[owner]?.resources ?? []) }
    putCarried()
    _ = view.store.drain()
    checks.checkAll(view)
    listAll()
  }

  private func update(_ old: [String: Subject?]) {
    var frame = false
    let made = synthesiser.follow(old)
    for (owner, before) in made {
      let now = synthesiser.made[owner]
      if before.outputs != now?.outputs ?? [] || before.frame != now?.frame ?? [] { frame = true }
      remove(before.resources, but: now?.resources ?? [], owner)
    }
    // What one owner gives up another may take: a renamed component keeps its resources.
    for owner in made.keys { put(owner, synthesiser.made[owner]?.resources ?? []) }
    putCarried()
    var changes = view.store.drain()
    if frame || design.source != nil {
      let old = view.sections.parameters
      setSections()
      changes.formUnion(carryAnew())
      if frame || old != view.sections.parameters { changes.insert(Dependency(kind: .frame)) }
      changes.formUnion(view.parametersChanged(since: old))
    }
    for check in checks.follow(changes, view) { list.replace(.check(check), with: listed(check)) }
    var doubtful = Set(old.keys.flatMap { id in [id] + synthesiser.members(of: id).map(\.id) })
    for case .component(let id) in made.keys { doubtful.insert(id) }
    for id in doubtful { list.replace(.fault(id), with: faults(of: id)) }
    synthesiser.forgetNumbers(old.keys)
  }

  private func setSections() {
    let own = catalog.frame(design.settings)
    var sections = design.source?.frame ?? own
    if let source = design.source {
      // What was added since may need a parameter of ours; what the source itself lacks is not for us to mend.
      for parameter in own.parameters.members
      where sections.parameters[parameter.key] == nil && synthesiser.names(parameter.key)
        && !source.text.contains(parameter.key)
      { sections.parameters[parameter.key] = parameter.value }
    }
    for owner in synthesiser.owners {
      for entry in synthesiser.made[owner]?.frame ?? [] {
        let name = String(entry.id.drop { $0 != "/" }.dropFirst())
        switch entry.role {
        case Draft.sectionRole: sections.put(entry.properties.object ?? .init(), into: name)
        case "Condition": sections.conditions[name] = entry.properties
        default: sections.parameters[name] = entry.properties
        }
      }
      for output in synthesiser.made[owner]?.outputs ?? [] where !output.name.isEmpty {
        sections.outputs[output.name] = ["Description": .string(output.description), "Value": output.value]
      }
    }
    view.sections = sections
  }

  /// Puts what the imported template declares and nothing in the design makes.
  private func putCarried() {
    for declaration in carried where view.store.node(declaration.id) == nil {
      view.store.put(declaration, at: declaration.id, rank: 0)
    }
  }

  /// Takes away what the sections declare no more, puts what they declare now, and gives what that changes.
  private func carryAnew() -> Set<Dependency> {
    let declared = design.source == nil ? [] : view.sections.declarations.filter(catalog.carries)
    guard declared != carried else { return [] }
    for old in carried where view.store.node(old.id)?.resource.owner == .template {
      view.store.put(nil, at: old.id, rank: 0)
    }
    carried = declared
    putCarried()
    return view.store.drain()
  }

  private func put(_ owner: Owner, _ resources: [Resource]) {
    for (rank, resource) in resources.enumerated() where !Draft.frameTypes.contains(resource.type) {
      if let other = view.store.node(resource.id)?.resource, other.owner != owner, other.owner != .template {
        clashes[resource.id, default: [other.owner]].insert(owner)
      } else {
        view.store.put(resource, at: resource.id, rank: rank)
      }
    }
  }

  private func remove(_ old: [Resource], but new: [Resource], _ owner: Owner) {
    let kept = Set(new.map(\.id))
    for resource in old where !kept.contains(resource.id) && !Draft.frameTypes.contains(resource.type) {
      if clashes[resource.id]?.remove(owner) != nil {
        if clashes[resource.id]?.count ?? 0 < 2 { clashes[resource.id] = nil }
      }
      if view.store.node(resource.id)?.resource.owner == owner { view.store.put(nil, at: resource.id, rank: 0) }
    }
  }

  // MARK: Findings

  /// Everything open, worst first, then in the order of the design.
  package var findings: [Finding] { list.all }

  /// What is open at a component or a flow, in no order.
  package func findings(of id: String) -> [Finding] { list.byComponent[id] ?? [] }

  /// What came and went since the last call.
  package func takeDelta() -> FindingDelta { list.takeDelta() }

  /// What came and went since the last `takeDelta`.
  package var delta: FindingDelta { list.delta }

  private func listAll() {
    var found: [(source: FindingList.Source, key: FindingList.Key, finding: Finding)] = []
    for check in checks.open { found += listed(check).map { (.check(check), $0.key, $0.finding) } }
    for id in [Component.settingsID] + design.components.items.map(\.id) {
      found += faults(of: id).map { (.fault(id), $0.key, $0.finding) }
    }
    list.reset(found)
  }

  private func listed(_ check: Int) -> [(key: FindingList.Key, finding: Finding)] {
    guard checks.checks[check].isLive else { return [] }
    return findings(of: checks.checks[check]).map { (key(of: $0), $0) }
  }

  private func faults(of id: String) -> [(key: FindingList.Key, finding: Finding)] {
    design[id].map { component in findFaults(component).map { (key(of: $0), $0) } } ?? []
  }

  private func key(of finding: Finding) -> FindingList.Key {
    FindingList.Key(
      level: finding.level, place: place(of: finding), rule: finding.rule, resource: finding.resource ?? "",
      pointer: finding.pointer.description, message: finding.message)
  }

  private func place(of finding: Finding) -> Int {
    if let id = finding.resource, let node = view.store.node(id) { return synthesiser.number(of: node.resource.owner) }
    return finding.component.isEmpty ? 0 : synthesiser.number(of: .component(finding.component))
  }

  private func findings(of check: Check) -> [Finding] {
    let rule = catalog.rules[check.rule]
    let level = catalog.level(of: rule, at: view.baseline)
    switch check.outcome {
    case .breaks(let breaches): return breaches.map { finding(rule, level, $0) }
    case .unknown(let why):
      // What cannot be judged is weak, never a pass; for advice it does not matter.
      guard level < .note else { return [] }
      let id = check.slot >= 0 ? view.store.name(check.slot) : nil
      return [finding(rule, .warn, Breach(resource: id, pointer: "", message: "cannot be judged: \(why)", fix: nil))]
    case .passes, .notApplicable, .attested: return []
    }
  }

  private func finding(_ rule: Rule, _ level: Level, _ breach: Breach) -> Finding {
    let resource = breach.resource.flatMap { view.store.node($0)?.resource }
    return Finding(
      rule: rule.id, level: level, title: rule.title, message: breach.message, controls: rule.controls,
      component: resource?.owner.id ?? "", field: resource.flatMap { field(at: breach.pointer, in: $0)?.field.name },
      resource: breach.resource, type: resource?.type, pointer: breach.pointer, fix: breach.fix)
  }

  /// The field whose binding covers a place of a resource.
  package func field(
    at pointer: Pointer, in resource: Resource
  ) -> (field: AnyField, binding: Binding, exact: Bool)? {
    guard let component = design[resource.owner.id] else { return nil }
    return catalog.kind(component.kind)?.field(boundTo: resource.role, pointer)
  }
}
