import TapModel

/// The step that empties a bucket while the stack is deleted: CloudFormation deletes no bucket with objects in it.
enum Emptying {
  /// The stack's own function; nil where nothing is emptied, or somebody else's function does it.
  static func of(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> StackFunction? {
    guard isWanted(bucket), bucket.emptier.isEmpty else { return nil }
    let objects: JSON = ["Fn::Sub": .string("${\(context.id(bucket.id, "Bucket")).Arn}/*")]
    var deletes = ["s3:DeleteObject", "s3:DeleteObjectVersion"]
    if bucket.lock == .governance { deletes.append("s3:BypassGovernanceRetention") }
    return StackFunction(
      role: "Emptier", name: "\(bucket.id)-emptier-${EnvironmentSuffix}",
      purpose: "Empties the bucket while the stack is deleted", work: "emptying of the bucket",
      statements: [
        Permit.allow(["cloudformation:DescribeStacks"], on: ["Ref": "AWS::StackId"]),
        Permit.allow(["s3:ListBucketVersions"], on: context.arn(bucket, "Bucket")),
        Permit.allow(deletes, on: objects),
      ], code: emptyingCode, timeout: 900, key: bucket.key, logs: bucket.logs, alarms: bucket.alarms)
  }

  /// The custom resource and, unless it is somebody else's, the function that it calls.
  static func drafts(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> [Draft] {
    guard isWanted(bucket) else { return [] }
    var drafts = step(of: bucket.id, context.ref(bucket, "Bucket"), by: bucket.emptier)
    if bucket.lock == .governance { drafts[0].properties["BypassGovernanceRetention"] = true }
    guard let own = of(bucket, context) else { return drafts }
    drafts[0].properties["ServiceToken"] = context.arn(bucket, "Emptier")
    return drafts + own.drafts(in: bucket, context)
  }

  /// The custom resource; a function that is there before is a prerequisite.
  static func step(of component: String, _ bucket: JSON, by function: String) -> [Draft] {
    let step = Draft(
      "Emptying", "AWS::CloudFormation::CustomResource", ["ServiceTimeout": 960, "Bucket": bucket])
    if function.isEmpty { return [step] }
    return [step, .prerequisite(component + "-emptier", function, "function that empties buckets")]
  }

  private static func isWanted(_ bucket: Typed<BucketFields>) -> Bool { bucket.emptied && bucket.onDelete == .delete }
}

/// Asks first whether the stack goes: a step that is only taken out of the template must not cost the data.
private let emptyingCode = """
  import boto3
  import cfnresponse

  def goes(stack):
      status = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
      return status.startswith(("DELETE_", "ROLLBACK_"))

  def empty(bucket, options, context):
      s3 = boto3.client("s3")
      for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
          found = page.get("Versions", []) + page.get("DeleteMarkers", [])
          objects = [{"Key": v["Key"], "VersionId": v["VersionId"]} for v in found]
          if objects:
              answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": objects, "Quiet": True}, **options)
              if answer.get("Errors"):
                  raise RuntimeError(str(answer["Errors"][0]))
          if context.get_remaining_time_in_millis() < 30000:
              raise TimeoutError("not empty yet: delete the stack again")

  def handler(event, context):
      asked = event["ResourceProperties"]
      bucket = asked["Bucket"]
      options = {"BypassGovernanceRetention": True} if asked.get("BypassGovernanceRetention") == "true" else {}
      try:
          if event["RequestType"] == "Delete" and goes(event["StackId"]):
              empty(bucket, options, context)
          cfnresponse.send(event, context, cfnresponse.SUCCESS, {}, f"emptying-{bucket}")
      except Exception as error:
          print(f"{event['RequestType']} of {bucket} failed: {error}")
          cfnresponse.send(event, context, cfnresponse.FAILED, {}, f"emptying-{bucket}", reason=str(error))
  """
