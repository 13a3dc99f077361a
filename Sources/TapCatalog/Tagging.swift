import TapModel

/// Puts the tags of the design on every resource that takes tags.
enum Tagging {
  static let dataClassification = "DataClassification"
  static let environment = "Environment"
  /// Tags that stand on everything, whatever the design asks: what the data are, and which copy of the stack it is.
  static let always = [dataClassification, environment]

  /// What adds the tags of the settings to a resource.
  static func adder(_ settings: Component) -> Finisher {
    let tags = tags(of: settings)
    return { resource in
      // What somebody brought keeps the tags that it came with.
      guard !resource.isDeclaration, resource.role != BroughtFields.role, let shape = shape(of: resource.type) else {
        return
      }
      let own = resource.properties[shape.property]
      resource.properties[shape.property] = shape.isList ? list(own, tags) : map(own, tags)
    }
  }

  /// A tag of the settings as it stands in a template.
  private struct Tag {
    let key: String
    let value: JSON
    /// As an entry of a list.
    let entry: JSON

    init(_ key: String, _ value: String) {
      (self.key, self.value) = (key, text(value))
      entry = ["Key": .string(key), "Value": self.value]
    }
  }

  /// The tags of the settings, and the ones that stand on everything; read from the fields at once, for speed.
  private static func tags(of settings: Component) -> [Tag] {
    let asked = settings.fields["tags"].flatMap { TextMap(json: $0) }?.pairs.map { Tag($0.name, $0.text) } ?? []
    let mark = settings.fields["data-class"]?.string ?? "CUI"
    let own = [Tag(dataClassification, mark), Tag(environment, "${EnvironmentSuffix}")]
    return asked + own.filter { tag in !asked.contains { $0.key == tag.key } }
  }

  /// What the resource says itself stands first and wins.
  private static func list(_ own: JSON?, _ tags: [Tag]) -> JSON {
    guard let first = own?.array, !first.isEmpty else { return .array(tags.map(\.entry)) }
    let keys = first.compactMap { $0["Key"]?.string }
    return .array(first + tags.filter { !keys.contains($0.key) }.map(\.entry))
  }

  private static func map(_ own: JSON?, _ tags: [Tag]) -> JSON {
    var object = own?.object ?? .init()
    for tag in tags where object[tag.key] == nil { object[tag.key] = tag.value }
    return .object(object)
  }

  /// Where a type takes its tags; nil where it takes none.
  static func shape(of type: String) -> TypeSchema.Tags? { shapes[type] { ResourceSchema.of(type)?.tags } }

  private static let shapes = Memo<String, TypeSchema.Tags?>()
}
