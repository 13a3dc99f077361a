import TapCatalog
import TapEngine
import TapModel

/// How a Key Security Indicator of FedRAMP's 2026 rules stands, seen from its controls alone.
package struct IndicatorSummary {
  /// Id, name and FedRAMP's map to controls.
  package let indicator: KeySecurityIndicator
  /// Those of its controls that the baseline holds.
  package let controls: [ControlSummary]
  /// No better than the controls allow; `process` where FedRAMP maps none of the baseline.
  package let state: ControlState

  init(_ indicator: KeySecurityIndicator, _ controls: [ControlSummary]) {
    self.indicator = indicator
    self.controls = controls
    state = ControlState(of: controls.map(\.state))
  }

  /// Nil until a person records a statement, as it is for all of its controls.
  package var status: ImplementationStatus? { controls.contains { $0.status != nil } ? state.status : nil }

  /// Why it is in that state, in a few words.
  package var reason: String {
    if indicator.controls.isEmpty { return "FedRAMP maps no control to it; people record how it is met" }
    if controls.isEmpty { return "none of its controls is in the baseline; people record how it is met" }
    let counts = ControlState.allCases.map { state in (state, controls.count { $0.state == state }) }
    let stated = controls.count {
      $0.state == .partial && !$0.evidence.isEmpty && $0.evidence.allSatisfy(\.isStated)
    }
    return "of its \(controls.count) controls in the baseline "
      + counts.filter { $0.1 > 0 }.map { state, count in
        "\(count) \(state.rawValue)" + (state == .partial && stated > 0 ? " (\(stated) only stated)" : "")
      }.joined(separator: ", ")
  }

  /// What the resources of the template show; what somebody only states is no evidence.
  private var evidence: [Evidence] {
    controls.flatMap(\.evidence).filter { !$0.isStated && !$0.type.hasPrefix(Resource.declarationPrefix) }
  }

  /// Ids of the rules that pass on resources of the template, sorted.
  var rules: [String] { Set(evidence.map(\.rule)).sorted() }

  /// How many resources of the template its evidence names.
  var resources: Int { Set(evidence.map(\.resource)).count }

  /// Declarations that its controls rest on as well, the word of somebody else: `AccountService/trail`, sorted.
  var stated: [String] {
    let declared = controls.flatMap(\.evidence).filter { $0.isStated && $0.type.hasPrefix(Resource.declarationPrefix) }
    return Set(declared.map(\.resource)).sorted()
  }
}

extension Summary {
  /// All 46, in FedRAMP's order.
  package var indicators: [IndicatorSummary] {
    let byID = byID
    return Facts.indicators.map { indicator in IndicatorSummary(indicator, indicator.controls.compactMap { byID[$0] }) }
  }
}

extension ControlState {
  /// Of several controls together: a gap or an unknown of one is that of all; evidenced only where the template or AWS
  /// carries every one.
  init(of states: [ControlState]) {
    let all = Set(states)
    if all.contains(.gap) {
      self = .gap
    } else if all.contains(.unknown) {
      self = .unknown
    } else if all == [.inherited] {
      self = .inherited
    } else if all.contains(.evidenced), all.isSubset(of: [.evidenced, .inherited]) {
      self = .evidenced
    } else {
      self = all.isDisjoint(with: [.evidenced, .partial]) ? .process : .partial
    }
  }
}
