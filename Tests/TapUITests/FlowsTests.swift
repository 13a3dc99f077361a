import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// Place 6, and the questions with numbered answers.
@MainActor @Suite struct FlowsTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  @Test(arguments: sizes) func flows(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("6 j")
    Expected.check(stage.screen, "flows-\(size)")
  }

  @Test func aFlowIsEditedDeletedAndComesBack() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("6 <enter> <c-c> \"70000\" <enter>")
    #expect(stage.message.contains("is no way: a port from 1 to 65,535"))
    try stage.press("<c-c> \"443\" <enter>")
    #expect(stage.workspace.design.flows.items[0].way == .port(443, "tcp"))
    let count = stage.workspace.design.flows.items.count
    try stage.press("d")
    #expect(stage.workspace.design.flows.items.count == count - 1)
    try stage.press("u u")
    #expect(stage.workspace.design == (try Small.design()))
    try stage.press("<esc>")
    #expect(stage.app.place is DesignPlace)
  }

  @Test(arguments: sizes) func editing(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("6 j e <tab> <c-u> \"queries\"")
    Expected.check(stage.screen, "flows-editing-\(size)")
    try stage.press("<enter>")
    #expect((stage.app.place as? FlowsPlace)?.selected?.purpose == "queries")
  }

  @Test(arguments: sizes) func adding(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("6 a")
    Expected.check(stage.screen, "flows-adding-\(size)")
  }

  @Test(arguments: [Size(80, 24), Size(60, 18)]) func reach(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("6 j i")
    Expected.check(stage.screen, "flows-reach-\(size)")
  }

  @Test func ascii() throws {
    let stage = Stage(Size(80, 24), try Small.design(), catalog: Small.catalog, unicode: false)
    try stage.press("6 j")
    Expected.check(stage.screen, "flows-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aFlowIsAddedByTheCommand() throws {
    let stage = try Stage()
    let count = stage.workspace.design.flows.items.count
    try stage.press("6 a <c-u> \"connect monitoring-service monitoring-db 5433/tcp 'second port'\"")
    #expect(stage.screen.contains("Would do"))
    try stage.press("<enter>")
    #expect(stage.workspace.design.flows.items.count == count + 1)
  }

  // MARK: Reach

  @Test func theWalkGoesHopByHopInBothDirections() throws {
    let stage = try Stage()
    let reach = Reach(stage.workspace)
    let inward = reach.walk("monitoring-db", inward: true)
    #expect(inward.map(\.end) == ["monitoring-service", "monitoring-api-handler", "monitoring-api", Flow.internet])
    #expect(inward.last?.path.map(\.way) == ["tcp 443", "invoke", "tcp 443", "tcp 5432"])
    #expect(inward.first?.path.first?.by == ["ServiceToDbEgress", "ServiceToDbIngress"])
    #expect(reach.walk("monitoring-db", inward: false).isEmpty)
    let outward = reach.walk(Flow.internet, inward: false).map(\.end)
    #expect(outward.contains("monitoring-redis") && outward.contains("monitoring-logs"))
  }

  /// A network ACL that lets nothing pass shuts what the groups would let through.
  @Test func anACLShutsWhatGroupsLetThrough() throws {
    let stage = try Stage()
    #expect(Reach(stage.workspace).shut("monitoring-db").isEmpty)
    let tier = try #require(stage.workspace.design["monitoring-db"]?.fields["tier"]?.string)
    let entries = stage.workspace.engine.resources(of: tier).filter { entry in
      entry.type == "AWS::EC2::NetworkAclEntry" && entry.value(at: "/PortRange/From") == 5432
    }
    #expect(entries.count == 2)
    for entry in entries {
      _ = try stage.workspace.apply(.override(tier, role: entry.role, "/RuleAction", "deny"), say: "shut")
    }
    let shut = Reach(stage.workspace).shut("monitoring-db")
    #expect(shut.first?.shut == "PrivateAcl does not let it pass")
    #expect(Reach(stage.workspace).walk("monitoring-db", inward: true).isEmpty)
  }

  @Test func theSecurityGroupsAreARow() throws {
    let stage = try Stage()
    #expect(stage.lines.contains { $0.contains("security groups") && $0.contains(" 5 ") })
    try stage.press("/ \"security groups\" <enter>")
    #expect(stage.screen.contains("rds-sg-dev") && stage.screen.contains("in   monitoring-service-dev"))
    try stage.press("<enter>")
    #expect(stage.app.place is FlowsPlace)
  }

  @Test func aPlaceKeepsItsSelection() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("6 j 2 6")
    #expect((stage.app.place as? FlowsPlace)?.selected?.to == "monitoring-db")
  }

  @Test func aDialogTakesDigitsAndMovement() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    var answered = ""
    func ask() {
      let dialog = ChoiceDialog(
        "Which", says: Notice("Choose"), lines: ["one line"],
        answers: [
          .init(.character("1"), "one", "the first") { _ in
            answered += "1"
            return ""
          },
          .init(.escape, "none", "leave it") { _ in
            answered += "-"
            return ""
          },
        ])
      stage.app.show(dialog)
      _ = stage.screen
    }
    ask()
    #expect(stage.message == "Choose")
    try stage.press("7")
    #expect(stage.message.hasPrefix("7 is no answer"))
    try stage.press("1")
    ask()
    try stage.press("j <enter>")
    ask()
    try stage.press("<esc>")
    #expect(answered == "1--")
    #expect(stage.app.place is DesignPlace)
  }
}
