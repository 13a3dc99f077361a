import TapModel

/// Which checks asked about types that no rule names: the rest of those types nobody has judged.
struct StrangeTypes {
  /// By the number of the type; nil where nobody has asked yet.
  private var known: [Bool?] = []
  /// Types that a check asked about; only checks that asked about one.
  private var byCheck: [Int: [Int]] = [:]
  /// How many times checks asked, by the number of the type.
  private var asked: [Int: Int] = [:]

  /// Whether a type is CloudFormation's and `isNamed` by no rule.
  mutating func has(_ type: Int, _ store: Store, _ isNamed: (String) -> Bool) -> Bool {
    if type < known.count, let answer = known[type] { return answer }
    while known.count <= type { known.append(nil) }
    let name = store.type(type)
    let answer = !name.hasPrefix(Resource.declarationPrefix) && !isNamed(name)
    known[type] = answer
    return answer
  }

  func isAsked(_ type: Int) -> Bool { asked[type, default: 0] > 0 }

  /// Takes what a check asks about now in the place of what it asked before.
  mutating func note(_ check: Int, _ types: [Int]) {
    guard !types.isEmpty || byCheck[check] != nil else { return }
    for type in byCheck[check] ?? [] { asked[type, default: 0] -= 1 }
    for type in types { asked[type, default: 0] += 1 }
    byCheck[check] = types.isEmpty ? nil : types
  }
}
