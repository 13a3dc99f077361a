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
  /// `NAME.tap.record`, beside the design `NAME.tap.json`.
  package static func record(of design: String) -> String {
    for end in [".tap.json", ".json"] where design.hasSuffix(end) {
      return String(design.dropLast(end.count)) + ".tap.record"
    }
    return design + ".tap.record"
  }

  /// The record of a design; empty where there is none.
  package func readRecord(of design: String) throws(WorkspaceError) -> Record {
    let path = Files.record(of: design)
    guard status(of: path) != nil else { return Record() }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try read(path, limit: JournalStore.limit).bytes } catch { throw .file(error) }
    return try Files.record(bytes, path)
  }

  /// Reads the bytes of a record; the error names path and line.
  static func record(_ bytes: [UInt8], _ path: String) throws(WorkspaceError) -> Record {
    do throws(RecordError) { return try Record(bytes: bytes) } catch { throw .brokenRecord(path: path, error) }
  }

  /// Adds lines to the record of a design, and returns when they are on the disk; after a failure the file ends with
  /// the last whole line, as before.
  ///
  /// Throws `changed` where somebody else wrote to it since `record` was read.
  func append(_ entries: [Entry], to record: Record, of design: String) throws(FileError) {
    let path = Files.record(of: design)
    let isNew = status(of: path) == nil
    let file = try Descriptor(path, O_RDWR | O_CREAT | O_APPEND, permissions: 0o666, to: .write)
    try lock(file, path)
    defer { _ = tap_unlock(file.number) }
    guard let there = try file.readAll(limit: JournalStore.limit, path: path) else {
      throw .tooLarge(path: path, limit: JournalStore.limit)
    }
    guard let now = try? Record(bytes: there), now.head == record.head else { throw .changed(path: path) }
    let end = there.count - now.tornBytes
    if now.tornBytes > 0, file.truncate(to: end) != 0 { throw .system(.write, path: path, code: EIO) }
    var code = file.writeAll(record.lines(entries), calls)
    if code == 0 { code = calls.sync(file.number) }
    if code != 0 {
      _ = file.truncate(to: end)
      if isNew { unlink(path) }
      throw .system(.write, path: path, code: code)
    }
    if isNew { try confirm(path, in: Files.split(try realPath(path)).folder) }
  }

  /// Takes the lock of a record; who writes a line has it for milliseconds, so that it is worth half a second of waiting.
  private func lock(_ file: borrowing Descriptor, _ path: String) throws(FileError) {
    var code = tap_lock(file.number)
    for _ in 0..<50 where code == EWOULDBLOCK {
      _ = poll(nil, 0, 10)
      code = tap_lock(file.number)
    }
    if code == EWOULDBLOCK { throw .locked(path: path, by: nil) }
    if code != 0 { throw .system(.lock, path: path, code: code) }
  }
}
