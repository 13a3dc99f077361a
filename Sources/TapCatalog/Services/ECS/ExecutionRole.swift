import TapModel

/// Only ECS of this account assumes the roles of a task (AWS documentation "Amazon ECS task IAM role").
let ofThisAccount: JSON = [
  "StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]],
  "ArnLike": ["aws:SourceArn": ["Fn::Sub": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:*"]],
]

/// The role that pulls the image, writes the log and reads the secrets before a task runs.
func executionRole(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> Draft {
  var statements: [JSON] = []
  if service.executionPolicy == .scoped {
    statements += pull(service.image)
    if let group = ctx.offer(.arn, of: service.logGroup.id) {
      statements.append(Permit.allow(["logs:CreateLogStream", "logs:PutLogEvents"], on: group))
    }
  }
  let secret = ctx.offer("secret-pattern", of: service.secret.id) ?? ctx.offer("secret", of: service.secret.id)
  if let secret, !service.secrets.pairs.isEmpty {
    statements.append(Permit.allow(["secretsmanager:GetSecretValue"], on: secret))
    statements += Workload.useKey(of: service.secret.id, in: ctx)
  }
  return Workload.role(
    "ExecutionRole", for: "ecs-tasks.amazonaws.com", if: ofThisAccount, statements,
    managed: service.executionPolicy == .managed ? ["service-role/AmazonECSTaskExecutionRolePolicy"] : [])
}

/// Statements that pull an image of the account's registry; none for an image from elsewhere.
private func pull(_ image: String) -> [JSON] {
  guard let host = image.firstIndex(of: "/"), image[..<host].contains(".dkr.ecr.") else { return [] }
  let repository = image[image.index(after: host)...].prefix { $0 != "@" && $0 != ":" }
  let arn = "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/\(repository)"
  return [
    Permit.allow(["ecr:GetAuthorizationToken"], on: "*"),
    Permit.allow(
      ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], on: text(arn)),
  ]
}
