import CSystem
import TapReview

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// What may be at the path before a write.
  package enum Expected: Hashable, Sendable {
    case anything
    case nothing
    /// The file that was read or written last; anything else is `changed`.
    case still(Fingerprint)
  }

  /// Replaces a file in one step: after a failure the old one is untouched and nothing is left beside it.
  ///
  /// A link stays and its target is written. The new file has the permissions and, where the system lets us, the
  /// owner of the old one; the fingerprint is that of the new one.
  @discardableResult
  package func write(_ bytes: [UInt8], to path: String, over expected: Expected = .anything) throws(FileError)
    -> Fingerprint
  {
    let target = try realPath(path)
    let old = status(of: target)
    if let old {
      try Self.requireFile(old, target)
      let code = outcome { access(target, W_OK) }
      if code != 0 { throw .system(.write, path: target, code: code) }
    }
    try check(expected, at: target)
    let (folder, _) = Self.split(target)
    let beside = try create(in: folder, for: target)
    do throws(FileError) {
      let fingerprint = try fill(beside, with: bytes, like: old, for: target)
      try check(expected, at: target)
      try put(beside.path, at: target, expected == .nothing ? .new : .over)
      try confirm(target, in: folder)
      return fingerprint
    } catch {
      unlink(beside.path)
      throw error
    }
  }

  /// A new file under a name that nobody uses.
  private struct Beside: ~Copyable {
    let path: String
    let file: Descriptor
  }

  private func create(in folder: String, for target: String) throws(FileError) -> Beside {
    for path in Self.unusedNames(in: folder, for: target) {
      do throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        return Beside(path: path, file: try Descriptor(path, flags, permissions: 0o666, to: .create, shown: folder))
      } catch .system(_, _, EEXIST) {
        continue
      }
    }
    throw .system(.create, path: folder, code: EEXIST)
  }

  private func fill(
    _ beside: borrowing Beside, with bytes: [UInt8], like old: tap_status?, for target: String
  ) throws(FileError) -> Fingerprint {
    if let old {
      _ = fchown(beside.file.number, old.owner, old.group)
      _ = fchmod(beside.file.number, mode_t(old.permissions))
    }
    try fill(beside.file, with: bytes, path: target)
    guard let status = beside.file.status() else { throw .system(.write, path: target, code: EIO) }
    return Fingerprint(status)
  }

  /// All bytes, on the disk.
  func fill(_ file: borrowing Descriptor, with bytes: [UInt8], path: String) throws(FileError) {
    let written = file.writeAll(bytes, calls)
    if written != 0 { throw .system(.write, path: path, code: written) }
    let synced = calls.sync(file.number)
    if synced != 0 { throw .system(.write, path: path, code: synced) }
  }

  private func check(_ expected: Expected, at path: String) throws(FileError) {
    switch expected {
    case .anything: return
    case .nothing: if status(of: path, followingLinks: false) != nil { throw .exists(path: path) }
    case .still(let known): if fingerprint(of: path) != known { throw .changed(path: path) }
    }
  }

  /// Gives what was written beside its name.
  func put(_ from: String, at path: String, _ renaming: SystemCalls.Renaming) throws(FileError) {
    let code = calls.rename(from, path, renaming)
    if code == EEXIST { throw .exists(path: path) }
    if code != 0 { throw .system(.replace, path: path, code: code) }
  }

  /// Makes a rename in a folder survive a power cut.
  func confirm(_ path: String, in folder: String) throws(FileError) {
    let code = syncFolder(folder)
    if code != 0 { throw .unconfirmed(path: path, code: code) }
  }

  /// Brings the names in a folder to the disk. One that may not be opened for reading is left to the system.
  func syncFolder(_ folder: String) -> Int32 {
    guard let opened = try? Descriptor(folder, O_RDONLY, to: .list) else { return 0 }
    return calls.sync(opened.number)
  }

  /// Short, so that they fit beside the longest name; hidden, so that no pattern picks them up.
  static func unusedNames(in folder: String, for target: String) -> some Sequence<String> {
    let mark = mark(of: target)
    let process = getpid()
    return (0..<1_000).lazy.map { join(folder, "\(mark)\(process)-\($0).tmp") }
  }

  /// How the names of what is written for a path begin: nothing but the number of the process follows.
  private static func mark(of target: String) -> String { ".tap-tui-\(Digest(of: target.utf8).hex.prefix(8))-" }

  /// Removes what killed processes had begun to write for a path; called by who has its lock.
  func removeLeftovers(of target: String) {
    let (folder, _) = Self.split(target)
    let mark = Self.mark(of: target)
    for name in (try? names(in: folder)) ?? [] where name.hasPrefix(mark) && name.hasSuffix(".tmp") {
      let words = name.dropFirst(mark.count).dropLast(4).split(separator: "-")
      guard words.count == 2, let process = pid_t(words[0]), kill(process, 0) != 0, errno == ESRCH,
        let found = status(of: Self.join(folder, name), followingLinks: false), found.owner == geteuid()
      else { continue }
      unlink(Self.join(folder, name))
    }
  }
}
