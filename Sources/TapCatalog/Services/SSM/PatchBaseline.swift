import TapModel

/// Fields of a patch baseline.
struct PatchBaselineFields: Schema {
  let name = Field("name", "Name", "patches-${EnvironmentSuffix}", required: true, at: "Baseline/Name")
  let system = Field(
    "system", "Operating system", "AMAZON_LINUX_2023",
    editor: .suggestions(["AMAZON_LINUX_2023", "UBUNTU", "REDHAT_ENTERPRISE_LINUX", "WINDOWS"]), required: true,
    at: "Baseline/OperatingSystem")
  let days = Field(
    "approved-days", "Approved after", 7, in: 0...360, unit: "d",
    help: "With the time between two runs at most 30 days: SI-2.")
  let groups = Field(
    "groups", "Patch groups", [String](), help: "Values of the tag PatchGroup of the hosts it holds for.",
    at: "Baseline/PatchGroups")
  let schedule = Field("schedule", "Runs", "cron(0 2 ? * SUN *)", required: true, help: "UTC; each Sunday at two.")
}

/// Which patches hosts get, and when they are put on.
let patchBaseline: Kind = Kind(
  "patch-baseline", "Patch baseline", pane: .security, main: "Baseline", PatchBaselineFields(),
  help: "Approves security patches by itself and installs them on every host of the account each week.",
  branch: "roles",
  summary: { "\($0.days) d" },
  resources: { baseline, _ in
    let filters: JSON = [
      ["Key": "CLASSIFICATION", "Values": ["Security"]], ["Key": "SEVERITY", "Values": ["Critical", "Important"]],
    ]
    let rule: JSON = [
      "ApproveAfterDays": .int(baseline.days), "ComplianceLevel": "CRITICAL",
      "PatchFilterGroup": ["PatchFilters": filters],
    ]
    return [
      Draft(
        "Baseline", "AWS::SSM::PatchBaseline",
        ["Description": "Security patches, approved by themselves", "ApprovalRules": ["PatchRules": [rule]]]),
      Draft(
        "Patching", "AWS::SSM::Association",
        [
          "Name": "AWS-RunPatchBaseline", "AssociationName": text("patching-" + baseline.name),
          "ScheduleExpression": text(baseline.schedule), "Parameters": ["Operation": ["Install"]],
          "Targets": [["Key": "InstanceIds", "Values": ["*"]]], "ComplianceSeverity": "CRITICAL",
          "MaxConcurrency": "25%", "MaxErrors": "10%",
        ]),
      Draft(
        "Inventory", "AWS::SSM::Association",
        [
          "Name": "AWS-GatherSoftwareInventory", "AssociationName": text("inventory-" + baseline.name),
          "ScheduleExpression": "rate(12 hours)", "Targets": [["Key": "InstanceIds", "Values": ["*"]]],
        ]),
    ]
  })
