import TapModel

/// All that tap-tui knows of load balancers.
package let loadBalancing: Service = Service(
  "load-balancing",
  rules: [
    balancerTLS, balancerTLSPolicy, balancerInspected, balancerAccessLog, balancerScheme, balancerHeaders,
    balancerIdle, balancerFailClosed, balancerDeletion,
  ])

/// How rules read a load balancer.
enum Balancer {
  /// `application`, `network` or `gateway`; the first is what AWS makes where nothing is said.
  static func kind(_ balancer: Value) -> String { balancer["Type"].text ?? "application" }

  /// The value of an attribute; nil where the list does not name it.
  static func attribute(_ key: String, of balancer: Value) -> Value? {
    balancer["LoadBalancerAttributes"].elements.first { $0["Key"].text == key }?["Value"]
  }

  /// The verdict on an attribute; `absent` is what AWS takes where the list does not name it.
  ///
  /// - Parameter wanted: what the fix sets; nil gives no fix.
  static func judge(
    _ key: String, of balancer: Value, absent: String, _ message: String, set wanted: String?,
    _ holds: (String) -> Bool
  ) -> Outcome {
    let list = balancer["LoadBalancerAttributes"]
    let place: Pointer = Pointer(["LoadBalancerAttributes", "Key=" + key, "Value"])
    let fix: Fix? = wanted.map { .set(resource: balancer.id, place, .string($0)) }
    if let doubt = list.doubt { return doubt }
    guard let value = attribute(key, of: balancer) else {
      if list.elements.contains(where: { $0["Key"].doubt != nil }) { return .unknown("an attribute cannot be read") }
      return holds(absent) ? .passes : list.fails(message, fix: fix)
    }
    return value.must(message, fix: fix) { $0.scalarText.map(holds) == true }
  }
}
