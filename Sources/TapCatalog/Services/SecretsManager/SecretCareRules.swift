import TapModel

let secretKey: Rule = Rule(
  "secret.key", "Secret lacks a key of your own",
  why: "With the key of AWS everyone in the account who may read secrets can also decrypt this one.",
  level: .warn, high: .gap, ["IA-5(6)", "SC-28"], on: ["AWS::SecretsManager::Secret"],
  source: "AWS Config SECRETSMANAGER_USING_CMK",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"S":{"Type":"AWS::SecretsManager::Secret","Properties":{"KmsKeyId":{"Fn::GetAtt":["K","Arn"]}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"Name":"db"}}"#,
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"KmsKeyId":"alias/aws/secretsmanager"}}"#,
  ]
) { Store.customerKey($0["KmsKeyId"], "no key of your own") }

let secretRotates: Rule = Rule(
  "secret.rotation", "Secret never changes",
  why: "A password that leaked once opens the door for as long as nobody changes it.",
  level: .warn, high: .gap, ["IA-5"], on: ["AWS::SecretsManager::Secret"],
  source: "AWS Config SECRETSMANAGER_ROTATION_ENABLED_CHECK; 90 days: AWS Security Hub SecretsManager.4",
  passes: [
    rotatedExample(#""AutomaticallyAfterDays":30"#), rotatedExample(#""ScheduleExpression":"rate(10 days)""#),
    rotatedExample(#""ScheduleExpression":"cron(0 4 1 * ? *)""#),
    rotatedExample(#""AutomaticallyAfterDays":30"#).replacing(
      #""SecretId":{"Ref":"S"},"RotationRules""#, with: #""SecretId":{"Ref":"A"},"RotationRules""#),
  ],
  fails: [
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"Name":"db"}}"#,
    rotatedExample(#""AutomaticallyAfterDays":365"#), rotatedExample(#""ScheduleExpression":"rate(365 days)""#),
    rotatedExample(#""ScheduleExpression":"cron(0 4 1 1 ? *)""#), rotatedExample(""),
  ]
) { secret in
  let attached = secret.referrers("AWS::SecretsManager::SecretTargetAttachment")
    .filter { $0["SecretId"].targetID == secret.id }
  let schedules = ([secret] + attached).flatMap { named in
    named.referrers("AWS::SecretsManager::RotationSchedule").filter { $0["SecretId"].targetID == named.id }
  }
  guard let rules = schedules.first?["RotationRules"] else { return secret.fails("nothing rotates it") }
  let schedule = rules["ScheduleExpression"]
  if rules.isUnknown || schedule.isUnknown { return .unknown("the schedule cannot be known") }
  guard let text = schedule.text else {
    let days = rules["AutomaticallyAfterDays"]
    return days.must(atMost: mostDays, days.number.map { "every \($0) d, at most \(mostDays)" } ?? "no interval")
  }
  return isOften(text)
    ? .passes : schedule.fails("seldom: at most every \(mostDays) d", set: .string("rate(\(mostDays) days)"))
}

/// Days between rotations; FedRAMP sets none for the secrets of machines.
private let mostDays = 90

/// Whether `rate(10 days)` or `cron(0 4 1 * ? *)` comes round at least every 90 days.
private func isOften(_ schedule: String) -> Bool {
  let inside = schedule.split(separator: "(").last?.split(separator: ")").first ?? ""
  let parts = inside.split(separator: " ")
  if schedule.hasPrefix("rate"), parts.count == 2 {
    return parts[1].hasPrefix("hour") || Int(parts[0]).map { $0 <= mostDays } == true
  }
  guard parts.count >= 6 else { return false }
  let every = parts[3].split(separator: "/").last.flatMap { Int($0) }
  return parts[3] == "*" || parts[3].contains("/") && (every ?? 12) < 3 || parts[3].split(separator: ",").count > 4
}

private func rotatedExample(_ rules: String) -> String {
  #"""
  {"S":{"Type":"AWS::SecretsManager::Secret"},"A":{"Type":"AWS::SecretsManager::SecretTargetAttachment","Properties":{
  "SecretId":{"Ref":"S"},"TargetType":"AWS::RDS::DBInstance","TargetId":"db"}},
  "R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":{"Ref":"S"},"RotationRules":{\#(rules)}}}}
  """#
}

let secretClosed: Rule = Rule(
  "secret.closed-policy", "Policy of a secret may let everyone in",
  why: "A policy on the secret counts beside all roles: one careless line shows the password to strangers.",
  level: .warn, high: .gap, ["IA-5(6)", "AC-3"], on: ["AWS::SecretsManager::ResourcePolicy"],
  source: "AWS documentation, AWS::SecretsManager::ResourcePolicy: BlockPublicPolicy",
  passes: [closedSecretExample],
  fails: [
    closedSecretExample.replacing(#""BlockPublicPolicy":true,"#, with: ""),
    closedSecretExample.replacing(#"{"AWS":"arn:aws:iam::111122223333:role/app"}"#, with: #""*""#),
  ]
) { policy in
  .all(
    [policy["BlockPublicPolicy"].must(equal: true, absent: false, "a public policy is not refused")]
      + policy["ResourcePolicy"].judgeAllows { statement in
        if statement.value["NotPrincipal"].exists { return statement.value.fails("all but a few may read") }
        return statement.isForEverybody && statement.conditions.isEmpty
          ? statement.value.fails("everybody may read", fix: statement.value.set(nil)) : .passes
      })
}

private let closedSecretExample = #"""
  {"Type":"AWS::SecretsManager::ResourcePolicy","Properties":{"SecretId":"db","BlockPublicPolicy":true,"ResourcePolicy":{"Statement":[
  {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}}}
  """#
