import TapModel

/// What Config rules ask for, and what becomes of a resource that does not comply.
let settingRules: [Rule] = [configParameters, configRepair]

/// CFG-06.
let configParameters: Rule = Rule(
  "config.parameters", "Config rule asks for less than the baseline",
  why: "A rule that lets pass what the baseline forbids reports a state that does not hold.", level: .warn,
  ["AC-2(3)", "AC-2(1)"], on: ["AWS::Config::ConfigRule", "AWS::Config::ConformancePack"],
  source: "FedRAMP parameters of AC-2(3) and IA-5(1); AWS Config managed rules",
  passes: [
    ruleExample("IAM_USER_UNUSED_CREDENTIALS_CHECK", #"{"maxCredentialUsageAge":"90"}"#),
    ruleExample("CW_LOGGROUP_RETENTION_PERIOD_CHECK", #"{"MinRetentionTime":365}"#),
    #"""
    {"Type":"AWS::Config::ConformancePack","Properties":{"ConformancePackName":"nist","ConformancePackInputParameters":[
    {"ParameterName":"IamUserUnusedCredentialsCheckParamMaxCredentialUsageAge","ParameterValue":"90"}]}}
    """#,
  ],
  fails: [
    ruleExample("IAM_USER_UNUSED_CREDENTIALS_CHECK", #"{"maxCredentialUsageAge":"180"}"#),
    ruleExample("CW_LOGGROUP_RETENTION_PERIOD_CHECK", #""{\"MinRetentionTime\":\"90\"}""#),
    ruleExample("IAM_PASSWORD_POLICY", #"{"MinimumPasswordLength":"14","MaxPasswordAge":"60"}"#),
    #"""
    {"Type":"AWS::Config::ConformancePack","Properties":{"ConformancePackName":"nist","ConformancePackInputParameters":[
    {"ParameterName":"IamUserUnusedCredentialsCheckParamMaxCredentialUsageAge","ParameterValue":"180"}]}}
    """#,
  ]
) { resource in
  if resource.type == "AWS::Config::ConfigRule" {
    let identifier = resource["Source"]["SourceIdentifier"].text
    let parameters = resource["InputParameters"].parsed
    if parameters.isUnknown { return .unknown("its parameters are known only later") }
    return .all(
      SettingDemand.all(resource.view).filter { $0.rule == identifier }.map { $0.judge(parameters[$0.parameter]) })
  }
  return .all(
    resource["ConformancePackInputParameters"].elements.flatMap { entry in
      SettingDemand.all(resource.view).filter { demand in
        entry["ParameterName"].text.map { $0.lowercased().hasSuffix("param" + demand.parameter.lowercased()) } == true
      }.map { $0.judge(entry["ParameterValue"]) }
    })
}

/// What the baseline asks of a parameter of one of AWS's rules.
struct SettingDemand {
  enum Bound {
    case atMost(Int), atLeast(Int)
    /// The baseline asks for the opposite.
    case absent
  }

  let rule: String
  let parameter: String
  let bound: Bound
  /// What AWS takes where the parameter is left out; nil where that suits the baseline.
  let byDefault: Int?

  /// Source: AWS Config managed rules, with their parameters and defaults; FedRAMP rev 5 IA-5(1) (e) and (h).
  static func all(_ view: any TemplateView) -> [SettingDemand] { all(view.baseline, LogDays(view)) }

  /// The same for a design.
  static func all(_ baseline: Baseline, _ days: LogDays) -> [SettingDemand] {
    [
      SettingDemand(
        rule: "IAM_USER_UNUSED_CREDENTIALS_CHECK", parameter: "maxCredentialUsageAge",
        bound: .atMost(baseline.inactiveAccountDays), byDefault: 90),
      SettingDemand(
        rule: "CW_LOGGROUP_RETENTION_PERIOD_CHECK", parameter: "MinRetentionTime",
        bound: .atLeast(days.searchable), byDefault: 365),
      SettingDemand(
        rule: "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK", parameter: "requiredRetentionDays",
        bound: .atLeast(baseline.backupRetentionDays), byDefault: 35),
      SettingDemand(
        rule: "IAM_PASSWORD_POLICY", parameter: "MinimumPasswordLength", bound: .atLeast(baseline.passwordLength),
        byDefault: 14),
      SettingDemand(rule: "IAM_PASSWORD_POLICY", parameter: "MaxPasswordAge", bound: .absent, byDefault: nil),
      SettingDemand(rule: "IAM_PASSWORD_POLICY", parameter: "RequireSymbols", bound: .absent, byDefault: nil),
    ]
  }

  func judge(_ value: Value) -> Outcome {
    let absent = byDefault.map { JSON.int($0) }
    switch bound {
    case .atMost(let most):
      return value.must("\(parameter) over \(most)", absent: absent) { ($0.wholeNumber ?? .max) <= most }
    case .atLeast(let least):
      return value.must("\(parameter) under \(least)", absent: absent) { ($0.wholeNumber ?? .min) >= least }
    case .absent:
      guard value.exists, value.truth != false else { return .notApplicable }
      return value.isUnknown
        ? .unknown("\(parameter) is known only later") : value.fails("IA-5(1) asks for no \(parameter)")
    }
  }
}

private func ruleExample(_ identifier: String, _ parameters: String) -> String {
  #"""
  {"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"\#(identifier)"},"InputParameters":\#(parameters)}}
  """#
}

/// CFG-07.
let configRepair: Rule = Rule(
  "config.repair", "Nothing puts wrong settings right",
  why: "A setting that drifts stays wrong until somebody finds the time, unless the repair is prepared.", level: .note,
  high: .gap, ["CM-6(2)", "CM-6(1)", "SI-7(5)", "SI-6"], source: "Own reading of CM-6(2)",
  passes: [
    #"""
    {"Rule":{"Type":"AWS::Config::ConfigRule","Properties":{"ConfigRuleName":"ssh","Source":{"Owner":"AWS","SourceIdentifier":"INCOMING_SSH_DISABLED"}}},
    "Repair":{"Type":"AWS::Config::RemediationConfiguration","Properties":{"ConfigRuleName":{"Ref":"Rule"},"TargetType":"SSM_DOCUMENT","TargetId":"AWS-DisablePublicAccessForSecurityGroup"}}}
    """#,
    declaredExample("config-rules", provider: "organisation", evidence: "LZ-14"),
  ],
  fails: [
    #"{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"INCOMING_SSH_DISABLED"}}}"#
  ]
) { view in
  let repairs = view.resources(of: "AWS::Config::RemediationConfiguration")
  if !repairs.isEmpty { return .all(repairs.map { $0["TargetId"].must(existOr: "repairs nothing") }) }
  let hearing = EventAlert.working(view) { EventAlert.hears($0, .nonCompliance).answer == .yes }
  if let rule = hearing.first(where: { $0["Targets"].elements.contains { acts($0["Arn"]) } }) {
    return EventAlert.cite([rule])
  }
  // People who hear of it are no repair, and may make one: `events.settings` counts them.
  if !hearing.isEmpty { return .notApplicable }
  let presets: JSON = ["wrong-settings"]
  return Declared.absent(
    "config-rules", view, "no repair is prepared",
    fix: .insert(.init("event-alert", ["presets": .json(presets)], joins: true)))
}
