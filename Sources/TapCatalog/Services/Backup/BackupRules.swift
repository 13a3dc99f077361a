import TapModel

/// Types that AWS Backup takes and that hold data on their own; Kinesis, SQS and ElastiCache are not among them.
let durableTypes = [
  "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable",
  "AWS::EFS::FileSystem", "AWS::FSx::FileSystem", "AWS::EC2::Volume", "AWS::S3::Bucket", "AWS::DocDB::DBCluster",
  "AWS::Neptune::DBCluster",
]

let backupCovered: Rule = Rule(
  "backup.covered", "Store is in no backup plan",
  why: "What is in no plan is gone after a mistake, an attack or a fault.", ["CP-9", "CP-10"], on: durableTypes,
  source: "AWS Config *_RESOURCES_PROTECTED_BY_BACKUP_PLAN; FedRAMP rev 5 CP-9",
  passes: [
    #"{"D":{"Type":"AWS::RDS::DBInstance"},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupPlanId":"plan","BackupSelection":{"SelectionName":"stores","IamRoleArn":"arn:aws:iam::111122223333:role/backup","Resources":[{"Fn::GetAtt":["D","DBInstanceArn"]}]}}}}"#,
    #"{"T":{"Type":"AWS::DynamoDB::Table","Properties":{"Tags":[{"Key":"backup","Value":"daily"}]}},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"ListOfTags":[{"ConditionType":"STRINGEQUALS","ConditionKey":"backup","ConditionValue":"daily"}]}}}}"#,
  ],
  fails: [
    #"{"D":{"Type":"AWS::RDS::DBInstance"}}"#,
    #"{"T":{"Type":"AWS::DynamoDB::Table","Properties":{"Tags":[{"Key":"backup","Value":"no"}]}},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"ListOfTags":[{"ConditionType":"STRINGEQUALS","ConditionKey":"backup","ConditionValue":"daily"}]}}}}"#,
  ]
) { store in
  if isMember(store) || store.type == "AWS::S3::Bucket" && BucketUse.isLog(store) { return .notApplicable }
  return BackupCover.of(store)
}

/// How often a schedule runs.
private enum Cadence {
  case daily, weekly, seldom

  /// Reads `cron(0 5 ? * * *)` or `rate(1 day)`; AWS Backup takes a missing one as daily at 5:00 UTC.
  init(_ text: String) {
    let inner = text.split(separator: "(").last.map { $0.split(separator: ")").first ?? "" } ?? ""
    let parts = inner.split(separator: " ")
    if text.hasPrefix("rate"), parts.count == 2 {
      let days = (Int(parts[0]) ?? 999) * (parts[1].hasPrefix("day") ? 1 : 0)
      self = days <= 1 ? .daily : days <= 7 ? .weekly : .seldom
    } else if parts.count >= 5, parts[3] == "*" {
      let every: [Substring] = ["*", "?"]
      let everyDay = every.contains(parts[2]) || parts[2] == "1/1"
      self = !everyDay ? .seldom : every.contains(parts[4]) ? .daily : .weekly
    } else {
      self = .seldom
    }
  }
}

let backupSchedule: Rule = Rule(
  "backup.schedule", "Backups are not daily and weekly",
  why: "FedRAMP asks for a daily and a weekly backup; between two backups everything can be lost.",
  ["CP-9", "CP-6(2)"], on: ["AWS::Backup::BackupPlan"], source: "FedRAMP rev 5 CP-9 parameters",
  passes: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","ScheduleExpression":"cron(0 5 ? * * *)"},{"RuleName":"weekly","TargetBackupVault":"v","ScheduleExpression":"cron(0 6 ? * SUN *)"}]}}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","EnableContinuousBackup":true}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","ScheduleExpression":"cron(0 5 ? * * *)"}]}}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"monthly","TargetBackupVault":"v","ScheduleExpression":"cron(0 5 1 * ? *)"},{"RuleName":"weekly","TargetBackupVault":"v","ScheduleExpression":"cron(0 6 ? * SUN *)"}]}}}"#,
  ]
) { plan in
  let rules = plan["BackupPlan"]["BackupPlanRule"]
  if rules.isUnknown { return .unknown("the rules of the plan cannot be known") }
  let schedules = rules.elements.map { $0["ScheduleExpression"] }
  if schedules.contains(where: \.isUnknown) { return .unknown("a schedule cannot be known") }
  let cadences = schedules.map { $0.text.map(Cadence.init) ?? .daily }
  guard cadences.contains(.daily) else { return rules.fails("no daily backup") }
  let isContinuous = rules.elements.contains { $0["EnableContinuousBackup"].truth == true }
  return isContinuous || cadences.filter { $0 != .seldom }.count >= 2 ? .passes : rules.fails("no weekly backup")
}

let backupRetention: Rule = Rule(
  "backup.retention", "Backups are kept too short or for ever",
  why: "A fault found late must still be undone, and data must not outlive its purpose.", ["CP-9", "SI-12"],
  on: ["AWS::Backup::BackupPlan"],
  source: "AWS Config BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK; 35 days: AWS conformance packs",
  passes: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","Lifecycle":{"DeleteAfterDays":35}}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","Lifecycle":{"DeleteAfterDays":7}}]}}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","Lifecycle":{"DeleteAfterDays":35},"CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:us-west-2:111122223333:backup-vault:v","Lifecycle":{"DeleteAfterDays":1}}]}]}}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v"}]}}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","Lifecycle":{"DeleteAfterDays":100,"MoveToColdStorageAfterDays":30}}]}}}"#,
  ]
) { plan in
  let least = plan.view.design?["BackupDays"].number ?? plan.view.baseline.backupRetentionDays
  let rules = plan["BackupPlan"]["BackupPlanRule"]
  if rules.isUnknown { return .unknown("the rules of the plan cannot be known") }
  return .all(
    rules.elements.map { rule in
      let days = rule["Lifecycle"]["DeleteAfterDays"]
      let cold = rule["Lifecycle"]["MoveToColdStorageAfterDays"]
      let message = days.number.map { "kept \($0) d of \(least) d" } ?? "never deleted"
      let kept = days.must(atLeast: least, message)
      let copies: [Outcome] = rule["CopyActions"].elements.map { copy in
        let days = copy["Lifecycle"]["DeleteAfterDays"]
        // As long as the backup itself: that is said of the backup.
        guard days.exists, days.number != rule["Lifecycle"]["DeleteAfterDays"].number else { return .notApplicable }
        return days.must(atLeast: least, days.number.map { "a copy is kept \($0) d of \(least) d" } ?? "copies go")
      }
      guard let move = cold.number, let end = days.number, move + 90 > end else { return .all([kept] + copies) }
      return .all([kept, days.fails("less than 90 d in cold storage", set: .int(move + 90))] + copies)
    })
}

let backupVaultKey: Rule = Rule(
  "backup.vault-key", "Backup vault lacks a key of your own",
  why: "Whoever may use AWS's shared key can read the backups.", high: .block, ["CP-9(8)", "SC-28"],
  on: ["AWS::Backup::BackupVault"], source: "AWS Config BACKUP_RECOVERY_POINT_ENCRYPTED",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"V":{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","EncryptionKeyArn":{"Fn::GetAtt":["K","Arn"]}}}}"#
  ],
  fails: [#"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v"}}"#]
) { Store.customerKey($0["EncryptionKeyArn"], "no key of your own") }

let backupRoleWorks: Rule = Rule(
  "backup.role", "Backup role cannot do its work",
  why: "The plan deploys, and every backup job fails.", level: .block, on: ["AWS::Backup::BackupSelection"],
  source: "AWS documentation, \"IAM service roles\" of AWS Backup",
  passes: [
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"}]}},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"IamRoleArn":{"Fn::GetAtt":["R","Arn"]}}}}}"#
  ],
  fails: [
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"]}},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"IamRoleArn":{"Fn::GetAtt":["R","Arn"]}}}}}"#,
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"},"Action":"sts:AssumeRole"}]}}},"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"IamRoleArn":{"Fn::GetAtt":["R","Arn"]}}}}}"#,
  ]
) { selection in
  let arn = selection["BackupSelection"]["IamRoleArn"]
  guard let role = arn.target else {
    return arn.isUnknown || !arn.exists ? .unknown("the role cannot be known") : .attested("a role made elsewhere")
  }
  switch role.trusts("backup.amazonaws.com") {
  case .no: return role["AssumeRolePolicyDocument"].fails("backup.amazonaws.com is not trusted")
  case .unknown: return .unknown("the trust of the role cannot be known")
  case .yes: break
  }
  let resources = selection["BackupSelection"]["Resources"].elements
  let hasBucket = resources.contains { $0.target?.type == "AWS::S3::Bucket" }
  var wanted = ["service-role/AWSBackupServiceRolePolicyForBackup"]
  if hasBucket { wanted.append("AWSBackupServiceRolePolicyForS3Backup") }
  let policies = role.rolePolicies
  let missing = wanted.filter { name in !policies.managed.contains { $0.name == name } }
  if missing.isEmpty { return .passes }
  if !policies.statements.isEmpty { return .unknown("policies of its own take the place of AWS's") }
  let all =
    role["ManagedPolicyArns"].elements.compactMap(\.raw)
    + missing.map { text("arn:${AWS::Partition}:iam::aws:policy/" + $0) }
  return role["ManagedPolicyArns"].fails("lacks \(missing[0].split(separator: "/").last ?? "")", set: .array(all))
}
