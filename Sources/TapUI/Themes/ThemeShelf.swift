import TapModel
import TapTerminal
import TapThemes
import TapWorkspace

/// The themes that there are: those in the user's folder `themes`, and the shipped ones; of one name the user's is taken.
package struct ThemeShelf: Sendable {
  /// One theme by name.
  package struct Entry: Hashable, Sendable {
    /// What `--theme` and `:theme` call it: the name of its file without the end.
    package let name: String
    /// Its file; nil for a shipped one.
    package let path: String?
  }

  private let files: Files
  private let folder: String?

  /// Reads the names alone; a theme is read when it is chosen.
  package init(_ environment: Environment) {
    files = environment.files
    folder = environment.paths.config.file("themes")
  }

  /// The shipped ones first, then those of the user by name.
  package var entries: [Entry] {
    let own = Dictionary(own.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let shipped = ShippedThemes.all.map(\.name)
    return shipped.map { own[$0] ?? Entry(name: $0, path: nil) }
      + own.values.filter { !shipped.contains($0.name) }.sorted { $0.name < $1.name }
  }

  private var own: [Entry] {
    guard let folder, let names = try? files.names(in: folder) else { return [] }
    return names.compactMap { file in
      ThemeShelf.stem(file).map { Entry(name: $0, path: "\(folder)/\(file)") }
    }
  }

  /// Whether a word names a file, not a theme of the shelf.
  private static func isFile(_ word: String) -> Bool { word.contains("/") || stem(word) != nil }

  /// The name of a theme file without its end; nil for other files.
  private static func stem(_ file: String) -> String? {
    for end in [".yaml", ".yml"] where file.hasSuffix(end) && file.count > end.count {
      return String(file.dropLast(end.count))
    }
    return nil
  }

  /// The file of a name, or the file that a word names; nil for a shipped theme.
  package func path(of word: String) -> String? {
    ThemeShelf.isFile(word) ? word : own.first { $0.name == word }?.path
  }

  /// Of the file of a theme as it is now; nil for a shipped one.
  func fingerprint(of word: String) -> Files.Fingerprint? { path(of: word).flatMap { files.fingerprint(of: $0) } }

  /// Reads the theme of a name, or of a file.
  package func theme(_ word: String) throws(ThemeError) -> Theme {
    // The built-in theme is its file; to read it would only take time.
    if word == Theme.defaultDark.name, path(of: word) == nil { return .defaultDark }
    return try read(word).theme
  }

  /// Reads a theme with the places of its words.
  package func read(_ word: String) throws(ThemeError) -> ThemeFile {
    let text: String
    if let path = path(of: word) {
      do throws(FileError) {
        text = String(decoding: try files.read(path, limit: 1 << 18).bytes, as: UTF8.self)
      } catch { throw .file(error) }
    } else if let shipped = ShippedThemes.all.first(where: { $0.name == word }) {
      text = shipped.yaml
    } else {
      throw .unknown(word, near: nearest(word, among: entries.map(\.name)))
    }
    do throws(YAML.Failure) { return try ThemeFile(yaml: text, parent: parent) } catch {
      throw .broken(word, path: path(of: word), error)
    }
  }

  /// What a theme may inherit from: a shipped theme, or one of the user's that inherits from a shipped one itself.
  private func parent(_ name: String) -> Theme? {
    if let shipped = ThemeShelf.shipped(name) { return shipped }
    guard let path = own.first(where: { $0.name == name })?.path, let bytes = try? files.read(path).bytes else {
      return nil
    }
    return try? Theme.load(yaml: String(decoding: bytes, as: UTF8.self), parent: ThemeShelf.shipped)
  }

  private static func shipped(_ name: String) -> Theme? {
    if name == Theme.defaultDark.name { return .defaultDark }
    return ShippedThemes.all.first { $0.name == name }.flatMap { try? Theme.load(yaml: $0.yaml) }
  }
}

/// Why a theme is not taken.
package enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No theme has the name.
  case unknown(String, near: String?)
  case file(FileError)
  /// The text is no theme; the path is that of its file.
  case broken(String, path: String?, YAML.Failure)

  package var description: String {
    switch self {
    case .unknown(let name, let near): "there is no theme \"\(name)\"" + (near.map { " (\($0)?)" } ?? "")
    case .file(let error): error.description
    case .broken(let word, _, let failure): "theme \(word): \(failure)"
    }
  }

  /// The exit status of the command line.
  package var status: Int32 {
    if case .unknown = self { 2 } else { 3 }
  }
}
