import TapCatalog
import TapModel
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test: the home of its user, with a design in it.
final class World: Sendable {
  let folder: String

  init() throws {
    var template = Array("/tmp/tap-tui-whole-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } }
    let path = try #require(made)
    let real = try #require(realpath(path, nil))
    defer { free(real) }
    folder = String(cString: real)
  }

  deinit { World.remove(folder) }

  func callAsFunction(_ name: String) -> String { folder + "/" + name }

  var variables: [String: String] {
    ["HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "LOGNAME": "arch"]
  }

  /// Makes a design from a blueprint, and gives its path.
  func design(_ blueprint: String = "empty", at name: String = "m.tap.json") throws -> String {
    let design = try #require(Blueprint.named(blueprint)).design()
    let file = DesignFile(design, edited: "2026-11-22T00:00:00Z")
    _ = try Files().write(Array(file.json(.aws).pretty.utf8), to: self(name))
    return self(name)
  }

  /// Opens a design as the next run would; without rules, which say nothing of what is kept.
  @MainActor func opened(_ path: String) throws -> (workspace: Workspace, opening: Opening) {
    let environment = TapWorkspace.Environment(
      clock: .system, paths: Paths(environment: variables), user: "arch", process: Int(getpid()), variables: variables)
    return try Workspace.open(path, catalog: Catalog.aws.only([]), environment: environment)
  }

  /// What lies in a folder; nothing where there is none.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(in: path) { remove(path + "/" + name) }
    if unlink(path) != 0 { rmdir(path) }
  }
}
