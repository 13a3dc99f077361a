/// What a value of a template is known to be.
package enum Resolved: Hashable, Sendable {
  case absent
  case known(JSON)
  /// Another resource: by Ref (no attribute), or by GetAtt.
  case resource(String, attribute: String?)
  /// Cannot be known before deployment; says why.
  case unknown(String)
}

extension TemplateView {
  /// What a raw value is, as far as it can be known: parameters count with their default.
  package func resolve(_ raw: JSON?) -> Resolved {
    guard let raw else { return .absent }
    guard case .object(let object) = raw, object.members.count == 1, let intrinsic = Intrinsic(raw) else {
      return .known(raw)
    }
    switch intrinsic {
    case .ref(let name): return resolve(ref: name)
    case .getAtt(let id, let attribute): return .resource(id, attribute: attribute)
    case .sub(let text, let variables):
      return variables.isEmpty
        ? filled(text) { resolve(sub: text, variables) } : resolve(sub: text, variables)
    case .other(let function, let argument): return resolve(function, argument)
    }
  }

  private func resolve(ref name: String) -> Resolved {
    switch name {
    case "AWS::NoValue": return .absent
    case "AWS::Region": return .known(.string(region))
    case "AWS::Partition": return .known(.string(Pseudo.partition(of: region)))
    case "AWS::URLSuffix": return .known(.string(Pseudo.suffix(of: region)))
    case "AWS::AccountId", "AWS::StackName", "AWS::StackId", "AWS::NotificationARNs":
      return .known(.string("${\(name)}"))
    default: break
    }
    if let parameter = parameter(name) {
      guard let value = parameter["Default"] else { return .unknown("parameter \(name) has no default") }
      return .known(parameter.listed(value))
    }
    return .resource(name, attribute: nil)
  }

  /// Resource names and the account stay in the text as `${...}`, so that two texts can still be compared.
  private func resolve(sub text: String, _ variables: JSON.Object) -> Resolved {
    var result = ""
    var doubt: String?
    text.eachPart { name, isVariable in
      guard isVariable, doubt == nil else {
        result += name
        return
      }
      let value: Resolved? =
        variables.isEmpty || variables[name] == nil
        ? (name.utf8.contains(UInt8(ascii: ".")) ? nil : resolve(ref: name)) : resolve(variables[name])
      switch value {
      case .known(let json)?: result += json.scalarText ?? json.compact
      case .unknown(let why)?: doubt = why
      case .resource(let id, nil)?: result += "${\(id)}"
      case .resource(let id, let attribute?)?: result += "${\(id).\(attribute)}"
      case .absent?: break
      case nil: result += "${\(name)}"
      }
    }
    return doubt.map { .unknown($0) } ?? .known(.string(result))
  }

  private func resolve(_ function: String, _ argument: JSON) -> Resolved {
    let parts = argument.array ?? []
    switch function {
    case "Fn::If":
      guard parts.count == 3, let name = parts[0].string else { break }
      guard let holds = holds(["Condition": .string(name)], depth: 0) else {
        return .unknown("depends on condition \(name)")
      }
      return resolve(parts[holds ? 1 : 2])
    case "Fn::Join":
      guard parts.count == 2, let separator = parts[0].string, let items = parts[1].array else { break }
      return join(items, separator)
    case "Fn::Select":
      guard parts.count == 2, let index = parts[0].wholeNumber, case .known(.array(let items)) = resolve(parts[1]),
        items.indices.contains(index)
      else { break }
      return resolve(items[index])
    case "Fn::Split":
      guard parts.count == 2, let separator = parts[0].string?.first, case .known(.string(let text)) = resolve(parts[1])
      else { break }
      return .known(
        .array(text.split(separator: separator, omittingEmptySubsequences: false).map { .string(String($0)) }))
    case "Fn::FindInMap":
      let keys = parts.prefix(3).compactMap { text(of: $0) }
      guard keys.count == 3, let value = mapping(keys[0])?[keys[1]]?[keys[2]] else { break }
      return .known(value)
    case "Fn::Base64": return resolve(argument)
    default: break
    }
    return .unknown("\(function) is known only after deployment")
  }

  private func join(_ items: [JSON], _ separator: String) -> Resolved {
    var texts: [String] = []
    for item in items {
      switch resolve(item) {
      case .known(let json): texts.append(json.scalarText ?? json.compact)
      case .resource(let id, let attribute): texts.append("${\(id)\(attribute.map { "." + $0 } ?? "")}")
      case .absent: break
      case .unknown(let why): return .unknown(why)
      }
    }
    return .known(.string(texts.joined(separator: separator)))
  }

  private func text(of raw: JSON) -> String? {
    if case .known(let value) = resolve(raw) { value.scalarText } else { nil }
  }

  /// Whether a condition holds with the parameters' defaults; nil where it cannot be known.
  package func holds(_ condition: JSON, depth: Int = 0) -> Bool? {
    guard depth < 32, let member = condition.object?.members.first else { return nil }
    let parts = member.value.array ?? []
    switch member.key {
    case "Condition":
      guard let name = member.value.string, let named = self.condition(name) else { return nil }
      return holds(named, depth: depth + 1)
    case "Fn::Equals":
      guard parts.count == 2, let a = text(of: parts[0]), let b = text(of: parts[1]) else { return nil }
      return a == b
    case "Fn::Not": return parts.first.flatMap { holds($0, depth: depth + 1) }.map { !$0 }
    case "Fn::And":
      let all = parts.map { holds($0, depth: depth + 1) }
      return all.contains(false) ? false : all.contains(nil) ? nil : true
    case "Fn::Or":
      let all = parts.map { holds($0, depth: depth + 1) }
      return all.contains(true) ? true : all.contains(nil) ? nil : false
    default: return nil
    }
  }
}

/// Pseudo parameters that follow from the region.
package enum Pseudo {
  /// All of them (AWS documentation, "Pseudo parameters reference").
  package static let names = [
    "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId",
    "AWS::StackName", "AWS::URLSuffix",
  ]

  /// Partition by region prefix (AWS documentation, "Pseudo parameters reference").
  package static func partition(of region: String) -> String {
    region.hasPrefix("us-gov-") ? "aws-us-gov" : region.hasPrefix("cn-") ? "aws-cn" : "aws"
  }

  /// Domain suffix by partition.
  package static func suffix(of region: String) -> String {
    region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
  }
}

extension JSON {
  /// A default as the parameter gives it: of a list parameter a text with commas is several values.
  fileprivate func listed(_ value: JSON) -> JSON {
    guard let type = self["Type"]?.string, type == "CommaDelimitedList" || type.begins(with: "List<"),
      let text = value.string
    else { return value }
    return .array(text.split(separator: ",").map { .string($0.split(separator: " ").joined(separator: " ")) })
  }
}
