#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program that is driven, and how often.
enum Program {
  /// `TAP_TUI`, else the one that was built beside these tests.
  static let path: String = {
    if let named = variable("TAP_TUI") { return named }
    let bundle = CommandLine.arguments[0]
    let beside = bundle.lastIndex(of: "/").map { String(bundle[...$0]) + "tap-tui" } ?? "tap-tui"
    return access(beside, X_OK) == 0 ? beside : built
  }()

  /// Where `swift build` puts it.
  private static var built: String {
    let here = #filePath
    let root = here.firstRange(of: "/Tests/").map { here[..<$0.lowerBound] } ?? "."
    return root + "/.build/debug/tap-tui"
  }

  /// How often it is killed: `TAP_ROUNDS`.
  static let rounds = variable("TAP_ROUNDS").flatMap { Int($0) } ?? 4

  /// Whether a program was named: then it is a fast one, and the whole blueprint is edited.
  static let isNamed = variable("TAP_TUI") != nil

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
