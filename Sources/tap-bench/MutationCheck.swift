import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapTerminal
import TapUI
import TapWorkspace

/// Reads one broken file as `tap-tui check` does, and looks at every text that would reach a terminal.
struct MutationCheck {
  private let seeds: Seeds
  private let seed: UInt64

  init(_ blueprint: Design, seed: UInt64) {
    seeds = Seeds(blueprint)
    self.seed = seed
  }

  /// What became of a file.
  enum Outcome: String, CaseIterable {
    case accepted, refused
  }

  /// The file of a number: designs and templates in turn, one in two hundred of each from the whole blueprint; every
  /// second template is in YAML.
  func file(_ number: Int) -> [UInt8] {
    var mutator = mutator(number)
    let isFull = number % 400 < 2
    if number % 2 == 0 {
      return mutator.broken(isFull ? seeds.fullDesign : mutator.random.one(of: seeds.designs, else: seeds.fullDesign))
    }
    let seed = isFull ? seeds.fullTemplate : mutator.random.one(of: seeds.templates, else: seeds.fullTemplate)
    return number % 4 == 3 ? mutator.brokenYAML(seed) : mutator.broken(seed)
  }

  private func mutator(_ number: Int) -> Mutator {
    Mutator(random: Random(seed &* 1_000_003 &+ UInt64(truncatingIfNeeded: number)))
  }

  /// Reads the file of a number; the texts with a raw control character by name.
  func run(_ number: Int) -> (outcome: Outcome, leaks: [String]) {
    var texts = small(number)
    var outcome = Outcome.refused
    do throws(WorkspaceError) {
      let (bytes, path) = (file(number), number % 4 == 3 ? "odd\u{1B}.yaml" : "odd\u{1B}.json")
      let opened = try Opened(bytes, path, catalog: .aws, today: Measure.today)
      outcome = .accepted
      if number % 16 > 12, !opened.isDesign { texts.append(("import", try imported(bytes, path))) }
      texts += reports(opened, all: number % 50 < 2)
      if let file = opened.file, number % 64 == 0 { texts.append(("screen", screens(file))) }
    } catch {
      texts.append(("refusal", printable(error.description)))
    }
    return (outcome, texts.filter { MutationCheck.hasControl($0.1) }.map(\.0))
  }

  /// What import and export make of a template; a control character where the bytes are not the same.
  private func imported(_ bytes: [UInt8], _ path: String) throws(WorkspaceError) -> String {
    let design: Design
    do throws(WorkspaceError) { design = try Imported(bytes, path: path, catalog: .aws).design } catch {
      return printable(error.description)
    }
    let engine = Engine(design, catalog: .aws, today: Measure.today)
    return design.source?.text(saying: engine.template) == bytes ? "" : "\u{1B}"
  }

  private func reports(_ opened: Opened, all: Bool) -> [(String, String)] {
    let report = Report(opened.engine, file: opened.path, sourceMap: opened.map(of: opened.engine.findings))
    guard all else { return [("text", report.text)] }
    let coverage = CoverageReport(Summary(opened.engine))
    var texts = [
      ("text", report.text), ("json", report.json.pretty), ("sarif", report.sarif(toolVersion: "0").pretty),
      ("junit", report.junit()), ("coverage", coverage.text), ("coverage json", coverage.json.pretty),
      ("coverage csv", coverage.csv),
    ]
    let input = PackageInput(
      opened.engine, designDigest: "", lastEdited: opened.file?.edited, isDraft: true, toolVersion: "0", rulesDigest: ""
    )
    for file in (try? Package.files(input)) ?? [] {
      texts.append((file.name, String(decoding: file.bytes, as: UTF8.self)))
    }
    return texts
  }

  /// A few screens of a design that a reader took: what is drawn is text without controls by construction, so here
  /// it is the drawing that is tried.
  private func screens(_ file: DesignFile) -> String {
    MainActor.assumeIsolated {
      let environment = Environment(
        clock: .fixed(Measure.today), paths: Paths(environment: [:]), user: "nobody", process: 1)
      let terminal = MemoryTerminal(Size(120, 36))
      let app = App(terminal: terminal, catalog: .aws, environment: environment)
      app.open(Workspace(file, path: "odd.tap.json", catalog: .aws, environment: environment, isInFile: true))
      var lines: [String] = []
      for key: Key in [
        .character("]"), .enter, .character("6"), .character("7"), .resize(Size(80, 24)), .character("1"),
      ] {
        app.handle(key)
        _ = app.settle()
        lines += app.frame().canvas.lines
      }
      return lines.joined(separator: "\n")
    }
  }

  /// A theme or a command line, one in eight times.
  private func small(_ number: Int) -> [(String, String)] {
    guard number % 8 == 0 else { return [] }
    var mutator = mutator(-1 - number)
    let isTheme = number % 16 == 0
    let text = String(
      decoding: mutator.broken(isTheme ? Seeds.theme : mutator.random.one(of: Seeds.lines, else: "")), as: UTF8.self)
    guard isTheme else {
      do throws(WorkspaceError) { _ = try TapWorkspace.CommandLine.commands(text) } catch {
        return [("command line", printable(error.description))]
      }
      return []
    }
    do throws(YAML.Failure) { _ = try Theme.load(yaml: text) } catch {
      return [("theme", printable(error.description))]
    }
    return []
  }

  /// Whether a text holds what a terminal would obey: C0 but the ends of lines and tabs, DEL, C1.
  static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F: true
      default: false
      }
    }
  }
}
