import TapModel

let noCycle: Rule = Rule(
  "template.cycle", "Resources wait for each other",
  why: "CloudFormation cannot make the first of resources that wait for each other in a circle.",
  level: .block, on: ["*"], source: "own; AWS CloudFormation: DependsOn attribute, circular dependencies",
  passes: [
    #"{"Web":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"web"}},"Db":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"db","SecurityGroupIngress":[{"IpProtocol":"tcp","SourceSecurityGroupId":{"Fn::GetAtt":["Web","GroupId"]}}]}}}"#
  ],
  fails: [
    #"{"A":{"Type":"AWS::SNS::Topic","DependsOn":"A"}}"#,
    #"{"A":{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":{"Fn::GetAtt":["A","TopicName"]}}}}"#,
    #"{"Web":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"web","SecurityGroupEgress":[{"IpProtocol":"tcp","DestinationSecurityGroupId":{"Fn::GetAtt":["Db","GroupId"]}}]}},"Db":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"db","SecurityGroupIngress":[{"IpProtocol":"tcp","SourceSecurityGroupId":{"Fn::GetAtt":["Web","GroupId"]}}]}}}"#,
    #"{"A":{"Type":"AWS::SNS::Topic","DependsOn":"B"},"B":{"Type":"AWS::SNS::Topic","DependsOn":"C"},"C":{"Type":"AWS::SNS::Topic","DependsOn":"A"}}"#,
  ]
) { resource in
  let start = resource.node.resource
  if resource.node.survey.names.contains(start.id), let place = start.placeOfItself {
    return .breaks([
      Breach(resource: start.id, pointer: Pointer(place), message: "waits for itself", fix: nil)
    ])
  }
  let way = Circle(start: start.id, view: resource.view).way(from: resource.node)
  guard let way else { return .passes }
  // A transform makes several resources of one of its own, and takes such circles apart.
  let makes = way.ids.first { !CloudFormationType.isPlain(resource.view.node($0)?.resource.type ?? "") }
  if let makes, resource.view.frame.transform != nil { return .unknown("the transform makes several of \(makes)") }
  let groups = way.ids.allSatisfy { resource.view.node($0)?.resource.type == "AWS::EC2::SecurityGroup" }
  let hint = groups ? "; use rules of their own" : ""
  let ring = (way.ids + [start.id]).joined(separator: " > ")
  return .breaks([
    Breach(resource: start.id, pointer: Pointer(way.place), message: "circle: \(ring)\(hint)", fix: nil)
  ])
}

extension Resource {
  /// Where it names itself in what it is made of; Metadata is read when it is there already.
  fileprivate var placeOfItself: [String]? {
    var found: [String]?
    eachNaming { naming, place in
      if naming.name == id, place.first == "@DependsOn" || place.first?.hasPrefix("@") == false, naming.isResource {
        found = found ?? place
      }
    }
    return found
  }
}

/// A search for a way from a resource back to itself.
///
/// It visits only resources whose logical id comes later, so that a circle is found from its first resource, once.
private struct Circle {
  let start: String
  let view: any TemplateView

  /// The resources of a circle in order, and the place in the first that leads into it.
  func way(from first: Node) -> (ids: [String], place: [String])? {
    // A circle comes back: without a later resource that names the first there is none to look for.
    guard view.referrers(of: first, type: "*").contains(where: { $0.resource.id >= start }) else { return nil }
    var seen: Set<String> = []
    for next in later(of: first) {
      var path: [String] = []
      guard next == start || leads(from: next, &seen, &path) else { continue }
      var found: [String]?
      first.resource.eachNaming { naming, place in if naming.name == next { found = found ?? place } }
      return ([start] + path, found ?? [])
    }
    return nil
  }

  /// Goes down with a stack of its own: circles of any length, no recursion.
  private func leads(from id: String, _ seen: inout Set<String>, _ path: inout [String]) -> Bool {
    var stack: [(id: String, next: [String])] = []
    var ahead: String? = id
    while true {
      if let id = ahead, seen.insert(id).inserted, let node = view.node(id) {
        stack.append((id, later(of: node).reversed()))
      }
      guard let top = stack.indices.last else { return false }
      ahead = stack[top].next.popLast()
      if ahead == start {
        path = stack.map(\.id)
        return true
      }
      if ahead == nil { stack.removeLast() }
    }
  }

  /// What a resource names of those at or after the start.
  private func later(of node: Node) -> [String] { node.survey.names.filter { $0 >= start } }
}
