import TapModel

/// The engines of Aurora.
enum ClusterEngine: String, Choice {
  case postgres = "aurora-postgresql"
  case mysql = "aurora-mysql"

  /// Where it listens unless told otherwise.
  var port: Int { self == .postgres ? 5432 : 3306 }

  /// The role of the parameter group: each engine forces TLS by a parameter of its own.
  var parameterRole: String { self == .postgres ? "Parameters" : "MysqlParameters" }

  /// `aurora-postgresql17`, `aurora-mysql8.0`: the major version decides.
  func family(of version: String) -> String {
    rawValue + version.split(separator: ".").prefix(self == .postgres ? 1 : 2).joined(separator: ".")
  }

  /// No TLS before 1.2, and a record of who signs in and of what is changed in the schema.
  ///
  /// Source: AWS documentation, "Aurora PostgreSQL parameters", "Using Advanced Auditing with an Aurora MySQL cluster".
  var parameters: JSON {
    switch self {
    case .postgres:
      var parameters = DatabaseParts.postgresAudit
      parameters["ssl_min_protocol_version"] = "TLSv1.2"
      return parameters
    case .mysql:
      return [
        "tls_version": "TLSv1.2,TLSv1.3", "server_audit_logging": "1",
        "server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL",
      ]
    }
  }

  /// Versions that AWS supports, newest first; Limitless clusters are another kind of store.
  static let versions: [String] = allCases.flatMap { engine in
    Facts.versions(.cluster, engine.rawValue)
      .filter { $0.status == .supported && $0.version.contains(".") && !$0.version.hasSuffix("-limitless") }
      .map(\.version).reversed()
  }
}
