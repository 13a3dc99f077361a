import TapCatalog
import TapModel

/// What CloudFormation's schema says of one place of a resource.
package struct SchemaFacts: Hashable, Sendable {
  /// `text`, `boolean`, `list`; several with "or" between them; empty where the schema says nothing.
  package var words: String
  /// Legal words; empty where anything is legal.
  package var allowed: [String]
  /// The longest text; nil where the schema has no bound.
  package var longest: Int?
  /// Whether it is an attribute that no template can set.
  package var isReadOnly: Bool
  /// What CloudFormation does with the resource when the place changes.
  package var replacement: Replacement
}

extension Workspace {
  /// What the schema of a type says of a place; nil where it has no such place, or the type has no schema here.
  package func schema(of type: String, at pointer: Pointer) -> SchemaFacts? {
    guard let schema = ResourceSchema.of(type), let property = schema.property(at: pointer.tokens) else { return nil }
    let value = property.value
    let longest = value.types == .string ? value.upper.flatMap { Int(exactly: $0) } : nil
    return SchemaFacts(
      words: value.types.words, allowed: value.allowed, longest: longest, isReadOnly: property.isReadOnly,
      replacement: catalog.replacement(type, pointer))
  }

  /// Names of what can be set below a place of a resource of a type, sorted.
  package func properties(of type: String, below pointer: Pointer) -> [String] {
    (ResourceSchema.of(type)?.properties(at: pointer.tokens) ?? []).filter { !$0.isReadOnly }.map(\.name)
  }
}

extension JSONTypes {
  /// `text`, `number or text`.
  fileprivate var words: String {
    let names: [(JSONTypes, String)] = [
      (.boolean, "boolean"), (.integer, "whole number"), (.number, "number"), (.string, "text"), (.array, "list"),
      (.object, "object"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}
