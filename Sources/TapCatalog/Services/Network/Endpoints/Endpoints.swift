import TapModel

/// The fields of the endpoints of a VPC.
struct EndpointsFields: Schema {
  let vpc = Field("vpc", "VPC", Reference(.vpc), required: true, at: .offer(.vpc, "Group/VpcId"))
  let tier = Field(
    "tier", "Tier", Reference(.subnets), required: true, help: "Where the interface endpoints have their addresses.")
  let group = Field(
    "group-name", "Group name", "endpoints-sg-${EnvironmentSuffix}", help: "Name of their security group.",
    at: "Group/GroupName")
  let gateways = Field(
    "gateways", "Gateways", ["s3"], editor: .list(EndpointService.gateways.map(\.name)),
    help: "Services reached by a route of every private and public tier; free of charge.")
  let interfaces = Field(
    "interfaces", "Interfaces", [String](), editor: .list(EndpointService.interfaces.map(\.name)),
    help: "Services reached by an address in the VPC; billed by the hour and zone.")
  let narrow = Field(
    "narrow", "Own account only", true,
    help: "Policies let only principals of this account reach resources of this account; images' layers pass.")
  let s3List = Field(
    "s3-prefix-list", "S3 prefix list", "",
    help: "Id of AWS's list of S3 addresses in the region, for egress to the gateway. Empty: the VPC's function looks "
      + "it up; where the VPC has none, it becomes a parameter of the template.")
}

/// The ways from a VPC to AWS services that do not pass the internet.
let endpoints: Kind = Kind(
  "endpoints", "Endpoints", pane: .network, main: "Group", EndpointsFields(),
  help: "Lets what has no route to the internet reach AWS services, each by an endpoint.", parent: "vpc",
  summary: { all in
    let count = all.gateways.count + all.interfaces.count
    return "\(count), \(all.interfaces.count) billed by the hour"
  },
  offers: [
    .vpc: { $1.offer(.vpc, of: $0.vpc.id) },
    .securityGroup: { $1.att($0, "Group", "GroupId") },
    .port: { _, _ in 443 },
    "execute-api": { $0.interfaces.contains("execute-api") ? $1.ref($0, "ExecuteApi") : nil },
  ],
  resources: { all, ctx in
    var drafts = [
      NetworkParts.closedGroup("Group", "Interface endpoints: 443 from what calls AWS services", vpc: .null)
    ]
    drafts += all.gateways.compactMap { EndpointService.named($0) }.map { gateway($0, of: all, ctx) }
    drafts += all.interfaces.compactMap { EndpointService.named($0) }.map { interface($0, of: all, ctx) }
    drafts += all.gateways.filter { isParameter($0, all, ctx) }.map { parameter($0, all) }
    for tier in NetworkParts.tiers(of: all.vpc.id, ctx) {
      let isIsolated = tier.fields["exposure"] == Exposure.isolated.json
      for client in NetworkParts.clients(in: tier.id, ctx) {
        drafts += rules(for: client, of: all, gateways: !isIsolated, ctx)
      }
    }
    return drafts
  })

private func gateway(_ service: EndpointService, of all: Typed<EndpointsFields>, _ ctx: any SynthesisContext) -> Draft {
  let tiers = NetworkParts.tiers(of: all.vpc.id, ctx).filter { $0.fields["exposure"] != Exposure.isolated.json }
  let tables = tiers.flatMap { ctx.offer("route-tables", of: $0.id)?.array ?? [] }
  return Draft(
    role(service), "AWS::EC2::VPCEndpoint",
    [
      "VpcEndpointType": "Gateway", "ServiceName": serviceName(service, ctx),
      "VpcId": ctx.offer(.vpc, of: all.vpc.id) ?? .null,
      "RouteTableIds": .array(tables), "PolicyDocument": policy(service, narrow: all.narrow),
      "Tags": nameTag(service, of: all),
    ])
}

private func interface(
  _ service: EndpointService, of all: Typed<EndpointsFields>, _ ctx: any SynthesisContext
) -> Draft {
  Draft(
    role(service), "AWS::EC2::VPCEndpoint",
    [
      "VpcEndpointType": "Interface", "ServiceName": serviceName(service, ctx),
      "VpcId": ctx.offer(.vpc, of: all.vpc.id) ?? .null, "SubnetIds": ctx.offer(.subnets, of: all.tier.id) ?? [],
      "SecurityGroupIds": [ctx.att(all, "Group", "GroupId")], "PrivateDnsEnabled": true,
      "PolicyDocument": policy(service, narrow: all.narrow), "Tags": nameTag(service, of: all),
    ])
}

/// An endpoint takes no name but this tag.
private func nameTag(_ service: EndpointService, of all: Typed<EndpointsFields>) -> JSON {
  [["Key": "Name", "Value": text("\(all.id)-\(service.name)-${EnvironmentSuffix}")]]
}

/// `ecr.api` plays the role `EcrApi`.
private func role(_ service: EndpointService) -> String {
  Names.pascal(service.name.split(separator: ".").joined(separator: "-"))
}

/// The validated form at High, where the service and the region have it.
private func serviceName(_ service: EndpointService, _ ctx: any SynthesisContext) -> JSON {
  let isValidated =
    ctx.design.baseline == .high && EndpointService.validated.contains(service.name)
    && FIPS.isOffered(in: ctx.design.region)
  return text("com.amazonaws.${AWS::Region}." + service.name + (isValidated ? "-fips" : ""))
}

/// Lets a client reach the interface endpoints by their group, and the gateways by AWS's prefix lists.
private func rules(
  for client: Component, of all: Typed<EndpointsFields>, gateways: Bool, _ ctx: any SynthesisContext
) -> [Draft] {
  guard let group = ctx.offer(.securityGroup, of: client.id) else { return [] }
  let (own, name) = (ctx.att(all, "Group", "GroupId"), Names.pascal(client.id))
  var drafts: [Draft] = []
  if !all.interfaces.isEmpty {
    drafts += [
      NetworkParts.groupRule(
        "Ingress" + name, egress: false, group: own, ports: 443...443, peer: ("SourceSecurityGroupId", group),
        "\(client.id) calls AWS services"),
      NetworkParts.groupRule(
        "Egress" + name, egress: true, group: group, ports: 443...443, peer: ("DestinationSecurityGroupId", own),
        "AWS services by endpoint"),
    ]
  }
  for service in gateways ? all.gateways : [] {
    drafts.append(
      NetworkParts.groupRule(
        Names.pascal(service) + "Egress" + name, egress: true, group: group, ports: 443...443,
        peer: ("DestinationPrefixListId", prefixList(of: service, all, ctx)), "\(service) by gateway endpoint"))
  }
  return drafts
}

// MARK: Prefix lists of gateways: CloudFormation gives none, and their ids differ by region.

private func prefixList(of service: String, _ all: Typed<EndpointsFields>, _ ctx: any SynthesisContext) -> JSON {
  if service == "s3", !all.s3List.isEmpty { return text(all.s3List) }
  return ctx.offer(lookedUp(service), of: all.vpc.id) ?? ["Ref": .string(parameterName(service, all))]
}

/// What a VPC offers whose function looks the list up.
private func lookedUp(_ service: String) -> Offer { Offer(rawValue: "prefix-list-" + service) }

private func isParameter(_ service: String, _ all: Typed<EndpointsFields>, _ ctx: any SynthesisContext) -> Bool {
  !(service == "s3" && !all.s3List.isEmpty) && ctx.offer(lookedUp(service), of: all.vpc.id) == nil
}

private func parameterName(_ service: String, _ all: Typed<EndpointsFields>) -> String {
  Names.pascal(all.id) + Names.pascal(service) + "PrefixList"
}

private func parameter(_ service: String, _ all: Typed<EndpointsFields>) -> Draft {
  let question = "aws ec2 describe-managed-prefix-lists, name com.amazonaws.REGION.\(service)"
  return .parameter(
    parameterName(service, all),
    [
      "Type": "String", "AllowedPattern": "^pl-[0-9a-f]{8,17}$",
      "ConstraintDescription": "the id of a prefix list: pl- and hexadecimal digits",
      "Description": .string("AWS's list of the addresses of \(service) in the region: \(question)"),
    ])
}

/// Who may pass an endpoint: with `narrow`, principals and resources of this account, and what a pull of images needs.
private func policy(_ service: EndpointService, narrow: Bool) -> JSON {
  let anybody: JSON = "*"
  guard narrow else {
    return NetworkParts.document([["Effect": "Allow", "Principal": anybody, "Action": "*", "Resource": "*"]])
  }
  let account: JSON = ["Ref": "AWS::AccountId"]
  var own: JSON = [
    "Sid": "OwnAccount", "Effect": "Allow", "Principal": anybody, "Action": .string(service.prefix + ":*"),
    "Resource": "*",
    "Condition": [
      "StringEquals": ["aws:PrincipalAccount": account],
      "StringEqualsIfExists": ["aws:ResourceAccount": account],
    ],
  ]
  switch service.name {
  case "s3":
    let layers = "arn:${AWS::Partition}:s3:::prod-${AWS::Region}-starport-layer-bucket/*"
    return NetworkParts.document([
      own,
      [
        "Sid": "ImageLayers", "Effect": "Allow", "Principal": anybody, "Action": "s3:GetObject",
        "Resource": text(layers),
      ],
    ])
  case "execute-api":
    // Callers of an API need not be IAM principals: its own authoriser decides.
    own["Condition"] = nil
    own["Resource"] = text("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:*")
    return NetworkParts.document([own])
  default: return NetworkParts.document([own])
  }
}
