import TapWorkspace

/// Lines of the `:` prompt for those who complete without the screen.
package enum PromptLines {
  /// A line as far as it is typed, with each word that can stand at its end.
  @MainActor package static func next(_ text: String, _ workspace: Workspace?) -> [String] {
    let line = TypedLine(text)
    let head = text.prefix(line.start)
    let items = Completer(workspace: workspace).completion(line).items
    return items.filter { item in
      !item.word.isEmpty && (!line.words.isEmpty || DesignCommands.command(item.word) != nil)
    }.map { head + TypedLine.quoted($0.word) }
  }
}
