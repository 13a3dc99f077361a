/// One thing that a template must show before a control counts as evidenced: one of some rules must pass.
package struct CoreLine: Hashable, Sendable {
  /// What is shown then, as a sentence without its full stop: `every call to AWS is on record`.
  package let words: String
  /// Ids of the rules of which each shows it.
  package let rules: [String]

  /// Of rules by their ids.
  package init(_ words: String, _ rules: String...) {
    self.init(words, any: rules)
  }

  /// Of rules that stand in a list.
  package init(_ words: String, any rules: [String]) {
    self.words = words
    self.rules = rules
  }
}
