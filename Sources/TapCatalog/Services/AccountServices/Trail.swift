import TapModel

/// Fields of an audit trail.
struct TrailFields: Schema {
  let name = Field("name", "Name", "trail-${EnvironmentSuffix}", required: true, at: "Trail/TrailName")
  let logging = Field("logging", "On", true, at: "Trail/IsLogging")
  let bucket = Field(
    "bucket", "Bucket", Reference("log-bucket"), required: true, help: "Keeps the log files; admits this trail alone.",
    at: .offer("log-bucket", "Trail/S3BucketName"))
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Reading a log file takes a second permission with it.",
    at: .offer(.key, "Trail/KMSKeyId"))
  let logGroup = Field(
    "log-group", "Log group", Reference("log-group"), help: "Files come minutes later; a group can alert at once.")
  let everywhere = Field(
    "all-regions", "All regions", true, help: "Also the calls to worldwide services: IAM, STS.",
    at: "Trail/IsMultiRegionTrail", "Trail/IncludeGlobalServiceEvents")
  let validation = Field(
    "validation", "Signed digests", true, help: "Show that nobody changed a log file.",
    at: "Trail/EnableLogFileValidation")
  let management = Field("management-events", "Management events", true, help: "Every change and every look.")
  let data = Field(
    "data-events", "Data events", ["AWS::S3::Object", "AWS::Lambda::Function"],
    editor: .list(["AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table"]),
    help: "Each use of data of these types is on record, billed by the event.")
  let role = Field("role-name", "Role", "", help: "Empty lets AWS name it.", at: .unless("Role/RoleName", ""))
}

/// A trail of CloudTrail: every call to AWS, in all regions, signed and encrypted.
let trail: Kind = Kind(
  "trail", "Audit trail", pane: .logging, main: "Trail", TrailFields(),
  help: "Records every call to AWS in a bucket and a log group, with digests that prove it whole.",
  summary: { $0.everywhere ? "all regions" : "1 region" },
  offers: [.arn: { $1.arn($0, "Trail") }, .ref: { $1.ref($0, "Trail") }],
  contributions: { trail, ctx in bucketStatements(of: trail, ctx) + keyStatements(of: trail) },
  resources: { trail, ctx in
    let policy = ctx.offer("log-bucket-policy", of: trail.bucket.id)?.string
    var properties: JSON = ["AdvancedEventSelectors": .array(selectors(of: trail, ctx))]
    guard let group = ctx.offer(.arn, of: trail.logGroup.id) else {
      return [Draft("Trail", "AWS::CloudTrail::Trail", properties, dependsOn: policy.map { [$0] } ?? [])]
    }
    properties["CloudWatchLogsLogGroupArn"] = group
    properties["CloudWatchLogsRoleArn"] = ctx.arn(trail, "Role")
    return [
      Draft("Trail", "AWS::CloudTrail::Trail", properties, dependsOn: policy.map { [$0] } ?? []),
      Permit.role(
        "Role", trust: Permit.trust("cloudtrail.amazonaws.com", if: ofTrail(trail)), policy: "deliver",
        [Permit.allow(["logs:CreateLogStream", "logs:PutLogEvents"], on: group)],
        description: "CloudTrail writes its events into their log group"),
    ]
  })

private func arn(of trail: Typed<TrailFields>) -> JSON {
  text("arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/" + trail.name)
}

/// Only calls that CloudTrail makes for this trail.
private func ofTrail(_ trail: Typed<TrailFields>) -> JSON { ["StringEquals": ["aws:SourceArn": arn(of: trail)]] }

/// Source: AWS documentation "Amazon S3 bucket policy for CloudTrail".
private func bucketStatements(of trail: Typed<TrailFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  guard let bucket = ctx.offer(.arn, of: trail.bucket.id) else { return [] }
  let service: JSON = ["Service": "cloudtrail.amazonaws.com"]
  let sid = Names.pascal(trail.id)
  let owned: JSON = [
    "StringEquals": ["aws:SourceArn": arn(of: trail), "s3:x-amz-acl": "bucket-owner-full-control"]
  ]
  return [
    Permit.allow(sid + "Look", to: service, ["s3:GetBucketAcl"], on: bucket, if: ofTrail(trail)),
    Permit.allow(
      sid + "Write", to: service, ["s3:PutObject"],
      on: Workload.text("", bucket, "/AWSLogs/${AWS::AccountId}/*"), if: owned),
  ].map { Contribution(to: trail.bucket.id, "bucket-policy", $0) }
}

/// Source: AWS documentation "Configure AWS KMS key policies for CloudTrail".
private func keyStatements(of trail: Typed<TrailFields>) -> [Contribution] {
  guard !trail.key.isNone else { return [] }
  let service: JSON = ["Service": "cloudtrail.amazonaws.com"]
  let sid = Names.pascal(trail.id)
  var encrypts = ofTrail(trail)
  encrypts["StringLike"] = [
    "kms:EncryptionContext:aws:cloudtrail:arn": text("arn:${AWS::Partition}:cloudtrail:*:${AWS::AccountId}:trail/*")
  ]
  return [
    Permit.allow(sid + "Encrypt", to: service, ["kms:GenerateDataKey*"], on: "*", if: encrypts),
    Permit.allow(sid + "Describe", to: service, ["kms:DescribeKey"], on: "*", if: ofTrail(trail)),
  ].map { Contribution(to: trail.key.id, "key-policy", $0) }
}

/// What is recorded; the deliveries into the trail's own bucket are left out, or each would bring the next.
///
/// Source: AWS documentation "Logging data events", "Filtering data events by using advanced event selectors".
private func selectors(of trail: Typed<TrailFields>, _ ctx: any SynthesisContext) -> [JSON] {
  func selector(_ name: String, _ fields: [JSON]) -> JSON { ["Name": .string(name), "FieldSelectors": .array(fields)] }
  var all: [JSON] = []
  if trail.management {
    all.append(selector("Management events", [["Field": "eventCategory", "Equals": ["Management"]]]))
  }
  for type in trail.data {
    var fields: [JSON] = [
      ["Field": "eventCategory", "Equals": ["Data"]], ["Field": "resources.type", "Equals": [.string(type)]],
    ]
    if type == "AWS::S3::Object", let bucket = ctx.offer(.arn, of: trail.bucket.id) {
      fields.append(["Field": "resources.ARN", "NotStartsWith": [Workload.text("", bucket, "/")]])
    }
    all.append(selector("Data events of " + type, fields))
  }
  return all
}
