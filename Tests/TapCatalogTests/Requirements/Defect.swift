import TapEngine
import TapModel
import Testing

/// A finding that a literal choice must raise.
struct Flag: Sendable {
  /// What takes the finding away again.
  enum Remedy: Sendable {
    /// The rule's own fix.
    case fix
    /// Taking the choice back: only people can say what stands there instead.
    case opposite
  }

  let rule: String
  let level: Level
  /// A control of the row that the rule names; nil where it is about deployment, or advice.
  let control: String?
  let remedy: Remedy

  init(_ rule: String, _ level: Level, _ control: String?, _ remedy: Remedy = .fix) {
    self.rule = rule
    self.level = level
    self.control = control
    self.remedy = remedy
  }
}

/// One fault of the system as its brief's code wrote it.
struct Defect: Sendable, CustomTestStringConvertible {
  let id: String
  let sentence: String
  let flags: [Flag]
  /// Makes this choice of the code alone.
  let choice: @Sendable (Engine) -> [Edit]
  /// Whether an exported template has the fault.
  let isThere: @Sendable (TemplateProbe) -> Bool

  init(
    _ id: String, _ sentence: String, _ flags: Flag..., choice: @escaping @Sendable (Engine) -> [Edit],
    isThere: @escaping @Sendable (TemplateProbe) -> Bool
  ) {
    self.id = id
    self.sentence = sentence
    self.flags = flags
    self.choice = choice
    self.isThere = isThere
  }

  init(
    _ id: String, _ sentence: String, _ flags: Flag..., edits: Edit...,
    isThere: @escaping @Sendable (TemplateProbe) -> Bool
  ) {
    self.id = id
    self.sentence = sentence
    self.flags = flags
    choice = { _ in edits }
    self.isThere = isThere
  }

  var testDescription: String { "\(id) \(sentence)" }

  static let all: [Defect] = ofDeployment + ofStores + ofRecords + ofEdge + ofWorkloads
}

/// Each literal choice alone on the compliant design: it is seen, and can be taken back.
@Suite struct DefectTests {
  @Test(arguments: Defect.all)
  func isSeenAndMended(_ defect: Defect) throws {
    let engine = try Monitoring.compliant.engine()
    let before = Set(engine.findings)
    #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): the blueprint has the fault")
    for flag in defect.flags {
      let opposite = try engine.apply(.all(defect.choice(engine)))
      #expect(defect.isThere(try TemplateProbe(engine)), "\(defect.id): the choice does not make the fault")
      check(flag, engine.findings.filter { $0.rule == flag.rule && !before.contains($0) }, defect.id)
      let fixes = flag.remedy == .fix ? try mend(flag.rule, engine, before) : []
      if flag.remedy == .fix { checkGone(flag, engine, before, defect.id) }
      _ = try engine.replay(.all(fixes.reversed() + [opposite]))
      checkGone(flag, engine, before, defect.id)
      #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): is still there")
      #expect(Set(engine.findings) == before, "\(defect.id): taking it back is not where it began")
    }
  }

  private func check(_ flag: Flag, _ found: [Finding], _ id: String) {
    #expect(!found.isEmpty, "\(id) is not seen by \(flag.rule)")
    #expect(found.allSatisfy { $0.level == flag.level }, "\(id): \(flag.rule) is \(found.map(\.level))")
    guard let control = flag.control else { return }
    #expect(found.allSatisfy { $0.controls.contains(control) }, "\(id): \(flag.rule) does not name \(control)")
  }

  private func checkGone(_ flag: Flag, _ engine: Engine, _ before: Set<Finding>, _ id: String) {
    let left = engine.findings.filter { $0.rule == flag.rule && !before.contains($0) }
    #expect(left.isEmpty, "\(id): \(flag.rule) still says \(left.map { "\($0.component): \($0.message)" })")
  }

  /// Carries out the fixes of a rule until none is left, each of which mends at least its own finding; gives what
  /// takes them back.
  private func mend(_ rule: String, _ engine: Engine, _ before: Set<Finding>) throws -> [Edit] {
    var inverses: [Edit] = []
    for _ in 0..<60 {
      guard let finding = engine.findings.first(where: { $0.rule == rule && !before.contains($0) }) else { break }
      let fix = try #require(finding.fix, "\(rule) has no fix on \(finding.component)")
      let edit = try #require(engine.edit(for: fix, of: finding), "\(rule): the design cannot carry the fix")
      inverses.append(try engine.apply(edit))
      let isMended = !engine.findings.contains(finding)
      #expect(isMended, "\(rule): the fix of \"\(finding.message)\" on \(finding.component) leaves it open")
      if !isMended { break }
    }
    return inverses
  }

  /// The fixes of a row together take the fault out of the template, where every rule of it has one.
  @Test(arguments: Defect.all.filter { $0.flags.allSatisfy { $0.remedy == .fix } })
  func fixesTakeTheFaultOut(_ defect: Defect) throws {
    let engine = try Monitoring.compliant.engine()
    let before = Set(engine.findings)
    _ = try engine.apply(.all(defect.choice(engine)))
    for flag in defect.flags { _ = try mend(flag.rule, engine, before) }
    #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): the template still has the fault")
    let blocks = engine.findings.filter { $0.level == .block }
    #expect(
      blocks.isEmpty, "\(defect.id): the fixes leave \(blocks.map { "\($0.rule) \($0.component): \($0.message)" })")
  }

  @Test func theWholeShowsEveryDefect() throws {
    let probe = try Monitoring.asWritten.probe()
    for defect in Defect.all {
      #expect(defect.isThere(probe), "\(defect.testDescription) is not in the design as written")
      for flag in defect.flags {
        let found = probe.findings.contains { $0.rule == flag.rule && $0.level == flag.level }
        #expect(found, "\(defect.id) is not seen by \(flag.rule)")
      }
    }
  }

  @Test func everyRowIsThere() {
    #expect(Set(Defect.all.map(\.id)) == Set((3...32).map { "D\($0)" }))
    #expect(Defect.all.count == 30)
  }
}
