/// A stack of CloudFormation within a stack: what it makes stands in the template around it as `STACK/ID`, and as
/// `OUTER/INNER/ID` where the stack is nested itself.
package enum NestedStack {
  /// CloudFormation's name of one.
  package static let type = "AWS::CloudFormation::Stack"
  /// The type of the declarations that say which file was read for one.
  package static let declaration = Resource.declarationPrefix + "NestedStack"

  /// The stack and the logical id in it that a name is made of; nil for a name of the template itself.
  package static func parts(of name: String) -> (stack: String, id: String)? {
    guard name.isNested, let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
  }

  /// The stack that holds what has a name; nil where none does.
  package static func holding(_ name: String) -> String? { parts(of: name)?.stack }
}

extension String {
  /// Whether a name is one of a nested stack: `Network/Vpc`.
  package var isNested: Bool { utf8.contains(UInt8(ascii: "/")) }
}
