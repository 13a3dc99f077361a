import TapModel

/// Fields of the preferences for sessions.
struct SessionFields: Schema {
  let madeBy = AccountWide.field
  let evidence = AccountWide.evidence
  let key = Field("key", "Encryption key", Reference(.key), help: "Encrypts what passes between host and person.")
  let logGroup = Field(
    "log-group", "Log group", Reference("log-group"), help: "Every line of a session, as it comes; encrypted.")
  let bucket = Field("bucket", "Bucket", Reference("log-bucket"), help: "The whole session, when it is over.")
  let idle = Field(
    "idle-minutes", "Idle session ends after", 10, in: 1...60, unit: "min", help: "SC-10: 10 minutes, privileged.")
  let longest = Field("longest-minutes", "Any session ends after", 60, in: 1...1440, unit: "min")
  let banner = Field(
    "banner", "Banner", "echo Authorised use only. This session is recorded.",
    help: "What the shell runs first: the notice of AC-8.")
}

/// The preferences of Session Manager: administration without bastion, open port or password.
///
/// Source: AWS documentation "Session document schema"; the document of this name holds for the account and region.
let session: Kind = Kind(
  "session", "Session preferences", pane: .security, main: "Preferences", SessionFields(),
  help: "Sessions on hosts and tasks are encrypted, recorded and ended; no port is opened for them.", branch: "roles",
  summary: { "idle \($0.idle) m" },
  resources: { session, ctx in
    session.madeBy.drafts(.accountSettings, of: session.id, evidence: session.evidence) {
      [
        Draft(
          "Preferences", "AWS::SSM::Document",
          [
            "Name": "SSM-SessionManagerRunShell", "DocumentType": "Session", "DocumentFormat": "JSON",
            "UpdateMethod": "NewVersion",
            "Content": [
              "schemaVersion": "1.0", "description": "Sessions are encrypted, recorded and ended",
              "sessionType": "Standard_Stream", "inputs": inputs(of: session, ctx),
            ],
          ])
      ]
    }
  })

private func inputs(of session: Typed<SessionFields>, _ ctx: any SynthesisContext) -> JSON {
  var inputs: JSON = [
    "runAsEnabled": true, "runAsDefaultUser": "",
    "idleSessionTimeout": .string(String(session.idle)), "maxSessionDuration": .string(String(session.longest)),
    "shellProfile": ["linux": .string(session.banner), "windows": ""],
  ]
  inputs["kmsKeyId"] = ctx.offer(.key, of: session.key.id)
  if let group = ctx.offer("log-group", of: session.logGroup.id) {
    inputs["cloudWatchLogGroupName"] = group
    inputs["cloudWatchEncryptionEnabled"] = true
    inputs["cloudWatchStreamingEnabled"] = true
  }
  if let bucket = ctx.offer("log-bucket", of: session.bucket.id) {
    inputs["s3BucketName"] = bucket
    inputs["s3KeyPrefix"] = "sessions"
    inputs["s3EncryptionEnabled"] = true
  }
  return inputs
}
