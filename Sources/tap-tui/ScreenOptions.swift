import ArgumentParser
import TapTerminal

/// The options of the screen as flags; `config.yaml` has the same names.
struct ScreenOptions: ParsableArguments {
  @Option(help: help(.theme)) var theme: String?
  @Flag(inversion: .prefixedNo, help: help(.ascii)) var ascii: Bool?
  @Flag(inversion: .prefixedNo, help: help(.mouse)) var mouse: Bool?
  @Flag(name: .customLong("no-color"), help: help(.noColor)) var noColor = false
  @Option(name: .customLong("copy-command"), help: help(.copyCommand)) var copyCommand: String?

  private static func help(_ name: Options.Name) -> ArgumentHelp { ArgumentHelp(name.help) }

  /// What was said; nil where nothing was.
  var options: Options {
    var options = Options()
    options.theme = theme
    options.ascii = ascii
    options.mouse = mouse
    options.noColor = noColor ? true : nil
    options.copyCommand = copyCommand
    return options
  }
}
