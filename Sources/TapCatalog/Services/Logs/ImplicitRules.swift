import TapModel

/// Groups that AWS makes by itself, endless and without a customer key, unless they are made first.
private enum Implicit {
  /// The groups in the template of one of these names.
  static func groups(_ names: [String], _ view: any TemplateView) -> [Value] {
    names.flatMap { view.resources(of: "AWS::Logs::LogGroup", where: "/LogGroupName", is: $0) }
  }

  /// The group of a name exists, and is made before the resource that writes to it.
  static func exists(before writer: Value, _ name: String, at place: Value) -> Outcome {
    guard let group = groups([name], writer.view).first else { return missing(name, at: place) }
    if writer.waits(for: group.id) || refers(writer, to: group.id) { return .passes }
    let all = writer.node.resource.dependsOn + [group.id]
    return writer["@DependsOn"].fails("may come before its log group", set: .array(all.map { .string($0) }))
  }

  static func missing(_ name: String, at place: Value) -> Outcome {
    place.fails("AWS makes \(short(name))", insert: "log-home", joins: true, bind: "logs")
  }

  private static func refers(_ writer: Value, to group: String) -> Bool {
    writer.view.referrers(of: group, type: writer.type).contains { $0.resource.id == writer.id }
  }

  /// A name that fits a line.
  private static func short(_ name: String) -> String { name.count <= 30 ? name : "..." + name.suffix(27) }
}

private let whyImplicit =
  "AWS makes the log group by itself: it never expires, and no key of yours protects it."

/// LOG-03.
let logsFunctionGroup: Rule = Rule(
  "logs.function-group", "Function's log group is left to AWS", why: whyImplicit, ["AU-11", "SC-28"],
  on: ["AWS::Lambda::Function"], source: "AWS documentation: Lambda function logs; own reading",
  passes: [
    #"""
    {"Fn":{"Type":"AWS::Lambda::Function","Properties":{"FunctionName":"api"}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/aws/lambda/api","RetentionInDays":365}}}
    """#,
    #"""
    {"Fn":{"Type":"AWS::Lambda::Function","Properties":{"LoggingConfig":{"LogGroup":{"Ref":"Logs"}}}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}}
    """#,
  ],
  fails: [#"{"Type":"AWS::Lambda::Function","Properties":{"FunctionName":"api"}}"#]
) { function in
  let named = function["LoggingConfig"]["LogGroup"]
  if named.isUnknown { return .unknown("the log group is known only later") }
  if named.exists {
    if named.target?.type == "AWS::Logs::LogGroup" { return .passes }
    guard let name = named.text, !Implicit.groups([name], function.view).isEmpty else {
      return named.fails("its log group is not in the template", insert: "log-home", joins: true, bind: "logs")
    }
    return .passes
  }
  let name = function["FunctionName"]
  if name.isUnknown { return .unknown("the function's name is known only later") }
  let names = [name.text, "${\(function.id)}"].compactMap { $0.map { "/aws/lambda/" + $0 } }
  return Implicit.groups(names, function.view).first.map { $0["LogGroupName"].exists ? .passes : .notApplicable }
    ?? Implicit.missing(names[0], at: named)
}

/// LOG-04.
let logsDatabaseGroup: Rule = Rule(
  "logs.database-group", "Database's log group is left to AWS", why: whyImplicit, ["AU-11", "SC-28"],
  on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"],
  source: "AWS documentation: Publishing database logs to Amazon CloudWatch Logs",
  passes: [
    #"""
    {"Db":{"Type":"AWS::RDS::DBInstance","DependsOn":"Logs","Properties":{"DBInstanceIdentifier":"core","EnableCloudwatchLogsExports":["postgresql"]}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/aws/rds/instance/core/postgresql"}}}
    """#
  ],
  fails: [
    #"""
    {"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"core","EnableCloudwatchLogsExports":["postgresql"]}}
    """#,
    #"""
    {"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"core","EnableCloudwatchLogsExports":["postgresql"]}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/aws/rds/instance/core/postgresql"}}}
    """#,
  ]
) { database in
  let exports = database["EnableCloudwatchLogsExports"]
  if exports.isUnknown { return .unknown("exports are known only later") }
  let isCluster = database.type == "AWS::RDS::DBCluster"
  let identifier = database[isCluster ? "DBClusterIdentifier" : "DBInstanceIdentifier"]
  return .all(
    exports.elements.map { export in
      guard let sort = export.text, !identifier.isUnknown else { return .unknown("its name is known only later") }
      guard let name = identifier.text else { return identifier.fails("no identifier: its group cannot come first") }
      return Implicit.exists(
        before: database, "/aws/rds/\(isCluster ? "cluster" : "instance")/\(name)/\(sort)", at: export)
    })
}

/// LOG-05.
let logsStageGroup: Rule = Rule(
  "logs.stage-group", "Stage's execution log group is left to AWS", why: whyImplicit, level: .warn, high: .gap,
  ["AU-11", "SC-28"], on: ["AWS::ApiGateway::Stage"],
  source: "AWS documentation: CloudWatch logging for REST APIs in API Gateway",
  passes: [
    #"""
    {"Stage":{"Type":"AWS::ApiGateway::Stage","DependsOn":"Logs","Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod","MethodSettings":[{"LoggingLevel":"INFO"}]}},
    "Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api"}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":{"Fn::Sub":"API-Gateway-Execution-Logs_${Api}/prod"}}}}
    """#
  ],
  fails: [
    #"""
    {"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod","MethodSettings":[{"LoggingLevel":"INFO"}]}},
    "Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api"}}}
    """#
  ]
) { stage in
  let levels = stage["MethodSettings"].elements.map { $0["LoggingLevel"] }
  if levels.contains(where: \.isUnknown) { return .unknown("the log level is known only later") }
  guard let on = levels.first(where: { $0.text == "INFO" || $0.text == "ERROR" }) else { return .notApplicable }
  guard let api = stage["RestApiId"].comparable, let name = stage["StageName"].text else {
    return .unknown("the stage's name is known only later")
  }
  return Implicit.exists(before: stage, "API-Gateway-Execution-Logs_\(api)/\(name)", at: on)
}

/// LOG-06.
let logsInsightsGroup: Rule = Rule(
  "logs.insights-group", "Container Insights group is left to AWS", why: whyImplicit, level: .warn, high: .gap,
  ["AU-11"],
  on: ["AWS::ECS::Cluster"], source: "AWS documentation: Set up Container Insights on Amazon ECS",
  passes: [
    #"""
    {"Cluster":{"Type":"AWS::ECS::Cluster","DependsOn":["Logs"],"Properties":{"ClusterName":"work","ClusterSettings":[{"Name":"containerInsights","Value":"enabled"}]}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/aws/ecs/containerinsights/work/performance"}}}
    """#
  ],
  fails: [
    #"""
    {"Cluster":{"Type":"AWS::ECS::Cluster","Properties":{"ClusterName":"work","ClusterSettings":[{"Name":"containerInsights","Value":"enabled"}]}}}
    """#
  ]
) { cluster in
  let insights = cluster["ClusterSettings"].elements.first { $0["Name"].text == "containerInsights" }?["Value"]
  guard let insights, insights.exists, insights.text != "disabled" else { return .notApplicable }
  let name = cluster["ClusterName"]
  if name.isUnknown || insights.isUnknown { return .unknown("its name is known only later") }
  guard let text = name.text else { return name.fails("no name: its group cannot come first") }
  return Implicit.exists(before: cluster, "/aws/ecs/containerinsights/\(text)/performance", at: insights)
}

/// LOG-07.
let logsServiceGroups: Rule = Rule(
  "logs.service-groups", "A service logs to a group of its own",
  why: "Events sit in a group that nobody chose, for a time that nobody chose.", level: .note, high: .warn, ["AU-11"],
  on: [
    "AWS::RDS::DBInstance", "AWS::CodeBuild::Project", "AWS::Glue::Job", "AWS::StepFunctions::StateMachine",
    "AWS::KinesisFirehose::DeliveryStream",
  ],
  source: "AWS documentation: Setting up Enhanced Monitoring; build project log options; by service",
  passes: [
    #"""
    {"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MonitoringInterval":60}},
    "Os":{"Type":"TapTui::Prerequisite","Properties":{"Name":"RDSOSMetrics","Owner":"platform"}}}
    """#,
    #"""
    {"Build":{"Type":"AWS::CodeBuild::Project","Properties":{"LogsConfig":{"CloudWatchLogs":{"GroupName":{"Ref":"Logs"}}}}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}}
    """#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MonitoringInterval":60}}"#,
    #"{"Type":"AWS::CodeBuild::Project","Properties":{"Name":"build"}}"#,
  ]
) { resource in
  switch resource.type {
  case "AWS::RDS::DBInstance":
    guard let interval = resource["MonitoringInterval"].number, interval > 0 else { return .notApplicable }
    // The account has one for all databases, so a stack cannot own it.
    return groupOrPrerequisite("RDSOSMetrics", resource["MonitoringInterval"])
  case "AWS::CodeBuild::Project":
    let group = resource["LogsConfig"]["CloudWatchLogs"]["GroupName"]
    if group.exists { return group.must(name: "AWS::Logs::LogGroup", "names no log group") }
    return groupOrPrerequisite("/aws/codebuild/" + (resource["Name"].text ?? resource.id), group)
  case "AWS::Glue::Job": return groupOrPrerequisite("/aws-glue/jobs/output", resource)
  case "AWS::StepFunctions::StateMachine":
    return .all(
      resource["LoggingConfiguration"]["Destinations"].elements.map {
        $0["CloudWatchLogsLogGroup"]["LogGroupArn"].must(name: "AWS::Logs::LogGroup", "names no log group")
      })
  default:
    let options = resource["ExtendedS3DestinationConfiguration"]["CloudWatchLoggingOptions"]
    guard options["Enabled"].truth == true else { return .notApplicable }
    return options["LogGroupName"].must(name: "AWS::Logs::LogGroup", "names no log group")
  }
}

/// A group of a name in the template, or declared as something that the account already has.
private func groupOrPrerequisite(_ name: String, _ place: Value) -> Outcome {
  if Implicit.groups([name], place.view).first?["LogGroupName"].exists == true { return .passes }
  if let known = place.view.resources(of: "TapTui::Prerequisite", where: "/Name", is: name).first {
    return .attested("\(name): \(known["Owner"].text ?? "the account")")
  }
  return place.fails("AWS makes \(name); declare it")
}
