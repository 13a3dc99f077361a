import TapModel

let databaseTypes = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"]

/// Whether an instance belongs to a cluster, which carries storage, backups and credentials for it.
func isMember(_ db: Value) -> Bool { db.type == "AWS::RDS::DBInstance" && db["DBClusterIdentifier"].exists }

/// Whether its data and credentials come from another instance or a snapshot.
func isCopy(_ db: Value) -> Bool {
  ["SourceDBInstanceIdentifier", "SourceDBClusterIdentifier", "DBSnapshotIdentifier", "SnapshotIdentifier"]
    .contains { db[$0].exists }
}

let rdsEncrypted: Rule = Rule(
  "rds.encrypted", "Database lacks a key of your own",
  why: "Whoever gets hold of the storage or of a snapshot can read the data.", high: .block,
  ["SC-28", "SC-28(1)", "CP-9(8)"], on: databaseTypes,
  source: "AWS Config RDS_STORAGE_ENCRYPTED; FedRAMP rev 5 SC-28(1)",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":true,"KmsKeyId":{"Fn::GetAtt":["K","Arn"]}}}}"#
  ],
  fails: [
    #"{"K":{"Type":"AWS::KMS::Key"},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":false,"KmsKeyId":{"Fn::GetAtt":["K","Arn"]}}}}"#,
    #"{"Type":"AWS::RDS::DBCluster","Properties":{"StorageEncrypted":true}}"#,
  ]
) { db in
  if isMember(db) { return .notApplicable }
  if isCopy(db), !db["StorageEncrypted"].exists { return .unknown("encrypted as its source is") }
  return .all([
    db["StorageEncrypted"].must(equal: true, absent: false, "storage is not encrypted"),
    Store.customerKey(db["KmsKeyId"], "no key of your own"),
  ])
}

let rdsForceTLS: Rule = Rule(
  "rds.force-tls", "Database takes plain connections",
  why: "Passwords and data could cross the network in the clear.", high: .block, ["SC-8", "AC-17(2)", "SC-23"],
  on: databaseTypes,
  source:
    "AWS documentation, \"Using SSL with a PostgreSQL DB instance\" and \"Requiring SSL/TLS\" for MySQL and MariaDB",
  passes: [
    #"{"P":{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"TLS","Parameters":{"rds.force_ssl":"1"}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EngineVersion":"16.15","DBParameterGroupName":{"Ref":"P"}}}}"#,
    #"{"P":{"Type":"AWS::RDS::DBClusterParameterGroup","Properties":{"Family":"aurora-mysql8.0","Description":"TLS","Parameters":{"require_secure_transport":"ON"}}},"D":{"Type":"AWS::RDS::DBCluster","Properties":{"Engine":"aurora-mysql","DBClusterParameterGroupName":{"Ref":"P"}}}}"#,
  ],
  fails: [
    #"{"P":{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"TLS","Parameters":{"rds.force_ssl":"0"}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","EngineVersion":"16.15","DBParameterGroupName":{"Ref":"P"}}}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"mysql","EngineVersion":"8.0.46"}}"#,
  ]
) { db in
  guard !isMember(db), let engine = db["Engine"].text, let parameter = tlsParameter(of: engine) else {
    return .notApplicable
  }
  let bound = db[db.type == "AWS::RDS::DBCluster" ? "DBClusterParameterGroupName" : "DBParameterGroupName"]
  guard bound.exists else {
    return tlsIsDefault(engine, db["EngineVersion"].text)
      ? .unknown("the engine's default forces TLS, but no parameter group shows it")
      : bound.fails("no parameter group forces TLS")
  }
  guard let group = bound.target else { return .unknown("its parameter group is not in the template") }
  let on: [JSON] = parameter == "rds.force_ssl" ? ["1"] : ["1", "ON"]
  return group["Parameters"][parameter].must(be: on, "\(parameter) is not on")
}

/// The parameter that refuses plain connections; nil for engines that have none.
private func tlsParameter(of engine: String) -> String? {
  switch engine {
  case "postgres", "aurora-postgresql": "rds.force_ssl"
  case "mysql", "mariadb", "aurora-mysql": "require_secure_transport"
  default: nil
  }
}

/// PostgreSQL 15 and later, Aurora PostgreSQL 17 and later (AWS documentation, "Using SSL with a PostgreSQL DB instance").
private func tlsIsDefault(_ engine: String, _ version: String?) -> Bool {
  guard let major = version.flatMap({ Int($0.prefix { $0 != "." }) }) else { return false }
  return engine == "postgres" && major >= 15 || engine == "aurora-postgresql" && major >= 17
}

let rdsPassword: Rule = Rule(
  "rds.password", "Master password is not made by a machine",
  why: "A password that people write or type is known to people, and is never changed.", high: .block,
  ["IA-5", "IA-5(7)", "IA-5(6)"], on: databaseTypes,
  source: "AWS documentation, \"Password management with Amazon RDS and AWS Secrets Manager\"; cdk-nag RDS rules",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"dbadmin","ManageMasterUserPassword":true,"MasterUserSecret":{"KmsKeyId":{"Fn::GetAtt":["K","Arn"]}}}}}"#,
    #"{"S":{"Type":"AWS::SecretsManager::Secret","Properties":{"GenerateSecretString":{"PasswordLength":32}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"dbadmin","MasterUserPassword":{"Fn::Sub":"{{resolve:secretsmanager:${S}:SecretString:password}}"}}}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"dbadmin","MasterUserPassword":"{{resolve:secretsmanager:db-dev:SecretString:password}}"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"dbadmin","MasterUserPassword":"correct horse"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"dbadmin","ManageMasterUserPassword":true}}"#,
    #"{"Parameters":{"Password":{"Type":"String","NoEcho":true}},"Resources":{"D":{"Type":"AWS::RDS::DBCluster","Properties":{"MasterUserPassword":{"Ref":"Password"}}}}}"#,
  ]
) { db in
  if isMember(db) || isCopy(db) { return .notApplicable }
  let managed = db["ManageMasterUserPassword"]
  if managed.isUnknown { return .unknown("ManageMasterUserPassword cannot be known") }
  if managed.truth == true {
    return Store.customerKey(db["MasterUserSecret"]["KmsKeyId"], "its secret has AWS's own key")
  }
  let password = db["MasterUserPassword"]
  let fix = [managed.set(true), password.exists ? password.set(nil) : nil].compactMap { $0 }
  return Store.generated(password, "password is not generated", fix: .all(fix))
}
