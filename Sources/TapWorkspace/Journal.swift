import TapExport
import TapModel

/// The journal of a design: every step, written before the screen says that it is done. The undo history is the journal.
final class Journal {
  /// What an existing journal holds.
  struct Past {
    /// Steps that the file on disk has seen.
    var saved: [Transaction] = []
    /// Steps that wait: they are not in the file.
    var waiting: [Transaction] = []
    /// Whether the file held a later state before: somebody put an earlier one back, and nothing waits for it.
    var isPutBack = false
    /// Why the journal did not fit the file, if it did not; then it was set aside under this name.
    var aside: String?
    /// Bytes of a last line that was cut by a crash.
    var tornBytes = 0
  }

  private let store: JournalStore
  private let catalog: Catalog
  /// A line that found no room: it goes before the next step.
  private var owed: JSON?

  private init(_ store: JournalStore, _ catalog: Catalog) {
    self.store = store
    self.catalog = catalog
  }

  /// Opens the journal of a design whose content has this digest, or begins one.
  ///
  /// - Parameter isNew: whether the file was just made; a journal of an earlier one of that name is then set aside.
  static func open(
    _ path: String, file: String, digest: Digest, revision: Int, isNew: Bool, catalog: Catalog,
    calls: SystemCalls = SystemCalls(), limit: Int = JournalStore.limit
  ) throws(FileError) -> (Journal, Past) {
    let (store, contents) = try JournalStore.open(path, calls: calls, limit: limit)
    let journal = Journal(store, catalog)
    var past = Past(tornBytes: contents.tornBytes)
    let head = [Journal.head(file, digest, revision)]
    if contents.brokenLine != nil {
      past.aside = try store.archive(.broken, beginning: head)
      return (journal, past)
    } else if !isNew, !contents.lines.isEmpty, let read = steps(contents.lines, digest, catalog) {
      (past.saved, past.waiting, past.isPutBack) = read
      // The run that saved was killed before it could say so.
      if contents.lines.last?.hasPrefix(savedPrefix) == true, past.waiting.isEmpty { journal.holds(revision, digest) }
      return (journal, past)
    } else if !contents.lines.isEmpty {
      past.aside = try store.archive(.stale, beginning: head)
      return (journal, past)
    }
    try store.append(members: head[0])
    return (journal, past)
  }

  private static func head(_ file: String, _ digest: Digest, _ revision: Int) -> String {
    members([
      "journal": 1, "file": .string(file), "base": .string(digest.description), "revision": .int(revision),
    ])
  }

  /// The steps before and after the newest line at which the file had this digest, and whether it had another one
  /// since; nil where it never had this one.
  static func steps(
    _ lines: [String], _ digest: Digest, _ catalog: Catalog
  ) -> (saved: [Transaction], waiting: [Transaction], isPutBack: Bool)? {
    var steps: [Transaction] = []
    var history = History()
    var saved: Int?
    var isPutBack = false
    for line in lines {
      guard let json = try? JSON(parsing: line) else { return nil }
      if (json["base"] ?? json["digest"])?.string == digest.description {
        (saved, isPutBack) = (steps.count, false)
      } else if isWritten(line) {
        isPutBack = true
      }
      if json["rev"] != nil {
        guard let step = Transaction(json: json, after: history, catalog: catalog) else { return nil }
        history.add(step)
        steps.append(step)
      }
    }
    return saved.map { (Array(steps[..<$0]), Array(steps[$0...]), isPutBack) }
  }

  /// Whether a line says that the file held a state.
  static func isWritten(_ line: some StringProtocol) -> Bool { line.hasPrefix("{\"written\":") }

  private static let savedPrefix = "{\"saved\":"

  func append(_ step: Transaction) throws(FileError) {
    try payDebt()
    try append(step.json(catalog))
  }

  /// Notes that the file is about to hold everything.
  ///
  /// Before the file is written, not after: of a run that is killed in between the journal then fits both the old file
  /// and the new one. Where there is no room the file can be saved all the same, and the note goes before the next step.
  func mark(_ revision: Int, _ digest: Digest) {
    owed = ["saved": .int(revision), "digest": .string(digest.description)]
    try? payDebt()
  }

  /// Notes that the file holds this state: one that is found with an earlier state later was put back by somebody.
  func holds(_ revision: Int, _ digest: Digest) {
    owed = ["written": .int(revision), "digest": .string(digest.description)]
    try? payDebt()
  }

  private func payDebt() throws(FileError) {
    guard let line = owed else { return }
    try append(line)
    owed = nil
  }

  /// Sets everything aside, and begins with the file's own state and the steps to keep, in one step; says where the rest
  /// is.
  @discardableResult
  func restart(
    _ file: String, _ digest: Digest, _ revision: Int, keeping steps: [Transaction] = [],
    because reason: JournalStore.ArchiveReason = .stale
  ) throws(FileError) -> String {
    let lines = steps.map { Journal.members($0.line(catalog)) }
    let aside = try store.archive(reason, beginning: [Journal.head(file, digest, revision)] + lines)
    owed = nil
    return aside
  }

  func sync() throws(FileError) { try store.sync() }

  /// `sync`, at most once a second; true where nothing is left.
  func syncIfNeeded(at now: Int) throws(FileError) -> Bool { try store.syncIfNeeded(at: now) }

  private func append(_ json: JSON) throws(FileError) { try store.append(members: Journal.members(json)) }

  /// An object without its closing brace.
  private static func members(_ json: JSON) -> String { String(json.compact.dropLast()) }
}

extension Transaction {
  /// As it stands in a journal that begins with what led to it: what takes the last step back need not say what.
  func line(_ catalog: Catalog) -> JSON { kind == .undo ? head : json(catalog) }

  private var head: JSON {
    var json: JSON = ["rev": .int(revision), "at": .string(at), "by": .string(by), "say": .string(say)]
    if kind != .edit { json["as"] = .string(kind.rawValue) }
    return json
  }

  func json(_ catalog: Catalog) -> JSON {
    var json = head
    json["do"] = .array(does.flat.map { $0.json(catalog) })
    json["undo"] = .array(undoes.flat.map { $0.json(catalog) })
    return json
  }

  /// - Parameter history: what leads to the step; one that takes back the last of it need not say what it does.
  init?(json: JSON, after history: History, catalog: Catalog) {
    func edit(_ key: String) -> Edit? {
      guard let parts = json[key]?.array else { return nil }
      let edits = parts.compactMap { try? Edit(json: $0, catalog: catalog) }
      guard edits.count == parts.count else { return nil }
      return edits.count == 1 ? edits[0] : .all(edits)
    }
    let kind = Kind(rawValue: json["as"]?.string ?? "edit") ?? .edit
    let last = kind == .undo && json["do"] == nil ? history.done.last?.as(.undo) : nil
    guard let revision = json["rev"]?.int, let does = last?.does ?? edit("do"),
      let undoes = last?.undoes ?? edit("undo")
    else { return nil }
    self.init(
      revision: revision, kind: kind, say: json["say"]?.string ?? "", does: does, undoes: undoes,
      at: json["at"]?.string ?? "", by: json["by"]?.string ?? "")
  }
}
