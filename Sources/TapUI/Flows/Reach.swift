import TapModel
import TapWorkspace

/// One connection that the template lets through, or does not.
struct Hop: Hashable, Sendable {
  /// Component ids, `internet` or a range.
  var from: String
  var to: String
  /// `tcp 5432`, `invoke`
  var way: String
  /// Logical ids of what lets it through.
  var by: [String]
  /// What on the way does not let it through, in words; nil where everything does.
  var shut: String?
}

/// Who can open a connection to whom, read from the template: rules of security groups on both sides, network ACLs,
/// permissions to invoke, grants that flows became, and doors to the internet.
@MainActor struct Reach {
  /// A component that can be reached, or that reaches, and the connections on the way there.
  struct Found: Hashable, Sendable {
    var end: String
    /// From the beginning to the end, in the direction of the connections.
    var path: [Hop]
  }

  private(set) var hops: [Hop] = []
  private let resources: [Resource]
  private var places: [String: Int] = [:]
  /// Resources of a type, by the numbers of their places.
  private var types: [String: [Int]] = [:]

  init(_ workspace: Workspace) {
    resources = workspace.engine.template.resources
    for (place, resource) in resources.enumerated() {
      places[resource.id] = place
      types[resource.type, default: []].append(place)
    }
    hops = groups(workspace) + permissions + grants(workspace.design) + doors
  }

  // MARK: Walking

  /// What can reach an end (`inward`), or what it reaches, the nearest first; each once, by the shortest way.
  func walk(_ end: String, inward: Bool) -> [Found] {
    let open = hops.filter { $0.shut == nil }
    var found: [Found] = []
    var seen: Set<String> = [end]
    var next = [Found(end: end, path: [])]
    while !next.isEmpty {
      let here = next.removeFirst()
      for hop in open where (inward ? hop.to : hop.from) == here.end {
        let other = inward ? hop.from : hop.to
        guard seen.insert(other).inserted else { continue }
        let step = Found(end: other, path: inward ? [hop] + here.path : here.path + [hop])
        found.append(step)
        next.append(step)
      }
    }
    return found
  }

  /// Connections of an end that something does not let through.
  func shut(_ end: String) -> [Hop] { hops.filter { $0.shut != nil && ($0.from == end || $0.to == end) } }

  /// What `walk` finds, each under the one it was found from: how many connections away, and the last of them.
  func tree(_ end: String, inward: Bool) -> [(depth: Int, end: String, hop: Hop)] {
    var below: [String: [Found]] = [:]
    for found in walk(end, inward: inward) {
      guard let hop = inward ? found.path.first : found.path.last else { continue }
      below[inward ? hop.to : hop.from, default: []].append(found)
    }
    var rows: [(depth: Int, end: String, hop: Hop)] = []
    func take(_ end: String) {
      for found in below[end] ?? [] {
        guard let hop = inward ? found.path.first : found.path.last else { continue }
        rows.append((found.path.count, found.end, hop))
        take(found.end)
      }
    }
    take(end)
    return rows
  }

  // MARK: What is read

  private func all(_ type: String) -> [Resource] { (types[type] ?? []).map { resources[$0] } }

  /// The component that made a resource which a value refers to.
  private func owner(_ value: JSON?) -> String? {
    guard let id = target(value), let place = places[id], case .component(let owner) = resources[place].owner
    else { return nil }
    return owner
  }

  /// The resource of the template in `Ref`, `Fn::GetAtt`, or among the names of `Fn::Sub`.
  private func target(_ value: JSON?) -> String? {
    if let id = value?["Ref"]?.string { return id }
    if let id = value?["Fn::GetAtt"]?.array?.first?.string { return id }
    guard let text = value?["Fn::Sub"]?.string else { return nil }
    return SubPart.split(text).lazy.compactMap { part -> String? in
      guard case .variable(let name) = part else { return nil }
      return String(name.prefix { $0 != "." })
    }.first { places[$0] != nil }
  }

  /// Rules that let something in, with those that let it out on the other side.
  private func groups(_ workspace: Workspace) -> [Hop] {
    let out = all("AWS::EC2::SecurityGroupEgress")
    return all("AWS::EC2::SecurityGroupIngress").compactMap { rule in
      guard let to = owner(rule.value(at: "/GroupId")) else { return nil }
      let range = rule.value(at: "/CidrIp")?.string
      guard let from = owner(rule.value(at: "/SourceSecurityGroupId")) ?? range.map(Reach.end) else { return nil }
      let partner = out.first {
        target($0.value(at: "/GroupId")) == target(rule.value(at: "/SourceSecurityGroupId"))
          && target($0.value(at: "/DestinationSecurityGroupId")) == target(rule.value(at: "/GroupId"))
          && Reach.ports($0) == Reach.ports(rule)
      }
      var hop = Hop(from: from, to: to, way: Reach.words(rule), by: [partner?.id, rule.id].compactMap { $0 })
      if partner == nil, range == nil {
        hop.shut = "no rule lets it out of \(workspace.name(of: from))"
      } else if let list = refusal(from, to, rule, workspace) {
        hop.shut = "\(list) does not let it pass"
      }
      return hop
    }
  }

  private static func end(_ range: String) -> String { range == "0.0.0.0/0" ? Flow.internet : range }

  private static func ports(_ rule: Resource) -> [JSON?] {
    [rule.value(at: "/IpProtocol"), rule.value(at: "/FromPort"), rule.value(at: "/ToPort")]
  }

  /// `tcp 5432`
  private static func words(_ rule: Resource) -> String {
    let proto = rule.value(at: "/IpProtocol")?.string ?? ""
    guard proto != "-1", let from = rule.value(at: "/FromPort")?.wholeNumber else { return "any port" }
    let to = rule.value(at: "/ToPort")?.wholeNumber ?? from
    return "\(proto) \(from)" + (to == from ? "" : "-\(to)")
  }

  /// Functions that may be invoked, by whom.
  private var permissions: [Hop] {
    all("AWS::Lambda::Permission").compactMap { permission in
      guard let to = owner(permission.value(at: "/FunctionName")) else { return nil }
      let from = owner(permission.value(at: "/SourceArn")) ?? permission.value(at: "/Principal")?.string
      guard let from, from != to else { return nil }
      return Hop(from: from, to: to, way: "invoke", by: [permission.id])
    }
  }

  /// Flows that became a policy of IAM.
  private func grants(_ design: Design) -> [Hop] {
    design.flows.items.compactMap { flow in
      guard case .access(let access) = flow.way else { return nil }
      let policies = resources.filter { $0.owner == .flow(flow.id) && !$0.isDeclaration }.map(\.id)
      return policies.isEmpty ? nil : Hop(from: flow.from, to: flow.to, way: access.rawValue, by: policies)
    }
  }

  /// What the internet reaches without a rule of a group: APIs that are not private.
  private var doors: [Hop] {
    all("AWS::ApiGateway::RestApi").compactMap { api in
      guard case .component(let id) = api.owner else { return nil }
      let kinds = api.value(at: "/EndpointConfiguration/Types")?.array ?? []
      return kinds.contains("PRIVATE") ? nil : Hop(from: Flow.internet, to: id, way: "tcp 443", by: [api.id])
    }
  }

  // MARK: Network ACLs

  /// The ACL that refuses a connection: of the subnets it leaves, or of those it enters; nil where both let it pass.
  private func refusal(_ from: String, _ to: String, _ rule: Resource, _ workspace: Workspace) -> String? {
    guard let port = rule.value(at: "/FromPort")?.wholeNumber else { return nil }
    let (leaves, enters) = (tier(of: from, workspace), tier(of: to, workspace))
    for (tier, other, egress) in [(leaves, enters, true), (enters, leaves, false)] {
      guard let tier, let list = lists(of: tier).first else { continue }
      let ranges = other.map(ranges) ?? []
      if !lets(list, egress: egress, port, ranges) { return list.id }
    }
    return nil
  }

  private func tier(of id: String, _ workspace: Workspace) -> String? {
    guard let component = workspace.design[id], let kind = workspace.catalog.kind(component.kind) else { return nil }
    return kind.fields.lazy.compactMap { field -> String? in
      guard case .reference(.subnets) = field.editor else { return nil }
      return component.fields[field.name]?.string
    }.first { !$0.isEmpty }
  }

  private func lists(of tier: String) -> [Resource] {
    all("AWS::EC2::NetworkAcl").filter { $0.owner == .component(tier) }
  }

  private func ranges(_ tier: String) -> [CIDR] {
    all("AWS::EC2::Subnet").filter { $0.owner == .component(tier) }
      .compactMap { $0.value(at: "/CidrBlock")?.string.flatMap { CIDR($0) } }
  }

  /// Whether the first entry that covers a port and the ranges of the other side allows it.
  private func lets(_ list: Resource, egress: Bool, _ port: Int, _ ranges: [CIDR]) -> Bool {
    let entries = all("AWS::EC2::NetworkAclEntry").filter { entry in
      target(entry.value(at: "/NetworkAclId")) == list.id
        && (entry.value(at: "/Egress")?.bool ?? false) == egress && Reach.covers(entry, port)
        && (ranges.isEmpty || ranges.allSatisfy { Reach.range(entry)?.contains($0) ?? true })
    }
    let first = entries.min {
      ($0.value(at: "/RuleNumber")?.wholeNumber ?? .max) < ($1.value(at: "/RuleNumber")?.wholeNumber ?? .max)
    }
    return first?.value(at: "/RuleAction")?.string == "allow"
  }

  private static func range(_ entry: Resource) -> CIDR? { entry.value(at: "/CidrBlock")?.string.flatMap { CIDR($0) } }

  private static func covers(_ entry: Resource, _ port: Int) -> Bool {
    let proto = entry.value(at: "/Protocol")?.wholeNumber ?? -1
    guard proto != -1 else { return true }
    guard let from = entry.value(at: "/PortRange/From")?.wholeNumber,
      let to = entry.value(at: "/PortRange/To")?.wholeNumber
    else { return true }
    return from <= port && port <= to
  }
}
