import TapCatalog
import TapExport
import TapModel

// Designs that begin.

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
}
