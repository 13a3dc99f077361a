import TapCatalog
import TapModel
import TapWorkspace
import TestSupport
import Testing

/// The same design in memory, without disk and without rules: what the keys should have done.
@MainActor final class Twin {
  private let workspace: Workspace

  init(_ path: String) throws {
    let catalog = Catalog.aws.only([])
    let (file, _) = try Workspace.read(path, catalog: catalog, files: Files())
    let environment = TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), paths: Paths(environment: [:]), user: "arch", process: 1)
    workspace = Workspace(file, path: path, catalog: catalog, environment: environment, isInFile: true)
  }

  /// As the edits so far left it.
  var design: Design { workspace.design }

  /// The keys of an edit that the twin took, and the revision that it made.
  func next(_ edits: inout Edits) -> (keys: String, revision: Int) {
    while true {
      let keys = edits.next(workspace)
      if press(keys) { return (keys, workspace.revision) }
    }
  }

  /// What keys mean: `u`, `U`, or a command after the colon; whether they changed the design.
  private func press(_ keys: String) -> Bool {
    let before = workspace.revision
    switch keys {
    case "u": _ = try? workspace.undo()
    case "U": _ = try? workspace.redo()
    default: _ = try? DesignCommands.run(String(keys.dropFirst().dropLast()), on: workspace)
    }
    return workspace.revision > before
  }
}

/// Random edits by keys: fields, components, undo, redo, now and then a save.
struct Edits {
  var random: Seeded
  private var made = 0

  init(seed: UInt64) { random = Seeded(state: seed) }

  /// The keys of one edit of the design as it is now.
  @MainActor mutating func next(_ workspace: Workspace) -> String {
    made += 1
    let components = workspace.design.components.items
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return "u"
    case 2: return "U"
    case 3: return ":setting log-days-total \(365 + made)\r"
    case 4, 5:
      let kinds = workspace.catalog.kinds.map(\.id).filter { $0 != workspace.catalog.settings.id }
      return ":add \(kinds.randomElement(using: &random) ?? "key") added-n\(made)\r"
    case 6 where components.count > 3:
      return ":delete \(components.randomElement(using: &random)?.id ?? "") !\r"
    case 7: return ":note settings note \(made) of \u{201C}some\u{201D} length\r"
    default: return field(components, workspace.catalog)
    }
  }

  private mutating func field(_ components: [Component], _ catalog: Catalog) -> String {
    guard let component = components.randomElement(using: &random), let kind = catalog.kind(component.kind),
      let field = kind.fields.randomElement(using: &random)
    else { return ":setting suffix s\(made)\r" }
    let value: String
    switch field.editor {
    case .toggle: value = component.fields[field.name] == true ? "off" : "on"
    case .number: value = String(Int.random(in: field.range ?? 1...1000, using: &random))
    case .choice(let words): value = words.randomElement(using: &random) ?? ""
    case .text, .suggestions: value = "text-\(made)"
    default: return ":title \(component.id) called \(made)\r"
    }
    return ":set \(component.id) \(field.name) \(value)\r"
  }
}
