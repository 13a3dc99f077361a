#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import TapExport

/// Where tap-tui keeps what is not a design: the XDG base directories of the environment, else those under home.
package struct Paths: Hashable, Sendable {
  /// A folder, or why there is none; without it tap-tui works on and says what is lost.
  package enum Folder: Hashable, Sendable {
    case at(String)
    /// The reason ends a sentence: "HOME is not set".
    case unavailable(String)

    /// Nil where the folder is unavailable.
    package var path: String? {
      if case .at(let path) = self { path } else { nil }
    }

    /// A file in it.
    package func file(_ name: String) -> String? {
      path.map { Files.join($0, name) }
    }
  }

  /// `config.yaml`, `keys.yaml`, `themes/`.
  package let config: Folder
  /// Journals, locks, the log, the list of recent designs.
  package let state: Folder
  /// What may be lost at any time.
  package let cache: Folder
  private let home: String?

  /// Reads `HOME` and `XDG_{CONFIG,STATE,CACHE}_HOME`; a relative path counts as not set, as the XDG text demands.
  package init(environment: [String: String]) {
    func absolute(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let home = absolute("HOME")
    func folder(_ name: String, _ fallback: String) -> Folder {
      guard let base = absolute(name) ?? home.map({ Files.join($0, fallback) }) else {
        return .unavailable("neither HOME nor \(name) is an absolute path")
      }
      return .at(Files.join(base, "tap-tui"))
    }
    config = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
    self.home = home
  }

  /// Of the design at a real path.
  package func journal(of realPath: String) -> String? { state.file(Self.key(realPath) + ".journal") }

  /// Of the design at a real path.
  package func lock(of realPath: String) -> String? { state.file(Self.key(realPath) + ".lock") }

  /// See `RecentDesigns`.
  package var recent: String? { state.file("recent") }

  /// What went wrong, for a report.
  package var log: String? { state.file("log") }

  /// The path as people write it: `~/designs/m.tap.json`.
  package func display(_ path: String) -> String {
    guard let home, home != "/", path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private static func key(_ realPath: String) -> String { Digest(of: realPath.utf8).hex }
}

extension Paths.Folder {
  /// Makes the folder, for the user only, where there is none; `unavailable` where it cannot be made or written in.
  package func ready() -> Self {
    guard let path else { return self }
    if let failure = Self.create(path) { return .unavailable(failure.description) }
    let code = outcome { access(path, W_OK | X_OK) }
    return code == 0 ? self : .unavailable(FileError.system(.create, path: path, code: code).description)
  }

  private static func create(_ path: String) -> FileError? {
    if let found = status(of: path) { return found.kind == .folder ? nil : .isNotFolder(path: path) }
    let parent = Files.split(path).folder
    if parent != path, let failure = create(parent) { return failure }
    let code = outcome { mkdir(path, 0o700) }
    return code == 0 || code == EEXIST ? nil : .system(.createFolder, path: path, code: code)
  }
}
