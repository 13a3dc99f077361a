import TapModel

/// One instance of Amazon RDS with its group, parameters and monitoring role.
let database: Kind = Kind(
  "database", "Relational database", pane: .data, main: "Instance", DatabaseFields(),
  help: "A database with a standby, forced TLS, backups, and a password that nobody types.", parent: "tier",
  summary: { "\($0.engine.title), \($0.version), \($0.multiAZ ? 2 : 1) AZ" },
  offers: [
    .securityGroup: { db, context in context.att(db, "Group", "GroupId") },
    .port: { db, _ in .int(databasePort(db)) },
    .arn: { db, context in context.att(db, "Instance", "DBInstanceArn") },
    .name: { db, context in context.ref(db, "Instance") },
    "endpoint": { db, context in context.att(db, "Instance", "Endpoint.Address") },
    "secret": { db, context in
      db.secret.isNone
        ? context.att(db, "Instance", "MasterUserSecret.SecretArn") : context.offer("secret", of: db.secret.id)
    },
  ],
  contributions: { db, context in databaseContributions(db, context) },
  outputs: { db, context in
    [
      Output(
        db.output.isEmpty ? Names.pascal(db.id) + "Endpoint" : db.output, "Address of the database",
        context.att(db, "Instance", "Endpoint.Address"))
    ]
  },
  resources: { db, context in
    var drafts = [
      Draft(
        "Subnets", "AWS::RDS::DBSubnetGroup",
        [
          "DBSubnetGroupDescription": "Subnets of the database",
          "SubnetIds": context.offer(.subnets, of: db.tier.id) ?? [],
        ]),
      Workload.group(in: db.tier, "Database: closed but for declared flows", context),
      databaseInstance(db, context),
      Store.declaration(db, "Instance", class: db.dataClass, context),
    ]
    if db.ownParameters { drafts.append(databaseParameters(db)) }
    if db.monitoring != .off { drafts.append(monitoringRole(db)) }
    drafts += secretAttachment(db, context)
    return drafts
  })

private func databasePort(_ db: Typed<DatabaseFields>) -> Int { db.port == 0 ? db.engine.port : db.port }

private func databaseInstance(_ db: Typed<DatabaseFields>, _ context: any SynthesisContext) -> Draft {
  var properties: JSON = [
    "DBSubnetGroupName": context.ref(db, "Subnets"),
    "VPCSecurityGroups": [context.att(db, "Group", "GroupId")],
  ]
  if db.ownParameters { properties["DBParameterGroupName"] = context.ref(db, db.engine.parameterRole) }
  if db.monitoring != .off { properties["MonitoringRoleArn"] = context.arn(db, "MonitoringRole") }
  let key = context.offer(.key, of: db.key.id)
  if db.insights {
    properties["PerformanceInsightsRetentionPeriod"] = .int(db.insightsDays)
    properties["PerformanceInsightsKMSKeyId"] = key
  }
  if db.secret.isNone {
    properties["MasterUsername"] = .string(db.user)
    if let key { properties["MasterUserSecret"] = ["KmsKeyId": key] }
  } else {
    properties["MasterUsername"] = context.offer("username", of: db.secret.id) ?? .string(db.user)
    properties["MasterUserPassword"] = context.offer("password", of: db.secret.id)
  }
  return Draft("Instance", "AWS::RDS::DBInstance", properties, dependsOn: exportedGroups(db, context).map(\.id))
}

/// The log groups that an export writes to: logical id in the log home, role and name.
private func exportedGroups(
  _ db: Typed<DatabaseFields>, _ context: any SynthesisContext
) -> [(id: String, role: String, name: String)] {
  guard !db.logs.isNone else { return [] }
  return db.logExports.map { log in
    let role = Names.pascal(log)
    return (
      context.id(db.logs.id, Names.pascal(db.id) + role), role, "/aws/rds/instance/\(db.name)/\(log)"
    )
  }
}

private func databaseParameters(_ db: Typed<DatabaseFields>) -> Draft {
  let family = db.engine.family(of: db.version)
  let suffix = family.split(separator: ".").joined(separator: "-")
  var properties: JSON = [
    "DBParameterGroupName": text("\(db.name)-\(suffix)"), "Family": .string(family),
    "Description": "Whether connections must use TLS",
  ]
  if db.engine == .postgres {
    properties["Parameters"] = ["log_connections": "1", "log_disconnections": "1", "log_statement": "ddl"]
  }
  return Draft(db.engine.parameterRole, "AWS::RDS::DBParameterGroup", properties)
}

/// Enhanced monitoring writes to one group of the account, RDSOSMetrics (AWS documentation, "Setting up Enhanced Monitoring").
private func monitoringRole(_ db: Typed<DatabaseFields>) -> Draft {
  let group = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:RDS*"
  return Store.role(
    "MonitoringRole", name: "\(db.name)-monitoring", for: "monitoring.rds.amazonaws.com",
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

private func secretAttachment(_ db: Typed<DatabaseFields>, _ context: any SynthesisContext) -> [Draft] {
  let own = context.offer("own-secret", of: db.secret.id)
  let secret: JSON? =
    switch db.attach {
    case .own: own
    case .always: own ?? context.offer("secret", of: db.secret.id)
    case .never: nil
    }
  guard let secret, !db.secret.isNone else { return [] }
  return [
    Draft(
      "Attachment", "AWS::SecretsManager::SecretTargetAttachment",
      ["SecretId": secret, "TargetType": "AWS::RDS::DBInstance", "TargetId": context.ref(db, "Instance")])
  ]
}

private func databaseContributions(
  _ db: Typed<DatabaseFields>, _ context: any SynthesisContext
) -> [Contribution] {
  let dimension = [("DBInstanceIdentifier", context.ref(db, "Instance"))]
  var all = Workload.alarm(
    db.alarms, "Cpu", "AWS/RDS", "CPUUtilization", dimension, "Average", above: 80,
    periods: 3, "The database is busy above 80 %")
  all += Workload.alarm(
    db.alarms, "Storage", "AWS/RDS", "FreeStorageSpace", dimension, "Average",
    below: db.storage * 1_073_741_824 / 10, periods: 3, "Less than a tenth of the storage is free")
  if !db.backup.isNone {
    all.append(
      Contribution(to: db.backup.id, "backup", ["Arn": context.att(db, "Instance", "DBInstanceArn")]))
  }
  for group in exportedGroups(db, context) {
    all.append(
      Contribution(to: db.logs.id, "log-group", ["Role": .string(group.role), "Name": text(group.name)]))
  }
  return all
}
