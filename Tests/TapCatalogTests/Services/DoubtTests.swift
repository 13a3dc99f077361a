import TapModel
import Testing

@testable import TapCatalog

/// What a template leaves open is no evidence: these rules say that they cannot judge it.
@Suite struct DoubtTests {
  @Test(arguments: [
    // Calls to IAM are reported in one region of the partition alone.
    (
      "events.changes",
      #"{"D":{"Type":"TapTui::Design","Properties":{"Region":"us-west-2"}},"R":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"detail":{"eventName":[{"prefix":""}]}},"Targets":[{"Id":"T","Arn":"arn:aws:sns:us-west-2:111122223333:ops"}]}},"S":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"detail":{"userIdentity":{"type":["Root"]}}},"Targets":[{"Id":"T","Arn":"arn:aws:sns:us-west-2:111122223333:ops"}]}},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#
    ),
    // AWS sends its events to the default bus.
    (
      "kms.alert",
      #"{"K":{"Type":"AWS::KMS::Key"},"R":{"Type":"AWS::Events::Rule","Properties":{"EventBusName":"partners","EventPattern":{"source":["aws.kms"]},"Targets":[{"Id":"T","Arn":"arn:aws:sns:us-east-1:111122223333:ops"}]}}}"#
    ),
    (
      "group.ingress",
      #"{"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"203.0.113.0/24"}}}"#
    ),
    (
      "group.egress",
      #"{"E":{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"DestinationPrefixListId":"pl-0a1b2c3d"}}}"#
    ),
    (
      "group.ingress",
      #"{"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourceSecurityGroupId":"sg-0a1b2c3d","SourceSecurityGroupOwnerId":"999988887777"}}}"#
    ),
    (
      "iam.other-accounts",
      #"{"Parameters":{"Archive":{"Type":"String"}},"Resources":{"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"AWS":{"Ref":"Archive"}},"Action":"sts:AssumeRole"}]}}}}}"#
    ),
    (
      "iam.security-functions",
      #"{"R":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AmazonSomethingNewPolicy"]}}}"#
    ),
    (
      "waf.managed-rules",
      #"{"A":{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[{"Name":"Open","Priority":0,"Action":{"Allow":{}},"Statement":{"ByteMatchStatement":{}}},{"Name":"Core","Priority":1,"OverrideAction":{"None":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSManagedRulesCommonRuleSet"}}},{"Name":"Bad","Priority":2,"OverrideAction":{"None":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSManagedRulesKnownBadInputsRuleSet"}}}]}}}"#
    ),
    (
      "account.config-rules",
      #"{"R":{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"},"Scope":{"ComplianceResourceTypes":["AWS::RDS::DBInstance"],"ComplianceResourceId":"none"}}}}"#
    ),
    (
      "account.config-rules",
      #"{"B":{"Type":"AWS::S3::Bucket"},"R":{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"}}}}"#
    ),
    (
      "account.config-rules",
      #"{"B":{"Type":"AWS::S3::Bucket"},"R":{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"S3_BUCKET_LOGGING_ENABLED"},"Scope":{"ComplianceResourceTypes":["AWS::Redshift::Cluster"]}}}}"#
    ),
  ])
  func nothingIsGuessed(_ id: String, _ text: String) throws {
    let rule = try #require(Catalog.aws.rule(id))
    let report = Example.check(try Example.template(text), rule)
    #expect(report.passes == 0, "\(id) passes")
    #expect(report.unknown > 0 && report.breaks == 0, "\(id): \(report)")
  }

  @Test(arguments: [
    ("postgres://app:hunter22@db.example.com:5432/x", true), ("postgres://app@db.example.com/x", false),
    ("postgres://${User}:${Word}@db/x", false), ("f'redis://:{word}@{host}'", false),
    ("https://example.com:443/@x", false),
  ])
  func passwordsInURLsAreSeen(_ text: String, _ isSecret: Bool) {
    #expect((SecretWords.form(in: text) != nil) == isSecret, "\(text)")
  }

  @Test(
    arguments: [
      ("password = 'hunter22'", "password"), ("--db-password=hunter22", "--db-password"),
      ("export PGPASSWORD=hunter22", "PGPASSWORD"), ("password = os.environ['PGPASSWORD']", nil),
      ("password=word", nil), ("if token == 'next':", nil), ("DB_PASSWORD=$(cat file)", nil), ("PASSWORD=None", nil),
      ("TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`", nil),
      ("DB_PASSWORD=/run/secrets/db", nil),
      ("NextToken = 'abcdef'", nil), ("--password-file=/run/secrets/db", nil),
    ] as [(String, String?)])
  func wordsInCodeAreSeen(_ text: String, _ name: String?) { #expect(SecretText.assigned(in: text) == name, "\(text)") }

  @Test(arguments: [
    ("10.1.0.0/16", false), ("100.64.0.0/10", false), ("172.32.0.0/16", true), ("8.8.8.0/24", true),
    ("172.16.0.0/11", true), ("fd00::/8", false), ("2600::/12", true), ("::1/128", false),
  ])
  func publicRangesAreTold(_ range: String, _ isPublic: Bool) { #expect(Reach.isPublic(range) == isPublic, "\(range)") }
}
