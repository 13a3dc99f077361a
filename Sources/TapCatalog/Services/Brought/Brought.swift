import TapModel

/// Resources that no kind covers, as components of their own.
package let brought: Service = Service("brought", kinds: [broughtResource, broughtSection])

/// The fields of a resource that somebody brought.
struct BroughtFields: Schema {
  /// The part that the resource plays; also of `Override.place` in design files.
  static let role = "Resource"

  let type = Field(
    "type", "Type", "AWS::CloudFormation::WaitConditionHandle", required: true,
    help: "As CloudFormation calls it: AWS::Service::Thing.")
}

/// One resource of any type: properties and attributes are overrides, since no field knows them.
package let broughtResource: Kind = Kind(
  "resource", "Resource", pane: .network, main: BroughtFields.role, BroughtFields(),
  help: "A resource of any type: its properties are set one by one, by what is known of the type.",
  place: { TypePlaces.pane(of: $0.type) },
  summary: { $0.type.hasPrefix("AWS::") ? String($0.type.dropFirst(5)) : $0.type },
  resources: { resource, _ in [Draft(BroughtFields.role, resource.type)] })

/// Which section the entries stand in.
enum TemplateSection: String, Choice {
  case metadata = "Metadata"
  case parameters = "Parameters"
  case mappings = "Mappings"
  case rules = "Rules"
  case conditions = "Conditions"
  case outputs = "Outputs"
}

/// The fields of a section of a template.
struct SectionFields: Schema {
  let section = Field(
    "section", "Section", TemplateSection.parameters, help: "Where in the template the entries below stand.")
}

/// Entries of one section around the resources, set one by one as the properties of a resource are.
package let broughtSection: Kind = Kind(
  "section", "Template section", pane: .network, main: Draft.sectionRole, SectionFields(),
  help: "Parameters, conditions, mappings, outputs, rules or metadata of the template, entry by entry.",
  branch: "template",
  resources: { section, _ in [.section(section.section.rawValue)] })
