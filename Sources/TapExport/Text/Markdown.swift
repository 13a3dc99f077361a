/// Text of people inside CommonMark: shown as it is, and never taken for markup.
enum Markdown {
  /// A text in running prose, on one line.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in visible(text) {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", "|", "~", "&", "#", "$"]

  /// A text as code, between as many backticks as it needs.
  static func code(_ text: String) -> String {
    let shown = visible(text)
    guard !shown.isEmpty else { return "(empty)" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: shown) + 1)
    let pad = shown.first == "`" || shown.last == "`" ? " " : ""
    return fence + pad + shown + pad + fence
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
