import TapTerminal
import TapWorkspace

/// What the user's `config.yaml` and `keys.yaml` say; what is wrong in them is said and left out, and never stops the
/// program.
package struct Preferences: Sendable {
  /// Of `config.yaml`; flags go over them.
  package private(set) var options = Options()
  /// The table of commands with the patch of `keys.yaml`.
  package private(set) var keymap = Keymap()
  /// `keys.yaml: line 3, column 5: there is no command "undoo" (undo?)`
  package private(set) var troubles: [String] = []

  /// Reads both files of the configuration folder; what cannot be taken is in `troubles`.
  package init(_ environment: Environment) {
    if let text = Preferences.text("config.yaml", environment, &troubles) {
      let (read, failures) = Options.read(text)
      options = read
      troubles += failures.map { "config.yaml: \($0)" }
    }
    if let text = Preferences.text("keys.yaml", environment, &troubles) {
      let (read, failures) = KeyFile.read(text)
      keymap = read
      troubles += failures.map { "keys.yaml: \($0)" }
    }
  }

  /// Nil where there is no such file, or none that can be read.
  private static func text(_ name: String, _ environment: Environment, _ troubles: inout [String]) -> String? {
    guard let path = environment.paths.config.file(name), environment.files.fingerprint(of: path) != nil else {
      return nil
    }
    do throws(FileError) {
      return String(decoding: try environment.files.read(path, limit: 1 << 18).bytes, as: UTF8.self)
    } catch {
      troubles.append(error.description)
      return nil
    }
  }
}

extension App {
  /// Says the first of what is wrong in the user's files, unless a question is on the screen.
  package func complain(_ troubles: [String]) {
    guard let first = troubles.first, place?.isOverlay != true else { return }
    refuse(troubles.count == 1 ? first : "\(first) (1 of \(troubles.count))")
  }
}
