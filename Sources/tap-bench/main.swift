import TapCatalog
import TapEngine
import TapModel

// Figures of the engine on the blueprint and on copies of it, one line each: NAME VALUE UNIT.
// A budget file (first argument: NAME LIMIT) makes it exit 1 where a figure lies above its limit;
// `--rules` prints what each rule costs instead.

let blueprint = try Copies.design(1)

if CommandLine.arguments.last == "--rules" {
  RuleCosts.print(blueprint)
} else {
  var figures = Measure.full("blueprint", blueprint, runs: 40)
  figures += Measure.full("500-resources", try Copies.design(3), runs: 10)
  figures += try Measure.edits("blueprint", blueprint, edits: 100)
  figures += try Measure.edits("1000-components", try Copies.design(20), edits: 60)
  for figure in figures { print(figure.line) }
  Budgets.judge(figures, arguments: CommandLine.arguments)
}
