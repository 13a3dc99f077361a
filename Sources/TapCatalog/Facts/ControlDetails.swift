import TapModel

/// A value that FedRAMP assigns to a control's parameter.
package struct ControlParameter: Hashable, Sendable {
  /// Its id: `AC-2(3)`.
  package let control: String
  /// Parameter id of the rev 5 profile (`ac-02.03_odp.02`), or where the text stands.
  package let parameter: String
  /// `disable inactive accounts`.
  package let title: String
  /// Empty where the baseline does not hold the control.
  package let moderate: String
  /// Empty where the baseline does not hold the control.
  package let high: String
  /// What the 2026 rules still say; empty where they leave the value to the provider.
  package let rules2026: String
  /// Where the value stands, and what became of it.
  package let source: String

  init?(_ row: FactRow) {
    (control, parameter, title) = (row[0], row[1], row[2])
    (moderate, high, rules2026, source) = (row[3], row[4], row[5], row[6])
    guard !control.isEmpty, !source.isEmpty else { return nil }
  }

  /// The assigned value in words; nil where there is none. Low is held to Moderate's.
  package func value(in baseline: Baseline) -> String? {
    let value = baseline == .high ? high : moderate
    return value.isEmpty ? nil : value
  }
}

/// A Key Security Indicator of FedRAMP's 2026 rules.
package struct KeySecurityIndicator: Hashable, Sendable {
  /// How much of an indicator a design can show: own judgement.
  package enum Relevance: String, Sendable {
    /// Most of it, a part, little or nothing.
    case high, medium, low
  }

  /// `KSI-CNA-RNT`.
  package let id: String
  /// `Cloud Native Architecture`.
  package let theme: String
  /// `Restricting Network Traffic`, in FedRAMP's words.
  package let name: String
  /// Ids of controls, FedRAMP's own map: some lie outside every baseline, and two indicators have none.
  package let controls: [String]
  /// How much of it a design can show.
  package let relevance: Relevance
  /// How it varies by class; empty where it does not.
  package let variation: String

  init?(_ row: FactRow) {
    guard let relevance = row.value(4, Relevance.self) else { return nil }
    (id, theme, name, controls, self.relevance, variation) = (row[0], row[1], row[2], row.list(3), relevance, row[5])
  }
}

/// One row of FedRAMP's CIS workbook: a control, or a lettered part of one.
package struct ControlPart: Hashable, Sendable {
  /// Who carries the part: own judgement against the text of the control.
  package enum Carrier: String, Sendable {
    /// One of them carries all of it.
    case template, people, inherited
    /// AWS a part, people the rest.
    case inheritedAndPeople = "inherited+people"
  }

  /// `AC-2(3)(a)`, as the workbook writes it.
  package let id: String
  /// `AC-2(3)`.
  package let control: String
  /// Each baseline holds all of the one below it.
  package let lowest: Baseline
  /// Who has to show that it is met.
  package let carrier: Carrier
  /// How much of the part its carrier carries; mostly empty.
  package let note: String

  init?(_ row: FactRow) {
    guard let lowest = row.value(1, Baseline.self), let carrier = row.value(2, Carrier.self) else { return nil }
    (id, self.lowest, self.carrier, note) = (row[0], lowest, carrier, row[3])
    control = Self.control(of: row[0])
  }

  /// The id up to the first bracket that holds a letter.
  private static func control(of id: String) -> String {
    let bytes = Array(id.utf8)
    let letter = bytes.indices.first { at in
      bytes[at] == UInt8(ascii: "(") && at + 1 < bytes.count && bytes[at + 1] >= UInt8(ascii: "a")
    }
    return String(decoding: bytes[..<(letter ?? bytes.endIndex)], as: UTF8.self)
  }
}
