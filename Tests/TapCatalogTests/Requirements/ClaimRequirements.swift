import TapCatalog
import TapModel

extension Requirement {
  /// Names that the template chooses; what AWS names after a resource of the stack is not chosen.
  private static func names(_ t: TemplateProbe) -> [String] {
    t.everything.compactMap { resource in
      guard let rule = Facts.names[resource.type], rule.place == .property,
        rule.scope.contains("account") || rule.scope == "partition"
      else { return nil }
      let name = resource[Pointer(rule.property.split(separator: ".").map(String.init))]
      return name.references.contains { t.resource($0) != nil } ? nil : name.text
    }
  }

  /// Whether every claim of the brief holds of what a pane shows: a component of this kind, and its requirements.
  private static func shows(_ kind: String, _ ids: String..., in t: TemplateProbe) -> Bool {
    guard let known = Catalog.aws.kind(kind) else { return false }
    let shown = t.design.components.items.filter { $0.kind == kind && !$0.title.isEmpty }
    let wanted = Requirement.all.filter { ids.contains($0.id) && $0.designs == Monitoring.allCases }
    return !shown.isEmpty && !known.title.isEmpty
      && shown.allSatisfy { known.summary($0).prefix { $0 != "," }.count <= 8 }
      && wanted.allSatisfy { (try? $0.holds(t)) == true }
  }

  /// What the brief says of the whole.
  static let claims: [Requirement] = [
    Requirement("000-70", "All stores encrypted with a key that rotates") { t in
      try t.meets("000-13", "000-28", "000-31", "000-37", "000-46")
    },
    Requirement("000-71", "TLS everywhere: database, cache, API") { t in
      let forced = t.any("RDS::DBParameterGroup") { $0[Pointer(["Parameters", "rds.force_ssl"])].is(1) }
      return t.holds(forced, orFinds: "rds.force-tls")
        && t.all("ElastiCache::ReplicationGroup") { $0["/TransitEncryptionEnabled"].is(true) }
        && t.output("APIGatewayURL")["/Value"].text?.hasPrefix("https://") == true
    },
    Requirement("000-72", "Rule sets of AWS in front of the API") { t in
      try t.meets("000-64", "000-65") && t.any("WAFv2::WebACL") { $0["/Name"].isNamed("monitoring-api-waf") }
    },
    Requirement("000-73", "Least privilege, no wildcards; AWS's policies are listed") { t in
      let managed = t.any("IAM::Role") { $0["/ManagedPolicyArns"].exists }
      return t.isNarrow && t.holds(!managed, orFinds: "iam.managed")
    },
    Requirement("000-74", "Stores in private subnets, and only the tasks get in") { t in
      try t.meets("000-33", "000-36", "000-43") && t.admitsOnly("rds-sg", "ecs-sg")
        && t.admitsOnly("redis-sg", "ecs-sg")
    },
    Requirement("000-75", "Logs encrypted for 365 days; monitoring of all parts; the stream is written and read") { t in
      let writers = ["ecs-task-role", "api-lambda-role"].map { t.role($0) }
      let isRead = t.any("KinesisFirehose::DeliveryStream") {
        $0["/KinesisStreamSourceConfiguration/KinesisStreamARN"].names("Kinesis::Stream")
      }
      let stage = t.all("ApiGateway::Stage") {
        $0["/MethodSettings/0/LoggingLevel"].is("INFO") && $0["/MethodSettings/0/MetricsEnabled"].is(true)
      }
      return try stage
        && t.meets(
          "000-26", "000-27", "000-28", "000-29", "000-30", "000-31", "000-32", "000-40", "000-41", "000-50", "000-61")
        && writers.allSatisfy { t.lets($0, "kinesis:PutRecords", on: "Kinesis::Stream") }
        && t.holds(isRead, orFinds: "stream.read")
    },
    Requirement("000-76", "Multi-AZ database with failover") { t in
      t.holds(t.all("RDS::DBInstance") { $0["/MultiAZ"].is(true) }, orFinds: "rds.multi-az")
    },
    Requirement("000-77", "Two cache nodes that fail over, two tasks, encrypted backups of 7 days") { t in
      try t.meets("000-44", "000-45", "000-57", "000-37")
        && t.all("RDS::DBInstance") { ($0["/BackupRetentionPeriod"].number ?? 0) >= 7 }
    },
    Requirement("000-78", "No NAT, small instances, Fargate, scaling by one key") { t in
      let scaled = try t.after(.set("monitoring-service", "scaling", true))
      return try t.meets("000-17", "000-44", "000-53") && t.n("ApplicationAutoScaling::ScalableTarget") == 0
        && t.all("RDS::DBInstance") { $0["/DBInstanceClass"].is("db.t3.small") }
        && scaled.n("ApplicationAutoScaling::ScalableTarget") == 1
    },
    Requirement("000-79", "Suffix in every name; copies stand side by side; nothing is left") { t in
      let names = names(t)
      let others = Requirement.names(try t.after(.set("settings", "suffix", "other")))
      let kept = t.everything.contains { $0.attribute("DeletionPolicy") == "Retain" }
      return names.count > 10 && names.allSatisfy { $0.contains(t.suffix) } && Set(names).isDisjoint(with: others)
        && others.count == names.count && t.holds(!kept, orFinds: "template.retained")
    },
    Requirement("000-80", "Seven components: database, tasks, cache, API, stream, keys, logs") { t in
      shows("database", "000-33", "000-36", "000-37", "000-39", "000-40", "000-41", "000-42", in: t)
        && shows("container-service", "000-50", "000-52", "000-53", "000-55", "000-57", in: t)
        && shows("cache", "000-43", "000-44", "000-45", "000-46", "000-48", "000-49", in: t)
        && shows("rest-api", "000-59", "000-61", "000-62", "000-64", "000-65", "000-66", in: t)
        && shows("stream", "000-30", "000-31", "000-32", in: t) && shows("key", "000-13", in: t)
        && shows("log-group", "000-26", "000-27", "000-28", "000-29", in: t)
    },
  ]
}
