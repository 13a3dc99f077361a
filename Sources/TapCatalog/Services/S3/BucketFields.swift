import TapModel

/// What a bucket is for.
enum BucketPurpose: String, Choice {
  case data
  case logArchive = "log-archive"
  /// Takes the access logs of buckets and load balancers, which S3's own keys alone can encrypt.
  case accessLog = "access-log"
}

/// Who owns objects that others write.
enum ObjectOwnership: String, Choice {
  /// The account; access control lists are off.
  case enforced = "BucketOwnerEnforced"
  case preferred = "BucketOwnerPreferred"
  case writer = "ObjectWriter"
}

/// Whether what is written can be changed or deleted before its time.
enum ObjectLock: String, Choice {
  case off
  case governance = "GOVERNANCE"
  case compliance = "COMPLIANCE"
}

/// The fields of a bucket.
struct BucketFields: Schema {
  let name = Field(
    "name", "Name", "bucket-${AWS::AccountId}-${EnvironmentSuffix}", required: true,
    help: "Unique in the whole partition, so the account stands in it.", at: "Bucket/BucketName")
  let purpose = Field("purpose", "Purpose", BucketPurpose.data)
  let key = Field(
    "key", "Encryption key", Reference(.key),
    at: .offer(.key, "Bucket/\(defaultEncryption)/KMSMasterKeyID"))
  let versioning = Field(
    "versioning", "Versions", true, at: .when("Bucket/VersioningConfiguration/Status", "Enabled"))
  let blockPublic = Field(
    "block-public", "Public access blocked", true,
    at: "Bucket/PublicAccessBlockConfiguration/BlockPublicAcls",
    "Bucket/PublicAccessBlockConfiguration/BlockPublicPolicy",
    "Bucket/PublicAccessBlockConfiguration/IgnorePublicAcls",
    "Bucket/PublicAccessBlockConfiguration/RestrictPublicBuckets")
  let tls = Field("tls", "TLS only", true, help: "The policy refuses plain requests.")
  let ownership = Field(
    "ownership", "Object ownership", ObjectOwnership.enforced, at: "Bucket/OwnershipControls/Rules/0/ObjectOwnership")
  let accessLog = Field(
    "access-log", "Access log bucket", Reference("access-log-bucket"),
    at: .offer("access-log-bucket", "Bucket/LoggingConfiguration/DestinationBucketName"))
  let origins = Field(
    "origins", "Other origins", [String](), help: "Sites whose pages may read the bucket in a browser.",
    at: .unless("Bucket/CorsConfiguration/CorsRules/0/AllowedOrigins", []))

  let coldDays = Field(
    "cold-days", "Moved to cold store", 0, in: 0...3650, unit: "d", help: "Glacier, hours to read; 0 is never.",
    at: .unless("Bucket/\(lifecycleRule)/Transitions/0/TransitionInDays", 0))
  let days = Field(
    "days", "Objects kept", 0, in: 0...3650, unit: "d", help: "0 is for ever.",
    at: .unless("Bucket/\(lifecycleRule)/ExpirationInDays", 0))
  let oldDays = Field(
    "old-versions-days", "Old versions kept", Baseline.moderate.logTotalDays, in: 0...3650, unit: "d",
    help: "0 is for ever; a bucket of logs keeps them as long as the logs.",
    at: .unless("Bucket/\(lifecycleRule)/NoncurrentVersionExpiration/NoncurrentDays", 0))
  let lock = Field(
    "lock", "Object lock", ObjectLock.off,
    help: "What is written stays as it is for a time: GOVERNANCE can be lifted, COMPLIANCE by nobody.",
    at: .unless("Bucket/ObjectLockConfiguration/Rule/DefaultRetention/Mode", "off"))
  let lockDays = Field("lock-days", "Locked", 365, in: 1...3650, unit: "d")
  let keeper = Custody.field
  let replica = Field(
    "replicate-to", "Replicated to", "",
    help: "ARN of a bucket with versions in another region, which must be there before; empty: no copies.",
    at: .unless("Bucket/\(replicationRule)/Destination/Bucket", ""))
  let replicaKey = Field(
    "replica-key", "Key of the replicas", "", help: "ARN of a key there; without one only what has no key is copied.",
    at: .unless("Bucket/\(replicationRule)/Destination/EncryptionConfiguration/ReplicaKmsKeyID", ""))
  let replicaRegion = Field(
    "replica-region", "Region of the replicas", "", help: "The ARN of a bucket does not say it: declared, not proven.")
  let replicaAccount = Field(
    "replica-account", "Account of the replicas", "", help: "Which then owns them; empty is this account.",
    at: .unless("Bucket/\(replicationRule)/Destination/Account", ""))
  let notify = Field(
    "notify", "New objects told to", Reference("queue"),
    help: "A queue gets a message for each object that is written.",
    at: .offer("queue", "Bucket/NotificationConfiguration/QueueConfigurations/0/Queue"))
  let backup = Field("backup", "Backup plan", Reference("backup-plan"))
  let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system, or logs.")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete,
    help: "CloudFormation refuses to delete a bucket with objects in it.",
    at: "Bucket/@DeletionPolicy", "Bucket/@UpdateReplacePolicy")
  let emptied = Field(
    "emptied", "Emptied on stack deletion", false,
    help: "A function deletes every version while the stack is deleted; nothing is emptied where the bucket stays.")
  let emptier = Field(
    "emptier", "Emptying function", "",
    help: "ARN of one that is there before, called as a custom resource; empty: the stack brings one.",
    at: .unless("Emptying/ServiceToken", ""))
  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Of the emptying function.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"), help: "Of the emptying function.")
}

private let defaultEncryption = "BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault"
private let lifecycleRule = "LifecycleConfiguration/Rules/0"
private let replicationRule = "ReplicationConfiguration/Rules/0"
