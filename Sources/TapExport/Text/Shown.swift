import TapModel

extension JSON {
  /// A value of a template as people read it: a text with `${...}`, `Key.Arn` for an attribute, else compact JSON.
  package var shown: String {
    switch Intrinsic(self) {
    case .ref(let name)?: "${\(name)}"
    case .getAtt(let id, let attribute)?: "\(id).\(attribute)"
    case .sub(let text, let variables)? where variables.isEmpty: text
    default: brief
    }
  }
}
