import TapCatalog
import TapModel
import Testing

/// The rules against the plan that they were built to.
@Suite struct PlanTests {
  /// The rules of each area, by row of the plan.
  private static let plans: [[String: [String]]] = [
    networkPlan,
    computePlan,
    dataPlan,
    operationsPlan,
    templatePlan,
    edgeWave2Plan,
    accountWave2Plan,
    storesWave2Plan,
  ]

  /// The rows of the first wave, and of those that came later.
  private static let rows: [PlanRow] = planTable + edgeWave2Table + accountWave2Table + storesWave2Table

  /// Rows whose rules say something else than the row, with the reason.
  private static let mended: [String: String] = [
    "BKP-05": "CP-9(8) asks for cryptography, which a lock is not; the key of the vault carries it",
    "CT-08": "a bucket policy without aws:SourceArn deploys: that part is a gap",
  ]

  /// The rules of every row.
  static let rules: [String: [String]] = plans.reduce(into: [:]) { all, plan in all.merge(plan) { $0 + $1 } }
  private var rules: [String: [String]] { Self.rules }

  @Test func everyRowHasItsRules() {
    let rows = Set(Self.rows.map(\.id))
    #expect(planTable.count == 184 && rows.count == Self.rows.count)
    let planned = Set(rules.keys)
    #expect(planned.subtracting(rows).isEmpty, "no such row: \(planned.subtracting(rows).sorted())")
    let missing = rows.subtracting(planned).sorted()
    #expect(missing.isEmpty, "rows without rules: \(missing)")
  }

  @Test func everyPlannedRuleIsInTheCatalogue() {
    let known = Set(Catalog.aws.rules.map(\.id))
    let planned = Set(rules.values.joined())
    #expect(planned.subtracting(known).isEmpty, "no such rule: \(planned.subtracting(known).sorted())")
  }

  @Test(arguments: rows)
  func rulesAgreeWithTheirRow(_ row: PlanRow) {
    let found = (rules[row.id] ?? []).compactMap { Catalog.aws.rule($0) }
    guard !found.isEmpty else { return }
    let agrees =
      found.allSatisfy { $0.level == row.level && $0.high == row.high }
      && Set(found.flatMap(\.controls)) == row.controls
      && found.contains(where: \.isEvidence) == row.isEvidence
    let said = found.map { "\($0.id) \($0.level) \($0.high) \($0.controls) \($0.isEvidence)" }
    #expect(
      agrees || Self.mended[row.id] != nil, "\(row.id) \(row.level) \(row.high) \(row.controls.sorted()): \(said)")
    #expect(!(agrees && Self.mended[row.id] != nil), "\(row.id) agrees: take it out of the list")
  }

  @Test func whatIsMendedIsARowAndHasAReason() {
    let rows = Set(Self.rows.map(\.id))
    for (id, reason) in Self.mended { #expect(rows.contains(id) && reason.count > 10, "\(id): \(reason)") }
  }
}
