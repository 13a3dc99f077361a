import TapModel

/// All that tap-tui knows of Amazon EKS.
package let eks: Service = Service("eks", rules: [eksEndpoint, eksSecrets, eksLogs, eksVersion])

private let clusters = ["AWS::EKS::Cluster"]

/// A cluster of an example.
private func cluster(_ properties: String) -> String {
  #"{"Type":"AWS::EKS::Cluster","Properties":{"RoleArn":"arn",\#(properties)}}"#
}

// MARK: EKS-01

let eksEndpoint: Rule = Rule(
  "eks.endpoint", "Kubernetes API is on the internet",
  why: "Whoever has a stolen credential rules the cluster from anywhere.", ["SC-7"], on: clusters,
  source: "AWS Config EKS_ENDPOINT_NO_PUBLIC_ACCESS",
  passes: [cluster(#""ResourcesVpcConfig":{"EndpointPublicAccess":false,"EndpointPrivateAccess":true}"#)],
  fails: [
    cluster(#""ResourcesVpcConfig":{"SubnetIds":["subnet-0a1b2c3d"]}"#),
    cluster(#""ResourcesVpcConfig":{"EndpointPublicAccess":true}"#),
  ]
) { cluster in
  let place = cluster["ResourcesVpcConfig"]["EndpointPublicAccess"]
  let closed: Fix = .all(
    [place.set(false), cluster["ResourcesVpcConfig"]["EndpointPrivateAccess"].set(true)].compactMap { $0 })
  // Public is what AWS makes where nothing is said.
  return place.must("the API is on the internet", absent: true, fix: closed) { $0.truth == false }
}

let eksSecrets: Rule = Rule(
  "eks.secrets", "Kubernetes secrets are not under your key",
  why: "Secrets of the cluster are guarded by AWS's key alone, which you cannot take away.", ["SC-28"], on: clusters,
  source: "AWS Config EKS_SECRETS_ENCRYPTED",
  passes: [
    cluster(
      #""EncryptionConfig":[{"Resources":["secrets"],"Provider":{"KeyArn":"arn:aws:kms:us-east-1:111122223333:key/k"}}]"#
    )
  ],
  fails: [cluster(#""Name":"main""#), cluster(#""EncryptionConfig":[{"Resources":["secrets"]}]"#)]
) { cluster in
  let configs = cluster["EncryptionConfig"]
  if let doubt = configs.doubt { return doubt }
  let config = configs.elements.first { $0["Resources"].elements.contains { $0.text == "secrets" } }
  guard let config else { return configs.fails("secrets without key of your own") }
  return Store.customerKey(config["Provider"]["KeyArn"], "secrets without key of your own")
}

let eksLogs: Rule = Rule(
  "eks.logs", "Kubernetes control plane writes no audit log",
  why: "Nobody can say afterwards who changed what in the cluster.", ["AU-12"], on: clusters,
  source: "AWS Config EKS_CLUSTER_LOG_ENABLED",
  passes: [
    cluster(#""Logging":{"ClusterLogging":{"EnabledTypes":[{"Type":"audit"},{"Type":"authenticator"}]}}"#)
  ],
  fails: [
    cluster(#""Name":"main""#), cluster(#""Logging":{"ClusterLogging":{"EnabledTypes":[{"Type":"scheduler"}]}}"#),
  ]
) { cluster in
  let types = cluster["Logging"]["ClusterLogging"]["EnabledTypes"]
  if let doubt = types.doubt { return doubt }
  if types.elements.contains(where: { $0["Type"].text == "audit" }) { return .passes }
  return types.fails("writes no audit log", set: .array(types.elements.compactMap(\.raw) + [["Type": "audit"]]))
}

let eksVersion: Rule = Rule(
  "eks.version", "Kubernetes version is out of support",
  why: "Faults that become known are no longer mended in this version.", ["SA-22"], on: clusters,
  source: "AWS documentation, Amazon EKS Kubernetes release calendar, as of 2026-04-24",
  passes: [cluster(#""Version":"1.34""#)], fails: [cluster(#""Version":"1.29""#), cluster(#""Version":"1.21""#)]
) { cluster in
  let version = cluster["Version"]
  if let doubt = version.doubt { return doubt }
  guard let text = version.text else { return .unknown("the version is what AWS prefers on that day") }
  let parts = text.split(separator: ".").compactMap { Int($0) }
  guard parts.count == 2, parts[0] == 1 else { return .unknown("no dates of Kubernetes \(text)") }
  let today = Day.text(version.view.today)
  let isOver = supportEnds[parts[1]].map { $0 <= today } ?? (parts[1] < (supportEnds.keys.min() ?? 0) ? true : nil)
  guard let isOver else { return .unknown("no dates of Kubernetes \(text)") }
  let newest = supportEnds.keys.max().flatMap { version.set(.string("1.\($0)")) }
  return isOver ? version.fails("Kubernetes \(text) is out of support", fix: newest) : .passes
}

/// Ends of extended support by minor version; what is older has ended.
private let supportEnds: [Int: String] = [
  29: "2026-03-23", 30: "2026-07-23", 31: "2026-11-26", 32: "2027-03-23", 33: "2027-07-29", 34: "2027-12-02",
  35: "2028-03-27",
]
