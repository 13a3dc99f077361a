/// What the user wants of the screen: from flags, else from `config.yaml`; both have the same names.
package struct Options: Hashable, Sendable {
  /// A theme's name, or a theme or scheme file; nil follows the terminal's background.
  package var theme: String?
  /// Whether nothing but ASCII is shown.
  package var ascii: Bool?
  /// Whether clicks and the wheel are taken.
  package var mouse: Bool?
  /// Whether words and attributes do without colour; NO_COLOR says the same.
  package var noColor: Bool?
  /// A shell command that takes what is copied; nil asks the terminal.
  package var copyCommand: String?

  /// Nothing is wanted but what is usual.
  package init() {}

  /// One option: its name without dashes, and what it does.
  package enum Name: String, Sendable, CaseIterable {
    case theme, ascii, mouse
    case noColor = "no-color"
    case copyCommand = "copy-command"

    /// One line for the help.
    package var help: String {
      switch self {
      case .theme: "A theme's name, or a theme or base16 file; else light or dark as the terminal is."
      case .ascii: "Draw with ASCII alone."
      case .mouse: "Take clicks and the wheel; selecting text then needs Shift."
      case .noColor: "Words and attributes without colour, as NO_COLOR has it."
      case .copyCommand: "A shell command that takes what y copies; else the terminal's clipboard."
      }
    }
  }

  /// Reads `config.yaml`; what cannot be taken is left out and said.
  package static func read(_ yaml: String) -> (options: Options, failures: [YAML.Failure]) {
    var options = Options()
    var failures: [YAML.Failure] = []
    do throws(YAML.Failure) {
      let root = try YAML.read(yaml)
      guard let entries = root.entries else {
        throw YAML.Failure("options with values are wanted: theme: paper", at: root.mark)
      }
      for (key, mark, value) in entries {
        do throws(YAML.Failure) {
          guard let name = Name(rawValue: key) else {
            throw YAML.Failure(unknown(key, among: Name.allCases.map(\.rawValue), as: "option"), at: mark)
          }
          try options.take(name, value)
        } catch { failures.append(error) }
      }
    } catch { failures.append(error) }
    return (options, failures)
  }

  private mutating func take(_ name: Name, _ value: YAML) throws(YAML.Failure) {
    switch name {
    case .theme: theme = try Options.word(value)
    case .ascii: ascii = try Options.truth(value)
    case .mouse: mouse = try Options.truth(value)
    case .noColor: noColor = try Options.truth(value)
    case .copyCommand: copyCommand = try Options.word(value)
    }
  }

  private static func word(_ value: YAML) throws(YAML.Failure) -> String {
    guard let text = value.text, !text.isEmpty else { throw YAML.Failure("a word is wanted here", at: value.mark) }
    return text
  }

  private static func truth(_ value: YAML) throws(YAML.Failure) -> Bool {
    switch value.text {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw YAML.Failure("true or false is wanted here", at: value.mark)
    }
  }

  /// These options, and the others where these say nothing: a flag goes before `config.yaml`.
  package func over(_ other: Options) -> Options {
    var options = self
    options.theme = theme ?? other.theme
    options.ascii = ascii ?? other.ascii
    options.mouse = mouse ?? other.mouse
    options.noColor = noColor ?? other.noColor
    options.copyCommand = copyCommand ?? other.copyCommand
    return options
  }
}
