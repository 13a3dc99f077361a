import ArgumentParser
import TapCatalog
import TapModel
import TapReview
import TapWorkspace

extension Opened {
  /// The file at a path, in the world of this process.
  init(_ path: String, baseline: Baseline? = nil, region: String? = nil, today: Int? = nil) throws {
    do throws(WorkspaceError) {
      try self.init(
        path, catalog: .aws, environment: World.environment, baseline: baseline, region: region, today: today)
    } catch { throw Failure(error) }
  }

  /// The findings with what meetings decided on them.
  var standing: Standing {
    get throws {
      do throws(WorkspaceError) { return try standing(World.environment) } catch { throw Failure(error) }
    }
  }

  /// Keeps the engine until the process ends: to take a large design apart takes longer than to read it.
  func stayToTheEnd() { _ = Unmanaged.passRetained(engine) }

  /// What waits in the journal of a design.
  var waiting: String? { waiting(catalog: .aws, environment: World.environment) }
}

/// `--baseline`, `--region` and `--partition`: another view on the same file.
struct LensOptions: ParsableArguments {
  @Option(help: "Look at it as low, moderate or high.") var baseline: Baseline?
  @Option(help: "Look at it in another region.", completion: Offers.regions) var region: String?
  @Option(help: "Look at it in another partition, where a stack goes there: aws-us-gov.")
  var partition: String?

  /// Nil where neither region nor partition was given.
  var seenRegion: String? { region ?? partition.flatMap(Region.home(in:)) }

  func validate() throws {
    if let region, Facts.regions[region] == nil { throw ValidationError(Self.noRegion(region)) }
    guard let partition, Region.home(in: partition) == nil else { return }
    throw ValidationError("no partition \"\(partition)\": \(Lens.partitions.joined(separator: ", "))")
  }

  /// Names the nearest one that there is.
  static func noRegion(_ region: String) -> String {
    "no region \"\(region)\"" + (nearest(region, among: Facts.regions.map(\.id)).map { "; \($0)?" } ?? "")
  }
}
