import TapCatalog
import TapEngine
import TapModel

/// Every field of a design set to each other value of interest, and which of these changes no rule notices.
struct FieldWalk {
  /// One value of one field of a kind.
  struct Change: Hashable, Comparable {
    var kind: String
    var field: String
    /// As compact JSON.
    var value: String

    static func < (a: Change, b: Change) -> Bool { (a.kind, a.field, a.value) < (b.kind, b.field, b.value) }
  }

  /// Changes that at least one component of the kind had noticed: a finding came or went, or the edit was refused.
  private(set) var noticed: Set<Change> = []
  /// Changes that were made.
  private(set) var all: Set<Change> = []

  /// Walks a design; it is as it was afterwards.
  mutating func walk(_ design: Design, _ catalog: Catalog) {
    let engine = Engine(design, catalog: catalog, today: Measure.today)
    FieldWalk.eachChange(of: design, catalog) { id, field, value in
      let kind = id == Component.settingsID ? catalog.settings.id : design.components[id]?.kind ?? ""
      let change = Change(kind: kind, field: field, value: value.compact)
      all.insert(change)
      if notices(.set(id, field, value), engine) { noticed.insert(change) }
    }
  }

  /// Calls with the id of each component, each of its fields and each other value of interest.
  static func eachChange(of design: Design, _ catalog: Catalog, _ body: (String, String, JSON) -> Void) {
    for component in [design.settings] + design.components.items {
      let isSettings = component.id == Component.settingsID
      guard let kind = isSettings ? catalog.settings : catalog.kind(component.kind) else { continue }
      for field in kind.fields {
        let now = component.fields[field.name] ?? field.initial
        for value in values(of: field) where value != now { body(component.id, field.name, value) }
      }
    }
  }

  private func notices(_ edit: Edit, _ engine: Engine) -> Bool {
    guard let undo = try? engine.apply(edit) else { return true }
    let delta = engine.takeDelta()
    _ = try? engine.replay(undo)
    _ = engine.takeDelta()
    return !delta.opened.isEmpty || !delta.cleared.isEmpty
  }

  /// Both ways of a toggle, each choice, both ends of a range, nothing where a reference or a text may be empty.
  private static func values(of field: AnyField) -> [JSON] {
    switch field.editor {
    case .toggle: [true, false]
    case .choice(let words): words.map { .string($0) }
    case .number: field.range.map { [.int($0.lowerBound), .int($0.upperBound)] } ?? []
    case .reference: [""]
    case .references, .list: [[]]
    case .map: [[:]]
    case .text, .suggestions, .cidr: []
    }
  }
}

/// The field walk against a list of what the baseline does not care about: KIND.FIELD, values with `|` between them or `*`, why.
enum FieldWalkReport {
  private struct Line {
    var field: String
    var values: [String]
    var why: String
  }

  /// Prints what no rule notices and no line explains, and lines that explain nothing; 1 where there is any.
  ///
  /// - Parameter path: of the list; nil where nothing is explained.
  static func run(_ designs: [Design], explained path: String?) throws -> Int32 {
    var walk = FieldWalk()
    for design in designs { walk.walk(design, .aws) }
    let silent = walk.all.subtracting(walk.noticed).sorted()
    let lines = try Explained.lines(path, cells: 3).map { cells in
      Line(field: cells[0], values: cells[1].split(separator: "|").map(String.init), why: cells[2])
    }
    var used: Set<String> = []
    let bare = silent.filter { change in
      guard let line = lines.first(where: { explains($0, change) }) else { return true }
      used.insert(line.field + line.values.joined(separator: " "))
      return false
    }
    for change in bare { print("nobody notices\t\(change.kind).\(change.field)\t\(change.value)") }
    let idle = lines.filter { !used.contains($0.field + $0.values.joined(separator: " ")) || $0.why.isEmpty }
    for line in idle { print("explains nothing\t\(line.field)\t\(line.values.joined(separator: " "))") }
    print("\(walk.all.count) changes, \(walk.noticed.count) noticed, \(silent.count - bare.count) explained")
    return bare.isEmpty && idle.isEmpty ? 0 : 1
  }

  private static func explains(_ line: Line, _ change: FieldWalk.Change) -> Bool {
    let names = [change.kind + "." + change.field, "*." + change.field]
    return names.contains(line.field) && (line.values == ["*"] || line.values.contains(change.value))
  }
}
