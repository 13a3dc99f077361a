import TapModel

/// The data processing system of the second brief, in the two places where it may stand.
enum DataProcessing {
  /// What differs between the places; all else is one list of parts.
  enum Site {
    /// As the brief asks: everything in one region, and destroyable.
    case london
    /// Where FedRAMP High can be had: copies in the other region, and nothing deleted before its time.
    case govCloud

    /// The vault that backups are copied to.
    var copies: JSON {
      self == .london
        ? ""
        : .string(
          "arn:${AWS::Partition}:backup:us-gov-east-1:${AWS::AccountId}:backup-vault:copies-vault-\(environment)"
            + "-${EnvironmentSuffix}")
    }

    /// How long nobody can delete a backup.
    var lockDays: JSON { self == .london ? 0 : 35 }

    /// GovCloud has no type for it: there it is a procedure.
    var testsRestores: JSON { self == .london ? true : false }

    /// The only role that may delete log files.
    var keeper: JSON { self == .london ? "" : .string(emptyingRole) }

    /// What SDKs call.
    var variables: [String: JSON] { self == .london ? [:] : [FIPS.variable: "true"] }
  }

  /// The word between type and suffix of each name: it says which installation, the suffix which copy of it.
  static let environment = "prod"

  /// `intake-function` as `resource-type-environment-suffix`.
  static func name(_ stem: String) -> JSON { .string("\(stem)-\(environment)-${EnvironmentSuffix}") }

  /// Of a bucket, which is alone in the partition.
  static func bucketName(_ stem: String) -> JSON { name(stem + "-${AWS::AccountId}") }

  static func parts(_ site: Site) -> [Blueprint.Part] {
    network + workloads(site) + stores + records(site) + security(site) + accountServices(site)
  }

  static let look = [
    "processing  process-function (Lambda) takes jobs-queue, intake-function by schedule, no internet route",
    "stores      records-cluster (Aurora Serverless, 2 zones), input-bucket, output-bucket",
    "audit       trail of all regions, Config rules, Security Hub, threat detection, flow and DNS logs",
    "recovery    daily and weekly backups, queues for what fails, alarms, dashboard",
  ]

  /// What holds in both places.
  static let settings: [String: JSON] = [
    "name": "data-processing", "baseline": "high", "environment": .string(environment),
    "naming": "{component}-{environment}-{suffix}", "destroyable": true, "isolation": true,
  ]

  /// Tags of an agency.
  static func tags(_ agency: JSON, _ dataClass: JSON) -> JSON {
    [
      "System": "data-processing", "Organisation": agency, "Environment": .string(environment),
      "DataClassification": dataClass, "Owner": "platform-operations",
    ]
  }

  /// Made before the stack: AWS's function that gives a PostgreSQL user a new password.
  static let rotationFunction = arn("lambda", "function:rotation-function")
  /// Made before the stack: it empties buckets and repositories while the stack is deleted.
  static let emptyingFunction = arn("lambda", "function:emptying-function")
  /// The role of that function.
  static let emptyingRole =
    "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/emptying-role-\(environment)-${EnvironmentSuffix}"
  /// Made before the stack: it deploys the stack, and alone manages its keys.
  static let deploymentRole = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deployment-role-\(environment)"

  /// Of something in the same account that carries a name of the system.
  static func arn(_ service: String, _ resource: String) -> String {
    "arn:${AWS::Partition}:\(service):${AWS::Region}:${AWS::AccountId}:\(resource)-\(environment)-${EnvironmentSuffix}"
  }
}

extension Blueprint {
  /// The brief as it stands; what it asks against FedRAMP, and against itself, is open.
  static let dataProcessing = Blueprint(
    id: "data-processing", title: "FedRAMP High as its brief asks: eu-west-2, Aurora, Lambda, audit trail",
    look: DataProcessing.look,
    settings: DataProcessing.settings.merging(
      [
        "region": "eu-west-2", "residency": "CA", "data-class": "Protected B",
        "tags": DataProcessing.tags("agency of the Government of Canada", "Protected B"),
        "prerequisites": DataProcessing.prerequisites(.london),
        "brief": """
        Secure processing of sensitive data for a Canadian government agency, FedRAMP High, in London. Mandatory access \
        controls, network isolation, multi-AZ with automated failover, disaster recovery, drift detection, a complete \
        audit trail; everything destroyable; secure instance access by Systems Manager.
        """,
      ], uniquingKeysWith: { _, new in new }),
    parts: DataProcessing.parts(.london), flows: DataProcessing.flows)

  /// The same system for an agency of the U.S., where FedRAMP High can be had.
  static let dataProcessingGovCloud = Blueprint(
    id: "data-processing-govcloud", title: "FedRAMP High in GovCloud: the same system, copies in us-gov-east-1",
    look: DataProcessing.look,
    settings: DataProcessing.settings.merging(
      [
        "region": "us-gov-west-1", "residency": "US", "data-class": "CUI", "alternate-site": "region",
        "alternate-region": "us-gov-east-1", "recovery-time": 24, "recovery-point": 24,
        "restore-method": "newest copy in us-gov-east-1 into a new stack, by the declared procedure of restore tests",
        "tags": DataProcessing.tags("agency of the United States", "CUI"),
        "prerequisites": DataProcessing.prerequisites(.govCloud),
        "brief": """
        Secure processing of sensitive data for an agency of the United States, FedRAMP High, in GovCloud. Network \
        isolation, multi-AZ with automated failover, disaster recovery in the alternate region, a complete audit trail; \
        everything destroyable; secure instance access by Systems Manager.
        """,
      ], uniquingKeysWith: { _, new in new }),
    parts: DataProcessing.parts(.govCloud), flows: DataProcessing.flows)
}
