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

  /// What stands for the file that is read from standard input.
  static let standardInput = "-"

  /// A design or a template, from a path or from standard input.
  static func of(_ path: String, _ lens: LensOptions) throws -> Opened {
    guard path == standardInput else { return try Opened(path, baseline: lens.baseline, region: lens.seenRegion) }
    let files = World.environment.files
    do throws(WorkspaceError) {
      let bytes: [UInt8]
      do throws(FileError) { bytes = try files.read("/dev/stdin", special: true).bytes } catch { throw .file(error) }
      return try Opened(
        bytes, "stdin", catalog: .aws, baseline: lens.baseline, region: lens.seenRegion,
        today: World.environment.clock.now()
      ) { try? files.read($0).bytes }
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
    if let region, Facts.regions[region] == nil { throw ValidationError(Lens.noRegion(region)) }
    guard let partition, Region.home(in: partition) == nil else { return }
    throw ValidationError("no partition \"\(partition)\": \(Lens.partitions.joined(separator: ", "))")
  }
}
