/// Puts the last touch on a resource.
package typealias Finisher = @Sendable (inout Resource) -> Void

/// Everything that tap-tui knows, as one value: the mechanism takes it as an argument and knows nothing itself.
package struct Catalog: Sendable {
  /// In the order in which their kinds and rules are shown.
  package let services: [Service]
  /// The kind of the pseudo-component `settings`.
  package let settings: Kind
  /// What a flow becomes: security group rules, or a policy of the role it starts from.
  package let flow: @Sendable (Flow, any SynthesisContext) -> [Draft]
  /// The sections around the resources: description, parameters, rules, conditions, metadata.
  package let frame: @Sendable (_ settings: Component) -> Template
  /// The last touch on every resource, by the settings: tags, say.
  package let finish: @Sendable (_ settings: Component) -> Finisher
  /// The controls of a baseline, in NIST's order.
  package let controls: @Sendable (Baseline) -> [Control]
  /// What CloudFormation does when a property changes.
  package let replacement: @Sendable (_ type: String, Pointer) -> Replacement
  /// Where rules read the baseline and the region of a design.
  package let baseline: @Sendable (_ settings: Component) -> Baseline
  /// The region's code; decides what pseudo parameters stand for.
  package let region: @Sendable (_ settings: Component) -> String
  /// The controls that a resource of a type which no rule knows holds at partial.
  package let guarded: [String]
  /// Whether a declaration of an imported template holds on where no component or flow of the design makes it: what no
  /// kind and no setting can say again.
  package let carries: @Sendable (_ declaration: Resource) -> Bool
  /// The rule whose break takes the stack out of AWS's authorised boundary: nothing is inherited then.
  package let boundary: String
  /// What must be shown before a primary control is evidenced, all of it.
  package let cores: [String: [CoreLine]]
  /// Resource types that hold no control at partial though no rule asks about them: they have nothing to judge.
  package let inert: Set<String>

  /// All kinds, the settings left out.
  package let kinds: [Kind]
  /// Of all services, in their order; a rule is known to the engine by its index here.
  package let rules: [Rule]
  private let kindPlaces: [String: Int]
  private let rulePlaces: [String: Int]

  /// Kinds and rules are indexed by id once; of two with one id the first is found.
  package init(
    services: [Service], settings: Kind, guarded: [String], boundary: String, cores: [String: [CoreLine]] = [:],
    inert: Set<String> = [],
    flow: @escaping @Sendable (Flow, any SynthesisContext) -> [Draft],
    frame: @escaping @Sendable (Component) -> Template,
    finish: @escaping @Sendable (Component) -> Finisher,
    controls: @escaping @Sendable (Baseline) -> [Control],
    replacement: @escaping @Sendable (String, Pointer) -> Replacement,
    baseline: @escaping @Sendable (Component) -> Baseline,
    region: @escaping @Sendable (Component) -> String,
    carries: @escaping @Sendable (Resource) -> Bool = { _ in false }
  ) {
    self.services = services
    self.settings = settings
    self.guarded = guarded
    self.boundary = boundary
    self.cores = cores
    self.inert = inert
    self.flow = flow
    self.frame = frame
    self.finish = finish
    self.controls = controls
    self.replacement = replacement
    self.baseline = baseline
    self.region = region
    self.carries = carries
    let kinds = services.flatMap(\.kinds)
    let rules = services.flatMap(\.rules)
    self.kinds = kinds
    self.rules = rules
    kindPlaces = Dictionary(kinds.indices.map { (kinds[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    rulePlaces = Dictionary(rules.indices.map { (rules[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same knowledge with other rules: to measure some, or to try one on its examples.
  package func only(_ rules: [Rule]) -> Catalog {
    Catalog(
      services: [Service("kinds", kinds: kinds, rules: rules)], settings: settings, guarded: guarded,
      boundary: boundary, inert: inert, flow: flow, frame: frame, finish: finish, controls: controls,
      replacement: replacement,
      baseline: baseline, region: region, carries: carries)
  }

  /// A kind by id, also `settings`.
  package func kind(_ id: String) -> Kind? { id == settings.id ? settings : kindPlaces[id].map { kinds[$0] } }

  /// Nil for a fault of the mechanism, which has an id but is no rule.
  package func rule(_ id: String) -> Rule? { rulePlaces[id].map { rules[$0] } }

  /// Where a rule stands in `rules`.
  package func index(of rule: String) -> Int? { rulePlaces[rule] }

  /// The level of a rule at a baseline: at Low, advice where none of its controls is asked for.
  package func level(of rule: Rule, at baseline: Baseline) -> Level {
    switch baseline {
    case .moderate: rule.level
    case .high: rule.high
    case .low:
      rule.controls.isEmpty || rule.controls.contains(where: { id in controls(.low).contains { $0.id == id } })
        ? rule.level : .note
    }
  }
}

/// What CloudFormation does with a resource when one of its properties changes.
package enum Replacement: Int, Hashable, Sendable, Comparable {
  /// `sometimes` depends on the values before and after.
  case never, sometimes, always

  /// By how much is lost.
  package static func < (a: Replacement, b: Replacement) -> Bool { a.rawValue < b.rawValue }
}
