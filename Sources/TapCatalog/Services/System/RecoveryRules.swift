import TapModel

/// DSN-06.
let designRecovery: Rule = Rule(
  "system.recovery", "Recovery objectives are not set, or not met",
  why: "Who plans for the loss of the system must know how long it may be away, and how much of its data may be lost.",
  level: .note, high: .gap, ["CP-6(2)", "CP-10(4)", "CP-7", "CP-2(2)"], on: ["TapTui::Design"],
  source: "FedRAMP rev 5 CP-10(4) parameter; own reading of CP-6(2)",
  passes: [recoveryExample()],
  fails: [
    recoveryExample(time: 0), recoveryExample(point: 0), recoveryExample(method: ""), recoveryExample(point: 12),
  ]
) { design in
  // What somebody brought says nothing of it, and what holds no data has nothing to recover.
  let (time, point) = (design["RecoveryTimeHours"], design["RecoveryPointHours"])
  let stores = ["TapTui::DataStore", "AWS::Backup::BackupPlan", "AWS::RDS::DBInstance"]
  guard time.exists, stores.contains(where: { !design.view.nodes(of: $0).isEmpty }) else { return .notApplicable }
  let set: [Outcome] = [
    time.must(atLeast: 1, "nobody says how long it may be away", fix: 24),
    point.must(atLeast: 1, "nobody says how much may be lost", fix: 24),
    design["RestoreMethod"].must("nobody says how it is restored") { $0.string?.isEmpty == false },
  ]
  let plans = design.view.resources(of: "AWS::Backup::BackupPlan")
  guard let most = point.number, most > 0 else { return .all(set) }
  return .all(set + plans.map { meets($0, hours: most) })
}

/// Whether a plan makes a recovery point often enough.
private func meets(_ plan: Value, hours most: Int) -> Outcome {
  let rules = plan["BackupPlan"]["BackupPlanRule"]
  if rules.isUnknown { return .unknown("the rules of the plan cannot be known") }
  if rules.elements.contains(where: { $0["EnableContinuousBackup"].truth == true }) { return .passes }
  let schedules = rules.elements.map { $0["ScheduleExpression"] }
  if schedules.contains(where: \.isUnknown) { return .unknown("a schedule cannot be known") }
  guard let least = schedules.compactMap({ Interval.hours(of: $0.text ?? Interval.daily) }).min() else {
    return .unknown("how often \(plan.id) runs")
  }
  return least <= most ? .passes : rules.fails("every \(least) h, asked \(most) h")
}

/// The time between two runs of a schedule.
private enum Interval {
  /// What AWS Backup takes where a rule names none.
  static let daily = "cron(0 5 ? * * *)"

  /// In hours, of `rate(12 hours)` or `cron(0 5,17 ? * * *)`; nil where it is none of the usual forms.
  static func hours(of schedule: String) -> Int? {
    let inner = schedule.split(separator: "(").last.map { $0.split(separator: ")").first ?? "" } ?? ""
    let parts = inner.split(separator: " ")
    if schedule.hasPrefix("rate"), parts.count == 2, let count = Int(parts[0]) {
      return parts[1].hasPrefix("hour") ? count : parts[1].hasPrefix("day") ? count * 24 : nil
    }
    guard parts.count >= 5, parts[3] == "*", ["*", "?", "1/1"].contains(parts[2]) else { return nil }
    guard ["*", "?"].contains(parts[4]) else { return 24 * 7 / parts[4].split(separator: ",").count }
    if parts[1] == "*" { return 1 }
    let step = parts[1].split(separator: "/")
    if step.count == 2 { return Int(step[1]) }
    return 24 / parts[1].split(separator: ",").count
  }
}

private func recoveryExample(time: Int = 24, point: Int = 24, method: String = "from the newest recovery point")
  -> String
{
  #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"RecoveryTimeHours":\#(time),"RecoveryPointHours":\#(point),"RestoreMethod":"\#(method)"}},
  "Plan":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily",
  "TargetBackupVault":"v","ScheduleExpression":"cron(0 5 ? * * *)"}]}}}}
  """#
}
