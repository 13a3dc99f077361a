import Synchronization
import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An empty folder of its own for one test; goes with the value.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/tap-tui-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw Failure(code: errno) }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit {
    Self.removeTree(path)
  }

  struct Failure: Error {
    let code: Int32
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes without any of the code under test.
  func put(_ text: String, _ name: String) throws {
    guard let file = fopen(self(name), "w") else { throw Failure(code: errno) }
    fputs(text, file)
    fclose(file)
  }

  /// Nil where there is no file.
  func text(_ name: String) -> String? {
    guard let file = fopen(self(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let next = fgetc(file)
      if next == EOF { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: next))
    }
  }

  func folder(_ name: String) throws {
    if mkdir(self(name), 0o755) != 0 { throw Failure(code: errno) }
  }

  func link(_ name: String, to target: String) throws {
    if symlink(target, self(name)) != 0 { throw Failure(code: errno) }
  }

  func permissions(_ name: String) -> Int {
    var found = stat()
    return stat(self(name), &found) == 0 ? Int(found.st_mode) & 0o777 : -1
  }

  /// Everything under a folder, with slashes, sorted; folders end with a slash.
  func tree(_ name: String = "") -> [String] {
    let root = name.isEmpty ? path : self(name)
    return Self.names(root).sorted().flatMap { entry -> [String] in
      Self.isFolder(root + "/" + entry)
        ? [entry + "/"] + tree(name.isEmpty ? entry : name + "/" + entry).map { entry + "/" + $0 } : [entry]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var all: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { all.append(name) }
    }
    return all
  }

  private static func removeTree(_ path: String) {
    if isFolder(path) { for name in names(path) { removeTree(path + "/" + name) } }
    remove(path)
  }
}

/// Counts the calls to the system, and makes one of them fail.
final class Faults: Sendable {
  private let made = Mutex(0)
  let failing: Int
  let code: Int32

  /// The call of that number, from 0, fails with `code`.
  init(failing: Int, code: Int32) {
    self.failing = failing
    self.code = code
  }

  /// Whether the failing call was reached.
  var happened: Bool { made.withLock { $0 > failing } }

  private func next() -> Bool {
    made.withLock {
      $0 += 1
      return $0 - 1 == failing
    }
  }

  /// Writes fail after half of the bytes; a swap is refused always where `swapping` is false.
  func calls(swapping: Bool = true) -> SystemCalls {
    let real = SystemCalls()
    var calls = real
    calls.write = { [self] file, bytes in
      if !next() { return real.write(file, bytes) }
      _ = real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
      return (-1, code)
    }
    calls.sync = { [self] in next() ? code : real.sync($0) }
    calls.rename = { [self] in
      if case .swap = $2, !swapping { return ENOTSUP }
      return next() ? code : real.rename($0, $1, $2)
    }
    return calls
  }
}

/// The error that a call throws; nil where it throws none.
func failure<Value>(of call: @autoclosure () throws(FileError) -> Value) -> FileError? {
  do throws(FileError) {
    _ = try call()
    return nil
  } catch {
    return error
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}
