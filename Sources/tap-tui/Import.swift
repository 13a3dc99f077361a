import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapWorkspace

/// `tap-tui import TEMPLATE --to FILE.tap.json`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a design of any CloudFormation template.",
    discussion: "Nothing is dropped or reordered: as long as the design is not edited, export writes the same bytes.")

  @Argument(help: "A CloudFormation template in JSON or YAML.", completion: Offers.design) var template: String
  @Option(help: "The design file to make.", completion: Offers.design) var to: String
  @OptionGroup var lens: LensOptions

  func run() throws {
    let world = World.environment
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try world.files.read(template).bytes } catch { throw .file(error) }
        let imported = try Imported(
          bytes, path: template, catalog: .aws, baseline: lens.baseline, region: lens.seenRegion)
        let file = DesignFile(imported.design, edited: WallClock.utc(world.clock.now()))
        let workspace = Workspace(file, path: to, catalog: .aws, environment: world, isInFile: false)
        try workspace.save()
        Console.say(
          "Made \(to) from \(template): \(imported.words), \(workspace.count(.block)) block, "
            + "\(workspace.count(.gap)) gap. Open it: tap-tui \(to)")
        if let nested = imported.nestedWords { Console.say(nested) }
        if let unknown = workspace.engine.unknownWords { Console.say("Nobody looked at: \(unknown)") }
        workspace.close()
      } catch { throw Failure(error) }
    }
  }
}

extension Imported {
  /// `34 components, 3 of them recognised (2 log-group, 1 queue)`
  fileprivate var words: String {
    let count = Message.count(design.components.items.count, "component")
    guard !recognised.isEmpty else { return count }
    let kinds = recognised.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(count), \(recognised.values.reduce(0, +)) of them recognised (\(kinds))"
  }
}
