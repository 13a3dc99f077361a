import TapModel

/// A resource policy of an example: one Allow in the policy of a vault.
private func vaultExample(_ principal: String, condition: String = "") -> String {
  #"""
  {"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"v","AccessPolicy":{"Statement":[{"Effect":"Allow","Principal":\#(principal),
  "Action":"backup:CopyIntoBackupVault","Resource":"*"\#(condition.isEmpty ? "" : #","Condition":"# + condition)}]}}}
  """#
}

let iamOtherAccounts: Rule = Rule(
  "iam.other-accounts", "Another account is let in, and nobody says why",
  why: "Whoever takes that account over reaches in here: each must be declared, with who agreed to it.",
  level: .warn, high: .gap, ["AC-3", "AC-6"], on: OutsideAccess.documents.map(\.key),
  source: "AWS documentation: IAM, cross-account policy evaluation logic; own reading of AC-3",
  passes: [
    vaultExample(#"{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}"#),
    vaultExample(#""*""#, condition: #"{"StringEquals":{"aws:PrincipalAccount":{"Ref":"AWS::AccountId"}}}"#),
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"f","Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com","SourceAccount":{"Ref":"AWS::AccountId"}}}"#,
  ],
  fails: [
    vaultExample(#""*""#),
    vaultExample(#""*""#, condition: #"{"StringEquals":{"aws:PrincipalOrgID":"o-1234567890"}}"#),
    vaultExample(#"{"AWS":"arn:aws:iam::999988887777:root"}"#),
    vaultExample(#""*""#, condition: #"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/backup"}}"#),
    #"{"Type":"AWS::Events::EventBusPolicy","Properties":{"StatementId":"all","Statement":{"Effect":"Allow","Principal":"*","Action":"events:PutEvents","Resource":"*"}}}"#,
    #"{"Type":"AWS::Events::EventBusPolicy","Properties":{"StatementId":"all","Principal":"*","Action":"events:PutEvents"}}"#,
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"f","Action":"lambda:InvokeFunction","Principal":"999988887777"}}"#,
    #"{"Type":"AWS::Logs::ResourcePolicy","Properties":{"PolicyName":"p","PolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}"}}"#,
    #"{"Type":"AWS::S3::AccessPoint","Properties":{"Bucket":"b","Policy":{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"*"}]}}}"#,
    #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:role/ops"},"Action":"sts:AssumeRole"}]}}}"#,
  ]
) { resource in
  if resource.type == "AWS::Lambda::Permission" { return OutsideAccess.permission(resource) }
  if resource.type == "AWS::Events::EventBusPolicy", resource["Principal"].exists { return OutsideAccess.bus(resource) }
  guard let document = OutsideAccess.document(of: resource) else { return .notApplicable }
  return .all(
    document.judgeAllows { OutsideAccess.judge($0, isTold: OutsideAccess.tellsEverybody.contains(resource.type)) })
}

/// Who beside the account itself a policy of a resource lets in.
private enum OutsideAccess {
  /// Where the policy of a resource stands; of a permission none.
  static let documents: KeyValuePairs<String, Pointer> = [
    "AWS::S3::BucketPolicy": "/PolicyDocument", "AWS::S3::AccessPoint": "/Policy",
    "AWS::SQS::QueuePolicy": "/PolicyDocument", "AWS::SQS::QueueInlinePolicy": "/PolicyDocument",
    "AWS::SNS::TopicPolicy": "/PolicyDocument", "AWS::SNS::TopicInlinePolicy": "/PolicyDocument",
    "AWS::KMS::Key": "/KeyPolicy", "AWS::KMS::ReplicaKey": "/KeyPolicy",
    "AWS::SecretsManager::ResourcePolicy": "/ResourcePolicy", "AWS::Backup::BackupVault": "/AccessPolicy",
    "AWS::Logs::ResourcePolicy": "/PolicyDocument", "AWS::ECR::Repository": "/RepositoryPolicyText",
    "AWS::Kinesis::ResourcePolicy": "/ResourcePolicy", "AWS::EFS::FileSystem": "/FileSystemPolicy",
    "AWS::DynamoDB::Table": "/ResourcePolicy/PolicyDocument", "AWS::IAM::Role": "/AssumeRolePolicyDocument",
    "AWS::OpenSearchService::Domain": "/AccessPolicies", "AWS::Events::EventBus": "/Policy",
    "AWS::Events::EventBusPolicy": "", "AWS::Lambda::Permission": "",
  ]

  private static let pointers = Dictionary(
    documents.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })

  /// Types of which another rule says that everybody is let in.
  static let tellsEverybody: Set<String> = [
    "AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::KMS::Key",
    "AWS::SecretsManager::ResourcePolicy", "AWS::IAM::Role",
  ]

  /// Nil where it has none.
  static func document(of resource: Value) -> Value? {
    let place = resource[at: pointers[resource.type] ?? ""]
    return place.exists ? place.parsed : nil
  }

  static func judge(_ statement: PolicyStatement, isTold: Bool) -> Outcome {
    if statement.value["NotPrincipal"].exists {
      return isTold ? .notApplicable : statement.value.fails("all but a few are let in")
    }
    return .all(
      statement.principals.map { principal in
        guard principal.kind == "AWS" else { return .passes }
        return principal.text == "*" ? everybody(statement, isTold: isTold) : account(principal.value)
      })
  }

  /// A permission on a function: its own principal, or a service that calls for an account.
  static func permission(_ permission: Value) -> Outcome {
    let principal = permission["Principal"]
    let service = principal.text?.contains(".amazonaws.com") == true
    let caller = permission[service ? "SourceAccount" : "Principal"]
    guard caller.text == "*" else { return caller.exists ? account(caller) : .notApplicable }
    return permission["PrincipalOrgID"].exists
      ? permission.fails("every account of the organisation may call") : .notApplicable
  }

  /// A policy of an event bus in its older form: an account, or everybody of an organisation.
  static func bus(_ policy: Value) -> Outcome {
    guard policy["Principal"].text == "*" else { return account(policy["Principal"]) }
    return policy.fails(
      policy["Condition"].exists ? "every account of the organisation may send" : "everybody may send")
  }

  /// Keys that leave none but this account, or what comes by its own network or resources.
  private static let inside = [
    "aws:PrincipalAccount", "aws:SourceAccount", "aws:SourceOwner", "kms:CallerAccount", "aws:PrincipalArn",
    "aws:SourceArn", "aws:SourceVpce", "aws:SourceVpc", "elasticfilesystem:AccessedViaMountTarget",
  ]
  private static let organisation = [
    "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceOrgID", "aws:SourceOrgPaths",
  ]

  private static func everybody(_ statement: PolicyStatement, isTold: Bool) -> Outcome {
    let narrow = statement.conditions.filter { !$0.test.contains("Not") && !$0.test.hasSuffix("IfExists") }
    let own = narrow.filter { condition in inside.contains { condition.key.isSameWord(as: $0) } }
    if let first = own.first {
      let namesOwner = ["account", "owner", "arn"].contains { first.key.lowercased().hasSuffix($0) }
      return namesOwner ? .all(first.value.elementsOrSelf.map(account)) : .passes
    }
    let what = statement.actions.first?.text ?? "act"
    if narrow.contains(where: { condition in organisation.contains { condition.key.isSameWord(as: $0) } }) {
      return statement.value.fails("every account of the organisation may \(what)")
    }
    return isTold ? .notApplicable : statement.value.fails("everybody may \(what)")
  }

  /// One account or principal: this account's own, a declared one, or a stranger.
  private static func account(_ value: Value) -> Outcome {
    if value.target != nil { return .passes }
    guard let text = value.text else { return .unknown("which account is let in is known only later") }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let account = parts.first == "arn" && parts.count > 4 ? String(parts[4]) : text
    if account.contains("*") { return value.fails("any account is let in") }
    guard account.utf8.count == 12, account.utf8.allSatisfy({ (48...57).contains($0) }) else { return .passes }
    if balancers.contains(account) { return .passes }
    if isDeclared(account: account, value.view) { return .attested("account \(account) is declared") }
    return value.fails("account \(account) is let in and not declared")
  }

  /// Accounts of AWS that write the access logs of load balancers, in regions inside the FedRAMP boundary.
  ///
  /// Source: AWS documentation, "Access logs for your Application Load Balancer".
  private static let balancers: Set<String> = [
    "127311923021", "033677994240", "027434742980", "797873946194", "048591011584", "190560391635",
  ]
}
