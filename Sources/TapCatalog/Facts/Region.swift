import TapModel

/// An AWS region, seen from FedRAMP.
package struct Region: Hashable, Sendable {
  /// `us-gov-west-1`.
  package let id: String
  /// `aws-us-gov`.
  package let partition: String
  /// `AWS GovCloud (US-West)`.
  package let name: String
  /// `amazonaws.com`.
  package let dnsSuffix: String
  /// AWS's FedRAMP boundary that holds it; nil outside.
  package let boundary: String?
  /// The highest baseline that the boundary is authorised for.
  package let level: Baseline?
  /// Whether SA-9(5) at High is met there.
  package let isUSJurisdiction: Bool
  /// ISO 3166 code of the place in its name.
  package let country: String
  /// Why the region is what it is.
  package let note: String
  /// Of boundary and level.
  package let confidence: Confidence

  init?(_ row: FactRow) {
    guard let confidence = row.value(9, Confidence.self), row[5].isEmpty == row[4].isEmpty else { return nil }
    (id, partition, name, dnsSuffix) = (row[0], row[1], row[2], row[3])
    boundary = row[4].isEmpty ? nil : row[4]
    level = Baseline(rawValue: row[5].lowercased())
    (isUSJurisdiction, country, note, self.confidence) = (row[6] == "yes", row[7], row[8], confidence)
  }

  /// Whether ARNs start with `arn:aws-us-gov`.
  package var isGovCloud: Bool { partition == "aws-us-gov" }

  /// The first region that AWS opened inside each of its two FedRAMP boundaries: where a stack goes that must move.
  static let homes = ["us-east-1", "us-gov-west-1"]

  /// Where a system of this baseline goes unless something says otherwise.
  package static func home(of baseline: Baseline) -> String {
    homes.first { Facts.regions[$0]?.admits(baseline) == true } ?? homes[0]
  }

  /// Where a system goes in a partition: inside the boundary if it has one, else its first region; nil for none.
  package static func home(in partition: String) -> String? { homeByPartition[partition] }

  private static let homeByPartition: [String: String] = Facts.regions.reduce(into: [:]) { found, region in
    if found[region.partition] == nil || homes.contains(region.id) { found[region.partition] = region.id }
  }

  /// Whether a system of this baseline can inherit AWS's controls there.
  package func admits(_ baseline: Baseline) -> Bool { level.map { $0 >= baseline } ?? false }
}

/// An AWS service, seen from FedRAMP.
package struct ServiceRecord: Hashable, Sendable {
  /// `logs`, the prefix of its hosts.
  package let id: String
  /// `CloudWatch Logs`.
  package let name: String
  /// Middle words of its resource types: `ApiGateway`, `ApiGatewayV2`.
  package let namespaces: [String]
  /// Authorised at Moderate in US East/West.
  package let isModerate: Bool
  /// Authorised at High in GovCloud.
  package let isHigh: Bool
  /// Of the two authorisations.
  package let confidence: Confidence
  private let hosts: [String]

  private static let hostRegions = ["us-east-1", "us-west-2", "us-gov-west-1", "us-gov-east-1"]

  init?(_ row: FactRow) {
    guard let confidence = row.value(5, Confidence.self), !row[2].isEmpty else { return nil }
    (id, name, namespaces, self.confidence) = (row[0], row[1], row.list(2), confidence)
    (isModerate, isHigh) = (row[3] == "yes", row[4] == "yes")
    hosts = Self.hostRegions.indices.map { row[6 + $0] }
  }

  /// The FIPS host; nil where none is known, or the region is not one of the four that were looked at.
  package func fipsHost(in region: String) -> String? {
    guard let at = Self.hostRegions.firstIndex(of: region), !hosts[at].isEmpty else { return nil }
    return hosts[at]
  }

  /// Whether the service is authorised at a baseline in a region.
  package func isAuthorised(at baseline: Baseline, in region: Region) -> Bool {
    region.admits(baseline) && (region.isGovCloud ? isHigh : isModerate)
  }

  /// Resource types of the service that a region lacks; nil for a region whose types are not known.
  package func missingTypes(in region: String) -> [String]? {
    ResourceSchema.hasTypes(of: region)
      ? namespaces.flatMap { ResourceSchema.types(in: "AWS::" + $0) }.filter {
        ResourceSchema.exists($0, in: region) == false
      } : nil
  }
}

extension Facts {
  /// The service that a resource type belongs to: `AWS::Logs::LogGroup` to `logs`.
  package static func service(of type: String) -> ServiceRecord? {
    let words = type.split(separator: ":")
    guard words.count == 3, words[0] == "AWS" else { return nil }
    return services.first { $0.namespaces.contains { $0 == words[1] } }
  }
}
