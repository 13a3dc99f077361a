import TapModel
import TapWorkspace

/// What edits would leave: a frame shows what is known and asks for the rest, which is found out when no key waits.
///
/// Holds for one revision of the design: whoever changes it takes a new one.
@MainActor final class Foresight {
  private let workspace: Workspace
  private var known: [Edit: Leaves] = [:]
  private var wanted: [(edit: Edit, standing: [Finding])] = []

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// What an edit would leave; pending until the next `settle`.
  ///
  /// - Parameter standing: what is open at the field now, and stays open unless the edit clears it.
  func leaves(_ edit: Edit, standing: [Finding] = []) -> Leaves {
    if let found = known[edit] { return found }
    wanted.append((edit, standing))
    return .pending
  }

  /// Finds out what the last frame asked for; true where there was something.
  func settle() -> Bool {
    guard !wanted.isEmpty else { return false }
    for (edit, standing) in wanted where known[edit] == nil {
      known[edit] = Leaves(workspace.engine.preview(edit), standing: standing)
    }
    wanted = []
    return true
  }
}
