import TapEngine
import TapModel

/// The template as it is deployed: one stack, or a root and the stacks that it nests.
package struct Deployment: Sendable {
  /// The text of `template.json`; a refusal where CloudFormation would not take it.
  package let template: Result<String, ExportRefusal>
  /// Files of the nested templates, as paths in the package, and their texts; none for one stack.
  package let stacks: [(name: String, text: String)]

  /// - Parameters:
  ///   - isOne: refuses what does not fit one stack, in place of cutting it.
  ///   - seam: where a resource belongs.
  init(_ template: Template, isOne: Bool, seam: (Resource) -> String) {
    let text = template.json.pretty
    guard !isOne, NestedStacks.isNeeded(template, bytes: text.utf8.count) else {
      stacks = []
      self.template = Result { () throws(ExportRefusal) in
        try Package.refuse(template, bytes: text.utf8.count)
        return text
      }
      return
    }
    do throws(ExportRefusal) {
      let nested = try NestedStacks(template, seam: seam)
      self.template = .success(nested.root.json.pretty)
      stacks = nested.parts.map { ("\(NestedStacks.folder)/\($0.name).json", $0.template.json.pretty) }
    } catch {
      self.template = .failure(error)
      stacks = []
    }
  }

  /// A template that somebody brought: it stays one stack, in its own words.
  ///
  /// - Parameter text: its bytes, with what was changed in it.
  init(_ template: Template, as text: [UInt8]) {
    stacks = []
    self.template = Result { () throws(ExportRefusal) in
      try Package.refuse(template, bytes: text.count)
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// `one stack`, `12 nested stacks`.
  package var words: String { stacks.isEmpty ? "one stack" : "\(stacks.count) nested stacks" }
}

extension Engine {
  /// Where a large design is cut: network, data, logging, security, and what runs in the network as workloads.
  func seam(of resource: Resource) -> String {
    let pane: Pane =
      switch resource.owner {
      case .component(let id): design[id].flatMap { catalog.kind($0.kind)?.pane } ?? .security
      case .flow: .network
      case .settings, .template: .security
      }
    return pane == .network && !resource.type.hasPrefix("AWS::EC2::") ? "workloads" : pane.rawValue
  }
}
