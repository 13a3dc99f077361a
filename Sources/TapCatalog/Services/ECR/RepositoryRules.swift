import TapModel

/// An example: a repository of these properties.
private func repositoryExample(_ properties: String) -> String {
  #"{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api",\#(properties)}}"#
}

/// ECR-01.
let ecrTags: Rule = Rule(
  "ecr.tags", "Tags of images can move",
  why: "The tag that was tested must not name another image when it is deployed.", level: .warn, high: .gap,
  ["CM-7(5)", "SI-7", "CM-11"], on: ["AWS::ECR::Repository"],
  source: "AWS Config rule ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED",
  passes: [repositoryExample(#""ImageTagMutability":"IMMUTABLE""#)],
  fails: [
    repositoryExample(#""ImageTagMutability":"MUTABLE""#),
    #"{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api"}}"#,
  ]
) { $0["ImageTagMutability"].must(equal: "IMMUTABLE", "tags can move") }

/// ECR-02.
let ecrKey: Rule = Rule(
  "ecr.key", "Images have no customer key",
  why: "With a key of yours, reading an image takes a second permission, and each use of it is on record.",
  level: .note, high: .warn, ["SC-28", "SC-28(1)"], on: ["AWS::ECR::Repository"],
  source: "Prowler ecr checks; AWS documentation: Encryption at rest in Amazon ECR",
  passes: [
    repositoryExample(
      #""EncryptionConfiguration":{"EncryptionType":"KMS","KmsKey":"arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d"}"#)
  ],
  fails: [
    repositoryExample(#""EncryptionConfiguration":{"EncryptionType":"AES256"}"#),
    repositoryExample(#""EncryptionConfiguration":{"EncryptionType":"KMS"}"#),
  ]
) { repository in
  let encryption = repository["EncryptionConfiguration"]
  if encryption.isUnknown { return .unknown("encryption is known only later") }
  return .all([
    encryption["EncryptionType"].must(be: ["KMS", "KMS_DSSE"], absent: "AES256", "encrypted with AWS's key"),
    encryption["KmsKey"].must(existOr: "no key of yours"),
  ])
}

/// ECR-03.
let ecrClosedPolicy: Rule = Rule(
  "ecr.closed-policy", "Everybody may read the images",
  why: "Images hold code, and often more than their authors know.", high: .block, ["AC-3"],
  on: ["AWS::ECR::Repository", "AWS::ECR::PublicRepository"],
  source: "Prowler ecr_repositories_not_publicly_accessible",
  passes: [
    repositoryExample(#""ImageTagMutability":"IMMUTABLE""#),
    repositoryExample(
      #""RepositoryPolicyText":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}"#
    ),
  ],
  fails: [
    repositoryExample(
      #""RepositoryPolicyText":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage"}]}"#),
    repositoryExample(
      #""RepositoryPolicyText":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"ecr:*\"}]}""#
    ),
    #"{"Type":"AWS::ECR::PublicRepository","Properties":{"RepositoryName":"api"}}"#,
  ]
) { repository in
  if repository.type == "AWS::ECR::PublicRepository" {
    return repository.fails("a public repository", fix: .remove(resource: repository.id))
  }
  let policy = repository["RepositoryPolicyText"]
  if policy.isUnknown { return .unknown("the policy is known only later") }
  let document = policy.parsed
  if policy.text != nil, document.json?.object == nil { return .unknown("the policy cannot be read") }
  return .all(
    [.passes]
      + document.judgeAllows { statement in
        statement.isForEverybody && statement.conditions.isEmpty ? policy.fails("open to everybody") : .passes
      })
}

/// ECR-04.
let ecrSigned: Rule = Rule(
  "ecr.signed", "Images are not signed",
  why: "Only a signature shows that what runs is what was built, and by whom.", level: .note, high: .gap,
  ["CM-14", "SI-7(15)"], on: ["AWS::ECR::Repository"],
  source:
    "AWS documentation: Managed signing in Amazon ECR; the check of signatures at start is outside CloudFormation",
  passes: [signedExample],
  fails: [
    signedExample.replacing("app/*", with: "web/*"),
    #"{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api"}}"#,
  ]
) { repository in
  let rules = repository.view.resources(of: "AWS::ECR::SigningConfiguration").map { $0["Rules"] }
  if rules.contains(where: \.isUnknown) { return .unknown("what is signed is known only later") }
  let name = repository["RepositoryName"].comparable ?? ""
  let isSigned = rules.flatMap(\.elements).contains { rule in
    let filters = rule["RepositoryFilters"].elements
    return filters.isEmpty || filters.contains { $0["Filter"].text.map { Glob.matches($0, name) || $0 == "*" } == true }
  }
  return isSigned ? .passes : repository.fails("no signing rule covers it")
}

private let signedExample = #"""
  {"Repository":{"Type":"AWS::ECR::Repository","Properties":{"RepositoryName":"app/api"}},
  "Profile":{"Type":"AWS::Signer::SigningProfile","Properties":{"PlatformId":"Notation-OCI-SHA384-ECDSA"}},
  "Signing":{"Type":"AWS::ECR::SigningConfiguration","Properties":{"Rules":[{"SigningProfileArn":{"Fn::GetAtt":["Profile","Arn"]},
  "RepositoryFilters":[{"Filter":"app/*","FilterType":"WILDCARD_MATCH"}]}]}}}
  """#
