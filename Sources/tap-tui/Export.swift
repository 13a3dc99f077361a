import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapWorkspace

/// `tap-tui export FILE --to DIR [--draft] [--without FILE]...`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the template and the control implementation summary.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Option(help: "The folder of the package: new, empty, or one of an earlier export.", completion: Offers.folder)
  var to: String
  @Flag(help: "Without sign-off; every file says so.") var draft = false
  @Option(
    help: ArgumentHelp("A file that the package goes without; may be given again.", valueName: "file"),
    completion: .list(LeftOut.names))
  var without: [String] = []

  func run() throws {
    let (read, _): (DesignFile, Files.Fingerprint)
    do throws(WorkspaceError) { (read, _) = try Workspace.read(file, catalog: .aws, files: Files()) } catch {
      throw Failure(error)
    }
    guard draft else {
      throw Failure(
        "\(file) is not signed off: a package for use needs the sign-off; --draft writes a draft", status: 5)
    }
    let leftOut: Set<String>
    do throws(WorkspaceError) { leftOut = try LeftOut.check(without) } catch { throw Failure(error) }
    // The check's day is the day of the last edit: the same design gives the same bytes on any day.
    let today = read.edited.flatMap { WallClock.seconds($0) } ?? 0
    let opened = try Opened(file, today: today)
    let input = PackageInput(
      opened.engine, designDigest: MainActor.assumeIsolated { Workspace.digest(of: read.design, .aws).description },
      lastEdited: read.edited, isDraft: true, toolVersion: Version.text, rulesDigest: Reference(.aws).rulesDigest)
    let files: [Package.File]
    do throws(ExportRefusal) {
      files = try Package.files(input, Exporter.all.filter { !leftOut.contains($0.name) })
    } catch {
      throw Failure(error.description, status: 6)
    }
    do throws(FileError) {
      try Files().writePackage(
        files.map { Files.Part($0.name, $0.bytes) }, to: to, manifest: Package.manifestName, listed: Package.listed)
    } catch { throw Failure(.file(error)) }
    Console.say(
      "Wrote \(Message.count(files.count, "file")) to \(to), as a draft, \(input.summary.isReady ? "ready to deploy" : "not ready to deploy"), not signed:"
    )
    for file in files { Console.out("  \(file.name)  \(FieldText.grouped(file.bytes.count)) bytes") }
    if let waiting = opened.waiting { Console.error(waiting) }
  }
}
