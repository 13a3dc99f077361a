import TapEngine
import TapExport
import TapModel

/// What opening a design brought to light.
package struct Opening: Hashable, Sendable {
  /// Edits that waited in the journal and are now in the design; what was taken back again does not count.
  package var waiting = 0
  /// The last run, where it was killed: the waiting edits are what it had shown as done.
  package var interrupted: LockHolder?
  /// Whether the last run ended without letting go.
  package var wasInterrupted: Bool { interrupted != nil }
  /// Somebody put the file back to an earlier state: it counts, and undo brings back what there was.
  package var isPutBack = false
  /// The journal did not fit the file and lies here now.
  package var setAside: String?

  /// Nothing out of the ordinary.
  package init() {}
}

extension Workspace {
  /// Reads a design file; errors name path, line, column, reason and the nearest valid name.
  package nonisolated static func read(_ path: String, catalog: Catalog, files: Files) throws(WorkspaceError) -> (
    DesignFile, Files.Fingerprint
  ) {
    let content: Files.Content
    do throws(FileError) { content = try files.read(path) } catch { throw .file(error) }
    return (try parse(content.bytes, path: path, catalog: catalog), content.fingerprint)
  }

  /// Reads the bytes of a design file.
  package nonisolated static func parse(_ bytes: [UInt8], path: String, catalog: Catalog) throws(WorkspaceError)
    -> DesignFile
  {
    // Only what is wrong with one is worth the reading that says where.
    if let json = try? JSON(bytes: bytes), let file = try? DesignFile(json: json, catalog: catalog) {
      return try file.verified(path)
    }
    let json: JSON
    let map: SourceMap
    do throws(JSONError) { (json, map) = try JSON.mapped(bytes) } catch {
      let trouble = Encoding.trouble(bytes) ?? error
      throw template(bytes, path) ?? .notADesign(path: path, place: trouble.position, reason: trouble.reason)
    }
    let file: DesignFile
    do throws(DesignFileError) { file = try DesignFile(json: json, catalog: catalog) } catch {
      if json["format"] == nil, let hint = template(bytes, path) { throw hint }
      throw .notADesign(path: path, place: place(of: error.pointer, in: map), reason: error.description)
    }
    return try file.verified(path)
  }

  /// What to do with a file that is a template and no design; nil for anything else.
  private nonisolated static func template(_ bytes: [UInt8], _ path: String) -> WorkspaceError? {
    guard let text = try? TemplateText(bytes, path: path), text.json["Resources"] != nil else { return nil }
    return .notADesign(
      path: path, place: nil,
      reason: "is a CloudFormation template: tap-tui import TEMPLATE --to NAME.tap.json makes a design of it")
  }

  /// The place of a pointer, or of the nearest thing around it.
  package nonisolated static func place(of pointer: Pointer, in map: SourceMap) -> Position? {
    var tokens = pointer.tokens
    while true {
      if let place = map[Pointer(tokens).description] { return place }
      if tokens.isEmpty { return nil }
      tokens.removeLast()
    }
  }

  /// Opens a design with its lock and journal; edits that wait in the journal are made again.
  package static func open(
    _ path: String, catalog: Catalog, environment: Environment
  ) throws(WorkspaceError) -> (Workspace, Opening) {
    let (file, fingerprint) = try read(path, catalog: catalog, files: environment.files)
    let workspace = Workspace(file, path: path, catalog: catalog, environment: environment, isInFile: true)
    workspace.fingerprint = fingerprint
    let opening = try workspace.attach()
    return (workspace, opening)
  }

  /// Takes the lock and the journal of the design's path.
  ///
  /// - Parameter isNew: whether the file was just made; what an earlier one of that name left is then set aside.
  package func attach(isNew: Bool = false) throws(WorkspaceError) -> Opening {
    var opening = Opening()
    let state = environment.paths.state.ready()
    guard case .at = state else {
      if case .unavailable(let reason) = state { journalTrouble = reason }
      return opening
    }
    do throws(FileError) {
      let real = try environment.files.realPath(path)
      guard let lockPath = environment.paths.lock(of: real), let journalPath = environment.paths.journal(of: real)
      else {
        return opening
      }
      let holder = LockHolder(
        process: environment.process, since: WallClock.utc(environment.clock.now()), who: environment.user)
      let lock = try FileLock(at: lockPath, for: path, holder: holder)
      self.lock = lock
      opening.interrupted = lock.interrupted
      if lock.interrupted != nil { environment.files.removeLeftovers(of: real) }
      let (digest, revision) = (digest, revision)
      let (journal, past) = try Journal.open(
        journalPath, file: real, digest: digest, revision: revision, isNew: isNew, catalog: catalog,
        calls: environment.files.calls, limit: environment.journalLimit)
      self.journal = journal
      opening.setAside = past.aside
      opening.isPutBack = past.isPutBack
      if past.isPutBack {
        if try !followPutBack(past) { opening.setAside = try journal.restart(real, digest, revision) }
        lock.leaves = nil
        unnoted = (real, environment.clock.now())
        return opening
      }
      let taken = restore(saved: past.saved, waiting: past.waiting)
      if case .waiting(let count) = saveState { opening.waiting = count }
      // Asked until somebody answers.
      if opening.waiting > 0 { lock.leaves = lock.interrupted }
      if taken < past.waiting.count {
        // What follows a step that cannot be made again would be lost with it at the next opening.
        opening.setAside = try journal.restart(real, digest, revision, keeping: Array(past.waiting.prefix(taken)))
      }
      unnoted = (real, environment.clock.now())
    } catch {
      if case .locked = error { throw .file(error) }
      journalTrouble = error.description
    }
    return opening
  }

  /// How many edits wait in the journal of a design: read only, and without opening the design.
  package nonisolated static func waitingEdits(
    of path: String, _ design: Design, catalog: Catalog, environment: Environment
  ) -> Int {
    guard let real = try? environment.files.realPath(path), let journal = environment.paths.journal(of: real),
      let content = try? environment.files.read(journal, limit: JournalStore.limit)
    else { return 0 }
    let digest = Workspace.digest(of: design, catalog)
    let lines = content.bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard let seen = lines.lastIndex(where: { $0.contains(digest.description) }) else { return 0 }
    let waiting = lines[(seen + 1)...]
    if waiting.contains(where: { Journal.isWritten($0) }) { return 0 }
    let steps = Distance(waiting).steps
    guard steps > 0, let read = Journal.steps(lines, digest, catalog)?.waiting else { return steps }
    // Edits that lead back to what the file says are none.
    var now = design
    let isMade = read.allSatisfy { (try? now.apply($0.does)) != nil }
    return isMade && now == design ? 0 : steps
  }

  /// Does what opening left for a quiet moment: puts the design first among the recent ones. A list that cannot be written
  /// is no trouble.
  package func tidy() {
    guard let (real, opened) = unnoted else { return }
    unnoted = nil
    guard let path = environment.paths.recent else { return }
    var recent = RecentDesigns(at: path, environment.files)
    recent.open(real, at: opened)
    try? recent.write(to: path, environment.files)
  }

  /// Writes the file in one step; refuses where it changed on disk since it was read.
  package func save() throws(WorkspaceError) {
    let isNew = saveState == .notInFile
    let expected: Files.Expected = isNew ? .nothing : fingerprint.map { .still($0) } ?? .anything
    journal?.mark(revision, digest)
    do throws(FileError) {
      didSave(try environment.files.write(bytes, to: path, over: expected), to: path)
    } catch {
      throw .file(error)
    }
    journal?.holds(revision, digest)
    try? journal?.sync()
    guard isNew, journal == nil else { return }
    do throws(WorkspaceError) { _ = try attach(isNew: true) } catch { journalTrouble = error.description }
  }

  /// `save` for somebody who goes on working: where the disk does not take the file, says what is safe and what to do.
  package func saveOrSayWhereEditsAre() throws(WorkspaceError) {
    do throws(WorkspaceError) { try save() } catch {
      guard case .file(let cause) = error, case .system = cause, journal != nil else { throw error }
      throw .notSaved(file: Files.split(path).name, cause)
    }
  }

  /// Writes the design under another name, and goes on there.
  package func saveAs(_ path: String) throws(WorkspaceError) {
    do throws(FileError) {
      let print = try environment.files.write(bytes, to: path, over: .nothing)
      lock?.release()
      lock = nil
      journal = nil
      didSave(print, to: path)
    } catch {
      throw .file(error)
    }
    _ = try attach(isNew: true)
  }

  /// Brings the journal to the disk if a second has passed; true where nothing is left to do.
  package func syncJournal() throws(WorkspaceError) -> Bool {
    guard let journal else { return true }
    do throws(FileError) { return try journal.syncIfNeeded(at: environment.clock.now()) } catch {
      throw .notOnDisk(error)
    }
  }

  /// Brings the journal to the disk now.
  package func flushJournal() { try? journal?.sync() }

  /// Goes on with what a killed run left: the next run is not asked again.
  package func keepRecovered() { lock?.leaves = nil }

  /// Lets go of lock and journal; edits wait in the journal.
  package func close() {
    tidy()
    try? journal?.sync()
    lock?.release()
    lock = nil
    journal = nil
  }

  /// Whether somebody else wrote the file since it was read or saved.
  package var isChangedOnDisk: Bool {
    guard let fingerprint else { return false }
    return environment.files.fingerprint(of: path).map { $0 != fingerprint } ?? true
  }
}
