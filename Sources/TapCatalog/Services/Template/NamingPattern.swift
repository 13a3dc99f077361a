import TapModel

let nameFollowsPattern: Rule = Rule(
  "template.name-pattern", "Name does not follow the naming pattern",
  why: "Who looks for something in the account finds it by the pattern that all names follow.",
  level: .warn, on: ["*"], source: "own: one pattern for all names, where the design sets one",
  passes: [
    namedExample("{component}-{suffix}", "jobs-${EnvironmentSuffix}"),
    namedExample("{name}-{kind}-{suffix}", "billing-queue-${EnvironmentSuffix}-dead"),
    namedExample("{component}-{environment}-{suffix}", "jobs-prod-${EnvironmentSuffix}", environment: "prod"),
    namedExample("{component}-{suffix}", "restore_${EnvironmentSuffix}")
      .replacing("AWS::SQS::Queue", with: "AWS::Backup::RestoreTestingPlan")
      .replacing("QueueName", with: "RestoreTestingPlanName"),
  ],
  fails: [
    namedExample("{component}-{suffix}", "${EnvironmentSuffix}_jobs"),
    namedExample("{name}-{kind}-{suffix}", "jobs-${EnvironmentSuffix}"),
    namedExample("{component}-{environment}-{suffix}", "jobs-prod-${EnvironmentSuffix}"),
    namedExample("{component}-{environment}-{suffix}", "jobs-dev-${EnvironmentSuffix}", environment: "dev"),
  ]
) { resource in
  guard let name = resource.explicitName, name.rule.place == .property, name.rule.needsSuffix, !isGiven(name),
    let design = resource.view.design, let pattern = design["Naming"].text, !pattern.isEmpty
  else { return .notApplicable }
  let (environment, suffix) = (design["Environment"].text ?? "", design["Suffix"].text)
  if pattern.contains("{environment}"), environment.isEmpty || environment == suffix {
    return design["Environment"].fails(environment.isEmpty ? "which environment?" : "environment and suffix are one")
  }
  var wanted = pattern.filled { word in
    switch word {
    case "name": design["Name"].text ?? "?*"
    case "environment": environment
    case "suffix": suffix ?? "?*"
    case "component", "kind": "?*"
    default: nil
    }
  }
  // Some names take no hyphen.
  if let set = name.form.set, !set.contains(UInt8(ascii: "-")) { wanted = wanted.replacing("-", with: "_") }
  return Glob.matches("*" + wanted + "*", name.text, anyCase: true)
    ? .passes : name.value.fails("\(name.text.prefix(24)) is not like \(pattern)")
}

/// Whether AWS says how a name begins.
private func isGiven(_ name: ExplicitName) -> Bool {
  name.isPrescribed
    || ["/aws/", "aws-waf-logs-", "API-Gateway-Execution-Logs_"].contains { name.text.hasPrefix($0) }
}

private func namedExample(_ pattern: String, _ name: String, environment: String = "") -> String {
  #"""
  {"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"Design":{"Type":"TapTui::Design","Properties":{
  "Name":"billing","Suffix":"dev","Naming":"\#(pattern)","Environment":"\#(environment)"}},
  "Q":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"\#(name)"}}}}}
  """#
}

let nameTagged: Rule = Rule(
  "template.name-tag", "Nameless resource has no Name tag",
  why: "The type takes no name: without the tag the console and the inventory show a bare id.",
  level: .note, on: ["*"], source: "provider schemas: types without a name that take tags",
  passes: [#"{"Type":"AWS::EC2::VPC","Properties":{"Tags":[{"Key":"Name","Value":"net-dev"}]}}"#],
  fails: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"Tags":[{"Key":"Environment","Value":"dev"}]}}"#,
    #"{"Type":"AWS::EFS::FileSystem","Properties":{"Encrypted":true}}"#,
  ]
) { resource in
  // A key has an alias, and of some types there is one in an account.
  guard resource.type.hasPrefix("AWS::EC2::") || resource.type == "AWS::EFS::FileSystem",
    NameForm.of(resource.type)?.rule.place == .tag, let shape = Tagging.shape(of: resource.type)
  else { return .notApplicable }
  let tags = resource[shape.property]
  if let doubt = tags.doubt { return doubt }
  if resource.tags.contains(where: { $0.key == "Name" }) { return .passes }
  return tags.fails("no Name tag", fix: resource.tagged("Name", text("${AWS::StackName}-\(resource.id)")))
}

let ownerTagged: Rule = Rule(
  "template.owner", "Owner tag is missing or names a person",
  why: "A role stays when a person leaves: who answers for a resource must be findable years later.",
  level: .note, high: .gap, ["CM-8(4)"], on: ["*"], source: "own; NIST SP 800-53 CM-8(4)",
  passes: [
    #"{"Type":"AWS::SQS::Queue","Properties":{"Tags":[{"Key":"Owner","Value":"platform-operations"}]}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","BackupVaultTags":{"owner":"backup team"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::SQS::Queue","Properties":{"Tags":[{"Key":"Environment","Value":"dev"}]}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"Tags":[{"Key":"Owner","Value":"jane.doe@example.gov"}]}}"#,
  ]
) { resource in
  guard let shape = Tagging.shape(of: resource.type) else { return .notApplicable }
  let tags = resource[shape.property]
  if let doubt = tags.doubt { return doubt }
  guard let owner = resource.tags.first(where: { $0.key.isSameWord(as: "Owner") }) else {
    let better = resource.view.design?["Tags"]["Owner"].json ?? "platform-operations"
    return tags.fails("no tag Owner", fix: resource.tagged("Owner", better))
  }
  return owner.value.must("names a person, not a role") { value in
    value.string.map { !$0.isEmpty && !$0.contains("@") } == true
  }
}
