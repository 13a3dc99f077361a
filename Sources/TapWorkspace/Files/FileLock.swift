import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who has a design open.
package struct LockHolder: Hashable, Sendable {
  /// Process id on the machine that holds the lock.
  package let process: Int
  /// As in `WallClock.utc`.
  package let since: String
  /// On one line.
  package let who: String

  /// Line ends in `who` become blanks: the holder is written on one line.
  package init(process: Int, since: String, who: String) {
    self.process = process
    self.since = since
    self.who = String(who.map { $0.isNewline ? " " : $0 })
  }

  /// `4711 2026-11-21T14:02:11Z arc`
  var line: String { "\(process) \(since) \(who)\n" }

  init?(line: some StringProtocol) {
    let words = line.prefix { !$0.isNewline }.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let process = Int(words[0]) else { return nil }
    self.init(process: process, since: String(words[1]), who: String(words[2]))
  }
}

/// Keeps a second run away from a design. The kernel lets go of it when the process ends, in whatever way.
package final class FileLock {
  /// A run that held the lock and ended without letting go: it was killed, or the machine stopped.
  package let interrupted: LockHolder?
  /// Whom the next run finds in the lock when this one lets go: nil, or the killed run as long as nobody has said what
  /// is to become of its edits.
  package var leaves: LockHolder?
  private var file: Descriptor?

  /// Takes the lock in the file at `path`, which is made where there is none; `design` is the path for the message.
  ///
  /// Throws `locked` where another run, or another opening in this one, has it.
  package init(at path: String, for design: String, holder: LockHolder) throws(FileError) {
    let file = try Descriptor(path, O_RDWR | O_CREAT | O_APPEND, to: .lock)
    let code = tap_lock(file.number)
    let text = try file.readAll(limit: 4_096, path: path) ?? []
    let last = LockHolder(line: String(decoding: text, as: UTF8.self))
    if code == EWOULDBLOCK { throw .locked(path: design, by: last) }
    if code != 0 { throw .system(.lock, path: path, code: code) }
    interrupted = last
    // On a full disk the lock holds all the same; the other run is then told less.
    if file.truncate(to: 0) == 0 { _ = file.writeAll(Array(holder.line.utf8), SystemCalls()) }
    self.file = consume file
  }

  /// Lets go; the next run learns that this one ended well, or whom it `leaves`.
  package func release() {
    guard let file = file.take() else { return }
    if file.truncate(to: 0) == 0, let leaves { _ = file.writeAll(Array(leaves.line.utf8), SystemCalls()) }
    _ = tap_unlock(file.number)
  }

  deinit {
    release()
  }
}
