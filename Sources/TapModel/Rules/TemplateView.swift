/// A resource as rules see it: immutable, and known by a number.
package final class Node: Sendable {
  /// Empty id and type for the template itself.
  package let resource: Resource
  /// Index in the view; -1 for the template itself.
  package let handle: Int
  /// Made once, when the resource came.
  package let survey: Survey
  /// Walks the resource once.
  package init(_ resource: Resource, handle: Int) {
    self.resource = resource
    self.handle = handle
    survey = Survey(of: resource)
  }
}

/// A template as rules see it; every answer is recorded, for re-checking what an edit can change and as evidence.
package protocol TemplateView: AnyObject {
  var baseline: Baseline { get }
  /// `us-east-1`
  var region: String { get }
  /// Seconds since 1970 of the check, for what has an end of support.
  var today: Int { get }
  /// False for a template that somebody brought: it is what it is, where the export of a design can do otherwise.
  var isDesign: Bool { get }
  func node(_ id: String) -> Node?
  /// Resources of a type in the order of the template.
  func nodes(of type: String) -> [Node]
  /// Resources of a type that name this one by Ref, GetAtt, Sub or DependsOn; `*` is any type.
  func referrers(of id: String, type: String) -> [Node]
  /// Resources of a type whose resolved text at a path is this one.
  func nodes(of type: String, where pointer: Pointer, is text: String) -> [Node]
  /// The declaration of a parameter.
  func parameter(_ name: String) -> JSON?
  func condition(_ name: String) -> JSON?
  func mapping(_ name: String) -> JSON?
  /// All parameters, mappings, conditions, rules, metadata and outputs; asking makes the check depend on all of them.
  var frame: Template { get }
  /// How many resources there are, and about the bytes that they take; declarations left out.
  var extent: (resources: Int, bytes: Int) { get }
  /// Every resource; asking makes the check depend on all of them.
  var everything: [Node] { get }
  /// Notes that something of a resource was looked at: the check depends on it.
  func touch(_ node: Node)
  /// Notes that a value was read; what a passing check noted is its evidence.
  func note(_ node: Node, _ path: Path)
}

extension TemplateView {
  /// The root of a resource.
  package func value(_ node: Node) -> Value {
    Value(view: self, node: node, path: .root, raw: node.resource.properties)
  }

  /// Nil where the template has none of that logical id.
  package func resource(_ id: String) -> Value? { node(id).map { value($0) } }
  /// Of a type, in the order of the template.
  package func resources(of type: String) -> [Value] { nodes(of: type).map { value($0) } }
  /// Of several types, one type after the other.
  package func resources(of types: [String]) -> [Value] { types.flatMap { resources(of: $0) } }
  /// Of a type whose resolved text at a place is this one; found by an index.
  package func resources(of type: String, where pointer: Pointer, is text: String) -> [Value] {
    nodes(of: type, where: pointer, is: text).map { value($0) }
  }

  /// The first declaration of the design itself: baseline, region, demands of the settings.
  package var design: Value? { resources(of: Resource.declarationPrefix + "Design").first }

  /// A verdict on the whole template: something is missing.
  package func lacks(_ message: String, fix: Fix? = nil) -> Outcome {
    .breaks([Breach(resource: nil, pointer: "", message: message, fix: fix)])
  }

  /// A verdict on the whole template: something is missing, and a new component of a kind brings it.
  package func lacks(_ message: String, insert kind: String, _ fields: [String: Fix.Argument] = [:]) -> Outcome {
    lacks(message, fix: .insert(.init(kind, fields)))
  }
}

/// Steps from a resource to a value in it, without copying lists of tokens.
package indirect enum Path: Sendable {
  case root
  case key(Path, String)
  case index(Path, Int)

  /// The same place for messages, fixes and evidence.
  package var pointer: Pointer {
    var tokens: [String] = []
    var step = self
    while true {
      switch step {
      case .root: return Pointer(tokens.reversed())
      case .key(let outer, let key):
        tokens.append(key)
        step = outer
      case .index(let outer, let index):
        tokens.append(String(index))
        step = outer
      }
    }
  }
}
