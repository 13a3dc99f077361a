import ArgumentParser
import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapWorkspace

/// A file that a command looks at: a design, or a CloudFormation template that somebody brought.
struct Opened {
  let path: String
  let engine: Engine
  /// Where each value of the file stands; findings of a template get their line from it.
  let map: SourceMap
  let file: DesignFile?

  var isDesign: Bool { file != nil }

  /// - Parameters:
  ///   - baseline: another baseline than the design's own; the file stays as it is.
  ///   - region: another region.
  init(_ path: String, baseline: Baseline? = nil, region: String? = nil, today: Int? = nil) throws {
    self.path = path
    let now = World.environment.clock.now()
    let bytes: [UInt8]
    do { bytes = try Files().read(path).bytes } catch { throw Failure(error.description, status: 3) }
    let json: JSON
    do throws(JSONError) { json = try JSON(bytes: bytes) } catch {
      throw Failure("\(path):\(error.position.line):\(error.position.column): \(error.reason)", status: 3)
    }
    if json["format"] != nil || json["components"] != nil {
      map = [:]
      do throws(WorkspaceError) {
        let read = try Opened.design(json, bytes, path)
        file = read
        let design = try Opened.lens(read.design, baseline, region)
        engine = Engine(design, catalog: .aws, today: today ?? now)
      } catch { throw Failure(error) }
      return
    }
    // A template is read again with the place of each value: findings name their line.
    map = (try? JSON.mapped(bytes).1) ?? [:]
    file = nil
    var settings = Catalog.aws.settings.component(Component.settingsID)
    do throws(TemplateError) {
      let template = try Template(json: json)
      let own = template.resources.first { $0.type == Resource.declarationPrefix + "Design" }?.properties
      if let baseline = baseline?.json ?? own?["Baseline"] { settings.fields["baseline"] = baseline }
      if let region = region.map({ JSON.string($0) }) ?? own?["Region"] { settings.fields["region"] = region }
      engine = Engine(template, settings: settings, catalog: .aws, today: today ?? now)
    } catch {
      let place = Workspace.place(of: error.pointer, in: map).map { ":\($0.line):\($0.column)" } ?? ""
      throw Failure("\(path)\(place): \(error)", status: 3)
    }
  }

  /// Reads a design; only what is wrong with one is worth the second reading that says where.
  private static func design(_ json: JSON, _ bytes: [UInt8], _ path: String) throws(WorkspaceError) -> DesignFile {
    if let file = try? DesignFile(json: json, catalog: .aws) { return file }
    return try Workspace.parse(bytes, path: path, catalog: .aws)
  }

  /// The design seen at another baseline or in another region.
  static func lens(
    _ design: Design, _ baseline: Baseline?, _ region: String?
  ) throws(WorkspaceError) -> Design {
    var design = design
    do throws(EditError) {
      if let baseline { _ = try design.apply(.set(Component.settingsID, "baseline", baseline.json)) }
      if let region { _ = try design.apply(.set(Component.settingsID, "region", .string(region))) }
    } catch { throw .edit(error) }
    return design
  }

  /// A remark where edits of a design wait in its journal: the file does not hold them.
  var waiting: String? {
    guard let file else { return nil }
    let count = Workspace.waitingEdits(of: path, file.design, catalog: .aws, environment: World.environment)
    return count == 0 ? nil : "\(Message.count(count, "edit")) of \(path) wait in the journal and are not in the file"
  }
}

/// `--baseline` and `--region`: another view on the same file.
struct Lens: ParsableArguments {
  @Option(help: "Look at it as low, moderate or high.") var baseline: Baseline?
  @Option(help: "Look at it in another region.", completion: Offers.regions) var region: String?
}
