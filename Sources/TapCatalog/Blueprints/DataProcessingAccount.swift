import TapModel

extension DataProcessing {
  /// Services of the account: those that the stack makes, and those that others provide.
  static func accountServices(_ site: Site) -> [Blueprint.Part] {
    made + (provided + (site == .london ? [] : [(.restoreTests, "Restore tests")])).map(declared)
  }

  private static let made: [Blueprint.Part] = [
    .init(
      "settings-recorder", "recorder", "Configuration recorder",
      [
        "bucket": "audit-bucket", "key": "logs-key",
        "rule-name": .string("{rule}-\(environment)-${EnvironmentSuffix}"),
      ]),
    .init("findings-hub", "security-hub", "Findings hub", ["all-regions": true]),
    .init("threat-detector", "detector", "Threat detection"),
    .init("access-analyser", "analyser", "Access analyser", ["name": name("access-analyser")]),
  ]

  /// What the landing zone provides: stated, never proven by this stack.
  private static let provided: [(service: AccountServiceName, title: String)] = [
    (.inspector, "Vulnerability scan"), (.identityProvider, "Identity provider"),
    (.logArchive, "Log archive account"), (.backupAccount, "Backup account"), (.accountSettings, "Account settings"),
    (.dataDiscovery, "Search for sensitive data"), (.siem, "SIEM"), (.deployment, "Deployment"),
    (.incidentPath, "Incident response"), (.defaultSecurityGroup, "Closing of default groups"),
  ]

  private static func declared(_ service: AccountServiceName, _ title: String) -> Blueprint.Part {
    .init(
      "account-" + service.rawValue, "account-service", title,
      [
        "service": service.json, "provided-by": ServiceProvider.landingZone.json, "evidence": "landing zone inventory",
      ])
  }

  /// What must be there before the stack and no component says: things without a type of CloudFormation, mostly.
  static func prerequisites(_ site: Site) -> JSON {
    let all = before + (site == .london ? [] : inGovCloud)
    return .object(.init(all.map { .init($0.what, .string($0.owner)) }))
  }

  private static let before: [(what: String, owner: String)] = [
    (deploymentRole, "platform-operations: deploys the stack, and alone manages its keys"),
    ("RDSOSMetrics", "platform-operations: log group of enhanced monitoring, one in an account"),
    ("account password policy", "platform-operations: iam update-account-password-policy"),
    ("account-level public access block", "platform-operations: s3control put-public-access-block"),
    ("EBS encryption by default", "platform-operations: ec2 enable-ebs-encryption-by-default"),
    ("Amazon Inspector", "security-operations: inspector2 enable, for functions"),
    ("SecureString parameters", "security-operations: ssm put-parameter; CloudFormation makes plain ones only"),
    ("stack policy and termination protection", "platform-operations: set with the deployment"),
  ]

  /// Types that CloudFormation has elsewhere and not in GovCloud.
  private static let inGovCloud: [(what: String, owner: String)] = [
    ("Amazon Macie", "security-operations: macie2 enable-macie"),
    ("restore tests", "platform-operations: a restore of each store every month, by hand and on record"),
  ]
}
