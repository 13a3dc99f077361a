import ArgumentParser
import TapCatalog
import TapModel
import TapUI
import TapWorkspace

/// `tap-tui manual`
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page: tap-tui manual | man -l -")

  func run() throws { Console.out(try Manual.page()) }
}

/// The manual page: everything in it comes from the tables that the program itself runs by.
enum Manual {
  static func page() throws -> String {
    let help = try JSON(parsing: Root._dumpHelp())
    guard let root = help["command"] else { throw Failure("no table of commands", status: 70) }
    var page = ManualPage(
      "tap-tui", day: Provenance.all.map(\.day).max() ?? "", version: "tap-tui \(Version.text)")
    page.section("Name")
    page.line("tap-tui - \(lowered(root["abstract"]?.string ?? ""))")
    let commands = (root["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
    page.section("Synopsis")
    for command in commands { page.synopsis(command) }
    page.section("Commands")
    page.line("Without a command, tap-tui is tap-tui design.")
    for command in commands { page.command(command) }
    page.designCommands()
    page.plainMode()
    page.keyScripts()
    page.keys()
    page.section("Kinds of components")
    page.line("tap-tui explain KIND shows the fields of one.")
    for kind in Catalog.aws.kinds { page.item(kind.id, "", "\(kind.pane.title). \(kind.help)") }
    page.section("Files")
    for row in Statuses.files { page.item(row.path, "", row.what) }
    page.section("Environment")
    for row in Statuses.variables { page.item(row.name, "", row.what) }
    page.section("Exit status")
    for row in Statuses.all { page.item(row.status, "", row.meaning) }
    page.section("Examples")
    page.example([
      "tap-tui new m.tap.json --blueprint monitoring", "tap-tui check m.tap.json",
      "tap-tui edit m.tap.json -c \"set monitoring-db multi-az off\"",
      "tap-tui m.tap.json --script shot.keys --dump shot.svg --size 120x36",
      "tap-tui completions bash > ~/.local/share/bash-completion/completions/tap-tui",
    ])
    return page.text
  }

  private static func lowered(_ text: String) -> String { (text.first?.lowercased() ?? "") + text.dropFirst() }
}

extension ManualPage {
  /// How a command is written, in one line.
  fileprivate mutating func synopsis(_ command: JSON) {
    let name = command["commandName"]?.string ?? ""
    let shown = name == "design" ? "tap-tui" : "tap-tui \(name)"
    let words = Argument.all(of: command).map(\.usage).joined(separator: " ")
    item(shown, words, command["abstract"]?.string ?? "")
  }

  /// What a command does, with its arguments.
  fileprivate mutating func command(_ command: JSON) {
    let name = command["commandName"]?.string ?? ""
    subsection("tap-tui \(name)")
    line(command["abstract"]?.string ?? "")
    if let discussion = command["discussion"]?.string { paragraph(discussion) }
    for argument in Argument.all(of: command) { item(argument.term, argument.value, argument.words) }
  }
}

/// One argument of a command, as the parser knows it.
private struct Argument {
  let json: JSON

  static func all(of command: JSON) -> [Argument] {
    (command["arguments"]?.array ?? []).map(Argument.init).filter { argument in
      argument.json["shouldDisplay"]?.bool != false && !["--help", "--version"].contains(argument.name)
    }
  }

  private var kind: String { json["kind"]?.string ?? "" }

  /// `--fail-on`; the name of the value for what has no name.
  private var name: String {
    let names = (json["names"]?.array ?? []).compactMap { name -> String? in
      guard let word = name["name"]?.string else { return nil }
      return name["kind"]?.string == "long" ? "--\(word)" : "-\(word)"
    }
    return names.first { $0.hasPrefix("--") } ?? names.first ?? placeholder
  }

  private var placeholder: String {
    let name = json["valueName"]?.string ?? ""
    return name.contains(where: \.isUppercase) ? name : name.uppercased()
  }

  /// `-c, --command`
  var term: String {
    let short = (json["names"]?.array ?? []).first { $0["kind"]?.string == "short" }?["name"]?.string
    return short.map { "-\($0), \(name)" } ?? name
  }

  var value: String { kind == "option" ? placeholder : "" }

  /// In a synopsis: `[--to DIR]`.
  var usage: String {
    let many = json["isRepeating"]?.bool == true ? " ..." : ""
    let text = (value.isEmpty ? name : "\(name) \(value)") + many
    return json["isOptional"]?.bool == true ? "[\(text)]" : text
  }

  /// What it is, and what stands there where nothing is said.
  var words: String {
    let text = json["abstract"]?.string ?? ""
    guard let initial = json["defaultValue"]?.string, kind == "option" else { return text }
    return "\(text) Default: \(initial)."
  }
}
