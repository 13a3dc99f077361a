extension String {
  /// With blanks up to a number of characters; never cut.
  package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// A column of a report: as `padded(to:)`, with a blank behind what is too long.
  package func column(_ width: Int) -> String { padded(to: max(width, count + 1)) }
}
