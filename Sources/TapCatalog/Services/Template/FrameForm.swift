import TapModel

let frameForm: Rule = Rule(
  "template.frame", "Section has not the form that is asked",
  why: "CloudFormation refuses the whole template for one entry that it cannot read.", level: .block,
  source: "cfn-lint E1001, E2001, E2002, E2015, E6002, E6101, E7001, E8001; AWS CloudFormation: template anatomy",
  passes: [
    #"{"AWSTemplateFormatVersion":"2010-09-09","Parameters":{"Size":{"Type":"String","Default":"b","AllowedValues":["a","b"],"AllowedPattern":"[a-z]+"},"Nets":{"Type":"List<AWS::EC2::Subnet::Id>"},"Image":{"Type":"AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>","Default":"/aws/service/a"}},"Mappings":{"M":{"a":{"b":"c"}}},"Conditions":{"Big":{"Fn::Equals":[{"Ref":"Size"},"b"]},"Small":{"Fn::Not":[{"Condition":"Big"}]}},"Resources":{"B":{"Type":"AWS::S3::Bucket"}},"Outputs":{"O":{"Value":{"Ref":"B"},"Export":{"Name":"bucket"}}}}"#
  ],
  fails: [
    #"{"AWSTemplateFormatVersion":"2010-09-10","Resources":{"B":{"Type":"AWS::S3::Bucket"}}}"#,
    #"{"Resource":{},"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}"#,
    frameExample(#""Parameters":{"P":{"Default":"a"}}"#), frameExample(#""Parameters":{"P":{"Type":"Boolean"}}"#),
    frameExample(#""Parameters":{"P":{"Type":"String","Default":"c","AllowedValues":["a","b"]}}"#),
    frameExample(#""Parameters":{"P":{"Type":"String","Default":"X","AllowedPattern":"[a-z]+"}}"#),
    frameExample(#""Mappings":{"M":{"a":"b"}}"#), frameExample(#""Outputs":{"O":{"Value":["a"]}}"#),
    frameExample(#""Outputs":{"O":{"Description":"a"}}"#),
    frameExample(#""Outputs":{"O":{"Value":"a","Export":{"Name":"x"}},"P":{"Value":"b","Export":{"Name":"x"}}}"#),
    frameExample(#""Conditions":{"A":{"Condition":"B"},"B":{"Fn::Not":[{"Condition":"A"}]}}"#),
    frameExample(#""Conditions":{"A":{"Fn::Equals":["a",{"Ref":"B"}]}}"#),
    frameExample(#""Conditions":{"A":{"Fn::Equals":["a"]}}"#),
    frameExample(#""Rules":{"R":{"Assertions":[{"Assert":{"Fn::Nope":[1]}}]}}"#),
  ]
) { view in
  let frame = view.frame
  var faults = frame.topFaults()
  for entry in frame.parameters.members where !entry.key.isLoop {
    faults += ParameterForm(entry.key, entry.value).faults
  }
  for entry in frame.mappings.members where !entry.key.isLoop { faults += FrameForm.mapping(entry) }
  for entry in frame.outputs.members where !entry.key.isLoop { faults += FrameForm.output(entry) }
  faults += FrameForm.exports(frame.outputs) + ConditionForm.faults(frame.conditions, view)
  for (section, entries) in [("Rules", frame.rules), ("Outputs", frame.outputs)] {
    var place = [section]
    JSON.object(entries).eachCall(at: &place) { call, place in
      if case .wrong(let message) = call.fault(extended: view.isExtended) { faults.append(FrameFault(place, message)) }
    }
  }
  if faults.isEmpty { return .passes }
  return .breaks(faults.map { Breach(resource: nil, pointer: Pointer($0.place), message: $0.message, fix: nil) })
}

/// Something in a section around the resources that CloudFormation does not read.
struct FrameFault {
  let place: [String]
  let message: String

  init(_ place: [String], _ message: String) { (self.place, self.message) = (place, message) }
}

/// A template with a bucket and one section.
private func frameExample(_ section: String) -> String {
  #"{\#(section),"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}"#
}

extension Template {
  /// Sections that transforms read: `Globals` is SAM's.
  private static let lent: Set<String> = ["Globals", "Hooks"]

  /// What is wrong beside the named sections.
  fileprivate func topFaults() -> [FrameFault] {
    var faults: [FrameFault] = []
    if let strangeVersion {
      faults.append(
        FrameFault(["AWSTemplateFormatVersion"], "\(strangeVersion.brief) is no version, \(Template.formatVersion) is"))
    }
    if description.utf8.count > 1024 {
      faults.append(FrameFault(["Description"], "\(description.utf8.count) bytes, at most 1024"))
    }
    for name in others.keys where !Template.lent.contains(name) && !name.isLoop {
      let near = nearest(name, among: Template.namedSections + ["Resources", "Transform"]).map { "; \($0)?" } ?? ""
      faults.append(FrameFault([name], "\(name) is no section\(near)"))
    }
    return faults
  }
}

private enum FrameForm {
  /// Two levels of keys, and a text or a list below.
  static func mapping(_ entry: JSON.Object.Member) -> [FrameFault] {
    let place = ["Mappings", entry.key]
    guard let rows = entry.value.object else { return [FrameFault(place, "\(entry.key) holds no keys")] }
    return rows.members.flatMap { row -> [FrameFault] in
      if row.key.isLoop { return [] }
      guard let cells = row.value.object, Intrinsic(row.value) == nil else {
        return [FrameFault(place + [row.key], "\(row.key) holds no keys of its own")]
      }
      return cells.members.filter { $0.value.object != nil && !$0.key.isLoop }
        .map { FrameFault(place + [row.key, $0.key], "\($0.key) is a third level") }
    }
  }

  private static let ofOutputs: Set<String> = ["Value", "Description", "Export", "Condition"]

  static func output(_ entry: JSON.Object.Member) -> [FrameFault] {
    let place = ["Outputs", entry.key]
    guard let output = entry.value.object else { return [FrameFault(place, "an output is an object with Value")] }
    var faults = output.keys.filter { !ofOutputs.contains($0) && !$0.isLoop }
      .map { FrameFault(place + [$0], "an output has no \($0)") }
    switch output["Value"] {
    case nil:
      if !output.keys.contains(where: \.isLoop) { faults.append(FrameFault(place, "\(entry.key) has no Value")) }
    case .array?, .null?: faults.append(FrameFault(place + ["Value"], "\(entry.key) gives no text"))
    case .object? where Intrinsic(output["Value"] ?? .null) == nil:
      faults.append(FrameFault(place + ["Value"], "\(entry.key) gives no text"))
    default: break
    }
    return faults
  }

  /// Names that two outputs export alike, as far as they are written out.
  static func exports(_ outputs: JSON.Object) -> [FrameFault] {
    var first: [JSON: String] = [:]
    return outputs.members.compactMap { entry in
      guard entry.value["Condition"] == nil, let name = entry.value["Export"]?["Name"] else { return nil }
      guard let other = first[name] else {
        first[name] = entry.key
        return nil
      }
      return FrameFault(["Outputs", entry.key, "Export", "Name"], "\(other) exports the same name")
    }
  }
}

/// What conditions may be made of: functions over parameters, and other conditions without a circle.
private enum ConditionForm {
  static func faults(_ conditions: JSON.Object, _ view: any TemplateView) -> [FrameFault] {
    conditions.members.flatMap { entry -> [FrameFault] in
      var place = ["Conditions", entry.key]
      var faults: [FrameFault] = []
      entry.value.eachNaming(at: &place) { naming, place in
        guard naming.use == .value, view.parameter(naming.name) == nil, view.node(naming.name) != nil else { return }
        faults.append(FrameFault(place, "\(naming.name) is a resource; conditions read parameters"))
      }
      entry.value.eachCall(at: &place) { call, place in
        if case .wrong(let message) = call.fault(extended: view.isExtended) {
          faults.append(FrameFault(place, message))
        }
      }
      if let way = circle(from: entry.key, conditions) {
        faults.append(FrameFault(place, "circle: " + (way + [entry.key]).joined(separator: " > ")))
      }
      return faults
    }
  }

  /// The conditions of a circle, seen from the first of them by name; nil where there is none.
  private static func circle(from start: String, _ conditions: JSON.Object) -> [String]? {
    var seen: Set<String> = []
    func way(from name: String) -> [String]? {
      var next: [String] = []
      conditions[name]?.eachCondition { next.append($0) }
      for other in next where other >= start {
        if other == start { return [name] }
        if seen.insert(other).inserted, let rest = way(from: other) { return [name] + rest }
      }
      return nil
    }
    return way(from: start)
  }
}
