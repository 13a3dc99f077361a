import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls that can fail half-way through a save, as values: a test puts failing ones in their place.
///
/// Each gives the `errno` of a failure, 0 for success.
package struct SystemCalls: Sendable {
  /// What a rename does where the new name is taken.
  package enum Renaming: Sendable {
    /// The file there goes.
    case over
    /// `EEXIST`.
    case new
    /// Both change places in one step; `ENOTSUP` where the file system cannot.
    case swap
  }

  /// Descriptor and bytes; like `write(2)` it may take fewer, and gives -1 with `errno`.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> (count: Int, error: Int32) = { file, bytes in
    #if canImport(Glibc)
      let count = Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      let count = Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      let count = Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
    return (count, count < 0 ? errno : 0)
  }

  /// Brings an open file or folder to the disk.
  package var sync: @Sendable (Int32) -> Int32 = { tap_sync($0) }

  /// From, to, and what happens to what is there.
  package var rename: @Sendable (String, String, Renaming) -> Int32 = { from, to, renaming in
    switch renaming {
    case .over: outcome(of: { systemRename(from, to) })
    case .new: tap_rename_new(from, to)
    case .swap: tap_rename_swap(from, to)
    }
  }

  /// Those of the system itself.
  package init() {}
}

/// An open file of the system; closes itself.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// `flags` are those of `open(2)`; never handed on to a child process. An error names `shown`, if not the path.
  init(
    _ path: String, _ flags: Int32, permissions: UInt32 = 0o600, to action: FileError.Action, shown: String? = nil
  ) throws(FileError) {
    number = open(path, flags | O_CLOEXEC | O_NOCTTY, mode_t(permissions))
    if number < 0 { throw .system(action, path: shown ?? path, code: errno) }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  func status() -> tap_status? {
    var found = tap_status()
    return tap_fstat(number, &found) == 0 ? found : nil
  }

  /// All bytes from here on; nil where there are more than `limit`.
  func readAll(limit: Int, path: String) throws(FileError) -> [UInt8]? {
    var all: [UInt8] = []
    all.reserveCapacity(min(limit, Int(clamping: status()?.size ?? 0)))
    let chunk = 1 << 16
    while all.count <= limit {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { space, used in
        let count = read(number, space.baseAddress, chunk)
        code = count < 0 ? errno : 0
        used = max(0, count)
      }
      if code == EINTR { continue }
      if code != 0 { throw .system(.read, path: path, code: code) }
      if part.isEmpty { return all }
      all += part
    }
    return nil
  }

  /// Writes on until nothing is left; the `errno` of the first failure, or 0.
  func writeAll(_ bytes: [UInt8], _ calls: SystemCalls) -> Int32 {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let (count, code) = calls.write(number, UnsafeRawBufferPointer(rebasing: all[done...]))
        if count < 0 && code == EINTR { continue }
        if count <= 0 { return count < 0 ? code : EIO }
        done += count
      }
      return 0
    }
  }

  func truncate(to size: Int) -> Int32 {
    outcome { ftruncate(number, off_t(size)) }
  }
}

/// What a path leads to; nil where there is nothing, or nothing that may be seen.
func status(of path: String, followingLinks: Bool = true) -> tap_status? {
  var found = tap_status()
  return tap_stat(path, followingLinks, &found) == 0 ? found : nil
}

/// The names in a folder, in no order, without `.` and `..`.
func names(in folder: String) throws(FileError) -> [String] {
  guard let stream = opendir(folder) else { throw .system(.list, path: folder, code: errno) }
  defer { closedir(stream) }
  var all: [String] = []
  errno = 0
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    if name != "." && name != ".." { all.append(name) }
    errno = 0
  }
  if errno != 0 { throw .system(.list, path: folder, code: errno) }
  return all
}

/// The `errno` of a call that gives 0 for success.
func outcome(of call: () -> Int32) -> Int32 {
  call() == 0 ? 0 : errno
}

private func systemRename(_ from: String, _ to: String) -> Int32 {
  rename(from, to)
}
