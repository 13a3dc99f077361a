/// A day of the Gregorian calendar, as records write it: `2026-11-21`.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01; may be negative.
  package let number: Int
  /// Ten characters.
  package let description: String

  /// Nil for every other form, and for a day that does not exist.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), year > 0, (1...12).contains(month), day > 0,
      day <= Self.length(of: month, in: year)
    else { return nil }
    // Months are counted from March, so that the leap day ends the year.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    number = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468
    description = String(text)
  }

  /// The day of a moment in UTC, in seconds since 1970; the years 1 to 9999.
  package init(seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    number = min(max(days, -719_162), 2_932_896)
    // Days of a cycle of 400 years that begins with a March.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let ofYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = (ofYear - (153 * month + 2) / 5 + 1, month < 10 ? month + 3 : month - 9)
    let full = year + era * 400 + (date.1 <= 2 ? 1 : 0)
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(width - String(number).count, 0)) + String(number)
    }
    description = "\(padded(full, 4))-\(padded(date.1, 2))-\(padded(date.0, 2))"
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}
