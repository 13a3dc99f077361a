import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The completions as people use them: in each shell that is installed, with the Tab key.
@Suite(.serialized) struct ShellTests {
  /// A shell without the user's settings, and the line that the manual gives for it.
  private struct Shell: Sendable {
    let name: String
    let start: String
    let load: String

    var isInstalled: Bool {
      ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains { access($0 + name, X_OK) == 0 }
    }
  }

  private static let shells = [
    Shell(name: "bash", start: "bash --norc --noprofile -i", load: "source <(tap-tui completions bash)"),
    Shell(
      name: "zsh", start: "zsh -f -i",
      load: "tap-tui completions zsh > _tap-tui; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D"),
    Shell(name: "fish", start: "fish --no-config -i", load: "tap-tui completions fish | source"),
  ].filter(\.isInstalled)

  /// What is typed before Tab, and what stands there then; the last ones the program itself is asked for.
  private static let lines: [(typed: String, completed: String)] = [
    ("tap-tui cov", "tap-tui coverage"), ("tap-tui check --fai", "tap-tui check --fail-on"),
    ("tap-tui check --format sa", "tap-tui check --format sarif"),
    ("tap-tui explain rds.multi", "tap-tui explain rds.multi-az"),
    ("tap-tui new x.json --region us-gov-w", "tap-tui new x.json --region us-gov-west-1"),
  ]

  @Test(arguments: shells.indices) func tabCompletes(_ index: Int) throws {
    let shell = Self.shells[index]
    let world = try World()
    let folder = Program.path.lastIndex(of: "/").map { String(Program.path[..<$0]) } ?? "."
    let run = try Run(
      [], in: world, script: "exec \(shell.start)", changing: ["PATH": "\(folder):/usr/local/bin:/usr/bin:/bin"])
    // The words are put together by the shell: what it only echoes is not them.
    run.type("\(shell.load)\recho re''ady\r")
    try run.wait("\(shell.name) is ready") { $0.lines.contains { $0 == "ready" } }
    for (typed, completed) in Self.lines {
      run.type("\u{15}\(typed)\t")
      try run.wait("\(shell.name): \(completed)") { screen in
        screen.lines.contains { $0.hasSuffix(completed) || $0.contains(completed + " ") }
      }
    }
    run.type("\u{15}exit\r")
    #expect(run.end() == 0)
  }

  /// At least the one that is everywhere.
  @Test func thereIsAShell() { #expect(!Self.shells.isEmpty) }
}
