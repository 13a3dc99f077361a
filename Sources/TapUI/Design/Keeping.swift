import TapCatalog
import TapEngine
import TapModel
import TapWorkspace

/// What can be done about what a replaced resource holds: what becomes of the old one, and a name for the new one.
///
/// CloudFormation reads `UpdateReplacePolicy` when it replaces a resource, and cannot make a second one of the same
/// name beside it (CloudFormation documentation, "UpdateReplacePolicy attribute", "Name type").
@MainActor struct Keeping {
  /// A line that can be chosen.
  enum Choice: Hashable, Sendable {
    /// The value that `UpdateReplacePolicy` gets.
    case fate(String)
    case rename
  }

  /// One resource that is replaced, and the fields that decide.
  private struct Loss {
    let resource: String
    let component: Component
    let fate: AnyField?
    let name: AnyField?

    var policy: String { fate.flatMap { (component.fields[$0.name] ?? $0.initial).string } ?? "Delete" }
    var oldName: String { name.flatMap { (component.fields[$0.name] ?? $0.initial).string } ?? "" }
  }

  private let losses: [Loss]
  /// The lines, those of the old one first; empty where no field of the design decides.
  let choices: [Choice]
  private(set) var fate: String?
  private(set) var renames: Bool

  /// - Parameter replaced: the resources that the fix replaces.
  init(_ replaced: [Preview.Change], _ workspace: Workspace) {
    losses = replaced.compactMap { change in
      guard let resource = workspace.engine.resource(change.resource),
        let component = workspace.design[resource.owner.id]
      else { return nil }
      let fate = workspace.engine.field(at: "/@UpdateReplacePolicy", in: resource)?.field
      let name = workspace.catalog.kind(component.kind)?.field("name")
      let isNamed = name?.bindings.contains { $0.binds(resource.role) } ?? false
      return Loss(resource: change.resource, component: component, fate: fate, name: isNamed ? name : nil)
    }
    let words = losses.compactMap { loss -> [String]? in
      if case .choice(let words)? = loss.fate?.editor { words } else { nil }
    }
    let offered = ["Snapshot", "Retain", "Delete"].filter { word in words.contains { $0.contains(word) } }
    renames = losses.contains { $0.name != nil }
    choices = offered.map { .fate($0) } + (renames ? [.rename] : [])
    let kept = losses.first { $0.fate != nil }?.policy
    fate = kept == "Delete" ? offered.first : kept
  }

  func isChosen(_ choice: Choice) -> Bool {
    switch choice {
    case .fate(let word): word == fate
    case .rename: renames
    }
  }

  mutating func flip(_ choice: Choice) {
    switch choice {
    case .fate(let word): fate = word
    case .rename: renames.toggle()
    }
  }

  /// What CloudFormation does about a replaced resource that holds data, as it is chosen now.
  func words(of resource: String) -> String {
    let loss = losses.first { $0.resource == resource }
    return switch loss?.fate == nil ? loss?.policy : fate {
    case "Snapshot": "makes a new, empty one; of the old one a snapshot is kept"
    case "Retain": "makes a new, empty one; the old one stays beside it"
    default: "makes a new, empty one, then deletes the old one with what it holds"
    }
  }

  /// What is set beside the fix.
  var edits: [Edit] {
    losses.flatMap { loss -> [Edit] in
      var edits: [Edit] = []
      if let field = loss.fate, let fate, fate != loss.policy, field.problem(with: .string(fate)) == nil {
        edits.append(.set(loss.component.id, field.name, .string(fate)))
      }
      if renames, let field = loss.name {
        let name = JSON.string(Keeping.next(loss.oldName))
        if field.problem(with: name) == nil { edits.append(.set(loss.component.id, field.name, name)) }
      }
      return edits
    }
  }

  /// What a line says, and why it is there.
  func words(_ choice: Choice, _ workspace: Workspace) -> (text: String, note: String) {
    switch choice {
    case .fate("Snapshot"): ("keep the old one as a snapshot", "the new one can be made from it")
    case .fate("Retain"): ("keep the old one beside the new one", "outside the stack from then on")
    case .fate: ("let the old one go with what it holds", "only if not deployed, or empty")
    case .rename:
      (
        losses.count == 1
          ? "name the new one \(workspace.displayed(Keeping.next(losses[0].oldName)))"
          : "give the new ones other names",
        "else the update fails: one name"
      )
    }
  }

  /// `monitoring-db-dev` as `monitoring-db-dev-2`, and that as `-3`.
  static func next(_ name: String) -> String {
    if let dash = name.lastIndex(of: "-"), let number = Int(name[name.index(after: dash)...]), (2...98).contains(number)
    {
      return "\(name[...dash])\(number + 1)"
    }
    return name + "-2"
  }
}

extension Workspace {
  /// Whether data lie in a resource and go with it: by its type, because the design says what becomes of it, or because
  /// it is what a data store is made of.
  func holdsData(_ id: String) -> Bool {
    guard let resource = engine.resource(id) else { return false }
    if Fate.stores.contains(resource.type) || engine.field(at: "/@UpdateReplacePolicy", in: resource) != nil {
      return true
    }
    guard let component = design[resource.owner.id], let kind = catalog.kind(component.kind) else { return false }
    return kind.pane == .data && kind.main == resource.role
  }
}
