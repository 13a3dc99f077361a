import TapModel

let rdsCryptography: Rule = Rule(
  "rds.cryptography", "Database takes outdated cryptography",
  why: "TLS 1.0 and 1.1 and passwords kept as MD5 can be broken by who listens or gets hold of the catalogue.",
  level: .gap, ["SC-8(1)", "SC-13"], on: databaseTypes,
  source: "AWS documentation, \"Using SSL with a PostgreSQL DB instance\"; NIST SP 800-52 rev 2; RFC 7677",
  passes: [grouped(#""ssl_min_protocol_version":"TLSv1.2","password_encryption":"scram-sha-256""#)],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","CACertificateIdentifier":"rds-ca-2019"}}"#,
    grouped(#""ssl_min_protocol_version":"TLSv1""#), grouped(#""password_encryption":"md5""#),
    grouped(#""tls_version":"TLSv1,TLSv1.2""#).replacing(#""postgres""#, with: #""mysql""#),
  ]
) { db in
  let names = ["DBParameterGroupName", "DBClusterParameterGroupName"]
  let groups = names.compactMap { db[$0].target }
  let authority = db["CACertificateIdentifier"]
  let current: Outcome =
    authority.text == "rds-ca-2019"
    ? authority.fails("its authority ended in 2024", set: "rds-ca-rsa2048-g1") : .notApplicable
  return .all([current] + groups.flatMap { group in settings.map { $0.judge(group["Parameters"][$0.name]) } })
}

/// A parameter of an engine, and the only words in it that are not outdated; left out, the engine's default holds.
private struct EngineSetting {
  let name: String
  let allowed: Set<String>
  let message: String

  func judge(_ place: Value) -> Outcome {
    guard place.exists else { return .notApplicable }
    return place.must(message, fix: nil) { json in
      let words = (json.scalarText ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
      return !words.isEmpty && words.allSatisfy(allowed.contains)
    }
  }
}

private let settings = [
  EngineSetting(
    name: "ssl_min_protocol_version", allowed: ["TLSv1.2", "TLSv1.3"], message: "takes TLS below 1.2"),
  EngineSetting(name: "tls_version", allowed: ["TLSv1.2", "TLSv1.3"], message: "takes TLS below 1.2"),
  EngineSetting(
    name: "password_encryption", allowed: ["scram-sha-256"], message: "keeps passwords as MD5"),
]

/// A database with these parameters.
private func grouped(_ parameters: String) -> String {
  #"{"P":{"Type":"AWS::RDS::DBParameterGroup","Properties":{"Family":"postgres16","Description":"x","Parameters":{\#(parameters)}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","DBParameterGroupName":{"Ref":"P"}}}}"#
}
