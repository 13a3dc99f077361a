import TapExport
import TapTerminal
import TapWorkspace

extension App {
  /// Opens the design in a file; where the last run was killed, asks what is to become of its edits.
  ///
  /// - Returns: what there is to say; empty where the dialog says it.
  package func openFile(_ path: String) throws(WorkspaceError) -> String {
    let (workspace, opening) = try Workspace.open(path, catalog: catalog, environment: environment)
    open(workspace)
    if opening.wasInterrupted, opening.waiting > 0 {
      show(RecoveryPlace(workspace, opening))
      return ""
    }
    return words(workspace, opening)
  }

  private func words(_ workspace: Workspace, _ opening: Opening) -> String {
    if let aside = opening.setAside { return "The journal did not fit the file: it is set aside as \(environment.paths.display(aside))" }
    if let trouble = workspace.journalTrouble { return "No journal, edits are kept only by s: \(trouble)" }
    if opening.waiting > 0 {
      return "\(Message.count(opening.waiting, "edit")) waited in the journal and \(opening.waiting == 1 ? "is" : "are") here again. s writes the file"
    }
    return "Opened \(workspace.path): \(workspace.count(.block)) BLOCK, \(workspace.count(.gap)) GAP, \(workspace.count(.warn)) WARN. ] goes to the next one, ? shows the keys"
  }
}
