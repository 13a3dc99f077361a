import TapModel

extension Baseline {
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
