import ArgumentParser
import TapCatalog
import TapModel
import TapUI
import TapWorkspace

/// `tap-tui completions bash|zsh|fish`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completions for a shell.",
    discussion: "bash: source <(tap-tui completions bash). zsh: put it as _tap-tui into a folder of fpath. "
      + "fish: tap-tui completions fish > ~/.config/fish/completions/tap-tui.fish")

  @Argument(help: "bash, zsh or fish.", completion: .list(CompletionShell.allCases.map(\.rawValue))) var shell: Shell

  func run() throws { Console.out(Root.completionScript(for: shell.shell)) }
}

/// A shell that completions are made for.
enum Shell: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish

  var shell: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}

/// What can stand at a place of the command line; found when a shell asks, not when the program starts.
enum Offers {
  static let design = CompletionKind.file(extensions: ["json"])
  static let folder = CompletionKind.directory
  static let blueprints = CompletionKind.list(Blueprint.all.map(\.id))
  static let regions = CompletionKind.custom { _, _, _ in Facts.regions.map(\.id) }
  /// Rules, kinds and controls.
  static let words = CompletionKind.custom { _, _, _ in
    Catalog.aws.kinds.map(\.id) + Catalog.aws.rules.map(\.id) + Facts.controls.map(\.id)
  }
  /// Lines of the `:` prompt, one word further than what is typed.
  static let commands = CompletionKind.custom { words, _, typed in
    MainActor.assumeIsolated { lines(words, typed) }
  }

  /// The design that the command names stands behind its words: ids, fields and values come from it.
  @MainActor private static func lines(_ words: [String], _ typed: String) -> [String] {
    let file = words.drop { $0 != "edit" }.dropFirst().first { $0.hasSuffix(".json") }
    let design = file.flatMap { try? Workspace.read($0, catalog: .aws, files: .readOnly).0 }
    let world = TapWorkspace.Environment(
      clock: .fixed(0), files: .readOnly, paths: Paths(environment: [:]), user: "", process: 0)
    let workspace = design.map { Workspace($0, path: file ?? "", catalog: .aws, environment: world, isInFile: true) }
    let quotes: Set<Character> = ["\"", "'"]
    return PromptLines.next(typed.first.map(quotes.contains) == true ? String(typed.dropFirst()) : typed, workspace)
  }
}
