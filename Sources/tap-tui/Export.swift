import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapWorkspace

/// `tap-tui export FILE --to DIR [--draft]`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the template and the control implementation summary.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Option(help: "The folder of the package: new, empty, or one of an earlier export.", completion: Offers.folder)
  var to: String
  @Flag(help: "Without sign-off; every file says so.") var draft = false

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let workspace = try Workspace.look(at: file)
        // The check's day is the day of the last edit: the same design gives the same bytes on any day.
        let input = try workspace.packageInput(
          draft: draft, today: workspace.edited.flatMap { WallClock.seconds($0) } ?? 0)
        let files = try workspace.packageFiles(input)
        do throws(FileError) {
          try Files().writePackage(
            files.map { Files.Part($0.name, $0.bytes) }, to: to, manifest: Package.manifestName, listed: Package.listed)
        } catch { throw .file(error) }
        Console.say(
          "Wrote \(Message.count(files.count, "file")) to \(to), \(draft ? "as a draft, " : "")"
            + "\(input.summary.isReady ? "ready to deploy" : "not ready to deploy"), \(draft ? "not signed" : "signed"):"
        )
        for file in files { Console.out("  \(file.name)  \(FieldText.grouped(file.bytes.count)) bytes") }
        if let waiting = (try? Opened(file))?.waiting { Console.error(waiting) }
      } catch {
        throw Failure(error)
      }
    }
  }
}
