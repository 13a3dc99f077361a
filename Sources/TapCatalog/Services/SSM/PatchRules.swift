import TapModel

private let patchTypes = [
  "AWS::SSM::PatchBaseline", "AWS::SSM::Association", "AWS::SSM::MaintenanceWindow",
]

/// SSM-03.
let patchesInTime: Rule = Rule(
  "ssm.patches", "Patches come too late",
  why: "Flaws are attacked within weeks of their patch: it must be on every host by then.",
  ["SI-2", "SI-2(2)", "CM-6"], on: patchTypes,
  source: "FedRAMP parameter of SI-2; AWS Config rule EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK",
  passes: [
    patchExample(days: 7),
    #"""
    {"Type":"AWS::SSM::Association","Properties":{"Name":"AWS-RunPatchBaseline","ScheduleExpression":"cron(0 2 ? * SUN *)","Parameters":{"Operation":["Install"]}}}
    """#,
  ],
  fails: [
    patchExample(days: 45),
    #"{"Base":\#(patchExample(days: 20)),"Weekly":\#(associationExample("rate(14 days)"))}"#,
    associationExample("rate(60 days)"),
    #"""
    {"Type":"AWS::SSM::PatchBaseline","Properties":{"Name":"hosts","ApprovalRules":{"PatchRules":[{"ApproveUntilDate":"2026-01-01"}]}}}
    """#,
  ]
) { resource in
  let most = resource.view.baseline.patchDays
  switch resource.type {
  case "AWS::SSM::PatchBaseline":
    let rules = resource["ApprovalRules"]["PatchRules"]
    if rules.isUnknown { return .unknown("approval is known only later") }
    guard !rules.elements.isEmpty else { return resource.fails("approves nothing by itself") }
    let rest = most - (Patching.period(resource.view) ?? 0)
    return .all(
      rules.elements.map { rule in
        if rule["ApproveUntilDate"].exists { return rule["ApproveUntilDate"].fails("approves nothing after a day") }
        return rule["ApproveAfterDays"].must(atMost: max(rest, 0), absent: 0, "over \(most) d until installed")
      })
  case "AWS::SSM::Association":
    guard resource["Name"].text == Patching.document else { return .notApplicable }
    return Patching.judge(resource["ScheduleExpression"], atMost: most)
  default:
    return Patching.runs(resource) ? Patching.judge(resource["Schedule"], atMost: most) : .notApplicable
  }
}

/// How often patches are put on.
private enum Patching {
  static let document = "AWS-RunPatchBaseline"

  /// Whether a maintenance window has a task that patches.
  static func runs(_ window: Value) -> Bool {
    window.referrers("AWS::SSM::MaintenanceWindowTask").contains { $0["TaskArn"].text == document }
  }

  /// The longest time between two runs that the template knows, in days.
  static func period(_ view: any TemplateView) -> Int? {
    schedules(view).compactMap { $0.text.flatMap(Schedule.days) }.max()
  }

  static func schedules(_ view: any TemplateView) -> [Value] {
    view.resources(of: "AWS::SSM::Association", where: "/Name", is: document).map { $0["ScheduleExpression"] }
      + view.resources(of: "AWS::SSM::MaintenanceWindow").filter(runs).map { $0["Schedule"] }
  }

  static func judge(_ schedule: Value, atMost days: Int) -> Outcome {
    guard schedule.exists else { return schedule.fails("runs once, when it is made") }
    guard let text = schedule.text else { return .unknown("its schedule is known only later") }
    guard let found = Schedule.days(text) else { return .unknown("its schedule cannot be read") }
    return found <= days ? .passes : schedule.fails("patches every \(found) d")
  }
}

private func patchExample(days: Int) -> String {
  #"""
  {"Type":"AWS::SSM::PatchBaseline","Properties":{"Name":"hosts","ApprovalRules":{"PatchRules":[{"ApproveAfterDays":\#(days),
  "PatchFilterGroup":{"PatchFilters":[{"Key":"CLASSIFICATION","Values":["Security"]}]}}]}}}
  """#
}

private func associationExample(_ schedule: String, _ document: String = "AWS-RunPatchBaseline") -> String {
  #"{"Type":"AWS::SSM::Association","Properties":{"Name":"\#(document)","ScheduleExpression":"\#(schedule)"}}"#
}

/// SSM-03, where hosts exist.
let patchesScheduled: Rule = Rule(
  "ssm.patches-scheduled", "Nothing patches the hosts",
  why: "Flaws are attacked within weeks of their patch: it must be on every host by then.",
  ["SI-2", "SI-2(2)", "CM-6"],
  source: "FedRAMP parameter of SI-2; AWS Config rule EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK",
  passes: [#"{"Host":{"Type":"AWS::EC2::Instance"},"Patch":\#(associationExample("rate(7 days)"))}"#],
  fails: [#"{"Host":{"Type":"AWS::EC2::Instance"},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#]
) { view in
  guard !view.nodes(of: "AWS::EC2::Instance").isEmpty else { return .notApplicable }
  let schedules = Patching.schedules(view)
  if !schedules.isEmpty { return .all(schedules.map { $0.exists ? .passes : .notApplicable }) }
  return Declared.speaksOfAccount(view) ? view.lacks("hosts, and nothing that patches") : .notApplicable
}

/// SSM-04.
let softwareInventory: Rule = Rule(
  "ssm.inventory", "Nobody knows what is installed on the hosts",
  why: "When a flaw becomes known, the first question is which hosts have it.", level: .note, high: .gap,
  ["CM-8", "CM-8(2)", "CM-2(2)"], source: "AWS Config rule EC2_INSTANCE_MANAGED_BY_SSM",
  passes: [
    #"{"Host":{"Type":"AWS::EC2::Instance"},"List":\#(associationExample("rate(12 hours)", "AWS-GatherSoftwareInventory"))}"#
  ],
  fails: [
    #"{"Host":{"Type":"AWS::EC2::Instance"},"List":\#(associationExample("rate(7 days)", "AWS-GatherSoftwareInventory"))}"#,
    #"{"Host":{"Type":"AWS::EC2::Instance"},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#,
  ]
) { view in
  guard !view.nodes(of: "AWS::EC2::Instance").isEmpty else { return .notApplicable }
  let gathers = view.resources(of: "AWS::SSM::Association", where: "/Name", is: "AWS-GatherSoftwareInventory")
  guard !gathers.isEmpty else {
    return Declared.speaksOfAccount(view) ? view.lacks("hosts, and no inventory") : .notApplicable
  }
  return .any(
    gathers.map { association in
      let schedule = association["ScheduleExpression"]
      guard let days = schedule.text.flatMap(Schedule.days) else {
        return schedule.exists ? .unknown("its schedule cannot be read") : schedule.fails("looks once, when it is made")
      }
      return days <= 1 ? .passes : schedule.fails("looks every \(days) d")
    })
}
