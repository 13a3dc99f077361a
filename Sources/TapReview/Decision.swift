import TapModel

/// What a meeting resolved about one item.
package struct Decision: Hashable, Sendable {
  /// What was resolved; the order is that of the digits on a card.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The design is changed so that the finding goes.
    case fix
    /// The gap stays, known and borne until a day.
    case acceptRisk = "accept-risk"
    /// Stays open; somebody has it in hand until a day.
    case `defer`
    /// The control does not ask this of this system.
    case notApplicable = "not-applicable"
    /// Something else does what the control asks.
    case alternative
    /// A change is as it should be.
    case keep
    /// A change is taken back.
    case revert

    /// `risk accepted`: what the record and the exports say.
    package var words: String {
      switch self {
      case .fix: "fixed"
      case .acceptRisk: "risk accepted"
      case .defer: "deferred"
      case .notApplicable: "not applicable"
      case .alternative: "alternative implementation"
      case .keep: "change kept"
      case .revert: "change taken back"
      }
    }

    /// Whether a finding so decided no longer counts as open.
    package var settles: Bool { [.acceptRisk, .notApplicable, .alternative].contains(self) }
  }

  /// What a decision is bound to: it holds for nothing else.
  package struct Subject: Hashable, Sendable {
    /// Id of the rule; empty for what is no finding (a change, an action).
    package var rule: String
    /// Component or flow; empty in a template that somebody brought.
    package var component: String
    /// Logical id; nil where the whole template is meant.
    package var resource: String?
    /// JSON pointer into the resource; empty for all of it.
    package var path: String
    /// `sha256:` and 64 digits over the finding and the resource as they were decided on.
    package var digest: String

    package init(rule: String, component: String, resource: String? = nil, path: String = "", digest: String = "") {
      self.rule = rule
      self.component = component
      self.resource = resource
      self.path = path
      self.digest = digest
    }
  }

  /// `D-4`: by the number of its entry in the record, so never given twice.
  package var id: String
  package var kind: Kind
  package var subject: Subject
  /// The finding's title and message, or what was changed.
  package var what: String
  /// Of the rule, as it was decided on.
  package var controls: [String]
  /// Why; at least 20 characters where a risk is accepted.
  package var reason: String
  /// What lessens the risk meanwhile, or does what the control asks; empty where nothing has to.
  package var compensating: String
  /// Handle of who stands for it.
  package var approver: String
  /// Of the approver.
  package var role: Role
  /// `2027-03-31`: the last day on which it holds; nil where it does not end.
  package var expires: String?
  /// Handle of who has the work; nil where there is none.
  package var owner: String?
  /// `2027-03-15`: when the work is due.
  package var due: String?
  /// The day of the decision, UTC.
  package var date: String

  package init(
    id: String, kind: Kind, subject: Subject, what: String, controls: [String] = [], reason: String = "",
    compensating: String = "", approver: String, role: Role, expires: String? = nil, owner: String? = nil,
    due: String? = nil, date: String
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.what = what
    self.controls = controls
    self.reason = reason
    self.compensating = compensating
    self.approver = approver
    self.role = role
    self.expires = expires
    self.owner = owner
    self.due = due
    self.date = date
  }

  /// `risk accepted by ao until 2027-03-31`
  package var words: String {
    let until = expires.map { " until \($0)" } ?? ""
    let work = kind == .defer ? " to \(owner ?? approver), due \(due ?? "?")" : " by \(approver)\(until)"
    return kind.words + work
  }
}

extension Decision {
  /// Every member, in one order; what is empty is left out.
  package var json: JSON {
    var json: JSON = ["id": .string(id), "kind": .string(kind.rawValue)]
    func put(_ key: String, _ text: String?) { if let text, !text.isEmpty { json[key] = .string(text) } }
    put("rule", subject.rule)
    put("component", subject.component)
    put("resource", subject.resource)
    put("path", subject.path)
    put("accepted", subject.digest)
    put("what", what)
    if !controls.isEmpty { json["controls"] = .array(controls.map { .string($0) }) }
    for (key, text) in [("reason", reason), ("compensating", compensating), ("approver", approver)] { put(key, text) }
    json["role"] = .string(role.rawValue)
    for (key, text) in [("expires", expires), ("owner", owner), ("due", due), ("date", date)] { put(key, text) }
    return json
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(json: JSON) {
    func text(_ key: String) -> String { json[key]?.string ?? "" }
    guard let id = json["id"]?.string, let kind = Kind(rawValue: text("kind")), let role = Role(rawValue: text("role"))
    else { return nil }
    self.init(
      id: id, kind: kind,
      subject: Subject(
        rule: text("rule"), component: text("component"), resource: json["resource"]?.string, path: text("path"),
        digest: text("accepted")),
      what: text("what"), controls: json["controls"]?.array?.compactMap(\.string) ?? [], reason: text("reason"),
      compensating: text("compensating"), approver: text("approver"), role: role, expires: json["expires"]?.string,
      owner: json["owner"]?.string, due: json["due"]?.string, date: text("date"))
  }
}
