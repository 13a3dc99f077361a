import TapCatalog
import TapEngine
import TapModel

/// Every fix that a walk of the fields meets, tried: what it does not clear is no fix.
struct FixWalk {
  /// A fix that leaves its finding as it is, with the change that brought the finding.
  struct Idle: Hashable, Comparable {
    var rule: String
    var words: String
    var after: String

    static func < (a: Idle, b: Idle) -> Bool { (a.rule, a.words, a.after) < (b.rule, b.words, b.after) }
  }

  private(set) var idle: Set<Idle> = []
  private(set) var tried = 0
  /// Fixes by what they change, so that the same is tried once.
  private var known: Set<[String]> = []

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
      guard known.insert([finding.rule, finding.message, finding.type ?? "", "\(edit)"]).inserted else { continue }
      tried += 1
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
