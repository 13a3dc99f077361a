import ArgumentParser
import TapTerminal
import TapUI

/// `tap-tui theme list|show|check`
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Say which themes there are, how one looks, and whether it can be read.",
    subcommands: [List.self, Show.self, Check.self])

  /// `tap-tui theme list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Say which themes there are, and where they come from.")

    func run() throws {
      let world = World.environment
      let shelf = ThemeShelf(world)
      for entry in shelf.entries {
        let place = entry.path.map { world.paths.display($0) } ?? "shipped"
        let words: String
        do throws(ThemeError) {
          let theme = try shelf.theme(entry.name)
          words = "\(theme.appearance.rawValue.padded(6)) \(place)"
        } catch { words = "broken \(error)" }
        Console.say("\(entry.name.padded(20)) \(words)")
      }
    }
  }

  /// `tap-tui theme show NAME`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the tokens of a theme with their colours and their least contrast.")

    @Argument(help: "The name of a theme, or a theme or scheme file.") var theme: String

    func run() throws {
      do throws(ThemeError) {
        let found = try ThemeShelf(World.environment).theme(theme)
        Console.say(ThemeSheet(found).text)
      } catch { throw Failure(error.description, status: error.status) }
    }
  }

  /// `tap-tui theme check [THEME ...]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check contrast, colour vision, signs and attributes of themes.",
      discussion: "Exits 0 where all hold, 1 where one does not, 3 where a file is no theme.")

    @Argument(help: "Theme or scheme files, or names of themes; without one, all that there are.")
    var themes: [String] = []

    func run() throws {
      let shelf = ThemeShelf(World.environment)
      var worst: Int32 = 0
      for word in themes.isEmpty ? shelf.entries.map(\.name) : themes {
        let path = shelf.path(of: word) ?? "themes/\(word).yaml"
        do throws(ThemeError) {
          let file = try shelf.read(word)
          let faults = file.theme.faults
          for fault in faults {
            let mark = file.mark(of: fault)
            Console.say("\(path):\(mark.line):\(mark.column): \(fault)")
          }
          Console.say("\(word): \(faults.isEmpty ? "holds" : "\(faults.count) wrong")")
          if !faults.isEmpty { worst = max(worst, 1) }
        } catch {
          guard case .broken(_, _, let failure) = error else {
            throw Failure(error.description, status: error.status)
          }
          Console.error("\(path):\(failure.mark.line):\(failure.mark.column): \(failure.message)")
          worst = max(worst, 3)
        }
      }
      if worst != 0 { throw ExitCode(worst) }
    }
  }
}
