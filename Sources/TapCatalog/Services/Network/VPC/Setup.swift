import TapModel

/// The function that sets a VPC up where CloudFormation has no property, and what calls it.
func setup(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> [Draft] {
  setupFunction(of: vpc, ctx).drafts(in: vpc, ctx) + [
    Draft(
      "Closing", "AWS::CloudFormation::CustomResource",
      [
        "ServiceToken": ctx.arn(vpc, "Setup"), "ServiceTimeout": 120,
        "GroupId": ctx.att(vpc, "Vpc", "DefaultSecurityGroup"),
      ])
  ]
}

/// The function's log group and alarms.
func setupContributions(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  setupFunction(of: vpc, ctx).contributions(of: vpc, ctx)
}

private func setupFunction(of vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> StackFunction {
  let home = "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:"
  let group = "${\(ctx.id(vpc.id, "Vpc")).DefaultSecurityGroup}"
  return StackFunction(
    role: "Setup", name: vpc.function, purpose: "Closes the default security group and looks up prefix lists",
    work: "set-up of the VPC",
    statements: [
      Permit.allow(["ec2:DescribeSecurityGroupRules", "ec2:DescribeManagedPrefixLists"], on: "*"),
      Permit.allow(
        ["ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress"],
        on: [text(home + "security-group/" + group), text(home + "security-group-rule/*")]),
    ], code: setupCode, logs: vpc.logs, alarms: vpc.alarms)
}

/// Deleting leaves the group closed.
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
