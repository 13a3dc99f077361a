import TapModel

/// SSM-01.
let parameterSecret: Rule = Rule(
  "ssm.parameter-secret", "Parameter holds a secret",
  why: "CloudFormation makes plain parameters only: whoever may read them reads the secret.", high: .block,
  ["IA-5(7)", "IA-5(6)"], on: ["AWS::SSM::Parameter"], source: "CloudFormation schema of AWS::SSM::Parameter",
  passes: [
    #"{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/app/db-host","Type":"String","Value":"db.internal"}}"#,
    #"{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/app/db-secret-arn","Type":"String","Value":{"Ref":"Secret"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/app/db-password","Type":"String","Value":"hunter22"}}"#,
    #"{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/app/key","Type":"String","Value":"AKIAIOSFODNN7EXAMPLE"}}"#,
    #"""
    {"Type":"AWS::SSM::Parameter","Properties":{"Name":"/app/db","Type":"String","Value":"{{resolve:secretsmanager:db:SecretString:password}}"}}
    """#,
  ]
) { parameter in
  let (name, value) = (parameter["Name"], parameter["Value"])
  switch value.resolved {
  case .unknown(let why): return .unknown(why)
  case .absent, .resource: return .passes
  case .known(let json):
    let text = json.scalarText ?? ""
    if let form = SecretWords.form(in: text) { return value.fails("holds an \(form)") }
    if text.contains("{{resolve:secretsmanager:") { return value.fails("copies a secret out of its store") }
    let last = name.text.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? ""
    if SecretWords.isSecret(key: last), SecretWords.isPlain(text) { return value.fails("\(last) in plain text") }
    return name.isUnknown ? .unknown("its name is known only later") : .passes
  }
}

/// SSM-02.
let sessionDocument: Rule = Rule(
  "ssm.session", "Sessions are not logged, encrypted and ended",
  why: "A session on a host that leaves no record, or stays open, is a door that nobody watches.",
  ["AC-17(1)", "AC-17(2)", "AC-17(3)", "MA-4", "SC-10", "AC-12", "AC-8", "AC-17"], on: ["AWS::SSM::Document"],
  source: "FedRAMP parameter of SC-10; AWS documentation: Session document schema",
  passes: [
    sessionExample,
    #"{"Key":{"Type":"AWS::KMS::Key"},"Sessions":"#
      + sessionExample.replacing(#""alias/sessions""#, with: #"{"Fn::GetAtt":["Key","Arn"]}"#) + "}",
  ],
  fails: [
    sessionExample.replacing(#""idleSessionTimeout":"10""#, with: #""idleSessionTimeout":"20""#),
    sessionExample.replacing(#""kmsKeyId":"alias/sessions","#, with: ""),
    sessionExample.replacing(#""cloudWatchEncryptionEnabled":true"#, with: #""cloudWatchEncryptionEnabled":false"#),
    sessionExample.replacing(#""maxSessionDuration":"60","#, with: ""),
    sessionExample.replacing(#""runAsEnabled":true"#, with: #""runAsEnabled":true,"runAsDefaultUser":"root""#),
    #"{"G":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/ssm/sessions"}},"D":\#(sessionExample)}"#,
  ]
) { document in
  guard document["DocumentType"].text == "Session" else {
    return document["DocumentType"].isUnknown ? .unknown("its type is known only later") : .notApplicable
  }
  let content = document["Content"]
  if content.isUnknown { return .unknown("the document is known only later") }
  let parsed = content.parsed
  guard parsed.json?.object != nil else { return .unknown("the document cannot be read") }
  if let sort = parsed["sessionType"].text, sort != "Standard_Stream" { return .notApplicable }
  let inputs = parsed["inputs"]
  let most = document.view.baseline.privilegedIdleMinutes
  let isFilled: (JSON) -> Bool = { $0.scalarText?.isEmpty == false }
  let key = inputs["kmsKeyId"].target
  return .all([
    key.map { $0.exists ? .passes : .notApplicable } ?? .notApplicable,
    inputs["kmsKeyId"].resolved == .known(.string(""))
      ? inputs["kmsKeyId"].fails("no key for sessions") : inputs["kmsKeyId"].must(existOr: "no key for sessions"),
    isLogged(inputs),
    inputs["idleSessionTimeout"].must("idle sessions stay over \(most) min") { ($0.wholeNumber ?? .max) <= most },
    inputs["maxSessionDuration"].must("sessions never end", isFilled),
    inputs["runAsEnabled"].must("sessions run as ssm-user") { $0.truth == true },
    inputs["runAsDefaultUser"].mustNot(equal: "root", "sessions run as root", set: ""),
    isUsual(document["Name"]),
  ])
}

/// Sessions follow the document of this name unless they ask for another.
///
/// Source: AWS documentation, "Update Session Manager preferences (command line)".
private func isUsual(_ name: Value) -> Outcome {
  name.text == "SSM-SessionManagerRunShell" ? .passes : .unknown("only sessions that ask for this document follow it")
}

/// Sessions are written to an encrypted log group or bucket.
private func isLogged(_ inputs: Value) -> Outcome {
  let places = [
    ("cloudWatchLogGroupName", "cloudWatchEncryptionEnabled"), ("s3BucketName", "s3EncryptionEnabled"),
  ].filter { inputs[$0.0].exists && inputs[$0.0].text != "" }
  guard !places.isEmpty else { return inputs.fails("sessions are not logged") }
  let asked = places.map { inputs[$0.1].must("session logs may be unencrypted") { $0.truth == true } }
  return .all(asked + groups(of: inputs).map { $0["KmsKeyId"].must(existOr: "the log group of sessions has no key") })
}

/// The log groups of the template that sessions are written to, found by Ref or by name.
private func groups(of inputs: Value) -> [Value] {
  let name = inputs["cloudWatchLogGroupName"]
  if let group = name.target { return [group] }
  guard let text = name.text, !text.isEmpty else { return [] }
  return inputs.view.resources(of: "AWS::Logs::LogGroup", where: "/LogGroupName", is: text)
}

private let sessionExample = #"""
  {"Type":"AWS::SSM::Document","Properties":{"Name":"SSM-SessionManagerRunShell","DocumentType":"Session","Content":{"schemaVersion":"1.0",
  "sessionType":"Standard_Stream","inputs":{"kmsKeyId":"alias/sessions","cloudWatchLogGroupName":"/ssm/sessions",
  "cloudWatchEncryptionEnabled":true,"idleSessionTimeout":"10","maxSessionDuration":"60","runAsEnabled":true}}}}
  """#

/// SSM-02, where hosts exist.
let sessionNeeded: Rule = Rule(
  "ssm.session-needed", "No preferences for sessions on hosts",
  why: "Without preferences a session on a host is neither logged nor ended.",
  ["AC-17(1)", "AC-17(2)", "AC-17(3)", "MA-4", "SC-10", "AC-12", "AC-8", "AC-17"], evidence: false,
  source: "FedRAMP parameter of SC-10; AWS documentation: Session document schema",
  passes: [#"{"Host":{"Type":"AWS::EC2::Instance"},"Sessions":\#(sessionExample)}"#],
  fails: [
    #"{"Host":{"Type":"AWS::EC2::Instance"},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#,
    #"{"Host":{"Type":"AWS::EC2::Instance"},"Sessions":\#(sessionExample)}"#
      .replacing("SSM-SessionManagerRunShell", with: "mine"),
  ]
) { view in
  guard !view.nodes(of: "AWS::EC2::Instance").isEmpty else { return .notApplicable }
  let documents = view.resources(of: "AWS::SSM::Document", where: "/DocumentType", is: "Session")
  guard let first = documents.first(where: { $0["Name"].text == "SSM-SessionManagerRunShell" }) else {
    if let other = documents.first { return other["Name"].fails("sessions do not follow it unless they ask for it") }
    return Declared.speaksOfAccount(view) ? view.lacks("hosts, and no session preferences") : .notApplicable
  }
  return first["Content"].exists ? .passes : .notApplicable
}
