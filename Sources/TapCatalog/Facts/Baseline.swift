/// A FedRAMP rev 5 baseline; each holds all of the one below it.
package enum Baseline: String, CaseIterable, Comparable, Sendable {
  /// Raw values are the words of design files and of the command line.
  case low, moderate, high

  /// By what they hold.
  package static func < (a: Baseline, b: Baseline) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    }
  }

  /// `Low`, `Moderate`, `High`: FedRAMP's word.
  package var title: String {
    switch self {
    case .low: "Low"
    case .moderate: "Moderate"
    case .high: "High"
    }
  }

  /// The class of the 2026 rules that took its place.
  package var certificationClass: String {
    switch self {
    case .low: "B"
    case .moderate: "C"
    case .high: "D"
    }
  }

  /// In catalogue order: 156, 323 or 410.
  package var controls: [ControlRecord] { Self.controls[self, default: []] }

  /// Rows of the CIS workbook: 424, 688 or 791.
  package var parts: [ControlPart] { Self.parts[self, default: []] }

  private static let controls = split { baseline in Facts.controls.filter { $0.isIn(baseline) } }
  private static let parts = split { baseline in Facts.parts.filter { $0.lowest <= baseline } }

  private static func split<Value>(_ value: (Baseline) -> Value) -> [Baseline: Value] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, value($0)) })
  }
}
