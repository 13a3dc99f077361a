import ArgumentParser
import TapCatalog
import TapEngine
import TapWorkspace

/// `tap-tui diff A [B]`
struct Diff: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two designs, two revisions or two templates, and what it does to controls.",
    discussion: "FILE@12 is the design at revision 12, as far back as its journal reaches. Without a second one, the "
      + "file is compared with the edits that wait in its journal.")

  @Argument(help: "A design, FILE@REVISION, or a CloudFormation template in JSON or YAML.", completion: Offers.design)
  var from: String
  @Argument(help: "Another one; else the edits that wait in the journal.", completion: Offers.design) var to: String?
  @OptionGroup var lens: LensOptions
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let old = try side(from)
    let (new, name) = try to.map { (try side($0), $0) } ?? waiting()
    let comparison = Comparison(old.engine, from, new.engine, name, areDesigns: old.isDesign && new.isDesign)
    switch format {
    case .text: Console.say(comparison.text)
    case .json: Console.out(comparison.json.pretty)
    }
  }

  /// What a path or a revision stands for.
  private func side(_ path: String) throws -> (engine: Engine, isDesign: Bool) {
    guard let past = RevisionPath(path), Files().fingerprint(of: path) == nil else {
      let opened = try Opened(path, baseline: lens.baseline, region: lens.seenRegion)
      return (opened.engine, opened.isDesign)
    }
    do throws(WorkspaceError) {
      let design = try Workspace.design(at: past, catalog: .aws, environment: World.environment)
      let seen = try Opened.lens(design, lens.baseline, lens.seenRegion)
      return (Engine(seen, catalog: .aws, today: World.environment.clock.now()), true)
    } catch { throw Failure(error) }
  }

  /// The design of the first file with what waits in its journal.
  private func waiting() throws -> ((engine: Engine, isDesign: Bool), String) {
    let path = RevisionPath(from)?.path ?? from
    let newest: Int
    do throws(WorkspaceError) {
      newest = try Workspace.newestRevision(of: path, catalog: .aws, environment: World.environment)
    } catch { throw Failure(error) }
    return (try side("\(path)@\(newest)"), "\(path)@\(newest)")
  }
}
