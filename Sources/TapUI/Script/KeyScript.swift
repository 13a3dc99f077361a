import TapModel
import TapTerminal

/// A file of keys: a line is a remark (`#`), a command (`:set monitoring-db multi-az off`), or keys with blanks between
/// them, as `Key.script` reads them (`2 <enter> / "Multi" <enter> <down>*3 <size:80x24>`).
package struct KeyScript: Sendable {
  /// One line that does something.
  package struct Step: Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// Pressed one after the other; a command ends with Enter.
    package let keys: [Key]
    /// Whether the line is a command: then it must not be refused.
    package let isCommand: Bool
  }

  /// What is wrong with a script, and where.
  package struct Problem: Error, Hashable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    /// In words, with the nearest name of a key.
    package let reason: String

    package var description: String { "\(line): \(reason)" }
  }

  /// In the order of the file; remarks and empty lines are left out.
  package let steps: [Step]

  /// Reads a whole file; throws at the first word that is no key.
  package init(_ text: String) throws(Problem) {
    var steps: [Step] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let step = try KeyScript.step(line, number + 1) { steps.append(step) }
    }
    self.steps = steps
  }

  private static func step(_ text: Substring, _ line: Int) throws(Problem) -> Step? {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    guard let first = text.first, first != "#" else { return nil }
    if first == ":", let next = text.dropFirst().first, !next.isWhitespace {
      return Step(line: line, keys: text.map { .character($0) } + [.enter], isCommand: true)
    }
    do throws(Key.ScriptError) {
      return Step(line: line, keys: try Key.script(String(text)), isCommand: false)
    } catch {
      let near = nearest(error.word, among: names).map { "; \($0)?" } ?? ""
      throw Problem(line: line, reason: error.description + near)
    }
  }

  /// The names that are longer than a character.
  private static let names: [String] =
    [
      Key.enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .character(" "),
    ].map(\.name)
}

extension App {
  /// Plays a script, a frame after each key; stops where the script leaves the program.
  ///
  /// Throws at a command line that is refused.
  package func play(_ script: KeyScript) throws(KeyScript.Problem) {
    settleDown()
    for step in script.steps {
      if step.isCommand, place?.scope == .typing {
        throw KeyScript.Problem(line: step.line, reason: "no command can be given while a text is typed; <esc> first?")
      }
      for key in step.keys {
        guard exitStatus == nil else { return }
        handle(key)
        settleDown()
      }
      let refusal = (place as? CommandPlace)?.refusal ?? (message.sort == .refused ? message.text : nil)
      if step.isCommand, let refusal { throw KeyScript.Problem(line: step.line, reason: refusal) }
    }
  }

  /// Draws until nothing is left to be found out.
  private func settleDown() {
    repeat { _ = frame() } while settle()
  }
}
