import CSystem
import TapModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What runs of the program left in the state folder: locks of killed ones, edits that wait, journals without a design.
struct Leftovers {
  private let environment: Environment
  private let folder: String
  private let entries: [String]

  static let section = "Designs"

  /// Nil where there is no state folder.
  init?(_ environment: Environment) {
    guard let folder = environment.paths.state.path, let entries = try? names(in: folder) else { return nil }
    self.environment = environment
    self.folder = folder
    self.entries = entries.sorted()
  }

  func facts() -> [Diagnosis.Fact] {
    let keys = entries.filter { $0.hasSuffix(".journal") }.map { String($0.dropLast(".journal".count)) }
    let facts = keys.flatMap { journal($0) + lock($0) } + aside
    return facts.isEmpty ? [Diagnosis.Fact(Leftovers.section, "journals", "none: no design was opened yet")] : facts
  }

  private func path(_ name: String) -> String { Files.join(folder, name) }

  // MARK: Journals

  private func journal(_ key: String) -> [Diagnosis.Fact] {
    let name = key + ".journal"
    let lines: [Substring]
    do throws(FileError) {
      let bytes = try environment.files.read(path(name), limit: JournalStore.limit).bytes
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    } catch {
      return [fact("journal", error.description, .trouble, "give it back to its owner, or move it away")]
    }
    guard let head = lines.first.flatMap({ try? JSON(parsing: String($0)) }), let file = head["file"]?.string else {
      return [fact("journal", "\(name) is no journal", .trouble, "move it out of \(environment.paths.display(folder))")]
    }
    let shown = environment.paths.display(file)
    let waiting = Distance(lines[((lines.lastIndex { !$0.hasPrefix("{\"rev\":") } ?? 0) + 1)...]).steps
    let edits = Message.count(waiting, "edit")
    guard environment.files.fingerprint(of: file) != nil else {
      return [
        fact(
          "journal", "\(shown) is gone; its journal holds \(edits) that no file has", .note,
          "put the design back where it was to go on, else: rm \(environment.paths.display(path(name)))")
      ]
    }
    if waiting == 0 { return [fact("journal", "\(shown), nothing waits")] }
    return [
      fact("journal", "\(shown), \(edits) wait\(waiting == 1 ? "s" : "")", .note, "open the design and save it (s)")
    ]
  }

  /// Journals that did not fit their design and were put aside.
  private var aside: [Diagnosis.Fact] {
    let names = entries.filter { $0.contains(".journal.") }
    guard !names.isEmpty else { return [] }
    let bytes = names.compactMap { environment.files.fingerprint(of: path($0))?.size }.reduce(0, +)
    return [
      fact(
        "set aside", "\(Message.count(names.count, "journal")), \(Message.count(Int(bytes), "byte"))", .note,
        "kept for you to look at; delete them when nobody misses an edit: \(environment.paths.display(folder))/*.journal.*"
      )
    ]
  }

  // MARK: Locks

  /// The lock of a design: held by a run, left by a killed one, or free.
  private func lock(_ key: String) -> [Diagnosis.Fact] {
    let path = path(key + ".lock")
    guard let text = try? environment.files.read(path, limit: 4096).bytes,
      let holder = LockHolder(line: String(decoding: text, as: UTF8.self))
    else { return [] }
    let who = "process \(holder.process) of \(holder.who), since \(holder.since)"
    if Leftovers.isHeld(path) { return [fact("lock", "held by \(who)")] }
    return [
      fact("lock", "left by \(who), which was killed", .note, "open the design: what was shown as done comes back")
    ]
  }

  /// Whether a run has the lock now; looking takes and gives back a free one.
  private static func isHeld(_ path: String) -> Bool {
    guard let file = try? Descriptor(path, O_RDONLY, to: .lock) else { return false }
    defer { _ = tap_unlock(file.number) }
    return tap_lock(file.number) == EWOULDBLOCK
  }

  private func fact(
    _ name: String, _ value: String, _ verdict: Diagnosis.Verdict = .ok, _ advice: String = ""
  ) -> Diagnosis.Fact {
    Diagnosis.Fact(Leftovers.section, name, value, verdict, advice: advice)
  }
}
