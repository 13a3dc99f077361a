import TapEngine
import TapModel

// What commands and keys have in common.

extension Workspace {
  /// Sets a field; the step is called after the field and both values.
  package func change(_ component: Component, _ field: AnyField, to value: JSON) throws(WorkspaceError) -> String {
    let old = component.fields[field.name] ?? field.initial
    guard old != value else { return "\(field.title) is \(FieldText.shown(value, of: field)) already" }
    if component.id == Component.settingsID, let refusal = Lens.refusal(of: field.name, value) { throw .usage(refusal) }
    let say =
      "\(name(of: component.id)): \(field.title) \(FieldText.shown(old, of: field)) -> \(FieldText.shown(value, of: field))"
    return Message.done(try apply(.set(component.id, field.name, value), say: say))
  }

  /// A new component: given values, references filled where only one component fits, name by the naming pattern.
  package func adding(_ kind: Kind, _ id: String, _ values: [String: JSON]) -> Edit {
    var values = fitting(kind, values)
    engine.wire(kind, &values)
    if values["name"] == nil, let pattern = design.settings.fields["naming"]?.string,
      let initial = kind.field("name")?.initial.string, initial == "\(kind.id)-${EnvironmentSuffix}"
    {
      values["name"] = .string(named(pattern, id, kind))
    }
    if values["on-delete"] == nil, let wanted = design.settings.fields["on-delete"],
      kind.field("on-delete")?.problem(with: wanted) == nil
    {
      values["on-delete"] = wanted
    }
    return .add(kind.component(id, values))
  }

  private func named(_ pattern: String, _ id: String, _ kind: Kind) -> String {
    let words = [
      "{component}": id, "{kind}": kind.id, "{name}": design.settings.fields["name"]?.string ?? "",
      "{environment}": design.settings.fields["environment"]?.string ?? "", "{suffix}": "${EnvironmentSuffix}",
    ]
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let tail = rest[open...]
      guard let word = words.first(where: { tail.hasPrefix($0.key) }) else {
        result.append("{")
        rest = tail.dropFirst()
        continue
      }
      result += word.value
      rest = tail.dropFirst(word.key.count)
    }
    return result + rest
  }

  /// Takes a component away; refused while flows end at it, unless they go with it.
  package func delete(_ id: String, withReferrers: Bool) throws(WorkspaceError) -> String {
    guard design.components[id] != nil else {
      throw .edit(.noComponent(id, near: nearest(id, among: design.components.items.map(\.id))))
    }
    let referrers = engine.referrers(of: id)
    if !referrers.flows.isEmpty, !withReferrers { throw .edit(.referred(id, by: referrers.flows.map(\.id))) }
    let name = name(of: id)
    let resources = engine.resources(of: id).count { !$0.isDeclaration }
    var edits: [Edit] = referrers.flows.map { .removeFlow($0.id) }
    if withReferrers { edits += referrers.components.flatMap { clearing(id, in: $0) } }
    edits.append(.remove(id))
    let change = try apply(
      edits.count == 1 ? edits[0] : .all(edits), say: "Deleted \(name) and \(Message.count(resources, "resource"))")
    let left = engine.referrers(of: id).components.map(\.id)
    guard !left.isEmpty else { return Message.done(change) }
    let more = left.count > 3 ? " and \(left.count - 3) more" : ""
    return Message.done(change, tail: "Still named by " + left.prefix(3).joined(separator: ", ") + more)
  }

  /// Edits that empty the reference fields of a component that name another.
  private func clearing(_ id: String, in component: Component) -> [Edit] {
    (catalog.kind(component.kind)?.fields ?? []).compactMap { field in
      switch component.fields[field.name] {
      case .string(id)?:
        if case .reference = field.editor { return .set(component.id, field.name, "") }
        return nil
      case .array(let items)? where items.contains(.string(id)):
        if case .references = field.editor {
          return .set(component.id, field.name, .array(items.filter { $0 != .string(id) }))
        }
        return nil
      default: return nil
      }
    }
  }

  /// Another id, with references following and every present logical id pinned: nothing is replaced.
  package func renaming(_ id: String, to new: String) throws(WorkspaceError) -> Edit {
    guard let component = design.components[id] else {
      throw .edit(.noComponent(id, near: nearest(id, among: design.components.items.map(\.id))))
    }
    var edits: [Edit] = []
    for resource in engine.resources(of: id) where !resource.isDeclaration && component.pins[resource.role] == nil {
      edits.append(.pin(id, resource.role, resource.id))
    }
    edits.append(.rename(id, new))
    for referrer in engine.referrers(of: id).components {
      for field in catalog.kind(referrer.kind)?.fields ?? [] {
        switch (field.editor, referrer.fields[field.name]) {
        case (.reference, .string(id)?): edits.append(.set(referrer.id, field.name, .string(new)))
        case (.references, .array(let items)?) where items.contains(.string(id)):
          edits.append(.set(referrer.id, field.name, .array(items.map { $0 == .string(id) ? .string(new) : $0 })))
        default: break
        }
      }
    }
    edits += declaring(id, as: new)
    let others = design.components.items.map(\.id).filter { $0 != id }
    return .all(edits + engine.pins(of: others, keeping: .all(edits)))
  }

  /// Edits of the settings where they declare something of a component, by its id: a reason for an entry point.
  private func declaring(_ id: String, as new: String) -> [Edit] {
    let isDeclared = engine.resources(of: Component.settingsID).contains { $0.properties["Component"] == .string(id) }
    return (isDeclared ? catalog.settings.fields : []).compactMap { field in
      guard field.editor == .map, let entries = design.settings.fields[field.name]?.object, entries[id] != nil else {
        return nil
      }
      let renamed = entries.members.map { JSON.Object.Member($0.key == id ? new : $0.key, $0.value) }
      return .set(Component.settingsID, field.name, .object(.init(renamed)))
    }
  }

  /// Carries out the fix of a finding.
  package func fix(_ finding: Finding) throws(WorkspaceError) -> String {
    guard let fix = finding.fix else { throw .nothing("No fix for \"\(finding.message)\": it needs a decision") }
    guard let edit = engine.edit(for: fix, of: finding) else {
      throw .nothing("This fix cannot be made in the design: change \(finding.resource ?? "it") by hand")
    }
    let isBegun = try begins(edit, finding.rule)
    return Message.done(try apply(edit, say: "\(isBegun ? "Begun" : "Fixed"): \(finding.message)"))
  }

  /// Whether a fix only begins what people have to go on with: the same rule asks for more then. Refused where it opens
  /// more that keeps the template from being deployed than it clears, or clears nothing.
  private func begins(_ edit: Edit, _ rule: String) throws(WorkspaceError) -> Bool {
    guard case .success(let preview) = engine.preview(edit) else { return false }
    let opened = preview.opened.filter { $0.level == .block }
    if let first = opened.first, opened.count > preview.cleared.count(where: { $0.level == .block }) {
      throw .nothing("This fix would open a BLOCK, \(first.rule): \(first.message). Change it by hand")
    }
    let clears = preview.cleared.contains { $0.rule == rule }
    let adds = edit.flat.contains { if case .add = $0 { true } else { false } }
    guard clears || adds else {
      throw .nothing("This fix would not clear it here: something else sets the same place. Change it by hand")
    }
    return !clears || preview.opened.contains { $0.rule == rule }
  }

  /// Carries out the fixes of the open findings of a rule, all or those at one component, as one step.
  package func fix(rule: String, component: String?) throws(WorkspaceError) -> String {
    guard catalog.rule(rule) != nil else {
      throw .usage("no rule \"\(rule)\"" + (nearest(rule, among: catalog.rules.map(\.id)).map { "; \($0)?" } ?? ""))
    }
    let open = findings.filter { $0.rule == rule && (component == nil || $0.component == component) }
    guard !open.isEmpty else {
      throw .nothing("Nothing to fix: \(rule) has no open finding\(component.map { " at \($0)" } ?? "")")
    }
    guard let fixes = engine.edit(forAll: open) else {
      throw .nothing("\(rule) has no fix that the design can carry: it needs a decision")
    }
    let isBegun = try begins(fixes.edit, rule)
    let title = catalog.rule(rule)?.title ?? rule
    return Message.done(try apply(fixes.edit, say: "\(isBegun ? "Begun" : "Fixed"): \(title)"))
  }

  /// What a component is called on screens: its physical name with the suffix in it, else its id.
  package func name(of id: String) -> String {
    guard let component = design[id] else { return id }
    guard let name = component.fields["name"]?.string, !name.isEmpty else { return id }
    return displayed(name)
  }

  /// A text with `${EnvironmentSuffix}` filled in; the account, known at deployment only, stands as ACCOUNT.
  package func displayed(_ text: String) -> String {
    guard text.contains("${") else { return text }
    let suffix = design.settings.fields["suffix"]?.string ?? ""
    return SubPart.split(text).map { part in
      switch part {
      case .literal(let text): text
      case .variable("EnvironmentSuffix"): suffix
      case .variable("AWS::AccountId"): "ACCOUNT"
      case .variable(let name): "${\(name)}"
      }
    }.joined()
  }
}

/// Messages of what was done, as the message line words them.
package enum Message {
  /// `a key`, `an account service`.
  package static func one(_ noun: String) -> String {
    ("aeiou".contains(noun.prefix(1).lowercased()) ? "an " : "a ") + noun
  }

  /// What happened, what it means, what was closed or opened.
  package static func done(_ change: Change, tail: String = "") -> String {
    var parts: [String] = []
    for level in Level.allCases where level <= .warn {
      let opened = change.opened.count { $0.level == level }
      if opened > 0 { parts.append("\(opened) new \(level.rawValue.uppercased())") }
    }
    for level in Level.allCases where level <= .warn || parts.isEmpty {
      let cleared = change.cleared.count { $0.level == level }
      if cleared > 0 { parts.append("\(count(cleared, level.rawValue.uppercased())) less") }
    }
    if let move = change.moves.first(where: { $0.to == .gap }) ?? change.moves.first(where: { $0.from == .gap })
      ?? change.moves.first
    {
      let rest = change.moves.count > 1 ? ", \(change.moves.count - 1) more" : ""
      parts.append("(\(move.control) \(move.from.rawValue) -> \(move.to.rawValue)\(rest))")
    }
    let meaning = parts.isEmpty ? "" : ": " + parts.joined(separator: " ")
    return change.say + meaning + (tail.isEmpty ? "" : ". " + tail)
  }

  /// `1 step`, `2 steps`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(FieldText.grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
