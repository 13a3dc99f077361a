import TapModel

/// What two sides made of one design: what only one of them changed, and where they are at odds.
package struct Merge: Hashable, Sendable {
  /// One place that somebody changed: a field, an override, a whole component, a flow, a note.
  package struct Place: Hashable, Sendable {
    /// The component or flow; `settings` for the settings.
    package let subject: String
    /// Field, override or `title`; empty for the whole.
    package let part: String
    /// What the file's side did; nil where it did nothing here.
    package var theirs: [Edit] = []
    /// What was done here and is not in the file.
    package var mine: [Edit] = []

    /// Whether both changed it, each in its own way.
    package var isConflict: Bool { !theirs.isEmpty && !mine.isEmpty && theirs != mine }
  }

  /// In the order in which they were found, theirs first.
  package private(set) var places: [Place] = []

  /// Places at which somebody must choose.
  package var conflicts: [Place] { places.filter(\.isConflict) }

  /// - Parameter base: the design that both sides began with.
  package init(base: Design, theirs: Design, mine: Design) {
    let (their, my) = (base.edits(to: theirs), base.edits(to: mine))
    // Where a side took a whole component away or put it in anew, all that the other side did to it meets that.
    let whole = Set((their + my).compactMap(Merge.whole))
    for edit in their { add(edit, whole) { $0.theirs.append(edit) } }
    for edit in my { add(edit, whole) { $0.mine.append(edit) } }
  }

  private mutating func add(_ edit: Edit, _ whole: Set<String>, _ change: (inout Place) -> Void) {
    let subject = edit.subject ?? ""
    let part = whole.contains(subject) ? "" : Merge.part(edit)
    let found = places.firstIndex { $0.subject == subject && $0.part == part }
    if found == nil { places.append(Place(subject: subject, part: part)) }
    change(&places[found ?? places.count - 1])
  }

  private static func whole(_ edit: Edit) -> String? {
    switch edit {
    case .add(let component, _): component.id
    case .remove(let id), .removeFlow(let id): id
    case .addFlow(let flow, _), .setFlow(let flow): flow.id
    default: nil
    }
  }

  private static func part(_ edit: Edit) -> String {
    switch edit {
    case .set(_, let field, _): field
    case .title: "title"
    case .override(_, let role, let pointer, _): "\(role)\(pointer)"
    case .pin(_, let role, _): "pin \(role)"
    case .note: "note"
    default: ""
    }
  }
}

extension Workspace {
  /// Takes in the file as another program left it: one step, which undo takes back; afterwards the file holds the
  /// design.
  ///
  /// The journal then fits that file: a run that is killed comes back to just this.
  @discardableResult
  package func takeFile() throws(WorkspaceError) -> Change {
    let (file, print) = try Workspace.read(path, catalog: catalog, files: environment.files)
    let edits = design.edits(to: file.design)
    count(from: file.revision)
    var change = Change(say: "The file says the same")
    if !edits.isEmpty {
      change = try apply(.all(edits), say: "Took the file in as it is on disk, rev \(file.revision)")
    }
    journal?.holds(revision, digest)
    isHeld(print, by: path)
    return change
  }

  /// Keeps the design as it is: the next save writes it over the file, whose own state stays in the history.
  package func keepOverFile() throws(WorkspaceError) {
    let before = history.done.count
    try takeFile()
    if history.done.count > before { try undo() }
  }

  /// What the file's side and this one made of the design that the file held before; nil where that is not known.
  package func merge(with theirs: Design) -> Merge? { inFile.map { Merge(base: $0, theirs: theirs, mine: design) } }

  /// Takes in the file, then makes again what was done here; of conflicts, those that are named.
  ///
  /// Two steps: undone once, the design is the file's; undone twice, it is as it was. Where what was done here cannot be
  /// made in the file's design, nothing changes.
  @discardableResult
  package func merge(_ merge: Merge, keeping mine: Set<Merge.Place>) throws(WorkspaceError) -> Change {
    let before = design
    let wanted = merge.places.filter { $0.mine != $0.theirs && (!$0.isConflict || mine.contains($0)) }
    try takeFile()
    let edits = wanted.flatMap { place in
      place.isConflict && place.part.isEmpty ? bringing(place.subject, of: before) : place.mine
    }
    guard !edits.isEmpty else { return lastChange ?? Change(say: "") }
    do throws(WorkspaceError) {
      return try apply(.all(edits), say: "Made \(Message.count(wanted.count, "change")) again, over the file")
    } catch {
      try undo()
      throw error
    }
  }

  /// The edits that make a component or a flow what it is in another design; there or not.
  private func bringing(_ id: String, of other: Design) -> [Edit] {
    var edits: [Edit] = []
    if design.components[id] != nil { edits.append(.remove(id)) }
    if design.flows[id] != nil { edits.append(.removeFlow(id)) }
    if let component = other.components[id] { edits.append(.add(component, at: other.components.place(of: id))) }
    if let flow = other.flows[id] { edits.append(.addFlow(flow, at: other.flows.place(of: id))) }
    return edits
  }
}
