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
    for flag in defect.flags {
      let engine = try Monitoring.compliant.engine()
      #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): the blueprint has the fault")
      #expect(!engine.findings.contains { $0.rule == flag.rule }, "\(defect.id): the blueprint raises \(flag.rule)")

      let opposite = try engine.apply(.all(defect.choice(engine)))
      #expect(defect.isThere(try TemplateProbe(engine)), "\(defect.id): the choice does not make the fault")
      let found = engine.findings.filter { $0.rule == flag.rule }
      #expect(!found.isEmpty, "\(defect.id) is not seen by \(flag.rule)")
      #expect(found.allSatisfy { $0.level == flag.level }, "\(defect.id): \(flag.rule) is \(found.map(\.level))")
      if let control = flag.control {
        #expect(found.allSatisfy { $0.controls.contains(control) }, "\(defect.id): \(flag.rule) does not name \(control)")
      }

      switch flag.remedy {
      case .fix: try mend(flag.rule, engine)
      case .opposite:
        _ = try engine.apply(opposite)
        #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): is still there")
      }
      let left = engine.findings.filter { $0.rule == flag.rule }
      #expect(left.isEmpty, "\(defect.id): \(flag.rule) still says \(left.map { "\($0.component): \($0.message)" })")
    }
  }

  /// Carries out the fixes of a rule until none is left; each mends at least its own finding.
  private func mend(_ rule: String, _ engine: Engine) throws {
    for _ in 0..<60 {
      guard let finding = engine.findings.first(where: { $0.rule == rule }) else { return }
      let fix = try #require(finding.fix, "\(rule) has no fix on \(finding.component)")
      let edit = try #require(engine.edit(for: fix, of: finding), "\(rule): the design cannot carry the fix")
      _ = try engine.apply(edit)
      let isMended = !engine.findings.contains(finding)
      #expect(isMended, "\(rule): the fix of \"\(finding.message)\" on \(finding.component) leaves it open")
      if !isMended { return }
    }
  }

  /// A fix takes the fault out of the template, where one rule is all that the row is about.
  @Test(arguments: Defect.all.filter { $0.flags.allSatisfy { $0.remedy == .fix } })
  func fixesTakeTheFaultOut(_ defect: Defect) throws {
    let engine = try Monitoring.compliant.engine()
    _ = try engine.apply(.all(defect.choice(engine)))
    for flag in defect.flags { try mend(flag.rule, engine) }
    #expect(!defect.isThere(try TemplateProbe(engine)), "\(defect.id): the template still has the fault")
    #expect(!engine.findings.contains { $0.level == .block }, "\(defect.id): the fixes leave a block")
  }

  @Test func theWholeShowsEveryDefect() throws {
    let probe = try TemplateProbe(Monitoring.asWritten.engine())
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
