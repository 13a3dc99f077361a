import TapModel

extension HighRequirement {
  /// Functions, stores, secrets, what fails.
  static let processing: [HighRequirement] = [
    HighRequirement("003-24", "Serverless processing in private subnets") { t in
      t.n("Lambda::Function") >= 2
        && t.all("Lambda::Function") { function in
          let subnets = function["/VpcConfig/SubnetIds"].elements.compactMap(\.target)
          return subnets.count >= 2 && subnets.allSatisfy { !t.isPublic($0) }
        }
    },
    HighRequirement("003-25", "Buckets: encrypted, versions, an end, closed, logged") { t in
      let closed = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
      return t.all("S3::Bucket") { bucket in
        let encryption = bucket["/BucketEncryption/ServerSideEncryptionConfiguration/0"]
        return t.takesAccessLogs(bucket)
          || encryption["/BucketKeyEnabled"].is(true) && bucket["/LoggingConfiguration/DestinationBucketName"].exists
      }
        && t.all("S3::Bucket") { bucket in
          bucket["/VersioningConfiguration/Status"].is("Enabled") && bucket["/LifecycleConfiguration/Rules/0"].exists
            && closed.allSatisfy { bucket[Pointer(["PublicAccessBlockConfiguration", $0])].is(true) }
        }
    },
    HighRequirement("003-26", "Aurora Serverless, encrypted, in subnets of its own") { t in
      t.isEncrypted("RDS::DBCluster", at: "/KmsKeyId")
        && t.all("RDS::DBCluster") {
          $0["/StorageEncrypted"].is(true) && $0["/ServerlessV2ScalingConfiguration/MaxCapacity"].exists
            && $0["/DBSubnetGroupName"].names("RDS::DBSubnetGroup")
        } && t.all("RDS::DBInstance") { $0["/DBInstanceClass"].is("db.serverless") }
    },
    HighRequirement("003-27", "Credentials generated, encrypted, changed by themselves") { t in
      t.isEncrypted("SecretsManager::Secret", at: "/KmsKeyId")
        && t.all("SecretsManager::Secret") { secret in
          secret["/GenerateSecretString"].exists
            && t.any("SecretsManager::RotationSchedule") { $0["/SecretId"].target?.id == secret.id }
        } && t.isClear(of: "secret.")
    },
    HighRequirement("003-28", "What fails is kept in an encrypted queue that raises an alarm") { t in
      let caught = t.resources("SQS::Queue").compactMap { $0["/RedrivePolicy/deadLetterTargetArn"].target?.id }
      let watched = t.resources("CloudWatch::Alarm").filter { $0["/Namespace"].is("AWS/SQS") }.flatMap(\.references)
      return t.all("Lambda::Function") { $0["/DeadLetterConfig/TargetArn"].names("SQS::Queue") }
        && t.all("SQS::Queue") {
          (caught.contains($0.id) || $0["/RedrivePolicy"].exists) && $0["/KmsMasterKeyId"].names("KMS::Key")
            && watched.contains($0.id)
        }
    },
  ]

  /// What the brief says again, under other headings.
  static let repeated: [HighRequirement] = [
    HighRequirement("003-30", "KMS with automatic rotation", as: "003-05"),
    HighRequirement("003-32", "Config watches all the time", as: "003-16"),
    HighRequirement("003-33", "VPC, private subnets, several zones", as: "003-10"),
    HighRequirement("003-35", "S3 with encryption and versions", as: "003-25"),
    HighRequirement("003-36", "Lambda does the processing", as: "003-24"),
    HighRequirement("003-37", "Secrets Manager", as: "003-27"),
    HighRequirement("003-38", "Systems Manager for entry", as: "003-12"),
    HighRequirement("003-42", "All policies of least privilege", as: "003-09"),
    HighRequirement("003-48", "Calls and changes of settings are on record", as: "003-15", "003-16"),
    HighRequirement("003-50", "Several zones", as: "003-20"),
    HighRequirement("003-52", "Faults, logs, alarms", as: "003-28", "003-17"),
    HighRequirement("003-58", "The trail sees all calls", as: "003-15"),
    HighRequirement("003-59", "All is encrypted", as: "003-05", "003-06"),
    HighRequirement("003-60", "Isolation", as: "003-13"),
    HighRequirement("003-61", "Availability", as: "003-20", "003-21"),
    HighRequirement("003-62", "Logs and alerts", as: "003-17"),
    HighRequirement("003-63", "The suffix in all names", as: "003-39"),
    HighRequirement("003-66", "VPC over several zones", as: "003-10"),
    HighRequirement("003-67", "Keys that rotate", as: "003-05"),
    HighRequirement("003-68", "The trail", as: "003-15"),
    HighRequirement("003-69", "Config rules", as: "003-57"),
    HighRequirement("003-71", "Buckets", as: "003-25"),
    HighRequirement("003-72", "Functions", as: "003-24"),
    HighRequirement("003-73", "Secrets", as: "003-27"),
    HighRequirement("003-74", "Roles of least privilege", as: "003-09"),
    HighRequirement("003-75", "Security groups and network ACLs", as: "003-08"),
  ]
}
