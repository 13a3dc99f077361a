import TapCatalog
import TapEngine
import TapModel

/// One measured figure.
struct Figure {
  var name: String
  var value: Double
  var unit: String

  var line: String { "\(name)\t\(Figure.short(value))\t\(unit)" }

  /// Three decimals.
  static func short(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

enum Measure {
  /// Synthesis and validation from nothing: the median of some runs, after one that warms the tables. To let go of what
  /// was made is no part of it.
  static func full(_ name: String, _ design: Design, runs: Int) -> [Figure] {
    let clock = ContinuousClock()
    var times: [Double] = []
    var resources = 0
    for run in 0...runs {
      var engine: Engine?
      let time = clock.measure { engine = Engine(design, catalog: .aws, today: today) }
      resources = engine?.resourceCount ?? 0
      if run > 0 { times.append(milliseconds(time)) }
    }
    return [
      Figure(name: "\(name).full", value: quantile(times, 0.5), unit: "ms"),
      Figure(name: "\(name).resources", value: Double(resources), unit: ""),
    ]
  }

  /// One-field edits on stores, workloads and keys in turn, each with the findings and states that a screen shows.
  static func edits(_ name: String, _ design: Design, edits: Int) throws -> [Figure] {
    let engine = Engine(design, catalog: .aws, today: today)
    let subjects = design.components.items.compactMap { component -> Edit? in
      switch component.kind {
      case "database": .set(component.id, "multi-az", false)
      case "cache": .set(component.id, "snapshot-days", 3)
      case "function": .set(component.id, "timeout", 20)
      case "container-service": .set(component.id, "count", 3)
      case "log-group": .set(component.id, "retention", "400")
      default: nil
      }
    }
    let clock = ContinuousClock()
    var times: [Double] = []
    for number in 0..<edits {
      let edit = subjects[number * 7 % subjects.count]
      var inverse: Edit?
      let time = try clock.measure {
        inverse = try engine.apply(edit)
        _ = engine.findings.count
      }
      times.append(milliseconds(time))
      if let inverse { _ = try engine.replay(inverse) }
    }
    return [
      Figure(name: "\(name).edit.p50", value: quantile(times, 0.5), unit: "ms"),
      Figure(name: "\(name).edit.p99", value: quantile(times, 0.99), unit: "ms"),
    ]
  }

  /// The shortest of some runs, in milliseconds.
  static func best(_ runs: Int, _ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in milliseconds(clock.measure(body)) }.min() ?? 0
  }

  /// 2026-11-22: the day does not change what is measured.
  static let today = 1_795_305_600

  private static func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
  }

  private static func quantile(_ values: [Double], _ part: Double) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int((part * Double(sorted.count - 1)).rounded()))]
  }
}
