import TapExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of JSON objects, one a line, each but the first bound to the one before it by `"prev"`, the first 16
/// hexadecimal digits of that line's SHA-256. Lines are only added; what is in them is the caller's business.
///
/// A line is in the file before `append` returns, so a killed process loses none; `sync` guards against a power cut.
package final class JournalStore {
  /// What was in the file when it was opened.
  package struct Contents: Hashable, Sendable {
    /// All lines that can be trusted, without their ends.
    package var lines: [String] = []
    /// Bytes of a last line that was never finished: they are cut off.
    package var tornBytes = 0
    /// The first line, from 1, that does not follow from the one before; nothing can be added until `archive`.
    package var brokenLine: Int?
  }

  /// Why a journal was put aside; the word stands in the name of the file.
  package enum ArchiveReason: String, Sendable {
    /// A line was changed or lost.
    case broken
    /// It reached the limit.
    case full
    /// It belongs to another state of the design.
    case stale
  }

  /// Most bytes of a journal: 64 MiB.
  package static let limit = 64 << 20

  /// Stays the same when the file is archived and begun anew.
  package let path: String
  private let calls: SystemCalls
  private let limit: Int
  private var file: Descriptor
  /// Bytes up to the end of the last whole line.
  private var end = 0
  private var previous: String?
  private var brokenLine: Int?
  /// A line was begun and could not be taken back yet.
  private var isTorn = false
  private var isDirty = false
  /// Whether the name of the file is not on the disk yet.
  private var isUnconfirmed = false
  private var lastSync: Int?

  private init(_ path: String, _ file: consuming Descriptor, _ calls: SystemCalls, limit: Int) {
    self.path = path
    self.file = file
    self.calls = calls
    self.limit = limit
  }

  /// Opens a journal, or begins one; the folder must be there. Throws `tooLarge` past `limit` bytes.
  package static func open(
    _ path: String, calls: SystemCalls = SystemCalls(), limit: Int = JournalStore.limit
  ) throws(FileError) -> (store: JournalStore, contents: Contents) {
    let isNew = status(of: path) == nil
    let file = try Descriptor(path, openFlags, to: .write)
    if let status = file.status() { try Files.requireFile(status, path) }
    guard let bytes = try file.readAll(limit: limit, path: path) else { throw .tooLarge(path: path, limit: limit) }
    let store = JournalStore(path, file, calls, limit: limit)
    let contents = store.take(bytes)
    if contents.tornBytes > 0 { try store.cut() }
    store.isUnconfirmed = isNew
    return (store, contents)
  }

  private static let openFlags = O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK

  /// Follows the chain as far as it holds.
  private func take(_ bytes: [UInt8]) -> Contents {
    var contents = Contents()
    while let stop = bytes[end...].firstIndex(of: Self.newline) {
      let line = bytes[end..<stop]
      if let previous, !line.suffix(previous.utf8.count).elementsEqual(previous.utf8) {
        brokenLine = contents.lines.count + 1
        contents.brokenLine = brokenLine
        return contents
      }
      contents.lines.append(String(decoding: line, as: UTF8.self))
      previous = Self.link(to: line)
      end = stop + 1
    }
    contents.tornBytes = bytes.count - end
    isTorn = contents.tornBytes > 0
    return contents
  }

  /// Adds a line, and returns when the system has it. `members` is the text of a JSON object that has a member,
  /// without its closing brace.
  ///
  /// After a failure the file ends with the last whole line, and the next call may be tried.
  package func append(members: String) throws(FileError) {
    if let brokenLine { throw .brokenJournal(path: path, line: brokenLine) }
    if isTorn { try cut() }
    // Between the members of JSON text a newline is a space, and in a string there is none.
    let text = members.utf8.map { $0 == Self.newline ? UInt8(ascii: " ") : $0 }
    let line = text + Array((previous ?? "}").utf8)
    if end + line.count >= limit { throw .tooLarge(path: path, limit: limit) }
    let code = file.writeAll(line + [Self.newline], calls)
    isDirty = true
    if code != 0 {
      isTorn = true
      try? cut()
      throw .system(.write, path: path, code: code)
    }
    end += line.count + 1
    previous = Self.link(to: line)
  }

  /// Brings all lines to the disk, and where the file is new its name.
  package func sync() throws(FileError) {
    if isDirty {
      let code = calls.sync(file.number)
      if code != 0 { throw .system(.write, path: path, code: code) }
      isDirty = false
    }
    if isUnconfirmed {
      try Files(calls: calls).confirm(path, in: Files.split(path).folder)
      isUnconfirmed = false
    }
  }

  /// `sync`, at most once in each second of the clock; true where nothing is left to bring to the disk.
  @discardableResult
  package func syncIfNeeded(at now: Int) throws(FileError) -> Bool {
    guard isDirty || isUnconfirmed else { return true }
    guard now != lastSync else { return false }
    lastSync = now
    try sync()
    return true
  }

  /// Puts the file aside under a numbered name, which it gives, and one with these lines in its place.
  ///
  /// The new one is on the disk before it takes the name: a killed process leaves the old one there or the new one.
  /// Each of `lines` is as `append` takes it.
  package func archive(_ reason: ArchiveReason, beginning lines: [String] = []) throws(FileError) -> String {
    try? sync()
    let beside = path + ".new"
    unlink(beside)
    do throws(FileError) {
      let next = JournalStore(
        beside, try Descriptor(beside, Self.openFlags | O_EXCL, to: .write), calls, limit: limit)
      for line in lines { try next.append(members: line) }
      next.isDirty = true
      try next.sync()
      let aside = try linked(reason)
      let code = calls.rename(beside, path, .over)
      if code != 0 { throw .system(.replace, path: path, code: code) }
      try Files(calls: calls).confirm(path, in: Files.split(path).folder)
      swap(&file, &next.file)
      (end, previous, brokenLine, isTorn, isDirty) = (next.end, next.previous, nil, false, false)
      isUnconfirmed = false
      return aside
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Gives the file a second name; where the file system knows no such thing, another one.
  private func linked(_ reason: ArchiveReason) throws(FileError) -> String {
    for number in 1...10_000 {
      let aside = "\(path).\(reason.rawValue)-\(number)"
      let code = outcome { secondName(of: path, aside) }
      if code == 0 { return aside }
      if code != EEXIST { break }
    }
    return try Self.archive(path, reason, calls: calls)
  }

  /// The same for a journal that is too large to be opened.
  package static func archive(
    _ path: String, _ reason: ArchiveReason, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> String {
    for number in 1...10_000 {
      let aside = "\(path).\(reason.rawValue)-\(number)"
      let code = calls.rename(path, aside, .new)
      if code == EEXIST { continue }
      if code != 0 { throw .system(.replace, path: path, code: code) }
      try Files(calls: calls).confirm(aside, in: Files.split(path).folder)
      return aside
    }
    throw .exists(path: path)
  }

  private func cut() throws(FileError) {
    let code = file.truncate(to: end)
    if code != 0 { throw .system(.write, path: path, code: code) }
    isTorn = false
    isDirty = true
  }

  private static let newline = UInt8(ascii: "\n")

  /// What the line after this one ends with.
  private static func link(to line: some Collection<UInt8>) -> String {
    #","prev":"\#(Digest(of: line).hex.prefix(16))"}"#
  }
}

private func secondName(of path: String, _ name: String) -> Int32 { link(path, name) }
