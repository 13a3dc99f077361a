import TapModel

/// What a database instance and a cluster have in common: the master user, monitoring, and the groups of their logs.
enum DatabaseParts {
  /// PostgreSQL's parameters that log who signs in and out and what is changed in the schema.
  static let postgresAudit: JSON = ["log_connections": "1", "log_disconnections": "1", "log_statement": "ddl"]

  /// The master user: of a secret where one is named, else a name whose password RDS makes and rotates.
  static func credentials(
    _ secret: Reference, user: String, key: Reference, _ context: any SynthesisContext
  ) -> [(String, JSON?)] {
    guard secret.isNone else {
      return [
        ("MasterUsername", context.offer("username", of: secret.id) ?? .string(user)),
        ("MasterUserPassword", context.offer("password", of: secret.id)),
      ]
    }
    return [
      ("MasterUsername", .string(user)),
      ("MasterUserSecret", context.offer(.key, of: key.id).map { ["KmsKeyId": $0] }),
    ]
  }

  /// The ARN of the secret of the master user: the one named, else that which RDS keeps for the resource of a role.
  static func secret<S>(
    of db: Typed<S>, _ role: String, named secret: Reference, _ context: any SynthesisContext
  ) -> JSON? {
    secret.isNone ? context.att(db, role, "MasterUserSecret.SecretArn") : context.offer("secret", of: secret.id)
  }

  /// Writes host, port and engine of the resource of a role into its secret.
  ///
  /// - Parameter type: of that resource.
  static func attachment<S>(
    of db: Typed<S>, _ role: String, _ type: String, to secret: Reference, _ attach: SecretAttachment,
    _ context: any SynthesisContext
  ) -> [Draft] {
    let own = context.offer("own-secret", of: secret.id)
    let wanted: JSON? =
      switch attach {
      case .own: own
      case .always: own ?? context.offer("secret", of: secret.id)
      case .never: nil
      }
    guard let wanted, !secret.isNone else { return [] }
    return [
      Draft(
        "Attachment", "AWS::SecretsManager::SecretTargetAttachment",
        ["SecretId": wanted, "TargetType": .string(type), "TargetId": context.ref(db, role)])
    ]
  }

  /// What a backup plan must know to restore a database for a test: where the copy goes, and who reaches it.
  ///
  /// Source: AWS documentation, "Restore testing inferred metadata": without it, the default VPC is taken.
  static func restored<S>(_ db: Typed<S>, _ context: any SynthesisContext) -> JSON {
    let group = context.id(db.id, "Group")
    return [
      "Overrides": [
        "dbsubnetgroupname": context.ref(db, "Subnets"),
        "vpcsecuritygroupids": ["Fn::Sub": .string("[\"${\(group).GroupId}\"]")],
      ]
    ]
  }

  /// Enhanced monitoring writes to one group of the account, RDSOSMetrics (AWS documentation, "Setting up Enhanced Monitoring").
  static func monitoringRole(name: String) -> Draft {
    let group = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:RDS*"
    return Store.role(
      "MonitoringRole", name: name, for: "monitoring.rds.amazonaws.com",
      [
        [
          "Sid": "Groups", "Effect": "Allow", "Action": ["logs:CreateLogGroup", "logs:PutRetentionPolicy"],
          "Resource": text(group),
        ],
        [
          "Sid": "Streams", "Effect": "Allow",
          "Action": ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:GetLogEvents"],
          "Resource": text(group + ":log-stream:*"),
        ],
      ])
  }
}

/// The log groups that a database exports to: RDS names them after the database, and a log home makes them first.
struct LogExports {
  /// The component whose logs they are.
  let component: String
  let home: Reference
  /// `postgresql`, `upgrade`: as RDS calls them.
  let logs: [String]
  /// What stands before the name of a log: `/aws/rds/instance/NAME/`.
  let prefix: String

  /// Logical ids in the log home, of which the database must not be made before.
  func ids(_ context: any SynthesisContext) -> [String] {
    wanted.map { context.id(home.id, Names.pascal(component) + Names.pascal($0)) }
  }

  var contributions: [Contribution] {
    wanted.map { log in
      Contribution(
        to: home.id, "log-group", ["Role": .string(Names.pascal(log)), "Name": text(prefix + log)])
    }
  }

  private var wanted: [String] { home.isNone ? [] : logs }
}
