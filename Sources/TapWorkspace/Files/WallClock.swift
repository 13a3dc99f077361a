#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day, handed in wherever it is needed; seconds are those since 1970, UTC.
package struct WallClock: Sendable {
  /// Seconds since 1970.
  package let now: @Sendable () -> Int
  /// Seconds that local time is ahead of UTC at a moment.
  package let offset: @Sendable (Int) -> Int

  package init(now: @escaping @Sendable () -> Int, offset: @escaping @Sendable (Int) -> Int = { _ in 0 }) {
    self.now = now
    self.offset = offset
  }

  /// The clock and the time zone of the machine.
  package static let system = WallClock(now: { Int(time(nil)) }) { seconds in
    var moment = time_t(seconds)
    var parts = tm()
    return localtime_r(&moment, &parts) == nil ? 0 : parts.tm_gmtoff
  }

  /// Always the same moment.
  package static func fixed(_ seconds: Int, offset: Int = 0) -> WallClock {
    WallClock(now: { seconds }, offset: { _ in offset })
  }

  /// `14:02:11`, local.
  package func timeOfDay(_ seconds: Int) -> String {
    String(Self.utc(seconds + offset(seconds)).dropFirst(11).prefix(8))
  }

  /// `2026-11-21T14:02:11Z`; clamped to the years 0 to 9999.
  package static func utc(_ seconds: Int) -> String {
    var moment = time_t(min(max(seconds, firstSecond), lastSecond))
    var parts = tm()
    gmtime_r(&moment, &parts)
    let date = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return "\(date)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }

  /// Reads what `utc` writes; nil for every other form, and for a day or an hour that does not exist.
  package static func seconds(_ utc: String) -> Int? {
    let text = Array(utc.utf8)
    guard text.count == 20 else { return nil }
    var parts = tm()
    func number(_ range: Range<Int>) -> Int32 { Int32(String(decoding: text[range], as: UTF8.self)) ?? -1 }
    parts.tm_year = number(0..<4) - 1900
    parts.tm_mon = number(5..<7) - 1
    parts.tm_mday = number(8..<10)
    parts.tm_hour = number(11..<13)
    parts.tm_min = number(14..<16)
    parts.tm_sec = number(17..<19)
    let seconds = Int(timegm(&parts))
    return self.utc(seconds) == utc ? seconds : nil
  }

  private static let firstSecond = -62_167_219_200
  private static let lastSecond = 253_402_300_799

  private static func padded(_ number: Int32, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
