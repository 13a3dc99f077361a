/// How resources of a type are named.
package struct NameRule: Hashable, Sendable {
  /// Where a name can stand.
  package enum Place: String, Sendable {
    /// In a property.
    case property
    /// Only in a tag called Name.
    case tag
    /// Nowhere; the type takes tags.
    case taggable
    /// Nowhere, and no tags.
    case none = ""
  }

  /// `AWS::S3::Bucket`.
  package let type: String
  /// Where a name can stand.
  package let place: Place
  /// Dotted; empty unless `place` is `property`.
  package let property: String
  /// Characters; nil where not known.
  package let min: Int?
  /// Characters; nil where not known.
  package let max: Int?
  /// `letters, digits, . _ -`.
  package let characters: String
  /// Regular expression of the provider schema; mostly empty.
  package let pattern: String
  /// `account+region`, `partition`, ...: where a name may stand once.
  package let scope: String
  /// A new name makes a new resource.
  package let renameReplaces: Bool
  /// From the provider schema; else AWS documentation or knowledge of the service, not read again.
  package let isVerified: Bool

  init?(_ row: FactRow) {
    guard let place = row.value(1, Place.self), place != .property || !row[2].isEmpty else { return nil }
    (type, self.place, property) = (row[0], place, row[2])
    (min, max) = (Int(row[3]), Int(row[4]))
    (characters, pattern, scope) = (row[5], row[6], row[7])
    (renameReplaces, isVerified) = (row[8] == "yes", row[9] == "verified")
  }
}

/// What Ref and Fn::GetAtt give for a type.
package struct AttributeRecord: Hashable, Sendable {
  /// `AWS::ElastiCache::ReplicationGroup`.
  package let type: String
  /// `group id`; empty where not recorded.
  package let ref: String
  /// The type is in us-gov-west-1.
  package let isInGovCloud: Bool
  /// Dotted: `PrimaryEndPoint.Address`.
  package let attributes: Set<String>
  private let notes: [String: String]

  init?(_ row: FactRow) {
    let pairs = row.list(4, UInt8(ascii: ";")).map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    notes = Dictionary(pairs.map { ($0[0], $0.count == 2 ? $0[1] : "") }) { first, _ in first }
    (type, ref, isInGovCloud, attributes) = (row[0], row[1], row[2] == "gov", Set(row.list(3)))
    guard attributes.isSuperset(of: notes.keys) else { return nil }
  }

  /// When the attribute has a value: `only with cluster mode off`.
  package func note(_ attribute: String) -> String? { notes[attribute] }
}

/// A runtime of Lambda or a version of a database or cache engine.
package struct EngineVersion: Hashable, Sendable {
  /// Where the version is chosen.
  package enum Kind: String, CaseIterable, Sendable {
    /// The runtime of a function; the engine of a cache.
    case lambda, elasticache
    /// `AWS::RDS::DBInstance`.
    case instance = "rds-instance"
    /// `AWS::RDS::DBCluster`.
    case cluster = "rds-cluster"
  }

  /// What AWS says of a version.
  package enum Status: String, Sendable {
    /// On the day of the source.
    case supported, deprecated
    /// No end is announced.
    case undated = "supported, no date known"
    /// Patched against payment only.
    case extended = "extended support only"
  }

  /// `lambda/runtime`: its place and its engine.
  let key: String
  /// Where it is chosen.
  package let kind: Kind
  /// `postgres`; `runtime` for Lambda.
  package let engine: String
  /// `15.4`, `python3.14`.
  package let version: String
  /// On the day of the source; `deprecatedOn` tells for any other day.
  package let status: Status
  /// ISO date, past or to come; empty where not known.
  package let deprecatedOn: String
  /// ISO date from which nothing new can be made with it; empty where not known.
  package let blockedOn: String
  /// Empty where there is none.
  package let successor: String

  fileprivate static func key(_ kind: Kind, _ engine: String) -> String { kind.rawValue + "/" + engine }

  /// A line is all the versions of an engine that share a status and dates.
  static func read(_ row: FactRow) -> [EngineVersion] {
    guard let kind = row.value(0, Kind.self), let status = row.value(2, Status.self) else { return [] }
    let (engine, deprecatedOn, blockedOn, successor) = (row[1], row[3], row[4], row[5])
    let key = key(kind, engine)
    return row.list(6).map { version in
      EngineVersion(
        key: key, kind: kind, engine: engine, version: version, status: status, deprecatedOn: deprecatedOn,
        blockedOn: blockedOn, successor: successor)
    }
  }
}

extension Facts {
  /// Versions of an engine in the order of the source; none for an engine that is not known.
  package static func versions(_ kind: EngineVersion.Kind, _ engine: String = "runtime") -> [EngineVersion] {
    versions.all(EngineVersion.key(kind, engine))
  }

  /// One version; nil when it is not known.
  package static func version(
    _ version: String, of engine: String = "runtime", _ kind: EngineVersion.Kind
  ) -> EngineVersion? {
    versions(kind, engine).first { $0.version == version }
  }
}

/// A principal that the policy of a customer-managed key must admit.
package struct KeyPrincipal: Hashable, Sendable {
  /// `log_group`.
  package let use: String
  /// Types whose key is meant.
  package let types: [String]
  /// The property that names the key.
  package let keyProperty: String
  /// May hold pseudo parameters: `logs.${AWS::Region}.amazonaws.com`.
  package let principal: String
  /// Empty where grants or the rights of the caller are enough, or the note says it in words.
  package let actions: [String]
  /// In words; empty where none is asked for.
  package let condition: String
  /// What else to know; mostly empty.
  package let note: String
  /// Of the row as a whole.
  package let confidence: Confidence

  init?(_ row: FactRow) {
    guard let confidence = row.value(7, Confidence.self) else { return nil }
    (use, types, keyProperty, principal) = (row[0], row.list(1), row[2], row[3])
    (actions, condition, note, self.confidence) = (row.list(4), row[5], row[6], confidence)
  }
}

/// A VPC endpoint that a workload without egress needs.
package struct EndpointNeed: Hashable, Sendable {
  /// The form of an endpoint.
  package enum Kind: String, Sendable {
    /// A network interface in each subnet, at a price.
    case interface = "Interface"
    /// A route, free of charge.
    case gateway = "Gateway"
    /// Interface or gateway by service.
    case either = "Interface / Gateway"
    /// The workload needs no endpoint.
    case none = ""
  }

  /// `ECS Fargate task with Secrets`.
  package let workload: String
  /// Last words of endpoint service names: `ecr.api`.
  package let services: [String]
  /// The form that the services take.
  package let kind: Kind
  /// What is known of a FIPS form, in words.
  package let fips: String
  /// In words: `awslogs driver`.
  package let neededWhen: String

  init?(_ row: FactRow) {
    guard let kind = row.value(2, Kind.self), row[1].isEmpty == (kind == .none) else { return nil }
    (workload, self.kind, fips, neededWhen) = (row[0], kind, row[3], row[4])
    services = row.list(1)
  }
}
