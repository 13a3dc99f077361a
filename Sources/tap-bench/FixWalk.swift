import TapCatalog
import TapEngine
import TapModel

/// Every fix that a walk of the fields meets, tried: what it does not clear is no fix.
struct FixWalk {
  /// What a fix was tried for; the same is tried once.
  private struct Trial: Hashable {
    var rule: String
    var message: String
    var type: String?
    var edit: Edit
  }

  /// A fix that leaves its finding as it is, with the change that brought the finding.
  struct Idle: Hashable, Comparable {
    var rule: String
    var words: String
    var after: String

    static func < (a: Idle, b: Idle) -> Bool { (a.rule, a.words, a.after) < (b.rule, b.words, b.after) }
  }

  private(set) var idle: Set<Idle> = []
  private var trials: Set<Trial> = []
  /// How many fixes were tried.
  var tried: Int { trials.count }

  /// Tries the fixes of what stands open in a design, and of what opens when a field is changed.
  mutating func walk(_ design: Design, _ catalog: Catalog) {
    let engine = Engine(design, catalog: catalog, today: Measure.today)
    look(engine.findings, engine, after: "")
    FieldWalk.eachChange(of: design, catalog) { id, field, value in
      guard let undo = try? engine.apply(.set(id, field, value)) else { return }
      look(engine.takeDelta().opened, engine, after: "set \(id) \(field) \(value.compact)")
      _ = try? engine.replay(undo)
      _ = engine.takeDelta()
    }
  }

  private mutating func look(_ findings: [Finding], _ engine: Engine, after: String) {
    for finding in findings {
      guard let fix = finding.fix, let edit = engine.edit(for: fix, of: finding) else { continue }
      let trial = Trial(rule: finding.rule, message: finding.message, type: finding.type, edit: edit)
      guard trials.insert(trial).inserted else { continue }
      let words: String
      switch engine.preview(edit) {
      case .failure(let error): words = "is refused: \(error)"
      case .success(let preview):
        if preview.cleared.contains(where: { $0.rule == finding.rule && $0.resource == finding.resource }) { continue }
        words = "clears \(preview.cleared.count), opens \(preview.opened.count)"
      }
      idle.insert(Idle(rule: finding.rule, words: "\(finding.message): \(words)", after: after))
    }
  }
}

/// The walk of the fixes against a list of those that cannot clear their finding: RULE and why.
enum FixWalkReport {
  /// Prints what clears nothing and no line explains, and lines that explain nothing; 1 where there is any.
  ///
  /// - Parameter path: of the list; nil where nothing is explained.
  static func run(_ designs: [Design], explained path: String?) throws -> Int32 {
    var walk = FixWalk()
    for design in designs { walk.walk(design, .aws) }
    let rules = try Explained.lines(path, cells: 2).map { $0[0] }
    let bare = walk.idle.filter { !rules.contains($0.rule) }.sorted()
    for fix in bare { print("clears nothing\t\(fix.rule)\t\(fix.words)\t\(fix.after)") }
    let lost = rules.filter { rule in !walk.idle.contains { $0.rule == rule } }
    for rule in lost { print("explains nothing\t\(rule)") }
    print("\(walk.tried) fixes tried, \(walk.idle.count - bare.count) that clear nothing explained")
    return bare.isEmpty && lost.isEmpty ? 0 : 1
  }
}
