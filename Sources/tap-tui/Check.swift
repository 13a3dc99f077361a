import ArgumentParser
import TapEngine
import TapExport
import TapModel
import TapWorkspace

extension Level: ExpressibleByArgument {}

/// `tap-tui check PATH...`
struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, junit
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is open in designs and CloudFormation templates.",
    discussion: "Exits 0 where nothing is open at or above --fail-on, else 1.")

  @Argument(help: "Designs, or CloudFormation templates in JSON or YAML.", completion: Offers.design) var paths:
    [String]
  @OptionGroup var lens: LensOptions
  @Option(help: "text, json, sarif or junit.") var format = Format.text
  @Option(name: .customLong("fail-on"), help: "What makes it exit 1.") var failOn = Level.gap

  @Flag(name: .customLong("ignore-decisions"), help: "As if no meeting had decided anything.")
  var ignoreDecisions = false

  func run() throws {
    var isOpen = false
    if paths.count > 1, format != .text { throw Failure("\(format.rawValue) takes one file", status: 2) }
    for path in paths {
      let opened = try Opened(path, baseline: lens.baseline, region: lens.seenRegion)
      let standing = ignoreDecisions ? nil : try opened.standing
      let findings = standing?.open ?? opened.engine.findings
      let report = Report(
        opened.engine, findings: findings, decided: standing?.decided ?? [], file: path,
        parts: opened.parts, sourceMap: opened.map(of: findings))
      switch format {
      case .text: Console.out(report.text)
      case .json: Console.out(report.json.pretty)
      case .sarif: Console.out(report.sarif(toolVersion: Version.text).pretty)
      case .junit: Console.out(report.junit(failing: failOn))
      }
      if format == .text, let waiting = opened.waiting { Console.error(waiting) }
      if findings.contains(where: { $0.level <= failOn }) { isOpen = true }
      if path == paths.last { opened.stayToTheEnd() }
    }
    if isOpen { throw ExitCode(1) }
  }
}

/// `tap-tui coverage FILE`
struct Coverage: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Show the state of every control of the baseline.")

  @Argument(help: "A design, or a CloudFormation template in JSON or YAML.", completion: Offers.design) var path: String
  @OptionGroup var lens: LensOptions
  @Option(help: "text, json or csv.") var format = Format.text

  func run() throws {
    let opened = try Opened(path, baseline: lens.baseline, region: lens.seenRegion)
    let report = CoverageReport(Summary(opened.engine))
    switch format {
    case .text: Console.out(report.text)
    case .json: Console.out(report.json.pretty)
    case .csv: Console.out(report.csv)
    }
  }
}
