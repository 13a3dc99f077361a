import TapModel

extension Value {
  /// The verdict where a value cannot be read: it is not known yet, or taken from a resource; nil where it can.
  var doubt: Outcome? {
    switch resolved {
    case .absent, .known: nil
    case .resource(let id, _): .unknown("is taken from \(id)")
    case .unknown(let why): .unknown(why)
    }
  }

  /// What a text of JSON says, as policies and documents may be written; anything else as it stands.
  var parsed: Value {
    guard case .known(.string(let text)) = resolved, let json = try? JSON(parsing: text) else { return self }
    return Value(view: view, node: node, path: path, raw: json)
  }

  /// Logical ids and parameters that are named anywhere in it.
  var namedIDs: [String] {
    var ids: [String] = []
    raw?.eachReference { name, _ in ids.append(name) }
    return ids
  }

  /// The component or flow that its resource belongs to; empty in a template that somebody brought.
  var ownerID: String { node.resource.owner.id }

  /// The declaration of a section that speaks of this resource, by its component or its logical id.
  func listed(in section: String) -> Value? {
    let names = ownerID.isEmpty ? [id] : [ownerID, id]
    return names.lazy.compactMap { name in
      view.resources(of: Resource.declarationPrefix + section, where: "/Component", is: name).first
    }.first
  }
}

/// Names of variables that hold a secret where their value is no reference.
enum SecretLike {
  private static let words = [
    "password", "passwd", "pwd", "secret", "token", "apikey", "api_key", "private_key", "credential", "auth",
  ]
  /// Endings that say where or what, not the secret itself.
  private static let innocent = [
    "_arn", "_name", "_id", "_url", "_uri", "_path", "_endpoint", "_host", "_mode", "_type", "_method", "_enabled",
    "_ttl",
  ]

  static func name(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains { name.contains($0) } && !innocent.contains { name.hasSuffix($0) }
  }

  /// The verdict on one variable: a reference to a resource is no secret, anything written out is.
  static func judge(_ name: String, _ value: Value) -> Outcome {
    guard SecretLike.name(name) else { return .passes }
    switch value.resolved {
    case .absent, .resource, .known(.string("")): return .passes
    case .known: return value.fails("\(name) stands in plain text")
    case .unknown(let why): return .unknown(why)
    }
  }
}

/// Days of the calendar, as ISO 8601 writes them.
enum Day {
  /// `2026-11-21`, of seconds since 1970 in UTC.
  static func text(_ seconds: Int) -> String {
    // Years from March, in eras of 400 years: leap days fall at the end.
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let ofEra = days - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return "\(padded(era * 400 + year + (month <= 2 ? 1 : 0), 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
