import TapModel

let rdsMonitoring: Rule = Rule(
  "rds.monitoring", "Database is watched from outside only",
  why: "Without the figures of the operating system and of statements, an attack by load looks like a slow day.",
  level: .note, ["SI-4"], on: databaseTypes, source: "AWS Config RDS_ENHANCED_MONITORING_ENABLED",
  passes: [monitoredExample],
  fails: [
    monitoredExample.replacing(#""MonitoringInterval":60,"#, with: ""),
    monitoredExample.replacing("monitoring.rds.amazonaws.com", with: "rds.amazonaws.com"),
    monitoredExample.replacing(#""EnablePerformanceInsights":true,"#, with: ""),
    monitoredExample.replacing(#"{"Fn::GetAtt":["K","Arn"]}"#, with: #""alias/aws/rds""#),
  ]
) { db in
  let isCluster = db.type == "AWS::RDS::DBCluster"
  // The instances of a cluster are watched one by one.
  if isCluster, db.referrers("AWS::RDS::DBInstance").contains(where: isMember) { return .notApplicable }
  let interval = db["MonitoringInterval"]
  return .all([
    isMonitored(interval),
    interval.exists ? monitoringTrust(db["MonitoringRoleArn"]) : .notApplicable,
    insights(db, isCluster: isCluster),
  ])
}

/// The role comes with the interval only where a kind makes both; alone CloudFormation refuses the interval.
private func isMonitored(_ interval: Value) -> Outcome {
  let db = interval.root
  let hasRole = db["MonitoringRoleArn"].exists || db.listed(in: "DataStore") != nil
  let known: [JSON] = [60, 30, 15, 10, 5, 1]
  return interval.must("no enhanced monitoring", absent: 0, fix: hasRole ? interval.set(60) : nil) { value in
    known.contains { value.means($0) }
  }
}

private func monitoringTrust(_ arn: Value) -> Outcome {
  guard let role = arn.target else { return arn.must(existOr: "monitoring has no role") }
  switch role.trusts("monitoring.rds.amazonaws.com") {
  case .yes: return .passes
  case .unknown: return .unknown("the trust of \(role.id) cannot be known")
  case .no: return arn.fails("\(role.id) does not trust the monitoring of RDS")
  }
}

private func insights(_ db: Value, isCluster: Bool) -> Outcome {
  let size = db["DBInstanceClass"].text ?? ""
  let isSmall = size.hasPrefix("db.t") && (size.hasSuffix(".micro") || size.hasSuffix(".small"))
  if isSmall, ["mysql", "mariadb"].contains(db["Engine"].text) { return .notApplicable }
  let isOn = db[isCluster ? "PerformanceInsightsEnabled" : "EnablePerformanceInsights"]
  let key = db[isCluster ? "PerformanceInsightsKmsKeyId" : "PerformanceInsightsKMSKeyId"]
  if isOn.truth != true, db["DatabaseInsightsMode"].text != "advanced" {
    return isOn.must(equal: true, absent: false, "no insights")
  }
  return Store.customerKey(key, "insights without a key of your own")
}

private let monitoredExample = #"""
  {"K":{"Type":"AWS::KMS::Key"},"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow",
  "Principal":{"Service":"monitoring.rds.amazonaws.com"},"Action":"sts:AssumeRole"}]}}},
  "D":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","DBInstanceClass":"db.t4g.small","MonitoringInterval":60,
  "MonitoringRoleArn":{"Fn::GetAtt":["R","Arn"]},"EnablePerformanceInsights":true,"PerformanceInsightsKMSKeyId":{"Fn::GetAtt":["K","Arn"]}}}}
  """#

let rdsStatements: Rule = Rule(
  "rds.statements", "Sessions and statements are not logged",
  why: "Nobody can later say who signed in to the database and what was changed there.",
  level: .note, high: .gap, ["AU-3", "AC-6(9)", "AU-12"],
  on: ["AWS::RDS::DBParameterGroup", "AWS::RDS::DBClusterParameterGroup"],
  source: "own; PostgreSQL STIG; AWS documentation, \"Logging at the session and object level with pgAudit\"",
  passes: [
    #"{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"log","Parameters":{"log_connections":"1","log_disconnections":"1","log_statement":"ddl"}}}"#,
    #"{"Type":"AWS::RDS::DBClusterParameterGroup","Properties":{"Family":"aurora-postgresql16","Description":"log","Parameters":{"log_connections":"1","log_disconnections":1,"shared_preload_libraries":"pg_stat_statements,pgaudit","pgaudit.log":"ddl,role"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"log","Parameters":{"log_connections":"1","log_statement":"ddl"}}}"#,
    #"{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"log","Parameters":{"log_connections":"1","log_disconnections":"1","pgaudit.log":"ddl"}}}"#,
  ]
) { group in
  let family = group["Family"]
  if family.isUnknown { return .unknown("the family cannot be known") }
  let isCluster = group.type == "AWS::RDS::DBClusterParameterGroup"
  // Of Aurora the group of the cluster says it for all instances.
  guard family.text?.hasPrefix(isCluster ? "aurora-postgresql" : "postgres") == true else { return .notApplicable }
  let parameters = group["Parameters"]
  if parameters.isUnknown { return .unknown("the parameters cannot be known") }
  let on: [JSON] = ["1", "on", "true", "all"]
  let audit = parameters["pgaudit.log"].text ?? "none"
  let isAudited = audit != "none" && parameters["shared_preload_libraries"].text?.contains("pgaudit") == true
  return .all([
    parameters["log_connections"].must(be: on, "sign-in is not logged"),
    parameters["log_disconnections"].must(be: on, "sign-out is not logged"),
    isAudited ? .passes : parameters["log_statement"].must(be: ["ddl", "mod", "all"], "changes are not logged"),
  ])
}

let rdsSnapshotTags: Rule = Rule(
  "rds.snapshot-tags", "Snapshots lose their tags",
  why: "A snapshot without tags is missing from the inventory, and nobody knows what it holds.", level: .note, ["CM-8"],
  on: databaseTypes, source: "AWS Security Hub RDS.16, RDS.17",
  passes: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","CopyTagsToSnapshot":true}}"#],
  fails: [#"{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql"}}"#]
) { db in
  isMember(db)
    ? .notApplicable : db["CopyTagsToSnapshot"].must(equal: true, absent: false, "snapshots have no tags")
}

let rdsCopies: Rule = Rule(
  "rds.copies", "Database has no copy at another site",
  why: "When the region is lost, so are the database and its backups.",
  level: .note, high: .gap, ["CP-6", "CP-6(1)", "CP-9(5)", "CP-6(2)"], on: ["AWS::RDS::DBInstance"],
  source: "provider schema; FedRAMP rev 5 CP-6 and CP-9(5)",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":true,"AutomaticBackupReplicationRegion":"us-west-2","AutomaticBackupReplicationKmsKeyId":"arn:aws:kms:us-west-2:111122223333:key/0a"}}"#,
    copiedDatabaseExample("us-west-2"),
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":true,"AutomaticBackupReplicationRegion":"us-west-2"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"AutomaticBackupReplicationRegion":"eu-west-1"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{}}"#, copiedDatabaseExample("us-east-1"),
  ]
) { db in
  if isMember(db) { return .notApplicable }
  let site = db["AutomaticBackupReplicationRegion"]
  if site.isUnknown { return .unknown("the region of the copy cannot be known") }
  guard let name = site.text else {
    switch BackupCover.leaves(db) {
    case .yes: return .passes
    case .unknown: return .unknown("where backups are copied cannot be known")
    case .no: return site.fails("backups stay in the region", insert: "backup-plan", joins: true, bind: "backup")
    }
  }
  guard let region = Facts.regions[name], region.admits(db.view.baseline) else {
    return site.fails("\(name): no boundary at \(db.view.baseline.title)")
  }
  return db["StorageEncrypted"].truth == true
    ? db["AutomaticBackupReplicationKmsKeyId"].must(existOr: "no key in \(name)") : .passes
}

private func copiedDatabaseExample(_ region: String) -> String {
  #"""
  {"D":{"Type":"AWS::RDS::DBInstance"},"P":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[
  {"RuleName":"daily","TargetBackupVault":"v","CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:\#(region):111122223333:backup-vault:v"}]}]}}},
  "S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupPlanId":{"Ref":"P"},"BackupSelection":{"Resources":[{"Fn::GetAtt":["D","DBInstanceArn"]}]}}}}
  """#
}

let rdsIAMSignIn: Rule = Rule(
  "rds.iam-sign-in", "Database users sign in by password only",
  why: "The baseline does not ask for it; with IAM people and programs need no password that can leak.",
  level: .note, on: databaseTypes, source: "requirements of the first brief (tailoring); AWS documentation",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EnableIAMDatabaseAuthentication":true}}"#
  ],
  fails: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres"}}"#]
) { db in
  let engines = ["postgres", "mysql", "mariadb", "aurora-postgresql", "aurora-mysql"]
  guard !isMember(db), db["Engine"].text.map(engines.contains) == true else { return .notApplicable }
  return db["EnableIAMDatabaseAuthentication"].must(equal: true, absent: false, "no sign-in by IAM")
}
