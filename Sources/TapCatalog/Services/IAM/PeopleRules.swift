import TapModel

/// How people come in, and on what terms.
let peopleRules: [Rule] = [iamUsers, iamSecondFactor, iamSessions, iamUsage, iamFederation]

/// IAM-06.
let iamUsers: Rule = Rule(
  "iam.users", "User, key or password in a template",
  why: "A user of the account keeps a password or key that nobody takes back when its owner leaves.", high: .block,
  ["AC-2", "IA-2", "IA-4", "IA-5"],
  on: [
    "AWS::IAM::User", "AWS::IAM::AccessKey", "AWS::IAM::UserToGroupAddition", "AWS::IAM::UserPolicy", "AWS::IAM::Role",
  ],
  source: "AWS Config rules IAM_USER_NO_POLICIES_CHECK, ACCESS_KEYS_ROTATED",
  passes: [roleExample(lambdaPrincipal)],
  fails: [
    #"{"Type":"AWS::IAM::User","Properties":{"UserName":"jane"}}"#,
    #"{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":"jane"}}"#,
  ]
) { identity in
  if identity.type == "AWS::IAM::Role" {
    return identity["AssumeRolePolicyDocument"].exists ? .passes : .notApplicable
  }
  let what = identity.type == "AWS::IAM::AccessKey" ? "a key that never ends" : "people come by sign-on, not as users"
  return identity.fails(what, fix: .remove(resource: identity.id))
}

/// IAM-11.
let iamSecondFactor: Rule = Rule(
  "iam.second-factor", "People assume a role without a second factor",
  why: "A stolen password alone must not open the account.", level: .warn, high: .gap,
  ["IA-2(1)", "IA-2(2)", "MA-4"], on: ["AWS::IAM::Role"],
  source: "AWS Config rule MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS; AWS documentation: MFA-protected API access",
  passes: [
    roleExample(accountPrincipal, condition: #"{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"#),
    roleExample(accountPrincipal, condition: #"{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}"#),
  ],
  fails: [
    roleExample(accountPrincipal),
    roleExample(accountPrincipal, condition: #"{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}"#),
  ]
) { role in
  .all(
    People.statements(of: role).map { statement, isFederated in
      if isFederated { return Declared.attests("identity-provider", role.view) ?? .notApplicable }
      let present = statement.conditions.filter { $0.key.isSameWord(as: "aws:MultiFactorAuthPresent") }
      let asks = present.contains { $0.test == "Bool" && $0.value.elementsOrSelf.allSatisfy { $0.truth == true } }
      if asks || statement.has(anyOf: ["aws:MultiFactorAuthAge"]) { return .passes }
      if present.contains(where: { $0.value.isUnknown }) { return .unknown("a condition is known only later") }
      let place = statement.value["Condition"]["Bool"]["aws:MultiFactorAuthPresent"]
      return place.fails(
        present.isEmpty ? "no second factor is asked for" : "keys without a session pass", set: "true")
    })
}

/// IAM-12.
let iamSessions: Rule = Rule(
  "iam.sessions", "Sessions of people are long",
  why: "A session that is left open works for whoever finds it.", level: .note, high: .warn, ["AC-12", "IA-11"],
  on: ["AWS::IAM::Role", "AWS::SSO::PermissionSet"], source: "FedRAMP parameter of AC-12; own values",
  passes: [
    roleExample(accountPrincipal, #""MaxSessionDuration":28800"#),
    #"{"Type":"AWS::SSO::PermissionSet","Properties":{"Name":"read","SessionDuration":"PT8H"}}"#,
  ],
  fails: [
    roleExample(accountPrincipal, #""MaxSessionDuration":43200"#),
    #"""
    {"Type":"AWS::SSO::PermissionSet","Properties":{"Name":"admin","SessionDuration":"PT4H","ManagedPolicies":["arn:aws:iam::aws:policy/AdministratorAccess"]}}
    """#,
  ]
) { holder in
  let baseline = holder.view.baseline
  let isSet = holder.type == "AWS::SSO::PermissionSet"
  if !isSet, People.statements(of: holder).isEmpty { return .notApplicable }
  let policies = holder[isSet ? "ManagedPolicies" : "ManagedPolicyArns"]
  let hours =
    People.isPrivileged(holder, policies: policies) ? baseline.privilegedSessionHours : baseline.sessionHours
  let message = "sessions of over \(hours) h"
  guard isSet else { return holder["MaxSessionDuration"].must(atMost: hours * 3600, absent: 3600, message) }
  let duration = holder["SessionDuration"]
  return duration.must(message, absent: "PT1H", fix: duration.set(.string("PT\(hours)H"))) {
    ($0.string.flatMap(minutes) ?? .max) <= hours * 60
  }
}

/// Minutes of an ISO 8601 duration: `PT8H`, `P1DT30M`; nil for anything else.
private func minutes(_ text: String) -> Int? {
  guard text.first == "P" else { return nil }
  var (total, number, isTime) = (0, 0, false)
  for letter in text.dropFirst() {
    if let digit = letter.wholeNumberValue {
      guard number < 1_000_000 else { return nil }
      number = number * 10 + digit
      continue
    }
    switch (letter, isTime) {
    case ("T", false): isTime = true
    case ("D", false): total += number * 1440
    case ("H", true): total += number * 60
    case ("M", true): total += number
    case ("S", true): total += number > 0 ? 1 : 0
    default: return nil
    }
    number = 0
  }
  return total
}

/// IAM-15.
let iamUsage: Rule = Rule(
  "iam.usage", "Role of people works from anywhere at any time",
  why: "Access that is bound to a place or time is worth little to a thief.", level: .note, high: .gap, ["AC-2(11)"],
  on: ["AWS::IAM::Role"], source: "Own reading of AC-2(11)",
  passes: [roleExample(accountPrincipal, condition: #"{"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}}"#)],
  fails: [
    roleExample(accountPrincipal), roleExample(#"{"Federated":"arn:aws:iam::111122223333:saml-provider/agency"}"#),
  ]
) { role in
  let keys = ["aws:SourceVpce", "aws:SourceVpc", "aws:SourceIp", "aws:CurrentTime", "aws:PrincipalOrgID"]
  return .all(
    People.statements(of: role).map { statement, _ in
      statement.has(anyOf: keys) ? .passes : statement.value.fails("no condition on place or time")
    })
}

/// IAM-19.
let iamFederation: Rule = Rule(
  "iam.federation", "Nobody says how people sign in",
  why: "People belong to one directory, with a second factor that cannot be phished; the account only trusts it.",
  level: .warn, ["IA-2", "IA-2(1)", "IA-2(2)", "AC-2(1)", "AC-2"], source: "FedRAMP parameter of IA-2",
  passes: [
    #"{"Type":"AWS::IAM::SAMLProvider","Properties":{"Name":"agency"}}"#,
    #"{"Type":"AWS::Cognito::UserPool","Properties":{"MfaConfiguration":"ON"}}"#,
    declaredExample("identity-provider", provider: "organisation", evidence: "IDP-2"),
  ],
  fails: [
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
    #"{"Type":"AWS::Cognito::UserPool","Properties":{"MfaConfiguration":"OPTIONAL"}}"#,
  ]
) { view in
  let made = view.resources(
    of: ["AWS::SSO::PermissionSet", "AWS::SSO::Assignment", "AWS::IAM::SAMLProvider", "AWS::Cognito::UserPool"])
  guard !made.isEmpty else { return Declared.absent("identity-provider", view, "no sign-on, and none declared") }
  return .all(
    made.map { way in
      guard way.type == "AWS::Cognito::UserPool" else { return way.exists ? .passes : .notApplicable }
      return way["MfaConfiguration"].must(equal: "ON", "the second factor is optional")
    })
}
