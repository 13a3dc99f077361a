import TapModel
import Testing

@testable import TapCatalog

/// The counts that the sources publish, and facts of single controls.
@Suite struct ControlTests {
  @Test(arguments: zip(Baseline.allCases, [156, 323, 410])) func controls(baseline: Baseline, count: Int) {
    #expect(baseline.controls.count == count)
  }

  @Test(arguments: zip(Baseline.allCases, [[56, 13, 12, 75], [137, 33, 24, 129], [184, 48, 33, 145]]))
  func classes(baseline: Baseline, counts: [Int]) {
    let classes: [ControlClass] = [.designCheckable, .inherited, .shared, .organisational]
    #expect(classes.map { `class` in baseline.controls.count { $0.class == `class` } } == counts)
  }

  @Test(arguments: zip(Baseline.allCases, [[20, 24, 12], [46, 64, 27], [55, 85, 44]]))
  func roles(baseline: Baseline, counts: [Int]) {
    let roles: [DesignRole] = [.primary, .partial, .evidence]
    #expect(roles.map { role in baseline.controls.count { $0.role == role } } == counts)
  }

  @Test func roleIsForDesignCheckableOnly() {
    #expect(Facts.controls.allSatisfy { ($0.class == .designCheckable) == ($0.role != .none) })
  }

  /// The rows of a level are the parts of its controls: all of them, and no others.
  @Test(arguments: zip(Baseline.allCases, [424, 688, 791])) func partsFoldToTheBaseline(baseline: Baseline, count: Int)
  {
    #expect(baseline.parts.count == count)
    #expect(Set(baseline.parts.map(\.control)) == Set(baseline.controls.map(\.id)))
    #expect(baseline.parts.allSatisfy { $0.id.hasPrefix($0.control) })
  }

  @Test func ids() throws {
    let account = try #require(Facts.controls["AC-2(1)"])
    #expect(account.oscalID == "ac-2.1")
    #expect(account.title == "Account Management | Automated System Account Management")
    #expect(account.family == "AC")
    #expect(account.familyTitle == "Access Control")
    #expect(account.lowest == .moderate)
    #expect(account.role == .partial)
    #expect(Set(Facts.controls.map(\.id)).count == 410)
    #expect(Facts.controls.allSatisfy { Facts.families[$0.family] != nil })
    #expect(Facts.controls["AC-3(3)"] == nil)
  }

  @Test func rules2026DropOneControl() {
    #expect(Facts.controls.filter { !$0.isInRules2026 }.map(\.id) == ["CA-5"])
  }

  @Test func partsKnowTheirControlAndCarrier() {
    #expect(Facts.parts["AC-2(3)(a)"]?.control == "AC-2(3)")
    #expect(Facts.parts["AC-2(1)"]?.control == "AC-2(1)")
    #expect(Facts.parts["AC-1(a)"]?.carrier == .people)
    #expect(Facts.parts.count { $0.carrier == .template } == 195)
  }

  @Test func indicators() {
    #expect(Facts.indicators.count == 46)
    #expect(Facts.indicators["KSI-CMT-RMV"]?.controls.contains("CM-8(1)") == true)
    #expect(Facts.indicators.filter { $0.controls.isEmpty }.map(\.id).sorted() == ["KSI-CNA-OFA", "KSI-PIY-RES"])
    let outside = Set(Facts.indicators.flatMap(\.controls).filter { Facts.controls[$0] == nil })
    #expect(outside.count == 10 && outside.isSuperset(of: ["PM-3", "AU-3(3)"]))
  }

  @Test func parameters() {
    #expect(Facts.parameters.count == 65)
    #expect(Facts.parameters.allSatisfy { Facts.controls[$0.control] != nil })
    #expect(Facts.parameters["AC-10"]?.value(in: .moderate) == nil)
    #expect(Facts.parameters["AU-8"]?.value(in: .high) == "1 s")
    #expect(Facts.parameters.all("CP-9").count == 2)
  }

  /// A threshold is FedRAMP's word as a number: it must not drift from the word.
  @Test func thresholdsAgreeWithTheAssignedValues() throws {
    func words(_ control: String, _ baseline: Baseline) -> [String] {
      Facts.parameters.all(control).compactMap { $0.value(in: baseline) }
    }
    for baseline in [Baseline.moderate, .high] {
      #expect(words("AC-2(2)", baseline) == ["<=\(baseline.temporaryAccountHours) h from last use"])
      #expect(words("AC-2(3)", baseline) == ["\(baseline.inactiveAccountDays) d"])
      let idle = "\(baseline.privilegedIdleMinutes) min privileged / \(baseline.idleMinutes) min user"
      #expect(words("SC-10", baseline) == [idle])
      #expect(words("CP-9", baseline).contains("daily incremental; weekly full"))
      #expect(words("CP-9", baseline).contains { $0.hasPrefix(">=\(baseline.backupCopies) copies") })
      #expect(words("IA-5(1)", baseline).contains { $0.hasPrefix(">=\(baseline.passwordLength) where") })
      #expect(words("SI-2", baseline).contains { $0.hasPrefix("\(baseline.patchDays) d") })
      #expect(words("CM-8(3)", baseline).contains { $0.contains("<=\(baseline.detectionMinutes) min") })
      #expect(words("AU-11", baseline).contains { $0.contains(">=\(baseline.logOnlineFloorDays) d online") })
    }
    #expect(words("AU-5(1)", .high).contains { $0.hasPrefix("\(Baseline.high.logCapacityWarningPercent) %") })
    #expect(words("CP-9(1)", .moderate) == ["annually"] && Baseline.moderate.restoreTestDays == 365)
    #expect(words("CP-9(1)", .high) == ["monthly"] && Baseline.high.restoreTestDays == 31)
    #expect(words("AC-2(5)", .high) == [">15 min inactivity"] && Baseline.high.logoutMinutes == 15)
    #expect(Baseline.moderate.logSearchableDays == 365 && Baseline.moderate.logTotalDays == 913)
  }
}
