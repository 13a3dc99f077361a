import ArgumentParser
import TapCatalog
import TapEngine
import TapModel
import TapWorkspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check.")
  @Argument var path: String
  @Flag var template = false

  func run() throws {
    try MainActor.assumeIsolated {
      do {
        let (file, _) = try Workspace.read(path, catalog: .aws, files: Files())
        let engine = Engine(file.design, catalog: .aws, today: World.environment.clock.now())
        if template { Console.out(engine.template.json.pretty); return }
        for f in engine.findings {
          Console.out("\(f.level.rawValue) \(f.rule) \(f.component).\(f.field ?? "") \(f.resource ?? "") \(f.pointer) : \(f.message) \(f.controls)")
        }
        Console.out("\(engine.states) resources \(engine.resourceCount) unknown types \(engine.unknownTypes)")
        for c in engine.coverage where c.state == .unknown || c.state == .gap { Console.out("\(c.state) \(c.control.id) \(c.control.role) \(c.reason)") }
      } catch let error as WorkspaceError { throw Failure(error) }
    }
  }
}
