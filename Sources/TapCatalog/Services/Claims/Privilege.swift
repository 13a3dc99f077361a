import TapModel

let claimLeastPrivilege: Rule = Rule(
  "claims.least-privilege", "Claimed least privilege is not there",
  why: "Who reads of least privilege does not look for what a wildcard opens.",
  level: .warn, ["AC-6"], evidence: false,
  on: ["AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"],
  source: "own; cdk-nag IAM4, IAM5; AWS managed policy reference",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"least privilege, no wildcard access"}},"Read":{"Type":"AWS::IAM::Policy","Properties":{"PolicyDocument":{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}}}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"least privilege, no wildcard access"}},"Read":{"Type":"AWS::IAM::Policy","Properties":{"PolicyDocument":{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::data/*"}}}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"least privilege, no wildcard access"}},"Read":{"Type":"AWS::IAM::Policy","Properties":{"PolicyDocument":{"Statement":{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}}}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"least privilege, no wildcard access"}},"Run":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{},"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"}]}}}"#,
  ]
) { resource in
  let words: [StaticString] = ["least privilege", "least-privilege", "no wildcard", "without wildcard"]
  guard Claim.isMade(words, of: resource) else { return .notApplicable }
  let documents = [resource["PolicyDocument"]] + resource["Policies"].elements.map { $0["PolicyDocument"] }
  var outcomes: [Outcome] = [.passes]
  for statement in documents.flatMap(\.statements) where statement.allows {
    if let wide = statement.actions.first(where: { $0.text?.hasSuffix("*") == true && !($0.text ?? "").isReading }) {
      outcomes.append(wide.fails("claimed least privilege; \(wide.text ?? "")"))
    }
    guard let all = statement.resources.first(where: { $0.text == "*" }) else { continue }
    let named = statement.actions.compactMap(\.text).first { IAMKnowledge.knowsNoResource($0) == false }
    if let named { outcomes.append(all.fails("claimed least privilege; \(named) on all")) }
  }
  for policy in resource["ManagedPolicyArns"].elements {
    guard let name = policy.text.flatMap({ ManagedPolicies.name(in: $0) }) else { continue }
    outcomes.append(policy.fails("claimed no wildcard; \(name.split(separator: "/").last ?? "") has some"))
  }
  return .all(outcomes)
}

extension String {
  /// `ec2:Describe*`: wide, but only to look.
  fileprivate var isReading: Bool {
    [":Describe", ":List", ":Get"].contains { contains($0) } && !hasSuffix(":*")
  }
}
