import TapModel
import TapTerminal
import TapWorkspace

/// Every key of every place, from the keymap that the designer uses.
package struct KeyReference {
  /// One key.
  package struct Row: Hashable, Sendable {
    /// Where the keys count.
    package let place: Scope
    /// As people write it: `Enter`, `^L`, `gg`.
    package let key: String
    /// The command, with its words where it has some.
    package let command: String
    /// As the footer and the help name it.
    package let title: String
    /// One line, as the help shows it.
    package let help: String
  }

  private let keymap: Keymap

  package init(_ keymap: Keymap) { self.keymap = keymap }

  /// By place, in the order of the table of commands.
  package var rows: [Row] {
    let ids = ViewCommands.all.map(\.id)
    return Scope.allCases.flatMap { scope in
      let bound = keymap.commands(in: scope)
      let lines = ids.filter { bound.contains($0) } + bound.filter { !ids.contains($0) }.sorted()
      return lines.flatMap { line in
        keymap.keys(of: line, in: scope).map { key in
          let command = line.split(separator: " ").first.flatMap { KeyReference.words(String($0)) }
          return Row(place: scope, key: key, command: line, title: command?.title ?? "", help: command?.help ?? "")
        }
      }
    }
  }

  private static func words(_ id: String) -> (title: String, help: String)? {
    if let view = ViewCommands.command(id) { return (view.command.title, view.command.help) }
    return DesignCommands.command(id).map { ($0.title, $0.help) }
  }

  /// Markdown, a table for each place.
  package var text: String {
    var lines = [
      "# Keys", "",
      "`keys.yaml` in the configuration folder changes them: a place, then keys with commands; `none` takes a key away.",
    ]
    let rows = rows
    for scope in Scope.allCases {
      let here = rows.filter { $0.place == scope }
      if here.isEmpty { continue }
      lines += [
        "", "## `\(scope.rawValue)`: \(scope.title)", "", "| key | command | what it does |", "| --- | --- | --- |",
      ]
      lines += here.map { "| \($0.key == "|" ? "\\|" : $0.key) | `\($0.command)` | \($0.title): \($0.help) |" }
    }
    return lines.joined(separator: "\n")
  }

  /// `[{"place", "key", "command", "title", "help"}]`
  package var json: JSON {
    .array(
      rows.map { row in
        [
          "place": .string(row.place.rawValue), "key": .string(row.key), "command": .string(row.command),
          "title": .string(row.title), "help": .string(row.help),
        ]
      })
  }
}

/// Every command of the prompt and of `keys.yaml`.
package enum CommandReference {
  /// Markdown, one table.
  package static var text: String {
    let rows = Completer.ids.compactMap { Completer.command($0) }.map { command in
      let usage = command.usage.isEmpty ? command.id : "\(command.id) \(command.usage)"
      return "| `\(usage.replacing("|", with: "\\|"))` | \(command.help) |"
    }
    return (["# Commands", "", "| command | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }

  /// `[{"id", "usage", "help"}]`
  package static var json: JSON {
    .array(
      Completer.ids.compactMap { Completer.command($0) }.map { command in
        ["id": .string(command.id), "usage": .string(command.usage), "help": .string(command.help)]
      })
  }
}
