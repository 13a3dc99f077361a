import TapTerminal
import TapWorkspace

/// Which theme is shown: the one that is wanted, else light or dark as the terminal is.
///
/// A theme from a file is taken up again when the file changes; a broken one leaves the old one on the screen.
@MainActor package final class ThemeChoice {
  package let shelf: ThemeShelf
  /// The theme that was chosen; previews do not count.
  package private(set) var theme: Theme
  /// The word for it, for messages and `:theme`.
  package private(set) var word: String
  /// Whether nobody chose a theme, so that it follows the terminal.
  package private(set) var isAutomatic: Bool
  /// Why the theme that was wanted is not the one that is shown; nil where it is.
  package private(set) var trouble: String?

  private let memory: TerminalMemory
  private let clock: WallClock
  private var print: Files.Fingerprint?
  private var isPreviewing = false
  /// The second of the last look.
  private var last: Int?

  /// - Parameter wanted: a theme's name or a file; nil follows the terminal, as it answered last time.
  package init(_ environment: Environment, wanted: String? = nil) {
    shelf = ThemeShelf(environment)
    memory = TerminalMemory(environment)
    clock = environment.clock
    isAutomatic = wanted == nil
    word = wanted ?? ThemeChoice.standard(memory.appearance ?? .dark)
    theme = .defaultDark
    do throws(ThemeError) {
      theme = try shelf.theme(word)
      print = shelf.fingerprint(of: word)
    } catch {
      trouble = "\(error). Shown in \(Theme.defaultDark.name)"
      word = Theme.defaultDark.name
    }
  }

  private static func standard(_ appearance: Theme.Appearance) -> String {
    appearance == .dark ? Theme.defaultDark.name : "default-light"
  }

  // MARK: Choosing

  /// Takes a theme for this session.
  func choose(_ word: String, _ app: App) throws(WorkspaceError) -> String {
    do throws(ThemeError) { try take(word, app) } catch { throw .usage("\(error). The old theme stays") }
    isAutomatic = false
    return "Theme \(word). A line \"theme: \(word)\" in config.yaml keeps it"
  }

  /// Shows a theme without taking it; nil, or one that cannot be read, shows the chosen one.
  func preview(_ word: String?, _ app: App) {
    guard word != nil || isPreviewing else { return }
    isPreviewing = word != nil
    app.terminal.theme = word.flatMap { try? shelf.theme($0) } ?? theme
  }

  private func take(_ word: String, _ app: App) throws(ThemeError) {
    // The state of the file before it is read: a change meanwhile shows at the next look.
    let now = shelf.fingerprint(of: word)
    theme = try shelf.theme(word)
    print = now
    self.word = word
    app.terminal.theme = theme
  }

  // MARK: Following

  /// Called with every key: takes up the theme's file where it changed, at most once a second.
  func look(_ app: App) {
    guard print != nil else { return }
    let second = clock.now()
    guard second != last else { return }
    last = second
    let now = shelf.fingerprint(of: word)
    guard now != print else { return }
    do throws(ThemeError) {
      try take(word, app)
      app.message = Notice("Theme \(word) as its file is now", .done)
    } catch {
      print = now ?? print
      app.refuse("\(error). The old theme stays")
    }
  }

  /// The terminal said what colour it shows: remembered for the next run, and followed where nobody chose a theme.
  func follow(_ rgb: UInt32, _ app: App) {
    let appearance: Theme.Appearance = Lab(rgb).lightness < 50 ? .dark : .light
    memory.keep(appearance)
    guard isAutomatic, word != ThemeChoice.standard(appearance) else { return }
    // Both are shipped; one of the user's that is broken leaves what is there.
    try? take(ThemeChoice.standard(appearance), app)
  }
}

/// What terminals answered when they were asked for their background, by type, in the state folder.
struct TerminalMemory: Sendable {
  private let files: Files
  private let folder: Paths.Folder
  /// How this terminal is told from others: its type, and the program where it says its name.
  private let name: String

  init(_ environment: Environment) {
    files = environment.files
    folder = environment.paths.state
    let words = ["TERM", "TERM_PROGRAM"].compactMap { environment.variables[$0] }
    name = words.map { word in String(word.map { $0.isWhitespace ? "_" : $0 }) }.joined(separator: "/")
  }

  private static let file = "terminals"
  /// More than anybody has.
  private static let limit = 50

  /// Lines of `light NAME`, the last answer last.
  private var lines: [Substring] {
    guard let path = folder.file(TerminalMemory.file), let bytes = try? files.read(path, limit: 1 << 16).bytes else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// The last answer of this terminal; nil where it never gave one.
  var appearance: Theme.Appearance? {
    let line = lines.last { $0.split(separator: " ").last == Substring(name) }
    return line?.split(separator: " ").first.flatMap { Theme.Appearance(rawValue: String($0)) }
  }

  /// Keeps an answer; a folder that cannot be written costs only the memory.
  func keep(_ appearance: Theme.Appearance) {
    guard appearance != self.appearance, !name.isEmpty, let path = folder.ready().file(TerminalMemory.file) else {
      return
    }
    let others = lines.filter { $0.split(separator: " ").last != Substring(name) }.suffix(TerminalMemory.limit - 1)
    let text = (others + ["\(appearance.rawValue) \(name)"]).map { $0 + "\n" }.joined()
    _ = try? files.write(Array(text.utf8), to: path)
  }
}
