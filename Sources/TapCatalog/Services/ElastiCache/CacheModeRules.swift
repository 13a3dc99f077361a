import TapModel

private let groups = ["AWS::ElastiCache::ReplicationGroup"]

let cacheEndpoint: Rule = Rule(
  "cache.endpoint", "Address does not exist in this mode",
  why: "CloudFormation stops at the attribute, and rolls the stack back.", level: .block, on: groups,
  source: "CloudFormation reference, AWS::ElastiCache::ReplicationGroup return values",
  passes: [
    #"{"Resources":{"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"NumCacheClusters":2}}},"Outputs":{"E":{"Value":{"Fn::GetAtt":["C","PrimaryEndPoint.Address"]}}}}"#,
    #"{"Resources":{"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"NumNodeGroups":2}}},"Outputs":{"E":{"Value":{"Fn::Sub":"${C.ConfigurationEndPoint.Address}:6379"}}}}"#,
    #"{"Parameters":{"Shards":{"Type":"Number","Default":1}},"Conditions":{"Sharded":{"Fn::Not":[{"Fn::Equals":[{"Ref":"Shards"},1]}]}},"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"cache","NumNodeGroups":{"Ref":"Shards"}}},"Host":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::If":["Sharded",{"Fn::GetAtt":["Cache","ConfigurationEndPoint.Address"]},{"Fn::GetAtt":["Cache","PrimaryEndPoint.Address"]}]}}}}}"#,
  ],
  fails: [
    #"{"Resources":{"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"NumCacheClusters":2}}},"Outputs":{"E":{"Value":{"Fn::GetAtt":["C","ConfigurationEndPoint.Address"]}}}}"#,
    #"{"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"NumNodeGroups":2}},"P":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::GetAtt":["C","PrimaryEndPoint.Address"]}}}}"#,
  ]
) { cache in
  let uses = endpointUses(of: cache)
  guard !uses.isEmpty else { return .notApplicable }
  switch isClustered(cache) {
  case .unknown: return .unknown("whether cluster mode is on cannot be known")
  case .yes: return .all(uses.map { wrong($0, unless: ["ConfigurationEndPoint"], "off", cache) })
  case .no:
    return .all(uses.map { wrong($0, unless: ["PrimaryEndPoint", "ReaderEndPoint", "ReadEndPoint"], "on", cache) })
  }
}

/// An attribute of the cache, and the output or the resource that asks for it.
private struct EndpointUse {
  let attribute: String
  let user: String
  /// Nil for an output.
  let resource: String?
}

private func endpointUses(of cache: Value) -> [EndpointUse] {
  var uses: [EndpointUse] = []
  func gather(_ json: JSON, _ user: String, _ resource: String?) {
    json.eachReference { name, attribute in
      guard name == cache.id, let attribute, attribute.contains("EndPoint") else { return }
      uses.append(EndpointUse(attribute: attribute, user: user, resource: resource))
    }
  }
  let view = cache.view
  for output in view.frame.outputs.members where view.stands(output.value["Condition"]) {
    gather(view.chosen(output.value), "output \(output.key)", nil)
  }
  for user in cache.referrers() where view.stands(user.node.resource.attributes["Condition"]) {
    gather(view.chosen(user.node.resource.properties), user.id, user.id)
  }
  return uses
}

extension TemplateView {
  /// Whether something under a condition, or under none, comes to be with the defaults of the parameters.
  fileprivate func stands(_ condition: JSON?) -> Bool {
    condition.map { holds(["Condition": $0]) == true } ?? true
  }

  /// A value without the branches of `Fn::If` that are not taken, or of which nobody knows whether they are.
  fileprivate func chosen(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map { chosen($0) })
    case .object(let object):
      if let parts = object["Fn::If"]?.array, parts.count == 3 {
        guard let holds = holds(["Condition": parts[0]]) else { return .null }
        return chosen(parts[holds ? 1 : 2])
      }
      return .object(.init(object.members.map { .init($0.key, chosen($0.value)) }))
    default: return json
    }
  }
}

private func wrong(_ use: EndpointUse, unless right: [String], _ mode: String, _ cache: Value) -> Outcome {
  if right.contains(where: { use.attribute.hasPrefix($0) }) { return .passes }
  let name = use.attribute.prefix { $0 != "." }
  return .breaks([
    Breach(
      resource: use.resource ?? cache.id, pointer: "",
      message: "\(use.user): \(name) needs cluster mode \(mode)", fix: nil)
  ])
}

/// Whether cluster mode is on: by mode, by node groups, or by parameter group.
private func isClustered(_ cache: Value) -> Certainty {
  let mode = cache["ClusterMode"]
  if mode.isUnknown || cache["NumNodeGroups"].isUnknown { return .unknown }
  if mode.text == "enabled" || (cache["NumNodeGroups"].number ?? 1) > 1 { return .yes }
  if cache["NodeGroupConfiguration"].elements.count > 1 { return .yes }
  let group = cache["CacheParameterGroupName"]
  if group.isUnknown { return .unknown }
  if let own = group.target { return own["Properties"]["cluster-enabled"].text == "yes" ? .yes : .no }
  return group.text?.hasSuffix(".cluster.on") == true ? .yes : .no
}

let cacheFits: Rule = Rule(
  "cache.fits", "Cache properties do not fit together",
  why: "CloudFormation stops, and rolls the stack back.", level: .block, on: groups,
  source: "AWS documentation, \"Authenticating with AUTH\", \"Data tiering\" and ReplicationGroupId constraints",
  passes: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupId":"cache-dev","CacheNodeType":"cache.t4g.micro","TransitEncryptionEnabled":true,"AuthToken":"{{resolve:secretsmanager:cache:SecretString:password}}"}}"#
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AuthToken":"{{resolve:secretsmanager:cache:SecretString:password}}"}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"TransitEncryptionEnabled":true,"AuthToken":"{{resolve:secretsmanager:cache:SecretString:password}}","UserGroupIds":["group"]}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"TransitEncryptionEnabled":true,"AuthToken":"too-short"}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupId":"cache--dev"}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"CacheNodeType":"cache.t4g.micro","DataTieringEnabled":true}}"#,
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AutomaticFailoverEnabled":true,"NumCacheClusters":1}}"#,
    #"{"U":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"u","UserName":"default","Engine":"valkey","NoPasswordRequired":true}},"G":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[{"Ref":"U"}]}},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"TransitEncryptionEnabled":true,"UserGroupIds":[{"Ref":"G"}]}}}"#,
  ]
) { cache in
  .all([
    tlsForSignIn(cache), oneSignIn(cache), tokenFits(cache), idFits(cache), tieringFits(cache),
    replicaForFailover(cache),
    usersFit(cache),
  ])
}

private func tlsForSignIn(_ cache: Value) -> Outcome {
  guard cache["AuthToken"].exists || cache["UserGroupIds"].exists else { return .passes }
  return cache["TransitEncryptionEnabled"].must(equal: true, absent: false, "sign-in needs TLS")
}

private func oneSignIn(_ cache: Value) -> Outcome {
  let token = cache["AuthToken"]
  return token.exists && cache["UserGroupIds"].exists
    ? token.fails("a token and users exclude each other", fix: token.set(nil)) : .passes
}

private func tokenFits(_ cache: Value) -> Outcome {
  let token = cache["AuthToken"]
  guard case .known(.string(let text)) = token.resolved, !text.hasPrefix("{{resolve:") else { return .passes }
  let fits = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "!&#$^<>-".utf8.contains(byte)
  }
  return (16...128).contains(text.utf8.count) && fits ? .passes : token.fails("16 to 128 letters, digits, !&#$^<>-")
}

private func idFits(_ cache: Value) -> Outcome {
  let id = cache["ReplicationGroupId"]
  guard case .known(.string(let text)) = id.resolved, !text.contains("${") else { return .passes }
  let first = text.utf8.first ?? 0
  let letters = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  let fits = (0x61...0x7A).contains(first) && letters && !text.hasSuffix("-") && !text.contains("--")
  return fits && text.utf8.count <= 40 ? .passes : id.fails("40 small letters, digits, single dashes")
}

private func tieringFits(_ cache: Value) -> Outcome {
  let tiering = cache["DataTieringEnabled"]
  guard tiering.truth == true, let type = cache["CacheNodeType"].text, !type.hasPrefix("cache.r6gd.") else {
    return .passes
  }
  return tiering.fails("\(type) has no data tiering", set: false)
}

private func replicaForFailover(_ cache: Value) -> Outcome {
  let asks = cache["AutomaticFailoverEnabled"].truth == true || cache["MultiAZEnabled"].truth == true
  let nodes = cache["NumCacheClusters"]
  guard asks, let count = nodes.number, count < 2 else { return .passes }
  return nodes.fails("failover needs two nodes", set: 2)
}

/// A user group of Valkey takes only users who sign in by password or IAM (AWS documentation, "Role-Based Access Control").
private func usersFit(_ cache: Value) -> Outcome {
  let groups = cache["UserGroupIds"].elements.compactMap(\.target).filter { $0["Engine"].text == "valkey" }
  let open = groups.flatMap { $0["UserIds"].elements }.filter { id in
    guard let user = id.target else { return false }
    return user["NoPasswordRequired"].truth == true || user["AuthenticationMode"]["Type"].text == "no-password-required"
  }
  return open.isEmpty ? .passes : .all(open.map { $0.fails("Valkey takes no user without password") })
}
