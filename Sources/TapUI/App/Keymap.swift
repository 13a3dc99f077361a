import TapTerminal
import TapWorkspace

/// Which keys reach which command, by place: made from the tables of commands, then changed by the user's `keys.yaml`.
package struct Keymap: Sendable {
  /// One change by the user: `scope` nil is everywhere, `command` nil takes the key away.
  package struct Change: Hashable, Sendable {
    /// Nil is every place but typing.
    package var scope: Scope?
    /// Pressed one after the other; one key, mostly.
    package var keys: [Key]
    /// With its words, where it takes some: `theme paper`.
    package var command: String?

    package init(_ scope: Scope?, _ keys: [Key], _ command: String?) {
      self.scope = scope
      self.keys = keys
      self.command = command
    }
  }

  /// What keys pressed one after the other come to.
  package enum Match: Hashable, Sendable {
    case command(String)
    /// The beginning of a longer sequence.
    case prefix
    case nothing
  }

  /// What a place says of keys itself; nil where the user took them away there.
  private var own: [Scope: [[Key]: String?]] = [:]
  /// What holds wherever nothing is typed and the place says nothing.
  private var general: [[Key]: String] = [:]
  /// Keys of each command in the order of the table of commands, bound or not.
  private var declared: [String: [[Key]]] = [:]
  /// Keys that the user changed.
  private var changed: Set<[Key]> = []
  /// Keys that two commands want in one place; the first has it. A test keeps this empty.
  package private(set) var clashes: [String] = []

  /// Where two commands want the same keys in one place, the first has them; the user's changes come last.
  package init(
    _ commands: [ViewCommand] = ViewCommands.all, design: [Command<Workspace>] = DesignCommands.all,
    changes: [Change] = []
  ) {
    for command in commands { add(command.id, command.command.keys, command.scopes) }
    for command in design { add(command.id, command.keys, []) }
    for change in changes {
      changed.insert(change.keys)
      for scope in change.scope.map({ [$0] }) ?? Scope.allCases.filter({ $0 != .typing }) {
        own[scope, default: [:]].updateValue(change.command, forKey: change.keys)
      }
    }
  }

  /// The keys of a name: `g g` is two.
  private static func keys(_ name: String) -> [Key] { name.split(separator: " ").compactMap { Key(name: String($0)) } }

  /// - Parameter scopes: none is everywhere.
  private mutating func add(_ id: String, _ names: [String], _ scopes: Set<Scope>) {
    for name in names {
      let keys = Keymap.keys(name)
      guard !keys.isEmpty else { continue }
      if declared[id]?.contains(keys) != true { declared[id, default: []].append(keys) }
      if scopes.isEmpty, general[keys] == nil { general[keys] = id }
      for scope in scopes {
        if case .some(.some(let other)) = own[scope]?[keys] {
          clashes.append("\(scope.rawValue): \(name) is both \(other) and \(id)")
        } else {
          own[scope, default: [:]].updateValue(id, forKey: keys)
        }
      }
    }
  }

  private func command(_ keys: [Key], in scope: Scope) -> String? {
    if let said = own[scope]?[keys] { return said }
    return scope == .typing ? nil : general[keys]
  }

  /// All that is bound in a place.
  private func table(_ scope: Scope) -> [[Key]: String] {
    var table = scope == .typing ? [:] : general
    for (keys, id) in own[scope] ?? [:] { table[keys] = id }
    return table
  }

  /// What keys come to in a place.
  package func match(_ keys: [Key], in scope: Scope) -> Match {
    if let id = command(keys, in: scope) { return .command(id) }
    return table(scope).keys.contains { $0.count > keys.count && $0.starts(with: keys) } ? .prefix : .nothing
  }

  /// The keys of a command in a place, as people write them, the usual one first: `Enter`, `gg`.
  ///
  /// Declared keys first, as far as they are still bound, then those of the user.
  package func keys(of id: String, in scope: Scope) -> [String] {
    let known = (declared[id] ?? []).filter { command($0, in: scope) == id }
    let others = changed.filter { command($0, in: scope) == id && !known.contains($0) }
    return known.map { Keymap.label($0) } + others.map { Keymap.label($0) }.sorted()
  }

  /// The key of a command in a place, for a message: `u`; `:undo` where it has none.
  package func name(of id: String, in scope: Scope) -> String { keys(of: id, in: scope).first ?? ":\(id)" }

  /// The keys that are bound in a place.
  package func sequences(in scope: Scope) -> [[Key]] {
    table(scope).keys.sorted { Keymap.label($0) < Keymap.label($1) }
  }

  /// What has a key in a place.
  package func commands(in scope: Scope) -> Set<String> { Set(table(scope).values) }

  /// What cannot be reached because of a change: a longer sequence behind its keys, or itself behind shorter ones.
  func hidden(by change: Change) -> String? {
    guard change.command != nil else { return nil }
    let keys = change.keys
    for scope in Scope.allCases where change.scope == nil || change.scope == scope {
      let table = table(scope)
      guard table[keys] == change.command else { continue }
      let others = table.keys.sorted { Keymap.label($0) < Keymap.label($1) }
      if let shorter = others.first(where: { $0.count < keys.count && keys.starts(with: $0) }) {
        return "\(Keymap.label(keys)) is never reached in \(scope.title): \(Keymap.label(shorter)) is "
          + "\(table[shorter] ?? "") there"
      }
      if let longer = others.first(where: { $0.count > keys.count && $0.starts(with: keys) }) {
        return "\(Keymap.label(keys)) hides \(Keymap.label(longer)), which is \(table[longer] ?? "") in \(scope.title)"
      }
    }
    return nil
  }

  /// The places where keys do something, and what.
  package func elsewhere(_ keys: [Key]) -> [(scope: Scope, id: String)] {
    Scope.allCases.compactMap { scope in command(keys, in: scope).map { (scope, $0) } }
  }

  /// Keys as people write them: `gg`, `^L`, `Enter`; more than two with blanks between.
  package static func label(_ keys: [Key]) -> String {
    keys.map(\.label).joined(separator: keys.count > 2 ? " " : "")
  }
}

extension Key {
  /// The key as screens write it: `Enter`, `^L`, `j`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .f(let number): "F\(number)"
    case .ctrl(let character): "^" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .paste: "a paste"
    case .resize: "a resize"
    case .mouse: "a click"
    case .background: "an answer"
    case .stop: "a stop"
    }
  }
}
