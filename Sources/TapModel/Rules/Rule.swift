/// A check with everything that is said of it: id, title, why, controls, source and examples.
package final class Rule: Sendable {
  /// What a rule looks at.
  package enum Scope: Sendable {
    /// Each resource of these types.
    case types([String])
    /// Each resource, declarations left out.
    case every
    /// The whole template, once: rules about absence.
    case template
  }

  /// `rds.multi-az`: the service's word and the rule's.
  package let id: String
  /// What is wrong where it breaks: the same for each finding.
  package let title: String
  /// One sentence that a system owner understands.
  package let why: String
  /// At Moderate, and at Low where one of the controls is in Low (else a note there).
  package let level: Level
  /// At High.
  package let high: Level
  /// Controls that a break turns to gap or holds at partial.
  package let controls: [String]
  /// Whether a pass on at least one resource is evidence for the controls.
  package let isEvidence: Bool
  /// Decides how often the check runs: per resource, or once.
  package let scope: Scope
  /// Where check and mapping come from.
  package let source: String
  /// Templates as JSON text: a whole one, resources by logical id, or one resource.
  package var passes: [String] { examples.passes() }
  /// In the forms of `passes`; the check breaks on each.
  package var fails: [String] { examples.fails() }
  /// Asks only through the value, so that every answer is recorded; a template rule gets the value of node -1.
  package let check: @Sendable (Value) -> Outcome

  /// Made when somebody reads them: a check needs none, and to write all of them out takes as long as to check a stack.
  private let examples: Examples

  private struct Examples: Sendable {
    let passes: @Sendable () -> [String]
    let fails: @Sendable () -> [String]
  }

  /// A rule that looks at each resource of some types (`"*"`: every resource).
  package convenience init(
    _ id: String, _ title: String, why: String, level: Level = .gap, high: Level? = nil, _ controls: [String] = [],
    evidence: Bool = true, on types: [String], source: String,
    passes: @autoclosure @escaping @Sendable () -> [String], fails: @autoclosure @escaping @Sendable () -> [String],
    check: @escaping @Sendable (Value) -> Outcome
  ) {
    self.init(
      id, title, why, level, high, controls, evidence, types == ["*"] ? .every : .types(types), source,
      Examples(passes: passes, fails: fails), check)
  }

  /// A rule that looks at the whole template.
  package convenience init(
    _ id: String, _ title: String, why: String, level: Level = .gap, high: Level? = nil, _ controls: [String] = [],
    evidence: Bool = true, source: String,
    passes: @autoclosure @escaping @Sendable () -> [String], fails: @autoclosure @escaping @Sendable () -> [String],
    template: @escaping @Sendable (any TemplateView) -> Outcome
  ) {
    self.init(
      id, title, why, level, high, controls, evidence, .template, source, Examples(passes: passes, fails: fails)
    ) { template($0.view) }
  }

  private init(
    _ id: String, _ title: String, _ why: String, _ level: Level, _ high: Level?, _ controls: [String],
    _ evidence: Bool, _ scope: Scope, _ source: String, _ examples: Examples,
    _ check: @escaping @Sendable (Value) -> Outcome
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.level = level
    self.high = high ?? level
    self.controls = controls
    isEvidence = evidence && !controls.isEmpty
    self.scope = scope
    self.source = source
    self.examples = examples
    self.check = check
  }

  /// The resource types it looks at; `*` for every, none for the whole template.
  package var types: [String] {
    switch scope {
    case .types(let types): types
    case .every: ["*"]
    case .template: []
    }
  }
}

/// All that tap-tui knows of one AWS service: one folder, `Services/NAME/`.
package struct Service: Sendable {
  /// A word in small letters, unique in the catalogue: `api-gateway`.
  package let name: String
  /// In the order in which they are offered.
  package let kinds: [Kind]
  /// Also those on types for which the service has no kind.
  package let rules: [Rule]
  package init(_ name: String, kinds: [Kind] = [], rules: [Rule] = []) {
    self.name = name
    self.kinds = kinds
    self.rules = rules
  }
}
