import TapModel

/// A service of the account, and the types of resources that bring it in a template.
private let expected: [(service: String, types: [String])] = [
  ("trail", ["AWS::CloudTrail::Trail"]),
  ("recorder", ["AWS::Config::ConfigurationRecorder"]),
  ("detector", ["AWS::GuardDuty::Detector"]),
  ("hub", ["AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2"]),
  ("analyser", ["AWS::AccessAnalyzer::Analyzer"]),
  ("inspector", ["AWS::ECR::RegistryScanningConfiguration"]),
  ("log-archive", ["AWS::KinesisFirehose::DeliveryStream"]),
  ("identity-provider", ["AWS::SSO::PermissionSet", "AWS::IAM::SAMLProvider", "AWS::Cognito::UserPool"]),
  ("backup-account", ["AWS::Backup::BackupVault"]),
]

/// DSN-04.
let accountDeclared: Rule = Rule(
  "account.declared", "A service of the account is nobody's",
  why: "What the stack relies on and does not make must have an owner and evidence, or an assessor finds nothing.",
  ["CA-7"], source: "Own reading of CA-7",
  passes: [allDeclaredExample],
  fails: [nothingExample, allDeclaredExample.replacing(#""Service":"hub""#, with: #""Service":"other""#)]
) { view in
  .all(
    expected.map { service, types in
      Declared.outcome(service, made: types, view, missing: "\(service): not here, not declared")
    })
}

private let allDeclaredExample: String = {
  let entries = expected.enumerated().map { number, entry in
    #""S\#(number)":{"Type":"TapTui::AccountService","Properties":{"Service":"\#(entry.service)","Provider":"organisation","Account":"111122223333","Arn":"","Evidence":"LZ-1","Date":"2026-11-21"}}"#
  }
  return "{" + entries.joined(separator: ",") + "}"
}()

/// DSN-04, of each declaration.
let accountEvidence: Rule = Rule(
  "account.evidence", "Account service is declared by half",
  why: "A declaration counts only when somebody can look it up: who, where, what, when.", level: .warn, ["CA-7"],
  evidence: false, on: ["TapTui::AccountService"], source: "Own reading of CA-7",
  passes: [declaredExample("trail", provider: "landing zone", evidence: "LZ-12")],
  fails: [
    declaredExample("trail", provider: "nobody yet", evidence: "LZ-12"),
    declaredExample("trail", provider: "landing zone", evidence: ""),
  ]
) { service in
  guard let first = open(service) else { return .passes }
  // One fact, once: what is open at all of them is said at the first, which alone counts them.
  let services = service.view.resources(of: service.type)
  guard services.first(where: { open($0) != nil })?.id == service.id else { return .notApplicable }
  let others = services.count { open($0) != nil } - 1
  let more = others > 0 ? "; so \(others) more" : ""
  return service[first.name].fails(first.words + more)
}

/// What a declaration leaves open, in words, and the first property that lacks; nil for a whole one.
private func open(_ service: Value) -> (name: String, words: String)? {
  let isEmpty = { (name: String) in (service[name].text ?? "").isEmpty }
  var open: [(name: String, words: String)] = []
  if isEmpty("Provider") || service["Provider"].text == ServiceProvider.nobody.rawValue {
    open.append(("Provider", "nobody provides it yet"))
  }
  if isEmpty("Evidence") { open.append(("Evidence", "no evidence")) }
  if isEmpty("Account"), isEmpty("Arn") { open.append(("Account", "no account or ARN")) }
  if isEmpty("Date") { open.append(("Date", "no date")) }
  return open.first.map { ($0.name, open.map(\.words).joined(separator: ", ")) }
}

/// DSN-09.
let storeClassed: Rule = Rule(
  "store.classed", "Data store has no data class",
  why: "Who does not know what a store holds, and where, cannot say who may see it.", level: .warn, high: .gap,
  ["CM-12"],
  on: [
    "TapTui::DataStore", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DynamoDB::Table", "AWS::S3::Bucket",
    "AWS::EFS::FileSystem", "AWS::ElastiCache::ReplicationGroup", "AWS::Kinesis::Stream",
  ],
  source: "Own reading of CM-12",
  passes: [
    #"{"Type":"TapTui::DataStore","Properties":{"Component":"db","Class":"CUI","Region":{"Ref":"AWS::Region"}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"Tags":[{"Key":"DataClass","Value":"CUI"}]}}"#,
  ],
  fails: [
    #"{"Type":"TapTui::DataStore","Properties":{"Component":"db","Class":"","Region":{"Ref":"AWS::Region"}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
  ]
) { store in
  guard store.type == "TapTui::DataStore" else { return isClassed(store) }
  return .all([
    store["Class"].must("no data class") { $0.string?.isEmpty == false },
    store["Region"].must("no region") { $0.string?.isEmpty == false },
  ])
}

/// A resource is classed by a declaration of its component, or by a tag in a template that somebody brought.
private func isClassed(_ store: Value) -> Outcome {
  let component = store.node.resource.owner.id
  let declared = store.view.nodes(of: "TapTui::DataStore", where: "/Component", is: component)
  if !component.isEmpty, !declared.isEmpty { return store.exists ? .passes : .notApplicable }
  let words: Set<String> = ["dataclass", "data-class", "dataclassification", "data-classification"]
  if store["Tags"].isUnknown { return .unknown("tags are known only later") }
  let isTagged = store["Tags"].elements.contains { $0["Key"].text.map { words.contains($0.lowercased()) } == true }
  return isTagged ? .passes : store.fails("no data class")
}
