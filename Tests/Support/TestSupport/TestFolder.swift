#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test, which goes with everything in it when the test ends.
package final class TestFolder: Sendable {
  /// Absolute, without symbolic links.
  package let path: String

  /// Nil where none can be made.
  package init?(_ word: String) {
    var template = Array("/tmp/tap-tui-\(word)-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } }
    guard let made, let real = realpath(made, nil) else { return nil }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { TestFolder.remove(path) }

  /// What lies in a folder, sorted; nothing where there is none.
  package static func names(in folder: String) -> [String] {
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
