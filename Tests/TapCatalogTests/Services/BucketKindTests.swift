import TapEngine
import TapModel
import Testing

/// What the options of a bucket become: copies, lock, messages, and the step that empties it.
@Suite struct BucketKindTests {
  private static let far = "arn:${AWS::Partition}:s3:::copies-${EnvironmentSuffix}"

  private func engine(_ fields: [String: JSON] = [:], baseline: JSON = "high") throws -> Engine {
    let wired: [String: JSON] = ["key": "data-key", "access-log": "access-logs", "backup": "backups"]
    return try KindStand.engine(
      [
        ("access-logs", "bucket", ["purpose": "access-log", "name": "logs-${AWS::AccountId}-${EnvironmentSuffix}"]),
        ("data", "bucket", wired.merging(fields) { $1 }),
        ("dead", "queue", ["name": "dead-${EnvironmentSuffix}", "key": "data-key", "alarms": "alarms"]),
        ("jobs", "queue", ["name": "jobs-${EnvironmentSuffix}", "key": "data-key", "dead-letter": "dead"]),
      ], baseline: baseline)
  }

  @Test(arguments: ["moderate", "high"]) func defaultsLeaveNothingOpen(_ baseline: String) throws {
    #expect(KindStand.open(try engine(baseline: .string(baseline)), "data").isEmpty)
  }

  @Test func copiesGoWithARoleOfTheirOwn() throws {
    let engine = try engine([
      "replicate-to": .string(Self.far),
      "replica-key": "arn:${AWS::Partition}:kms:us-gov-east-1:${AWS::AccountId}:key/0a",
      "replica-account": "111122223333",
    ])
    let bucket = try #require(engine.resource("Data"))
    #expect(bucket.value(at: "/ReplicationConfiguration/Role") == ["Fn::GetAtt": ["DataReplicationRole", "Arn"]])
    let rule = try #require(bucket.value(at: "/ReplicationConfiguration/Rules/0"))
    #expect(rule["Destination"]?["Bucket"] == ["Fn::Sub": .string(Self.far)])
    #expect(rule["Destination"]?["AccessControlTranslation"] == ["Owner": "Destination"])
    #expect(rule["SourceSelectionCriteria"] == ["SseKmsEncryptedObjects": ["Status": "Enabled"]])
    let statements = engine.resource("DataReplicationRole")?.value(at: "/Policies/0/PolicyDocument/Statement")?.array
    #expect(statements?.count == 5)
    #expect(KindStand.open(engine, "data").isEmpty)
    #expect(engine.template.resources.contains { $0.type == "TapTui::Prerequisite" && $0.id.hasSuffix("data-copies") })
  }

  @Test func withoutOptionsThereIsNeitherRoleNorRule() throws {
    let engine = try engine()
    let bucket = try #require(engine.resource("Data")).properties
    for name in ["ReplicationConfiguration", "ObjectLockConfiguration", "NotificationConfiguration"] {
      #expect(bucket[name] == nil)
    }
    #expect(engine.resource("DataReplicationRole") == nil && engine.resource("DataEmptying") == nil)
  }

  @Test func lockKeepsWhatIsWritten() throws {
    let bucket = try #require(try engine(["lock": "GOVERNANCE", "lock-days": 400]).resource("Data")).properties
    #expect(bucket["ObjectLockEnabled"] == true)
    #expect(
      bucket["ObjectLockConfiguration"]
        == ["ObjectLockEnabled": "Enabled", "Rule": ["DefaultRetention": ["Days": 400, "Mode": "GOVERNANCE"]]])
  }

  @Test func newObjectsAreToldToTheQueue() throws {
    let engine = try engine(["notify": "jobs"])
    let bucket = try #require(engine.resource("Data"))
    #expect(
      bucket.value(at: "/NotificationConfiguration/QueueConfigurations/0")
        == ["Event": "s3:ObjectCreated:*", "Queue": ["Fn::GetAtt": ["Jobs", "Arn"]]])
    #expect(bucket.dependsOn == ["JobsPolicy"])
    let admitted = engine.resource("JobsPolicy")?.value(at: "/PolicyDocument/Statement")?.array?.last
    #expect(admitted?["Principal"] == ["Service": "s3.amazonaws.com"])
    #expect(KindStand.open(engine, "data").isEmpty && KindStand.open(engine, "jobs").isEmpty)
  }

  @Test func emptyingStepMayDeleteThisBucketAlone() throws {
    let engine = try engine(["emptied": true, "logs": "home", "alarms": "alarms"], baseline: "moderate")
    let step = try #require(engine.resource("DataEmptying"))
    #expect(step.properties["Bucket"] == ["Ref": "Data"])
    #expect(step.properties["ServiceToken"] == ["Fn::GetAtt": ["DataEmptier", "Arn"]])
    #expect(engine.resource("DataEmptier")?.dependsOn == ["HomeDataEmptier"])
    let statements = engine.resource("DataEmptierRole")?.value(at: "/Policies/0/PolicyDocument/Statement")?.array ?? []
    let deleting = try #require(statements.first { $0["Action"]?.array?.contains("s3:DeleteObjectVersion") == true })
    #expect(deleting["Resource"] == ["Fn::Sub": "${Data.Arn}/*"])
    #expect(!engine.findings.contains { $0.rule == "s3.emptied" && $0.component == "data" })
    #expect(KindStand.open(engine, "data").isEmpty)
  }

  /// Code in a template takes no signature, which High asks for: there a function made elsewhere does it.
  @Test func anotherFunctionMayEmpty() throws {
    let engine = try engine([
      "emptied": true, "emptier": "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:emptier",
    ])
    #expect(engine.resource("DataEmptier") == nil && engine.resource("DataEmptying") != nil)
    #expect(KindStand.open(engine, "data").isEmpty)
  }

  @Test func nothingEmptiesWhatStays() throws {
    #expect(try engine(["emptied": true, "on-delete": "Retain"]).resource("DataEmptying") == nil)
  }
}
