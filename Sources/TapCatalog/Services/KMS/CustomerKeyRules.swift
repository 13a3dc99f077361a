import TapModel

/// Where each type names its key; a bucket names it deeper down.
private let keyPlaces: [String: Pointer] = [
  "AWS::RDS::DBInstance": "/KmsKeyId",
  "AWS::RDS::DBCluster": "/KmsKeyId",
  "AWS::S3::Bucket": "/BucketEncryption",
  "AWS::SNS::Topic": "/KmsMasterKeyId",
  "AWS::SQS::Queue": "/KmsMasterKeyId",
  "AWS::SecretsManager::Secret": "/KmsKeyId",
  "AWS::Kinesis::Stream": "/StreamEncryption/KeyId",
  "AWS::DynamoDB::Table": "/SSESpecification/KMSMasterKeyId",
  "AWS::EFS::FileSystem": "/KmsKeyId",
  "AWS::ECR::Repository": "/EncryptionConfiguration/KmsKey",
]

let kmsCustomerKey: Rule = Rule(
  "kms.customer-key", "Store is under a key that AWS manages",
  why: "With a key of AWS you neither say who decrypts, nor see it, nor can stop it.",
  level: .note, high: .warn, ["SC-28(1)", "SC-12"], on: keyPlaces.keys.sorted(),
  source: "AWS Config rules on customer managed keys, by service",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"R":{"Type":"AWS::ECR::Repository","Properties":{"EncryptionConfiguration":{"EncryptionType":"KMS","KmsKey":{"Fn::GetAtt":["K","Arn"]}}}}}"#,
    #"{"K":{"Type":"AWS::KMS::Key"},"B":{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":{"Ref":"K"}}}]}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECR::Repository","Properties":{"EncryptionConfiguration":{"EncryptionType":"AES256"}}}"#,
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"KmsKeyId":"alias/aws/secretsmanager"}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
  ]
) { store in
  guard let place = keyPlaces[store.type], !isMember(store) else { return .notApplicable }
  guard store.type == "AWS::S3::Bucket" else {
    return isCopy(store) && !store[at: place].exists
      ? .unknown("encrypted as its source is") : Store.customerKey(store[at: place], "no key of your own")
  }
  if BucketUse.isAccessLog(store) { return .notApplicable }
  let configuration = store["BucketEncryption"]
  if configuration.isUnknown { return .unknown("the encryption cannot be known") }
  let key = BucketUse.encryption(of: store)?["ServerSideEncryptionByDefault"]["KMSMasterKeyID"]
  return Store.customerKey(key ?? configuration, "S3's own key")
}
