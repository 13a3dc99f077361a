import TapModel

/// All that tap-tui knows of AWS Systems Manager.
package let systemsManager: Service = Service(
  "ssm", kinds: [session, patchBaseline],
  rules: [parameterSecret, sessionDocument, sessionNeeded, patchesInTime, patchesScheduled, softwareInventory])

/// How often a schedule of Systems Manager comes round.
enum Schedule {
  /// Days between two runs of `rate(...)` or `cron(...)`; nil where it cannot be read.
  ///
  /// Source: AWS documentation, "Reference: Cron and rate expressions for Systems Manager".
  static func days(_ text: String) -> Int? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let parts = text[text.index(after: open)...].dropLast().split(separator: " ").map { String($0) }
    switch text[..<open] {
    case "rate":
      guard parts.count == 2, let number = Int(parts[0]) else { return nil }
      if parts[1].hasPrefix("day") { return number }
      if parts[1].hasPrefix("hour") { return (number + 23) / 24 }
      return parts[1].hasPrefix("minute") ? (number + 1439) / 1440 : nil
    case "cron":
      // Minutes, hours, day of month, month, day of week, year; seconds may stand before.
      guard parts.count == 6 || parts.count == 7 else { return nil }
      let (day, month, week) = (parts[parts.count - 4], parts[parts.count - 3], parts[parts.count - 2])
      let isOpen: (String) -> Bool = { $0 == "*" || $0 == "?" }
      if !isOpen(month) { return 366 }
      if !isOpen(day) { return 31 }
      if isOpen(week) { return 1 }
      return week.contains("#") || week.hasSuffix("L") ? 31 : 7
    default: return nil
    }
  }
}
