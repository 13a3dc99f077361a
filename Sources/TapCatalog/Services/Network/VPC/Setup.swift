import TapModel

/// The function that sets a VPC up where CloudFormation has no property: its role, itself, and what calls it.
///
/// It runs outside the VPC: it answers CloudFormation and calls the EC2 API, neither of which an isolated VPC reaches.
func setup(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> [Draft] {
  let waits = vpc.logs.isNone ? [] : [ctx.id(vpc.logs.id, Names.pascal(vpc.id) + "Setup")]
  return [
    Draft(
      "SetupRole", "AWS::IAM::Role",
      [
        "RoleName": text(vpc.function), "Description": "Closes the default security group of the VPC",
        "AssumeRolePolicyDocument": NetworkParts.trust("lambda.amazonaws.com"),
        "Policies": [["PolicyName": "setup", "PolicyDocument": permissions(of: vpc, ctx)]],
      ]),
    Draft(
      "Setup", "AWS::Lambda::Function",
      [
        "Description": "Closes the default security group and looks up prefix lists",
        "Role": ctx.arn(vpc, "SetupRole"), "Handler": "index.handler", "Timeout": 60, "MemorySize": 128,
        "Code": ["ZipFile": .string(setupCode)],
      ], dependsOn: waits),
    Draft(
      "Closing", "AWS::CloudFormation::CustomResource",
      [
        "ServiceToken": ctx.arn(vpc, "Setup"), "ServiceTimeout": 120,
        "GroupId": ctx.att(vpc, "Vpc", "DefaultSecurityGroup"),
      ]),
  ]
}

/// The function's log group and alarms.
func setupContributions(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  let dimensions = [("FunctionName", ctx.ref(vpc, "Setup"))]
  let group: JSON = ["Role": "Setup", "Name": text("/aws/lambda/" + vpc.function)]
  return (vpc.logs.isNone ? [] : [Contribution(to: vpc.logs.id, "log-group", group)])
    + Workload.alarm(
      vpc.alarms, "SetupErrors", "AWS/Lambda", "Errors", dimensions, above: 0, "The set-up of the VPC fails")
    + Workload.alarm(
      vpc.alarms, "SetupThrottles", "AWS/Lambda", "Throttles", dimensions, above: 0, "The set-up of the VPC is refused")
}

private func permissions(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> JSON {
  let home = "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:"
  let group = "${\(ctx.id(vpc.id, "Vpc")).DefaultSecurityGroup}"
  return NetworkParts.document([
    [
      "Sid": "Look", "Effect": "Allow", "Resource": "*",
      "Action": ["ec2:DescribeSecurityGroupRules", "ec2:DescribeManagedPrefixLists"],
    ],
    [
      "Sid": "Close", "Effect": "Allow",
      "Action": ["ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress"],
      "Resource": [text(home + "security-group/" + group), text(home + "security-group-rule/*")],
    ],
    [
      "Sid": "Log", "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
      "Resource": text(
        "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/\(vpc.function):*"),
    ],
  ])
}

/// Runs with `cfnresponse`, which Lambda adds to inline code; deleting leaves the group closed.
private let setupCode = """
  import os
  import boto3
  import cfnresponse

  def close(ec2, group):
      found = ec2.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])
      for egress, revoke in ((False, ec2.revoke_security_group_ingress), (True, ec2.revoke_security_group_egress)):
          ids = [r["SecurityGroupRuleId"] for r in found["SecurityGroupRules"] if r["IsEgress"] == egress]
          if ids:
              revoke(GroupId=group, SecurityGroupRuleIds=ids)

  def prefix_lists(ec2):
      names = {f"com.amazonaws.{os.environ['AWS_REGION']}.{s}": s for s in ("s3", "dynamodb")}
      wanted = [{"Name": "prefix-list-name", "Values": list(names)}]
      found = ec2.describe_managed_prefix_lists(Filters=wanted)["PrefixLists"]
      return {names[p["PrefixListName"]]: p["PrefixListId"] for p in found}

  def handler(event, context):
      group = event["ResourceProperties"]["GroupId"]
      try:
          data = {}
          if event["RequestType"] != "Delete":
              ec2 = boto3.client("ec2")
              close(ec2, group)
              data = prefix_lists(ec2)
          cfnresponse.send(event, context, cfnresponse.SUCCESS, data, f"closed-{group}")
      except Exception as error:
          print(f"{event['RequestType']} of {group} failed: {error}")
          cfnresponse.send(event, context, cfnresponse.FAILED, {}, f"closed-{group}", reason=str(error))
  """
