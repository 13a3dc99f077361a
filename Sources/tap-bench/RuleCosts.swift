import TapCatalog
import TapEngine
import TapModel

/// What each rule costs on a design: the engine with that rule alone against the engine with none.
enum RuleCosts {
  static func print(_ design: Design) {
    let none = time(design, [])
    Swift.print("no rules\t\(Figure.short(none))\tms")
    let costs = Catalog.aws.rules.map { rule in (rule.id, time(design, [rule]) - none) }.sorted { $0.1 > $1.1 }
    for (id, cost) in costs.prefix(40) { Swift.print("\(id)\t\(Figure.short(max(cost, 0)))\tms") }
  }

  private static func time(_ design: Design, _ rules: [Rule]) -> Double {
    let catalog = Catalog.aws.only(rules)
    return Measure.best(7) { _ = Engine(design, catalog: catalog, today: Measure.today).resourceCount }
  }
}
