import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapWorkspace

/// `tap-tui export FILE --to DIR [--draft [--all] [--without FILE]...]`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the template and the control implementation summary.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Option(help: "The folder of the package: new, empty, or one of an earlier export.", completion: Offers.folder)
  var to: String
  @Flag(help: "Without sign-off; every file says so.") var draft = false
  @Flag(help: "One template or none: refuses a design that needs nested stacks.") var inline = false
  @Flag(help: "Also in a draft the files that else go with a signed package alone: workbook, OSCAL, diagrams.")
  var all = false
  @Option(
    help: ArgumentHelp("A file that a draft goes without; may be given again.", valueName: "file"),
    completion: .list(LeftOut.names))
  var without: [String] = []

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let leftOut = try LeftOut.check(without)
        let workspace = try Workspace.look(at: file)
        let input = try workspace.packageInput(draft: draft, whole: all, inline: inline)
        let files = try workspace.packageFiles(input, without: leftOut)
        do throws(FileError) {
          try Files().writePackage(
            files.map { Files.Part($0.name, $0.bytes) }, to: to, manifest: Package.manifestName, listed: Package.listed)
        } catch { throw .file(error) }
        Console.say(
          "Wrote \(Message.count(files.count, "file")) to \(to), \(draft ? "as a draft, " : "")"
            + "\(input.summary.readiness), \(draft ? "not signed" : "signed"):"
        )
        for file in files { Console.out("  \(file.name)  \(FieldText.grouped(file.bytes.count)) bytes") }
        if let waiting = (try? Opened(file))?.waiting { Console.error(waiting) }
      } catch {
        throw Failure(error)
      }
    }
  }
}
