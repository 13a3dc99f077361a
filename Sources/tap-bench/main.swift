import TapCatalog
import TapEngine
import TapModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Figures of the engine on the blueprint and on copies of it, one line each: NAME VALUE UNIT.
// A budget file (first argument: NAME LIMIT) makes it exit 1 where a figure lies above its limit. Instead of that:
// `--full COPIES RUNS` times synthesis and validation alone; `--rules` prints what each rule costs;
// `--fields [EXPLAINED]` sets every field of every blueprint to each other value of interest and lists the changes that no
// rule notices and that file does not explain; `--fixes [EXPLAINED]` tries every fix that this walk meets, and lists those
// that clear nothing and that file does not explain; `--mutations N [SEED]` reads N broken designs and N broken templates;
// `--walk N [SEED]` presses N random keys; `--copies N FILE` writes the blueprint N times over as one design.

let blueprint = try Copies.design(1)
let words = CommandLine.arguments.dropFirst()
let numbers = words.dropFirst().compactMap { Int($0) }

switch words.first {
case "--rules":
  RuleCosts.print(blueprint)
case "--full" where numbers.count == 2:
  for figure in Measure.full("full", try Copies.design(numbers[0]), runs: numbers[1]) { print(figure.line) }
case "--mutations":
  let seed = numbers.count > 1 ? numbers[1] : 1
  exit(Mutations.run(numbers.first ?? 1_000, seed: UInt64(truncatingIfNeeded: seed)))
case "--walk":
  let seed = numbers.count > 1 ? numbers[1] : 1
  exit(Walk.run(numbers.first ?? 10_000, seed: UInt64(truncatingIfNeeded: seed)))
case "--copies" where words.count == 3:
  exit(try Copies.write(Int(words.dropFirst().first ?? "") ?? 1, to: words.last ?? ""))
case "--mutate" where numbers.count == 3:
  Mutations.work(
    numbers[0]..<max(numbers[0], numbers[1]), MutationCheck(blueprint, seed: UInt64(truncatingIfNeeded: numbers[2])))
case "--mutation" where numbers.count == 2:
  Mutations.show(numbers[0], MutationCheck(blueprint, seed: UInt64(truncatingIfNeeded: numbers[1])))
case "--fixes":
  let designs = try Blueprint.all.map { try $0.design() }
  exit(try FixWalkReport.run(designs, explained: words.dropFirst().first))
case "--fields":
  let designs = try Blueprint.all.map { try $0.design() }
  exit(try FieldWalkReport.run(designs, explained: words.dropFirst().first))
default:
  var figures = Measure.full("blueprint", blueprint, runs: 40)
  figures += Measure.full("500-resources", try Copies.design(3), runs: 10)
  figures += try Measure.edits("blueprint", blueprint, edits: 100)
  figures += try Measure.edits("1000-components", try Copies.design(20), edits: 60)
  figures += try Measure.edits("10000-components", try Copies.design(200), edits: 60)
  for figure in figures { print(figure.line) }
  Budgets.judge(figures, arguments: CommandLine.arguments)
}
