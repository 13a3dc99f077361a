import TapModel

/// Types that hold policies of identities.
let identityPolicyTypes = [
  "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::IAM::Group", "AWS::IAM::User",
  "AWS::IAM::RolePolicy", "AWS::IAM::GroupPolicy", "AWS::IAM::UserPolicy",
]

extension Value {
  /// The policy documents of an identity resource: its own, or those inside.
  var policyDocuments: [Value] {
    type == "AWS::IAM::Role" || type == "AWS::IAM::Group" || type == "AWS::IAM::User"
      ? self["Policies"].elements.map { $0["PolicyDocument"] } : [self["PolicyDocument"]].filter(\.exists)
  }

  /// A verdict over each Allow of the documents; one that cannot be known is not judged.
  func judge(_ documents: [Value], _ check: (PolicyStatement) -> Outcome) -> Outcome {
    if type == "AWS::IAM::Role", self["Policies"].isUnknown { return .unknown("policies are known only later") }
    return .all(documents.flatMap { $0.judgeAllows(check) })
  }

  /// A verdict for each Allow of this document.
  func judgeAllows(_ check: (PolicyStatement) -> Outcome) -> [Outcome] {
    if isUnknown { return [.unknown("the policy is known only later")] }
    return statements.map { statement in
      if statement.value["Effect"].isUnknown { return .unknown("the statement is known only later") }
      return statement.allows ? check(statement) : .passes
    }
  }

  /// Whether the tag `Duty` marks a role as one of administrators or auditors.
  func hasDuty(_ duties: Set<String>) -> Bool {
    self["Tags"].elements.contains { tag in
      tag["Key"].text == "Duty" && tag["Value"].text.map { duties.contains($0.lowercased()) } == true
    }
  }

  /// The fix that takes an entry out of a list; none where it is the only one.
  var removal: Fix? {
    guard pointer.tokens.last.flatMap({ Int($0) }) != nil else { return nil }
    let list = node.resource.value(at: Pointer(Array(pointer.tokens.dropLast())))?.array
    return list?.count == 1 ? nil : set(nil)
  }
}

extension PolicyStatement {
  /// Whether one of the resources is every resource: `*`, or all that a service has.
  var onEverything: Certainty {
    if value["NotResource"].exists { return .yes }
    return .any(
      resources.map { resource in
        guard let text = resource.comparable else { return resource.isNarrowParameter ? .no : .unknown }
        if text == "*" { return .yes }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        return parts.count == 6 && parts[0] == "arn" && parts[5] == "*" ? .yes : .no
      })
  }

  /// Whether everybody is meant.
  var isForEverybody: Bool { principals.contains { $0.kind == "AWS" && $0.text == "*" } }

  /// Whether a principal is this service.
  func admits(_ service: String) -> Certainty {
    .any(
      principals.map { principal in
        guard principal.kind == "Service" else { return principal.value.isUnknown ? .unknown : .no }
        guard let name = principal.text else { return .unknown }
        return name == service ? .yes : .no
      })
  }

  /// Whether one of these condition keys stands in it.
  func has(anyOf keys: [String]) -> Bool { keys.contains { has(condition: $0) } }

  /// Accounts that are written out in principals, with the value that names each.
  var literalAccounts: [(account: String, value: Value)] {
    principals.compactMap { principal in
      guard principal.kind == "AWS", let text = principal.text else { return nil }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let account = parts.count > 4 ? String(parts[4]) : text
      return account.utf8.count == 12 && account.utf8.allSatisfy { (48...57).contains($0) }
        ? (account, principal.value) : nil
    }
  }
}

/// Whether the design declares another account as one that it works with.
func isDeclared(account: String, _ view: any TemplateView) -> Bool {
  !view.nodes(of: "TapTui::AccountService", where: "/Account", is: account).isEmpty
}

extension Value {
  /// Whether it is a parameter whose pattern lets no ARN of everything through.
  fileprivate var isNarrowParameter: Bool {
    guard let raw, case .ref(let name)? = Intrinsic(raw), let text = view.parameter(name)?["AllowedPattern"]?.string,
      let pattern = Pattern(text)
    else { return false }
    return !["*", "arn:aws:s3:::*", "arn:aws:kms:us-east-1:111122223333:*"].contains { pattern.admits($0) }
  }
}
