import Observation
import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapReview

/// Where the edits of an open design are.
package enum SaveState: Hashable, Sendable {
  /// Time of day of the save, or nil where it was saved before this run.
  case saved(String?)
  /// Edits that wait in the journal.
  case waiting(Int)
  /// Never written.
  case notInFile
}

/// An open design, observable: engine, history, journal and file. `apply` is the only way to change the design.
@MainActor @Observable
package final class Workspace {
  /// Changed only by the workspace; others read it.
  @ObservationIgnored package let engine: Engine
  /// The same as long as the design is open.
  @ObservationIgnored package let catalog: Catalog
  /// Clock, files and folders that everything here goes through.
  @ObservationIgnored package let environment: Environment
  /// The path as the user gave it.
  package private(set) var path: String
  /// Also the steps of earlier runs, as far as the journal fits the file.
  package private(set) var history = History()
  /// Goes up by one with every step, undo and redo among them.
  package private(set) var revision: Int
  /// UTC of the last edit.
  package private(set) var edited: String?
  /// Changed by steps and by saving.
  package private(set) var saveState: SaveState
  /// What the last edit, undo or redo did.
  package private(set) var lastChange: Change?
  /// The last edit, undo or redo itself.
  @ObservationIgnored package private(set) var lastStep: Transaction?
  /// Everything that counts as open, worst first: without what a decision of a meeting settles.
  package private(set) var findings: [Finding]
  /// The findings, seen with what meetings decided on them.
  package private(set) var standing: Standing
  /// All that was decided on this design; empty where nobody has met.
  package private(set) var record: Record
  /// What the record says, put together, with what stands before the next entry.
  package private(set) var meeting: Meeting
  /// What is on record with the next thing that is said: edits from outside the room, and that people are back in it.
  /// Looking alone writes nothing.
  package private(set) var pending: [Entry] = []
  /// Why the record cannot be trusted; no decision holds then.
  @ObservationIgnored package let recordTrouble: WorkspaceError?
  /// What is known of the sign-off, until design or record change.
  @ObservationIgnored var knownSignOff: (revision: Int, head: String, signOff: SignOff)?
  /// What would be signed, of a revision and a record: made once, for it is the whole package.
  @ObservationIgnored package var knownStatement: (revision: Int, head: String, statement: Statement)?
  /// Who may sign, as the file beside the design says; read with the design and before each signature.
  @ObservationIgnored package internal(set) var allowedSigners: AllowedSigners
  @ObservationIgnored var knownRules: String?
  /// What ssh-keygen said of each signature, by statement and signature.
  @ObservationIgnored var verdicts: [String: SSHKeygen.Verdict] = [:]
  /// Every control of the baseline, in NIST's order.
  package private(set) var coverage: [ControlCoverage]
  /// The design as the file holds it, as of the last look; nil while there is no file.
  @ObservationIgnored package private(set) var inFile: Design?
  /// Of the design that the file holds; that of the design itself while there is no file.
  @ObservationIgnored package private(set) var revisionInFile: Int
  /// How far the steps have gone from what the file holds.
  @ObservationIgnored private var distance = Distance()
  /// Time of day at which the file was last written in this run.
  @ObservationIgnored private var savedAt: String?
  /// Edits of a group that is not yet a step: what was done, and what takes it back.
  @ObservationIgnored private var group: [(does: Edit, undoes: Edit)]?
  @ObservationIgnored var journal: Journal?
  @ObservationIgnored var lock: FileLock?
  @ObservationIgnored var fingerprint: Files.Fingerprint?
  /// The real path and when it was opened, until that stands among the recent designs.
  @ObservationIgnored var unnoted: (path: String, opened: Int)?
  /// The day of the last question which decisions have ended.
  private var askedOn: Day?
  /// Why there is no journal, in words; nil while there is one.
  package var journalTrouble: String?

  /// A design that is in memory only, until it is saved.
  package init(_ file: DesignFile, path: String, catalog: Catalog, environment: Environment, isInFile: Bool) {
    self.catalog = catalog
    self.environment = environment
    self.path = path
    engine = Engine(file.design, catalog: catalog, today: environment.clock.now())
    revision = file.revision
    revisionInFile = file.revision
    edited = file.edited
    saveState = isInFile ? .saved(nil) : .notInFile
    let (record, trouble) = Workspace.record(of: path, isInFile, environment.files)
    let meeting = Meeting(record)
    (self.record, self.meeting, recordTrouble) = (record, meeting, trouble)
    allowedSigners = isInFile ? Workspace.allowedSigners(beside: path, environment.files) : AllowedSigners("")
    let standing = Standing(
      engine.findings, meeting.decisions, in: engine, today: Day(seconds: environment.clock.now()))
    self.standing = standing
    inFile = isInFile ? file.design : nil
    findings = standing.open
    coverage = engine.coverage
  }

  /// The record beside a design, or why it cannot be trusted.
  private static func record(of path: String, _ isInFile: Bool, _ files: Files) -> (Record, WorkspaceError?) {
    guard isInFile else { return (Record(), nil) }
    do throws(WorkspaceError) { return (try files.readRecord(of: path), nil) } catch { return (Record(), error) }
  }

  /// Follows entries that are in the file.
  func follow(_ entries: [Entry]) {
    for entry in entries { record.add(entry) }
  }

  /// Sees the meeting with what stands before the next entry.
  func expect(_ entries: [Entry]) {
    pending = entries
    meeting = Meeting(record, then: entries)
    look()
  }

  /// Sees the findings with the decisions there are now.
  private func look() { look(on: today) }

  private func look(on day: @autoclosure () -> Day) {
    standing = Standing(engine.findings, meeting.decisions, in: engine, today: day())
    findings = standing.open
  }

  /// Sees the decisions anew where another day has begun since the last question; gives the ids of those that have ended.
  package func ended(by day: Day) -> [String] {
    defer { askedOn = day }
    guard let askedOn, askedOn != day else { return [] }
    let before = standing
    look(on: day)
    return standing.ended(since: before)
  }

  /// As the last step left it.
  package var design: Design { engine.design }

  /// SHA-256 of settings, components and flows.
  package var digest: Digest { Workspace.digest(of: design, catalog) }

  /// Over the compact JSON of settings, components and flows: notes and revision do not count.
  package nonisolated static func digest(of design: Design, _ catalog: Catalog) -> Digest {
    Digest(of: JSON.object(design.content(catalog)).compact.utf8)
  }

  /// Number of controls in each state.
  package var states: [ControlState: Int] { Dictionary(grouping: coverage, by: \.state).mapValues(\.count) }

  /// Number of open findings of a level; they stand worst first.
  package func count(_ level: Level) -> Int {
    findings.place { $0.level > level } - findings.place { $0.level >= level }
  }

  // MARK: Changing

  /// Makes an edit: checked, applied, written to the journal, then shown.
  @discardableResult
  package func apply(_ edit: Edit, say: String) throws(WorkspaceError) -> Change {
    let inverse: Edit
    do throws(EditError) { inverse = try engine.apply(edit) } catch { throw .edit(error) }
    return try record(.edit, say, edit, inverse)
  }

  /// Makes several edits one step of the history; where one throws, none is made.
  package func together(
    _ say: String, _ edits: () throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) -> Change {
    guard group == nil else {
      try edits()
      return lastChange ?? Change(say: say)
    }
    let before = coverage
    group = []
    do throws(WorkspaceError) {
      try edits()
    } catch {
      for made in (group ?? []).reversed() { _ = try? engine.replay(made.undoes) }
      group = nil
      _ = refresh("")
      throw error
    }
    let made = group ?? []
    group = nil
    coverage = before
    guard !made.isEmpty else { return Change(say: say) }
    return try record(.edit, say, .all(made.map(\.does)), .all(made.reversed().map(\.undoes)))
  }

  /// Takes the last step back; throws where there is none.
  @discardableResult
  package func undo() throws(WorkspaceError) -> Change {
    guard group == nil else { throw .usage("undo stands alone: it cannot be one of several commands") }
    guard let step = history.done.last else { throw .nothing("Nothing to undo: this is how the design began") }
    return try replay(.undo, "Undid \"\(step.say)\"", step.undoes)
  }

  /// Makes the last undone step again.
  @discardableResult
  package func redo() throws(WorkspaceError) -> Change {
    guard group == nil else { throw .usage("redo stands alone: it cannot be one of several commands") }
    guard let step = history.undone.last else { throw .nothing("Nothing to redo") }
    return try replay(.redo, "Redid \"\(step.say)\"", step.does)
  }

  private func replay(_ kind: Transaction.Kind, _ say: String, _ edit: Edit) throws(WorkspaceError) -> Change {
    let inverse: Edit
    do throws(EditError) { inverse = try engine.replay(edit) } catch { throw .edit(error) }
    return try record(kind, say, edit, inverse)
  }

  private func record(_ kind: Transaction.Kind, _ say: String, _ edit: Edit, _ inverse: Edit) throws(WorkspaceError)
    -> Change
  {
    if group != nil {
      group?.append((edit, inverse))
      return refresh(say)
    }
    let step = Transaction(
      revision: revision + 1, kind: kind, say: say, does: edit, undoes: inverse,
      at: WallClock.utc(environment.clock.now()), by: environment.user)
    do throws(FileError) { try keep(step) } catch {
      // What cannot be kept is not shown as done.
      _ = try? engine.replay(inverse)
      throw .notKept(error)
    }
    take(step)
    compareWithFile()
    lock?.leaves = nil
    return refresh(say)
  }

  /// Puts a step in the journal. One that is full is set aside, and the next begins with the newest steps.
  private func keep(_ step: Transaction) throws(FileError) {
    guard let journal else { return }
    do throws(FileError) { try journal.append(step) } catch {
      var before = design
      guard case .tooLarge = error, let inFile, (try? before.apply(step.undoes)) != nil,
        let steps = history.shortened(
          from: inFile, to: before, limit: environment.journalLimit, catalog: catalog, by: environment.user)
      else { throw error }
      let real = try environment.files.realPath(path)
      try journal.restart(
        real, Workspace.digest(of: inFile, catalog), revision - steps.count, keeping: steps, because: .full)
      (history, distance) = (History(), Distance())
      for step in steps {
        history.add(step)
        distance.add(step.kind)
      }
      try journal.append(step)
    }
  }

  /// Follows a step that is in the journal.
  private func take(_ step: Transaction) {
    history.add(step)
    lastStep = step
    revision = step.revision
    edited = step.at
    distance.add(step.kind)
  }

  /// Says whether the file holds the design: edits that were taken back are none.
  private func compareWithFile() {
    guard saveState != .notInFile else { return }
    saveState = isInFile ? .saved(savedAt) : .waiting(max(distance.steps, 1))
  }

  /// Whether the file holds the design; the whole is compared only where what the last step changed does not tell.
  private var isInFile: Bool {
    guard distance.steps > 0 else {
      assert(design == inFile, "what leads nowhere from the file is what the file holds")
      return true
    }
    let changed = lastStep?.does.flat.compactMap(\.subject) ?? []
    let differs = changed.contains { design[$0] != inFile?[$0] || design.flows[$0] != inFile?.flows[$0] }
    return !differs && design == inFile
  }

  /// The steps by which the design is not what the file holds, the newest last; those of the file that were taken back
  /// are undos.
  package var unsaved: [Transaction] {
    switch saveState {
    case .saved: []
    case .waiting: history.undone.suffix(distance.takenBack).map { $0.as(.undo) } + history.done.suffix(distance.made)
    case .notInFile: history.done
    }
  }

  private func refresh(_ say: String) -> Change {
    let before = coverage.map(\.state)
    let stood = standing
    look()
    coverage = engine.coverage
    let delta = group == nil ? engine.takeDelta() : engine.delta
    let moves =
      before.count == coverage.count
      ? zip(before, coverage).compactMap { old, new in
        old == new.state ? nil : Change.Move(control: new.control.id, from: old, to: new.state)
      } : []
    let change = Change(
      say: standing.lapse(since: stood) + say, delta, reopened: standing.reopened(since: stood),
      settled: stood.reopened(since: standing), moves: moves)
    lastChange = change
    return change
  }

  /// Takes steps from a journal, and says how many could be taken: the design is as it was when they were shown as done.
  func restore(saved: [Transaction], waiting: [Transaction]) -> Int {
    for step in saved { history.add(step) }
    var taken = 0
    for step in waiting {
      guard (try? engine.replay(step.does)) != nil else { break }
      take(step)
      taken += 1
    }
    guard taken > 0 else { return 0 }
    compareWithFile()
    _ = refresh("")
    return taken
  }

  /// Follows a journal whose file somebody put back to an earlier state: the file counts, and one step leads to it from
  /// what there was, so that undo brings that back. False where the steps do not fit.
  func followPutBack(_ past: Journal.Past) throws(FileError) -> Bool {
    var there = design
    guard past.waiting.allSatisfy({ (try? there.apply($0.does)) != nil }) else { return false }
    for step in past.saved + past.waiting { history.add(step) }
    revision = max(revision, (past.saved + past.waiting).map(\.revision).max() ?? 0)
    let edits = there.edits(to: design)
    if !edits.isEmpty {
      let step = Transaction(
        revision: revision + 1, kind: .edit, say: "The file as it was put back on disk, rev \(revisionInFile)",
        does: .all(edits), undoes: .all(design.edits(to: there)), at: WallClock.utc(environment.clock.now()),
        by: environment.user)
      try journal?.append(step)
      take(step)
    }
    (distance, revisionInFile) = (Distance(), revision)
    journal?.holds(revision, digest)
    return true
  }

  // MARK: File

  /// Goes on from a revision that another program wrote; the next step counts on from the later one.
  func count(from revision: Int) { self.revision = max(self.revision, revision) }

  /// The file as it would be written now.
  package var bytes: [UInt8] {
    Array(DesignFile(design, revision: revision, edited: edited).json(catalog).pretty.utf8)
  }

  /// Notes that the file was just written; called by the file layer.
  func didSave(_ print: Files.Fingerprint, to path: String) {
    savedAt = environment.clock.timeOfDay(environment.clock.now())
    isHeld(print, by: path)
  }

  /// Notes that the file holds everything.
  func isHeld(_ print: Files.Fingerprint, by path: String) {
    self.path = path
    fingerprint = print
    (inFile, revisionInFile) = (design, revision)
    distance = Distance()
    saveState = .saved(savedAt)
    lock?.leaves = nil
  }
}

extension Array {
  /// The first place from which on something holds, in a list where it holds behind every place where it does.
  fileprivate func place(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
