import TapModel

let backupLocked: Rule = Rule(
  "backup.locked", "Backups can be deleted by hand",
  why: "Who takes the system hostage deletes its backups first.", level: .note, high: .gap, ["CP-9"],
  on: ["AWS::Backup::BackupVault"],
  source: "AWS Config BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED; AWS documentation, \"AWS Backup Vault Lock\"",
  passes: [
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","LockConfiguration":{"MinRetentionDays":7}}}"#,
    vaultPolicyExample(#""backup:DeleteRecoveryPoint","backup:UpdateRecoveryPointLifecycle""#),
  ],
  fails: [
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v"}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","LockConfiguration":{"MinRetentionDays":1}}}"#,
    vaultPolicyExample(#""backup:DeleteRecoveryPoint""#),
    vaultPolicyExample(#""backup:DeleteRecoveryPoint","backup:UpdateRecoveryPointLifecycle""#)
      .replacing(#""Resource":"*""#, with: #""Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"*"}}"#),
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"V":{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","LockConfiguration":{"MinRetentionDays":7,"ChangeableForDays":3}}}}"#,
  ]
) { vault in
  let lock = vault["LockConfiguration"]
  let policy = vault["AccessPolicy"]
  if lock.isUnknown || policy.isUnknown { return .unknown("lock or policy cannot be known") }
  let actions = ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"]
  guard lock.exists else {
    // A policy may stand as JSON text, which is not read.
    if policy.text != nil { return .unknown("the policy is a text") }
    return actions.allSatisfy { action in policy.statements.contains { $0.forbids(action) } }
      ? .passes : lock.fails("no lock", set: ["MinRetentionDays": .int(vault.view.baseline.backupRetentionFloorDays)])
  }
  let grace = lock["ChangeableForDays"]
  if grace.exists, Store.isDestroyable(vault.view) {
    return grace.fails("nobody can ever delete a destroyable stack", fix: grace.set(nil))
  }
  let least = vault.view.baseline.backupRetentionFloorDays
  let days = lock["MinRetentionDays"]
  return days.must(atLeast: least, days.number.map { "locked \($0) d of \(least) d" } ?? "a lock without a least age")
}

private func vaultPolicyExample(_ actions: String) -> String {
  #"""
  {"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","AccessPolicy":{"Statement":[{"Effect":"Deny","Principal":"*",
  "Action":[\#(actions)],"Resource":"*"}]}}}
  """#
}

let backupRestored: Rule = Rule(
  "backup.restore-test", "Nobody tests whether backups can be restored",
  why: "A backup that nobody ever restored is a hope.", level: .warn, high: .gap, ["CP-9(1)", "CP-9(2)", "CP-10(4)"],
  source: "FedRAMP rev 5 CP-9(1): at least yearly, at High monthly; AWS documentation, restore testing",
  passes: [
    restoreTestExample("cron(0 7 1 * ? *)"), restoreTestExample("cron(0 7 1 1 ? *)"),
    #"{"D":{"Type":"AWS::RDS::DBInstance"},"Declared":{"Type":"TapTui::AccountService","Properties":{"Service":"restore-tests","Provider":"organisation","Evidence":"CP-4"}}}"#,
  ],
  fails: [
    #"{"D":{"Type":"AWS::RDS::DBInstance"}}"#, restoreTestExample("cron(0 7 1 1 ? 2030)"),
    restoreTestExample("rate(400 days)"),
    restoreTestExample("cron(0 7 1 * ? *)").replacing(#""RestoreTestingPlanName":{"Ref":"P"}"#, with: #""X":1"#),
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Baseline":"high","Region":"us-gov-west-1"}},"# + yearlyTest,
  ]
) { view in
  let stores = durableTypes.lazy.filter { !view.nodes(of: $0).isEmpty }
  let plans = view.resources(of: "AWS::Backup::RestoreTestingPlan")
  guard !plans.isEmpty else {
    guard stores.first != nil else { return .notApplicable }
    return Declared.outcome("restore-tests", view)
      ?? view.lacks("no restore is ever tested", insert: "account-service", ["service": "restore-tests"])
  }
  return .all(plans.map(restoreTest))
}

private func restoreTest(_ plan: Value) -> Outcome {
  let schedule = plan["ScheduleExpression"]
  guard let text = schedule.text else { return schedule.doubt ?? schedule.fails("no schedule") }
  let monthly = plan.view.baseline.restoreTestDays < 365
  guard runs(text, monthly: monthly) else {
    return schedule.fails(
      monthly ? "seldom: High asks for every month" : "seldom: at least every year", set: "cron(0 7 1 * ? *)")
  }
  let name = plan["RestoreTestingPlanName"].text
  let selections = plan.view.resources(of: "AWS::Backup::RestoreTestingSelection")
  let isUsed = selections.contains { selection in
    let named = selection["RestoreTestingPlanName"]
    return named.targetID == plan.id || named.text != nil && named.text == name
  }
  return isUsed ? .passes : plan.fails("tests nothing")
}

/// Whether `cron(...)` or `rate(...)` comes round every month, or else every year.
private func runs(_ schedule: String, monthly: Bool) -> Bool {
  let inside = schedule.split(separator: "(").last?.split(separator: ")").first ?? ""
  let parts = inside.split(separator: " ")
  if schedule.hasPrefix("rate"), parts.count == 2, let number = Int(parts[0]) {
    return parts[1].hasPrefix("hour") || number <= (monthly ? 31 : 366)
  }
  guard parts.count >= 6, parts[5] == "*" else { return false }
  return !monthly || ["*", "*/1", "1/1"].contains(parts[3])
}

private func restoreTestExample(_ schedule: String) -> String {
  #"""
  {"D":{"Type":"AWS::RDS::DBInstance"},"P":{"Type":"AWS::Backup::RestoreTestingPlan","Properties":{"RestoreTestingPlanName":"restore",
  "ScheduleExpression":"\#(schedule)","RecoveryPointSelection":{"Algorithm":"LATEST_WITHIN_WINDOW","IncludeVaults":["*"],
  "RecoveryPointTypes":["SNAPSHOT"]}}},"S":{"Type":"AWS::Backup::RestoreTestingSelection","Properties":{
  "RestoreTestingPlanName":{"Ref":"P"},"RestoreTestingSelectionName":"databases","ProtectedResourceType":"RDS",
  "IamRoleArn":"arn:aws:iam::111122223333:role/restore","ProtectedResourceArns":["*"]}}}
  """#
}

private let yearlyTest = String(restoreTestExample("cron(0 7 1 1 ? *)").drop { $0 != "{" }.dropFirst())
