import TapCatalog
import TapEngine
import TapModel
import Testing

/// What a macro or a condition may change is neither wrong nor proved.
@Suite struct MacroTests {
  private func engine(_ text: String) throws -> Engine { Example.engine(try Template(json: try JSON(parsing: text))) }

  private func tally(_ rule: String, _ engine: Engine) -> Tally? {
    engine.tallies.first { $0.rule.id == rule }?.tally
  }

  @Test func aMacroOfSomebodysOwnMayChangeEveryResource() throws {
    let resources =
      #""Resources":{"B":{"Type":"AWS::S3::Bucket"},"Q":{"Type":"AWS::SQS::Queue","Properties":{"Sice":1}}}"#
    let open = try engine(#"{"Transform":["Own"],\#(resources)}"#)
    #expect(tally("s3.public-access", open)?.unknown == 1)
    #expect(tally("template.schema", open)?.unknown == 1 && tally("template.schema", open)?.passes == 0)
    #expect(tally("template.macro", open)?.breaks == 1)
    // It may also add what the template lacks.
    #expect(tally("account.trail", open)?.unknown == 1 && tally("account.trail", open)?.breaks == 0)
    let known = try engine(#"{"Transform":"AWS::LanguageExtensions",\#(resources)}"#)
    #expect(tally("account.trail", known)?.breaks == 1)
    #expect(tally("s3.public-access", known)?.breaks == 1 && tally("template.schema", known)?.breaks == 1)
  }

  @Test func aMacroInsideAResourceMayChangeThatOne() throws {
    let engine = try engine(
      #"{"Resources":{"A":{"Type":"AWS::S3::Bucket","Properties":{"Fn::Transform":{"Name":"Own"},"BucketName":"a"}},"B":{"Type":"AWS::S3::Bucket"}}}"#
    )
    #expect(tally("s3.public-access", engine)?.unknown == 1 && tally("s3.public-access", engine)?.breaks == 1)
  }

  /// A container that is there only under a condition which does not hold is none.
  @Test func whatAConditionLeavesOutIsNoElement() throws {
    func definition(_ proxy: String) -> String {
      #"""
      {"Parameters":{"Proxy":{"Type":"String","Default":"\#(proxy)"}},
      "Conditions":{"HasProxy":{"Fn::Not":[{"Fn::Equals":[{"Ref":"Proxy"},""]}]}},
      "Resources":{"Td":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[
      {"Fn::If":["HasProxy",{"Name":"proxy","Image":{"Ref":"Proxy"}},{"Ref":"AWS::NoValue"}]},
      {"Name":"app","Image":"app","ReadonlyRootFilesystem":true}]}}}}
      """#
    }
    #expect(tally("ecs.read-only", try engine(definition("")))?.passes == 1)
    #expect(tally("ecs.read-only", try engine(definition("nginx")))?.breaks == 1)
  }
}
