import TapModel
import TapTerminal
import TapWorkspace

extension ManualPage {
  /// The commands of the `:` prompt, from their table.
  package mutating func designCommands() {
    section("Commands of a design")
    line(
      "As tap-tui edit, the command line of the designer (:) and the plain mode take them. "
        + "Words are cut at blanks; quotes hold a text together; a semicolon joins commands to one step of the history."
    )
    for command in DesignCommands.all { item(command.id, command.usage, sentence(command.help)) }
  }

  /// What the plain mode has beyond them, from its table.
  package mutating func plainMode() {
    section("Plain mode")
    line(
      "A line is a command, a fact is a line, at most \(PlainSession.width) columns wide. "
        + "A line that ends in a blank and ? lists what can stand there; a dot is the component of go.")
    for command in PlainCommands.all { item(command.id, command.usage, sentence(command.help)) }
  }

  /// The keys of the designer by place, from the table of its commands.
  package mutating func keys() {
    section("Keys")
    line("Digits go to the place that carries them. In a text, letters are text.")
    let keymap = Keymap()
    let everywhere = ViewCommands.all.filter(\.scopes.isEmpty)
    add("Everywhere", everywhere, keymap, in: .list)
    for scope in Scope.allCases where scope != .typing {
      let own = ViewCommands.all.filter { $0.scopes.contains(scope) }
      add("In \(scope.title)", own, keymap, in: scope)
    }
  }

  private mutating func add(_ title: String, _ commands: [ViewCommand], _ keymap: Keymap, in scope: Scope) {
    let rows = commands.compactMap { command -> (String, String)? in
      let keys = keymap.keys(of: command.id, in: scope)
      return keys.isEmpty ? nil : (keys.joined(separator: ", "), "\(command.command.title): \(command.command.help)")
    }
    guard !rows.isEmpty else { return }
    subsection(title)
    for (keys, words) in rows { item(keys, "", sentence(words)) }
  }

  /// What a key script is.
  package mutating func keyScripts() {
    section("Key scripts")
    line(
      "With --script nobody types: the designer runs in memory, without terminal, clock, home and journal, "
        + "and nothing but the frame is written. A line is one of these:")
    item("#", "TEXT", "A remark.")
    item(":", "COMMAND", "A command, as after the colon; where it is refused the script ends with status 3.")
    item(
      "KEY", "...",
      "Keys with blanks between: j, <enter>, <c-l>, <a-x>, <f5>, \"text\" typed as it stands, <down>*3, <size:80x24>.")
  }

  private func sentence(_ words: String) -> String {
    (words.first?.uppercased() ?? "") + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }
}
