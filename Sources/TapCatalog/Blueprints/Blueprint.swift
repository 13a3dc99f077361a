import TapModel

/// A ready design.
package struct Blueprint: Sendable {
  /// A component of it: id, kind, title, and the fields that differ from the kind's own.
  struct Part: Sendable {
    var id: String
    var kind: String
    var title: String
    var fields: [String: JSON]

    init(_ id: String, _ kind: String, _ title: String, _ fields: [String: JSON] = [:]) {
      self.id = id
      self.kind = kind
      self.title = title
      self.fields = fields
    }
  }

  /// The word of `new --blueprint`.
  package let id: String
  /// One line: what it is.
  package let title: String
  /// A few lines: what stands where.
  package let look: [String]
  let settings: [String: JSON]
  let parts: [Part]
  let flows: [Flow]

  /// The settings that the user gives when a design begins; nil keeps the blueprint's.
  package struct Choices: Hashable, Sendable {
    /// Of the environment: small letters and digits, a letter first, at most 12.
    package var suffix: String?
    /// Code of an AWS region.
    package var region: String?
    /// What the design is checked against.
    package var baseline: Baseline?
    package init(suffix: String? = nil, region: String? = nil, baseline: Baseline? = nil) {
      self.suffix = suffix
      self.region = region
      self.baseline = baseline
    }

    /// The suffix that was given, else that of the environment; nil keeps the blueprint's.
    package static func suffix(_ given: String?, else variables: [String: String]) -> String? {
      given ?? variables["ENVIRONMENT_SUFFIX"].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// In the order of the first screen.
  package static let all: [Blueprint] = [monitoring, dataProcessing, dataProcessingGovCloud, empty]

  /// Nil where no blueprint has the id.
  package static func named(_ id: String) -> Blueprint? { all.first { $0.id == id } }

  /// The design; throws where a choice does not fit.
  package func design(_ choices: Choices = Choices(), catalog: Catalog = .aws) throws(EditError) -> Design {
    var settings = catalog.settings.component(Component.settingsID, self.settings)
    if let suffix = choices.suffix { settings.fields["suffix"] = .string(suffix) }
    if let region = choices.region { settings.fields["region"] = .string(region) }
    if let baseline = choices.baseline { settings.fields["baseline"] = baseline.json }
    if let suffix = choices.suffix, !Frame.isSuffix(suffix) {
      throw .badValue(
        "settings", field: "suffix",
        reason: "\"\(suffix)\" is none: small letters and digits, a letter first, at most 12")
    }
    var design = Design(settings: settings)
    for part in parts {
      guard let kind = catalog.kind(part.kind) else { throw .noKind(part.kind, near: nil) }
      for name in part.fields.keys.sorted() {
        guard let field = kind.field(name) else {
          throw .noField(name, of: part.kind, near: nearest(name, among: kind.fields.map(\.name)))
        }
        if let problem = field.problem(with: part.fields[name] ?? .null) {
          throw .badValue(part.id, field: name, reason: problem)
        }
      }
      _ = try design.apply(.add(kind.component(part.id, title: part.title, part.fields)))
    }
    for flow in flows { _ = try design.apply(.addFlow(flow)) }
    return design
  }

  /// Settings only.
  static let empty = Blueprint(
    id: "empty", title: "settings only: you add every component", look: [], settings: [:], parts: [], flows: [])
}
