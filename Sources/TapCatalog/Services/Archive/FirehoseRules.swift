import TapModel

/// FIR-01.
let firehoseWatched: Rule = Rule(
  "firehose.watched", "Delivery stream is open or unwatched",
  why: "Records wait in the stream unencrypted, or are lost without anybody hearing of it.",
  ["SC-28", "AU-5", "AU-12(1)"], on: ["AWS::KinesisFirehose::DeliveryStream"],
  source: "Prowler firehose_stream_encrypted_at_rest; own reading",
  passes: [
    #"""
    {"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"DeliveryStreamType":"DirectPut",
    "DeliveryStreamEncryptionConfigurationInput":{"KeyType":"CUSTOMER_MANAGED_CMK","KeyARN":"arn:aws:kms:us-east-1:111122223333:key/1"},
    "ExtendedS3DestinationConfiguration":{"BucketARN":"arn:aws:s3:::archive","CloudWatchLoggingOptions":{"Enabled":true},
    "EncryptionConfiguration":{"KMSEncryptionConfig":{"AWSKMSKeyARN":"arn:aws:kms:us-east-1:111122223333:key/1"}}}}}
    """#
  ],
  fails: [
    #"""
    {"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"DeliveryStreamType":"DirectPut",
    "ExtendedS3DestinationConfiguration":{"BucketARN":"arn:aws:s3:::archive","CloudWatchLoggingOptions":{"Enabled":true},
    "EncryptionConfiguration":{"KMSEncryptionConfig":{"AWSKMSKeyARN":"arn:aws:kms:us-east-1:111122223333:key/1"}}}}}
    """#,
    #"""
    {"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"DeliveryStreamType":"DirectPut",
    "DeliveryStreamEncryptionConfigurationInput":{"KeyType":"CUSTOMER_MANAGED_CMK","KeyARN":"arn:aws:kms:us-east-1:111122223333:key/1"},
    "ExtendedS3DestinationConfiguration":{"BucketARN":"arn:aws:s3:::archive",
    "EncryptionConfiguration":{"KMSEncryptionConfig":{"AWSKMSKeyARN":"arn:aws:kms:us-east-1:111122223333:key/1"}}}}}
    """#,
  ]
) { stream in
  let isDirect = (stream["DeliveryStreamType"].text ?? "DirectPut") == "DirectPut"
  let target = stream["ExtendedS3DestinationConfiguration"]
  guard target.exists else { return .notApplicable }
  let bucketKey = target["BucketARN"].target?["BucketEncryption"].exists == true
  return .all([
    isDirect
      ? stream["DeliveryStreamEncryptionConfigurationInput"]["KeyType"].must(
        equal: "CUSTOMER_MANAGED_CMK", "stream has no customer key") : .notApplicable,
    bucketKey
      ? .passes
      : target["EncryptionConfiguration"]["KMSEncryptionConfig"]["AWSKMSKeyARN"].must(
        existOr: "objects have no customer key"),
    target["CloudWatchLoggingOptions"]["Enabled"].must(equal: true, "errors are not logged"),
  ])
}

/// FIR-02.
let firehoseRoles: Rule = Rule(
  "firehose.roles", "Delivery role or trust is incomplete",
  why: "The stream is not made, or every record is refused.", level: .block, evidence: false,
  on: ["AWS::KinesisFirehose::DeliveryStream", "AWS::Logs::SubscriptionFilter"],
  source: "AWS documentation: Controlling access with Amazon Data Firehose; Subscription filters with Firehose",
  passes: [
    #"""
    {"Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":
    {"BucketARN":{"Fn::GetAtt":["Bucket","Arn"]},"RoleARN":{"Fn::GetAtt":["Role","Arn"]}}}},
    "Bucket":{"Type":"AWS::S3::Bucket"},
    "Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"firehose.amazonaws.com"},"Action":"sts:AssumeRole"}]},"Policies":[{"PolicyName":"Deliver",
    "PolicyDocument":{"Statement":[{"Effect":"Allow","Action":["s3:PutObject","s3:AbortMultipartUpload","s3:GetBucketLocation","s3:ListBucket"],
    "Resource":[{"Fn::GetAtt":["Bucket","Arn"]},{"Fn::Sub":"${Bucket.Arn}/*"}]}]}}]}}}
    """#,
    #"{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"AmazonOpenSearchServerlessDestinationConfiguration":{"IndexName":"logs","RoleARN":{"Fn::GetAtt":["Role","Arn"]}}}}"#,
  ],
  fails: [
    #"""
    {"Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":
    {"BucketARN":{"Fn::GetAtt":["Bucket","Arn"]},"RoleARN":{"Fn::GetAtt":["Role","Arn"]}}}},
    "Bucket":{"Type":"AWS::S3::Bucket"},
    "Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"firehose.amazonaws.com"},"Action":"sts:AssumeRole"}]},"Policies":[{"PolicyName":"Deliver",
    "PolicyDocument":{"Statement":[{"Effect":"Allow","Action":["s3:PutObject"],
    "Resource":[{"Fn::GetAtt":["Bucket","Arn"]},{"Fn::Sub":"${Bucket.Arn}/*"}]}]}}]}}}
    """#,
    #"""
    {"Filter":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":"app","FilterPattern":"",
    "DestinationArn":{"Fn::GetAtt":["Stream","Arn"]},"RoleArn":{"Fn::GetAtt":["Role","Arn"]}}},
    "Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream"},
    "Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"firehose.amazonaws.com"},"Action":"sts:AssumeRole"}]}}}}
    """#,
  ]
) { resource in
  resource.type == "AWS::Logs::SubscriptionFilter" ? sender(resource) : deliverer(resource)
}

private func deliverer(_ stream: Value) -> Outcome {
  let target = stream["ExtendedS3DestinationConfiguration"]
  if !target.exists, let other = stream.members.first(where: { $0.key.hasSuffix("DestinationConfiguration") })?.value {
    // What each other destination asks of the role is another list.
    return (other["RoleARN"].exists ? other["RoleARN"] : other["S3Configuration"]["RoleARN"]).must(
      existOr: "names no role")
  }
  let role = target["RoleARN"]
  var actions = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:ListBucket"]
  if target["EncryptionConfiguration"]["KMSEncryptionConfig"].exists {
    actions += ["kms:GenerateDataKey", "kms:Decrypt"]
  }
  if stream["KinesisStreamSourceConfiguration"].exists {
    actions += ["kinesis:DescribeStream", "kinesis:GetShardIterator", "kinesis:GetRecords"]
  }
  return actsAs(role, "firehose.amazonaws.com", actions)
}

private func sender(_ filter: Value) -> Outcome {
  guard let stream = filter["DestinationArn"].target else { return .notApplicable }
  switch stream.type {
  case "AWS::KinesisFirehose::DeliveryStream":
    return actsAs(
      filter["RoleArn"], "logs.amazonaws.com", ["firehose:PutRecordBatch", "firehose:PutRecord"], any: true)
  case "AWS::Kinesis::Stream": return actsAs(filter["RoleArn"], "logs.amazonaws.com", ["kinesis:PutRecord"])
  default: return .notApplicable
  }
}

/// Whether a value names a role that trusts a service and may do all, or any, of some actions.
func actsAs(_ value: Value, _ service: String, _ actions: [String], any: Bool = false) -> Outcome {
  guard value.exists else { return value.fails("names no role") }
  if value.isUnknown { return .unknown("the role is known only later") }
  guard let role = value.target else { return .notApplicable }
  guard role.type == "AWS::IAM::Role" else { return value.fails("names \(role.id), which is no role") }
  switch role.trusts(service) {
  case .no: return value.fails("\(role.id) does not trust \(service)")
  case .unknown: return .unknown("the trust of \(role.id) is known only later")
  case .yes: break
  }
  let policies = role.rolePolicies
  let lacking = actions.map { policies.lacking([$0]) }
  if any, lacking.contains(where: { $0 == nil }) { return .passes }
  guard let first = lacking.compactMap(\.self).first else { return .passes }
  return first.certainty == .no
    ? value.fails("\(role.id) lacks \(first.action)") : .unknown("policies of \(role.id) are known only later")
}
