import TapModel

/// The database engines that the kind makes.
enum DatabaseEngine: String, Choice {
  case postgres, mysql, mariadb

  /// Where it listens unless told otherwise.
  var port: Int { self == .postgres ? 5432 : 3306 }

  /// The role of the parameter group: each engine forces TLS by a parameter of its own.
  var parameterRole: String { self == .postgres ? "Parameters" : "MysqlParameters" }

  /// `postgres16`, `mysql8.4`: the major version decides.
  func family(of version: String) -> String {
    let parts = version.split(separator: ".")
    let major = self == .postgres ? parts.prefix(1) : parts.prefix(2)
    return rawValue + major.joined(separator: ".")
  }

  /// `Postgres`: for a list.
  var title: String {
    switch self {
    case .postgres: "Postgres"
    case .mysql: "MySQL"
    case .mariadb: "MariaDB"
    }
  }
}

/// Seconds between two reports of enhanced monitoring.
enum MonitoringInterval: String, Choice {
  case off
  case s60 = "60"
  case s30 = "30"
  case s15 = "15"
  case s10 = "10"
  case s5 = "5"
  case s1 = "1"

  /// As the property has it: zero is off.
  var seconds: JSON { .int(Int(rawValue) ?? 0) }
}

/// Whether a database writes its address into the secret of its master user.
enum SecretAttachment: String, Choice {
  /// Only into a secret that this design makes.
  case own
  /// Also into one that was there before, which changes it for all its readers.
  case always
  case never
}
