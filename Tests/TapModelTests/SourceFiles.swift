#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The Swift files of the program, as text.
enum SourceFiles {
  /// The repository that this test was built from.
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// Path from the root of the repository and lines of every file under `Sources`, sorted by path.
  static var all: [(path: String, lines: [Substring])] {
    paths(in: "Sources").map { path in
      (path, text(of: "\(root)/\(path)").split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  private static func paths(in folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".swift") { found.append("\(folder)/\(name)") } else { found += paths(in: "\(folder)/\(name)") }
    }
    return found.sorted()
  }

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
