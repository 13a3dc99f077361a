import TapModel

/// Checks that rules of several stores share.
extension Store {
  /// The value must name a key of the customer: one of this template, or one outside that is not AWS's own.
  ///
  /// - Parameter field: of the component that the fix lets name a new key.
  static func customerKey(_ value: Value, _ message: String, field: String = "key") -> Outcome {
    let fix: Fix = .insert(.init("key", bind: field))
    switch value.resolved {
    case .absent, .known(.string("")): return value.fails(message, fix: fix)
    case .unknown(let why): return .unknown(why)
    case .known(let json):
      return json.scalarText?.contains("alias/aws/") == true ? value.fails("AWS's own key", fix: fix) : named(value)
    case .resource: return named(value)
    }
  }

  private static func named(_ value: Value) -> Outcome {
    guard let id = value.targetID else { return .passes }
    guard let target = value.target else { return value.fails("names \(id), which is not in the template") }
    return keyTypes.contains(target.type) ? .passes : value.fails("names \(id), which is no key")
  }

  private static let keyTypes = ["AWS::KMS::Key", "AWS::KMS::ReplicaKey", "AWS::KMS::Alias"]

  /// Where a secret value comes from.
  enum SecretOrigin {
    /// A secret of this template.
    case here(Value)
    /// A secret that is there before the stack.
    case outside(String)
    /// Typed in by whoever deploys, or written down.
    case literal
    case unknown(String)
  }

  /// Reads a dynamic reference to Secrets Manager.
  static func secretOrigin(_ value: Value) -> SecretOrigin {
    if let raw = value.raw, case .ref(let name)? = Intrinsic(raw), value.view.parameter(name) != nil { return .literal }
    switch value.resolved {
    case .absent: return .literal
    case .resource(let id, _): return .unknown("is taken from \(id)")
    case .unknown(let why): return .unknown(why)
    case .known(let json):
      let text = json.scalarText ?? ""
      guard text.hasPrefix("{{resolve:secretsmanager:") else { return .literal }
      for case .variable(let name) in SubPart.split(text) {
        let id = String(name.prefix { $0 != "." })
        if let secret = value.view.resource(id), secret.type == "AWS::SecretsManager::Secret" { return .here(secret) }
      }
      return .outside(text)
    }
  }

  /// A value that must come from a secret which a machine made.
  static func generated(_ value: Value, _ message: String, fix: Fix? = nil) -> Outcome {
    switch secretOrigin(value) {
    case .literal: value.fails(message, fix: fix)
    case .unknown(let why): .unknown(why)
    case .outside(let reference): .attested("a secret made elsewhere: \(reference)")
    case .here(let secret):
      secret["GenerateSecretString"].exists ? .passes : value.fails("its secret is not generated", fix: fix)
    }
  }

  /// Where subnets lie: how many zones, as far as the template tells.
  enum Zones {
    case count(Int)
    case unknown(String)
  }

  /// Zones are compared as they are written: `Fn::Select` of `Fn::GetAZs` is known only after deployment.
  static func zones(of subnets: Value) -> Zones {
    switch subnets.resolved {
    case .absent: return .count(0)
    case .unknown(let why): return .unknown(why)
    case .resource(let id, _): return .unknown("is taken from \(id)")
    case .known: break
    }
    var found: Set<JSON> = []
    for subnet in subnets.elements {
      guard let target = subnet.target else { return .unknown("subnets are not in the template") }
      let zone = [target["AvailabilityZone"], target["AvailabilityZoneId"]].first { $0.exists }
      guard let raw = zone?.raw else { return .unknown("\(target.id) names no zone") }
      found.insert(raw)
    }
    return .count(found.count)
  }

  /// The subnets must lie in two zones or more.
  static func twoZones(_ subnets: Value) -> Outcome {
    switch zones(of: subnets) {
    case .unknown(let why): .unknown(why)
    case .count(let count): count >= 2 ? .passes : subnets.fails("subnets of one zone only")
    }
  }

  /// Whether a subnet has a way to anywhere; its main route table is not looked at.
  static func isRouted(_ subnet: Value) -> Bool {
    subnet.referrers("AWS::EC2::SubnetRouteTableAssociation").contains { association in
      guard let table = association["RouteTableId"].target else { return false }
      return table.referrers("AWS::EC2::Route").contains { route in
        route["DestinationCidrBlock"].text == "0.0.0.0/0" || route["DestinationIpv6CidrBlock"].text == "::/0"
      }
    }
  }

  /// Whether the design says that the whole stack can be deleted.
  static func isDestroyable(_ view: any TemplateView) -> Bool { view.design?["Destroyable"].truth == true }
}
