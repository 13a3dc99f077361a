import TapCatalog
import Testing

@testable import tap_tui

/// The completions, asked in each shell that is installed.
@Suite struct CompletionTests {
  /// What stands at the end of a line, and a word that must be offered there.
  static let offers: [(line: String, word: String)] = [
    ("tap-tui ch", "check"), ("tap-tui do", "doctor"), ("tap-tui check --fai", "--fail-on"),
    ("tap-tui check --format sa", "sarif"), ("tap-tui coverage --format c", "csv"),
    ("tap-tui new x.json --blueprint mon", "monitoring"), ("tap-tui completions fi", "fish"),
  ]
  /// The same for words that the program is asked for.
  static let asked: [(line: String, word: String)] = [
    ("tap-tui explain datab", "database"), ("tap-tui explain rds.multi", "rds.multi-az"),
    ("tap-tui explain CP-1", "CP-10"), ("tap-tui new x.json --region us-gov-w", "us-gov-west-1"),
    ("tap-tui edit x.json -c ad", "add"),
  ]

  @Test(arguments: Shell.allCases) func theScriptNamesEverySubcommand(_ shell: Shell) {
    let script = Root.completionScript(for: shell.shell)
    for command in Root.configuration.subcommands {
      #expect(script.contains(command.configuration.commandName ?? command._commandName), "\(shell)")
    }
  }

  @Test(.enabled(if: Tools.isInstalled("bash"), "bash is not installed"), arguments: offers + asked)
  func bash(_ line: String, _ word: String) throws {
    let script = """
      source "$1"
      read -r -a COMP_WORDS <<<'\(line)'
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE='\(line)'
      COMP_POINT=${#COMP_LINE}
      _tap-tui tap-tui "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try check(.bash, script, word)
  }

  /// fish asks the program only where somebody types.
  @Test(.enabled(if: Tools.isInstalled("fish"), "fish is not installed"), arguments: offers)
  func fish(_ line: String, _ word: String) throws {
    try check(.fish, "source $argv[1]; complete -C '\(line)'", word)
  }

  /// zsh completes only where somebody types, so its script is read and its function looked for.
  @Test(.enabled(if: Tools.isInstalled("zsh"), "zsh is not installed"))
  func zsh() throws {
    try check(.zsh, "autoload -Uz compinit && compinit -u -D && source $1 && whence -w _tap-tui", "_tap-tui: function")
  }

  private func check(_ shell: Shell, _ script: String, _ word: String) throws {
    let products = try #require(Tools.products)
    let (folder, path) = try #require(Tools.put(Root.completionScript(for: shell.shell), "completions"))
    let (home, asked) = try #require(Tools.put(script, "ask"))
    defer { _ = Tools.run("rm -r \(folder) \(home)") }
    let said = Tools.run("HOME=\(home) PATH=\(products):$PATH \(shell.rawValue) \(asked) \(path)").text
    let offered = said.split(separator: "\n").map { $0.split(separator: "\t").first.map(String.init) ?? "" }
    #expect(offered.contains { $0 == word || $0 == word + " " }, "\(said)")
  }
}
