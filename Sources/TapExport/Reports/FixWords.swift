import TapEngine
import TapModel

extension Engine {
  /// Whether a fix can be carried out here; in a template that somebody brought it is for people.
  func offers(_ fix: Fix, for finding: Finding) -> Bool {
    design.components.items.isEmpty || edit(for: fix, of: finding) != nil
  }

  /// What a fix would do, in a few words: `set Multi-AZ of monitoring-db to true`.
  package func words(of fix: Fix, for finding: Finding) -> String {
    switch fix {
    case .set(let id, let pointer, let value): words(setting: pointer, of: id, to: value)
    case .remove(let id): "remove \(resource(id)?.owner.id.nonEmpty ?? id)"
    case .insert(let insertion): words(inserting: insertion)
    case .all(let fixes): fixes.map { words(of: $0, for: finding) }.joined(separator: ", ")
    }
  }

  private func words(setting pointer: Pointer, of id: String, to value: JSON?) -> String {
    guard let resource = resource(id), let (field, _, exact) = field(at: pointer, in: resource), exact else {
      return words("\(pointer)", of: id, to: value)
    }
    return words(field.title, of: resource.owner.id, to: value)
  }

  private func words(_ what: String, of whom: String, to value: JSON?) -> String {
    value.map { "set \(what) of \(whom) to \($0.brief)" } ?? "remove \(what) of \(whom)"
  }

  private func words(inserting insertion: Fix.Insertion) -> String {
    let kind = catalog.kind(insertion.kind)?.title.lowercased() ?? insertion.kind
    let values = insertion.fields.sorted { $0.key < $1.key }.map { name, argument -> String in
      switch argument {
      case .json(let json): "\(name) \(json.brief)"
      case .owner(let id): "\(name) \(resource(id)?.owner.id.nonEmpty ?? id)"
      }
    }
    return "\(insertion.joins ? "add to" : "add") \(kind)"
      + (values.isEmpty ? "" : ": " + values.joined(separator: ", "))
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
