import TapModel

/// What the account around a stack may bring instead of the stack.
enum AccountServiceName: String, Choice {
  case trail, recorder
  case configRules = "config-rules"
  case detector, hub, analyser, inspector
  case logArchive = "log-archive"
  case identityProvider = "identity-provider"
  case backupAccount = "backup-account"
  case auditAlerts = "audit-alerts"
  case incidentPath = "incident-path"
  case defaultSecurityGroup = "default-security-group"
  case timeSource = "time-source"
  case restoreTests = "restore-tests"
  case accountSettings = "account-settings"
  case snapshotSharing = "snapshot-sharing"
  case dataDiscovery = "data-discovery"
  case deployment, siem
}

/// Who brings an account service.
enum ServiceProvider: String, Choice {
  case nobody = "nobody yet"
  case landingZone = "landing zone"
  case organisation = "organisation"
  case account = "same account"
}

/// Fields of an account service.
struct AccountServiceFields: Schema {
  let service = Field("service", "Service", AccountServiceName.trail, at: "AccountService/Service")
  let provider = Field("provided-by", "Provided by", ServiceProvider.nobody, at: "AccountService/Provider")
  let account = Field(
    "account", "Account", "", help: "Number or name of the account that runs it.", at: "AccountService/Account")
  let arn = Field("arn", "ARN or pack", "", help: "What an assessor can look up.", at: "AccountService/Arn")
  let evidence = Field(
    "evidence", "Evidence", "", help: "Where it is shown: a document, a ticket, a screen.",
    at: "AccountService/Evidence")
  let date = Field(
    "date", "Seen on", "", help: "The day it was seen working, as 2026-11-21.", at: "AccountService/Date")
}

/// A service that the stack relies on and does not make; what is declared counts as partial at most.
let accountService: Kind = Kind(
  "account-service", "Account service", pane: .security, main: "AccountService", AccountServiceFields(),
  help: "Says who provides what the stack relies on: the trail, the recorder, threat detection.",
  branch: "account services",
  summary: { $0.provider == .nobody ? "open" : "stated, \($0.provider.rawValue)" },
  resources: { service, _ in [.declaration("AccountService", service.id, [:])] })
