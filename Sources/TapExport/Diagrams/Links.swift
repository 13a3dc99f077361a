import TapEngine
import TapModel

/// One way that data take, with a number on the pictures.
struct Link: Hashable {
  /// Component ids, `internet`, a range, or `users` for who comes through an entry point.
  let from: String
  let to: String
  /// `tcp 5432`, `write`, the field that refers.
  let way: String
  let purpose: String
  /// Follows from a field and is no flow of the design.
  var isImplied = false

  /// Who comes through an entry point.
  static let users = "users"
}

extension Architecture {
  /// Declared flows in the order of the design, then entry points, then what a field of one end says of the other.
  var links: [Link] {
    let declared = flows.map { Link(from: $0.from, to: $0.to, way: way(of: $0), purpose: $0.purpose) }
    let entries = entryPoints.filter { entry in inside.contains { $0.id == entry.name } }.map {
      Link(from: Link.users, to: $0.name, way: "entry point", purpose: $0.reason)
    }
    let known = declared + entries
    let ends = Set(known.flatMap { [$0.from, $0.to] })
    let implied = inside.filter { ends.contains($0.id) }.flatMap { component in
      references(of: component).filter { ends.contains($0.id) && $0.id != component.id }.map { reference in
        Link(
          from: component.id, to: reference.id, way: reference.field, purpose: "by the field \(reference.field)",
          isImplied: true)
      }
    }
    return known + implied.filter { link in !known.contains { $0.from == link.from && $0.to == link.to } }
  }

  /// Whether an end of a flow is no component.
  func isOutside(_ end: String) -> Bool { !inside.contains { $0.id == end } }
}
