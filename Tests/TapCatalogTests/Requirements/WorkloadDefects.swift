import TapModel

extension Defect {
  /// Tasks, roles and ways to AWS.
  static let ofWorkloads: [Defect] = [
    Defect(
      "D5", "Tasks in public subnets with public addresses and open egress", Flag("ecs.public-address", .gap, "SC-7"),
      Flag("reach.internet", .gap, "SC-7"), Flag("group.egress", .gap, "SC-7(5)"),
      Flag("subnet.public-only", .gap, "SC-7", .opposite),
      edits: .set("monitoring-service", "tier", "public"), .set("monitoring-service", "public-address", true),
      .set("monitoring-service", "open-egress", true),
      isThere: { t in
        t.isOpen(t.group("ecs-sg"))
          && t.all("ECS::Service") {
            let network = $0["/NetworkConfiguration/AwsvpcConfiguration"]
            return network["/AssignPublicIp"].is("ENABLED")
              && network["/Subnets"].elements.contains { $0.target.map { t.isPublic($0) } == true }
          }
      }),
    Defect(
      "D19", "Image that can change, plain port", Flag("ecs.own-image", .gap, "CM-7(5)", .opposite),
      Flag("ecs.tls-port", .warn, "SC-8"),
      edits: .set("monitoring-service", "image", "amazon/amazon-ecs-sample"), .set("monitoring-service", "port", 80),
      isThere: { t in
        t.any("ECS::TaskDefinition") {
          $0["/ContainerDefinitions/0/Image"].is("amazon/amazon-ecs-sample")
            && $0["/ContainerDefinitions/0/PortMappings/0/ContainerPort"].is(80)
        }
      }),
    Defect(
      "D26", "Policies of AWS, wider than the workload", Flag("iam.managed", .warn, "AC-6", .opposite),
      edits: .set("monitoring-service", "execution-policy", "managed"),
      .set("monitoring-api-handler", "execution-policy", "managed"),
      .set("monitoring-api", "execution-policy", "managed"),
      isThere: { t in t.resources("IAM::Role").filter { $0["/ManagedPolicyArns"].exists }.count >= 3 }),
    Defect(
      "D27", "Only the S3 gateway endpoint", Flag("endpoint.needed", .block, "SC-7"),
      edits: .set("endpoints", "interfaces", []),
      isThere: { t in !t.any("EC2::VPCEndpoint") { $0["/VpcEndpointType"].is("Interface") } }),
    Defect(
      "D28", "Nothing can reach the service", Flag("reach.caller", .warn, "CM-7", .opposite),
      edits: .removeFlow("handler-to-service"),
      isThere: { t in
        t.rules(of: t.group("ecs-sg"), egress: false).isEmpty && !t.any("ECS::Service") { $0["/LoadBalancers"].exists }
      }),
  ]
}
