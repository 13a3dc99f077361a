import TapModel

/// Puts the tags of the design on every resource that takes tags.
enum Tagging {
  static let dataClassification = "DataClassification"
  static let environment = "Environment"
  /// Tags that stand on everything, whatever the design asks: what the data are, and which copy of the stack it is.
  static let always = [dataClassification, environment]

  static func add(to resource: inout Resource, settings: Component) {
    // What somebody brought keeps the tags that it came with.
    guard !resource.isDeclaration, resource.role != BroughtFields.role, let shape = shape(of: resource.type) else { return }
    let tags = tags(of: settings)
    let own = resource.properties[shape.property]
    resource.properties[shape.property] = shape.isList ? list(own, tags) : map(own, tags)
  }

  /// The tags of the settings, and the ones that stand on everything; read from the fields at once, for speed.
  private static func tags(of settings: Component) -> [(name: String, text: String)] {
    let asked = settings.fields["tags"].flatMap { TextMap(json: $0) }?.pairs ?? []
    let mark = settings.fields["data-class"]?.string ?? "CUI"
    let own = [(name: dataClassification, text: mark), (name: environment, text: "${EnvironmentSuffix}")]
    return asked + own.filter { tag in !asked.contains { $0.name == tag.name } }
  }

  /// What the resource says itself stands first and wins.
  private static func list(_ own: JSON?, _ tags: [(name: String, text: String)]) -> JSON {
    let first = own?.array ?? []
    let keys = Set(first.compactMap { $0["Key"]?.string })
    return .array(
      first + tags.filter { !keys.contains($0.name) }.map { ["Key": .string($0.name), "Value": text($0.text)] })
  }

  private static func map(_ own: JSON?, _ tags: [(name: String, text: String)]) -> JSON {
    var object = own?.object ?? .init()
    for tag in tags where object[tag.name] == nil { object[tag.name] = text(tag.text) }
    return .object(object)
  }

  /// Where a type takes its tags; nil where it takes none.
  static func shape(of type: String) -> TypeSchema.Tags? { shapes[type] { ResourceSchema.of(type)?.tags } }

  private static let shapes = Memo<String, TypeSchema.Tags?>()
}
