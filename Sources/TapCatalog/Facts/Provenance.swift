/// Where an embedded table of facts comes from, and the day that it holds for.
package struct Provenance: Hashable, Sendable {
  /// The name of the table: `controls`.
  package let table: String
  /// Who publishes the facts, and which edition they are of.
  package let source: String
  /// `2026-11-21`
  package let day: String
  /// How many lines it has.
  package let lines: Int

  private init(_ table: FactTable, _ source: String, _ day: String) {
    (self.table, self.source, self.day, lines) = (table.name, source, day, table.lines)
  }

  /// The tables that go out of date, each as its own file says it.
  package static let all: [Provenance] = [
    Provenance(.controls, "FedRAMP rev 5 baselines (NIST SP 800-53 rev 5, resolved profiles)", "2026-11-21"),
    Provenance(.schemas, "Provider schemas of cfn-lint 1.58.0", "2026-10-20"),
    Provenance(.versions, "Runtimes and engine versions: cfn-lint 1.58.0", "2026-10-20"),
    Provenance(.regions, "AWS regions against AWS's FedRAMP boundaries", "2026-11-21"),
    Provenance(.services, "AWS services against AWS's FedRAMP scope", "2026-11-21"),
    Provenance(.principals, "Who must stand in the policy of a customer-managed key: AWS documentation", "2026-11-21"),
    Provenance(.endpoints, "VPC endpoints that a workload without egress needs: AWS documentation", "2026-11-21"),
  ]
}
