import TapModel

/// All that tap-tui knows of Amazon EC2 Auto Scaling.
package let autoScaling: Service = Service("auto-scaling", rules: [groupSpread])

/// A group of an example.
private func group(_ properties: String) -> String {
  #"{"Type":"AWS::AutoScaling::AutoScalingGroup","Properties":{"MaxSize":"4",\#(properties)}}"#
}

// MARK: ASG-01

let groupSpread: Rule = Rule(
  "instances.spread", "Group of instances does not survive the loss of a zone",
  why: "With one instance, or with all in one zone, the service stops when that one does.",
  ["CP-10", "CP-2(2)", "SC-5"], on: ["AWS::AutoScaling::AutoScalingGroup"],
  source: "AWS Config AUTOSCALING_MULTIPLE_AZ, AUTOSCALING_LAUNCH_TEMPLATE, AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED",
  passes: [
    group(
      #""MinSize":"2","VPCZoneIdentifier":["subnet-0a1b2c3d","subnet-1a1b2c3d"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}"#
    ),
    group(
      #""MinSize":"2","VPCZoneIdentifier":["subnet-0a1b2c3d","subnet-1a1b2c3d"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"},"TargetGroupARNs":["arn"],"HealthCheckType":"ELB""#
    ),
    group(
      #""MinSize":"2","AvailabilityZones":{"Fn::GetAZs":""},"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}"#
    ),
    #"{"Parameters":{"Subnets":{"Type":"List<AWS::EC2::Subnet::Id>","Default":"subnet-0a1b2c3d, subnet-1a1b2c3d"}},"Resources":{"G":{"Type":"AWS::AutoScaling::AutoScalingGroup","Properties":{"MinSize":"2","MaxSize":"4","VPCZoneIdentifier":{"Ref":"Subnets"},"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}}}}}"#,
  ],
  fails: [
    group(
      #""MinSize":"2","AvailabilityZones":["us-east-1a"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}"#),
    group(
      #""MinSize":"2","VPCZoneIdentifier":["subnet-0a1b2c3d"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}"#
    ),
    group(
      #""MinSize":"1","VPCZoneIdentifier":["subnet-0a1b2c3d","subnet-1a1b2c3d"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"}"#
    ),
    group(
      #""MinSize":"2","VPCZoneIdentifier":["subnet-0a1b2c3d","subnet-1a1b2c3d"],"LaunchConfigurationName":"old""#),
    group(
      #""MinSize":"2","VPCZoneIdentifier":["subnet-0a1b2c3d","subnet-1a1b2c3d"],"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"1"},"TargetGroupARNs":["arn"]"#
    ),
  ]
) { group in
  .all([
    spread(group), several(group),
    launched(group), checked(group),
  ])
}

/// Two instances at least; a group that may not have two is made larger with it.
private func several(_ group: Value) -> Outcome {
  let (least, most) = (group["MinSize"], group["MaxSize"])
  guard let few = least.number, few < 2, let limit = most.number, limit < 2 else {
    return least.must(atLeast: 2, "one instance only")
  }
  return least.fails(
    "one instance only", fix: .all([least.set("2"), most.set("2")].compactMap { $0 }))
}

/// Two subnets, and not in what is written as the same zone.
private func spread(_ group: Value) -> Outcome {
  let (subnets, named) = (group["VPCZoneIdentifier"], group["AvailabilityZones"])
  if !subnets.exists, named.raw != nil { return inZones(named) }
  if let doubt = subnets.doubt { return doubt }
  guard subnets.elements.count >= 2 else { return subnets.fails("stands in one zone") }
  let zones = subnets.elements.map { $0.target?["AvailabilityZone"].raw }
  guard zones.allSatisfy({ $0 != nil }) else { return .passes }
  return Set(zones).count >= 2 ? .passes : subnets.fails("all subnets in one zone")
}

/// Zones by name; Fn::GetAZs gives every one of a region, and no region has fewer than two.
private func inZones(_ zones: Value) -> Outcome {
  if case .other("Fn::GetAZs", _)? = zones.raw.flatMap({ Intrinsic($0) }) { return .passes }
  if let doubt = zones.doubt { return doubt }
  return Set(zones.elements.map(\.raw)).count >= 2 ? .passes : zones.fails("stands in one zone")
}

private func launched(_ group: Value) -> Outcome {
  let old = group["LaunchConfigurationName"]
  if old.exists { return old.fails("starts from a launch configuration, which AWS no longer extends") }
  let forms = [group["LaunchTemplate"], group["MixedInstancesPolicy"], group["InstanceId"]]
  return forms.contains(where: \.exists) ? .passes : group.fails("starts from no launch template")
}

/// A load balancer knows first which instance does not answer.
private func checked(_ group: Value) -> Outcome {
  let isBehind = ["TargetGroupARNs", "LoadBalancerNames", "TrafficSources"].contains { group[$0].exists }
  guard isBehind else { return .notApplicable }
  let check = group["HealthCheckType"]
  return check.must("nobody asks the load balancer for its health", fix: check.set("ELB")) {
    $0.string?.split(separator: ",").contains { $0 == "ELB" || $0 == "VPC_LATTICE" } == true
  }
}
