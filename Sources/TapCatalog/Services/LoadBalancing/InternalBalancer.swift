import TapModel

/// A load balancer inside the tier that speaks TLS on both sides.
enum InternalBalancer {
  static func drafts(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> [Draft] {
    [
      Draft(
        "Balancer", "AWS::ElasticLoadBalancingV2::LoadBalancer",
        [
          "Type": "application", "Scheme": "internal",
          "Subnets": ctx.offer(.subnets, of: service.tier.id) ?? [],
          "SecurityGroups": [ctx.att(service, "BalancerGroup", "GroupId")],
          "LoadBalancerAttributes": .array(attributes(service, ctx)),
        ]),
      group(service, ctx),
      rule("ToTasks", "AWS::EC2::SecurityGroupEgress", "BalancerGroup", service, ctx),
      rule("FromBalancer", "AWS::EC2::SecurityGroupIngress", "Group", service, ctx),
      Draft(
        "Targets", "AWS::ElasticLoadBalancingV2::TargetGroup",
        [
          "TargetType": "ip", "Protocol": "HTTPS", "Port": .int(service.port), "HealthCheckProtocol": "HTTPS",
          "VpcId": ctx.offer(.vpc, of: service.tier.id) ?? .null,
        ]),
      Draft(
        "Listener", "AWS::ElasticLoadBalancingV2::Listener",
        [
          "LoadBalancerArn": ctx.ref(service, "Balancer"), "Port": 443, "Protocol": "HTTPS",
          "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04", "Certificates": [[:]],
          "DefaultActions": [["Type": "forward", "TargetGroupArn": ctx.ref(service, "Targets")]],
        ]),
      .declaration(
        "Prerequisite", service.id + "-certificate",
        [
          "Name": .string(service.certificate), "What": "The certificate of the balancer",
          "Owner": "Who issues certificates", "Keys": ["ARN of an ACM certificate in the region"],
        ]),
    ]
  }

  private static func attributes(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> [JSON] {
    var all: [JSON] = [
      ["Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"],
      ["Key": "routing.http.desync_mitigation_mode", "Value": "strictest"],
    ]
    if let bucket = ctx.offer("access-log-bucket", of: service.accessLog.id) {
      all += [
        ["Key": "access_logs.s3.enabled", "Value": "true"], ["Key": "access_logs.s3.bucket", "Value": bucket],
        ["Key": "access_logs.s3.prefix", "Value": .string(service.id)],
      ]
    }
    return all
  }

  private static func group(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> Draft {
    var draft = Workload.group("BalancerGroup", in: service.tier, "Internal balancer", ctx)
    let sources: [JSON] = service.sources.map {
      [
        "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": text($0),
        "Description": "Clients of the balancer",
      ]
    }
    if !sources.isEmpty { draft.properties["SecurityGroupIngress"] = .array(sources) }
    return draft
  }

  /// One side of what lets the balancer reach the tasks.
  private static func rule(
    _ role: String, _ type: String, _ group: String, _ service: Typed<ContainerServiceFields>,
    _ ctx: any SynthesisContext
  ) -> Draft {
    let outward = group == "BalancerGroup"
    let other = ctx.att(service, outward ? "Group" : "BalancerGroup", "GroupId")
    return Draft(
      role, type,
      [
        "GroupId": ctx.att(service, group, "GroupId"), "IpProtocol": "tcp", "FromPort": .int(service.port),
        "ToPort": .int(service.port), (outward ? "DestinationSecurityGroupId" : "SourceSecurityGroupId"): other,
        "Description": "Balancer to tasks",
      ])
  }
}
