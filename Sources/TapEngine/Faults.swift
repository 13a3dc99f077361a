import TapModel

/// What the mechanism itself finds in a design, whatever the catalogue knows.
package enum Fault: String, CaseIterable, Sendable {
  case dangling = "design.reference"
  case required = "design.required"
  case override = "design.override"

  /// Stands in the place of a rule's title.
  package var title: String {
    switch self {
    case .dangling: "Reference leads nowhere"
    case .required: "Something needed is not set"
    case .override: "Override meets nothing"
    }
  }

  /// Stands in the place of a rule's sentence.
  package var why: String {
    switch self {
    case .dangling:
      "What refers to a component that is gone, or that cannot serve here, comes out of the template without it."
    case .required: "Without it the resources of the component cannot be made."
    case .override: "A value set on a resource that the component does not have is lost in the template."
    }
  }
}

extension Engine {
  /// What the mechanism itself finds at a component.
  func findFaults(_ component: Component) -> [Finding] {
    guard let kind = catalog.kind(component.kind) else { return [] }
    var found: [Finding] = []
    for field in kind.fields {
      if component.lacks(field) {
        found.append(fault(.required, component, field.name, "\(field.title.lowercased()) is not set"))
      }
    }
    for reference in synthesiser.catalog.references(of: component) {
      guard let reason = problem(with: reference.id, offering: reference.offer) else { continue }
      found.append(
        fault(
          .dangling, component, reference.field.name, "\(reference.field.title.lowercased()): \(reference.id) \(reason)"
        ))
    }
    let roles = Set((synthesiser.made[.component(component.id)]?.resources ?? []).map(\.role))
    if component.id != Component.settingsID {
      for override in component.overrides where !roles.contains(override.role) && !override.omits {
        found.append(fault(.override, component, nil, "no resource plays \(override.role)", at: override.pointer))
      }
    }
    return found
  }

  /// Why a component cannot serve a reference; nil where it can.
  func problem(with id: String, offering offer: Offer) -> String? {
    guard let component = design.components[id] else { return "is not in the design" }
    guard let kind = catalog.kind(component.kind) else { return "is of no known kind" }
    return kind.offers.contains(offer) ? nil : "is \(kind.title.lowercased()), which gives no \(offer.rawValue)"
  }

  private func fault(
    _ fault: Fault, _ component: Component, _ field: String?, _ message: String, at pointer: Pointer = ""
  ) -> Finding {
    Finding(
      rule: fault.rawValue, level: .block, title: fault.title, message: message, controls: [],
      component: component.id, field: field, resource: nil, type: nil, pointer: pointer, fix: nil)
  }
}
