import TapTerminal
import TapWorkspace

// From a key to what it does.

extension App {
  /// Takes one key: typing first, then what the last message offers, then the keymap of the place.
  package func handle(_ key: Key) {
    refresh()
    switch key {
    case .resize(let size): resize(size)
    case .stop(let stop): quit(stop.exitStatus)
    case .background(let rgb): themes.follow(rgb, self)
    case .mouse(let mouse): if layout.form != .tooSmall { point(mouse) }
    default:
      if layout.form == .tooSmall { whileTooSmall(key) } else { press(key) }
    }
    refresh()
    guard exitStatus == nil else { return }
    watch.look(self)
    themes.look(self)
  }

  private func press(_ key: Key) {
    let offers = offers
    self.offers = [:]
    guard let place else { return }
    // To the shell, and drawn anew, from everywhere: also while something is typed.
    if pending.isEmpty, case .command(let id) = keymap.match([key], in: .list), ["suspend", "redraw"].contains(id) {
      return run(id)
    }
    if pending.isEmpty, place.take(key, self) { return }
    if let offer = offers[key] {
      attempt { app throws(WorkspaceError) in try offer(app) }
      return
    }
    if case .paste = key {
      refuse("A paste is text: open a field, the find or the command first")
      return
    }
    let keys = pending + [key]
    switch keymap.match(keys, in: place.scope) {
    case .command(let line):
      pending = []
      let words = line.split(separator: " ").map(String.init)
      run(words.first ?? line, Array(words.dropFirst()))
    case .prefix: pending = keys
    case .nothing:
      pending = []
      refuse(nothing(keys, place))
    }
  }

  /// Runs a command by name, of the screen or of the design.
  package func run(_ id: String, _ words: [String] = []) {
    if let command = ViewCommands.command(id)?.command {
      if let reason = command.unavailable(self) { return refuse(reason) }
      attempt { app throws(WorkspaceError) in try command.run(app, words) }
    } else if let command = DesignCommands.command(id), let workspace {
      if let reason = command.unavailable(workspace) { return refuse(reason) }
      attempt { _ throws(WorkspaceError) in try command.run(workspace, words) }
    } else {
      refuse("No command \"\(id)\": look at keys.yaml")
    }
  }

  /// Why keys do nothing here: what they do elsewhere.
  private func nothing(_ keys: [Key], _ place: any Place) -> String {
    let label = Keymap.label(keys)
    guard let there = keymap.elsewhere(keys).first else {
      return "\(label) does nothing. \(self.key("help")) shows the keys"
    }
    let title = ViewCommands.command(there.id)?.command.title ?? there.id
    return "\(label) does nothing in \(place.title): \"\(title)\" belongs to \(there.scope.title)"
  }

  /// The few keys that work on a screen that is too small.
  private func whileTooSmall(_ key: Key) {
    guard case .command(let id) = keymap.match([key], in: .list) else { return }
    if id == "redraw" || TooSmall.commands.contains(where: { $0.0 == id }) { run(id) }
  }
}
