import TapModel

// What requirements ask of roles and keys.

extension TemplateProbe {
  func role(_ stem: String) -> Place? { resources("IAM::Role").first { $0["/RoleName"].isNamed(stem) } }

  /// Every statement of a role's own policies, inline or beside it.
  func statements(of role: Place?) -> [Place] {
    guard let role else { return [] }
    let inline = role["/Policies"].elements.map { $0["/PolicyDocument/Statement"] }
    let beside = resources("IAM::Policy").filter { $0["/Roles"].elements.contains { $0.names(role) } }
      .map { $0["/PolicyDocument/Statement"] }
    return (inline + beside).flatMap(\.elements)
  }

  /// Whether a role may do something, by this very name, on resources that are named.
  func lets(_ role: Place?, _ action: String, on type: String? = nil) -> Bool {
    statements(of: role).contains { statement in
      statement["/Action"].elementsOrSelf.contains { $0.text == action }
        && statement["/Resource"].elementsOrSelf.allSatisfy { resource in
          resource.text != "*" && (type.map { resource.names($0) } ?? true)
        }
    }
  }

  func trusts(_ role: Place?, _ service: String) -> Bool {
    role?["/AssumeRolePolicyDocument/Statement"].elements.contains { $0["/Principal/Service"].is(.string(service)) }
      == true
  }

  /// Actions that AWS lets nobody narrow to a resource, or whose resource is only known later.
  ///
  /// Source: AWS documentation, service authorization reference of ECR, EC2 and CloudWatch Logs.
  static let withoutResource: Set<String> = [
    "ecr:GetAuthorizationToken", "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
    "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
    "ec2:DescribeSecurityGroupRules", "ec2:DescribeManagedPrefixLists", "logs:DescribeLogGroups",
  ]

  /// Whether no policy of a role allows all actions, or an action on all resources that could name one.
  var isNarrow: Bool {
    resources("IAM::Role").flatMap { statements(of: $0) }.filter { $0["/Effect"].is("Allow") }.allSatisfy { statement in
      let actions = statement["/Action"].elementsOrSelf.compactMap(\.text)
      let isOnAll = statement["/Resource"].elementsOrSelf.contains { $0.text == "*" }
      return !actions.contains { $0 == "*" || $0.hasSuffix(":*") }
        && (!isOnAll || Set(actions).isSubset(of: TemplateProbe.withoutResource))
    }
  }

  /// Whether a key admits a service of AWS in the region: `logs`.
  func admits(_ key: Place?, _ service: String) -> Bool {
    key?["/KeyPolicy/Statement"].elements.contains {
      $0["/Principal/Service"].text?.hasPrefix(service + ".") == true
    } == true
  }

  /// Whether a resource of a type is encrypted with a key of the template that rotates.
  func isEncrypted(_ type: String, at pointer: Pointer) -> Bool {
    all(type) { $0[pointer].target?["/EnableKeyRotation"].is(true) == true }
  }
}
