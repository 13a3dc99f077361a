import TapModel

/// What looks for weak spots in images, functions and hosts.
let scanRules: [Rule] = [imagesScanned, inspectorDeclared, scannerReaches]

/// INS-01.
let imagesScanned: Rule = Rule(
  "ecr.scan", "Images are not scanned",
  why: "A known weak spot in an image runs until something compares it with the lists.", ["RA-5", "SI-2(2)"],
  on: ["AWS::ECR::Repository"], source: "AWS Config rule ECR_PRIVATE_IMAGE_SCANNING_ENABLED",
  passes: [
    #"{"Type":"AWS::ECR::Repository","Properties":{"ImageScanningConfiguration":{"ScanOnPush":true}}}"#,
    registryExample,
  ],
  fails: [
    #"{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api"}}"#,
    registryExample.replacing("app/*", with: "web/*"),
  ]
) { repository in
  let own = repository["ImageScanningConfiguration"]["ScanOnPush"]
  if own.truth == true { return .passes }
  let name = repository["RepositoryName"].comparable
  let registries = repository.view.resources(of: "AWS::ECR::RegistryScanningConfiguration")
  let isCovered = registries.flatMap { $0["Rules"].elements }.contains { rule in
    rule["ScanFrequency"].exists
      && rule["RepositoryFilters"].elements.contains { filter in
        filter["Filter"].text.map { Glob.matches($0, name ?? "") || $0 == "*" } == true
      }
  }
  if isCovered { return .passes }
  if registries.contains(where: { $0["Rules"].isUnknown }) {
    return .unknown("the scan's filters are known only later")
  }
  return registries.isEmpty
    ? Declared.attests("inspector", repository.view) ?? own.must(equal: true, "images are not scanned")
    : own.must(equal: true, "no scan covers it")
}

private let registryExample = #"""
  {"Repository":{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api"}},
  "Scan":{"Type":"AWS::ECR::RegistryScanningConfiguration","Properties":{"ScanType":"ENHANCED","Rules":[{"ScanFrequency":"CONTINUOUS_SCAN",
  "RepositoryFilters":[{"Filter":"app/*","FilterType":"WILDCARD"}]}]}}}
  """#

/// INS-02.
let inspectorDeclared: Rule = Rule(
  "account.inspector", "Nothing is said to look for weak spots",
  why: "No template can switch the scanner of functions and hosts on: somebody must say who does.", level: .warn,
  high: .gap, ["RA-5", "RA-5(3)", "SI-2(2)"],
  source:
    "AWS Config rules INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED, INSPECTOR_EC2_SCAN_ENABLED, INSPECTOR_ECR_SCAN_ENABLED",
  passes: [
    #"{"Fn":{"Type":"AWS::Lambda::Function"},"Inspector":\#(inspectorExample)}"#
  ],
  fails: [
    #"{"Fn":{"Type":"AWS::Lambda::Function"},"Inspector":\#(inspectorExample.replacing("LZ-20", with: ""))}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function"},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#,
  ]
) { view in
  let scanned = ["AWS::Lambda::Function", "AWS::EC2::Instance", "AWS::ECR::Repository", "AWS::ECS::TaskDefinition"]
  guard scanned.contains(where: { !view.nodes(of: $0).isEmpty }) else { return .notApplicable }
  return Declared.absent("inspector", view, "no scanner is declared")
}

private let inspectorExample =
  #"{"Type":"TapTui::AccountService","Properties":{"Service":"inspector","Provider":"landing zone","Evidence":"LZ-20"}}"#

/// INS-03.
let scannerReaches: Rule = Rule(
  "ec2.scanner", "Scanner cannot look into a host",
  why: "Without its agent the scanner sees a host from outside only, and half of what is wrong.", level: .note,
  high: .gap, ["RA-5(3)", "RA-5(5)"], on: ["AWS::EC2::Instance"], source: "FedRAMP parameter of RA-5(5)",
  passes: [hostExample],
  fails: [
    hostExample.replacing("AmazonSSMManagedInstanceCore", with: "AmazonS3ReadOnlyAccess"),
    #"{"Type":"AWS::EC2::Instance","Properties":{"ImageId":"ami-0a1b2c3d"}}"#,
  ]
) { host in
  let profile = host["IamInstanceProfile"]
  if profile.isUnknown { return .unknown("its profile is known only later") }
  guard profile.exists else { return host.fails("no role: no agent can speak") }
  guard let role = profile.target?["Roles"].elements.first?.target, role.type == "AWS::IAM::Role" else {
    return .unknown("its role is not in the template")
  }
  let core = "AmazonSSMManagedInstanceCore"
  let policies = role.rolePolicies
  if policies.managed.contains(where: { $0.name == core }) { return .passes }
  if policies.managed.contains(where: { $0.value.isUnknown }) { return .unknown("its policies are known only later") }
  let own = policies.statements.filter(\.allows).map { $0.covers("ssm:UpdateInstanceInformation") }
  return Certainty.any(own) == .yes ? .passes : role["ManagedPolicyArns"].fails("\(role.id) lacks \(core)")
}

private let hostExample = #"""
  {"Host":{"Type":"AWS::EC2::Instance","Properties":{"IamInstanceProfile":{"Ref":"Profile"}}},
  "Profile":{"Type":"AWS::IAM::InstanceProfile","Properties":{"Roles":[{"Ref":"Role"}]}},
  "Role":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"}]}}}
  """#
