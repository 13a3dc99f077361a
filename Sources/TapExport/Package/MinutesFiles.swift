import TapReview

extension Exporter {
  /// The minutes for people, and for programs: written from the record, so that they say what it says.
  package static func minutes(_ record: Record) -> [Exporter] {
    let minutes = Minutes(record)
    return [
      Exporter("minutes.md", "what was said and decided, by whom and when") { _ in minutes.markdown(Markdown.escape) },
      Exporter("minutes.json", "the same for programs") { _ in minutes.json.pretty },
    ]
  }
}

extension Minutes {
  /// As CommonMark, for a screen or a file.
  package var document: String { markdown(Markdown.escape) }
}
