import TapCatalog
import TapEngine
import TapModel

// Figures of the engine on the blueprint and on many copies of it, one line each: NAME VALUE UNIT.
// A budget file (first argument: NAME LIMIT) makes it exit 1 where a figure lies above its limit.

let blueprint = try Copies.design(1)
let middle = try Copies.design(3)
let large = try Copies.design(200)

if CommandLine.arguments.last == "--rules" {
  RuleCosts.print(blueprint)
} else {
  var figures: [Figure] = []
  figures += Measure.full("blueprint", blueprint, runs: 40)
  figures += Measure.full("500-resources", middle, runs: 15)
  figures += try Measure.edits("blueprint", blueprint, edits: 200)
  figures += try Measure.edits("10000-components", large, edits: 200)
  for figure in figures { print(figure.line) }
  Budgets.judge(figures, arguments: CommandLine.arguments)
}
