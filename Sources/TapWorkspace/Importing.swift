import TapCatalog
import TapEngine
import TapExport
import TapModel

/// A design made of a template that somebody brought.
package struct Imported {
  /// Components in the order of the template's resources, logical ids held fast, then what an export declared besides;
  /// the text of the template is kept.
  package let design: Design
  /// Number of components that became a kind of their own, by kind; the rest are `resource`.
  package let recognised: [String: Int]

  /// Reads a template, as JSON or YAML.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - path: of the file, for messages and for its name.
  ///   - baseline: by default that of the design that the template was exported from, else Moderate.
  package init(
    _ bytes: [UInt8], path: String, catalog: Catalog, baseline: Baseline? = nil, region: String? = nil
  ) throws(WorkspaceError) {
    let (template, source, sections) = try Imported.read(bytes, path)
    let settings = Imported.settings(template, path, catalog, baseline, region)
    var empty = Design(settings: settings, source: source)
    for section in sections { _ = try? empty.apply(.add(section)) }
    var made = Recognition.design(of: template, in: empty, catalog: catalog) { Imported.component($1, $0) }
    for component in DeclaredDesign(of: template, catalog).components where made[component.id] == nil {
      _ = try? made.apply(.add(component))
    }
    design = made
    recognised = Dictionary(grouping: design.components.items, by: \.kind).mapValues(\.count)
      .filter { $0.key != broughtResource.id && $0.key != broughtSection.id }
  }

  /// Which nested stacks the design has and does not look into; nil where it has none.
  package var nestedWords: String? {
    let stacks = design.components.items.filter { $0.fields["type"] == "AWS::CloudFormation::Stack" }
    guard !stacks.isEmpty else { return nil }
    let names = stacks.prefix(4).map(\.title).joined(separator: ", ") + (stacks.count > 4 ? " ..." : "")
    return
      "Not in the design: what \(Message.count(stacks.count, "nested stack")) make\(stacks.count == 1 ? "s" : ""), "
      + "\(names). Import each template by itself; check looks into those beside the template"
  }

  private static func read(
    _ bytes: [UInt8], _ path: String
  ) throws(WorkspaceError) -> (Template, Source, sections: [Component]) {
    let text: TemplateText
    do throws(JSONError) { text = try TemplateText(bytes, path: path) } catch {
      throw .notADesign(path: path, place: error.position, reason: error.reason)
    }
    guard !Opened.isDesign(text.json) || text.json["Resources"] != nil else {
      throw .notADesign(path: path, place: nil, reason: "is a design already: tap-tui \(path) opens it")
    }
    do throws(TemplateError) {
      let template = try Template(json: text.json)
      for resource in template.resources where !resource.isDeclaration {
        if let odd = resource.properties.object?.keys.first(where: { $0.isEmpty || $0.hasPrefix("@") }) {
          throw TemplateError(
            Pointer(["Resources", resource.id, "Properties", odd]), "no property of a design can be called so")
        }
      }
      var sections = text.json.object ?? .init()
      sections["Resources"] = .object(template.macros)
      let components = Template.namedSections.compactMap { component(ofSection: $0, in: sections) }
      for component in components { sections[component.title] = nil }
      return (
        template,
        try Source(
          name: Files.split(path).name, text: String(decoding: bytes, as: UTF8.self),
          digest: Digest(of: bytes).description, sections: sections),
        components
      )
    } catch {
      throw .notADesign(path: path, place: text.place(of: error.pointer), reason: error.description)
    }
  }

  /// A section as a component of its own: every entry is an override; nil where it has none that can be one.
  private static func component(ofSection name: String, in sections: JSON.Object) -> Component? {
    guard let entries = sections[name]?.object, !entries.isEmpty else { return nil }
    // A null would be none, and a first `@` an attribute.
    guard entries.members.allSatisfy({ $0.value != .null && !$0.key.isEmpty && !$0.key.hasPrefix("@") }) else {
      return nil
    }
    var component = broughtSection.component(Names.kebab(name), title: name, ["section": .string(name)])
    component.overrides = entries.members.map { Override(Draft.sectionRole, Pointer([$0.key]), $0.value) }
      .sorted { $0.place < $1.place }
    return component
  }

  private static func settings(
    _ template: Template, _ path: String, _ catalog: Catalog, _ baseline: Baseline?, _ region: String?
  ) -> Component {
    let own = DeclaredDesign(of: template, catalog).settings
    let name = Files.split(path).name
    var settings = catalog.settings.component(Component.settingsID)
    let stem = Names.kebab(String(name.prefix { $0 != "." }))
    if !stem.isEmpty { settings.fields["name"] = .string(stem) }
    // Nobody has said so of what was brought.
    let unsaid: [String: JSON] = ["destroyable": false, "naming": "", "residency": ""]
    let said = own?.merging(DeclaredSettings.maps(template.resources)) { _, map in map }
    settings.fields.merge(said ?? unsaid) { _, new in new }
    if let baseline { settings.fields["baseline"] = baseline.json }
    if let region { settings.fields["region"] = .string(region) }
    return settings
  }

  /// A resource as a component of its own: every property and attribute is an override.
  private static func component(_ resource: Resource, _ id: String) -> Component {
    let kind = broughtResource
    var component = kind.component(id, title: resource.id, ["type": .string(resource.type)])
    component.pins = [kind.main: resource.id]
    let properties = (resource.properties.object?.members ?? []).map { ($0.key, $0.value) }
    let attributes = resource.attributes.members.map { ("@" + $0.key, $0.value) }
    component.overrides = (properties + attributes).filter { $0.1 != .null }
      .map { Override(kind.main, Pointer([$0.0]), $0.1) }.sorted { $0.place < $1.place }
    return component
  }
}

extension DesignFile {
  /// Throws where the source of an imported design is not the text that was imported.
  func verified(_ path: String) throws(WorkspaceError) -> DesignFile {
    guard let source = design.source, Digest(of: source.text.utf8).description != source.digest else { return self }
    throw .notADesign(
      path: path, place: nil,
      reason: "/source/text: is not what was imported (its SHA-256 is another): import the template anew")
  }
}
