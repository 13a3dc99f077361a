import TapModel
import Testing

@testable import TapCatalog
@testable import TapEngine

/// Two threads that share the owners make what one makes; two that share the checks give the verdicts of one. They ask
/// what one asks.
struct TwoThreadsTests {
  /// A verdict, and the answers to what was asked for it, whatever numbers the questions have.
  private struct Verdict: Hashable {
    let rule: Int
    let resource: String
    let outcome: Outcome
    let asked: Set<[String]>
  }

  @Test(arguments: ["monitoring", "data-processing", "data-processing-govcloud"])
  func sayWhatOneSays(_ blueprint: String) throws {
    let design = try #require(Blueprint.named(blueprint)).design()
    let engine = Engine(design, catalog: .aws, today: 1_790_000_000)
    engine.checks.many = .max
    engine.rebuild()
    let alone = verdicts(engine)
    engine.checks.many = 1
    engine.rebuild()
    #expect(verdicts(engine) == alone)
    #expect(alone.contains { !$0.asked.isEmpty })
  }

  @Test(arguments: ["monitoring", "data-processing", "data-processing-govcloud"])
  func makeWhatOneMakes(_ blueprint: String) throws {
    let design = try #require(Blueprint.named(blueprint)).design()
    let engine = Engine(design, catalog: .aws, today: 1_790_000_000)
    let synthesiser = engine.synthesiser
    synthesiser.many = .max
    engine.rebuild()
    let (template, reads) = (engine.template, synthesiser.made.mapValues(\.reads))
    synthesiser.many = 1
    engine.rebuild()
    #expect(engine.template == template)
    #expect(synthesiser.made.mapValues(\.reads) == reads)
    #expect(reads.values.contains { $0.count > 1 })
    // Who asked is known of both halves: an edit makes anew what an engine from nothing makes.
    for component in design.components.items.prefix(12) {
      _ = try engine.apply(.title(component.id, "Another"))
      _ = try? engine.apply(.remove(component.id))
    }
    #expect(engine.template == Engine(engine.design, catalog: .aws, today: 1_790_000_000).template)
  }

  @Test func shareEachNumberOnce() {
    let shares = Shares(of: 1_000)
    var (theirs, own): ([Int], [Int]) = ([], [])
    together {
      while let share = shares.next() { theirs += share }
    } and: {
      while let share = shares.next() { own += share }
    }
    #expect((theirs + own).sorted() == Array(0..<1_000))
    #expect(shares.next() == nil)
  }

  private func verdicts(_ engine: Engine) -> Set<Verdict> {
    let store = engine.view.store
    return Set(
      engine.checks.checks.map { check in
        // Its own resource is asked for by who reads an extract of it first.
        let others = check.dependencies.filter { $0 != Dependency(kind: .node, a: Int32(check.slot)) }
        return Verdict(
          rule: check.rule, resource: check.slot < 0 ? "" : store.name(check.slot), outcome: check.outcome,
          asked: Set(others.map { ["\($0.kind)"] + store.answers($0) }))
      })
  }
}
