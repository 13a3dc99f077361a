import TapCatalog
import TapEngine
import TapModel
import Testing

/// Types with nothing to judge.
@Suite struct InertTypeTests {
  /// A property that came since asks for another look.
  @Test func propertiesAreThoseOfTheSchema() {
    #expect(Set(InertType.all.map(\.name)).count == InertType.all.count)
    for type in InertType.all {
      #expect(!type.reason.isEmpty && !Catalog.aws.rules.contains { $0.types.contains(type.name) }, "\(type.name)")
      guard let schema = ResourceSchema.of(type.name) else { continue }
      let settable = Set(schema.properties().filter { !$0.isReadOnly }.map(\.name))
      #expect(settable == type.properties, "\(type.name)")
    }
  }

  /// What cannot be wrong holds no control back; what nobody looked at does.
  @Test func holdNoControlBack() throws {
    func unknown(_ type: String) throws -> [String] {
      let text = #"{"Resources":{"B":{"Type":"AWS::S3::Bucket"},"X":{"Type":"\#(type)"}}}"#
      let engine = Engine(
        try Template(json: JSON(parsing: text)), settings: Catalog.aws.settings.component("settings"), catalog: .aws,
        today: 0)
      return engine.unknownTypes.map(\.type)
    }
    for type in InertType.all { #expect(try unknown(type.name).isEmpty, "\(type.name)") }
    for type in ["AWS::EC2::VolumeAttachment", "AWS::Glue::Database"] { #expect(try unknown(type) == [type]) }
  }

  @Test(arguments: Blueprint.all.map(\.id)) func blueprintsHaveNothingThatNobodyJudged(_ blueprint: String) throws {
    let engine = Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: 0)
    #expect(engine.unknownTypes.isEmpty, "\(engine.unknownTypes.map(\.type))")
  }
}
