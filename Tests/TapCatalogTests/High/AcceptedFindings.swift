import TapModel
import Testing

/// Warnings and notes of the High blueprints that stay, each with its reason; K numbers are contradictions of the brief.
private let accepted: [(rule: String, designs: [High], reason: String)] = [
  ("boundary.programme", [.asBriefed], "K3: an agency of Canada has ITSG-33 and CCCS Medium; people must choose"),
  ("claims.beyond", [.asBriefed], "K15: mandatory access control is in no baseline; the client must name an owner"),
  (
    "events.changes", [.asBriefed],
    "AWS reports calls to IAM in us-east-1 alone: an alert on them stands there, and who runs it only people can say"
  ),
  (
    "logs.events-of-interest", [.asBriefed],
    "AWS reports the sign-in of root in us-east-1 alone: an alert on it stands there, and who runs it people must say"
  ),
  (
    "iam.managed", High.allCases,
    "AWS Backup takes policies of AWS alone: a policy of its own cannot follow what backups of each store need"
  ),
  (
    "account.evidence", High.allCases,
    "who runs a service of the account, and since when, is known to the owner of the account, not to a blueprint"
  ),
  ("dns.time-source", High.allCases, "Amazon Time Sync is what the network has; the note says so to the assessor"),
  (
    "endpoint.count", High.allCases,
    "thirteen endpoints in three zones are the price of isolation, which the brief calls mandatory"
  ),
]

@Suite struct AcceptedFindingTests {
  @Test(arguments: High.allCases) func restIsListed(_ design: High) throws {
    let found = Set(try design.probe().findings.filter { $0.level > .gap }.map(\.rule))
    let listed = Set(accepted.filter { $0.designs.contains(design) }.map(\.rule))
    #expect(found == listed, "not listed: \(found.subtracting(listed)), not found: \(listed.subtracting(found))")
    #expect(accepted.allSatisfy { $0.reason.count > 20 })
  }
}
