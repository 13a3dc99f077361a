import TapModel

/// A cluster of Aurora: one store in three zones, a writer and readers that take over from it.
let databaseCluster: Kind = Kind(
  "database-cluster", "Database cluster", pane: .data, main: "Cluster", DatabaseClusterFields(),
  help: "An Aurora database that follows its load, with readers that take over, forced TLS and backups.",
  parent: "tier",
  summary: { "Aurora, \($0.version), x\($0.readers + 1)" },
  offers: [
    .securityGroup: { db, context in context.att(db, "Group", "GroupId") },
    .port: { db, _ in .int(db.port == 0 ? db.engine.port : db.port) },
    .arn: { db, context in context.att(db, "Cluster", "DBClusterArn") },
    .name: { db, context in context.ref(db, "Cluster") },
    "endpoint": { db, context in context.att(db, "Cluster", "Endpoint.Address") },
    "reader-endpoint": { db, context in context.att(db, "Cluster", "ReadEndpoint.Address") },
    "secret": { db, context in DatabaseParts.secret(of: db, "Cluster", named: db.secret, context) },
  ],
  contributions: { db, context in
    clusterAlarms(db, context) + logExports(db).contributions
      + (db.backup.isNone
        ? [] : [Contribution(to: db.backup.id, "backup", restored(db, context))])
  },
  outputs: { db, context in
    let name = db.output.isEmpty ? Names.pascal(db.id) + "Endpoint" : db.output
    return [
      Output(name, "Address of the writer", context.att(db, "Cluster", "Endpoint.Address")),
      Output(name + "Reader", "Address of the readers", context.att(db, "Cluster", "ReadEndpoint.Address")),
    ]
  },
  resources: { db, context in
    [
      Draft(
        "Subnets", "AWS::RDS::DBSubnetGroup",
        [
          "DBSubnetGroupDescription": "Subnets of the cluster",
          "SubnetIds": context.offer(.subnets, of: db.tier.id) ?? [],
        ]),
      Workload.group(in: db.tier, "Database: closed but for declared flows", context),
      clusterParameters(db),
      clusterItself(db, context),
    ] + db.members.map { clusterMember($0, of: db, context) }
      + (db.monitoring == .off ? [] : [DatabaseParts.monitoringRole(name: "monitoring-role-\(db.name)")])
      + DatabaseParts.attachment(of: db, "Cluster", "AWS::RDS::DBCluster", to: db.secret, db.attach, context)
      + [Store.declaration(db, "Cluster", class: db.dataClass, context)]
  })

extension Typed where S == DatabaseClusterFields {
  /// The numbers of its instances: 1 begins as the writer.
  fileprivate var members: ClosedRange<Int> { 1...min(max(self.readers, 0), 15) + 1 }
}

private func logExports(_ db: Typed<DatabaseClusterFields>) -> LogExports {
  LogExports(component: db.id, home: db.logs, logs: db.logExports, prefix: "/aws/rds/cluster/\(db.name)/")
}

private func restored(_ db: Typed<DatabaseClusterFields>, _ context: any SynthesisContext) -> JSON {
  var store = DatabaseParts.restored(db, context)
  store["Arn"] = context.att(db, "Cluster", "DBClusterArn")
  store["Type"] = "Aurora"
  return store
}

private func clusterItself(_ db: Typed<DatabaseClusterFields>, _ context: any SynthesisContext) -> Draft {
  var properties: JSON = [
    "DBSubnetGroupName": context.ref(db, "Subnets"),
    "VpcSecurityGroupIds": [context.att(db, "Group", "GroupId")],
    "DBClusterParameterGroupName": context.ref(db, db.engine.parameterRole),
  ]
  for (name, value) in DatabaseParts.credentials(db.secret, user: db.user, key: db.key, context) {
    properties[name] = value
  }
  return Draft("Cluster", "AWS::RDS::DBCluster", properties, dependsOn: logExports(db).ids(context))
}

/// A reader of promotion tier 1 keeps the capacity of the writer, so that it can take over at once.
///
/// Source: AWS documentation, "Aurora Serverless v2 scaling", promotion tiers 0 and 1.
private func clusterMember(
  _ number: Int, of db: Typed<DatabaseClusterFields>, _ context: any SynthesisContext
) -> Draft {
  var properties: JSON = [
    "DBInstanceIdentifier": text("instance-\(number)-\(db.name)"), "DBClusterIdentifier": context.ref(db, "Cluster"),
    "PromotionTier": number == 1 ? 0 : 1,
  ]
  if let zones = context.offer("zones", of: db.tier.id)?.int, zones > 0 {
    properties["AvailabilityZone"] = ["Fn::Select": [.int((number - 1) % zones), ["Fn::GetAZs": ""]]]
  }
  if db.monitoring != .off { properties["MonitoringRoleArn"] = context.arn(db, "MonitoringRole") }
  if db.insights {
    properties["PerformanceInsightsRetentionPeriod"] = .int(db.insightsDays)
    properties["PerformanceInsightsKMSKeyId"] = context.offer(.key, of: db.key.id)
  }
  return Draft("Instance\(number)", "AWS::RDS::DBInstance", properties)
}

private func clusterParameters(_ db: Typed<DatabaseClusterFields>) -> Draft {
  let family = db.engine.family(of: db.version)
  let suffix = family.split(separator: ".").joined(separator: "-")
  return Draft(
    db.engine.parameterRole, "AWS::RDS::DBClusterParameterGroup",
    [
      "DBClusterParameterGroupName": text("\(suffix)-\(db.name)"), "Family": .string(family),
      "Description": "TLS, and a record of sessions and changes", "Parameters": db.engine.parameters,
    ])
}

/// What each instance needs, and how near the cluster is to the end of its capacity.
private func clusterAlarms(
  _ db: Typed<DatabaseClusterFields>, _ context: any SynthesisContext
) -> [Contribution] {
  let cluster = [("DBClusterIdentifier", context.ref(db, "Cluster"))]
  let capacity = Workload.alarm(
    db.alarms, "Capacity", "AWS/RDS", "ACUUtilization", cluster, "Average", above: 90, periods: 3,
    "The cluster runs at more than 90 % of its capacity")
  let members = db.members.flatMap { number -> [Contribution] in
    let instance = [("DBInstanceIdentifier", context.ref(db, "Instance\(number)"))]
    return Workload.alarm(
      db.alarms, "Cpu\(number)", "AWS/RDS", "CPUUtilization", instance, "Average", above: 80, periods: 3,
      "An instance of the cluster is busy above 80 %")
      + Workload.alarm(
        db.alarms, "Storage\(number)", "AWS/RDS", "FreeLocalStorage", instance, "Average", below: 1_073_741_824,
        periods: 3, "Less than 1 GiB is free for temporary tables and logs")
  }
  return (db.size == "db.serverless" ? capacity : []) + members
}
