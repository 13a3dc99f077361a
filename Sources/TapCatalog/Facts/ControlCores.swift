import TapModel

extension Catalog {
  /// What the template must show before a control counts as evidenced: each line, by at least one rule that passes.
  ///
  /// Rules that name a control show a part of it each; these show the part that its text is about. Controls that are
  /// not listed have no rule that shows less than the rest. Source: own judgement against the text of NIST SP 800-53
  /// r5 and the checks of the classification; primary controls alone.
  static let cores: [String: [CoreLine]] = [
    // Account management, access and privilege.
    "AC-2(4)": [calls], "AC-2(12)": [detector, .init("findings of threats reach somebody", "events.threats")],
    "AC-3": [.init("policies say who may do what", "iam.trust", "iam.everything"), resourcePolicies],
    "AC-4": [closedIn, closedOut, declaredPaths],
    "AC-4(21)": [
      separation,
      .init("subnets or components have filters of their own", "subnet.access-list", "group.own"),
    ],
    "AC-6": [.init("policies name their resources", "iam.resources"), escalation],
    "AC-6(9)": [calls],
    "AC-6(10)": [
      .init("workloads cannot change what guards them", "iam.security-functions"), escalation,
    ],
    "AC-17(1)": [.init("no remote session goes unrecorded", "ecs.shell", "ssm.session", "vpn.identity")],
    "AC-17(2)": [remoteTLS],
    "AC-17(3)": [.init("remote access passes a managed point", "ssm.session", "reach.remote-entry")],
    // Audit.
    "AU-5": [lostRecords, .init("somebody hears the alert", "alarms.act", "sns.listener")],
    "AU-5(2)": [lostRecords],
    "AU-6(4)": [.init("audit records come together in one place", "logs.archive", "hub.regions")],
    "AU-9": [
      .init("workloads cannot delete their logs", "logs.custody", "s3.log-custody"),
      .init("tampering with the audit trail raises an alert", "events.tampering"),
    ],
    "AU-9(2)": [.init("the trail is kept outside the account that it watches", "trail.elsewhere")],
    "AU-9(3)": [.init("the trail proves that it is whole", "trail.integrity")],
    "AU-11": [
      .init("the audit trail outlives the stack", "template.audit-kept", "logs.archive"), retentions,
    ],
    "AU-12": [calls, .init("network traffic is on record", "vpc.flow-log")],
    // Configuration.
    "CM-2(2)": [recorder],
    "CM-5(1)": [
      .init("every call to AWS is on record", "account.trail"),
      .init("changes raise an alert or pass a role for deployments", "events.changes", "iam.deployment"),
    ],
    "CM-6": [.init("rules or a standard watch the settings", "account.config-rules", "hub.standard")],
    "CM-6(1)": [
      .init("rules watch the settings", "account.config-rules"),
      .init("wrong settings are put right automatically", "config.repair"),
    ],
    "CM-7": [.init("rules of security groups open single ports", "group.single-port"), declaredPaths],
    "CM-8(2)": [recorder],
    // Contingency.
    "CP-6": [copies], "CP-6(1)": [copies],
    "CP-9": [covered, .init("backups are kept long enough", "backup.retention")],
    "CP-9(8)": [.init("the backup vault has a key of its own", "backup.vault-key")],
    "CP-10": [covered, redundancy],
    // Authenticators.
    "IA-5(6)": [.init("secrets are under keys of their own", "secret.key", "ssm.parameter-secret")],
    "IA-5(7)": [
      .init(
        "secrets are generated, not written down", "rds.password", "secret.generated", "ssm.parameter-secret",
        "template.secret-parameter")
    ],
    // Boundary, transmission, keys, data at rest.
    "SC-7": [
      closedIn, .init("paths to the internet are known", "reach.internet", "reach.entry-points"),
      .init("components have no public address of their own", "subnet.public-address", "rds.isolated", "lambda.vpc"),
    ],
    "SC-7(3)": [.init("every way in or out is a declared entry point", "reach.entry-points")],
    "SC-7(5)": [
      closedIn, closedOut, .init("subnets limit what goes out", "subnet.egress", "subnet.access-list"),
    ],
    "SC-7(21)": [separation],
    "SC-8": [encryptedTraffic], "SC-8(1)": [currentTLS],
    "SC-12": [
      .init("keys rotate", "kms.rotation"), .init("key policies admit no strangers", "kms.closed-policy"),
    ],
    "SC-28": [.init("stores are encrypted under keys of your own", any: ciphered + atRestToo)],
    "SC-28(1)": [.init("stores are encrypted under keys of your own", any: ciphered)],
    // Monitoring.
    "SI-4": [detector, .init("traffic is on record or components have alarms", "vpc.flow-log", "alarms.coverage")],
    "SI-4(1)": [.init("findings come together in one place", "account.hub", "hub.regions")],
    "SI-4(2)": [
      .init("a tool analyses events close to real time", "account.detector", "alarms.coverage", "trail.log-group")
    ],
    "SI-4(4)": [.init("network traffic is on record", "vpc.flow-log", "firewall.logs")],
    "SI-4(5)": [
      .init("signs of compromise raise an alert", "alarms.act", "events.findings", "events.threats"),
      .init("somebody listens to the alerts", "sns.listener"),
    ],
    "SI-4(12)": [.init("alerts go out automatically", "alarms.act", "events.threats")],
  ]

  // MARK: Lines that controls share

  private static let calls = CoreLine("every call to AWS is on record", "account.trail", "trail.management-events")
  private static let detector = CoreLine("a detector looks for threats", "account.detector")
  private static let recorder = CoreLine("the configuration is on record", "account.recorder")
  private static let closedIn = CoreLine("no security group is open to the internet", "group.ingress")
  private static let closedOut = CoreLine("no security group lets traffic out to everywhere", "group.egress")
  private static let declaredPaths = CoreLine("every open path is a declared flow", "reach.declared")
  private static let separation = CoreLine("kinds of components are kept apart", "subnet.separation")
  private static let escalation = CoreLine("no identity can raise its own privilege", "iam.escalation")
  private static let lostRecords = CoreLine(
    "an alert comes when audit records are lost or tampered with", "alarms.log-delivery", "events.tampering")
  private static let covered = CoreLine("every store is in a backup plan", "backup.covered")
  private static let copies = CoreLine(
    "backups or data have a copy at another site", "backup.copies", "rds.copies", "s3.copies")

  private static let resourcePolicies = CoreLine(
    "resources admit only who is named", "api.authorised", "cache.sign-in", "ecr.closed-policy", "kms.closed-policy",
    "lambda.permission", "lambda.url", "opensearch.closed", "s3.policy", "secret.closed-policy", "sns.closed-policy")

  private static let retentions = CoreLine(
    "logs are kept as long as the settings say", "logs.database-group", "logs.function-group", "logs.insights-group",
    "logs.retention", "logs.service-groups", "logs.stage-group", "s3.log-archive")

  private static let redundancy = CoreLine(
    "something stands ready when a zone is lost", "cache.failover", "ecs.two-tasks", "instances.spread", "rds.multi-az",
    "rds.reader", "subnet.zones")

  /// Not what only the inside reaches (`rds.force-tls`).
  private static let remoteTLS = CoreLine(
    "remote sessions and entry points are encrypted", "balancer.tls", "s3.tls", "ssm.session", "vpn.strong")

  /// Not what refuses one way of many (`s3.website`, `sns.plaintext`).
  private static let encryptedTraffic = CoreLine(
    "connections without TLS are refused", "api.tls", "balancer.tls", "cache.tls", "cloudfront.tls", "ecs.shared-files",
    "ecs.tls-port", "efs.protected", "opensearch.closed", "rds.force-tls", "redshift.tls", "s3.tls", "sns.tls")

  /// Not what passes on how passwords are kept (`rds.cryptography`), or on a number of a port (`ecs.tls-port`).
  private static let currentTLS = CoreLine(
    "outdated TLS is refused", "api.tls", "balancer.tls-policy", "cloudfront.tls", "opensearch.closed", "s3.tls-version"
  )

  private static let atRestToo = ["opensearch.closed", "redshift.encrypted"]

  private static let ciphered = [
    "cache.encrypted", "dynamodb.protected", "ecr.key", "efs.protected", "instance.volumes", "kinesis.encrypted",
    "rds.encrypted", "s3.encrypted", "sns.encrypted", "sqs.customer-key",
  ]
}
