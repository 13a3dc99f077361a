import TapTerminal
import TapWorkspace

/// A command of the screen: what it does, the keys that reach it, and where they hold.
package struct ViewCommand: Sendable {
  /// Id, help, keys and what it does.
  package let command: Command<App>
  /// Where its keys hold; empty is everywhere.
  package let scopes: Set<Scope>
  /// Its words in the last line of the screen, by place; the first that fits the scope is taken.
  package let hint: Hint?

  /// - Parameters:
  ///   - keys: key names; a sequence has blanks between its keys, as in `g g`.
  ///   - hint: for the footer; its key is taken from the keymap.
  package init(
    _ id: String, _ title: String, keys: [String], in scopes: Set<Scope> = [], hint: Hint? = nil, help: String,
    usage: String = "",
    unavailable: @escaping @MainActor @Sendable (App) -> String? = { _ in nil },
    run: @escaping @MainActor @Sendable (App, [String]) throws(WorkspaceError) -> String
  ) {
    command = Command(id, title, help: help, keys: keys, usage: usage, unavailable: unavailable, run: run)
    self.scopes = scopes
    self.hint = hint
  }

  /// The word of the `:` prompt; unique among the commands of the screen.
  package var id: String { command.id }

  /// Whether its keys hold in a place.
  package func holds(in scope: Scope) -> Bool { scopes.isEmpty ? scope != .typing : scopes.contains(scope) }
}

/// The commands of the screen: a new group is one file, and one word here.
package enum ViewCommands {
  /// In the order of help and manual; of two commands with one key the first has it.
  package static let all: [ViewCommand] =
    ListCommands.all + FlowCommands.all + ControlCommands.all + ExportCommands.all + HistoryCommands.all
    + DiffCommands.all + LensCommands.all + ReviewKeys.all + PickerCommands.all + MovementCommands.all
    + SessionCommands.all + EntryCommands.all + HelpCommands.all
    + ScreenCommands.all

  private static let places = Dictionary(all.indices.map { (all[$0].id, $0) }, uniquingKeysWith: { first, _ in first })

  /// Nil where no command of the screen has the name.
  package static func command(_ id: String) -> ViewCommand? { places[id].map { all[$0] } }
}
