import TapCatalog
import TapEngine
import TapModel

extension Exporter {
  static let inventory = Exporter(
    "inventory.csv", "every resource and container image, in the columns of FedRAMP's integrated inventory", in: .whole
  ) { Inventory($0).text }
}

/// FedRAMP's Integrated Inventory (SSP Appendix M) of what the template makes; what only a running system has is blank,
/// as its instructions ask.
private struct Inventory {
  /// The headings of the sheet "Inventory", row 2, each on one line.
  enum Column: String, CaseIterable {
    case identifier = "UNIQUE ASSET IDENTIFIER"
    case address = "IPv4 or IPv6 Address"
    case isVirtual = "Virtual"
    case isPublic = "Public"
    case dnsName = "DNS Name or URL"
    case netBIOSName = "NetBIOS Name"
    case macAddress = "MAC Address"
    case authenticatedScan = "Authenticated Scan"
    case baselineConfiguration = "Baseline Configuration Name"
    case system = "OS Name and Version"
    case location = "Location"
    case assetType = "Asset Type"
    case hardware = "Hardware Make/Model"
    case inLatestScan = "In Latest Scan"
    case vendor = "Software/ Database Vendor"
    case software = "Software/ Database Name & Version"
    case patchLevel = "Patch Level"
    case diagramLabel = "Diagram Label"
    case comments = "Comments"
    case serialNumber = "Serial #/Asset Tag#"
    case network = "VLAN/ Network ID"
    case systemOwner = "System Administrator/ Owner"
    case applicationOwner = "Application Administrator/ Owner"
    case function = "Function"
    case endOfLife = "End-of-Life"
  }

  /// Properties that name what a virtual machine is made like.
  private static let models = ["DBInstanceClass", "CacheNodeType", "InstanceType", "NodeType"]
  /// Engines as template properties name them, with who makes them and what they are called.
  private static let engines: [String: (vendor: String, title: String)] = [
    "postgres": ("Open Source", "PostgreSQL"), "mysql": ("Open Source", "MySQL"),
    "mariadb": ("Open Source", "MariaDB"), "aurora-postgresql": ("Amazon Web Services", "Aurora PostgreSQL"),
    "aurora-mysql": ("Amazon Web Services", "Aurora MySQL"), "redis": ("Redis", "Redis OSS"),
    "valkey": ("Open Source", "Valkey"), "memcached": ("Open Source", "Memcached"),
  ]

  let input: PackageInput
  let architecture: Architecture
  let owner: String

  init(_ input: PackageInput) {
    self.input = input
    architecture = Architecture(input.engine)
    owner = input.engine.design.settings.fields["tags"]?["Owner"]?.string ?? ""
  }

  var text: String {
    let rows = input.engine.template.resources.filter { !$0.isDeclaration }.flatMap { [asset($0)] + images(of: $0) }
    let lines = rows.map { row in Column.allCases.map { visible(row[$0] ?? "") } }
    return ([Column.allCases.map(\.rawValue)] + lines).map(CSV.row).joined()
  }

  private func asset(_ resource: Resource) -> [Column: String] {
    let component = input.engine.design.components[resource.owner.id]
    var row: [Column: String] = [
      .identifier: resource.id, .isVirtual: "Yes", .isPublic: architecture.isEntryPoint(resource) ? "Yes" : "No",
      .location: input.summary.region, .assetType: Inventory.words(resource.type), .comments: comments(resource),
      .systemOwner: owner,
    ]
    row[.hardware] = Inventory.models.lazy.compactMap { resource.properties[$0]?.scalarText }.first
    if let component {
      row[.diagramLabel] = component.id
      row[.function] = component.title
      row[.network] = architecture.surroundings(of: component).map(\.id).joined(separator: " / ")
    }
    return row.merging(software(of: resource)) { $1 }
  }

  /// Engine or runtime, with the day on which its support ends.
  private func software(of resource: Resource) -> [Column: String] {
    if let runtime = resource.properties["Runtime"]?.string {
      return [.software: runtime, .endOfLife: Inventory.day(Facts.version(runtime, .lambda)?.deprecatedOn)]
    }
    guard let engine = resource.properties["Engine"]?.string else { return [:] }
    let version = resource.properties["EngineVersion"]?.scalarText ?? ""
    let known = Inventory.engines[engine]
    let record = [EngineVersion.Kind.instance, .cluster, .elasticache].lazy
      .compactMap { Facts.version(version, of: engine, $0) }.first
    return [
      .vendor: known?.vendor ?? "",
      .software: [known?.title ?? engine, version].filter { !$0.isEmpty }.joined(separator: " "),
      .endOfLife: Inventory.day(record?.deprecatedOn),
    ]
  }

  /// A container is an asset by its image, not by what runs of it (instructions of the template).
  private func images(of resource: Resource) -> [[Column: String]] {
    (resource.properties["ContainerDefinitions"]?.array ?? []).compactMap { container in
      guard let image = container["Image"] else { return nil }
      return [
        .identifier: image.shown, .isVirtual: "Yes", .isPublic: "No", .location: input.summary.region,
        .assetType: "Container image", .diagramLabel: resource.owner.id,
        .comments: "container \(container["Name"]?.shown ?? "") of \(resource.id)", .systemOwner: owner,
        .function: input.engine.design.components[resource.owner.id]?.title ?? "",
      ]
    }
  }

  /// The CloudFormation type, and the name where the template gives one.
  private func comments(_ resource: Resource) -> String {
    guard let rule = Facts.names[resource.type], rule.place == .property,
      let name = resource.properties.at(Pointer(rule.property.split(separator: ".").map(String.init)))
    else { return resource.type }
    return "\(resource.type), name \(name.shown)"
  }

  /// `AWS::RDS::DBSubnetGroup` as `DB Subnet Group`.
  private static func words(_ type: String) -> String {
    let name = Array(type.split(separator: ":").last ?? "")
    var words = ""
    for (place, letter) in name.enumerated() {
      let startsWord = letter.isUppercase && place > 0
      let afterSmall = startsWord && name[place - 1].isLowercase
      let beforeSmall = startsWord && place + 1 < name.count && name[place + 1].isLowercase
      if afterSmall || beforeSmall { words.append(" ") }
      words.append(letter)
    }
    return words
  }

  /// `2027-02-28` as the template wants it, `2/28/2027`; empty for anything else.
  private static func day(_ date: String?) -> String {
    let parts = (date ?? "").split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : ""
  }
}
