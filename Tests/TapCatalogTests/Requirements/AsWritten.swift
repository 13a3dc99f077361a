import TapCatalog
import TapEngine
import TapModel

/// What the code of the brief says where the blueprint says better: only by fields, settings, flows, overrides, and by
/// leaving out.
enum AsWritten {
  /// The edits that make the blueprint what the code says.
  static func edits(of engine: Engine) -> [Edit] {
    let gone = gone + declared(engine)
    return detach(keys, of: engine, for: "data-key") + detach(gone, of: engine) + choices
      + (gone + keys).map { .remove($0) }
  }

  /// Takes components away; what refers to them refers to none.
  static func leaveOut(_ ids: [String], of engine: Engine) -> [Edit] {
    detach(ids, of: engine) + ids.map { .remove($0) }
  }

  /// Points everything that refers to some components to another, or to none.
  static func detach(_ ids: [String], of engine: Engine, for other: String = "") -> [Edit] {
    engine.design.components.items.flatMap { component -> [Edit] in
      (engine.catalog.kind(component.kind)?.fields ?? []).compactMap { field in
        guard case .reference = field.editor, let id = component.fields[field.name]?.string, ids.contains(id) else {
          return nil
        }
        return .set(component.id, field.name, .string(other))
      }
    }
  }

  /// What the landing zone is said to provide.
  static func declared(_ engine: Engine) -> [String] {
    engine.design.components.items.filter { $0.kind == "account-service" }.map(\.id)
  }

  /// What the code does not have.
  private static let gone =
    alerting + [
      "monitoring-flow", "monitoring-dns", "monitoring-backup", "access-log", "engine-log", "network-logs",
      "implicit-logs", "monitoring-archive", "access-log-bucket",
    ]
  static let alerting = ["monitoring-dashboard", "monitoring-events", "monitoring-alarms", "monitoring-topic"]
  /// One key is left, for everything.
  private static let keys = ["logs-key", "backup-key"]

  private static let choices: [Edit] = settings + network + service + function + api + database + cache + rest

  static let oldTags: JSON = [
    "Compliance": "FedRAMP-Moderate", "Environment": "${EnvironmentSuffix}", "DataClassification": "SBU",
  ]

  private static let settings: [Edit] = [
    .set("settings", "tags", oldTags),
    .set("settings", "data-class", "SBU"),
    .set("settings", "entry-points", [:]),
    .set("settings", "alternate-site", "undecided"),
    .set(
      "settings", "brief",
      """
      Multi-AZ RDS with automatic failover; private subnets and network isolation; least privilege IAM with no wildcard \
      access; 365-day log retention; encryption at rest and in transit.
      """),
  ]

  private static let network: [Edit] = [
    .set("monitoring-vpc", "default-group", "declared"),
    .set("public", "public-address", true), .set("public", "network-acl", false), .set("private", "network-acl", false),
    .set("endpoints", "interfaces", []), .set("endpoints", "narrow", false),
    .removeFlow("handler-to-service"),
  ]

  private static let service: [Edit] = [
    .set("monitoring-service", "tier", "public"), .set("monitoring-service", "public-address", true),
    .set("monitoring-service", "open-egress", true),
    .set("monitoring-service", "image", "amazon/amazon-ecs-sample"), .set("monitoring-service", "port", 80),
    .set("monitoring-service", "read-only", false), .set("monitoring-service", "user", ""),
    .set("monitoring-service", "roll-back", false), .set("monitoring-service", "execution-policy", "managed"),
  ]

  static let code = """
    import json
    import os

    def handler(event, context):
        return {
            'statusCode': 200,
            'headers': {
                'Content-Type': 'application/json',
                'Access-Control-Allow-Origin': '*'
            },
            'body': json.dumps({
                'message': 'Monitoring API - FedRAMP Compliant',
                'environment': os.environ.get('ENVIRONMENT', 'unknown')
            })
        }

    """

  private static let function: [Edit] = [
    .set("monitoring-api-handler", "runtime", "python3.11"), .set("monitoring-api-handler", "code", .string(code)),
    .set("monitoring-api-handler", "tier", ""), .set("monitoring-api-handler", "concurrency", 0),
    .set("monitoring-api-handler", "key", ""), .set("monitoring-api-handler", "log-format", "Text"),
    .set("monitoring-api-handler", "execution-policy", "managed"),
  ]

  private static let api: [Edit] =
    [
      .set("monitoring-api", "description", "FedRAMP-compliant monitoring API"),
      .set("monitoring-api", "endpoint", "EDGE"), .set("monitoring-api", "tls", ""),
      .set("monitoring-api", "authorisation", "NONE"), .set("monitoring-api", "validate", false),
      .set("monitoring-api", "data-trace", true), .set("monitoring-api", "log-group", "monitoring-log"),
      .set("monitoring-api", "execution-policy", "managed"),
      .override("monitoring-api", role: "Stage", "/MethodSettings/0/ThrottlingRateLimit", .null),
      .override("monitoring-api", role: "Stage", "/MethodSettings/0/ThrottlingBurstLimit", .null),
    ] + retained("monitoring-api", "Account") + retained("monitoring-api", "LogRole")

  /// What CDK keeps where nobody says otherwise.
  static func retained(_ id: String, _ role: String) -> [Edit] {
    ["/@DeletionPolicy", "/@UpdateReplacePolicy"].map { .override(id, role: role, $0, "Retain") }
  }

  private static let database: [Edit] = [
    .set("monitoring-db", "version", "15.4"), .set("monitoring-db", "multi-az", false),
    .set("monitoring-db", "backup-days", 7), .set("monitoring-db", "delete-backups", true),
    .set("monitoring-db", "deletion-protection", false), .set("monitoring-db", "on-delete", "Delete"),
    .set("monitoring-db", "parameter-group", false), .set("monitoring-db", "log-exports", ["postgresql"]),
    .set("monitoring-db", "storage-type", "gp2"), .set("monitoring-db", "ca", ""),
    .set("monitoring-db", "backup-window", ""), .set("monitoring-db", "maintenance", ""),
    .set("monitoring-db", "attach-secret", "always"),
    .set("monitoring-db-credentials", "source", "existing"),
  ]

  private static let cache: [Edit] = [
    .set("monitoring-redis", "users", false), .set("monitoring-redis", "multi-az", false),
    .set("monitoring-redis", "snapshot-days", 5), .set("monitoring-redis", "snapshot-window", ""),
    .set("monitoring-redis", "maintenance", ""), .set("monitoring-redis", "log-types", ["slow-log"]),
    .set("monitoring-redis", "log-group", "monitoring-log"), .set("monitoring-redis", "on-delete", "Delete"),
    .set("monitoring-redis", "endpoint", "configuration"),
  ]

  /// The policy of a key that nobody wrote one for: the account's root alone.
  static let rootPolicy: JSON = [
    "Version": "2012-10-17",
    "Statement": [
      [
        "Sid": "Root", "Effect": "Allow", "Action": "kms:*", "Resource": "*",
        "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]],
      ]
    ],
  ]

  private static let rest: [Edit] = [
    .set("data-key", "description", "KMS key for monitoring infrastructure - ${EnvironmentSuffix}"),
    .override("data-key", role: "Key", "/KeyPolicy", rootPolicy),
    .set("monitoring-logs", "on-delete", "Retain"),
  ]
}
