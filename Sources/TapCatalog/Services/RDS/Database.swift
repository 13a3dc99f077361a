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
    "secret": { db, context in DatabaseParts.secret(of: db, "Instance", named: db.secret, context) },
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
    if db.monitoring != .off { drafts.append(DatabaseParts.monitoringRole(name: "\(db.name)-monitoring")) }
    return drafts
      + DatabaseParts.attachment(of: db, "Instance", "AWS::RDS::DBInstance", to: db.secret, db.attach, context)
  })

private func databasePort(_ db: Typed<DatabaseFields>) -> Int { db.port == 0 ? db.engine.port : db.port }

private func databaseInstance(_ db: Typed<DatabaseFields>, _ context: any SynthesisContext) -> Draft {
  var properties: JSON = [
    "DBSubnetGroupName": context.ref(db, "Subnets"),
    "VPCSecurityGroups": [context.att(db, "Group", "GroupId")],
  ]
  if db.ownParameters { properties["DBParameterGroupName"] = context.ref(db, db.engine.parameterRole) }
  if db.monitoring != .off { properties["MonitoringRoleArn"] = context.arn(db, "MonitoringRole") }
  if db.insights {
    properties["PerformanceInsightsRetentionPeriod"] = .int(db.insightsDays)
    properties["PerformanceInsightsKMSKeyId"] = context.offer(.key, of: db.key.id)
  }
  for (name, value) in DatabaseParts.credentials(db.secret, user: db.user, key: db.key, context) {
    properties[name] = value
  }
  return Draft("Instance", "AWS::RDS::DBInstance", properties, dependsOn: logExports(db).ids(context))
}

private func logExports(_ db: Typed<DatabaseFields>) -> LogExports {
  LogExports(component: db.id, home: db.logs, logs: db.logExports, prefix: "/aws/rds/instance/\(db.name)/")
}

private func databaseParameters(_ db: Typed<DatabaseFields>) -> Draft {
  let family = db.engine.family(of: db.version)
  let suffix = family.split(separator: ".").joined(separator: "-")
  var properties: JSON = [
    "DBParameterGroupName": text("\(db.name)-\(suffix)"), "Family": .string(family),
    "Description": "Whether connections must use TLS",
  ]
  if db.engine == .postgres { properties["Parameters"] = DatabaseParts.postgresAudit }
  return Draft(db.engine.parameterRole, "AWS::RDS::DBParameterGroup", properties)
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
    var store = DatabaseParts.restored(db, context)
    store["Arn"] = context.att(db, "Instance", "DBInstanceArn")
    store["Type"] = "RDS"
    all.append(Contribution(to: db.backup.id, "backup", store))
  }
  return all + logExports(db).contributions
}
