import TapModel

let externalDeclared: Rule = Rule(
  "boundary.external", "External system is not declared",
  why: "What leaves the system must be known: to whom, by which port, and who has agreed to it.",
  level: .note, high: .warn, ["SA-9", "SA-9(2)"],
  on: [
    "AWS::ApiGateway::Method", "AWS::Lambda::Function", "AWS::ECS::TaskDefinition", "AWS::SNS::Subscription",
    "AWS::Events::ApiDestination", "AWS::EC2::VPCPeeringConnection", "AWS::EC2::TransitGatewayAttachment",
    "AWS::EC2::Route",
  ],
  source: "own; NIST SP 800-53 SA-9(2)",
  passes: [
    #"{"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"pay.example.com:443","Owner":"payment team"}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"PAY":"https://pay.example.com/v1"}}}}}"#,
    #"{"A":{"Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Account":"111122223333"}},"V":{"Type":"AWS::EC2::VPCPeeringConnection","Properties":{"PeerVpcId":"vpc-0a1b","PeerOwnerId":"111122223333"}}}"#,
  ],
  fails: [
    #"{"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"app","Owner":"us"}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"DB":"postgres://app@db.example.com:5432/x"}}}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"PAY":"https://pay.example.com/v1"}}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Environment":[{"Name":"PAY","Value":"https://pay.example.com"}]}]}}"#,
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"Integration":{"Type":"HTTP_PROXY","Uri":"https://pay.example.com/v1"}}}"#,
    #"{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"https","Endpoint":"https://hooks.example.com/x"}}"#,
    #"{"Type":"AWS::EC2::VPCPeeringConnection","Properties":{"PeerVpcId":"vpc-0a1b","PeerOwnerId":"111122223333"}}"#,
    #"{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":"rtb-0a1b","DestinationCidrBlock":"10.50.0.0/16","VpcPeeringConnectionId":"pcx-0a1b2c3d"}}"#,
  ]
) { resource in
  .all(
    connections(of: resource).map { connection in
      guard connection.value.targetID == nil else { return .notApplicable }
      if let doubt = connection.value.doubt { return doubt }
      guard let name = connection.name(connection.value.text ?? "") else { return .notApplicable }
      if let owner = declaration(of: name, resource.view) { return .attested("\(name): \(owner)") }
      return connection.value.fails("\(name) is not declared")
    })
}

/// A value that may lead out of the stack, and how the other side's name stands in it.
private struct Connection {
  let value: Value
  let name: (String) -> String?

  static func host(_ value: Value) -> Connection { Connection(value: value, name: ExternalHost.name) }
  static func peer(_ value: Value) -> Connection { Connection(value: value) { $0.isEmpty ? nil : $0 } }
}

private func connections(of resource: Value) -> [Connection] {
  switch resource.type {
  case "AWS::ApiGateway::Method":
    let integration = resource["Integration"]
    return integration["Type"].text?.hasPrefix("HTTP") == true ? [.host(integration["Uri"])] : []
  case "AWS::Lambda::Function": return written(resource["Environment"]["Variables"].members.map(\.value))
  case "AWS::ECS::TaskDefinition":
    let containers = resource["ContainerDefinitions"].elements
    return written(containers.flatMap { $0["Environment"].elements }.map { $0["Value"] })
  case "AWS::SNS::Subscription":
    return resource["Protocol"].text?.hasPrefix("http") == true ? [.host(resource["Endpoint"])] : []
  case "AWS::Events::ApiDestination": return [.host(resource["InvocationEndpoint"])]
  case "AWS::EC2::Route":
    let gateway = resource["GatewayId"]
    let joins = [resource["VpcPeeringConnectionId"], resource["TransitGatewayId"]].filter(\.exists)
    return (joins + (gateway.text?.hasPrefix("vgw-") == true ? [gateway] : [])).map { .peer($0) }
  case "AWS::EC2::TransitGatewayAttachment": return [.peer(resource["TransitGatewayId"])]
  default:
    let owner = resource["PeerOwnerId"]
    return [.peer(owner.exists ? owner : resource["PeerVpcId"])]
  }
}

/// Of variables only what is written out counts: one that cannot be known need not be an address at all.
private func written(_ variables: [Value]) -> [Connection] {
  variables.filter { $0.text?.contains("://") == true }.map { .host($0) }
}

private enum ExternalHost {
  /// The host of a URL; nil where it is of the stack or of AWS.
  static func name(_ url: String) -> String? {
    guard let at = url.firstRange(of: "://") else { return nil }
    let place = url[at.upperBound...].prefix { !"/?#".contains($0) }
    // Who signs in stands before the host: `postgres://app:word@db.example.com`.
    let host = (place.lastIndex(of: "@").map { place[place.index(after: $0)...] } ?? place).prefix { $0 != ":" }
    if host.isEmpty || host.contains("${") || host.hasSuffix(".amazonaws.com") { return nil }
    return ["localhost", "127.0.0.1"].contains(host) ? nil : String(host)
  }
}

/// Who answers for a system outside: a prerequisite that names it, or an account that is declared.
private func declaration(of name: String, _ view: any TemplateView) -> String? {
  if isDeclared(account: name, view) { return "a declared account" }
  let named = view.resources(of: "TapTui::Prerequisite").first { $0["Name"].text?.contains(name) == true }
  return named.map { $0["Owner"].text.flatMap { $0.isEmpty ? nil : $0 } ?? "declared" }
}
