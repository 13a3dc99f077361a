import TapModel

/// A service that must stand in a key policy because a resource makes it use the key.
struct KeyUse {
  /// `logs.us-east-1.amazonaws.com`
  let service: String
  let actions: [String]
  /// Whether a statement's conditions let this use through.
  let fits: (PolicyStatement) -> Certainty
  /// The statement that admits the service.
  let statement: () -> JSON

  init(
    _ service: String, _ actions: [String], _ statement: @autoclosure @escaping () -> JSON,
    fits: @escaping (PolicyStatement) -> Certainty = { _ in .yes }
  ) {
    self.service = service
    self.actions = actions
    self.statement = statement
    self.fits = fits
  }

  /// Whether the policy of a key admits the service for every action.
  func isAdmitted(by key: Value) -> Certainty {
    let policy = key["KeyPolicy"]
    if policy.isUnknown { return .unknown }
    let statements = policy.statements.filter(\.allows)
    // Few of a key's statements speak of the service: the others need not be read to the end.
    let speaking = statements.compactMap { statement in
      let admits = self.admits(statement)
      return admits == .no ? nil : (statement: statement, admits: Certainty.all([admits, fits(statement)]))
    }
    if speaking.isEmpty { return actions.isEmpty ? .yes : .no }
    return .all(actions.map { action in .any(speaking.map { .all([$0.admits, $0.statement.covers(action)]) }) })
  }
}

extension KeyUse {
  /// CloudWatch Logs is documented with its region; whether the name without one is taken, the documentation leaves open.
  private func admits(_ statement: PolicyStatement) -> Certainty {
    let named = statement.admits(service)
    guard named == .no, service.hasPrefix("logs."), statement.admits("logs.amazonaws.com") != .no else { return named }
    return .unknown
  }
}

/// Which service uses the key of a resource, by what names the resource.
///
/// Source: AWS documentation by service; see the table of key principals.
extension KeyUse {
  static func uses(of resource: Value) -> [KeyUse] {
    switch resource.type {
    case "AWS::Logs::LogGroup": [logs(resource)]
    case "AWS::CloudTrail::Trail": [trail]
    case "AWS::Config::DeliveryChannel": [source("config.amazonaws.com")]
    case "AWS::SNS::Topic": publishers(of: resource, topicPublishers)
    case "AWS::SQS::Queue": publishers(of: resource, queuePublishers)
    case "AWS::S3::Bucket": bucket(resource)
    default: []
    }
  }

  private static let topicPublishers = [
    ("AWS::CloudWatch::Alarm", "cloudwatch.amazonaws.com"), ("AWS::Events::Rule", "events.amazonaws.com"),
    ("AWS::S3::Bucket", "s3.amazonaws.com"), ("AWS::Backup::BackupVault", "backup.amazonaws.com"),
    ("AWS::Config::DeliveryChannel", "config.amazonaws.com"),
    ("AWS::RDS::EventSubscription", "events.rds.amazonaws.com"),
  ]

  private static let queuePublishers = [
    ("AWS::SNS::Subscription", "sns.amazonaws.com"), ("AWS::Events::Rule", "events.amazonaws.com"),
    ("AWS::S3::Bucket", "s3.amazonaws.com"),
  ]

  private static func publishers(of target: Value, _ known: [(type: String, service: String)]) -> [KeyUse] {
    known.filter { !target.view.referrers(of: target.id, type: $0.type).isEmpty }.map { source($0.service) }
  }

  private static func source(_ service: String) -> KeyUse {
    KeyUse(
      service, ["kms:Decrypt", "kms:GenerateDataKey"],
      KeyPolicy.publisher(Names.pascal(service.split(separator: ".").dropLast(2).joined(separator: "-")), service)
    ) { statement in
      let stops =
        service == "events.amazonaws.com"
        && statement.has(anyOf: ["aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID"])
      return stops ? .no : .yes
    }
  }

  private static var trail: KeyUse {
    KeyUse(
      "cloudtrail.amazonaws.com", ["kms:GenerateDataKey", "kms:DescribeKey"],
      Permit.allow(
        "Trail", to: ["Service": "cloudtrail.amazonaws.com"], ["kms:GenerateDataKey*", "kms:DescribeKey"], on: "*",
        if: Permit.thisAccount))
  }

  /// Deliveries of logs to a bucket with a key; the trail's own key counts in its place.
  private static func bucket(_ bucket: Value) -> [KeyUse] {
    let delivers = ["AWS::EC2::FlowLog", "AWS::WAFv2::LoggingConfiguration"].contains {
      !bucket.view.referrers(of: bucket.id, type: $0).isEmpty
    }
    let logs = KeyUse(
      "delivery.logs.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"],
      Permit.allow(
        "LogDelivery", to: ["Service": "delivery.logs.amazonaws.com"],
        ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], on: "*",
        if: Permit.thisAccount))
    let trails = bucket.referrers("AWS::CloudTrail::Trail").filter { !$0["KMSKeyId"].exists }
    let channels = bucket.referrers("AWS::Config::DeliveryChannel").filter { !$0["S3KmsKeyArn"].exists }
    return (delivers ? [logs] : []) + (trails.isEmpty ? [] : [trail])
      + (channels.isEmpty ? [] : [source("config.amazonaws.com")])
  }

  /// CloudWatch Logs, by the name of the group: the policy's condition must let the name through.
  private static func logs(_ group: Value) -> KeyUse {
    let view = group.view
    let name = group["LogGroupName"].comparable
    let wanted =
      "arn:\(Pseudo.partition(of: view.region)):logs:\(view.region):${AWS::AccountId}:log-group:"
      + (name ?? "${AWS::StackName}-" + group.id)
    let names = [wanted, wanted + ":*"]
    return KeyUse(
      "logs.\(view.region).amazonaws.com",
      ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:GenerateDataKey", "kms:DescribeKey"],
      KeyPolicy.logs(group.id + "Logs", names: [name ?? "*"])
    ) { statement in
      let tests = statement.conditions.filter { $0.key.isSameWord(as: "kms:EncryptionContext:aws:logs:arn") }
      return .all(tests.map { test in .any(test.texts.map { $0.map { admits($0, names) } ?? .unknown }) })
    }
  }

  /// Whether an ARN pattern takes in one of the names; an account that is written out stands for any.
  private static func admits(_ pattern: String, _ names: [String]) -> Certainty {
    if names.contains(where: { Glob.matches(pattern, $0) }) { return .yes }
    guard pattern.hasAccount else { return .no }
    let loose = withoutAccount(pattern)
    return names.contains { Glob.matches(loose, $0) } ? .yes : .no
  }

  /// An ARN pattern whose written-out account stands for any: which account it is, is not known.
  private static func withoutAccount(_ arn: String) -> String {
    var parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 6, parts[4].utf8.count == 12, parts[4].utf8.allSatisfy({ (48...57).contains($0) }) {
      parts[4] = "*"
    }
    return parts.joined(separator: ":")
  }
}

/// What a key protects, by the type of the resource that names it and the property that does.
package struct KeyUser {
  let value: Value
  let property: Pointer
  let protects: KeyClass

  private static let known: [(type: String, property: Pointer, protects: KeyClass)] = [
    ("AWS::Logs::LogGroup", "/KmsKeyId", .logs),
    ("AWS::CloudTrail::Trail", "/KMSKeyId", .logs),
    ("AWS::RDS::DBInstance", "/KmsKeyId", .data),
    ("AWS::RDS::DBCluster", "/KmsKeyId", .data),
    ("AWS::ElastiCache::ReplicationGroup", "/KmsKeyId", .data),
    ("AWS::DynamoDB::Table", "/SSESpecification/KMSMasterKeyId", .data),
    ("AWS::EFS::FileSystem", "/KmsKeyId", .data),
    ("AWS::Kinesis::Stream", "/StreamEncryption/KeyId", .data),
    ("AWS::S3::Bucket", "/BucketEncryption", .data),
    ("AWS::SecretsManager::Secret", "/KmsKeyId", .secrets),
    ("AWS::Backup::BackupVault", "/EncryptionKeyArn", .backup),
  ]

  /// What makes a bucket or a stream hold logs, by who names it.
  private static let logWriters: [String: [String]] = [
    "AWS::S3::Bucket": [
      "AWS::KinesisFirehose::DeliveryStream", "AWS::CloudTrail::Trail", "AWS::EC2::FlowLog",
      "AWS::Config::DeliveryChannel", "AWS::WAFv2::LoggingConfiguration",
    ],
    "AWS::Kinesis::Stream": ["AWS::KinesisFirehose::DeliveryStream", "AWS::Logs::SubscriptionFilter"],
  ]

  /// What the key protects, as its field `data-class` says it, of a store that is made of these types.
  package static func purpose(ofStores types: [String]) -> String {
    let protects = types.lazy.compactMap { type in known.first { $0.type == type }?.protects }.first
    return (protects ?? .data).rawValue
  }

  /// Every store that a key encrypts, in the order of the classes.
  static func all(of key: Value) -> [KeyUser] {
    known.flatMap { known in
      key.referrers(known.type).compactMap { user in
        var names = false
        user[at: known.property].raw?.eachReference { name, _ in names = names || name == key.id }
        guard names, user[at: known.property].exists else { return nil }
        let holdsLogs = (logWriters[user.type] ?? []).contains { !user.referrers($0).isEmpty }
        return KeyUser(value: user, property: known.property, protects: holdsLogs ? .logs : known.protects)
      }
    }
  }

  /// Whether the store, or a snapshot of it, stays when the stack goes.
  var survives: Bool {
    switch value["@DeletionPolicy"].text {
    case "Retain", "Snapshot", "RetainExceptOnCreate": true
    case nil:
      // CloudFormation takes Snapshot for these where nothing is said.
      value.type == "AWS::RDS::DBCluster"
        || value.type == "AWS::RDS::DBInstance" && !value["DBClusterIdentifier"].exists
    default: false
    }
  }
}

/// The key in the template that a property names by its ARN, id or alias.
func keyNamed(by value: Value) -> Value? {
  guard let target = value.target else { return nil }
  if target.type == "AWS::KMS::Alias" { return target["TargetKeyId"].target }
  return target.type == "AWS::KMS::Key" ? target : nil
}
