import TapModel

extension Catalog {
  /// What the template must show before a control counts as evidenced: from each line at least one rule that passes.
  ///
  /// Rules that name a control show a part of it each; these show the part that its text is about. Controls that are
  /// not listed have no rule that shows less than the rest. Source: own judgement against the text of NIST SP 800-53
  /// r5 and the checks of the classification; primary controls alone.
  static let cores: [String: [[String]]] = [
    // Account management, access and privilege.
    "AC-2(4)": [trails], "AC-2(12)": [["account.detector"], ["events.threats"]],
    "AC-3": [["iam.trust", "iam.everything"], resourcePolicies],
    "AC-4": [["group.ingress"], ["group.egress"], ["reach.declared"]],
    "AC-4(21)": [["subnet.separation"], ["subnet.access-list", "group.own"]],
    "AC-6": [["iam.resources"], ["iam.escalation"]], "AC-6(9)": [trails],
    "AC-6(10)": [["iam.security-functions"], ["iam.escalation"]],
    "AC-17(1)": [["ecs.shell", "ssm.session", "vpn.identity"]], "AC-17(3)": [["ssm.session", "reach.remote-entry"]],
    // Audit.
    "AU-5": [["alarms.log-delivery", "events.tampering"], ["alarms.act", "sns.listener"]],
    "AU-5(2)": [["alarms.log-delivery", "events.tampering"]], "AU-6(4)": [["logs.archive", "hub.regions"]],
    "AU-9": [["logs.custody", "s3.log-custody"], ["events.tampering"]],
    "AU-9(2)": [["trail.elsewhere"]], "AU-9(3)": [["trail.integrity"]],
    "AU-11": [["template.audit-kept", "logs.archive"], retentions], "AU-12": [trails, ["vpc.flow-log"]],
    // Configuration.
    "CM-2(2)": [["account.recorder"]], "CM-5(1)": [["account.trail"], ["events.changes", "iam.deployment"]],
    "CM-6": [["account.config-rules", "hub.standard"]], "CM-6(1)": [["account.config-rules"], ["config.repair"]],
    "CM-7": [["group.single-port"], ["reach.declared"]], "CM-8(2)": [["account.recorder"]],
    // Contingency.
    "CP-6": [copies], "CP-6(1)": [copies], "CP-9": [["backup.covered"], ["backup.retention"]],
    "CP-9(8)": [["backup.vault-key"]],
    "CP-10": [["backup.covered"], redundancy],
    // Authenticators.
    "IA-5(6)": [["secret.key", "ssm.parameter-secret"]],
    "IA-5(7)": [["rds.password", "secret.generated", "ssm.parameter-secret", "template.secret-parameter"]],
    // Boundary, transmission, keys, data at rest.
    "SC-7": [
      ["group.ingress"], ["reach.internet", "reach.entry-points"],
      ["subnet.public-address", "rds.isolated", "lambda.vpc"],
    ],
    "SC-7(3)": [["reach.entry-points"]],
    "SC-7(5)": [["group.ingress"], ["group.egress"], ["subnet.egress", "subnet.access-list"]],
    "SC-7(21)": [["subnet.separation"]], "SC-12": [["kms.rotation"], ["kms.closed-policy"]],
    "SC-28": [stores], "SC-28(1)": [ciphered],
    // Monitoring.
    "SI-4": [["account.detector"], ["vpc.flow-log", "alarms.coverage"]], "SI-4(1)": [["account.hub", "hub.regions"]],
    "SI-4(2)": [["account.detector", "alarms.coverage", "trail.log-group"]],
    "SI-4(4)": [["vpc.flow-log", "firewall.logs"]],
    "SI-4(5)": [["alarms.act", "events.findings", "events.threats"], ["sns.listener"]],
    "SI-4(12)": [["alarms.act", "events.threats"]],
  ]

  private static let trails = ["account.trail", "trail.management-events"]
  private static let copies = ["backup.copies", "rds.copies", "s3.copies"]

  private static let resourcePolicies = [
    "api.authorised", "cache.sign-in", "ecr.closed-policy", "kms.closed-policy", "lambda.permission", "lambda.url",
    "opensearch.closed", "s3.policy", "secret.closed-policy", "sns.closed-policy",
  ]

  private static let retentions = [
    "logs.database-group", "logs.function-group", "logs.insights-group", "logs.retention", "logs.service-groups",
    "logs.stage-group", "s3.log-archive",
  ]

  private static let redundancy = [
    "cache.failover", "ecs.two-tasks", "instances.spread", "rds.multi-az", "rds.reader", "subnet.zones",
  ]

  private static let stores = ciphered + ["opensearch.closed", "redshift.encrypted"]

  private static let ciphered = [
    "cache.encrypted", "dynamodb.protected", "ecr.key", "efs.protected", "instance.volumes", "kinesis.encrypted",
    "rds.encrypted", "s3.encrypted", "sns.encrypted", "sqs.customer-key",
  ]
}
