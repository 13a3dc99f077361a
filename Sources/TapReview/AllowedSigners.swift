/// Who may sign, and as what: OpenSSH's `allowed_signers` (ssh-keygen(1), "ALLOWED SIGNERS"), in which a second
/// principal `role:ROLE` beside the handle says for which role a key counts.
///
/// `alice,role:owner namespaces="tap-tui" ssh-ed25519 AAAA... alice@laptop`
package struct AllowedSigners: Hashable, Sendable {
  /// One key, or one authority for certificates.
  private struct Line: Hashable {
    let text: String
    let principals: [String]
  }

  private let lines: [Line]

  /// Lines that are empty or remarks are passed over; what is wrong with the others is ssh-keygen's business.
  package init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).compactMap { line in
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      guard let first = trimmed.first, first != "#" else { return nil }
      return Line(text: String(trimmed), principals: Self.principals(trimmed))
    }
  }

  /// The first word, in quotes where it holds blanks; its parts between commas.
  private static func principals(_ line: Substring) -> [String] {
    let isQuoted = line.first == "\""
    let word = isQuoted ? line.dropFirst().prefix { $0 != "\"" } : line.prefix { $0 != " " && $0 != "\t" }
    return word.split(separator: ",").map(String.init)
  }

  /// What a role is called among the principals.
  package static func principal(_ role: Role) -> String { "role:" + role.rawValue }

  /// The lines that admit a handle to a role, as a file of their own; nil where none does. Patterns admit nobody: who
  /// may sign is named.
  package func text(for handle: String, as role: Role) -> String? {
    let found = lines.filter {
      $0.principals.contains(handle) && $0.principals.contains(Self.principal(role))
    }
    return found.isEmpty ? nil : found.map { $0.text + "\n" }.joined()
  }

  /// Whether a handle is named at all.
  package func knows(_ handle: String) -> Bool { lines.contains { $0.principals.contains(handle) } }

  /// The people that it names with a role, in its order.
  package var people: [Person] {
    var found: [Person] = []
    for line in lines {
      let role = Role.allCases.first { line.principals.contains(Self.principal($0)) }
      for handle in line.principals where Person.isHandle(handle) && !found.contains(where: { $0.handle == handle }) {
        if let role { found.append(Person(handle, role)) }
      }
    }
    return found
  }
}
