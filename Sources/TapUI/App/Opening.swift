import TapWorkspace

extension App {
  /// Opens the design in a file; where the last run was killed, asks what is to become of its edits.
  package func openFile(_ path: String) throws(WorkspaceError) {
    let (workspace, opening) = try Workspace.open(path, catalog: catalog, environment: environment)
    open(workspace, opening)
  }
}
