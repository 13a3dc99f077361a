import TapModel

private let services = ["AWS::ECS::Service"]

/// A service of an example.
private func service(_ properties: String) -> String {
  #"{"Type":"AWS::ECS::Service","Properties":{"LaunchType":"FARGATE",\#(properties)}}"#
}

// MARK: ECS-09

let ecsRollBack: Rule = Rule(
  "ecs.roll-back", "Failed deployment stays as it is",
  why: "Tasks that do not start are tried for ever, while the service runs on what is left.",
  level: .note, high: .gap, ["SC-24", "CP-10"], on: services, source: "cdk-nag; own reading of SC-24",
  passes: [
    service(#""DeploymentConfiguration":{"DeploymentCircuitBreaker":{"Enable":true,"Rollback":true}}"#),
    service(#""DeploymentController":{"Type":"CODE_DEPLOY"}"#),
  ],
  fails: [
    service(#""DesiredCount":2"#),
    service(#""DeploymentConfiguration":{"DeploymentCircuitBreaker":{"Enable":true,"Rollback":false}}"#),
  ]
) { service in
  let controller = service["DeploymentController"]["Type"]
  if let doubt = controller.doubt { return doubt }
  // CodeDeploy and others roll back by themselves; the breaker is not theirs.
  guard controller.text ?? "ECS" == "ECS" else { return .attested("deployments of \(controller.text ?? "")") }
  let breaker = service["DeploymentConfiguration"]["DeploymentCircuitBreaker"]
  let names = ["Enable", "Rollback"]
  // CloudFormation takes neither without the other.
  let both = Fix.all(names.compactMap { breaker[$0].set(true) })
  return .all(
    names.map { breaker[$0].must("does not go back when it fails", absent: false, fix: both) { $0.truth == true } })
}

// MARK: ECS-10

let ecsShell: Rule = Rule(
  "ecs.shell", "Shell into containers without record",
  why: "What somebody does in a running container leaves no trace, and changes what was tested.",
  level: .warn, high: .gap, ["AC-17(1)", "MA-4", "CM-11"], on: services,
  source: "own; AWS documentation, logging of ECS Exec",
  passes: [
    service(#""EnableExecuteCommand":false"#),
    #"{"S":\#(shell),"C":{"Type":"AWS::ECS::Cluster","Properties":{"Configuration":{"ExecuteCommandConfiguration":{"Logging":"OVERRIDE","KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/k","LogConfiguration":{"CloudWatchLogGroupName":"shell","CloudWatchEncryptionEnabled":true}}}}}}"#,
  ],
  fails: [
    service(#""EnableExecuteCommand":true"#), #"{"S":\#(shell),"C":{"Type":"AWS::ECS::Cluster","Properties":{}}}"#,
    #"{"S":\#(shell),"C":{"Type":"AWS::ECS::Cluster","Properties":{"Configuration":{"ExecuteCommandConfiguration":{"Logging":"OVERRIDE","KmsKeyId":"k","LogConfiguration":{"S3BucketName":"shell"}}}}}}"#,
  ]
) { service in
  let shell = service["EnableExecuteCommand"]
  let verdict = shell.mustNot(equal: true, "opens a shell", set: false)
  guard case .breaks = verdict else { return verdict }
  let name = service["Cluster"]
  guard let cluster = name.target else {
    return name.exists ? name.doubt ?? .unknown("its cluster is not in the template") : verdict
  }
  let exec = cluster["Configuration"]["ExecuteCommandConfiguration"]
  let log = exec["LogConfiguration"]
  if let doubt = exec.doubt ?? exec["Logging"].doubt ?? log.doubt { return doubt }
  let kept =
    log["CloudWatchLogGroupName"].exists && log["CloudWatchEncryptionEnabled"].truth == true
    || log["S3BucketName"].exists && log["S3EncryptionEnabled"].truth == true
  let isRecorded = exec["Logging"].text == "OVERRIDE" && exec["KmsKeyId"].exists && kept
  return isRecorded ? .passes : shell.fails("a shell that \(cluster.id) does not record", set: false)
}

private let shell = service(#""EnableExecuteCommand":true,"Cluster":{"Ref":"C"}"#)

// MARK: ECS-11

let ecsInsights: Rule = Rule(
  "ecs.insights", "Cluster measures nothing of its tasks",
  why: "That tasks stop or run short is seen only where somebody counts them.", level: .note, ["SI-4"],
  on: ["AWS::ECS::Cluster"], source: "AWS Config ECS_CONTAINER_INSIGHTS_ENABLED",
  passes: [
    #"{"Type":"AWS::ECS::Cluster","Properties":{"ClusterSettings":[{"Name":"containerInsights","Value":"enhanced"}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::ECS::Cluster","Properties":{"ClusterName":"main"}}"#,
    #"{"Type":"AWS::ECS::Cluster","Properties":{"ClusterSettings":[{"Name":"containerInsights","Value":"disabled"}]}}"#,
  ]
) { cluster in
  let list = cluster["ClusterSettings"]
  if let doubt = list.doubt { return doubt }
  guard let setting = list.elements.first(where: { $0["Name"].text == "containerInsights" }) else {
    let place: Pointer = "ClusterSettings/Name=containerInsights/Value"
    return list.fails("no Container Insights", fix: .set(resource: cluster.id, place, "enabled"))
  }
  return setting["Value"].must(be: ["enabled", "enhanced"], "no Container Insights")
}

// MARK: ECS-15

let ecsScaling: Rule = Rule(
  "ecs.scaling", "Service does not grow with its load",
  why: "When more come than the tasks can serve, all of them wait.", level: .note, high: .gap, ["CP-2(2)", "SC-5"],
  on: services, source: "own reading of CP-2(2)",
  passes: [scaled(least: 2)],
  fails: [service(#""DesiredCount":2"#), scaled(least: 1), scaled(least: 2, policy: "Other")]
) { service in
  if service["SchedulingStrategy"].text == "DAEMON" { return .notApplicable }
  let targets = service.referrers("AWS::ApplicationAutoScaling::ScalableTarget")
  guard let target = targets.first else { return service.fails("has a fixed number of tasks") }
  let policies = target.referrers("AWS::ApplicationAutoScaling::ScalingPolicy")
    .filter { $0["ScalingTargetId"].targetID == target.id }
  return .all([
    target["MinCapacity"].must(atLeast: 2, "may shrink to one task"),
    policies.isEmpty ? target.fails("nothing says when to grow") : .passes,
  ])
}

/// A service with a scaling target and a policy that names it, or another.
private func scaled(least: Int, policy: String = "T") -> String {
  #"{"S":\#(service(#""DesiredCount":2"#)),"T":{"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"ServiceNamespace":"ecs","ResourceId":{"Fn::Sub":"service/main/${S.Name}"},"MinCapacity":\#(least),"MaxCapacity":6}},"P":{"Type":"AWS::ApplicationAutoScaling::ScalingPolicy","Properties":{"PolicyName":"cpu","PolicyType":"TargetTrackingScaling","ScalingTargetId":{"Ref":"\#(policy)"}}}}"#
}

// MARK: ECS-16

let ecsPlatform: Rule = Rule(
  "ecs.platform", "Fargate platform is pinned",
  why: "Faults that AWS mends in a newer platform stay open here.", level: .warn, ["SI-2", "SA-22"], on: services,
  source: "AWS Config ECS_FARGATE_LATEST_PLATFORM_VERSION",
  passes: [service(#""DesiredCount":2"#), service(#""PlatformVersion":"LATEST""#)],
  fails: [service(#""PlatformVersion":"1.3.0""#)]
) { service in
  let version = service["PlatformVersion"]
  // The newest for Linux; Windows has 1.0.0 alone (AWS documentation, Fargate platform versions).
  let isNewest = version.text == "1.4.0"
  return version.must(
    equal: "LATEST", absent: "LATEST", isNewest ? "stays on 1.4.0 when a newer one comes" : "stays on an old platform")
}
