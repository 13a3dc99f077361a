import TapModel

let ecsPublicAddress: Rule = Rule(
  "ecs.public-address", "Tasks have public addresses",
  why: "Every task stands on the internet by itself, behind nothing but its security group.",
  level: .gap, high: .block, ["SC-7", "AC-4"], on: ["AWS::ECS::Service"], source: "AWS Security Hub ECS.2",
  passes: [
    #"{"Type":"AWS::ECS::Service","Properties":{"LaunchType":"FARGATE","NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a","subnet-b"],"AssignPublicIp":"DISABLED"}}}}"#,
    #"{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a"]}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECS::Service","Properties":{"LaunchType":"FARGATE","NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a","subnet-b"],"AssignPublicIp":"ENABLED"}}}}"#
  ]
) { service in
  service["NetworkConfiguration"]["AwsvpcConfiguration"]["AssignPublicIp"].mustNot(
    equal: "ENABLED", "public address", set: "DISABLED")
}

let ecsTwoTasks: Rule = Rule(
  "ecs.two-tasks", "Service does not survive the loss of a zone",
  why: "With one task, or with all in one zone, the service stops when that one does.",
  level: .gap, high: .gap, ["CP-10", "CP-2(5)"], on: ["AWS::ECS::Service"], source: "own reading of CP-10, CP-2(5)",
  passes: [
    #"{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":2,"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a","subnet-b"]}}}}"#,
    #"{"App":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a","subnet-b"]}}}},"Target":{"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"ResourceId":{"Fn::Sub":"service/main/${App.Name}"},"MinCapacity":2,"MaxCapacity":4}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":1,"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a","subnet-b"]}}}}"#,
    #"{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":2,"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a"]}}}}"#,
    #"{"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"App":{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":2,"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":[{"Ref":"A"},{"Ref":"B"}]}}}}}"#,
  ]
) { service in
  if service["SchedulingStrategy"].text == "DAEMON" { return .notApplicable }
  let target = service.referrers("AWS::ApplicationAutoScaling::ScalableTarget").first
  let count: Outcome = .any(
    [service["DesiredCount"].must(atLeast: 2, absent: 1, "one task only")]
      + (target.map { [$0["MinCapacity"].must(atLeast: 2, "may shrink to one task")] } ?? []))
  return .all([count, judgeZones(service["NetworkConfiguration"]["AwsvpcConfiguration"]["Subnets"])])
}

/// Subnets of two zones: two of them, and not in what is written as the same zone.
private func judgeZones(_ subnets: Value) -> Outcome {
  if !subnets.exists { return .notApplicable }
  if let doubt = subnets.doubt { return doubt }
  let all = subnets.elements
  if all.count < 2 { return subnets.fails("one subnet, one zone") }
  let zones = all.map { $0.target?["AvailabilityZone"].raw }
  guard zones.allSatisfy({ $0 != nil }) else { return .passes }
  return Set(zones).count < 2 ? subnets.fails("all subnets in one zone") : .passes
}

let ecsTLSPort: Rule = Rule(
  "ecs.tls-port", "Container takes plain connections",
  why: "Data cross the network inside the VPC in the clear; FedRAMP asks for encryption there as well.",
  level: .warn, high: .gap, ["SC-8", "SC-8(1)"], on: ["AWS::ECS::TaskDefinition"],
  source: "FedRAMP rev 5 profile SC-8; own list of ports without TLS",
  passes: [
    #"{"Targets":{"Type":"AWS::ElasticLoadBalancingV2::TargetGroup","Properties":{"Protocol":"HTTPS","Port":8080}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","PortMappings":[{"ContainerPort":8080}]}]}},"App":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":{"Ref":"Task"},"LoadBalancers":[{"ContainerName":"app","ContainerPort":8080,"TargetGroupArn":{"Ref":"Targets"}}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","PortMappings":[{"ContainerPort":80}]}]}}"#,
    #"{"Targets":{"Type":"AWS::ElasticLoadBalancingV2::TargetGroup","Properties":{"Protocol":"HTTP","Port":9000}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","PortMappings":[{"ContainerPort":9000}]}]}},"App":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":{"Ref":"Task"},"LoadBalancers":[{"ContainerName":"app","ContainerPort":9000,"TargetGroupArn":{"Ref":"Targets"}}]}}}"#,
  ]
) { task in
  let services = task.referrers("AWS::ECS::Service")
  return eachContainer(of: task) { container in
    .all(container["PortMappings"].elements.map { judgePort($0["ContainerPort"], services) })
  }
}

/// Ports whose usual protocol has no TLS.
private let plainPorts: Set<Int> = [
  21, 23, 25, 80, 389, 1521, 3000, 3306, 5000, 5432, 6379, 8000, 8008, 8080, 8081, 8888, 9200, 11_211, 27_017,
]

private func judgePort(_ port: Value, _ services: [Value]) -> Outcome {
  if let doubt = port.doubt { return doubt }
  guard let number = port.number else { return port.fails("no port") }
  let protocols = services.flatMap { $0["LoadBalancers"].elements }.filter { $0["ContainerPort"].number == number }
    .compactMap { $0["TargetGroupArn"].target?["Protocol"].text }
  let isTLS = protocols.contains("HTTPS") || protocols.contains("TLS")
  if !isTLS, !protocols.isEmpty { return port.fails("the load balancer speaks \(protocols[0]) to it") }
  let connects = services.contains { service in
    service["ServiceConnectConfiguration"]["Services"].elements.contains { $0["Tls"].exists }
  }
  if isTLS || connects { return .passes }
  if plainPorts.contains(number) { return port.fails("port \(number) is without TLS", set: 443) }
  // A number is only a habit: the container may speak anything on it.
  return [443, 8443].contains(number)
    ? .attested("\(number) is declared, a port of TLS") : .unknown("whether the container speaks TLS on \(number)")
}
