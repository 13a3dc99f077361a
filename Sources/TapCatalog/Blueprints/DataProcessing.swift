import TapModel

/// The data processing system of the second brief, in the two places where it may stand.
enum DataProcessing {
  /// What differs between the places; all else is one list of parts.
  struct Site {
    /// Where copies go; nil where the brief forbids a second region.
    let alternate: String?
    /// Whether log files and backups are locked against deletion.
    let isLocked: Bool

    /// The only role that may delete log files; empty where the brief wants everything destroyable.
    var keeper: JSON { isLocked ? .string(emptyingRole) : "" }
  }

  /// The word between type and suffix of each name: it says which installation, the suffix which copy of it.
  static let environment = "prod"

  /// `intake-function` as `resource-type-environment-suffix`.
  static func name(_ stem: String) -> JSON { .string("\(stem)-\(environment)-${EnvironmentSuffix}") }

  /// Of a bucket, which is alone in the partition.
  static func bucketName(_ stem: String) -> JSON { name(stem + "-${AWS::AccountId}") }

  static func parts(_ site: Site) -> [Blueprint.Part] {
    network + workloads + stores(site) + records(site) + security(site) + accountServices
  }

  static let look = [
    "processing  intake-function and process-function (Lambda) around jobs-queue, no internet route",
    "stores      records-cluster (Aurora Serverless, 2 zones), input-bucket, output-bucket",
    "audit       trail of all regions, Config rules, Security Hub, threat detection, flow and DNS logs",
    "recovery    daily and weekly backups, queues for what fails, alarms, dashboard",
  ]

  /// What holds in both places.
  static let settings: [String: JSON] = [
    "name": "data-processing", "baseline": "high", "environment": .string(environment),
    "naming": "{component}-{environment}-{suffix}", "destroyable": true, "isolation": true,
    "prerequisites": .object(.init(prerequisites.map { .init($0.what, .string($0.owner)) })),
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
  /// Made before the stack: the build signs packages with it.
  static let signingProfile: JSON = .string(
    "arn:${AWS::Partition}:signer:${AWS::Region}:${AWS::AccountId}:/signing-profiles/build_profile/1a2b3c4d5e")
  /// Made before the stack: it deploys the stack, and alone manages its keys.
  static let deploymentRole = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deployment-role-\(environment)"

  /// Of something in the same account that carries a name of the system.
  static func arn(_ service: String, _ resource: String) -> String {
    "arn:${AWS::Partition}:\(service):${AWS::Region}:${AWS::AccountId}:\(resource)-\(environment)-${EnvironmentSuffix}"
  }

  /// What must be there before the stack and no component says, each with its owner.
  static let prerequisites: [(what: String, owner: String)] = [
    (deploymentRole, "platform-operations: deploys the stack and manages its keys"),
    ("RDSOSMetrics", "platform-operations: log group of enhanced monitoring, one in an account"),
    ("stack policy and termination protection", "platform-operations: set with the deployment"),
  ]
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
        "brief": """
        Secure processing of sensitive data for a Canadian government agency, FedRAMP High, in London. Mandatory access \
        controls, network isolation, multi-AZ with automated failover, disaster recovery, drift detection, a complete \
        audit trail; everything destroyable; secure instance access by Systems Manager.
        """,
      ], uniquingKeysWith: { _, new in new }),
    parts: DataProcessing.parts(.init(alternate: nil, isLocked: false)), flows: DataProcessing.flows)

  /// The same system for an agency of the U.S., where FedRAMP High can be had.
  static let dataProcessingGovCloud = Blueprint(
    id: "data-processing-govcloud", title: "FedRAMP High in GovCloud: the same system, copies in us-gov-east-1",
    look: DataProcessing.look,
    settings: DataProcessing.settings.merging(
      [
        "region": "us-gov-west-1", "residency": "US", "data-class": "CUI", "alternate-site": "region",
        "alternate-region": "us-gov-east-1", "tags": DataProcessing.tags("agency of the United States", "CUI"),
        "brief": """
        Secure processing of sensitive data for an agency of the United States, FedRAMP High, in GovCloud. Network \
        isolation, multi-AZ with automated failover, disaster recovery in the alternate region, a complete audit trail; \
        everything destroyable; secure instance access by Systems Manager.
        """,
      ], uniquingKeysWith: { _, new in new }),
    parts: DataProcessing.parts(.init(alternate: "us-gov-east-1", isLocked: true)), flows: DataProcessing.flows)
}
