import TapEngine
import TapModel
import Testing

@testable import TapCatalog

/// What a template that somebody brought may weigh: StackQuota.bytes, each resource counted once.
@Suite struct TemplateSizeTests {
  @Test(arguments: [(0.6, false), (1.1, true)])
  func resourcesCountOnce(_ share: Double, _ isTooLarge: Bool) {
    let text = String(repeating: "x", count: Int(Double(StackQuota.bytes) * share))
    var template = Template()
    template.resources = [Resource(id: "Notes", type: "AWS::SSM::Parameter", properties: ["Value": .string(text)])]
    let engine = Engine(
      template, settings: Catalog.aws.settings.component("settings"), catalog: .aws, today: 1_795_305_600)
    #expect(engine.findings.contains { $0.rule == "template.size" } == isTooLarge)
  }
}
