import TapModel

let bucketTLS: Rule = Rule(
  "s3.tls", "Bucket takes plain requests",
  why: "Objects and signatures could cross the network in the clear.", high: .block, ["SC-8", "AC-17(2)"],
  on: ["AWS::S3::Bucket"], source: "AWS Config S3_BUCKET_SSL_REQUESTS_ONLY",
  passes: [
    #"{"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":[{"Fn::GetAtt":["B","Arn"]},{"Fn::Sub":"${B.Arn}/*"}],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
    #"{"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":{"AWS":"*"},"Action":["s3:*"],"Resource":[{"Fn::Sub":"arn:${AWS::Partition}:s3:::${B}"},{"Fn::Sub":"arn:${AWS::Partition}:s3:::${B}/*"}],"Condition":{"Bool":{"aws:SecureTransport":false}}}}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket"}"#,
    #"{"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":[{"Fn::GetAtt":["B","Arn"]},{"Fn::Sub":"${B.Arn}/*"}],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
    #"{"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":{"Fn::GetAtt":["B","Arn"]},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
  ]
) { bucket in
  let policies = BucketUse.policies(of: bucket)
  if policies.contains(where: { $0["PolicyDocument"].isUnknown }) { return .unknown("the policy cannot be known") }
  let refusals = policies.flatMap { $0["PolicyDocument"].statements }.filter { $0.refusesPlain("s3:*") }
  let entries = refusals.flatMap(\.resources)
  let isWhole = entries.contains { isEverything($0) || isOf($0, bucket, objects: false) }
  let hasObjects = entries.contains { isEverything($0) || isOf($0, bucket, objects: true) }
  if isWhole && hasObjects { return .passes }
  if entries.contains(where: \.isUnknown) { return .unknown("the resources of the policy cannot be known") }
  guard let policy = policies.first else { return bucket.fails("no policy refuses plain requests") }
  return policy["PolicyDocument"]["Statement"].fails(
    refusals.isEmpty ? "plain requests are not refused" : "refused for a part only",
    fix: policy["PolicyDocument"].adding(refusal(bucket)))
}

private func isEverything(_ entry: Value) -> Bool { entry.text == "*" }

/// Whether an entry names the bucket, or all objects in it.
private func isOf(_ entry: Value, _ bucket: Value, objects: Bool) -> Bool {
  guard let text = entry.comparable, text.hasSuffix("/*") == objects else { return false }
  let stem = objects ? String(text.dropLast(2)) : text
  if stem == "${\(bucket.id).Arn}" || stem.hasPrefix("arn:") && stem.hasSuffix(":::${\(bucket.id)}") { return true }
  return bucket["BucketName"].text.map { stem.hasPrefix("arn:") && stem.hasSuffix(":::" + $0) } == true
}

extension PolicyStatement {
  /// Whether it speaks of a bucket, or of all objects in it; a resource that cannot be known counts.
  func reaches(_ bucket: Value, objects: Bool) -> Bool {
    resources.contains { isEverything($0) || $0.isUnknown || isOf($0, bucket, objects: objects) }
  }
}

private func refusal(_ bucket: Value) -> JSON {
  [
    "Sid": "TLSOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
    "Resource": [["Fn::GetAtt": [.string(bucket.id), "Arn"]], ["Fn::Sub": .string("${\(bucket.id).Arn}/*")]],
    "Condition": ["Bool": ["aws:SecureTransport": "false"]],
  ]
}

let bucketPolicyClosed: Rule = Rule(
  "s3.policy", "Bucket policy admits everyone",
  why: "Whoever knows the name of the bucket can do what the statement allows.", high: .block,
  ["AC-3", "AC-22", "AC-6"], on: ["AWS::S3::BucketPolicy"],
  source:
    "AWS Config S3_BUCKET_PUBLIC_READ_PROHIBITED, S3_BUCKET_PUBLIC_WRITE_PROHIBITED, S3_BUCKET_POLICY_GRANTEE_CHECK",
  passes: [
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":"b","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reader"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}}}"#,
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":"b","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1234567890"}}}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":"b","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}}}"#,
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":"b","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"*"}}}]}}}"#,
  ]
) { policy in
  let document = policy["PolicyDocument"]
  if document.isUnknown { return .unknown("the policy cannot be known") }
  let statements = document.statements
  return .all(
    statements.map { statement in
      guard statement.allows else { return .passes }
      if statement.principals.contains(where: { $0.value.isUnknown }) { return .unknown("a principal cannot be known") }
      let isOpen =
        statement.principals.contains { $0.kind == "AWS" && $0.text == "*" }
        || statement.value["NotPrincipal"].exists
      return !isOpen || isNarrowed(statement)
        ? .passes : statement.value.fails("everyone may \(statement.actions.first?.text ?? "act")")
    })
}

/// A condition that leaves only known callers; one that takes everything leaves all.
private func isNarrowed(_ statement: PolicyStatement) -> Bool {
  let keys: Set<String> = [
    "aws:principalorgid", "aws:principalorgpaths", "aws:sourcearn", "aws:sourcevpce", "aws:sourcevpc",
    "aws:principalaccount", "aws:principalarn", "aws:sourceaccount",
  ]
  return statement.conditions.contains { condition in
    keys.contains(condition.key.lowercased()) && !condition.test.contains("Not")
      && !condition.test.hasSuffix("IfExists")
      && condition.value.elementsOrSelf.allSatisfy { $0.text != "*" }
  }
}

let bucketTakesLogs: Rule = Rule(
  "s3.log-target", "Log target cannot take the logs",
  why: "The logs are lost, and CloudFormation stops where a load balancer tries the bucket.", level: .block,
  on: ["AWS::S3::Bucket"],
  source:
    "AWS documentation, \"Enabling Amazon S3 server access logging\" and \"Access logs for your Application Load Balancer\"",
  passes: [
    #"{"L":{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}}},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"L"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":{"Fn::Sub":"${L.Arn}/*"},"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}}]}}},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}"#,
    #"{"L":{"Type":"AWS::S3::Bucket","Properties":{"AccessControl":"LogDeliveryWrite","OwnershipControls":{"Rules":[{"ObjectOwnership":"BucketOwnerPreferred"}]}}},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}"#,
    #"{"Parameters":{"App":{"Type":"String"}},"Resources":{"L":{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Fn::Sub":"${App}-logs"}}},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Fn::Sub":"${App}-logs"},"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":"*"}]}}},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}}"#,
  ],
  fails: [
    #"{"L":{"Type":"AWS::S3::Bucket"},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}"#,
    #"{"L":{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms"}}]}}},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"L"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":{"Fn::Sub":"${L.Arn}/*"},"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}}]}}},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}"#,
    #"{"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"B"}}}}}"#,
  ]
) { bucket in
  let own = bucket["LoggingConfiguration"]["DestinationBucketName"]
  if own.exists, own.targetID == bucket.id { return own.fails("logs into itself, without end") }
  let isServer = !BucketUse.bucketsLogged(to: bucket).isEmpty
  let balancers = BucketUse.balancers(of: bucket)
  let isBalancer = balancers.contains { $0["Type"].text != "network" }
  let isNetwork = balancers.contains { $0["Type"].text == "network" }
  guard isServer || isBalancer || isNetwork else { return .notApplicable }
  var parts: [Outcome] = []
  if isServer || isBalancer { parts.append(noCustomerKey(bucket)) }
  if isServer {
    parts.append(takesByList(bucket) ? .passes : admits(bucket, ["logging.s3.amazonaws.com"]))
    parts.append(noLock(bucket))
  }
  if isBalancer { parts.append(admits(bucket, ["logdelivery.elasticloadbalancing.amazonaws.com"], orAccount: true)) }
  if isNetwork { parts.append(admits(bucket, ["delivery.logs.amazonaws.com"])) }
  return .all(parts)
}

private func noCustomerKey(_ bucket: Value) -> Outcome {
  guard let encryption = BucketUse.encryption(of: bucket)?["ServerSideEncryptionByDefault"] else { return .passes }
  let algorithm = encryption["SSEAlgorithm"]
  if algorithm.isUnknown { return .unknown("the encryption cannot be known") }
  guard algorithm.text?.hasPrefix("aws:kms") == true else { return .passes }
  let key = encryption["KMSMasterKeyID"]
  let fix = [algorithm.set("AES256"), key.exists ? key.set(nil) : nil].compactMap { $0 }
  return algorithm.fails("these logs take SSE-S3 only", fix: .all(fix))
}

private func noLock(_ bucket: Value) -> Outcome {
  let lock = bucket["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]
  return lock.exists ? lock.fails("access logs take no default lock") : .passes
}

/// A statement that lets a service put objects; older regions name the account of their load balancers.
private func admits(
  _ bucket: Value, _ services: [String], orAccount: Bool = false
) -> Outcome {
  let statements = BucketUse.statements(of: bucket).filter { $0.allows && $0.covers("s3:PutObject") != .no }
  let isThere = statements.contains { statement in
    statement.principals.contains { principal in
      guard let name = principal.text else { return orAccount && principal.kind == "AWS" }
      return services.contains(name) || orAccount && principal.kind == "AWS" && name != "*"
    }
  }
  if isThere { return .passes }
  if BucketUse.policies(of: bucket).contains(where: { $0["PolicyDocument"].isUnknown }) {
    return .unknown("the policy cannot be known")
  }
  return bucket.fails("does not admit \(services[0].split(separator: ".").first ?? "")")
}

/// Whether the log delivery group may write by an access control list, where lists are on.
private func takesByList(_ bucket: Value) -> Bool {
  let owners = bucket["OwnershipControls"]["Rules"].elements.map { $0["ObjectOwnership"].text }
  return bucket["AccessControl"].text == "LogDeliveryWrite" && !owners.isEmpty
    && !owners.contains("BucketOwnerEnforced")
}
