import TapModel

let rdsLogs: Rule = Rule(
  "rds.logs", "Database logs stay in the database",
  why: "Who signed in and what failed can be read only while the instance lives, and by those who can change it.",
  ["AU-12", "AU-2"], on: databaseTypes, source: "AWS Config RDS_LOGGING_ENABLED",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EnableCloudwatchLogsExports":["postgresql"]}}"#,
    #"{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-mysql","EnableCloudwatchLogsExports":["audit","error"]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"mysql","EnableCloudwatchLogsExports":["error"]}}"#,
  ]
) { db in
  guard !isMember(db), let engine = db["Engine"].text, let wanted = logs(of: engine)?.wanted else {
    return .notApplicable
  }
  let exports = db["EnableCloudwatchLogsExports"]
  if exports.isUnknown { return .unknown("the exports cannot be known") }
  let there = exports.elements.compactMap(\.text)
  let missing = wanted.filter { !there.contains($0) }
  return missing.isEmpty && exports.exists
    ? .passes : exports.fails("\(missing.joined(separator: ", ")) not exported", set: (there + missing).json)
}

/// The logs that an engine can export, and those that tell of sign-in and failure; nil for other engines.
private func logs(of engine: String) -> (wanted: [String], known: [String])? {
  switch engine {
  case "postgres": (["postgresql"], ["postgresql", "upgrade", "iam-db-auth-error"])
  case "aurora-postgresql": (["postgresql"], ["postgresql", "instance", "iam-db-auth-error"])
  case "mysql", "mariadb", "aurora-mysql":
    (["audit", "error"], ["audit", "error", "general", "slowquery", "instance", "iam-db-auth-error"])
  default: nil
  }
}

let rdsVersion: Rule = Rule(
  "rds.version", "Engine version is out of support",
  why: "Faults that become known are no longer mended in this version.", ["SA-22", "SI-2"], on: databaseTypes,
  source: "cfn-lint 1.58.0, engine versions of 2026-10-20; AWS documentation, release calendars",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EngineVersion":"17.11"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EngineVersion":"16"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EngineVersion":"15.4"}}"#,
    #"{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-mysql","EngineVersion":"5.7.mysql_aurora.2.10.0"}}"#,
  ]
) { db in
  let version = db["EngineVersion"]
  guard let engine = db["Engine"].text else { return .notApplicable }
  if isMember(db), !version.exists { return .notApplicable }
  guard let written = version.text else { return .unknown("the version is what AWS prefers on that day") }
  let known = Facts.versions(db.type == "AWS::RDS::DBCluster" ? .cluster : .instance, engine)
  guard !known.isEmpty else { return .unknown("no table of versions of \(engine)") }
  // A bare major is the newest minor of the day.
  let series = known.filter { $0.version.hasPrefix(written + ".") }
  let isMajor = !written.contains(".") && !series.isEmpty
  guard let fact = isMajor ? series.last : known.first(where: { $0.version == written }) else {
    return .unknown("\(engine) \(written) is not in the table of versions")
  }
  if fact.status == .supported || fact.status == .undated { return .passes }
  let major = written.prefix { $0 != "." } + "."
  let newest =
    known.last { $0.status == .supported && $0.version.hasPrefix(major) } ?? known.last { $0.status == .supported }
  return version.fails(
    "\(engine) \(written) is out of support", fix: newest.flatMap { version.set(.string($0.version)) })
}

let rdsMinorVersions: Rule = Rule(
  "rds.minor-versions", "Minor versions wait for someone",
  why: "A mended fault reaches the system only when a person remembers to install it.", ["SI-2"],
  on: ["AWS::RDS::DBInstance", "AWS::ElastiCache::ReplicationGroup"],
  source: "AWS Config RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"AutoMinorVersionUpgrade":true}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"cache"}}"#,
  ],
  fails: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"AutoMinorVersionUpgrade":false}}"#]
) { $0["AutoMinorVersionUpgrade"].mustNot(equal: false, "minor versions are not installed", set: true) }

let rdsServerless: Rule = Rule(
  "rds.serverless", "Aurora properties do not fit together",
  why: "CloudFormation stops, and rolls the stack back.", level: .block, on: databaseTypes,
  source: "cfn-lint rules for AWS::RDS::DBCluster; AWS documentation, \"Using Aurora Serverless v2\"",
  passes: [
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql","ServerlessV2ScalingConfiguration":{"MinCapacity":0.5,"MaxCapacity":4}}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"},"DBInstanceClass":"db.serverless"}}}"#
  ],
  fails: [
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql","ServerlessV2ScalingConfiguration":{"MinCapacity":8,"MaxCapacity":4}}}}"#,
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql"}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"},"DBInstanceClass":"db.serverless"}}}"#,
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql"}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"},"DBInstanceClass":"db.r7g.large","StorageEncrypted":true}}}"#,
  ]
) { db in
  if db.type == "AWS::RDS::DBCluster" { return serverlessScaling(db) }
  return isMember(db) ? memberProperties(db) : .notApplicable
}

private func serverlessScaling(_ cluster: Value) -> Outcome {
  let scaling = cluster["ServerlessV2ScalingConfiguration"]
  guard scaling.exists else { return .notApplicable }
  if cluster["EngineMode"].text == "serverless" {
    return cluster["EngineMode"].fails("mode serverless is version 1", fix: cluster["EngineMode"].set("provisioned"))
  }
  let bounds = [scaling["MinCapacity"], scaling["MaxCapacity"]]
  if bounds.contains(where: \.isUnknown) { return .unknown("the capacity cannot be known") }
  guard let least = bounds[0].text.flatMap(Double.init), let most = bounds[1].text.flatMap(Double.init) else {
    return scaling.fails("needs a least and a most capacity")
  }
  if least * 2 != (least * 2).rounded() || most * 2 != (most * 2).rounded() {
    return scaling.fails("capacity goes in steps of 0.5")
  }
  return least <= most
    ? .passes : bounds[1].fails("most capacity is below the least", fix: bounds[0].json.flatMap { bounds[1].set($0) })
}

/// What Aurora sets on the cluster, and refuses on its instances.
private func memberProperties(_ db: Value) -> Outcome {
  let cluster = db["DBClusterIdentifier"].target
  guard cluster?["Engine"].text?.hasPrefix("aurora") == true || db["Engine"].text?.hasPrefix("aurora") == true else {
    return .notApplicable
  }
  let names = [
    "AllocatedStorage", "BackupRetentionPeriod", "DeletionProtection", "KmsKeyId", "MasterUserPassword",
    "StorageEncrypted",
  ]
  var parts: [Outcome] = names.map { name in
    let value = db[name]
    return value.exists ? value.fails("\(name) belongs to the cluster", fix: value.set(nil)) : .passes
  }
  if db["DBInstanceClass"].text == "db.serverless", let cluster {
    parts.append(cluster["ServerlessV2ScalingConfiguration"].must(existOr: "db.serverless needs a scaling range"))
  }
  return .all(parts)
}

let rdsFits: Rule = Rule(
  "rds.fits", "Database properties exclude each other",
  why: "CloudFormation stops, and rolls the stack back.", level: .block, on: databaseTypes,
  source: "cfn-lint E3025, E3689 and rules for AWS::RDS::DBInstance; AWS documentation, Performance Insights classes",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"db-dev","Engine":"postgres","DBInstanceClass":"db.t4g.small","ManageMasterUserPassword":true,"EnablePerformanceInsights":true,"EnableCloudwatchLogsExports":["postgresql","upgrade"]}}"#
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceClass":"db.t4g.small","ManageMasterUserPassword":true,"MasterUserPassword":"{{resolve:secretsmanager:db:SecretString:password}}"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceClass":"t4g.small"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceClass":"db.t4g.small","Engine":"mysql","EnablePerformanceInsights":true}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceClass":"db.t4g.small","MonitoringInterval":60}}"#,
    #"{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql","MonitoringInterval":60}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"db-dev-"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EnableCloudwatchLogsExports":["audit"]}}"#,
  ]
) { db in
  .all([onePassword(db), namedRight(db), classFits(db), monitoringRole(db), logsFit(db)])
}

private func onePassword(_ db: Value) -> Outcome {
  guard db["ManageMasterUserPassword"].truth == true else { return .passes }
  let password = db["MasterUserPassword"]
  return password.exists ? password.fails("RDS manages the password", fix: password.set(nil)) : .passes
}

private func namedRight(_ db: Value) -> Outcome {
  let name = db["DBInstanceIdentifier"]
  guard let text = name.text else { return .passes }
  return text.hasSuffix("-") || text.contains("--") ? name.fails("no dash at the end, no two in a row") : .passes
}

private func classFits(_ db: Value) -> Outcome {
  let size = db["DBInstanceClass"]
  guard let text = size.text else { return .passes }
  guard text.hasPrefix("db.") else { return size.fails("\(text) is no database class", set: .string("db." + text)) }
  let insights = db["EnablePerformanceInsights"]
  let isSmall = text.hasPrefix("db.t") && (text.hasSuffix(".micro") || text.hasSuffix(".small"))
  guard insights.truth == true, isSmall, ["mysql", "mariadb"].contains(db["Engine"].text) else { return .passes }
  return insights.fails("\(text) has no insights", set: false)
}

private func monitoringRole(_ db: Value) -> Outcome {
  guard let seconds = db["MonitoringInterval"].number, seconds > 0 else { return .passes }
  guard [1, 5, 10, 15, 30, 60].contains(seconds) else {
    return db["MonitoringInterval"].fails("1, 5, 10, 15, 30 or 60 seconds", set: 60)
  }
  return db["MonitoringRoleArn"].must(existOr: "monitoring needs a role", fix: db["MonitoringInterval"].set(0))
}

private func logsFit(_ db: Value) -> Outcome {
  guard let engine = db["Engine"].text, let known = logs(of: engine)?.known else { return .passes }
  let exports = db["EnableCloudwatchLogsExports"]
  let fitting = exports.elements.compactMap(\.text).filter(known.contains)
  let odd = exports.elements.compactMap(\.text).first { !known.contains($0) }
  return odd.map { exports.fails("\(engine) has no log \($0)", set: fitting.json) } ?? .passes
}
