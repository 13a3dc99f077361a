import TapModel

let rdsMultiAZ: Rule = Rule(
  "rds.multi-az", "Database has no standby",
  why: "When the zone fails, the data is out of reach until someone restores it.", ["CP-10", "CP-2(5)", "SC-24"],
  on: ["AWS::RDS::DBInstance"], source: "AWS Config RDS_MULTI_AZ_SUPPORT",
  passes: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":true}}"#],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":false}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{}}"#,
  ]
) { db in
  isMember(db) ? .notApplicable : db["MultiAZ"].must(equal: true, absent: false, "one zone, no failover")
}

let rdsReader: Rule = Rule(
  "rds.reader", "Aurora cluster has no second instance",
  why: "With one instance the database is down until AWS has made another.", ["CP-10", "CP-2(5)", "SC-24"],
  on: ["AWS::RDS::DBCluster"], source: "AWS Config RDS_CLUSTER_MULTI_AZ_ENABLED",
  passes: [
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql"}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"}}},"B":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"}}}}"#
  ],
  fails: [
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-postgresql"}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"}}}}"#,
    #"{"C":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-mysql"}},"A":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"},"AvailabilityZone":"us-east-1a"}},"B":{"Type":"AWS::RDS::DBInstance","Properties":{"DBClusterIdentifier":{"Ref":"C"},"AvailabilityZone":"us-east-1a"}}}"#,
  ]
) { cluster in
  let isServerless = cluster["EngineMode"].text == "serverless"
  guard cluster["Engine"].text?.hasPrefix("aurora") == true, !isServerless else { return .notApplicable }
  let members = cluster.referrers("AWS::RDS::DBInstance").filter { $0["DBClusterIdentifier"].targetID == cluster.id }
  guard members.count >= 2 else {
    return cluster.fails("\(members.count == 1 ? "one instance" : "no instance"), no failover")
  }
  let zones = members.map { $0["AvailabilityZone"] }
  guard zones.allSatisfy(\.exists), Set(zones.compactMap(\.raw)).count == 1 else { return .passes }
  return .all(zones.dropFirst().map { $0.fails("all instances in one zone") })
}

let rdsBackups: Rule = Rule(
  "rds.backups", "Automatic backups are off or short",
  why: "A fault that is found late can then no longer be undone.", ["CP-9", "CP-10(2)"], on: databaseTypes,
  source: "FedRAMP rev 5 CP-9 (daily); AWS Config DB_INSTANCE_BACKUP_ENABLED; 7 days: own",
  passes: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"BackupRetentionPeriod":7}}"#],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"BackupRetentionPeriod":0}}"#,
    #"{"Type":"AWS::RDS::DBCluster","Properties":{}}"#,
  ]
) { db in
  if isMember(db) { return .notApplicable }
  let baseline = db.view.baseline
  let days = db["BackupRetentionPeriod"]
  return days.must(
    atLeast: baseline.backupRetentionFloorDays, absent: 1,
    days.number == 0
      ? "automatic backups are off" : "kept \(days.number ?? 1) d of \(baseline.backupRetentionFloorDays) d",
    fix: baseline.backupRetentionDays)
}

let rdsProtected: Rule = Rule(
  "rds.deletion-protection", "Database can be deleted by one call",
  why: "One mistaken command would take the database and its data away.", ["SI-12"], on: databaseTypes,
  source: "AWS Config RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
  passes: [#"{"Type":"AWS::RDS::DBInstance","Properties":{"DeletionProtection":true}}"#],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DeletionProtection":false}}"#,
    #"{"TapTui::Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"D":{"Type":"AWS::RDS::DBCluster","Properties":{}}}"#,
  ]
) { db in
  if isMember(db) { return .notApplicable }
  let message = Store.isDestroyable(db.view) ? "no deletion protection: decide" : "no deletion protection"
  return db["DeletionProtection"].must(equal: true, absent: false, message)
}

let rdsBackupsSurvive: Rule = Rule(
  "rds.backups-survive", "Backups die with the database",
  why: "Who deletes the database by mistake deletes the way back as well.", ["CP-9"], on: databaseTypes,
  source: "CloudFormation reference, DeleteAutomatedBackups and DeletionPolicy; own",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Delete","Properties":{"DeleteAutomatedBackups":false}}"#,
    #"{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Snapshot","Properties":{"DeleteAutomatedBackups":true}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Delete","Properties":{"DeleteAutomatedBackups":true}}"#
  ]
) { db in
  if isMember(db) { return .notApplicable }
  if BackupCover.of(db) == .passes { return .passes }
  let policy = db["@DeletionPolicy"]
  // Without a policy CloudFormation takes a snapshot of these two types.
  if policy.must(be: ["Snapshot", "Retain"], absent: "Snapshot", "") == .passes { return .passes }
  if policy.isUnknown { return .unknown("DeletionPolicy cannot be known") }
  return db["DeleteAutomatedBackups"].must(equal: false, absent: true, "automatic backups are deleted with it")
}
