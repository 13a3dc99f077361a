import TapModel

let endpointRules: [Rule] = [endpointNeeded, endpointAnswers, endpointAttached, endpointImages]

// MARK: VPE-01

let endpointNeeded: Rule = Rule(
  "endpoint.needed", "Isolated workload lacks an endpoint",
  why: "Without a route to the internet, a call to an AWS service without endpoint hangs until it times out.",
  level: .block, ["SC-7"], on: Reach.workloadTypes,
  source: "AWS documentation: VPC endpoints of ECR, ECS, Lambda, and of each service",
  passes: [
    isolatedTask(endpoints: "ecr.api", "ecr.dkr", "s3", "logs", "kinesis-streams"),
    isolatedTask(
      endpoints:
        #"{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","NatGatewayId":"nat-0a1b2c3d"}}"#,
      "ecr.api", "ecr.dkr", "s3", "logs", "kinesis-streams"),
  ],
  fails: [
    isolatedTask(endpoints: "s3"), isolatedTask(endpoints: "ecr.api", "ecr.dkr", "s3", "logs"),
    isolatedTask(endpoints: "ecr.api", "ecr.dkr", "logs", "kinesis-streams"),
  ]
) { workload in
  guard let subnets = Reach.isolatedSubnets(of: workload) else { return wayOut(of: workload) }
  guard let vpc = Reach.vpc(of: subnets) else { return .unknown("the VPC is not in the template") }
  let needs = workload.extract(Needs.self)
  let present = Set(Reach.endpoints(of: vpc).map(\.service))
  let verdicts: [Outcome] = needs.sorted.map { service in
    present.contains(service) ? .passes : lacks(workload, service, vpc)
  }
  return .all(verdicts + (needs.unknown.map { [.unknown($0)] } ?? []))
}

/// A workload with another way needs no endpoint; one in subnets outside the template cannot be judged.
private func wayOut(of workload: Value) -> Outcome {
  guard let station = Station(workload) else { return .notApplicable }
  return station.subnets.isEmpty ? .unknown("its subnets are not in the template") : .passes
}

private func lacks(_ workload: Value, _ service: String, _ vpc: Value) -> Outcome {
  let list = EndpointService.gateways.contains { $0.name == service } ? "gateways" : "interfaces"
  return workload.fails(
    "no endpoint of \(service)", insert: "endpoints",
    [list: .json([.string(service)]), "vpc": .owner(of: vpc.id)], joins: true)
}

/// A task without a way out that logs and writes to a stream, with some endpoints; a resource may stand among them.
func isolatedTask(endpoints: String...) -> String {
  let extra = endpoints.enumerated().map { index, endpoint -> String in
    if endpoint.hasPrefix("{") { return #","X\#(index)":"# + endpoint }
    let isGateway = endpoint == "s3"
    let rest =
      isGateway
      ? #""VpcEndpointType":"Gateway","RouteTableIds":[{"Ref":"T"}]"#
      : #""VpcEndpointType":"Interface","PrivateDnsEnabled":true,"SubnetIds":[{"Ref":"S"}],"SecurityGroupIds":[{"Ref":"H"}]"#
    return
      #","E\#(index)":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"ServiceName":{"Fn::Sub":"com.amazonaws.${AWS::Region}.\#(endpoint)"},\#(rest)}}"#
  }
  return
    #"{"V":{"Type":"AWS::EC2::VPC"},"S":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"},"CidrBlock":"10.0.2.0/24","AvailabilityZone":"us-east-1a"}},"T":{"Type":"AWS::EC2::RouteTable"},"A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"DestinationPrefixListId":"pl-0a1b2c3d"}]}},"H":{"Type":"AWS::EC2::SecurityGroup"},"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Ref":"H"},"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourceSecurityGroupId":{"Ref":"G"}}},"O":{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"GroupId":{"Ref":"G"},"IpProtocol":"tcp","FromPort":443,"ToPort":443,"DestinationSecurityGroupId":{"Ref":"H"}}},"C":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":{"Ref":"D"},"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":[{"Ref":"S"}],"SecurityGroups":[{"Ref":"G"}]}}}},"D":{"Type":"AWS::ECS::TaskDefinition","Properties":{"TaskRoleArn":{"Fn::GetAtt":["R","Arn"]},"ContainerDefinitions":[{"Name":"main","LogConfiguration":{"LogDriver":"awslogs"}}]}},"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"kinesis:PutRecord","Resource":"*"}]}}]}}"#
    + extra.joined() + "}"
}

// MARK: VPE-02

let endpointAnswers: Rule = Rule(
  "endpoint.answers", "Interface endpoint does not answer its callers",
  why: "An endpoint that is not in the callers' zones, names and rules is there and paid for, and never reached.",
  level: .block, evidence: false, on: ["AWS::EC2::VPCEndpoint"] + Reach.workloadTypes,
  source: "AWS documentation: access an AWS service using an interface VPC endpoint",
  passes: [
    isolatedTask(endpoints: "logs"),
    #"{"S":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"},"CidrBlock":"10.0.0.0/24"}},"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"E":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"VpcEndpointType":"Interface","ServiceName":{"Fn::Sub":"com.amazonaws.${AWS::Region}.s3"},"SubnetIds":[{"Ref":"S"}]}}}"#,
  ],
  fails: [
    replaced(#""PrivateDnsEnabled":true"#, by: #""PrivateDnsEnabled":false"#, in: isolatedTask(endpoints: "logs")),
    replaced(
      #""SourceSecurityGroupId":{"Ref":"G"}"#, by: #""CidrIp":"10.0.9.0/24""#, in: isolatedTask(endpoints: "logs")),
    replaced(
      #""DestinationSecurityGroupId":{"Ref":"H"}"#, by: #""CidrIp":"10.0.9.0/24""#, in: isolatedTask(endpoints: "logs")),
  ]
) { value in
  guard value.type == "AWS::EC2::VPCEndpoint" else { return usedEndpoints(of: value, "Interface") { answers($0, $1) } }
  guard value["VpcEndpointType"].text == "Interface" else { return .notApplicable }
  // S3 and DynamoDB are called by the endpoint's own name, or through the gateway.
  let hasGateway = ["s3", "dynamodb"].contains(Reach.service(of: value))
  return .all([
    hasGateway ? .passes : value["PrivateDnsEnabled"].must(equal: true, "its name leads to public addresses"),
    Station(value) == nil ? value["SubnetIds"].fails("stands in no subnet") : .passes,
  ])
}

/// One verdict over the endpoints of a type that a workload without another way needs.
private func usedEndpoints(
  of workload: Value, _ type: String, _ check: (_ endpoint: Value, _ caller: Station) -> Outcome
) -> Outcome {
  guard let subnets = Reach.isolatedSubnets(of: workload), let caller = Station(workload),
    let vpc = Reach.vpc(of: subnets)
  else { return .notApplicable }
  let needed = workload.extract(Needs.self).services
  return .all(
    Reach.endpoints(of: vpc)
      .filter { needed.contains($0.service) && ($0.value["VpcEndpointType"].text ?? "Gateway") == type }
      .map { check($0.value, caller) })
}

private func answers(_ value: Value, _ caller: Station) -> Outcome {
  guard let endpoint = Station(value) else { return .notApplicable }
  let name = Reach.service(of: value) ?? value.id
  let zones = Set(endpoint.subnets.map { $0["AvailabilityZone"].raw })
  if let far = caller.subnets.first(where: { !zones.contains($0["AvailabilityZone"].raw) }) {
    return value["SubnetIds"].fails("\(name) has no address in the zone of \(far.id)")
  }
  guard !endpoint.groups.isEmpty, let group = caller.groups.first else {
    return .unknown("the groups between \(caller.owner.id) and \(name) are not in the template")
  }
  return .all([
    opens(endpoint.groups, to: caller, egress: false)
      ? .passes : caller.groupPlace.fails("\(name) does not admit \(group.id)"),
    opens(caller.groups, to: endpoint, egress: true)
      ? .passes : caller.groupPlace.fails("\(group.id) lets nothing out to \(name)"),
  ])
}

/// Whether one of some groups lets port 443 pass to or from a station, by its group or by the range of its subnet.
private func opens(_ groups: [Value], to peer: Station, egress: Bool) -> Bool {
  let range = peer.subnets.first?["CidrBlock"].text
  return groups.contains { group in
    peer.groups.contains {
      Reach.permits(group, egress: egress, port: 443, proto: "tcp", group: $0.id, range: range ?? "")
    }
  }
}

private func replaced(_ part: String, by other: String, in text: String) -> String {
  guard let range = text.firstRange(of: part) else { return text }
  return text[..<range.lowerBound] + other + text[range.upperBound...]
}

// MARK: VPE-04

let endpointAttached: Rule = Rule(
  "endpoint.attached", "Gateway endpoint is not in the way of its callers",
  why: "A gateway works by a route: subnets without it, or a group that lets nothing out, never reach the service.",
  level: .block, evidence: false, on: ["AWS::EC2::VPCEndpoint"] + Reach.workloadTypes,
  source: "AWS documentation: gateway endpoints for Amazon S3",
  passes: [isolatedTask(endpoints: "s3")],
  fails: [
    replaced(#""RouteTableIds":[{"Ref":"T"}]"#, by: #""RouteTableIds":[]"#, in: isolatedTask(endpoints: "s3")),
    replaced(
      #""RouteTableIds":[{"Ref":"T"}]"#, by: #""RouteTableIds":[{"Ref":"T"}],"PrivateDnsEnabled":true"#,
      in: isolatedTask(endpoints: "s3")),
    replaced(
      #""DestinationPrefixListId":"pl-0a1b2c3d""#, by: #""CidrIp":"127.0.0.1/32""#, in: isolatedTask(endpoints: "s3")),
  ]
) { value in
  guard value.type == "AWS::EC2::VPCEndpoint" else { return usedEndpoints(of: value, "Gateway") { leads($0, $1) } }
  guard value["VpcEndpointType"].text ?? "Gateway" == "Gateway" else { return .notApplicable }
  let subnets = value["SubnetIds"]
  return .all([
    value["PrivateDnsEnabled"].mustNot(equal: true, "a gateway has no private name"),
    subnets.exists ? subnets.fails("a gateway stands in no subnet", fix: subnets.set(nil)) : .passes,
  ])
}

private func leads(_ endpoint: Value, _ caller: Station) -> Outcome {
  let name = Reach.service(of: endpoint) ?? endpoint.id
  let tables = Set(endpoint["RouteTableIds"].elements.compactMap(\.targetID))
  if let lost = caller.subnets.first(where: { tables.isDisjoint(with: Reach.tables(of: $0).map(\.id)) }) {
    return caller.owner.fails("\(lost.id) has no route to \(name)")
  }
  let sends = caller.groups.contains { group in
    Reach.openRule(of: group, egress: true) != nil
      || Reach.rules(of: group, egress: true).contains {
        $0["DestinationPrefixListId"].exists && Reach.covers($0, port: 443, proto: "tcp")
      }
  }
  return sends || caller.groups.isEmpty ? .passes : caller.groupPlace.fails("its group lets nothing out to \(name)")
}

// MARK: VPE-05

let endpointImages: Rule = Rule(
  "endpoint.images", "S3 endpoint holds image layers back",
  why: "Images of ECR lie in a bucket of AWS's: a policy that forgets it keeps every task from starting.",
  level: .block, evidence: false, on: ["AWS::EC2::VPCEndpoint"],
  source: "AWS documentation: Amazon ECR interface VPC endpoints, minimum S3 permissions",
  passes: [
    isolatedTask(endpoints: "s3", "ecr.dkr"),
    imagePolicy(#""arn:${AWS::Partition}:s3:::prod-${AWS::Region}-starport-layer-bucket/*""#),
  ],
  fails: [imagePolicy(#""arn:${AWS::Partition}:s3:::monitoring-*""#)]
) { endpoint in
  guard Reach.service(of: endpoint) == "s3", let vpc = endpoint["VpcId"].target else { return .notApplicable }
  // Images are pulled inside the VPC where there is an endpoint for it; where there must be one, `endpoint.needed` says so.
  guard Reach.endpoints(of: vpc).contains(where: { $0.service == "ecr.dkr" }) else { return .notApplicable }
  let policy = endpoint["PolicyDocument"]
  if policy.isUnknown { return .unknown("the policy is known only after deployment") }
  guard policy.exists else { return .passes }
  let layer =
    "arn:\(Pseudo.partition(of: endpoint.view.region)):s3:::prod-\(endpoint.view.region)-starport-layer-bucket/layer"
  let lets = policy.statements.contains { statement in
    statement.allows && statement.covers("s3:GetObject") == .yes && !statement.value["Condition"].exists
      && statement.resources.contains { $0.comparable.map { Glob.matches($0, layer) } ?? false }
  }
  return lets ? .passes : policy.fails("keeps image layers back")
}

private func imagePolicy(_ resource: String) -> String {
  replaced(
    #""RouteTableIds":[{"Ref":"T"}]"#,
    by:
      #""RouteTableIds":[{"Ref":"T"}],"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":{"Fn::Sub":\#(resource)}}]}"#,
    in: isolatedTask(endpoints: "s3", "ecr.dkr"))
}
