import TapCatalog
import TapModel
import TapUI
import TapWorkspace
import Testing

@testable import tap_tui

/// The manual page: complete, and without a word of complaint from who sets it.
@Suite struct ManualTests {
  @Test func everyTableIsInIt() throws {
    let page = try Manual.page()
    func has(_ term: String) -> Bool { page.contains("\\fB\(term.replacing("-", with: "\\-"))\\fR") }
    for command in Root.configuration.subcommands {
      let name = command.configuration.commandName ?? command._commandName
      #expect(page.contains(".SS \"tap\\-tui \(name.replacing("-", with: "\\-"))\""), "\(name)")
    }
    #expect(DesignCommands.all.allSatisfy { has($0.id) })
    #expect(Catalog.aws.kinds.allSatisfy { has($0.id) })
    #expect(Statuses.all.allSatisfy { has($0.status) })
    #expect(has("--fail-on") && has("-c, --command") && has("--script") && has("--plain"))
    for section in ["NAME", "SYNOPSIS", "COMMANDS", "KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES"] {
      #expect(page.contains("\n.SH \(section)\n"), "\(section)")
    }
  }

  /// Holds where no program for manuals is installed: every line is text or one of the few macros.
  @Test func theMacrosAreThoseOfMan() throws {
    for line in try Manual.page().split(separator: "\n") where line.first == "." || line.first == "'" {
      let macro = line.prefix { $0 != " " }
      #expect([".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi"].contains(macro), "\(line)")
    }
  }

  @Test(.enabled(if: Tools.isInstalled("groff"), "groff is not installed"))
  func groffIsContent() throws { try check("groff -man -Tutf8 -ww") }

  @Test(.enabled(if: Tools.isInstalled("mandoc"), "mandoc is not installed"))
  func mandocIsContent() throws { try check("mandoc -T lint -W warning") }

  private func check(_ command: String) throws {
    let (folder, path) = try #require(Tools.put(try Manual.page(), "tap-tui.1"))
    defer { _ = Tools.run("rm -r \(folder)") }
    let (said, status) = Tools.run("\(command) \(path) >/dev/null")
    let lint = command.contains("lint") ? Tools.run("\(command) \(path)").text : ""
    #expect(status == 0 && said.isEmpty && lint.isEmpty, "\(said)\(lint)")
  }
}
