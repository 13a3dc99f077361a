import TapCatalog
import TapEngine
import TapModel
import TapWorkspace
import Testing

/// Fixes of templates that were brought leave nothing that keeps them from being deployed.
@Suite struct ImportedFixTests {
  private func engine(_ resources: String) throws -> Engine {
    let text = "Resources:\n" + resources
    return Engine(
      try Imported(Array(text.utf8), path: "t.yaml", catalog: .aws).design, catalog: .aws, today: 1_795_305_600)
  }

  private func fix(_ rule: String, in engine: Engine) throws -> Edit? {
    let finding = try #require(engine.findings.first { $0.rule == rule })
    return finding.fix.flatMap { engine.edit(for: $0, of: finding) }
  }

  /// Makes the fix of a rule, and gives the blocks that stand then.
  private func blocks(after rule: String, in engine: Engine) throws -> [String] {
    _ = try engine.apply(try #require(try fix(rule, in: engine)))
    return engine.findings.filter { $0.level == .block }.map { "\($0.rule): \($0.message)" }
  }

  @Test func whatANewComponentCannotBeWithoutComesWithIt() throws {
    let engine = try engine("  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n")
    #expect(try blocks(after: "vpc.flow-log", in: engine) == [])
    #expect(engine.design.components.items.map(\.kind).contains("log-group"))
  }

  @Test func whatOnlyGathersIsNotAdded() throws {
    let engine = try engine("  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n")
    #expect(try fix("alarms.dashboard", in: engine) == nil)
  }

  @Test func aReferenceToWhatGivesNothingIsNotOffered() throws {
    let engine = try engine(
      """
        Lb:
          Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Properties: {Type: application, Scheme: internet-facing, Subnets: [subnet-0a1b2c3d, subnet-1a1b2c3d]}
      """)
    #expect(try fix("api.web-acl", in: engine) == nil)
  }

  @Test func theDeadLettersOfAQueueDoNotComeBackToIt() throws {
    let engine = try engine("  Q: {Type: AWS::SQS::Queue}\n")
    #expect(try blocks(after: "sqs.dead-letter", in: engine) == [])
    #expect(engine.findings.contains { $0.rule == "template.cycle" } == false)
  }

  @Test func whatOthersNameIsNotTakenAway() throws {
    let text = """
        T: {Type: AWS::EC2::RouteTable, Properties: {VpcId: vpc-0a1b2c3d}}
        S: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-0a1b2c3d, CidrBlock: 10.0.0.0/24}}
        A: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref S, RouteTableId: !Ref T}}
        R:
          Type: AWS::EC2::Route
          Properties: {RouteTableId: !Ref T, DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-0a1b2c3d}
      """
    #expect(try blocks(after: "subnet.public-unused", in: try engine(text)) == [])
    let waiting = text + "\n  W: {Type: AWS::SNS::Topic, DependsOn: [R]}\n"
    #expect(try fix("subnet.public-unused", in: try engine(waiting)) == nil)
  }

  @Test func findingsOfOneRuleShareOneKey() throws {
    let engine = try engine("  A: {Type: AWS::S3::Bucket}\n  B: {Type: AWS::S3::Bucket}\n")
    let open = engine.findings.filter { $0.rule == "s3.encrypted" }
    let fixes = try #require(engine.edit(forAll: open))
    #expect(open.count == 2 && fixes.count == 2)
    _ = try engine.apply(fixes.edit)
    #expect(engine.design.components.items.filter { $0.kind == "key" }.count == 1)
    #expect(!engine.findings.contains { $0.rule == "s3.encrypted" && $0.message == "S3's own key" })
  }

  /// What a finding of the whole resource binds takes no name and no other absence away.
  @Test func whatIsAbsentElsewhereStaysAbsent() throws {
    let engine = try engine("  G: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 90}}\n")
    #expect(try blocks(after: "logs.archive", in: engine) == [])
    #expect(engine.resource("G")?.properties["LogGroupName"] == nil)
  }

  /// A fix names the element of a list by its number, the override that made it by its key: both are one place.
  @Test func aFixChangesTheElementThatAnotherFixMade() throws {
    let engine = try engine("  E: {Type: AWS::EC2::EIP, Properties: {Domain: vpc}}\n")
    _ = try engine.apply(.override("e", role: "Resource", "/Tags/Key=Name/Value", "a"))
    let finding = Finding(
      rule: "r", level: .warn, title: "", message: "", controls: [], component: "e", field: nil, resource: "E",
      type: nil, pointer: "/Tags/0/Value", fix: nil)
    let edit = engine.edit(for: .set(resource: "E", "/Tags/0/Value", "b"), of: finding)
    _ = try engine.apply(try #require(edit))
    #expect(engine.resource("E")?.properties["Tags"] == [["Key": "Name", "Value": "b"]])
  }

  @Test func newComponentsOfOneKindHaveNamesOfTheirOwn() throws {
    let engine = try engine("  A: {Type: AWS::SQS::Queue}\n  B: {Type: AWS::SQS::Queue}\n")
    for _ in 0..<2 {
      let finding = try #require(
        engine.findings.first { $0.rule == "sqs.dead-letter" && $0.message == "no dead-letter queue" })
      _ = try engine.apply(try #require(finding.fix.flatMap { engine.edit(for: $0, of: finding) }))
    }
    #expect(!engine.findings.contains { $0.rule == "template.name-twice" })
  }

  @Test func bothHalvesOfTheBreakerAreWritten() throws {
    let engine = try engine("  S: {Type: AWS::ECS::Service, Properties: {LaunchType: FARGATE, TaskDefinition: a}}\n")
    _ = try engine.apply(try #require(try fix("ecs.roll-back", in: engine)))
    #expect(
      engine.resource("S")?.properties["DeploymentConfiguration"]?["DeploymentCircuitBreaker"]
        == ["Enable": true, "Rollback": true])
  }

  @Test func anIntervalWithoutARoleIsNotOffered() throws {
    let engine = try engine(
      "  D: {Type: AWS::RDS::DBCluster, Properties: {Engine: aurora-postgresql, MasterUsername: abc}}\n")
    let finding = try #require(
      engine.findings.first { $0.rule == "rds.monitoring" && $0.message == "no enhanced monitoring" })
    #expect(finding.fix == nil)
  }
}
