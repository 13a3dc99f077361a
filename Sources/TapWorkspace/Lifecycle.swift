import TapCatalog
import TapExport
import TapModel

// Designs that begin, and designs that begin again from their file.

extension Workspace {
  /// Makes a design from a blueprint, in a file that is not there yet, with its lock and its journal.
  package static func begin(
    _ blueprint: Blueprint, _ choices: Blueprint.Choices, at path: String, catalog: Catalog, environment: Environment
  ) throws(WorkspaceError) -> Workspace {
    let design: Design
    do throws(EditError) { design = try blueprint.design(choices, catalog: catalog) } catch { throw .edit(error) }
    let made = DesignFile(design, edited: WallClock.utc(environment.clock.now()))
    let workspace = Workspace(made, path: path, catalog: catalog, environment: environment, isInFile: false)
    try workspace.save()
    return workspace
  }

  /// Lets go of this design, sets the edits that wait aside in the state folder, and opens the file as it is now.
  ///
  /// Where the file cannot be read nothing is lost: it throws, and this design stays open.
  package func reopened() throws(WorkspaceError) -> Workspace {
    let (file, _) = try Workspace.read(path, catalog: catalog, files: environment.files)
    do throws(FileError) {
      try journal?.restart(path, Workspace.digest(of: file.design, catalog), file.revision)
    } catch {
      throw .file(error)
    }
    keepRecovered()
    close()
    return try Workspace.open(path, catalog: catalog, environment: environment).0
  }
}
