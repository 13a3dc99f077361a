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
    discussion:
      "Exits 0 where nothing is open at or above --fail-on, else 1; 3 where a file cannot be read, after the others.")

  @Argument(
    help: "Designs, or CloudFormation templates in JSON or YAML; - is standard input.", completion: Offers.design)
  var paths: [String]
  @OptionGroup var lens: LensOptions
  @Option(help: "text, json, sarif or junit.") var format = Format.text
  @Option(name: .customLong("fail-on"), help: "What makes it exit 1.") var failOn = Level.gap

  @Flag(name: .customLong("ignore-decisions"), help: "As if no meeting had decided anything.")
  var ignoreDecisions = false

  func run() throws {
    var isOpen = false
    var failure: Failure?
    var reports: [Report] = []
    for path in paths {
      let opened: Opened
      let report: Report
      do {
        opened = try Opened.of(path, lens)
        report = try self.report(of: opened)
      } catch let error as Failure {
        // The other files are checked all the same.
        Console.error(error.message)
        failure = failure ?? error
        continue
      }
      if report.isOpen(failOn) { isOpen = true }
      if format == .text {
        Console.out(report.text)
        if let waiting = opened.waiting { Console.error(waiting) }
      } else {
        reports.append(report)
      }
      if path == paths.last { opened.stayToTheEnd() }
    }
    if !reports.isEmpty { Console.out(document(reports)) }
    if let failure { throw ExitCode(failure.status) }
    if isOpen { throw ExitCode(1) }
  }

  private func report(of opened: Opened) throws -> Report {
    let standing = ignoreDecisions ? nil : try opened.standing
    let findings = standing?.open ?? opened.engine.findings
    return Report(
      opened.engine, findings: findings, decided: standing?.decided ?? [], file: opened.path,
      parts: opened.parts, sourceMap: opened.map(of: findings))
  }

  /// All files in one document: JSON has an array where several were asked for, SARIF a run and JUnit a suite for each.
  private func document(_ reports: [Report]) -> String {
    switch format {
    case .text: ""
    case .json: (paths.count > 1 ? Report.json(reports) : reports[0].json).pretty
    case .sarif: Report.sarif(reports, toolVersion: Version.text).pretty
    case .junit: Report.junit(reports, failing: failOn)
    }
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
