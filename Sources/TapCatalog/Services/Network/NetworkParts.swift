import TapModel

/// JSON that several kinds of the network write.
enum NetworkParts {
  /// An IAM policy document.
  static func document(_ statements: [JSON]) -> JSON { ["Version": "2012-10-17", "Statement": .array(statements)] }

  /// A trust policy for one AWS service; `conditions` guard against the confused deputy.
  static func trust(_ service: String, conditions: JSON? = nil) -> JSON {
    var statement: JSON = [
      "Effect": "Allow", "Principal": ["Service": .string(service)], "Action": "sts:AssumeRole",
    ]
    statement["Condition"] = conditions
    return document([statement])
  }

  /// A security group that lets nothing in or out: an inline egress rule keeps AWS from adding "everything".
  static func closedGroup(_ role: String, _ description: String, vpc: JSON) -> Draft {
    Draft(
      role, "AWS::EC2::SecurityGroup",
      [
        "GroupDescription": .string(description), "VpcId": vpc,
        "SecurityGroupEgress": [
          [
            "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "127.0.0.1/32",
            "Description": "Nothing leaves but by named rules",
          ]
        ],
      ])
  }

  /// A rule of a security group, as a resource of its own: `peer` is a member such as `SourceSecurityGroupId`.
  static func groupRule(
    _ role: String, egress: Bool, group: JSON, ports: ClosedRange<Int>, proto: String = "tcp", peer: (String, JSON),
    _ description: String
  ) -> Draft {
    var properties: JSON = [
      "GroupId": group, "IpProtocol": .string(proto), "FromPort": .int(ports.lowerBound),
      "ToPort": .int(ports.upperBound), "Description": .string(describe(description)),
    ]
    properties[peer.0] = peer.1
    return Draft(role, egress ? "AWS::EC2::SecurityGroupEgress" : "AWS::EC2::SecurityGroupIngress", properties)
  }

  /// A text as the description of a security group rule takes it: 255 of `a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`.
  ///
  /// Without `$`, so that no text is taken for a template expression (EC2 API reference, AuthorizeSecurityGroupIngress).
  static func describe(_ purpose: String) -> String {
    let allowed = Set(" ._-:/()#,@[]+=&;{}!*")
    let kept = purpose.map { $0.isASCII && ($0.isLetter || $0.isNumber) || allowed.contains($0) ? $0 : " " }
    return String(String(kept).prefix(255))
  }

  /// The tier that a component stands in; empty where it has none.
  static func tier(of component: Component) -> String { component.fields["tier"]?.string ?? "" }

  /// The tiers of a VPC, in the order of the design.
  static func tiers(of vpc: String, _ ctx: any SynthesisContext) -> [Component] {
    ctx.members(of: vpc).filter { $0.kind == "tier" && $0.fields["vpc"] == .string(vpc) }
  }

  /// The components of a tier that call AWS services: they have a security group and a role.
  static func clients(in tier: String, _ ctx: any SynthesisContext) -> [Component] {
    ctx.members(of: tier).filter { member in
      NetworkParts.tier(of: member) == tier && ctx.offer(.securityGroup, of: member.id) != nil
        && ctx.offer(.role, of: member.id) != nil
    }
  }
}
