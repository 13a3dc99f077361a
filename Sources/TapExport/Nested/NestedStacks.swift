import TapModel

/// A template that is too large for one stack, cut at the seams of the design: a root, and the stacks that it nests.
///
/// What one part needs of another goes through an output there and a parameter here; nothing else is changed.
package struct NestedStacks: Sendable {
  /// One nested template.
  package struct Part: Sendable {
    /// Of its file: `network-1`.
    package let name: String
    /// Logical id in the root: `Network1`.
    package let id: String
    /// As it lies under `stacks/`.
    package let template: Template
  }

  /// Names the parts and passes values between them.
  package let root: Template
  /// Each needs only parts before it.
  package let parts: [Part]

  /// The parameter of the root that says where the nested templates lie.
  package static let base = "TemplateBase"
  /// The folder of the package that holds them.
  package static let folder = "stacks"

  /// - Parameter seam: where the design is cut: a word for each resource.
  package init(_ template: Template, seam: (Resource) -> String) throws(ExportRefusal) {
    try self.init(template, NestedPlan.Limits(), seam: seam)
  }

  init(_ template: Template, _ limits: NestedPlan.Limits, seam: (Resource) -> String) throws(ExportRefusal) {
    if template.transform != nil { throw ExportRefusal(reason: "a template with a transform cannot be cut") }
    let resources = template.resources.filter { !$0.isDeclaration }
    let plan = try NestedPlan(resources, limits, seam: seam)
    let names = NestedPlan.names(of: plan.parts)
    var wiring = Wiring(template, plan)
    let cut = plan.parts.indices.map { number in
      wiring.part(number, plan.parts[number].resources.map { resources[$0] })
    }
    let outputs = wiring.outputs(template.outputs)
    let declared = NestedStacks.declarations(of: template, plan)
    parts = plan.parts.indices.map { number in
      var part = wiring.template(cut[number], number, names)
      part.resources = (declared[number] ?? []) + part.resources
      return Part(name: names[number].file, id: names[number].id, template: part)
    }
    var root = wiring.root(template, cut, names, outputs)
    if !declared.isEmpty { root.resources.removeAll(where: \.isDeclaration) }
    self.root = root
    try refuse()
  }

  /// Declarations that find no room in the root, by the part in which their owner has resources; none where they do.
  private static func declarations(of template: Template, _ plan: NestedPlan) -> [Int: [Resource]] {
    let all = template.resources.filter(\.isDeclaration)
    guard all.reduce(0, { $0 + Survey(of: $1).bytes }) > StackQuota.bytes / 4 else { return [:] }
    let homes = Dictionary(
      template.resources.compactMap { resource in plan.part[resource.id].map { (resource.owner, $0) } },
      uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: all) { homes[$0.owner] ?? 0 }
  }

  /// Whether a template needs more than one stack.
  package static func isNeeded(_ template: Template, bytes: Int) -> Bool {
    template.resources.count { !$0.isDeclaration } > StackQuota.resources || bytes > StackQuota.bytes
      || template.outputs.count > StackQuota.outputs
  }

  private func refuse() throws(ExportRefusal) {
    for template in [root] + parts.map(\.template) {
      try Package.refuse(template, bytes: template.json.pretty.utf8.count)
    }
  }
}

extension NestedPlan {
  /// File and logical id of each part: `network-1`, `Network1`.
  static func names(of parts: [Part]) -> [(file: String, id: String)] {
    var counts: [String: Int] = [:]
    return parts.map { part in
      counts[part.seam, default: 0] += 1
      let number = counts[part.seam] ?? 1
      return ("\(part.seam)-\(number)", "\(part.seam.prefix(1).uppercased())\(part.seam.dropFirst())\(number)")
    }
  }
}
