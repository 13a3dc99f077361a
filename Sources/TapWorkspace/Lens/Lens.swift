import TapCatalog
import TapEngine
import TapModel

/// Where a design is looked at from: as if it had another baseline, or ran in another region.
package struct Lens: Hashable, Sendable {
  /// Whose controls and values are asked for.
  package var baseline: Baseline
  /// Code of an AWS region; its partition follows from it.
  package var region: String

  package init(baseline: Baseline, region: String) {
    self.baseline = baseline
    self.region = region
  }

  /// What the settings of a design say.
  package init(of engine: Engine) { self.init(baseline: engine.baseline, region: engine.region) }

  /// Where a lens begins: the next higher baseline, High's next lower one, in a region that is authorised for it.
  package static func first(for engine: Engine) -> Lens {
    let other: Baseline =
      switch engine.baseline {
      case .low: .moderate
      case .moderate: .high
      case .high: .moderate
      }
    return Lens(baseline: other, region: engine.region).admitted
  }

  /// What was asked for; what was left out is the design's own, and a region that fits the baseline.
  package static func wanted(for engine: Engine, baseline: Baseline?, region: String?) -> Lens {
    guard baseline != nil || region != nil else { return first(for: engine) }
    let lens = Lens(baseline: baseline ?? engine.baseline, region: region ?? engine.region)
    return region == nil ? lens.admitted : lens
  }

  /// What the words of a command ask for: a baseline, a region, or both in any order; none is where a lens begins.
  package static func wanted(for engine: Engine, _ words: [String]) throws(WorkspaceError) -> Lens {
    let regions = words.filter { Baseline(rawValue: $0.lowercased()) == nil }
    let baselines = words.compactMap { Baseline(rawValue: $0.lowercased()) }
    guard baselines.count <= 1, regions.count <= 1 else { throw .usage("write: lens [low, moderate or high] [REGION]") }
    if let region = regions.first, Facts.regions[region] == nil {
      let near = nearest(region, among: Facts.regions.map(\.id) + Baseline.allCases.map(\.rawValue))
      throw .usage("no baseline or region \"\(region)\"" + (near.map { "; \($0)?" } ?? ""))
    }
    return wanted(for: engine, baseline: baselines.first, region: regions.first)
  }

  /// In its own region where that is authorised for the baseline, else where one is.
  package var admitted: Lens {
    if Facts.regions[region]?.admits(baseline) == true { return self }
    return Lens(baseline: baseline, region: Region.home(of: baseline))
  }

  /// Every partition that has a region, in the order of the list of regions.
  package static var partitions: [String] {
    Facts.regions.map(\.partition).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// `aws-us-gov`; empty for a region that is not known.
  package var partition: String { Facts.regions[region]?.partition ?? "" }

  /// `High in us-gov-west-1`.
  package var words: String { "\(baseline.title) in \(region)" }

  /// The edits that make it the design's own.
  package var edits: [Edit] { Lens.edits(baseline, region) }

  /// Those that set what is given; nil leaves it as it is.
  static func edits(_ baseline: Baseline?, _ region: String?) -> [Edit] {
    [
      baseline.map { .set(Component.settingsID, "baseline", $0.json) },
      region.map { .set(Component.settingsID, "region", .string($0)) },
    ].compactMap { $0 }
  }
}

extension Lens {
  /// Why a setting does not take a region, with the nearest there is; nil for other settings, and where it does.
  static func refusal(of setting: String, _ value: JSON) -> String? {
    guard ["region", "alternate-region"].contains(setting), let region = value.string, !region.isEmpty,
      Facts.regions[region] == nil
    else { return nil }
    return noRegion(region)
  }

  /// Names the nearest one that there is.
  package static func noRegion(_ region: String) -> String {
    "no region \"\(region)\"" + (nearest(region, among: Facts.regions.map(\.id)).map { "; \($0)?" } ?? "")
  }
}
