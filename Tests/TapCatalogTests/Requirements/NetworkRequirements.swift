import TapModel

extension Requirement {
  /// Network.
  static let network: [Requirement] = [
    Requirement("000-15", "VPC named monitoring-vpc-S") { t in
      t.all("EC2::VPC") { $0.tag("Name") == t.named("monitoring-vpc") }
    },
    Requirement("000-16", "2 zones") { t in
      let zones = Set(t.resources("EC2::Subnet").compactMap { $0["/AvailabilityZone"].json })
      return zones.count == 2 && zones.allSatisfy { $0.compact.contains("Fn::GetAZs") }
    },
    Requirement("000-17", "No NAT gateways") { t in t.n("EC2::NatGateway") == 0 },
    Requirement("000-18", "Public subnets public-S, /24", on: .asWritten) { t in
      t.hasTier("public", public: true) && t.finds("subnet.public-only")
    },
    Requirement("000-19", "Private isolated subnets private-S, /24") { t in t.hasTier("private", public: false) },
    Requirement("000-20", "S3 gateway endpoint") { t in
      t.any("EC2::VPCEndpoint") { endpoint in
        let tables = endpoint["/RouteTableIds"].elements
        return endpoint["/VpcEndpointType"].is("Gateway") && endpoint["/ServiceName"].text?.hasSuffix(".s3") == true
          && !tables.isEmpty && tables.allSatisfy { $0.names("EC2::RouteTable") }
      }
    },
    Requirement("000-21", "Group rds-sg-S, no outbound") { t in t.group("rds-sg") != nil && !t.isOpen(t.group("rds-sg"))
    },
    Requirement("000-22", "Group ecs-sg-S, all outbound", on: .asWritten) { t in
      t.isOpen(t.group("ecs-sg")) && t.finds("group.egress")
    },
    Requirement("000-23", "Group redis-sg-S, no outbound") { t in
      t.group("redis-sg") != nil && !t.isOpen(t.group("redis-sg"))
    },
    Requirement("000-24", "ECS to RDS tcp 5432 by group, described") { t in
      t.admits("rds-sg", from: "ecs-sg", port: 5432)
    },
    Requirement("000-25", "ECS to Redis tcp 6379 by group, described") { t in
      t.admits("redis-sg", from: "ecs-sg", port: 6379)
    },
  ]
}
