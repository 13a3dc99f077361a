/// The part that a person has in a review.
package enum Role: String, Hashable, Sendable, CaseIterable {
  /// Raw values are the words of records, rosters and `allowed_signers`.
  case owner, isso, ao
  case architect = "arch"
  case operations = "ops"

  /// In full, for people.
  package var title: String {
    switch self {
    case .owner: "system owner"
    case .isso: "security officer"
    case .ao: "authorising official"
    case .architect: "architect"
    case .operations: "operator"
    }
  }

  /// Those whose signatures a sign-off needs.
  package static let signers: [Role] = [.owner, .isso, .ao]
}
