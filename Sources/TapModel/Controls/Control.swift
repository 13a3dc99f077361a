/// FedRAMP's baselines of NIST SP 800-53 revision 5.
package enum Baseline: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Raw values are the words of design files and of the command line.
  case low, moderate, high

  /// By what they hold.
  package static func < (a: Baseline, b: Baseline) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    }
  }

  /// FedRAMP's word, with a capital.
  package var title: String {
    switch self {
    case .low: "Low"
    case .moderate: "Moderate"
    case .high: "High"
    }
  }
}

/// One control of a baseline, and who can show that it is met.
package struct Control: Hashable, Sendable {
  /// Who carries the control.
  package enum Class: String, Hashable, Sendable {
    /// The template alone decides or evidences at least one technical part.
    case designCheckable = "design-checkable"
    /// Met by AWS inside its authorised boundary.
    case inherited
    /// AWS and the customer; a template shows it weakly or not.
    case shared
    /// People and procedure.
    case organisational
  }

  /// How much of a design-checkable control the template carries.
  package enum Role: String, Hashable, Sendable {
    case primary, partial, evidence, none = ""
  }

  /// `AC-2(1)`
  package var id: String
  /// An enhancement's starts with that of its control: `Account Management | Disable Accounts`.
  package var title: String
  /// `AC`
  package var family: String
  /// Decides by itself the states that no rule can: process and inherited.
  package var kind: Class
  /// `none` for every class but design-checkable.
  package var role: Role
  /// FedRAMP's origination where nothing says otherwise: `sp-system`.
  package var origination: String

  package init(id: String, title: String, family: String, kind: Class, role: Role, origination: String) {
    self.id = id
    self.title = title
    self.family = family
    self.kind = kind
    self.role = role
    self.origination = origination
  }
}

/// The six states of a control; see the design of the summary for when each holds.
package enum ControlState: String, Hashable, Sendable, CaseIterable {
  /// Every rule that lists it passes on at least one resource, and the template carries its technical core.
  case evidenced
  /// As evidenced, but people or the account carry the rest.
  case partial
  /// A rule of level gap or block that lists it fails.
  case gap
  /// No rule names it, or one cannot be evaluated.
  case unknown
  /// What people must do.
  case process
  /// Provided by AWS under its own authorisation.
  case inherited
}
