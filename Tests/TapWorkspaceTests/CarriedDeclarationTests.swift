import TapCatalog
import TapEngine
import TapModel
import TapWorkspace
import Testing

/// What an exported template declares holds on when it is imported, where no component can say it.
@Suite struct CarriedDeclarationTests {
  private static let text = """
    {"Metadata": {"TapTui": {"Declarations": {
      "Flow": {"web-to-db": {"From": "web", "To": "db", "FromGroup": {"getatt": ["W", "GroupId"]},
        "ToGroup": {"getatt": ["D", "GroupId"]}, "Port": 5432, "Protocol": "tcp"}},
      "Prerequisite": {"replica": {"Name": "arn:aws:s3:::far", "What": "bucket of the copies", "Owner": "",
        "Region": "eu-west-1", "Keys": []}}}}},
     "Resources": {
      "W": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "web", "VpcId": "vpc-0a1b2c3d"}},
      "D": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "db", "VpcId": "vpc-0a1b2c3d"}},
      "I": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["D", "GroupId"]},
        "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432,
        "SourceSecurityGroupId": {"Fn::GetAtt": ["W", "GroupId"]}}},
      "B": {"Type": "AWS::S3::Bucket", "Properties": {"ReplicationConfiguration": {"Role": "arn:aws:iam::111122223333:role/r",
        "Rules": [{"Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::far"}}]}}}}}
    """

  private func engine() throws -> Engine {
    Engine(
      try Imported(Array(Self.text.utf8), path: "t.json", catalog: .aws).design, catalog: .aws, today: 1_795_305_600)
  }

  private func levels(_ rule: String, _ engine: Engine) -> [Level] {
    engine.findings.filter { $0.rule == rule }.map(\.level)
  }

  @Test func flowsAndPrerequisitesHoldOn() throws {
    let engine = try engine()
    #expect(levels("reach.declared", engine) == [])
    #expect(levels("boundary.copies", engine) == [.gap])
    #expect(engine.template.resources.contains { $0.id == "Flow/web-to-db" })
  }

  @Test func theyGoWithTheEntryThatSaysThem() throws {
    let engine = try engine()
    let inverse = try engine.apply(.override("metadata", role: "Section", "/TapTui", nil))
    #expect(levels("reach.declared", engine) == [.warn])
    #expect(engine.resource("Flow/web-to-db") == nil)
    _ = try engine.replay(inverse)
    #expect(levels("reach.declared", engine) == [])
  }
}
