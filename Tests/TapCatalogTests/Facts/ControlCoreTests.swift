import TapCatalog
import TapEngine
import TapModel
import Testing

/// What must be shown before a control counts as evidenced.
@Suite struct ControlCoreTests {
  @Test func coresNameRulesOfTheirControl() throws {
    let controls = Dictionary(uniqueKeysWithValues: Catalog.aws.controls(.high).map { ($0.id, $0) })
    #expect(!Catalog.aws.cores.isEmpty)
    for (id, core) in Catalog.aws.cores {
      #expect(controls[id]?.role == .primary, "\(id) is evidenced by no template")
      #expect(!core.isEmpty && !core.contains { $0.rules.isEmpty || $0.words.isEmpty }, "\(id)")
      for name in core.flatMap(\.rules) {
        let rule = try #require(Catalog.aws.rule(name), "\(id): no rule \(name)")
        #expect(rule.isEvidence && rule.controls.contains(id), "\(name) is no evidence for \(id)")
      }
    }
  }

  @Test func aSideIssueAloneIsAPart() throws {
    let role = """
      {"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[
      {"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}}}}
      """
    #expect(try Self.state(of: "AC-3", role) == .partial)
    let group = """
      {"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"of nothing","VpcId":"vpc-1",
      "SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/16","Description":"in"}],
      "SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/16","Description":"out"}]
      }}}
      """
    for control in ["AC-4", "SC-7", "SC-7(5)", "AC-17(3)"] {
      #expect(try Self.state(of: control, group) != .evidenced, "\(control)")
    }
  }

  /// A resource shows something only where it is sure to be made.
  @Test func whatMayNeverBeMadeIsNoEvidence() throws {
    func state(_ condition: String) throws -> ControlState {
      try Self.state(of: "SA-22", #"{"F":{"Condition":"C",\#(Self.function)}}}"#, condition)
    }
    #expect(try state(#"{"Fn::Equals":["a","a"]}"#) == .evidenced)
    #expect(try state(#"{"Fn::Equals":["a","b"]}"#) == .process)
    #expect(try state(#"{"Fn::Equals":[{"Ref":"P"},"b"]}"#) == .partial)
  }

  /// How passwords are kept says nothing about what passes over the wire.
  @Test func passwordsOfADatabaseAreNoTransmission() throws {
    let database = #"""
      {"Group":{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"x",
      "Parameters":{"password_encryption":"scram-sha-256"}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{
      "Engine":"postgres","DBInstanceClass":"db.t3.micro","DBParameterGroupName":{"Ref":"Group"}}}}
      """#
    let control = try Self.coverage(of: "SC-8(1)", database)
    #expect(control.state == .partial && control.reason == "its core is not shown: outdated TLS is refused")
    #expect(control.missing == ["outdated TLS is refused"])
  }

  /// What only the inside reaches is no remote access.
  @Test func aDatabaseInsideIsNoRemoteAccess() throws {
    let database = #"""
      {"Group":{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"x",
      "Parameters":{"rds.force_ssl":"1"}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres",
      "EngineVersion":"16.13","DBInstanceClass":"db.t3.micro","DBParameterGroupName":{"Ref":"Group"}}}}
      """#
    #expect(try Self.coverage(of: "SC-8", database).state == .evidenced)
    let remote = try Self.coverage(of: "AC-17(2)", database)
    #expect(remote.missing == ["remote sessions and entry points are encrypted"] && remote.state == .partial)
  }

  /// Where the design allows a way to the internet, nothing says that there is none.
  @Test(arguments: [true, false]) func anAllowedWayOutIsNotAbsent(_ isIsolated: Bool) throws {
    let text = #"""
      {"Resources":{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::RouteTable"},
      "A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},
      "I":{"Type":"AWS::EC2::InternetGateway"},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},
      "DestinationCidrBlock":"0.0.0.0/0","GatewayId":{"Ref":"I"}}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{
      "SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}]}},
      "C":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{
      "AssignPublicIp":"ENABLED","Subnets":[{"Ref":"S"}],"SecurityGroups":[{"Fn::GetAtt":["G","GroupId"]}]}}}}}}
      """#
    let engine = Engine(
      try Template(json: JSON(parsing: text)),
      settings: Catalog.aws.settings.component("settings", ["isolation": .bool(isIsolated)]), catalog: .aws, today: 0)
    let tally = try #require(engine.tallies.first { $0.rule.id == "reach.internet" }).tally
    #expect(tally.passes == 0 && tally.breaks == (isIsolated ? 1 : 0))
  }

  /// A core is said in words: who reads the coverage does not know rules by id.
  @Test(arguments: Blueprint.all.map(\.id)) func noReasonNamesARule(_ blueprint: String) throws {
    let engine = Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: 0)
    let core = Set(Catalog.aws.cores.values.flatMap { $0 }.flatMap(\.rules))
    for control in engine.coverage where control.state == .partial {
      let named = core.filter { control.reason.contains($0) }
      #expect(named.isEmpty, "\(control.control.id): \(control.reason)")
    }
  }

  @Test func anEmptyTemplateShowsNothing() throws {
    #expect(try Self.state(of: "SA-9(5)", "{}") != .evidenced)
  }

  /// Type and properties of a function that CloudFormation takes, its braces left open.
  private static let function = #"""
    "Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.13","Handler":"index.handler",
    "Role":"arn:aws:iam::111122223333:role/worker","Code":{"ZipFile":"x"}
    """#

  private static func state(
    of control: String, _ resources: String, _ condition: String = #"{"Fn::Equals":["a","a"]}"#
  ) throws -> ControlState { try coverage(of: control, resources, condition).state }

  private static func coverage(
    of control: String, _ resources: String, _ condition: String = #"{"Fn::Equals":["a","a"]}"#
  ) throws -> ControlCoverage {
    let text = #"{"Parameters":{"P":{"Type":"String"}},"Conditions":{"C":\#(condition)},"Resources":\#(resources)}"#
    let template = try Template(json: JSON(parsing: text))
    let engine = Engine(
      template, settings: Catalog.aws.settings.component("settings"), catalog: .aws, today: 1_795_305_600)
    return try #require(engine.coverage.first { $0.control.id == control })
  }
}
