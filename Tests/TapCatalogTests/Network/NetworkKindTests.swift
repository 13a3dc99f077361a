import TapEngine
import TapModel
import Testing

@testable import TapCatalog

/// The kinds of the network, and what flows become, on a small design.
@Suite struct NetworkKindTests {
  @Test(arguments: ["moderate", "high"]) func theDefaultsLeaveNothingOpen(_ baseline: String) throws {
    let engine = try NetworkStand.engine(baseline: baseline)
    _ = try engine.apply(.add(tier.component("management", ["vpc": "main", "block": 3])))
    _ = try engine.apply(.set("endpoints", "tier", "management"))
    // What High asks besides is chosen by the design: a log for questions, names that are answered, a way to cut off.
    let chosen: Set<String> = baseline == "high" ? ["dns.query-log", "dns.firewall", "group.quarantine"] : []
    let open = engine.findings.filter { $0.level < .warn && !chosen.contains($0.rule) }
    #expect(open.isEmpty, "\(open.map { "\($0.rule) \($0.resource ?? "") \($0.message)" })")
  }

  @Test func tiersHaveTheirOwnRanges() throws {
    let engine = try NetworkStand.engine()
    let ranges = ["WorkSubnet1", "WorkSubnet2", "DataSubnet1", "DataSubnet2"].map {
      engine.resource($0)?.properties["CidrBlock"]
    }
    #expect(ranges == ["10.0.0.0/24", "10.0.1.0/24", "10.0.32.0/24", "10.0.33.0/24"])
    _ = try engine.apply(.set("data", "block", 0))
    #expect(engine.findings.contains { $0.rule == "subnet.ranges" && $0.level == .block })
    #expect(engine.template.json["Outputs"]?["VPCId"]?["Value"] == ["Ref": "Main"])
  }

  @Test func aPublicTierBringsTheGatewayAndTakesItAway() throws {
    let engine = try NetworkStand.engine()
    #expect(engine.resource("MainGateway") == nil)
    _ = try engine.apply(.add(tier.component("edge", ["vpc": "main", "block": 2, "exposure": "public"])))
    #expect(engine.resource("EdgeInternetRoute")?.dependsOn == ["MainAttachment"])
    let finding = try #require(engine.findings.first { $0.rule == "subnet.public-unused" })
    let edit = try #require(finding.fix.flatMap { engine.edit(for: $0, of: finding) })
    _ = try engine.apply(edit)
    #expect(engine.design["edge"] == nil && engine.resource("MainGateway") == nil)
  }

  @Test func anotherFlowMovesNoEntryOfTheAccessList() throws {
    let engine = try NetworkStand.engine()
    func entries() -> [String: JSON] {
      let all = engine.template.resources.filter { $0.type == "AWS::EC2::NetworkAclEntry" }
      return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.properties) })
    }
    let before = entries()
    let flow = Flow("worker-to-cache", from: "worker", to: "db", .port(6379, "tcp"), "counters")
    let inverse = try engine.apply(.addFlow(flow))
    let after = entries()
    #expect(after.count == before.count + 2 && before.allSatisfy { after[$0.key] == $0.value })
    _ = try engine.replay(inverse)
    #expect(entries() == before)
  }

  @Test func aFlowBecomesRulesAndAPolicy() throws {
    let engine = try NetworkStand.engine()
    let ingress = try #require(engine.resource("WorkerToDbIngress")).properties
    #expect(ingress["SourceSecurityGroupId"] == ["Fn::GetAtt": ["WorkerGroup", "GroupId"]])
    #expect(ingress["FromPort"] == 5432 && ingress["Description"] == "queries")
    #expect(engine.resource("WorkerToDbEgress")?.properties["GroupId"] == ["Fn::GetAtt": ["WorkerGroup", "GroupId"]])
    #expect(engine.resource("WorkerReadsDbPolicy")?.properties["Roles"] == [["Ref": "WorkerRole"]])
    _ = try engine.apply(.removeFlow("worker-to-db"))
    #expect(engine.resource("WorkerToDbIngress") == nil)
  }

  @Test func aLackingEndpointBlocksAndTheFixJoinsIt() throws {
    let engine = try NetworkStand.engine()
    _ = try engine.apply(.set("endpoints", "interfaces", ["ecr.api", "ecr.dkr", "logs"]))
    let finding = try #require(engine.findings.first { $0.rule == "endpoint.needed" })
    #expect(finding.message == "no endpoint of kinesis-streams" && finding.level == .block)
    let edit = try #require(finding.fix.flatMap { engine.edit(for: $0, of: finding) })
    _ = try engine.apply(edit)
    #expect(!engine.findings.contains { $0.rule == "endpoint.needed" })
  }

  @Test func thePrefixListIsLookedUpGivenOrAsked() throws {
    let engine = try NetworkStand.engine(region: "us-gov-west-1")
    func list() -> JSON? { engine.resource("EndpointsS3EgressWorker")?.properties["DestinationPrefixListId"] }
    #expect(list() == ["Fn::GetAtt": ["MainClosing", "s3"]])
    _ = try engine.apply(.set("main", "default-group", "declared"))
    #expect(list() == ["Ref": "EndpointsS3PrefixList"])
    #expect(engine.template.json["Parameters"]?["EndpointsS3PrefixList"]?["Type"] == "String")
    _ = try engine.apply(.set("endpoints", "s3-prefix-list", "pl-0a1b2c3d"))
    #expect(list() == "pl-0a1b2c3d")
    #expect(engine.template.json["Parameters"]?["EndpointsS3PrefixList"] == nil)
  }

  /// Rules that walk must notice every edit that a fresh run would.
  @Test func theWalkFollowsEditsAsAFreshRunWould() throws {
    let engine = try NetworkStand.engine()
    let edits: [Edit] = [
      .add(tier.component("edge", ["vpc": "main", "block": 2, "exposure": "public"])), .set("worker", "tier", "edge"),
      .set("work", "zones", 1), .set("work", "network-acl", false), .set("endpoints", "interfaces", []),
      .set("worker", "tier", "work"), .removeFlow("worker-to-db"), .set("data", "block", 0), .remove("flow-log"),
      .set("endpoints", "tier", "data"), .set("data", "exposure", "public"), .set("work", "exposure", "isolated"),
      .override("worker", role: "Group", "/SecurityGroupEgress", [["IpProtocol": "-1", "CidrIp": "0.0.0.0/0"]]),
      .override("db", role: "Store", "/PubliclyAccessible", true), .set("main", "dns", false),
      .addFlow(Flow("internet-to-db", from: "internet", to: "db", .port(nil, "tcp"), "test")),
      .all([.removeFlow("worker-reads-db"), .remove("worker")]),
    ]
    for edit in edits {
      _ = try engine.apply(edit)
      let fresh = Engine(engine.design, catalog: NetworkStand.catalog, today: 0)
      #expect(Set(engine.findings) == Set(fresh.findings), "after \(edit)")
      #expect(engine.template.json == fresh.template.json, "after \(edit)")
    }
  }

  @Test func aMoveOutOfThePublicTierGoesThroughTheField() throws {
    let engine = try NetworkStand.engine()
    _ = try engine.apply(.add(tier.component("edge", ["vpc": "main", "block": 2, "exposure": "public"])))
    _ = try engine.apply(.set("worker", "tier", "edge"))
    let finding = try #require(engine.findings.first { $0.rule == "subnet.public-only" })
    let edit = try #require(finding.fix.flatMap { engine.edit(for: $0, of: finding) })
    _ = try engine.apply(edit)
    #expect(engine.design["worker"]?.fields["tier"] != "edge")
    #expect(!engine.findings.contains { $0.rule == "subnet.public-only" })
  }

  @Test func accessListsOfOneFlowHaveNumbersThatDiffer() {
    let entries = Set((0..<400).flatMap { AclEntry.connection(out: true, "10.0.\($0 % 250).0/24", "tcp", 400 + $0) })
    let numbered = AclEntry.numbered(entries)
    for egress in [true, false] {
      let numbers = numbered.filter { $0.entry.egress == egress }.map(\.number)
      #expect(Set(numbers).count == numbers.count && numbers.allSatisfy { (1...32_766).contains($0) })
    }
  }

  @Test func rangesMergeExactly() {
    func merged(_ texts: String...) -> [String] { CIDR.merged(texts.compactMap { CIDR($0) }).map(\.description) }
    #expect(merged("10.0.0.0/24", "10.0.1.0/24") == ["10.0.0.0/23"])
    #expect(merged("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24") == ["10.0.0.0/23", "10.0.2.0/24"])
    #expect(merged("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24") == ["10.0.0.0/22"])
    #expect(merged("10.0.1.0/24", "10.0.2.0/24") == ["10.0.1.0/24", "10.0.2.0/24"])
  }

  @Test func descriptionsHoldOnlyWhatAWSTakes() {
    #expect(NetworkParts.describe("reads – 100 % \"now\" ${x}") == "reads   100    now   {x}")
    #expect(NetworkParts.describe(String(repeating: "a", count: 400)).count == 255)
  }

  @Test func fieldsOfARecordAreReadBack() throws {
    let engine = try NetworkStand.engine()
    let format = try #require(engine.resource("FlowLog")?.properties["LogFormat"]?.string)
    #expect(format.hasPrefix("${version} ${account-id}"))
    #expect(FlowRecord.fields(.string(format)) == FlowRecord.full.json)
  }
}
