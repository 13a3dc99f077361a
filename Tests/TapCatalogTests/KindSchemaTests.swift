import TapCatalog
import TapModel
import Testing

@Suite struct KindSchemaTests {
  /// A kind takes its fields from the memory of its schema, which therefore holds nothing else.
  @Test func holdsFieldsInTheirOrder() {
    for kind in Catalog.aws.kinds {
      let stored = Mirror(reflecting: kind.schema).children.map { ($0.value as? FieldBox)?.any.name }
      #expect(stored == kind.fields.map { $0.name }, "\(kind.id)")
    }
    #expect(Catalog.aws.kinds.contains { $0.fields.count > 20 })
  }
}
