import TapModel

extension Blueprint {
  /// The monitoring system of a federal agency, as its brief's prose asks; the literal choices of the brief's code are
  /// values of the same fields.
  static let monitoring = Blueprint(
    id: "monitoring", title: "FedRAMP Moderate: Postgres, Redis, Kinesis, ECS Fargate, REST API + WAF",
    look: [
      "edge      monitoring-api (REST) behind monitoring-api-waf (WAF)",
      "private   monitoring-service (ECS x2), monitoring-api-handler (Lambda), endpoints, no internet route",
      "stores    monitoring-db (PostgreSQL, Multi-AZ), monitoring-redis (2 nodes), monitoring-logs (stream)",
      "audit     365 days at hand and an archive to 913 days, flow log, alarms, dashboard",
    ],
    settings: [
      "name": "monitoring",
      "tags": [
        "System": "monitoring", "Environment": "${EnvironmentSuffix}", "DataClassification": "CUI",
        "Owner": "platform-operations",
      ],
      "alternate-site": "zones", "recovery-time": 24, "recovery-point": 24,
      "restore-method": "newest recovery point of the vault into a new store, as the restore tests do",
      "entry-points": ["monitoring-api": "operators read metrics over HTTPS, signed with IAM, behind the web ACL"],
      "prerequisites": [
        "arn:${AWS::Partition}:backup:us-west-2:${AWS::AccountId}:backup-vault:monitoring-vault-${EnvironmentSuffix}":
          "platform-operations, in the alternate region"
      ],
      "brief": "Monitoring of a federal agency's data processing at FedRAMP Moderate.",
    ],
    parts: network + workloads + stores + logging + security + accountServices, flows: flows)

  private static let network: [Part] = [
    Part(
      "monitoring-vpc", "vpc", "Network",
      [
        "name": "monitoring-vpc-${EnvironmentSuffix}", "output": "VPCId", "alarms": "monitoring-alarms",
        "function": "monitoring-vpc-setup-${EnvironmentSuffix}", "logs": "implicit-logs",
      ]),
    Part(
      "public", "tier", "Public tier",
      [
        "name": "public-${EnvironmentSuffix}", "vpc": "monitoring-vpc",
        "exposure": "public", "block": 0,
      ]),
    Part(
      "private", "tier", "Private tier",
      [
        "name": "private-${EnvironmentSuffix}", "vpc": "monitoring-vpc",
        "exposure": "private", "block": 1,
      ]),
    Part(
      "endpoints", "endpoints", "Endpoints",
      [
        "vpc": "monitoring-vpc", "tier": "private",
        "gateways": ["s3"],
        "interfaces": ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "kms", "kinesis-streams"],
      ]),
    Part(
      "monitoring-dns", "dns-resolver", "DNS resolver",
      [
        "name": "monitoring-dns-${EnvironmentSuffix}",
        "vpc": "monitoring-vpc", "log-group": "network-logs",
      ]),
  ]

  private static let workloads: [Part] = [
    Part(
      "monitoring-service", "container-service", "Monitoring service",
      [
        "name": "monitoring-service-${EnvironmentSuffix}", "cluster": "monitoring-cluster-${EnvironmentSuffix}",
        "family": "monitoring-task-${EnvironmentSuffix}", "container": "monitoring", "stream-prefix": "monitoring",
        "environment": ["ENVIRONMENT": "${EnvironmentSuffix}", "KINESIS_STREAM": "${MonitoringLogs}"],
        "secret": "monitoring-db-credentials", "secrets": ["DB_HOST": "host", "DB_PASSWORD": "password"],
        "log-group": "monitoring-log", "logs": "implicit-logs", "tier": "private",
        "group-name": "ecs-sg-${EnvironmentSuffix}",
        "execution-role-name": "ecs-task-execution-role-${EnvironmentSuffix}",
        "task-role-name": "ecs-task-role-${EnvironmentSuffix}", "alarms": "monitoring-alarms",
        "output": "ECSClusterName",
      ]),
    Part(
      "monitoring-api-handler", "function", "API handler",
      [
        "name": "monitoring-api-handler-${EnvironmentSuffix}", "timeout": 30,
        "environment": [
          "ENVIRONMENT": "${EnvironmentSuffix}", "KINESIS_STREAM": "${MonitoringLogs}", "LOG_GROUP": "${MonitoringLog}",
        ],
        "key": "data-key", "tier": "private", "group-name": "api-handler-sg-${EnvironmentSuffix}",
        "logs": "implicit-logs",
        "log-group": "monitoring-log", "role-name": "api-lambda-role-${EnvironmentSuffix}",
        "alarms": "monitoring-alarms",
      ]),
    Part(
      "monitoring-api", "rest-api", "Monitoring API",
      [
        "name": "monitoring-api-${EnvironmentSuffix}", "description": "Monitoring API", "routes": ["GET /metrics"],
        "handler": "monitoring-api-handler", "stage": "prod", "log-group": "access-log", "logs": "implicit-logs",
        "role-name": "monitoring-api-log-role-${EnvironmentSuffix}", "alarms": "monitoring-alarms",
        "output": "APIGatewayURL",
      ]),
    Part(
      "monitoring-api-waf", "web-acl", "Web ACL",
      [
        "name": "monitoring-api-waf-${EnvironmentSuffix}", "protects": "monitoring-api", "logs": "implicit-logs",
        "alarms": "monitoring-alarms",
      ]),
  ]

  private static let stores: [Part] = [
    Part(
      "monitoring-db", "database", "Core database",
      [
        "name": "monitoring-db-${EnvironmentSuffix}", "version": "16.13", "class": "db.t3.small",
        "database": "monitoring",
        "tier": "private", "group-name": "rds-sg-${EnvironmentSuffix}",
        "subnet-group": "rds-subnet-group-${EnvironmentSuffix}",
        "secret": "monitoring-db-credentials", "key": "data-key", "backup": "monitoring-backup",
        "logs": "implicit-logs",
        "alarms": "monitoring-alarms", "output": "RDSEndpoint",
      ]),
    Part(
      "monitoring-redis", "cache", "Metric cache",
      [
        "name": "monitoring-redis-${EnvironmentSuffix}", "description": "Metric aggregation - ${EnvironmentSuffix}",
        "engine": "redis", "version": "7.0", "node-type": "cache.t3.micro", "nodes": 2, "tier": "private",
        "group-name": "redis-sg-${EnvironmentSuffix}", "subnet-group": "redis-subnet-group-${EnvironmentSuffix}",
        "key": "data-key", "log-group": "engine-log", "alarms": "monitoring-alarms", "output": "RedisEndpoint",
      ]),
    Part(
      "monitoring-logs", "stream", "Log stream",
      [
        "name": "monitoring-logs-${EnvironmentSuffix}", "retention-hours": 168, "key": "logs-key",
        "archive": "monitoring-archive", "alarms": "monitoring-alarms", "output": "KinesisStreamName",
      ]),
    Part(
      "monitoring-db-credentials", "secret", "Database credentials",
      [
        "name": "monitoring-db-credentials-${EnvironmentSuffix}", "key": "data-key",
      ]),
  ]

  private static let logging: [Part] = [
    Part(
      "monitoring-log", "log-group", "Application log",
      [
        "name": "/aws/monitoring/${EnvironmentSuffix}", "key": "logs-key", "archive": "monitoring-archive",
        "alarms": "monitoring-alarms",
      ]),
    Part(
      "access-log", "log-group", "API access log",
      [
        "name": "/aws/monitoring/access-${EnvironmentSuffix}", "key": "logs-key", "archive": "monitoring-archive",
        "alarms": "monitoring-alarms",
      ]),
    Part(
      "engine-log", "log-group", "Cache log",
      [
        "name": "/aws/monitoring/redis-${EnvironmentSuffix}", "key": "logs-key", "archive": "monitoring-archive",
        "alarms": "monitoring-alarms",
      ]),
    Part(
      "network-logs", "log-group", "Network log",
      [
        "name": "/aws/monitoring/network-${EnvironmentSuffix}", "key": "logs-key", "archive": "monitoring-archive",
        "alarms": "monitoring-alarms",
      ]),
    Part(
      "implicit-logs", "log-home", "Implicit log groups",
      [
        "key": "logs-key", "archive": "monitoring-archive", "alarms": "monitoring-alarms",
      ]),
    Part(
      "monitoring-flow", "flow-log", "Flow log",
      [
        "name": "monitoring-flow-${EnvironmentSuffix}", "vpc": "monitoring-vpc", "log-group": "network-logs",
        "role": "monitoring-flow-role-${EnvironmentSuffix}",
      ]),
    Part(
      "monitoring-archive", "log-archive", "Log archive",
      [
        "name": "monitoring-archive-${AWS::AccountId}-${EnvironmentSuffix}", "key": "logs-key",
        "alarms": "monitoring-alarms", "access-log": "access-log-bucket",
      ]),
    Part(
      "access-log-bucket", "bucket", "Bucket access log",
      [
        "name": "monitoring-access-${AWS::AccountId}-${EnvironmentSuffix}", "purpose": "access-log", "days": 913,
        "old-versions-days": 0,
      ]),
    Part("monitoring-alarms", "alarms", "Alarms", ["topic": "monitoring-topic"]),
    Part(
      "monitoring-topic", "topic", "Alert topic", ["name": "monitoring-alerts-${EnvironmentSuffix}", "key": "logs-key"]),
    Part(
      "monitoring-events", "event-alert", "Event alerts",
      [
        "topic": "monitoring-topic",
        "presets": [
          "audit-tampering", "threat-findings", "hub-findings", "access-changes", "root-sign-in", "weak-sign-in",
          "denied-calls", "wrong-settings", "provider-health", "key-changes",
        ],
      ]),
    Part(
      "monitoring-dashboard", "dashboard", "Dashboard",
      [
        "name": "monitoring-dashboard-${EnvironmentSuffix}", "alarms": "monitoring-alarms",
      ]),
  ]

  private static let security: [Part] = [
    Part(
      "data-key", "key", "Data key",
      [
        "description": "Data of the monitoring system - ${EnvironmentSuffix}",
        "alias": "alias/monitoring-data-key-${EnvironmentSuffix}", "data-class": "data",
      ]),
    Part(
      "logs-key", "key", "Log key",
      [
        "description": "Logs of the monitoring system - ${EnvironmentSuffix}",
        "alias": "alias/monitoring-logs-key-${EnvironmentSuffix}", "data-class": "logs",
      ]),
    Part(
      "backup-key", "key", "Backup key",
      [
        "description": "Backups of the monitoring system - ${EnvironmentSuffix}",
        "alias": "alias/monitoring-backup-key-${EnvironmentSuffix}", "data-class": "backup",
      ]),
    Part(
      "monitoring-backup", "backup-plan", "Backup plan",
      [
        "name": "monitoring-backup-${EnvironmentSuffix}", "vault-name": "monitoring-vault-${EnvironmentSuffix}",
        "key": "backup-key", "lock-days": 0,
        "copy-to":
          "arn:${AWS::Partition}:backup:us-west-2:${AWS::AccountId}:backup-vault:monitoring-vault-${EnvironmentSuffix}",
        "role-name": "monitoring-backup-role-${EnvironmentSuffix}",
      ]),
  ]

  /// What the landing zone provides: stated, never proven by this stack.
  private static let accountServices: [Part] = [
    ("trail", "Audit trail"), ("recorder", "Configuration recorder"), ("config-rules", "Configuration rules"),
    ("detector", "Threat detection"), ("hub", "Findings hub"), ("analyser", "Access analyser"),
    ("inspector", "Vulnerability scan"),
    ("identity-provider", "Identity provider"), ("log-archive", "Log archive account"),
  ].map { service, title in
    Part(
      service == "log-archive" ? "archive-account" : service, "account-service", title,
      [
        "service": .string(service), "provided-by": "landing zone", "evidence": "landing zone inventory",
      ])
  }

  private static let flows: [Flow] = [
    Flow(
      "service-to-db", from: "monitoring-service", to: "monitoring-db", .port(nil, "tcp"), "tasks query the database"),
    Flow(
      "service-to-redis", from: "monitoring-service", to: "monitoring-redis", .port(nil, "tcp"),
      "tasks aggregate metrics"),
    Flow(
      "service-to-stream", from: "monitoring-service", to: "monitoring-logs", .access(.write), "tasks send log records"),
    Flow(
      "handler-to-stream", from: "monitoring-api-handler", to: "monitoring-logs", .access(.write),
      "the handler sends request records"),
    Flow(
      "handler-to-service", from: "monitoring-api-handler", to: "monitoring-service", .port(nil, "tcp"),
      "the handler reads metrics"),
  ]
}
