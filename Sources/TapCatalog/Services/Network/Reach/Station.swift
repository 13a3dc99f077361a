import TapModel

/// What a thing with network interfaces is for: what parts of a network are kept apart by.
enum StationRole: String, Hashable, Sendable {
  /// Meets the internet, or leads to it: load balancers, NAT gateways.
  case edge
  case processing
  case data
  /// Serves the others: interface endpoints.
  case management
}

/// Where resources of one type say in which subnets they stand, by which groups, and with what public address.
struct InterfaceForm: Sendable {
  /// When a public address is given.
  enum PublicAddress: Sendable {
    case never
    case always
    /// Where a property has this value; else not.
    case when(Pointer, JSON)
    /// Unless a property has this value: the default is public.
    case unless(Pointer, JSON)
    /// As a property says; where it is absent, as the subnet's `MapPublicIpOnLaunch` says, or by an elastic address.
    case subnet(Pointer)
  }

  let type: String
  let role: StationRole
  /// Lists of subnets, or one subnet.
  let subnets: [Pointer]
  /// The property that names a subnet group, and that group's list of subnets.
  let subnetGroup: (name: Pointer, subnets: Pointer)?
  /// Lists of security groups.
  let groups: [Pointer]
  let publicAddress: PublicAddress

  init(
    _ type: String, _ role: StationRole, subnets: [Pointer] = [], through: (name: Pointer, subnets: Pointer)? = nil,
    groups: [Pointer], publicAddress: PublicAddress = .never
  ) {
    self.type = type
    self.role = role
    self.subnets = subnets
    subnetGroup = through
    self.groups = groups
    self.publicAddress = publicAddress
  }

  /// The types with network interfaces that the walk knows (provider schemas of CloudFormation).
  static let all: [InterfaceForm] = [
    .init(
      "AWS::ECS::Service", .processing, subnets: ["NetworkConfiguration/AwsvpcConfiguration/Subnets"],
      groups: ["NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"],
      publicAddress: .when("NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", "ENABLED")),
    .init(
      "AWS::Lambda::Function", .processing, subnets: ["VpcConfig/SubnetIds"], groups: ["VpcConfig/SecurityGroupIds"]),
    .init(
      "AWS::EC2::Instance", .processing, subnets: ["SubnetId", "NetworkInterfaces/0/SubnetId"],
      groups: ["SecurityGroupIds", "NetworkInterfaces/0/GroupSet", "SecurityGroups"],
      publicAddress: .subnet("NetworkInterfaces/0/AssociatePublicIpAddress")),
    .init(
      "AWS::RDS::DBInstance", .data, through: ("DBSubnetGroupName", "SubnetIds"), groups: ["VPCSecurityGroups"],
      publicAddress: .when("PubliclyAccessible", true)),
    .init(
      "AWS::RDS::DBCluster", .data, through: ("DBSubnetGroupName", "SubnetIds"), groups: ["VpcSecurityGroupIds"],
      publicAddress: .when("PubliclyAccessible", true)),
    .init(
      "AWS::ElastiCache::ReplicationGroup", .data, through: ("CacheSubnetGroupName", "SubnetIds"),
      groups: ["SecurityGroupIds"]),
    .init("AWS::EFS::MountTarget", .data, subnets: ["SubnetId"], groups: ["SecurityGroups"]),
    .init("AWS::EC2::VPCEndpoint", .management, subnets: ["SubnetIds"], groups: ["SecurityGroupIds"]),
    .init(
      "AWS::ElasticLoadBalancingV2::LoadBalancer", .edge, subnets: ["Subnets"], groups: ["SecurityGroups"],
      publicAddress: .unless("Scheme", "internal")),
    .init(
      "AWS::EC2::NatGateway", .edge, subnets: ["SubnetId"], groups: [],
      publicAddress: .unless("ConnectivityType", "private")),
    .init("AWS::NetworkFirewall::Firewall", .edge, subnets: ["SubnetMappings"], groups: []),
  ]

  static let types: [String] = all.map(\.type)

  static func of(_ type: String) -> InterfaceForm? { all.first { $0.type == type } }
}

/// Something with network interfaces, as the walk sees it.
struct Station {
  let owner: Value
  let form: InterfaceForm
  private let places: StationPlaces

  /// Nil for a type without interfaces, and for a function or an endpoint that has none.
  init?(_ owner: Value) {
    guard let form = InterfaceForm.of(owner.type) else { return nil }
    self.owner = owner
    self.form = form
    places = owner.extract(StationPlaces.self)
    if subnetEntries.isEmpty, form.subnetGroup == nil, owner.type != "AWS::EC2::Instance" { return nil }
  }

  /// A load balancer of the inside is no edge.
  var role: StationRole {
    form.role == .edge && owner["Scheme"].text == "internal" ? .processing : form.role
  }

  /// The places that name subnets.
  var subnetEntries: [Value] { places.subnetEntries }

  /// The list that names its subnets, in itself or in its subnet group; nil where there is none.
  var subnetList: Value? {
    let list =
      form.subnetGroup.map { owner[at: $0.name].target?[at: $0.subnets] } ?? form.subnets.first.map { owner[deep: $0] }
    return list?.json?.array == nil ? nil : list
  }

  /// The subnets of the template that it stands in.
  var subnets: [Value] { places.subnets }

  /// The places that name security groups.
  var groupEntries: [Value] { places.groupEntries }

  /// The security groups of the template that it has.
  var groups: [Value] { places.groups }

  /// Where the security groups are written: the first place for a fix or a finding.
  var groupPlace: Value { form.groups.first.map { owner[deep: $0] } ?? owner }

  /// Whether it has an address that the internet can reach.
  var hasPublicAddress: Certainty {
    switch form.publicAddress {
    case .never: return .no
    case .always: return .yes
    case .when(let pointer, let value): return owner[at: pointer].equals(value, absent: .no)
    case .unless(let pointer, let value): return owner[at: pointer].equals(value, absent: .no).opposite
    case .subnet(let pointer):
      if hasElasticAddress { return .yes }
      let own = owner[deep: pointer]
      if own.exists { return own.equals(true, absent: .no) }
      return .any(subnets.map { $0["MapPublicIpOnLaunch"].equals(true, absent: .no) })
    }
  }

  /// The place that gives the public address; the resource itself where it is another resource that does.
  var publicPlace: Value {
    switch form.publicAddress {
    case .never, .always: owner
    case .when(let pointer, _), .unless(let pointer, _): owner[at: pointer]
    case .subnet(let pointer): owner[deep: pointer].exists ? owner[deep: pointer] : owner
    }
  }

  /// The value of `publicPlace` that takes the address away; nil where none does.
  var privateValue: JSON? {
    switch form.publicAddress {
    case .never, .always: nil
    case .when(_, "ENABLED"): "DISABLED"
    case .when: false
    case .unless(_, let value): value
    case .subnet(let pointer): owner[deep: pointer].exists ? false : nil
    }
  }

  private var hasElasticAddress: Bool {
    !owner.referrers("AWS::EC2::EIP").isEmpty || !owner.referrers("AWS::EC2::EIPAssociation").isEmpty
  }
}

/// Where a station stands and which groups it has.
private final class StationPlaces: Extract {
  private let owner: Value
  private let form: InterfaceForm?
  private(set) lazy var subnetEntries: [Value] = {
    guard let form else { return [] }
    if let through = form.subnetGroup { return owner[at: through.name].target?[at: through.subnets].elements ?? [] }
    return form.subnets.flatMap { owner[deep: $0].elementsOrSelf }.map { entry in
      entry.json?.object == nil ? entry : entry["SubnetId"]
    }
  }()
  private(set) lazy var subnets: [Value] = subnetEntries.compactMap(\.target).filter { $0.type == "AWS::EC2::Subnet" }
  private(set) lazy var groupEntries: [Value] = (form?.groups ?? []).flatMap { owner[deep: $0].elementsOrSelf }
  private(set) lazy var groups: [Value] = groupEntries.compactMap(\.target)
    .filter { $0.type == "AWS::EC2::SecurityGroup" }

  init(_ owner: Value) { (self.owner, form) = (owner, InterfaceForm.of(owner.type)) }

  func complete() { _ = (subnets, groups) }
}

extension Value {
  /// Whether a value is this one.
  func equals(_ wanted: JSON, absent: Certainty) -> Certainty {
    switch resolved {
    case .absent: absent
    case .known(let json): json.means(wanted) ? .yes : .no
    case .resource: .no
    case .unknown: .unknown
    }
  }

  /// A place deeper down, where a number is the index of a list.
  subscript(deep pointer: Pointer) -> Value {
    pointer.tokens.reduce(self) { value, token in
      guard let index = Int(token) else { return value[token] }
      let elements = value.elements
      return elements.indices.contains(index) ? elements[index] : value[token]
    }
  }
}
