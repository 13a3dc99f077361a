import TapModel

/// What the fixes of one step come to; each is made on what those before it leave.
struct FixStep {
  /// The edits of some fixes, and where they write.
  struct Book {
    private(set) var edits: [Edit] = []
    private(set) var fields: [Place: JSON?] = [:]
    private(set) var overrides: [Place: JSON?] = [:]
    /// What fixes set, by resource, as they said it.
    var said: [Place: JSON?] = [:]
    private var known: Set<Edit> = []

    mutating func add(_ edit: Edit) {
      guard known.insert(edit).inserted else { return }
      edits.append(edit)
      switch edit {
      case .set(let id, let field, let value): fields.updateValue(value, forKey: Place(id, "", Pointer([field])))
      case .override(let id, let role, let pointer, let value):
        overrides.updateValue(value, forKey: Place(id, role, pointer))
      default: break
      }
    }

    func has(_ edit: Edit) -> Bool { known.contains(edit) }

    mutating func take(_ other: Book) {
      for edit in other.edits { add(edit) }
      said.merge(other.said) { _, new in new }
    }
  }

  /// Where an edit or a fix writes.
  struct Place: Hashable {
    let id: String
    let role: String
    let pointer: Pointer

    init(_ id: String, _ role: String, _ pointer: Pointer) { (self.id, self.role, self.pointer) = (id, role, pointer) }
  }

  /// Of the fixes that are in the step.
  private var before = Book()
  /// Of the fix that is being made.
  private(set) var now = Book()
  /// The components that the step adds; what comes after may refer to them.
  private(set) var added: [Component] = []
  private var addedBefore = 0
  /// The components that several findings of the step can share, by what was asked for.
  private(set) var shared: [Fix.Insertion: String] = [:]
  private var sharedNow: [Fix.Insertion] = []

  /// In the order in which they are made.
  var edits: [Edit] { before.edits }
  /// All of it; nil where there is nothing in it.
  var edit: Edit? { edits.isEmpty ? nil : edits.count == 1 ? edits[0] : .all(edits) }

  /// Adds an edit of the fix that is being made, once; false where it would undo what a fix before it does.
  @discardableResult mutating func add(_ edit: Edit) -> Bool {
    if before.has(edit) { return true }
    if case .set(let id, let field, let value) = edit, let standing = before.fields[Place(id, "", Pointer([field]))],
      standing != value, !FixStep.holds(value, standing)
    {
      return false
    }
    now.add(edit)
    if case .add(let component, _) = edit { added.append(component) }
    return true
  }

  /// Notes what a fix sets; false where a fix before it sets something else there.
  mutating func note(_ id: String, _ pointer: Pointer, _ value: JSON?) -> Bool {
    let place = Place(id, "", pointer)
    now.said.updateValue(value, forKey: place)
    guard let standing = before.said[place] else { return true }
    return standing == value || FixStep.holds(value, standing)
  }

  /// Whether a list has every entry of another.
  private static func holds(_ value: JSON?, _ other: JSON?) -> Bool {
    guard let items = value?.array, let less = other?.array else { return false }
    return less.allSatisfy(items.contains)
  }

  /// The override of a place as the step leaves it; nil where it sets none.
  func value(of id: String, _ role: String, _ pointer: Pointer) -> JSON? {
    let place = Place(id, role, pointer)
    return (now.overrides[place] ?? before.overrides[place]) ?? nil
  }

  /// The field of a component as the step leaves it; nil where it sets none.
  func value(of id: String, _ field: String) -> JSON? {
    let place = Place(id, "", Pointer([field]))
    return (now.fields[place] ?? before.fields[place]) ?? nil
  }

  /// From here on findings that ask for the same take this component.
  mutating func share(_ insertion: Fix.Insertion, _ id: String) {
    shared[insertion] = id
    sharedNow.append(insertion)
  }

  /// The fix that was being made is in the step.
  mutating func keep() {
    before.take(now)
    now = Book()
    addedBefore = added.count
    sharedNow = []
  }

  /// The fix that was being made is not in the step.
  mutating func forget() {
    now = Book()
    added.removeSubrange(addedBefore...)
    for insertion in sharedNow { shared[insertion] = nil }
    sharedNow = []
  }
}
