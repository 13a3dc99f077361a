import Observation
import TapModel
import TapTerminal
import TapWorkspace

/// The program as its user sees it: an open design, the places, what is being said; takes keys, gives frames.
///
/// `handle` and `frame` know nothing of screens; `run` joins them to a terminal.
@MainActor package final class App {
  package let terminal: any Terminal
  /// Every design is opened with it; the same as long as the program runs.
  package let catalog: Catalog
  /// Clock, files, folders and variables; the screen reaches the world through it and the terminal only.
  package let environment: Environment
  /// Made at the start, with the user's changes.
  package let keymap: Keymap
  /// Which theme is shown, and what it follows.
  package let themes: ThemeChoice
  /// The open design; nil on the first screen.
  package private(set) var workspace: Workspace?
  /// Columns and rows of the next frame.
  package private(set) var size: Size
  /// What is on the screen, the lowest first; the last one takes the keys.
  package private(set) var places: [any Place] = []
  /// The design screen of the open design; its panes keep their state while others are shown.
  package private(set) var design: DesignPlace?
  /// The other numbered places, as they were left.
  private var kept: [NumberedPlace: any Place] = [:]
  /// Looked at after every key.
  package let watch = FileWatch()
  /// What the message line says; stays until somebody says something else.
  package var message = Notice("")
  /// Keys of a sequence that is not complete.
  package var pending: [Key] = []
  /// What the last message offers, until the next key: `D deletes them with it`.
  package var offers: [Key: @MainActor (App) throws(WorkspaceError) -> String] = [:]
  /// What is looked for: `/`, then `n` and `N`.
  package var sought = ""
  /// Set when the program is to end: its exit status.
  package private(set) var exitStatus: Int32?
  /// Text that was typed and left, by what it was typed for; offered again.
  package var drafts: [String: String] = [:]
  /// Command lines that were run, the last one last.
  package var commandLines: [String] = []
  /// Whether a review shows how long it has run.
  package var hasTimer = true
  /// Columns by which the inspector was made narrower.
  package var shift = 0
  /// Whether the workspace changed since its rows were made.
  private var isStale = true

  /// An app without a design: `open(_:)` takes one, or `show(_:)` a first screen.
  package init(
    terminal: any Terminal, catalog: Catalog, environment: Environment, keymap: Keymap = Keymap(),
    themes: ThemeChoice? = nil
  ) {
    self.terminal = terminal
    self.catalog = catalog
    self.environment = environment
    self.keymap = keymap
    self.themes = themes ?? ThemeChoice(environment, wanted: Theme.defaultDark.name)
    size = terminal.size
    if let notice = terminal.notice { message = Notice(notice) }
  }

  /// The place that takes the keys.
  package var place: (any Place)? { places.last }

  /// Of the next frame; a function of size and shift.
  package var layout: Layout { Layout(size, shift: shift) }

  // MARK: Places

  /// Opens a place over what is there; its greeting goes to the message line.
  package func show(_ place: any Place) {
    places.append(place)
    if let greeting = place.greeting(self) { message = greeting }
  }

  /// Closes the uppermost place; the lowest one stays.
  package func close() {
    if places.count > 1 { places.removeLast() }
  }

  /// Closes a place wherever it is, with what stands over it.
  package func close(_ place: any Place) {
    guard let index = places.firstIndex(where: { $0 === place }), index > 0 else { return }
    places.removeSubrange(index...)
  }

  /// The place of a number as it was left, or a new one; it keeps selection and scroll while the design is open.
  package func kept(_ number: NumberedPlace, _ make: () -> any Place) -> any Place {
    if let place = kept[number] { return place }
    let place = make()
    kept[number] = place
    return place
  }

  /// Goes back to the design screen; nil where no design is open.
  @discardableResult
  package func showDesign() -> DesignPlace? {
    guard let design else { return nil }
    places = [design]
    return design
  }

  /// Takes an open design, and shows it.
  package func open(_ workspace: Workspace) {
    self.workspace?.close()
    self.workspace = workspace
    isStale = true
    watch.forget()
    let design = DesignPlace(workspace, keymap)
    self.design = design
    kept = [:]
    places = [design]
    refresh()
  }

  /// Ends the program after this key.
  package func quit(_ status: Int32 = 0) { exitStatus = exitStatus ?? status }

  /// Taken for the next frame; nothing is drawn.
  package func resize(_ size: Size) { self.size = size }

  // MARK: Following the design

  /// Brings the rows of the panes up to what the design is now; nothing where it did not change.
  package func refresh() {
    guard isStale, let workspace, let design else { return }
    isStale = false
    // One live tracker: it fires once, and the next refresh makes the next one.
    let seen = withObservationTracking {
      (workspace.revision, workspace.findings)
    } onChange: { [weak self] in
      MainActor.assumeIsolated { self?.isStale = true }
    }
    design.follow(workspace, findings: seen.1)
  }

  // MARK: Saying

  /// Says that something cannot be done, in words that say what can.
  package func refuse(_ text: String) { message = Notice(text, .refused) }

  /// Runs something that may change the design, and says what it did, or why it did not.
  package func attempt(_ body: (App) throws(WorkspaceError) -> String) {
    let (before, history) = (workspace?.revision, workspace?.history)
    let stood = workspace?.isSigned ?? false
    do throws(WorkspaceError) {
      var text = try body(self)
      refresh()
      if stood, workspace?.revision != before, workspace?.isSigned == false, !text.isEmpty {
        text += ". The sign-off does not hold any more"
      }
      if !text.isEmpty { message = workspace?.revision == before ? Notice(text) : notice(text, since: history) }
    } catch {
      refuse(error.description)
    }
  }

  /// What was done, with the sign of what it opened or closed, and the keys that go on from there.
  private func notice(_ text: String, since before: History?) -> Notice {
    guard let workspace, let change = workspace.lastChange else { return Notice(text) }
    let next = next(workspace.history, since: before)
    if change.opened.contains(where: { $0.level <= .gap }) {
      return Notice(text, .opened, next: next ?? "\(way(to: change.opened)), \(key("undo")) undoes")
    }
    let sort: Notice.Sort = change.cleared.contains { $0.level <= .warn } ? .done : .plain
    return Notice(text, sort, next: next ?? "\(key("undo")) undoes")
  }

  /// The key that puts right what an edit opened, or goes there: `f` works on what is selected.
  private func way(to opened: [Finding]) -> String {
    let isHere = design?.fixable.map { opened.contains($0) && Fixing.isPossible($0, workspace) } ?? false
    return isHere ? "\(key("fix-this")) puts it right" : "\(key("next-open")) goes there"
  }

  /// What is said behind an undo, and behind what took something away or brought something; nil behind other edits.
  private func next(_ history: History, since before: History?) -> String? {
    if let before, history.undone.count > before.undone.count, history.done.count < before.done.count {
      return "\(Message.count(history.done.count, "more step")) (\(key("undo"))), redo with \(key("redo"))"
    }
    guard let edit = history.done.last?.does, history.done.count != before?.done.count else { return nil }
    let undo = key("undo")
    for each in edit.flat.reversed() {
      switch each {
      case .remove, .removeFlow: return "\(undo) brings it back"
      case .add: return "\(undo) takes it away again"
      default: continue
      }
    }
    return nil
  }
}
