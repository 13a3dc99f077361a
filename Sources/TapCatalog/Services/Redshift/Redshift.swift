import TapModel

/// All that tap-tui knows of Amazon Redshift.
package let redshift: Service = Service(
  "redshift", rules: [redshiftEncrypted, redshiftClosed, redshiftTLS, redshiftLogs, redshiftSnapshots])

private let clusters = ["AWS::Redshift::Cluster"]

/// A cluster of an example.
private func cluster(_ properties: String) -> String {
  #"{"Type":"AWS::Redshift::Cluster","Properties":{"ClusterType":"multi-node","NodeType":"ra3.large","DBName":"facts",\#(properties)}}"#
}

// MARK: RSH-01

let redshiftEncrypted: Rule = Rule(
  "redshift.encrypted", "Warehouse is not encrypted with your key",
  why: "Who gets hold of the disks or a snapshot reads the data, unless a key that you can take away guards them.",
  high: .block, ["SC-28"], on: clusters, source: "AWS Config REDSHIFT_CLUSTER_KMS_ENABLED",
  passes: [cluster(#""Encrypted":true,"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/k""#)],
  fails: [
    cluster(#""KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/k""#), cluster(#""Encrypted":true"#),
  ]
) { cluster in
  .all([
    cluster["Encrypted"].must(equal: true, absent: false, "is not encrypted"),
    Store.customerKey(cluster["KmsKeyId"], "no key of your own"),
  ])
}

let redshiftClosed: Rule = Rule(
  "redshift.closed", "Warehouse is reached from outside the VPC",
  why: "A warehouse on the internet is attacked there, and its copies leave by a way that nobody watches.",
  high: .block, ["SC-7"], on: clusters,
  source: "AWS Config REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK, REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED",
  passes: [cluster(#""PubliclyAccessible":false,"EnhancedVpcRouting":true"#)],
  fails: [
    cluster(#""PubliclyAccessible":true,"EnhancedVpcRouting":true"#), cluster(#""PubliclyAccessible":false"#),
  ]
) { cluster in
  .all([
    cluster["PubliclyAccessible"].must(equal: false, "may be on the internet"),
    cluster["EnhancedVpcRouting"].must(equal: true, absent: false, "copies data past the VPC"),
  ])
}

let redshiftTLS: Rule = Rule(
  "redshift.tls", "Warehouse takes plain connections",
  why: "Queries and answers cross the network in the clear unless the warehouse refuses such connections.",
  high: .block, ["SC-8"], on: clusters, source: "AWS Config REDSHIFT_REQUIRE_TLS_SSL",
  passes: [withParameters(#"{"ParameterName":"require_ssl","ParameterValue":"true"}"#)],
  fails: [
    withParameters(#"{"ParameterName":"require_ssl","ParameterValue":"false"}"#), withParameters(""),
    cluster(#""Encrypted":true"#),
  ]
) { cluster in
  let name = cluster["ClusterParameterGroupName"]
  guard let group = name.target else {
    // The default group lets plain connections in.
    return name.doubt
      ?? (name.exists ? .unknown("its parameter group is not in the template") : name.fails("default parameters"))
  }
  let list = group["Parameters"]
  if let doubt = list.doubt { return doubt }
  let set: JSON = ["ParameterName": "require_ssl", "ParameterValue": "true"]
  guard let parameter = list.elements.first(where: { $0["ParameterName"].text == "require_ssl" }) else {
    return list.fails("TLS is not demanded", set: .array(list.elements.compactMap(\.raw) + [set]))
  }
  return parameter["ParameterValue"].must(equal: "true", "TLS is not demanded")
}

/// A cluster with a parameter group that holds some parameters.
private func withParameters(_ parameters: String) -> String {
  #"{"C":{"Type":"AWS::Redshift::Cluster","Properties":{"ClusterParameterGroupName":{"Ref":"G"}}},"G":{"Type":"AWS::Redshift::ClusterParameterGroup","Properties":{"ParameterGroupFamily":"redshift-2.0","Description":"warehouse","Parameters":[\#(parameters)]}}}"#
}

let redshiftLogs: Rule = Rule(
  "redshift.logs", "Warehouse writes no audit log",
  why: "Without it nobody can say who signed in to the warehouse and what they asked.", high: .block, ["AU-12"],
  on: clusters, source: "AWS Config REDSHIFT_AUDIT_LOGGING_ENABLED",
  passes: [
    cluster(#""LoggingProperties":{"BucketName":"logs-dev"}"#),
    cluster(#""LoggingProperties":{"LogDestinationType":"cloudwatch","LogExports":["connectionlog","userlog"]}"#),
  ],
  fails: [
    cluster(#""Encrypted":true"#),
    cluster(#""LoggingProperties":{"LogDestinationType":"cloudwatch"}"#),
  ]
) { cluster in
  let log = cluster["LoggingProperties"]
  if let doubt = log.doubt ?? log["LogDestinationType"].doubt { return doubt }
  guard log.exists else { return log.fails("writes no audit log") }
  guard log["LogDestinationType"].text == "cloudwatch" else {
    return log["BucketName"].must(existOr: "names no bucket")
  }
  let exports = log["LogExports"]
  return exports.must("exports no log", fix: exports.set(["connectionlog", "userlog", "useractivitylog"])) {
    $0.array?.isEmpty == false
  }
}

let redshiftSnapshots: Rule = Rule(
  "redshift.snapshots", "Warehouse keeps no snapshots",
  why: "What is deleted by mistake or by malice is gone for good.", high: .block, ["CP-9"], on: clusters,
  source: "AWS Config REDSHIFT_BACKUP_ENABLED",
  passes: [cluster(#""AutomatedSnapshotRetentionPeriod":7"#)],
  fails: [cluster(#""AutomatedSnapshotRetentionPeriod":0"#)]
) {
  // One day is what AWS keeps where nothing is said.
  $0["AutomatedSnapshotRetentionPeriod"].must(atLeast: 1, absent: 1, "no snapshots", fix: 7)
}
