import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapReview

/// A file that a command looks at: a design, or a CloudFormation template that somebody brought.
package struct Opened {
  /// As it was given.
  package let path: String
  /// Of the design, or of the template alone.
  package let engine: Engine
  /// Of a template, for the lines of its findings; nil for a design.
  private let text: [UInt8]?
  private let form: TemplateText.Form
  /// The nested stacks of a template that lie beside it.
  package let parts: [JoinedTemplate.Part]
  /// Nil for a template.
  package let file: DesignFile?

  /// Where findings of a template stand, each in its own file; empty for a design.
  package func map(of findings: [Finding]) -> SourceMap {
    guard let text, !findings.isEmpty else { return [:] }
    let places = SourceMap.places(of: findings, in: engine)
    guard !parts.isEmpty else { return Opened.map(text, form, path, places) }
    let local = JoinedTemplate.local(places)
    let half = parts.count / 2
    var (map, first): (SourceMap, SourceMap) = ([:], [:])
    together {
      first = Opened.map(parts[..<half], local)
    } and: {
      map = Opened.map(text, form, path, places)
      map.merge(Opened.map(parts[half...], local)) { _, last in last }
    }
    map.merge(first) { _, last in last }
    return map
  }

  /// Where findings of nested stacks stand, each in its own file.
  private static func map(_ parts: ArraySlice<JoinedTemplate.Part>, _ places: [String: [Pointer]]) -> SourceMap {
    var map: SourceMap = [:]
    for part in parts {
      let found = Opened.map(part.bytes, part.form, part.path, places[part.stack] ?? [])
      let (section, name) = ("/Resources/", Pointer.escape(part.stack + "/"))
      for (place, position) in found where place.hasPrefix(section) {
        map[section + name + place.dropFirst(section.count)] = position
      }
    }
    return map
  }

  private static func map(
    _ text: [UInt8], _ form: TemplateText.Form, _ path: String, _ places: [Pointer]
  ) -> SourceMap {
    guard !places.isEmpty else { return [:] }
    let lines = Lines(of: text)
    switch form {
    case .json: return lines.map(of: JSON.spans(of: places, in: text))
    case .yaml: return (try? TemplateText(text, path: path)).map { lines.map(of: $0.spans) } ?? [:]
    }
  }

  /// False for a template that somebody brought.
  package var isDesign: Bool { file != nil }

  /// Reads a file; errors name path, line, column and reason.
  ///
  /// - Parameters:
  ///   - baseline: another baseline than the design's own; the file stays as it is.
  ///   - region: another region.
  ///   - today: the day of the check, in seconds since 1970; by default now.
  package init(
    _ path: String, catalog: Catalog, environment: Environment, baseline: Baseline? = nil, region: String? = nil,
    today: Int? = nil
  ) throws(WorkspaceError) {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try environment.files.read(path).bytes } catch { throw .file(error) }
    try self.init(
      bytes, path, catalog: catalog, baseline: baseline, region: region, today: today ?? environment.clock.now()
    ) { try? environment.files.read($0).bytes }
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameter nested: the bytes of another file, for the nested stacks of a template; nil where there is none.
  package init(
    _ bytes: [UInt8], _ path: String, catalog: Catalog, baseline: Baseline? = nil, region: String? = nil, today: Int,
    nested: (String) -> [UInt8]? = { _ in nil }
  ) throws(WorkspaceError) {
    self.path = path
    if Opened.beginsAsDesign(bytes), let json = try? JSON(bytes: bytes), Opened.isDesign(json) {
      (text, form, parts) = (nil, .json, [])
      let read = try Opened.design(json, bytes, path, catalog)
      file = read
      engine = Engine(try Opened.lens(read.design, baseline, region), catalog: catalog, today: today)
      return
    }
    let json: JSON
    do throws(JSONError) { (form, json) = try TemplateText.tree(bytes, path: path) } catch {
      let error = Encoding.trouble(bytes) ?? error
      throw .notADesign(path: path, place: error.position, reason: error.reason)
    }
    guard !Opened.isDesign(json) else {
      (text, parts) = (nil, [])
      let read = try Opened.design(json, bytes, path, catalog)
      file = read
      engine = Engine(try Opened.lens(read.design, baseline, region), catalog: catalog, today: today)
      return
    }
    text = bytes
    file = nil
    var settings = catalog.settings.component(Component.settingsID)
    do throws(TemplateError) {
      var template = try Template(json: json)
      let own = template.resources.first { $0.type == Resource.declarationPrefix + "Design" }?.properties
      if let baseline = baseline?.json ?? own?["Baseline"] { settings.fields["baseline"] = baseline }
      if let region = region.map({ JSON.string($0) }) ?? own?["Region"] { settings.fields["region"] = region }
      if own == nil { template.resources.append(Opened.asked(baseline, region)) }
      let joined = JoinedTemplate(template, path: path, read: nested)
      parts = joined.parts
      engine = Engine(joined.template, settings: settings, catalog: catalog, today: today)
    } catch {
      let place = (try? TemplateText(bytes, path: path))?.place(of: error.pointer)
      throw .notADesign(path: path, place: place, reason: error.description)
    }
  }

  /// What is known of a template that somebody brought: what was asked on the command line, and no claim of untouched
  /// settings, which nobody made.
  private static func asked(_ baseline: Baseline?, _ region: String?) -> Resource {
    var facts = JSON.Object()
    facts["Baseline"] = baseline?.json
    facts["Region"] = region.map { .string($0) }
    let type = Resource.declarationPrefix + "Design"
    return Resource(id: "Design/brought", type: type, properties: .object(facts), owner: .settings)
  }

  /// Whether it is a design that somebody means to give.
  static func isDesign(_ json: JSON) -> Bool { json["format"] != nil || json["components"] != nil }

  /// Whether a text begins as designs are written: a template is then not read twice, nor a design with its places.
  private static func beginsAsDesign(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(64), as: UTF8.self).contains("\"format\"")
  }

  /// Reads a design; only what is wrong with one is worth the second reading that says where.
  private static func design(
    _ json: JSON, _ bytes: [UInt8], _ path: String, _ catalog: Catalog
  ) throws(WorkspaceError) -> DesignFile {
    if let file = try? DesignFile(json: json, catalog: catalog) { return try file.verified(path) }
    return try Workspace.parse(bytes, path: path, catalog: catalog)
  }

  /// The design seen at another baseline or in another region.
  package static func lens(
    _ design: Design, _ baseline: Baseline?, _ region: String?
  ) throws(WorkspaceError) -> Design {
    var design = design
    do throws(EditError) {
      for edit in Lens.edits(baseline, region) { _ = try design.apply(edit) }
    } catch { throw .edit(error) }
    return design
  }

  /// The findings, seen with the decisions in the record beside a design; of a template, as they are.
  package func standing(_ environment: Environment) throws(WorkspaceError) -> Standing {
    let decisions = isDesign ? Meeting(try environment.files.readRecord(of: path)).decisions : []
    return Standing(engine.findings, decisions, in: engine, today: Day(seconds: environment.clock.now()))
  }

  /// A remark where edits of a design wait in its journal: the file does not hold them.
  package func waiting(catalog: Catalog, environment: Environment) -> String? {
    guard let file else { return nil }
    let count = Workspace.waitingEdits(of: path, file.design, catalog: catalog, environment: environment)
    guard count > 0 else { return nil }
    let wait = count == 1 ? "waits in the journal and is" : "wait in the journal and are"
    return "\(Message.count(count, "edit")) of \(path) \(wait) not in the file"
  }
}
