import TapModel
import TapTerminal
import TapWorkspace

/// The user's `keys.yaml`: a patch over the table of commands, by place.
///
/// ```yaml
/// everywhere:
///   <c-r>: redo
///   g x: export          # a sequence
/// list:
///   d: none              # taken away
///   X: remove
/// ```
package enum KeyFile {
  /// Everywhere but where letters are text.
  private static let everywhere = "everywhere"
  /// Words that take a key away.
  private static let nothing = ["none", "null", "~", ""]

  /// The places whose keys can be changed, as the file calls them.
  package static let places = [everywhere] + Scope.allCases.filter { $0 != .typing }.map(\.rawValue)

  /// Reads the file; what cannot be taken is left out and said.
  package static func read(_ yaml: String) -> (keymap: Keymap, failures: [YAML.Failure]) {
    var reader = Reader()
    do throws(YAML.Failure) { try reader.read(try YAML.read(yaml)) } catch { reader.failures.append(error) }
    // What a place says goes before what is said of everywhere.
    let changes = reader.changes.filter { $0.change.scope == nil } + reader.changes.filter { $0.change.scope != nil }
    let keymap = Keymap(changes: changes.map(\.change))
    let hidden = changes.compactMap { item in keymap.hidden(by: item.change).map { YAML.Failure($0, at: item.mark) } }
    let failures = (reader.failures + hidden).sorted { ($0.mark.line, $0.mark.column) < ($1.mark.line, $1.mark.column) }
    return (keymap, failures)
  }

  private struct Reader {
    var changes: [(change: Keymap.Change, mark: YAML.Mark)] = []
    var failures: [YAML.Failure] = []

    mutating func read(_ root: YAML) throws(YAML.Failure) {
      guard let entries = root.entries else {
        throw YAML.Failure("places with keys are wanted: list: {X: remove}", at: root.mark)
      }
      for (name, mark, value) in entries {
        guard places.contains(name) else {
          failures.append(YAML.Failure("there is no place \"\(name)\"" + KeyFile.near(name, places), at: mark))
          continue
        }
        guard let keys = value.entries else {
          failures.append(YAML.Failure("keys with commands are wanted: {X: remove}", at: value.mark))
          continue
        }
        for key in keys { take(key.key, key.mark, key.value, in: Scope(rawValue: name)) }
      }
    }

    private mutating func take(_ name: String, _ mark: YAML.Mark, _ value: YAML, in scope: Scope?) {
      guard let line = value.text else {
        failures.append(YAML.Failure("the name of a command is wanted here, or none", at: value.mark))
        return
      }
      var keys: [Key] = []
      for word in name.split(separator: " ").map(String.init) {
        guard let key = Key(name: word) else {
          let near = KeyFile.near(word, Key.knownNames)
          failures.append(YAML.Failure("\"\(word)\" is no key\(near): write j, <enter>, <c-l>, or g g", at: mark))
          return
        }
        keys.append(key)
      }
      if keys.isEmpty { return failures.append(YAML.Failure("a key is wanted here", at: mark)) }
      let command = KeyFile.nothing.contains(line) ? nil : line
      if let word = command?.split(separator: " ").first.map(String.init), Completer.command(word) == nil {
        failures.append(
          YAML.Failure("there is no command \"\(word)\"" + KeyFile.near(word, Completer.ids), at: value.mark))
        return
      }
      if let other = changes.first(where: { $0.change.scope == scope && $0.change.keys == keys }) {
        failures.append(YAML.Failure("\(name) stands at \(other.mark) already; that one holds", at: mark))
        return
      }
      changes.append((Keymap.Change(scope, keys, command), mark))
    }
  }

  private static func near(_ word: String, _ known: [String]) -> String {
    nearest(word, among: known).map { " (\($0)?)" } ?? ""
  }
}
