import TapReview
import TapTerminal
import TapWorkspace

/// Looks, at most once a second, whether another program wrote the file of the open design, and asks once for each change;
/// and whether a decision ended with the day.
@MainActor package final class FileWatch {
  /// Whether the file is not as it was read or saved; as of the last look.
  package private(set) var isChanged = false
  /// The second of the last look.
  private var last: Int?
  /// The state of the file that was asked about; `.some(nil)` where the file is gone.
  private var asked: Files.Fingerprint??

  /// Begins anew, with another design or another file.
  package func forget() {
    isChanged = false
    last = nil
    asked = nil
  }

  /// Called with every key; asks only where nobody is typing and no other dialog is open.
  func look(_ app: App) {
    guard let workspace = app.workspace else { return }
    let now = workspace.environment.clock.now()
    if now != last {
      last = now
      isChanged = workspace.isChangedOnDisk
      sayEnded(workspace.ended(by: Day(seconds: now)), app)
    }
    guard isChanged else {
      asked = nil
      return
    }
    guard let place = app.place, !place.isOverlay, place.scope != .typing else { return }
    let print = workspace.environment.files.fingerprint(of: workspace.path)
    guard asked != .some(print) else { return }
    asked = .some(print)
    app.show(ChangedOnDisk.dialog(workspace))
  }

  private func sayEnded(_ decisions: [String], _ app: App) {
    guard !decisions.isEmpty else { return }
    let (verb, whose) = decisions.count == 1 ? ("has", "its finding is") : ("have", "their findings are")
    app.message = Notice("\(decisions.joined(separator: ", ")) \(verb) ended: \(whose) open again", .opened)
  }
}
