import TapModel

/// The declaration of a parameter, against what CloudFormation takes for one.
struct ParameterForm {
  private let place: [String]
  private let declaration: JSON

  init(_ name: String, _ declaration: JSON) { (place, self.declaration) = (["Parameters", name], declaration) }

  /// AWS CloudFormation: parameters section.
  private static let attributes: Set<String> = [
    "AllowedPattern", "AllowedValues", "ConstraintDescription", "Default", "Description", "MaxLength", "MaxValue",
    "MinLength", "MinValue", "NoEcho", "Type",
  ]

  /// Types of one value (AWS CloudFormation: CloudFormation-supplied parameter types; cfn-lint 1.58.0).
  private static let types: Set<String> = [
    "AWS::EC2::AvailabilityZone::Name", "AWS::EC2::Image::Id", "AWS::EC2::Instance::Id", "AWS::EC2::KeyPair::KeyName",
    "AWS::EC2::SecurityGroup::GroupName", "AWS::EC2::SecurityGroup::Id", "AWS::EC2::Subnet::Id", "AWS::EC2::VPC::Id",
    "AWS::EC2::Volume::Id", "AWS::Route53::HostedZone::Id", "AWS::SSM::Parameter::Name", "Number", "String",
  ]

  var faults: [FrameFault] {
    guard let entries = declaration.object else { return [FrameFault(place, "a parameter is an object with Type")] }
    if entries.keys.contains(where: \.isLoop) { return [] }
    var faults = entries.keys.filter { !ParameterForm.attributes.contains($0) }
      .map { FrameFault(place + [$0], "a parameter has no \($0)") }
    switch entries["Type"]?.string {
    case nil: faults.append(FrameFault(place, "\(place[1]) has no Type"))
    case let type? where !ParameterForm.isType(type):
      let near = nearest(type, among: ParameterForm.types.sorted()).map { "; \($0)?" } ?? ""
      faults.append(FrameFault(place + ["Type"], "\(type) is no type of a parameter\(near)"))
    case let type?:
      if let problem = problem(type) { faults.append(FrameFault(place + ["Default"], problem)) }
    }
    return faults
  }

  private static func isType(_ type: String) -> Bool {
    if types.contains(type) || type == "CommaDelimitedList" { return true }
    if let inner = type.inside("AWS::SSM::Parameter::Value<") { return isType(inner) }
    return type.inside("List<").map { types.contains($0) } ?? false
  }

  /// Why the default is not one that the parameter takes.
  private func problem(_ type: String) -> String? {
    guard let value = declaration["Default"] else { return nil }
    guard let text = value.scalarText else { return "a default is a text" }
    let isList = type == "CommaDelimitedList" || type.hasPrefix("List<")
    let texts = isList ? text.split(separator: ",").map { String($0.drop { $0 == " " }) } : [text]
    if let allowed = declaration["AllowedValues"]?.array {
      let known = Set(allowed.compactMap(\.scalarText))
      if let odd = texts.first(where: { !known.contains($0) }) { return "\(odd) is no allowed value" }
    }
    if let pattern = declaration["AllowedPattern"]?.string, let whole = Pattern("^(" + pattern + ")$"),
      let odd = texts.first(where: { !whole.admits($0) })
    {
      return "\(odd.isEmpty ? "an empty text" : odd) does not fit \(pattern)"
    }
    return isList ? nil : bounds(text, type)
  }

  private func bounds(_ text: String, _ type: String) -> String? {
    func number(_ name: String) -> Double? { declaration[name]?.scalarText.flatMap(Double.init) }
    if type == "Number" {
      guard let value = Double(text) else { return "\(text) is no number" }
      if let least = number("MinValue"), value < least { return "\(text) is below MinValue" }
      if let most = number("MaxValue"), value > most { return "\(text) is above MaxValue" }
      return nil
    }
    let count = Double(text.unicodeScalars.count)
    if let least = number("MinLength"), count < least { return "the default is shorter than MinLength" }
    if let most = number("MaxLength"), count > most { return "the default is longer than MaxLength" }
    return nil
  }
}

extension String {
  /// `X` of `List<X>` for the beginning `List<`; nil for any other text.
  fileprivate func inside(_ beginning: String) -> String? {
    hasPrefix(beginning) && hasSuffix(">") ? String(dropFirst(beginning.count).dropLast()) : nil
  }
}
