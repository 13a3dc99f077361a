import Synchronization
import TapModel

/// Puts the tags of the design on every resource that takes tags.
enum Tagging {
  static func add(to resource: inout Resource, settings: Component) {
    guard !resource.isDeclaration else { return }
    let tags = settings.fields["tags"].flatMap { TextMap(json: $0) }?.pairs ?? []
    guard !tags.isEmpty, let shape = shapes.shape(of: resource.type) else { return }
    let own = resource.properties[shape.property]
    resource.properties[shape.property] = shape.isList ? list(own, tags) : map(own, tags)
  }

  /// What the resource says itself stands first and wins.
  private static func list(_ own: JSON?, _ tags: [(name: String, text: String)]) -> JSON {
    let first = own?.array ?? []
    let keys = Set(first.compactMap { $0["Key"]?.string })
    return .array(first + tags.filter { !keys.contains($0.name) }.map { ["Key": .string($0.name), "Value": text($0.text)] })
  }

  private static func map(_ own: JSON?, _ tags: [(name: String, text: String)]) -> JSON {
    var object = own?.object ?? .init()
    for tag in tags where object[tag.name] == nil { object[tag.name] = text(tag.text) }
    return .object(object)
  }

  private static let shapes = Shapes()

  /// Where each type takes its tags, looked up once.
  private final class Shapes: Sendable {
    private let known = Mutex<[String: TypeSchema.Tags?]>([:])

    func shape(of type: String) -> TypeSchema.Tags? {
      known.withLock { known in
        if let shape = known[type] { return shape }
        let shape = ResourceSchema.of(type)?.tags
        known.updateValue(shape, forKey: type)
        return shape
      }
    }
  }
}
