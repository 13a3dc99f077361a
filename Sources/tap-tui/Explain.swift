import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapUI

/// `tap-tui explain RULE|CONTROL|INDICATOR|KIND`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule, a control, a Key Security Indicator or a kind is.",
    discussion: "For example rds.multi-az, SC-8(1), KSI-CNA-RNT, database.")

  @Argument(help: "The id of a rule, a control, a Key Security Indicator or a kind.", completion: Offers.words)
  var word: String

  func run() throws {
    let explain = Explain(.aws)
    guard let text = explain.text(word) else {
      let near = explain.nearest(word).map { "; \($0)?" } ?? ""
      throw Failure("no rule, control, indicator or kind \"\(word)\"\(near)", status: 2)
    }
    Console.out(text)
  }
}

/// `tap-tui reference kinds|rules|keys|commands|themes`
struct ReferenceCommand: ParsableCommand {
  enum Table: String, ExpressibleByArgument, CaseIterable {
    case kinds, rules, keys, commands, themes
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Print a table of the manual: kinds, rules, keys, commands, themes.")

  @Argument(help: "kinds, rules, keys, commands or themes; keys as your keys.yaml has them.") var table: Table
  @Option(help: "text (Markdown) or json.") var format = Format.text

  func run() throws {
    if table == .keys || table == .commands { return screen() }
    if table == .themes { return try themes() }
    let reference = Reference(.aws)
    switch (table, format) {
    case (.kinds, .text): Console.out(reference.kindsDocument)
    case (.kinds, .json): Console.out(reference.kinds.pretty)
    case (.rules, .text): Console.out(reference.rulesDocument)
    case (.rules, .json): Console.out(reference.rules.pretty)
    default: break
    }
  }

  /// Every theme that there is; one of the user's that is broken is said and left out.
  private func themes() throws {
    let shelf = ThemeShelf(World.environment)
    let sheets = shelf.entries.compactMap { entry -> ThemeSheet? in
      do throws(ThemeError) { return ThemeSheet(try shelf.theme(entry.name)) } catch {
        Console.error(error.description)
        return nil
      }
    }
    let text = sheets.map(\.text).joined(separator: "\n\n")
    Console.out(format == .json ? JSON.array(sheets.map(\.json)).pretty : text)
  }

  /// The tables of the screen, from the commands that the designer has.
  private func screen() {
    if table == .commands {
      return Console.out(format == .json ? CommandReference.json.pretty : CommandReference.text)
    }
    let preferences = Preferences(World.environment)
    for trouble in preferences.troubles { Console.error(trouble) }
    let keys = KeyReference(preferences.keymap)
    Console.out(format == .json ? keys.json.pretty : printable(keys.text))
  }
}
