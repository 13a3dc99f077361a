#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Programs of the machine that a test asks, where they are installed.
enum Tools {
  /// The folder of this test, which is that of the program as well; nil where it cannot be found.
  static var products: String? {
    let path = CommandLine.arguments.first.flatMap { realpath($0, nil) }
    defer { free(path) }
    var folder = path.map { String(cString: $0) } ?? ""
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if access(folder + "/tap-tui", X_OK) == 0 { return folder }
    }
    return nil
  }

  static func isInstalled(_ name: String) -> Bool { run("command -v \(name)").status == 0 }

  /// What a shell line prints on both streams, and its exit status.
  static func run(_ line: String) -> (text: String, status: Int32) {
    guard let pipe = popen("{ \(line)\n} 2>&1", "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer.prefix(count) }
    let status = pclose(pipe)
    return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xFF)
  }

  /// A file with a text, in a folder of its own; the caller removes the folder.
  static func put(_ text: String, _ name: String) -> (folder: String, path: String)? {
    var template = Array("/tmp/tap-tui-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let file = fopen("\(folder)/\(name)", "w") else { return nil }
    defer { fclose(file) }
    fputs(text, file)
    return (folder, "\(folder)/\(name)")
  }
}
