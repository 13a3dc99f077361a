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

  /// The template itself.
  package static let template = Node(Resource(id: "", type: ""), handle: -1)
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
  /// The same for a resource that is at hand.
  func referrers(of node: Node, type: String) -> [Node]
  /// Resources of a type whose resolved text at a place is this one.
  func nodes(of type: String, where pointer: Pointer, is text: String) -> [Node]
  /// The same for a pointer that stands in the rule, which is read once.
  func nodes(of type: String, where pointer: String, is text: String) -> [Node]
  /// The declaration of a parameter.
  func parameter(_ name: String) -> JSON?
  func condition(_ name: String) -> JSON?
  func mapping(_ name: String) -> JSON?
  /// What a text of Fn::Sub without variables of its own is; many checks read the same one, and it is made once.
  func filled(_ text: String, _ make: () -> Resolved) -> Resolved
  /// What checks make of a place, under its kind (see `Extract`); nil while a check shows its evidence, which must be
  /// what it read itself.
  func kept(_ value: Value, _ kind: ObjectIdentifier, _ make: (Value) -> AnyObject) -> AnyObject?
  /// All parameters, mappings, conditions, rules, metadata and outputs; asking makes the check depend on all of them.
  var frame: Template { get }
  /// How many resources there are, and about the bytes that they take; declarations left out.
  var extent: (resources: Int, bytes: Int) { get }
  /// Every resource; asking makes the check depend on all of them.
  var everything: [Node] { get }
  /// Notes that something of a resource was looked at: the check depends on it.
  func touch(_ node: Node)
  /// The place one step further down.
  func step(_ path: Path, _ step: Path.Step) -> Path
  /// A place as messages, fixes and evidence name it.
  func pointer(_ path: Path) -> Pointer
  /// Notes that a value was read; what a passing check noted is its evidence.
  func note(_ node: Node, _ path: Path)
  /// Looks around without evidence: the check depends on what is read, but a pass does not rest on it.
  func quietly<T>(_ look: () -> T) -> T
}

extension TemplateView {
  /// The root of a resource.
  package func value(_ node: Node) -> Value {
    Value(view: self, node: node, path: .root, raw: node.resource.properties)
  }

  /// The template itself, for rules that look at all of it and for extracts of all of it.
  package var whole: Value { value(.template) }

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

  /// The same for a pointer that stands in the rule, which is read once.
  package func resources(of type: String, where pointer: String, is text: String) -> [Value] {
    nodes(of: type, where: pointer, is: text).map { value($0) }
  }

  /// The first declaration of the design itself: baseline, region, demands of the settings.
  package var design: Value? { nodes(of: "TapTui::Design").first.map { value($0) } }

  /// A verdict on the whole template: something is missing.
  package func lacks(_ message: String, fix: Fix? = nil) -> Outcome {
    .breaks([Breach(resource: nil, pointer: "", message: message, fix: fix)])
  }

  /// A verdict on the whole template: something is missing, and a new component of a kind brings it.
  package func lacks(_ message: String, insert kind: String, _ fields: [String: Fix.Argument] = [:]) -> Outcome {
    lacks(message, fix: .insert(.init(kind, fields)))
  }
}

/// Where a value stands in its resource: a number that the view which gave it turns into a pointer.
///
/// It holds for the check in which it was given.
package struct Path: Hashable, Sendable {
  /// Place of the last step in the view's list; -1 is the resource itself.
  package let number: Int32
  package init(_ number: Int32) { self.number = number }
  /// The resource's properties.
  package static let root = Path(-1)

  /// From a value to a value in it.
  package enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)

    /// As pointers write it.
    package var token: String {
      switch self {
      case .key(let key): key
      case .index(let index): String(index)
      }
    }
  }
}
