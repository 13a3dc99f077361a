import TapModel

extension HighRequirement {
  /// Where a data type names the key that encrypts it.
  private static let keys: [(type: String, place: Pointer)] = [
    ("Logs::LogGroup", "/KmsKeyId"), ("RDS::DBCluster", "/KmsKeyId"), ("SQS::Queue", "/KmsMasterKeyId"),
    ("SNS::Topic", "/KmsMasterKeyId"), ("SecretsManager::Secret", "/KmsKeyId"),
    ("Backup::BackupVault", "/EncryptionKeyArn"), ("CloudTrail::Trail", "/KMSKeyId"),
    ("Lambda::Function", "/KmsKeyArn"),
    ("Config::DeliveryChannel", "/S3KmsKeyArn"),
    ("KinesisFirehose::DeliveryStream", "/DeliveryStreamEncryptionConfigurationInput/KeyARN"),
  ]
  private static let bucketKey: Pointer =
    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID"

  /// Keys, TLS, networks, privileges.
  static let protection: [HighRequirement] = [
    HighRequirement("003-05", "Every store encrypted with a key that rotates") { t in
      t.all("KMS::Key") { $0["/EnableKeyRotation"].is(true) }
        && keys.allSatisfy { t.isEncrypted($0.type, at: $0.place) }
        && t.all("S3::Bucket") { $0[bucketKey].names("KMS::Key") || t.takesAccessLogs($0) }
    },
    HighRequirement("003-06", "TLS 1.2 or better, in every store that is asked over a network") { t in
      t.all("S3::Bucket") { bucket in
        t.refuses(bucket, "Bool", "aws:SecureTransport", "false")
          && t.refuses(bucket, "NumericLessThan", "s3:TlsVersion", "1.2")
      }
        && t.all("RDS::DBClusterParameterGroup") {
          $0[Pointer(["Parameters", "rds.force_ssl"])].is(1) && $0["/Parameters/ssl_min_protocol_version"].is("TLSv1.2")
        }
        && ["SQS::QueuePolicy", "SNS::TopicPolicy"].allSatisfy { type in
          t.all(type) { $0["/PolicyDocument/Statement"].elements.contains(where: t.refusesPlain) }
        } && t.n("ElasticLoadBalancingV2::Listener") == 0
    },
    HighRequirement("003-07", "No way to or from the internet") { t in
      ["EC2::InternetGateway", "EC2::NatGateway", "EC2::EIP"].allSatisfy { t.n($0) == 0 }
        && t.all("EC2::Subnet") { !$0["/MapPublicIpOnLaunch"].is(true) }
        && t.all("RDS::DBInstance") { !$0["/PubliclyAccessible"].is(true) }
        && t.all("Lambda::Function") { $0["/VpcConfig"].exists } && t.isClear(of: "reach.", "lambda.vpc")
    },
    HighRequirement("003-08", "Security groups and network ACLs of their own, nothing open") { t in
      let guarded = Set(t.resources("EC2::SubnetNetworkAclAssociation").compactMap { $0["/SubnetId"].target?.id })
      return t.n("EC2::SecurityGroup") >= 4 && t.all("EC2::Subnet") { guarded.contains($0.id) }
        && t.all("EC2::SecurityGroup") { t.rules(of: $0, egress: false).allSatisfy { !$0["/CidrIp"].exists } }
        && !t.any("EC2::NetworkAclEntry") {
          !$0["/Egress"].is(true) && $0["/CidrBlock"].is("0.0.0.0/0") && $0["/RuleAction"].is("allow")
            && ($0["/PortRange/From"].number ?? 0) < 1024
        }
    },
    HighRequirement("003-09", "Least privilege: no policy of all actions, or of all resources where one can be named") {
      t in t.isNarrow && t.isClear(of: "iam.")
    },
    HighRequirement("003-46", "Encryption both ways is open to no decision") { t in
      try t.meetsHigh(["003-05", "003-06"]) && t.isClear(of: "kms.", "s3.encrypted", "s3.tls", "trail.key")
    },
    HighRequirement("003-54", "Secrets in Secrets Manager alone") { t in
      t.isClear(of: "template.secret", "ssm.parameter-secret", "lambda.secret")
        && !t.exported.contains("NoEcho") && t.n("SecretsManager::Secret") > 0
    },
  ]
}

extension TemplateProbe {
  /// Whether the bucket is where other buckets write their access logs.
  func takesAccessLogs(_ bucket: Place) -> Bool {
    any("S3::Bucket") { $0["/LoggingConfiguration/DestinationBucketName"].target?.id == bucket.id }
  }

  /// Whether the policy of a bucket denies everything to everybody under one condition.
  func refuses(_ bucket: Place, _ test: String, _ key: String, _ value: String) -> Bool {
    resources("S3::BucketPolicy").filter { $0["/Bucket"].target?.id == bucket.id }
      .flatMap { $0["/PolicyDocument/Statement"].elements }
      .contains { statement in
        statement["/Effect"].is("Deny") && statement["/Principal"].is("*") && statement["/Action"].is("s3:*")
          && statement[Pointer(["Condition", test, key])].is(.string(value))
      }
  }

  /// Whether a statement denies what comes without TLS.
  func refusesPlain(_ statement: Place) -> Bool {
    statement["/Effect"].is("Deny") && statement["/Condition/Bool/aws:SecureTransport"].is("false")
  }
}
