import TapModel

/// The engines of a cache that speak the protocol of Redis.
enum CacheEngine: String, Choice {
  case valkey, redis
}

/// Which address the output gives.
enum CacheEndpoint: String, Choice {
  /// Of the node that takes writes.
  case primary
  /// Of all replicas.
  case reader
  /// Of a sharded cache: there is none while cluster mode is off.
  case configuration

  var attribute: String {
    switch self {
    case .primary: "PrimaryEndPoint.Address"
    case .reader: "ReaderEndPoint.Address"
    case .configuration: "ConfigurationEndPoint.Address"
    }
  }
}

/// The fields of a cache.
struct CacheFields: Schema {
  let name = Field("name", "Group id", "cache-${EnvironmentSuffix}", required: true, at: "Cache/ReplicationGroupId")
  let about = Field("description", "Description", "Cache", required: true, at: "Cache/ReplicationGroupDescription")
  let engine = Field(
    "engine", "Engine", CacheEngine.valkey, at: "Cache/Engine", "User/Engine", "DefaultUser/Engine", "Users/Engine")
  let version = Field(
    "version", "Engine version", "8.0", editor: .suggestions(["8.2", "8.1", "8.0", "7.2", "7.1", "7.0"]),
    required: true,
    help: "Redis ends at 7.1; Valkey goes on.", at: "Cache/EngineVersion")
  let size = Field(
    "node-type", "Node type", "cache.t4g.micro",
    editor: .suggestions([
      "cache.t4g.micro", "cache.t4g.small", "cache.t3.micro", "cache.t3.small", "cache.m7g.large", "cache.r7g.large",
    ]), required: true, at: "Cache/CacheNodeType")
  let nodes = Field(
    "nodes", "Nodes", 2, in: 1...6, help: "One takes writes, the others are replicas.", at: "Cache/NumCacheClusters")
  let port = Field("port", "Port", 6379, in: 1024...65_535, at: "Cache/Port")

  let tier = Field("tier", "Tier", Reference(.subnets), required: true, help: "Whose subnets hold the nodes.")
  let groupName = Field("group-name", "Security group", "", at: .unless("Group/GroupName", ""))
  let subnetGroup = Field("subnet-group", "Subnet group", "", at: .unless("Subnets/CacheSubnetGroupName", ""))
  let failover = Field("failover", "Failover", true, at: "Cache/AutomaticFailoverEnabled")
  let multiAZ = Field("multi-az", "Multi-AZ", true, help: "Nodes in different zones.", at: "Cache/MultiAZEnabled")

  let encrypted = Field("encrypted", "Encrypted at rest", true, at: "Cache/AtRestEncryptionEnabled")
  let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Cache/KmsKeyId"))
  let tls = Field("tls", "TLS only", true, at: "Cache/TransitEncryptionEnabled")
  let users = Field(
    "users", "Users", true, help: "A user of its own who signs in by IAM; the default user is shut out.")
  let secret = Field(
    "secret", "Token", Reference("password"), help: "Without users: the secret that holds the one token of all clients."
  )

  let snapshotDays = Field(
    "snapshot-days", "Snapshots kept", 15, in: 0...35, unit: "d", at: "Cache/SnapshotRetentionLimit")
  let snapshotWindow = Field(
    "snapshot-window", "Snapshot window", "03:00-04:00", help: "UTC.", at: .unless("Cache/SnapshotWindow", ""))
  let maintenance = Field(
    "maintenance", "Maintenance window", "sun:05:00-sun:06:00", help: "UTC.",
    at: .unless("Cache/PreferredMaintenanceWindow", ""))
  let autoMinor = Field(
    "auto-minor", "Minor versions", true, help: "Come by themselves.", at: "Cache/AutoMinorVersionUpgrade")
  let logTypes = Field(
    "log-types", "Logs delivered", ["slow-log", "engine-log"], editor: .list(["slow-log", "engine-log"]))
  let logGroup = Field("log-group", "Log group", Reference("log-group"), help: "Takes the logs, as JSON.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let dataClass = Field(
    "data-class", "Data class", "", help: "Empty is the class of the system; none: nothing of record.")
  let onDelete = Field(
    "on-delete", "On stack deletion", SnapshotDeletion.snapshot, at: "Cache/@DeletionPolicy",
    "Cache/@UpdateReplacePolicy")
  let endpoint = Field("endpoint", "Address given", CacheEndpoint.primary, help: "The address in the output.")
  let output = Field("output", "Output", "", help: "Name of the output; empty is made from the id.")
}

/// A replication group of ElastiCache with cluster mode off.
let cache: Kind = Kind(
  "cache", "Cache", pane: .data, main: "Cache", CacheFields(),
  help: "A cache that fails over to another zone, encrypted, and open only to users of its own.", parent: "tier",
  summary: { ($0.engine == .valkey ? "Valkey" : "Redis") + " x\($0.nodes), \($0.version)" },
  offers: [
    .securityGroup: { cache, context in context.att(cache, "Group", "GroupId") },
    .port: { cache, _ in .int(cache.port) },
    .name: { cache, context in context.ref(cache, "Cache") },
    .arn: { cache, _ in cacheARN("replicationgroup:\(cache.name)") },
    "endpoint": { cache, context in context.att(cache, "Cache", cache.endpoint.attribute) },
  ],
  grants: [
    .read: { cache, _ in cacheConnect(cache) },
    .write: { cache, _ in cacheConnect(cache) },
  ],
  contributions: { cache, context in cacheContributions(cache, context) },
  outputs: { cache, context in
    [
      Output(
        cache.output.isEmpty ? Names.pascal(cache.id) + "Endpoint" : cache.output, "Address of the cache",
        context.att(cache, "Cache", cache.endpoint.attribute))
    ]
  },
  resources: { cache, context in
    let subnets = Draft(
      "Subnets", "AWS::ElastiCache::SubnetGroup",
      ["Description": "Subnets of the cache", "SubnetIds": context.offer(.subnets, of: cache.tier.id) ?? []])
    return [
      subnets, Workload.group(in: cache.tier, "Cache: closed but for declared flows", context),
      cacheGroup(cache, context),
    ] + cacheUsers(cache, context) + [Store.declaration(cache, "Cache", class: cache.dataClass, context)]
  })

private func cacheARN(_ rest: String) -> JSON {
  text("arn:${AWS::Partition}:elasticache:${AWS::Region}:${AWS::AccountId}:\(rest)")
}

private func cacheGroup(_ cache: Typed<CacheFields>, _ context: any SynthesisContext) -> Draft {
  var properties: JSON = [
    "CacheSubnetGroupName": context.ref(cache, "Subnets"),
    "SecurityGroupIds": [context.att(cache, "Group", "GroupId")],
  ]
  if cache.tls { properties["TransitEncryptionMode"] = "required" }
  if cache.users {
    properties["UserGroupIds"] = [context.ref(cache, "Users")]
  } else {
    properties["AuthToken"] = context.offer("password", of: cache.secret.id)
  }
  if let group = context.offer("log-group", of: cache.logGroup.id), !cache.logTypes.isEmpty {
    properties["LogDeliveryConfigurations"] = .array(cache.logTypes.map { logDelivery($0, to: group) })
  }
  return Draft("Cache", "AWS::ElastiCache::ReplicationGroup", properties)
}

private func logDelivery(_ type: String, to group: JSON) -> JSON {
  [
    "DestinationType": "cloudwatch-logs", "LogFormat": "json", "LogType": .string(type),
    "DestinationDetails": ["CloudWatchLogsDetails": ["LogGroup": group]],
  ]
}

/// A user who signs in by IAM, whose name must be its id. Redis also wants a default user: one who can do nothing;
/// a group of Valkey refuses users without a password (AWS documentation, "Role-Based Access Control").
private func cacheUsers(_ cache: Typed<CacheFields>, _ context: any SynthesisContext) -> [Draft] {
  guard cache.users else { return [] }
  let user = Draft(
    "User", "AWS::ElastiCache::User",
    [
      "UserId": text("\(cache.name)-app"), "UserName": text("\(cache.name)-app"),
      "AccessString": "on ~* +@all -@admin -@dangerous", "AuthenticationMode": ["Type": "iam"],
    ])
  let shutOut = Draft(
    "DefaultUser", "AWS::ElastiCache::User",
    [
      "UserId": text("\(cache.name)-default"), "UserName": "default", "AccessString": "off -@all",
      "AuthenticationMode": ["Type": "no-password-required"],
    ])
  let users = cache.engine == .redis ? [shutOut, user] : [user]
  return users + [
    Draft(
      "Users", "AWS::ElastiCache::UserGroup",
      [
        "UserGroupId": text("\(cache.name)-users"), "UserIds": .array(users.map { context.ref(cache, $0.role) }),
      ])
  ]
}

private func cacheConnect(_ cache: Typed<CacheFields>) -> [JSON] {
  guard cache.users else { return [] }
  return [
    [
      "Effect": "Allow", "Action": "elasticache:Connect",
      "Resource": [cacheARN("replicationgroup:\(cache.name)"), cacheARN("user:\(cache.name)-app")],
    ]
  ]
}

/// ElastiCache counts the nodes of a group from 001, and measures each by itself.
private func cacheContributions(_ cache: Typed<CacheFields>, _ context: any SynthesisContext) -> [Contribution] {
  (1...min(max(cache.nodes, 1), 6)).flatMap { number in
    let node: JSON = ["Fn::Sub": .string("${\(context.id(cache.id, "Cache"))}-00\(number)")]
    return Workload.alarm(
      cache.alarms, "Cpu\(number)", "AWS/ElastiCache", "EngineCPUUtilization", [("CacheClusterId", node)], "Average",
      above: 80, periods: 3, "Node \(number) of the cache is busy above 80 %")
      + Workload.alarm(
        cache.alarms, "Memory\(number)", "AWS/ElastiCache", "DatabaseMemoryUsagePercentage", [("CacheClusterId", node)],
        "Average", above: 80, periods: 3, "Node \(number) of the cache has less than a fifth of its memory free")
  }
}
