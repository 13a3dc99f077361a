import TapModel

/// One allowing entry of a network ACL; two flows that need the same entry share it.
struct AclEntry: Hashable, Comparable {
  var egress: Bool
  var cidr: String
  var proto: String
  var ports: ClosedRange<Int>

  /// Ports that replies come back to (VPC user guide, "Ephemeral ports").
  static let replies = 1024...65535

  private var words: String { "\(egress ? "out" : "in") \(cidr) \(proto) \(ports.lowerBound)-\(ports.upperBound)" }

  /// Its first choice of a rule number: from what it allows alone, so that no other entry's coming or going moves it.
  private var seed: Int {
    var hash: UInt32 = 2_166_136_261
    for byte in words.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(AclEntry.numbers.count))
  }

  /// Rule numbers that EC2 takes end at 32766.
  private static let numbers = 100...32_099

  static func < (a: AclEntry, b: AclEntry) -> Bool { a.words < b.words }

  /// Each entry with its rule number; no number twice in one direction.
  static func numbered(_ entries: Set<AclEntry>) -> [(number: Int, entry: AclEntry)] {
    var taken: [Bool: Set<Int>] = [:]
    return entries.sorted().map { entry in
      var number = entry.seed
      while taken[entry.egress]?.contains(number) == true { number = (number + 1) % numbers.count }
      taken[entry.egress, default: []].insert(number)
      return (numbers.lowerBound + number, entry)
    }
  }

  /// The entry for a connection and the one for its replies, on the side of the opener (`out`) or of the answerer.
  static func connection(out: Bool, _ cidr: String, _ proto: String, _ port: Int) -> [AclEntry] {
    [
      AclEntry(egress: out, cidr: cidr, proto: proto, ports: port...port),
      AclEntry(egress: !out, cidr: cidr, proto: proto, ports: replies),
    ]
  }
}

/// The network ACL of a tier: associations, and an entry for what flows and endpoints need; all else is denied.
func accessList(of tier: Typed<TierFields>, _ ctx: any SynthesisContext) -> [Draft] {
  var drafts = [Draft("Acl", "AWS::EC2::NetworkAcl")]
  for number in tier.numbers {
    let association: JSON = ["SubnetId": ctx.ref(tier, "Subnet\(number)"), "NetworkAclId": ctx.ref(tier, "Acl")]
    drafts.append(Draft("AclAssociation\(number)", "AWS::EC2::SubnetNetworkAclAssociation", association))
  }
  let entries = flowEntries(of: tier, ctx).union(endpointEntries(of: tier, ctx))
  return drafts
    + AclEntry.numbered(entries).map { number, entry in
      Draft(
        (entry.egress ? "Out" : "In") + String(number), "AWS::EC2::NetworkAclEntry",
        [
          "NetworkAclId": ctx.ref(tier, "Acl"), "RuleNumber": .int(number), "Egress": .bool(entry.egress),
          "Protocol": entry.proto == "udp" ? 17 : 6, "RuleAction": "allow", "CidrBlock": .string(entry.cidr),
          "PortRange": ["From": .int(entry.ports.lowerBound), "To": .int(entry.ports.upperBound)],
        ])
    }
}

private func flowEntries(of tier: Typed<TierFields>, _ ctx: any SynthesisContext) -> Set<AclEntry> {
  var entries: Set<AclEntry> = []
  for member in ctx.members(of: tier.id) where NetworkParts.tier(of: member) == tier.id {
    for flow in ctx.flows(of: member.id) {
      guard case .port(_, let proto) = flow.way, let port = port(of: flow, ctx) else { continue }
      let opens = flow.from == member.id
      for cidr in ranges(of: opens ? flow.to : flow.from, ctx) {
        entries.formUnion(AclEntry.connection(out: opens, cidr, proto, port))
      }
    }
  }
  return entries
}

/// The ranges behind an end of a flow: a range itself, the internet, or those of a component's tier.
private func ranges(of end: String, _ ctx: any SynthesisContext) -> [String] {
  if end == Flow.internet { return ["0.0.0.0/0"] }
  if end.contains("/") { return [end] }
  guard let component = ctx.component(end) else { return [] }
  return cidrs(of: NetworkParts.tier(of: component), ctx)
}

/// The ranges of a tier, as few as say the same: an ACL takes 20 entries each way unless its quota is raised.
private func cidrs(of tier: String, _ ctx: any SynthesisContext) -> [String] {
  let ranges = ctx.offer("cidrs", of: tier)?.array?.compactMap { $0.string.flatMap { CIDR($0) } } ?? []
  return CIDR.merged(ranges).map(\.description)
}

extension CIDR {
  /// The same addresses in fewer ranges: two halves become their whole.
  static func merged(_ ranges: [CIDR]) -> [CIDR] {
    var all = Set(ranges)
    for prefix in stride(from: 32, to: 0, by: -1) {
      for range in all where range.prefix == prefix {
        let whole = CIDR(base: range.base, prefix: prefix - 1)
        guard let other = [0, 1].lazy.compactMap({ whole.part($0, prefix: prefix) }).first(where: { $0 != range }),
          all.contains(other), all.contains(range)
        else { continue }
        all.subtract([range, other])
        all.insert(whole)
      }
    }
    return all.sorted { ($0.base, $0.prefix) < ($1.base, $1.prefix) }
  }
}

/// What calls AWS services reaches the interface endpoints of its VPC, and S3 or DynamoDB through their gateways.
private func endpointEntries(of tier: Typed<TierFields>, _ ctx: any SynthesisContext) -> Set<AclEntry> {
  var entries: Set<AclEntry> = []
  let calls = !NetworkParts.clients(in: tier.id, ctx).isEmpty
  for member in ctx.members(of: tier.vpc.id) where member.kind == "endpoints" {
    let home = NetworkParts.tier(of: member)
    let interfaces = member.fields["interfaces"]?.array?.isEmpty == false
    if calls, interfaces {
      for cidr in cidrs(of: home, ctx) { entries.formUnion(AclEntry.connection(out: true, cidr, "tcp", 443)) }
    }
    if home == tier.id, interfaces {
      for client in NetworkParts.tiers(of: tier.vpc.id, ctx) where !NetworkParts.clients(in: client.id, ctx).isEmpty {
        let ranges = cidrs(of: client.id, ctx)
        for cidr in ranges { entries.formUnion(AclEntry.connection(out: false, cidr, "tcp", 443)) }
      }
    }
    if calls, tier.exposure != .isolated, member.fields["gateways"]?.array?.isEmpty == false {
      entries.formUnion(AclEntry.connection(out: true, "0.0.0.0/0", "tcp", 443))
    }
  }
  return entries
}
