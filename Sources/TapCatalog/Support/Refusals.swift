import TapModel

extension PolicyStatement {
  /// Whether it denies an action to everyone under one condition alone.
  ///
  /// - Parameters:
  ///   - test: how the operator of the condition begins: `Bool`, `NumericLessThan`.
  ///   - holds: whether a value of the condition is the one meant.
  func refuses(_ action: String, when test: String, _ key: String, _ holds: (Value) -> Bool) -> Bool {
    guard denies, principals.contains(where: { $0.text == "*" }), covers(action) == .yes else { return false }
    let conditions = conditions
    return !conditions.isEmpty
      && conditions.allSatisfy { condition in
        condition.test.hasPrefix(test) && condition.key.isSameWord(as: key)
          && condition.value.elementsOrSelf.contains(where: holds)
      }
  }

  /// Whether it denies an action to everyone who comes without TLS.
  func refusesPlain(_ action: String) -> Bool {
    refuses(action, when: "Bool", "aws:SecureTransport") { $0.truth == false }
  }

  /// Whether it denies an action to everyone, or to everyone but principals that it names.
  func forbids(_ action: String) -> Bool {
    guard denies, covers(action) == .yes else { return false }
    let spared = value["NotPrincipal"]
    if spared.exists {
      let names = spared.members.isEmpty ? [spared] : spared.members.flatMap { $0.value.elementsOrSelf }
      guard !names.contains(where: { $0.text == "*" }) else { return false }
    } else if !principals.contains(where: { $0.text == "*" }) {
      return false
    }
    return conditions.allSatisfy(sparesFew)
  }

  /// Whether a condition leaves out principals that it names, and not whatever works in the account.
  private func sparesFew(_ condition: PolicyCondition) -> Bool {
    let key = condition.key.lowercased()
    guard condition.test.contains("Not"), !condition.test.contains(":") else { return false }
    if key.hasPrefix("aws:principaltag/") { return !condition.texts.contains("*") }
    guard key == "aws:principalarn" else { return false }
    let partition = Pseudo.partition(of: value.view.region)
    let anybody = "arn:\(partition):iam::${AWS::AccountId}:role/anybody"
    return !condition.texts.contains { $0.map { Glob.matches($0, anybody) } == true }
  }
}

extension Value {
  /// The change that adds a statement to a policy document.
  func adding(_ statement: JSON) -> Fix? {
    let statements = self["Statement"]
    return statements.set(.array(statements.elementsOrSelf.compactMap(\.raw) + [statement]))
  }
}
