import TapModel

let fileSystemProtected: Rule = Rule(
  "efs.protected", "File system is open or has no backup",
  why: "Files could be read from the storage or on the way, or are gone after a mistake.", high: .block,
  ["SC-28", "SC-28(1)", "SC-8", "CP-9"], on: ["AWS::EFS::FileSystem"],
  source: "AWS Config EFS_ENCRYPTED_CHECK; AWS documentation, \"Using IAM to control file system data access\"",
  passes: [
    fileSystemExample,
    fileSystemExample.replacing(
      #""BackupPolicy":{"Status":"ENABLED"},"#, with: #""FileSystemTags":[{"Key":"backup","Value":"daily"}],"#
    ).replacing(
      #"{"K":"#,
      with:
        #"{"S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupSelection":{"Resources":[{"Fn::GetAtt":["F","Arn"]}]}}},"K":"#
    ),
  ],
  fails: [
    fileSystemExample.replacing(#""Encrypted":true"#, with: #""Encrypted":false"#),
    fileSystemExample.replacing(#","KmsKeyId":{"Ref":"K"}"#, with: ""),
    fileSystemExample.replacing(#""aws:SecureTransport":"false""#, with: #""aws:SecureTransport":"true""#),
    fileSystemExample.replacing("ENABLED", with: "DISABLED"),
  ]
) { system in
  let policy = system["FileSystemPolicy"]
  let key = system["KmsKeyId"]
  return .all([
    system["Encrypted"].must(equal: true, absent: false, "files are not encrypted"),
    Store.customerKey(key, "no key of your own"),
    refusesPlain(policy),
    system["BackupPolicy"]["Status"].text == "ENABLED" ? .passes : backup(system),
  ])
}

private func refusesPlain(_ policy: Value) -> Outcome {
  // A policy may stand as JSON text, which is not read.
  if policy.isUnknown || policy.text != nil { return .unknown("the policy of the file system cannot be known") }
  if policy.statements.contains(where: { $0.refusesPlain("elasticfilesystem:ClientMount") }) { return .passes }
  let refusal: JSON = [
    "Effect": "Deny", "Principal": ["AWS": "*"], "Action": "*",
    "Condition": ["Bool": ["aws:SecureTransport": "false"]],
  ]
  return policy["Statement"].fails("plain connections are not refused", fix: policy.adding(refusal))
}

private func backup(_ system: Value) -> Outcome {
  let status = system["BackupPolicy"]["Status"]
  if status.isUnknown { return .unknown("the backup policy cannot be known") }
  switch BackupCover.of(system) {
  case .breaks: return status.fails("in no backup", set: "ENABLED")
  case let outcome: return outcome
  }
}

private let fileSystemExample = #"""
  {"K":{"Type":"AWS::KMS::Key"},"F":{"Type":"AWS::EFS::FileSystem","Properties":{"Encrypted":true,"KmsKeyId":{"Ref":"K"},
  "BackupPolicy":{"Status":"ENABLED"},"FileSystemPolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"*"},
  "Action":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}
  """#
