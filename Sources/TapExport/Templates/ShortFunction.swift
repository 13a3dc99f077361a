import TapModel

/// The short form of CloudFormation's functions in YAML (`!Sub`), and the long one that stands for it in the tree.
///
/// Source: AWS documentation, "Intrinsic function reference" and "Rule-specific intrinsic functions".
enum ShortFunction {
  /// Tags that name a function: all but the first two are called `Fn::` in long form.
  private static let names = [
    "Ref", "Condition", "And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap",
    "GetAtt", "GetAZs", "GetStackOutput", "If", "ImportValue", "Join", "Length", "Not", "Or", "RefAll", "Select",
    "Split", "Sub", "ToJsonString", "Transform", "ValueOf", "ValueOfAll",
  ]

  /// `Fn::Sub` for `!Sub`; nil for a tag that is no function.
  static func long(_ tag: String) -> String? {
    guard tag.hasPrefix("!") else { return nil }
    let name = String(tag.dropFirst())
    guard names.contains(name) else { return nil }
    return name == "Ref" || name == "Condition" ? name : "Fn::" + name
  }

  /// `!Sub` for `Fn::Sub`; nil for a key that is no function.
  static func tag(_ key: String) -> String? {
    let name = key.hasPrefix("Fn::") ? String(key.dropFirst(4)) : key
    guard names.contains(name), long("!" + name) == key else { return nil }
    return "!" + name
  }

  /// Why a tag cannot be read, with the nearest one that can.
  static func unknown(_ tag: String) -> String {
    "no function \(tag) of CloudFormation" + (nearest(tag, among: names.map { "!" + $0 }).map { "; \($0)?" } ?? "")
  }

  /// The argument of a function as the long form has it: `!GetAtt Db.Endpoint.Port` names resource and attribute.
  static func argument(_ text: String, of function: String) -> JSON {
    guard function == "Fn::GetAtt", let dot = text.firstIndex(of: ".") else { return .string(text) }
    return [.string(String(text[..<dot])), .string(String(text[text.index(after: dot)...]))]
  }
}
