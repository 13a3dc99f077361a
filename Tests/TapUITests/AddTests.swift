import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// The popup that adds a component.
@MainActor @Suite struct AddTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  @Test(arguments: sizes) func frames(_ size: Size) throws {
    let stage = Stage(size, try Sheet.design(), catalog: Sheet.catalog)
    try stage.press("3 a \"e\" <down>")
    Expected.check(stage.screen, "add-a-component-\(size)")
  }

  @Test func ascii() throws {
    let stage = Stage(Size(80, 24), try Sheet.design(), catalog: Sheet.catalog, unicode: false)
    try stage.press("3 a \"log\"")
    Expected.check(stage.screen, "add-a-component-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func enterAddsAndOpensTheFirstField() throws {
    let stage = Stage(Size(120, 36), try Sheet.design(), catalog: Sheet.catalog)
    try stage.press("3 a \"log gr\" <enter>")
    #expect(stage.workspace.design.components["log-group"] != nil)
    #expect(stage.message.hasPrefix("Added log-group, log group") && stage.message.contains("u takes it away again"))
    let design = try #require(stage.app.design)
    #expect(stage.app.place === design && design.focus == .inspector)
    #expect(design.subject?.id == "log-group" && design.inspector.field?.name == "name")
    try stage.press("u")
    #expect(try stage.workspace.design == Sheet.design())
  }

  @Test func tabAddsAndStays() throws {
    let stage = Stage(Size(120, 36), try Sheet.design(), catalog: Sheet.catalog)
    try stage.press("a \"stream\" <tab> <tab>")
    #expect(stage.workspace.design.components["stream-b"] != nil)
    #expect(stage.app.place is AddPlace)
  }

  @Test func escapeKeepsWhatWasTyped() throws {
    let stage = Stage(Size(120, 36), try Sheet.design(), catalog: Sheet.catalog)
    try stage.press("a \"cache\" <esc>")
    #expect(stage.workspace.history.done.isEmpty && stage.message == "Nothing added")
    try stage.press("a <enter>")
    #expect(stage.workspace.design.components["cache"] != nil)
  }

  @Test func aTierStandsInTheSelectedNetwork() throws {
    var design = try Sheet.design()
    _ = try design.apply(.add(try #require(Small.catalog.kind("vpc")).component("other")))
    let stage = Stage(Size(120, 36), design, catalog: Sheet.catalog)
    try #require(stage.app.design).select(.component("other"))
    try #require(stage.app.design).take(.list(.network))
    try stage.press("a \"tier\" <enter>")
    #expect(stage.workspace.design["tier"]?.fields["vpc"] == "other")
  }

  @Test(arguments: [
    ("relational", "database"), ("S::Stream", "stream"), ("SC-12", "key"), ("s::log", "log-group"),
    ("data sec", "secret"),
  ])
  func everyWordFinds(_ text: String, _ kind: String) throws {
    let stage = Stage(Size(120, 36), try Sheet.design(), catalog: Sheet.catalog)
    #expect(KindSearch(stage.workspace).hits(text).first?.id == kind)
  }

  @Test func realKindsAreFoundByTypeAndControl() throws {
    let stage = try Stage()
    let search = KindSearch(stage.workspace)
    #expect(search.count == stage.workspace.catalog.kinds.count)
    #expect(search.hits("").count == search.count)
    #expect(search.hits("AWS::Kinesis::Stream").first?.id == "stream")
    #expect(search.hits("cp-10").contains { $0.id == "database" })
    #expect(search.hits("zzzz").isEmpty)
    #expect(
      ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::EC2::VPCEndpoint"].resourceWords
        == "bucket, bucket policy, VPC endpoint")
  }
}
