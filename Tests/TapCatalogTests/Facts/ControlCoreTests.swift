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
      #expect(!core.isEmpty && !core.contains([]), "\(id)")
      for name in core.joined() {
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
      let function = #"{"F":{"Type":"AWS::Lambda::Function","Condition":"C","Properties":{"Runtime":"python3.13"}}}"#
      return try Self.state(of: "SA-22", function, condition)
    }
    #expect(try state(#"{"Fn::Equals":["a","a"]}"#) == .evidenced)
    #expect(try state(#"{"Fn::Equals":["a","b"]}"#) == .process)
    #expect(try state(#"{"Fn::Equals":[{"Ref":"P"},"b"]}"#) == .partial)
  }

  @Test func anEmptyTemplateShowsNothing() throws {
    #expect(try Self.state(of: "SA-9(5)", "{}") != .evidenced)
  }

  private static func state(
    of control: String, _ resources: String, _ condition: String = #"{"Fn::Equals":["a","a"]}"#
  ) throws -> ControlState {
    let text = #"{"Parameters":{"P":{"Type":"String"}},"Conditions":{"C":\#(condition)},"Resources":\#(resources)}"#
    let template = try Template(json: JSON(parsing: text))
    let engine = Engine(
      template, settings: Catalog.aws.settings.component("settings"), catalog: .aws, today: 1_795_305_600)
    let found = try #require(engine.coverage.first { $0.control.id == control })
    return found.state
  }
}
