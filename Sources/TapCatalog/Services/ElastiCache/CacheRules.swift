import TapModel

private let groups = ["AWS::ElastiCache::ReplicationGroup"]

let cacheTransit: Rule = Rule(
  "cache.tls", "Cache takes plain connections",
  why: "Tokens and data could cross the network in the clear.", high: .block, ["SC-8", "SC-23"], on: groups,
  source: "AWS documentation, \"ElastiCache in-transit encryption (TLS)\"; AWS CloudFormation Guard registry",
  passes: [#"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"TransitEncryptionEnabled":true}}"#],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"TransitEncryptionEnabled":true,"TransitEncryptionMode":"preferred"}}"#,
  ]
) { cache in
  .all([
    cache["TransitEncryptionEnabled"].must(equal: true, absent: false, "no TLS"),
    cache["TransitEncryptionMode"].mustNot(equal: "preferred", "TLS is only preferred", set: "required"),
  ])
}

let cacheEncrypted: Rule = Rule(
  "cache.encrypted", "Cache lacks a key of your own",
  why: "Snapshots and swapped memory could be read by whoever gets hold of them.", high: .block,
  ["SC-28", "SC-28(1)"], on: groups,
  source: "AWS documentation, \"At-rest encryption in ElastiCache\"; AWS CloudFormation Guard registry",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AtRestEncryptionEnabled":true,"KmsKeyId":{"Ref":"K"}}}}"#
  ],
  fails: [
    #"{"K":{"Type":"AWS::KMS::Key"},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"KmsKeyId":{"Ref":"K"}}}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AtRestEncryptionEnabled":true}}"#,
  ]
) { cache in
  .all([
    cache["AtRestEncryptionEnabled"].must(equal: true, absent: false, "not encrypted at rest"),
    Store.customerKey(cache["KmsKeyId"], "no key of your own"),
  ])
}

let cacheSignIn: Rule = Rule(
  "cache.sign-in", "Cache asks nobody who they are",
  why: "Whatever reaches the port can read and change everything in the cache.", ["AC-3", "IA-5"], on: groups,
  source: "AWS Config ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED; Checkov",
  passes: [
    #"{"D":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"d","UserName":"default","Engine":"redis","AccessString":"off -@all"}},"G":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"redis","UserIds":[{"Ref":"D"}]}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","UserGroupIds":[{"Ref":"G"}]}}}"#,
    #"{"S":{"Type":"AWS::SecretsManager::Secret","Properties":{"GenerateSecretString":{"PasswordLength":32}}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AuthToken":{"Fn::Sub":"{{resolve:secretsmanager:${S}:SecretString:password}}"}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AuthToken":"correct-horse-battery"}}"#,
    #"{"U":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"u","UserName":"app","Engine":"valkey","AccessString":"on ~* +@all","NoPasswordRequired":true}},"G":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[{"Ref":"U"}]}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","UserGroupIds":[{"Ref":"G"}]}}}"#,
    #"{"D":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"d","UserName":"default","Engine":"redis","AccessString":"on ~* +@all","NoPasswordRequired":true}},"G":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"redis","UserIds":[{"Ref":"D"}]}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","UserGroupIds":[{"Ref":"G"}]}}}"#,
  ]
) { cache in
  let users = cache["UserGroupIds"]
  if users.isUnknown { return .unknown("the user groups cannot be known") }
  if users.exists {
    return .all(users.elements.map { usersSignIn($0, engine: cache["Engine"].text ?? "redis") })
  }
  let token = cache["AuthToken"]
  guard token.exists || token.isUnknown else {
    return token.fails("neither users nor a token", insert: "secret", bind: "secret")
  }
  return Store.generated(token, "token is not from a secret", fix: .insert(.init("secret", bind: "secret")))
}

/// Every user must be off, or have to show who it is; the default user of Redis must be replaced, and Valkey has none
/// unless one is made.
private func usersSignIn(_ id: Value, engine: String) -> Outcome {
  guard let group = id.target else { return .attested("a user group made elsewhere") }
  var hasDefault = false
  var verdicts: [Outcome] = [.passes]
  for member in group["UserIds"].elements {
    if member.text == "default" { return member.fails("the open default user is in it") }
    guard let user = member.target else {
      verdicts.append(.attested("a user made elsewhere"))
      continue
    }
    let name = user["UserName"]
    if name.isUnknown { return .unknown("the name of a user cannot be known") }
    let isDefault = name.text == "default"
    hasDefault = hasDefault || isDefault
    verdicts.append(signsIn(user, isDefault: isDefault))
  }
  if !hasDefault, engine == "redis" { return group["UserIds"].fails("the default user is not replaced") }
  return .all(verdicts)
}

private func signsIn(_ user: Value, isDefault: Bool) -> Outcome {
  let access = user["AccessString"]
  if access.isUnknown || user["AuthenticationMode"]["Type"].isUnknown { return .unknown("how a user signs in") }
  let isOff = access.text?.split(separator: " ").first == "off"
  let asks = user["Passwords"].exists || ["password", "iam"].contains(user["AuthenticationMode"]["Type"].text)
  if isOff || asks && user["NoPasswordRequired"].truth != true { return .passes }
  return access.fails(
    isDefault ? "the default user is open to all" : "\(user.id) signs in without a password",
    fix: isDefault ? access.set("off -@all") : nil)
}

let cacheFailover: Rule = Rule(
  "cache.failover", "Cache does not fail over",
  why: "When the zone fails, the cache is gone until someone makes another.", ["CP-10", "CP-2(5)", "SC-24"], on: groups,
  source: "AWS Config ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED",
  passes: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"NumCacheClusters":2}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"NumNodeGroups":2,"ReplicasPerNodeGroup":1}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"NumCacheClusters":2}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"NumCacheClusters":1}}"#,
    #"{"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"G":{"Type":"AWS::ElastiCache::SubnetGroup","Properties":{"Description":"cache","SubnetIds":[{"Ref":"A"},{"Ref":"B"}]}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"NumCacheClusters":2,"CacheSubnetGroupName":{"Ref":"G"}}}}"#,
  ]
) { cache in
  let failover = cache["AutomaticFailoverEnabled"]
  var parts = [
    failover.must(equal: true, absent: false, "no failover"),
    cache["MultiAZEnabled"].must(equal: true, absent: false, "nodes may share a zone"),
    hasReplica(cache),
  ]
  if let group = cache["CacheSubnetGroupName"].target { parts.append(Store.twoZones(group["SubnetIds"])) }
  return .all(parts)
}

private func hasReplica(_ cache: Value) -> Outcome {
  let nodes = cache["NumCacheClusters"]
  let replicas = cache["ReplicasPerNodeGroup"]
  if let count = replicas.number, count >= 1 { return .passes }
  if nodes.exists || nodes.isUnknown { return nodes.must(atLeast: 2, "one node, no replica") }
  if replicas.exists || replicas.isUnknown { return replicas.must(atLeast: 1, "no replica") }
  let configured = cache["NodeGroupConfiguration"].elements.map { $0["ReplicaCount"] }
  guard !configured.isEmpty else { return nodes.fails("one node, no replica", set: 2) }
  return .all(configured.map { $0.must(atLeast: 1, "no replica") })
}

let cacheSnapshots: Rule = Rule(
  "cache.snapshots", "Cache has no snapshots",
  why: "After a fault the cache starts empty, and AWS Backup does not take caches.", ["CP-9"], on: groups,
  source: "AWS Config ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK; FedRAMP rev 5 CP-9 (daily)",
  passes: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"SnapshotRetentionLimit":5}}"#,
    #"{"S":{"Type":"TapTui::DataStore","Properties":{"Component":"cache","Resource":{"Ref":"C"},"Class":"none"}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"SnapshotRetentionLimit":0}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{}}"#,
  ]
) { cache in
  let isPure = cache.referrers("TapTui::DataStore").contains { $0["Class"].text == "none" }
  if isPure { return .attested("declared to hold nothing of record") }
  return cache["SnapshotRetentionLimit"].must(
    atLeast: 1, absent: 0, "no snapshots", fix: cache.view.baseline.cacheSnapshotDays)
}

let cacheVersion: Rule = Rule(
  "cache.version", "Cache engine is out of support",
  why: "Faults that become known are no longer mended in this version.", ["SA-22", "SI-2"], on: groups,
  source:
    "AWS documentation, \"Supported engines and versions\" and \"Extended Support\" of ElastiCache; to be verified",
  passes: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"7.0"}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.0"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"5.0.6"}}"#
  ]
) { cache in
  let version = cache["EngineVersion"]
  let engine = cache["Engine"].text ?? "redis"
  guard let written = version.text else { return .unknown("the version is what AWS prefers on that day") }
  let known = Facts.versions(.elasticache, engine)
  let match = known.first {
    $0.version == written || written.hasPrefix($0.version + ".") || $0.version.hasPrefix(written + ".")
  }
  guard let match else { return .unknown("\(engine) \(written) is not in the table of versions") }
  if match.status == .supported || match.status == .undated { return .passes }
  let newest = known.last { $0.status == .supported }
  return version.fails(
    "\(engine) \(written) is out of support", fix: newest.flatMap { version.set(.string($0.version)) })
}
