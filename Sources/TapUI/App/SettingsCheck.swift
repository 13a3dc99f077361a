import TapTerminal
import TapWorkspace

/// What `doctor` says of the user's own files: `config.yaml`, `keys.yaml` and the themes.
package struct SettingsCheck {
  private let environment: Environment
  private let shelf: ThemeShelf

  /// Reads when it is asked.
  package init(_ environment: Environment) {
    self.environment = environment
    shelf = ThemeShelf(environment)
  }

  private static let section = "Settings"

  /// A fact for each file, and one for each line of it that is not taken.
  package var facts: [Diagnosis.Fact] {
    let preferences = Preferences(environment)
    var facts = ["config.yaml", "keys.yaml"].flatMap { file(String($0), preferences.troubles) }
    if let wanted = preferences.options.theme, shelf.path(of: wanted) == nil { facts += shipped(wanted) }
    return facts + themes
  }

  private func file(_ name: String, _ troubles: [String]) -> [Diagnosis.Fact] {
    let path = environment.paths.config.file(name)
    guard let path, environment.files.fingerprint(of: path) != nil else {
      return [Diagnosis.Fact(SettingsCheck.section, name, "none, all is as it comes")]
    }
    let found = troubles.filter { $0.hasPrefix(name + ": ") || $0.contains(path) }
    guard !found.isEmpty else { return [Diagnosis.Fact(SettingsCheck.section, name, "read")] }
    let rest = counts(path) ? "; the rest of it counts" : "; nothing of it counts until then"
    return found.map { trouble in
      let words = trouble.hasPrefix(name + ": ") ? String(trouble.dropFirst(name.count + 2)) : trouble
      return Diagnosis.Fact(
        SettingsCheck.section, name, words, .trouble,
        advice: "mend \(environment.paths.display(path))\(rest)")
    }
  }

  /// Whether a file can be taken apart, so that only what is wrong in it is left out.
  private func counts(_ path: String) -> Bool {
    guard let bytes = try? environment.files.read(path, limit: 1 << 18).bytes else { return false }
    return (try? YAML.read(String(decoding: bytes, as: UTF8.self)))?.entries != nil
  }

  /// The theme that `config.yaml` names, where it is none of the user's own.
  private func shipped(_ name: String) -> [Diagnosis.Fact] {
    do throws(ThemeError) {
      _ = try shelf.theme(name)
      return []
    } catch {
      return [
        Diagnosis.Fact(
          SettingsCheck.section, "theme", error.description, .trouble, advice: "name another one in config.yaml")
      ]
    }
  }

  /// The user's own themes.
  private var themes: [Diagnosis.Fact] {
    let own = shelf.entries.filter { $0.path != nil }
    let broken = own.compactMap { entry -> Diagnosis.Fact? in
      do throws(ThemeError) {
        _ = try shelf.read(entry.name)
        return nil
      } catch {
        return Diagnosis.Fact(
          SettingsCheck.section, "themes", error.description, .trouble,
          advice: "mend \(environment.paths.display(entry.path ?? "")); tap-tui theme check measures it")
      }
    }
    let names = own.map(\.name).joined(separator: ", ")
    return [Diagnosis.Fact(SettingsCheck.section, "themes", names.isEmpty ? "the shipped ones" : names)] + broken
  }
}
