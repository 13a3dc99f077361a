import Synchronization
import TapModel

/// The provider schema of one type in the form that checks it fast: objects are read when a resource first has them.
final class SchemaShapes: Sendable {
  private let type: TypeSchema
  private let known = Mutex<[Int: SchemaShape]>([:])

  private init(_ type: TypeSchema) { self.type = type }

  /// Nil for a type that is not described.
  static func of(_ type: String) -> SchemaShapes? { all[type] { ResourceSchema.of(type).map(SchemaShapes.init) } }

  private static let all = Memo<String, SchemaShapes?>()

  /// The object of a number, which stands at a place of the resource.
  func shape(_ number: Int, at place: [String]) -> SchemaShape {
    if let shape = known.withLock({ $0[number] }) { return shape }
    let shape = SchemaShape(type.object(number, at: place))
    known.withLock { $0[number] = shape }
    return shape
  }
}

/// One object of a schema.
final class SchemaShape: Sendable {
  let forms: [String: ValueForm]
  let required: [String]
  let isOpen: Bool
  let constraints: [PropertyConstraint]

  fileprivate init(_ object: ObjectSchema) {
    forms = Dictionary(
      object.properties.map { ($0.name, ValueForm($0.value, isReadOnly: $0.isReadOnly)) },
      uniquingKeysWith: { first, _ in first })
    required = object.properties.filter(\.isRequired).map(\.name)
    isOpen = object.isOpen
    constraints = object.constraints
  }
}

/// What a value may be, with its pattern read.
final class ValueForm: Sendable {
  /// What stands inside.
  enum Content {
    case open
    case list(ValueForm)
    case map(ValueForm)
    case object(Int)
  }

  let schema: ValueSchema
  let isReadOnly: Bool
  let pattern: Pattern?
  let content: Content
  /// Whether any text of any length is legal.
  let isFreeText: Bool
  /// Characters that a text has at least.
  let least: Int
  /// Characters that a text has at most.
  let most: Int

  init(_ schema: ValueSchema, isReadOnly: Bool = false) {
    self.schema = schema
    self.isReadOnly = isReadOnly
    pattern = schema.pattern.flatMap(Pattern.init)
    least = Int(min(max(schema.lower ?? 0, 0), 1e9))
    most = Int(min(max(schema.upper ?? 1e9, 0), 1e9))
    isFreeText =
      schema.types.contains(.string) && schema.allowed.isEmpty && schema.pattern == nil && schema.lower == nil
      && schema.upper == nil
    content =
      switch schema.content {
      case .open: .open
      case .list(let inner): .list(ValueForm(inner))
      case .map(let inner): .map(ValueForm(inner))
      case .object(let number): .object(number)
      }
  }
}
