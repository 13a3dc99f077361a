/// How bad a finding is.
package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Will not deploy, or a demand that nobody may waive.
  case block
  /// A control is not met.
  case gap
  /// Weak, or cannot be evaluated.
  case warn
  /// Advice that the baseline does not ask for.
  case note

  private var rank: Int {
    switch self {
    case .block: 0
    case .gap: 1
    case .warn: 2
    case .note: 3
    }
  }

  /// Worse comes first.
  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
}

/// What is wrong in one place, and the change that mends it.
package struct Breach: Hashable, Sendable {
  /// Logical id; nil where the whole template is meant.
  package var resource: String?
  /// Into the properties, or with a first token `@Name` into the attributes; the root where the resource as such is
  /// wrong.
  package var pointer: Pointer
  /// A few words for the list: `one zone, no failover`.
  package var message: String
  /// Nil where only a person can decide.
  package var fix: Fix?
  package init(resource: String?, pointer: Pointer, message: String, fix: Fix?) {
    self.resource = resource
    self.pointer = pointer
    self.message = message
    self.fix = fix
  }
}

/// A change that mends a breach, said of resources; the engine maps it back to fields.
package indirect enum Fix: Hashable, Sendable {
  /// Sets a value in a resource; nil removes it. A first token `@Name` is an attribute of the resource.
  case set(resource: String, Pointer, JSON?)
  /// Takes away the component that a resource belongs to.
  case remove(resource: String)
  case insert(Insertion)
  case all([Fix])

  /// A new component, or more entries in the list field of one that is there.
  package struct Insertion: Hashable, Sendable {
    /// Id of the kind.
    package var kind: String
    /// Values of fields by name; fields that are not named keep their initial value.
    package var fields: [String: Argument]
    /// Where a component of this kind is there already, its list fields take the entries instead.
    package var joins: Bool
    /// The field of the broken component that is to refer to the new one.
    package var bind: String?
    /// Whether the findings that one step mends take one new component together, where each alone would add its own.
    package var isShared: Bool

    package init(
      _ kind: String, _ fields: [String: Argument] = [:], joins: Bool = false, bind: String? = nil, shared: Bool = false
    ) {
      self.kind = kind
      self.fields = fields
      self.joins = joins
      self.bind = bind
      isShared = shared
    }
  }

  /// The value of a field of an inserted component.
  package enum Argument: Hashable, Sendable {
    case json(JSON)
    /// The id of the component that a resource belongs to.
    case owner(of: String)
  }
}

extension Fix.Argument: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .json(.string(value)) }
  package init(booleanLiteral value: Bool) { self = .json(.bool(value)) }
  package init(integerLiteral value: Int) { self = .json(.int(value)) }
}

/// What a rule says of one resource, or of the template.
package enum Outcome: Hashable, Sendable {
  case passes
  case breaks([Breach])
  case notApplicable
  /// Met only by what the design declares of others: neither gap nor evidence.
  case attested(String)
  /// Cannot be judged: an intrinsic or a parameter without default.
  case unknown(String)

  /// One verdict over parts: breaks are gathered; then unknown, attested, passes in this order; else not applicable.
  package static func all(_ parts: [Outcome]) -> Outcome {
    var breaches: [Breach] = []
    var attested: String?
    var unknown: String?
    var passed = false
    for part in parts {
      switch part {
      case .breaks(let more): breaches += more
      case .unknown(let why): unknown = unknown ?? why
      case .attested(let by): attested = attested ?? by
      case .passes: passed = true
      case .notApplicable: break
      }
    }
    if !breaches.isEmpty { return .breaks(breaches) }
    if let unknown { return .unknown(unknown) }
    if let attested { return .attested(attested) }
    return passed ? .passes : .notApplicable
  }

  /// The first part that passes, else the first that is attested, else the first verdict.
  package static func any(_ parts: some Sequence<Outcome>) -> Outcome {
    var attested: Outcome?
    var first: Outcome?
    for part in parts {
      if part == .passes { return .passes }
      if case .attested = part, attested == nil { attested = part }
      if first == nil, part != .notApplicable { first = part }
    }
    return attested ?? first ?? .notApplicable
  }
}

/// What a rule says that is open, with everything a list, a report or a form needs of it.
package final class Finding: Hashable, Sendable {
  /// Id of a rule, or of a fault of the mechanism.
  package let rule: String
  /// At the design's baseline; warn where the rule cannot be judged.
  package let level: Level
  /// The rule's, the same for each of its findings.
  package let title: String
  /// What is wrong in this place, in a few words.
  package let message: String
  /// Ids of the rule's controls, also those outside the baseline.
  package let controls: [String]
  /// The component or flow; `settings`, or empty in a template that somebody brought.
  package let component: String
  /// The field whose binding covers the place.
  package let field: String?
  /// Logical id; nil where the whole template is meant, or a field that became no resource.
  package let resource: String?
  /// Of the resource; nil where there is none.
  package let type: String?
  /// Into the resource, as the breach named it; the root where no place is known.
  package let pointer: Pointer
  /// What the breach offers; the engine turns it into an edit.
  package let fix: Fix?

  package init(
    rule: String, level: Level, title: String, message: String, controls: [String], component: String, field: String?,
    resource: String?, type: String?, pointer: Pointer, fix: Fix?
  ) {
    self.rule = rule
    self.level = level
    self.title = title
    self.message = message
    self.controls = controls
    self.component = component
    self.field = field
    self.resource = resource
    self.type = type
    self.pointer = pointer
    self.fix = fix
  }

  package static func == (a: Finding, b: Finding) -> Bool {
    a === b
      || a.rule == b.rule && a.resource == b.resource && a.message == b.message && a.component == b.component
        && a.level == b.level && a.field == b.field && a.pointer == b.pointer && a.type == b.type && a.fix == b.fix
        && a.title == b.title && a.controls == b.controls
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(resource)
    hasher.combine(component)
    hasher.combine(message)
  }
}
