import TapModel

/// Whose work it is to change what watches and guards a system: the tag `Duty` of a role says it.
enum Duty {
  static let audit: Set<String> = ["audit", "auditor"]
  static let guarding: Set<String> = ["admin", "administrator", "audit", "auditor", "security", "deployment"]

  /// The roles that get what an identity policy allows; the holder itself where it is a role.
  static func roles(of holder: Value) -> [Value] {
    switch holder.type {
    case "AWS::IAM::Role": return [holder]
    case "AWS::IAM::RolePolicy": return [holder["RoleName"].target].compactMap(\.self)
    default:
      let named = holder["Roles"].elements.compactMap(\.target)
      let attached = holder.referrers("AWS::IAM::Role").filter { role in
        role["ManagedPolicyArns"].elements.contains { $0.targetID == holder.id }
      }
      return (named + attached).filter { $0.type == "AWS::IAM::Role" }
    }
  }

  /// Whether a policy only bounds roles: what it allows is nobody's yet.
  static func isBoundary(_ policy: Value) -> Bool {
    policy.type == "AWS::IAM::ManagedPolicy"
      && policy.referrers("AWS::IAM::Role").contains { $0["PermissionsBoundary"].targetID == policy.id }
  }

  /// Actions by service, `kms:` and what is behind it.
  struct Guarded {
    let actions: [String]
    fileprivate let byService: [(service: String, actions: [String])]

    init(_ actions: [String]) {
      self.actions = actions
      let groups = Dictionary(grouping: actions) { $0.prefix { $0 != ":" } + ":" }
      byService = groups.map { (String($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    }
  }

  /// A verdict on who holds some actions: only roles of these duties, or those whose boundary forbids them.
  static func judge(_ holder: Value, _ guarded: Guarded, only duties: Set<String>) -> Outcome {
    if isBoundary(holder) { return .notApplicable }
    let roles = roles(of: holder)
    if !roles.isEmpty, roles.allSatisfy({ $0.hasDuty(duties) }) { return .passes }
    let own = holder.judge(holder.policyDocuments) { statement in
      var doubt = false
      let named = guarded.byService.lazy.filter { statement.mayName(service: $0.service) }
      for action in named.flatMap(\.actions) {
        switch statement.covers(action) {
        case .no: continue
        case .unknown: doubt = true
        case .yes where !roles.isEmpty && roles.allSatisfy({ isBarred($0, from: action) }): continue
        case .yes: return statement.value.fails("holds \(action)")
        }
      }
      return doubt ? .unknown("an action is known only later") : .passes
    }
    return holder.type == "AWS::IAM::Role" ? .all([own] + managed(of: holder, guarded.actions)) : own
  }

  /// The verdict on each policy of AWS that a role has attached.
  private static func managed(of role: Value, _ actions: [String]) -> [Outcome] {
    let arns = role["ManagedPolicyArns"]
    if arns.isUnknown { return [.unknown("policies are known only later")] }
    return arns.elements.map { arn in
      guard let name = arn.text.flatMap({ ManagedPolicies.name(in: $0) }) else {
        // One of the template is judged where it stands.
        return arn.target != nil ? .notApplicable : .unknown("a policy stands outside the template")
      }
      let open = actions.filter { !isBarred(role, from: $0) }
      if let held = open.first(where: { GuardingPolicies.allows($0, by: name) == .yes }) {
        return arn.fails("\(name.split(separator: "/").last ?? "") holds \(held)")
      }
      let isOpen = open.contains { GuardingPolicies.allows($0, by: name) == .unknown }
      return isOpen ? .unknown("what \(name) allows is in no table here") : .passes
    }
  }

  /// Whether the boundary of a role leaves it no way to an action.
  static func isBarred(_ role: Value, from action: String) -> Bool {
    guard let boundary = role["PermissionsBoundary"].target else { return false }
    let statements = boundary["PolicyDocument"].statements
    return statements.contains { $0.denies && $0.covers(action) == .yes }
      || !statements.contains { !$0.denies && $0.covers(action) != .no }
  }
}

/// Trust in people: of an account, of users, of a SAML provider.
enum People {
  /// The statements by which people assume a role, and whether they come by a SAML provider.
  static func statements(of role: Value) -> [(statement: PolicyStatement, isFederated: Bool)] {
    role["AssumeRolePolicyDocument"].statements.filter(\.allows).compactMap { statement in
      // Another system that has a word of its own in the condition is no person.
      if statement.has(anyOf: ["sts:ExternalId"]) { return nil }
      if statement.principals.contains(where: isSAML) { return (statement, true) }
      return statement.principals.contains { isAccount($0, role.view) } ? (statement, false) : nil
    }
  }

  private static func isSAML(_ principal: PolicyPrincipal) -> Bool {
    principal.kind == "Federated"
      && (principal.value.target?.type == "AWS::IAM::SAMLProvider"
        || principal.value.comparable?.contains(":saml-provider/") == true)
  }

  /// A whole account or a user of one, but not an account that the design declares as a service.
  private static func isAccount(_ principal: PolicyPrincipal, _ view: any TemplateView) -> Bool {
    guard principal.kind == "AWS", let text = principal.text else { return false }
    if text.contains(":user/") || principal.value.target?.type == "AWS::IAM::User" { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let account = text.hasSuffix(":root") && parts.count > 5 ? parts[4...].dropLast().joined(separator: ":") : text
    let isNumber = account.utf8.count == 12 && account.utf8.allSatisfy { (48...57).contains($0) }
    return account == "${AWS::AccountId}" || isNumber && !isDeclared(account: account, view)
  }

  /// Whether what the role holds makes it one of administrators.
  static func isPrivileged(_ role: Value, policies: Value) -> Bool {
    role.hasDuty(["admin", "administrator", "security"])
      || policies.elements.contains { arn in
        arn.text.flatMap { ManagedPolicies.name(in: $0) }.map(IAMKnowledge.isAdministrative) == true
      }
  }
}

/// An example: a role of these properties that one principal assumes.
func roleExample(_ principal: String, condition: String = "", _ more: String = "") -> String {
  #"""
  {"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":\#(principal),
  "Action":"sts:AssumeRole"\#(condition.isEmpty ? "" : #","Condition":"# + condition)}]}\#(more.isEmpty ? "" : "," + more)}}
  """#
}

/// Examples of principals: everybody of this account, and a service.
let accountPrincipal = #"{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}"#
let lambdaPrincipal = #"{"Service":"lambda.amazonaws.com"}"#
