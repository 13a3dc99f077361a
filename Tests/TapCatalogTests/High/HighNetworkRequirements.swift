import TapModel

extension HighRequirement {
  private static let tiers = ["processing-tier", "data-tier", "endpoint-tier"]

  /// Tiers, endpoints, entry.
  static let network: [HighRequirement] = [
    HighRequirement("003-10", "One VPC, private subnets in three zones of each tier") { t in
      t.n("EC2::VPC") == 1
        && tiers.allSatisfy { tier in
          let subnets = t.tier(tier)
          return Set(subnets.compactMap { $0["/AvailabilityZone"].json }).count == 3
            && subnets.allSatisfy { !t.isPublic($0) }
        }
    },
    HighRequirement("003-11", "AWS's services by endpoints with private names and narrow policies") { t in
      let wanted = [
        "kms", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "ec2messages", "sts", "sqs", "sns",
        "lambda", "events", "config",
      ]
      let endpoints = t.resources("EC2::VPCEndpoint")
      let names = endpoints.compactMap { $0["/ServiceName"].text?.split(separator: "}.").last.map(String.init) }
      let interfaces = endpoints.filter { $0["/VpcEndpointType"].is("Interface") }
      return Set(wanted + ["s3"]).isSubset(of: names.map { $0.hasSuffix("-fips") ? String($0.dropLast(5)) : $0 })
        && interfaces.allSatisfy { $0["/PrivateDnsEnabled"].is(true) && $0["/SubnetIds"].elements.count >= 2 }
        && endpoints.allSatisfy { endpoint in
          endpoint["/PolicyDocument/Statement"].elements.allSatisfy {
            !$0["/Action"].is("*") && ($0["/Condition"].exists || !$0["/Resource"].is("*"))
          }
        }
    },
    HighRequirement("003-12", "Entry by Systems Manager: recorded, encrypted, ended; no port for it") { t in
      let isOpen = ["EC2::SecurityGroup", "EC2::SecurityGroupIngress"].contains { type in
        t.any(type) { group in
          ([group] + group["/SecurityGroupIngress"].elements).contains { rule in
            guard let from = rule["/FromPort"].number, let to = rule["/ToPort"].number else { return false }
            return (from...max(from, to)).contains(22)
          }
        }
      }
      return !isOpen && t.isClear(of: "ssm.", "reach.remote-entry", "group.remote")
        && t.all("SSM::Document") {
          let inputs = $0["/Content/inputs"]
          return $0["/DocumentType"].is("Session") && inputs["/kmsKeyId"].names("KMS::Key")
            && inputs["/cloudWatchLogGroupName"].names("Logs::LogGroup")
            && inputs["/cloudWatchEncryptionEnabled"].is(true)
        }
    },
    HighRequirement("003-13", "Nothing has a path to the internet") { t in
      try t.meetsHigh(["003-07"]) && !t.any("EC2::Route") { $0["/DestinationCidrBlock"].is("0.0.0.0/0") }
        && !t.any("EC2::SecurityGroupEgress") { $0["/CidrIp"].is("0.0.0.0/0") } && t.isClear(of: "reach.internet")
    },
    HighRequirement("003-14", "Three tiers, and only declared flows between them") { t in
      tiers.allSatisfy { !t.tier($0).isEmpty } && t.isClear(of: "reach.declared", "group.between-tiers", "reach.flow")
        && t.all("EC2::SecurityGroupIngress") {
          $0["/SourceSecurityGroupId"].exists && $0["/FromPort"].number == $0["/ToPort"].number
        }
    },
    HighRequirement("003-47", "Isolation is open to no decision", as: "003-07", "003-13"),
  ]
}

extension TemplateProbe {
  /// The subnets of a tier.
  func tier(_ stem: String) -> [Place] {
    resources("EC2::Subnet").filter { $0.tag("Name") == named(stem + "-" + High.environment) }
  }
}
