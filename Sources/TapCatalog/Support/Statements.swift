import TapModel

/// The statements of a policy document, also where only one stands without a list.
final class PolicyDocument: Extract {
  let statements: [PolicyStatement]

  init(_ value: Value) { statements = value["Statement"].elementsOrSelf.map { PolicyStatement($0) } }

  func complete() { for statement in statements { statement.complete() } }
}

/// One statement of an IAM or resource policy, read in place; checks ask it for many actions.
package final class PolicyStatement {
  /// Where it stands.
  package let value: Value
  /// One value for each action; none where `NotAction` stands in its place.
  package private(set) lazy var actions: [Value] = value["Action"].elementsOrSelf
  /// One value for each resource; none in a trust policy, or where `NotResource` stands in its place.
  package private(set) lazy var resources: [Value] = value["Resource"].elementsOrSelf
  /// Each of the condition's tests.
  package private(set) lazy var conditions: [PolicyCondition] = value["Condition"].members.flatMap { test in
    test.value.members.map { PolicyCondition(test: test.key, key: $0.key, value: $0.value) }
  }

  /// Who the statement is about; a bare `*` is `AWS`.
  package private(set) lazy var principals: [PolicyPrincipal] = {
    let principal = value["Principal"]
    if principal.json?.string != nil || principal.isUnknown { return [PolicyPrincipal(kind: "AWS", value: principal)] }
    return principal.members.flatMap { member in
      member.value.elementsOrSelf.map { PolicyPrincipal(kind: member.key, value: $0) }
    }
  }()

  private lazy var effect: String? = value["Effect"].text
  /// Whether it names what it leaves out, and the patterns; nil for one that cannot be known.
  private lazy var actionPatterns: (isExcept: Bool, texts: [String?]) = {
    let isExcept = value["NotAction"].exists
    return (isExcept, (isExcept ? value["NotAction"].elementsOrSelf : actions).map(\.text))
  }()
  private lazy var resourcePatterns: (isExcept: Bool, patterns: [ResourcePattern]) = {
    let isExcept = value["NotResource"].exists
    return (isExcept, (isExcept ? value["NotResource"].elementsOrSelf : resources).map { ResourcePattern($0) })
  }()

  /// - Parameter value: one element of `Statement`.
  package init(_ value: Value) { self.value = value }

  fileprivate func complete() {
    _ = (effect, actionPatterns, resourcePatterns)
    for principal in principals { _ = (principal.text, principal.value.isUnknown) }
    for condition in conditions { _ = condition.texts }
  }

  /// Surely so; an effect that cannot be known neither allows nor denies.
  package var allows: Bool { effect == "Allow" }
  /// Surely so.
  package var denies: Bool { effect == "Deny" }
  /// Nil where it has none, or one that cannot be known.
  package var sid: String? { value["Sid"].text }

  /// Whether a condition on this key stands in the statement; IAM takes keys in any case.
  package func has(condition key: String) -> Bool { conditions.contains { $0.key.isSameWord(as: key) } }

  /// Whether the statement covers an action, and a resource where one is given; its effect is not looked at.
  package func covers(_ action: String, on resource: Value? = nil) -> Certainty {
    guard let resource else { return covers(action, onText: nil) }
    guard let text = resource.comparable else { return .all([covers(action, onText: nil), .unknown]) }
    return covers(action, onText: text)
  }

  /// As `covers(_:on:)`, of a resource as a text: an ARN, or `${Id}` of one in the template.
  package func covers(_ action: String, onText resource: String?) -> Certainty {
    let named = names(action)
    guard named != .no, let resource else { return named }
    let (isExcept, patterns) = resourcePatterns
    let reached = Certainty.any(patterns.lazy.map { $0.matches(resource) })
    return .all([named, isExcept ? reached.opposite : reached])
  }

  /// Whether it may name actions of a service (`kms:`) at all: a quick no before each action is looked at.
  package func mayName(service: String) -> Bool {
    if actionPatterns.isExcept { return true }
    return actionPatterns.texts.contains { pattern in
      guard let pattern else { return true }
      for (wanted, byte) in zip(service.utf8, pattern.utf8) where wanted != byte.folded {
        return byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
      }
      return true
    }
  }

  /// By Action or NotAction, wildcards and all; actions have no case.
  private func names(_ action: String) -> Certainty {
    var found: Certainty = .no
    for pattern in actionPatterns.texts {
      guard let pattern else {
        found = .unknown
        continue
      }
      guard Glob.matches(pattern, action, anyCase: true) else { continue }
      found = .yes
      break
    }
    return actionPatterns.isExcept ? found.opposite : found
  }
}

/// One principal of a statement.
package final class PolicyPrincipal {
  /// The word it stands under: `Service`, `AWS`, `Federated`.
  package let kind: String
  /// Where it stands.
  package let value: Value
  /// Nil where it cannot be known.
  package private(set) lazy var text: String? = value.text

  fileprivate init(kind: String, value: Value) { (self.kind, self.value) = (kind, value) }
}

/// One test of a statement's condition.
package final class PolicyCondition {
  /// `StringEquals`.
  package let test: String
  /// `aws:SourceAccount`.
  package let key: String
  /// What it is compared with.
  package let value: Value
  /// Each of what it is compared with, as `comparable` has it.
  package private(set) lazy var texts: [String?] = value.elementsOrSelf.map(\.comparable)

  fileprivate init(test: String, key: String, value: Value) {
    (self.test, self.key, self.value) = (test, key, value)
  }
}

/// One entry of `Resource`, as it is compared with resources.
private struct ResourcePattern {
  /// Nil where it cannot be known.
  let text: String?
  let targetID: String?

  init(_ value: Value) {
    text = value.comparable
    targetID = text.flatMap { SubPart.resource($0) }
  }

  /// Whether it takes in a resource: an ARN, or `${Id}` of one in the template.
  func matches(_ wanted: String) -> Certainty {
    guard let text else { return .unknown }
    if Glob.matches(text, wanted) { return .yes }
    let other = SubPart.resource(wanted)
    if let targetID, let other { return targetID == other ? .yes : .no }
    return targetID == nil && other == nil ? .no : .unknown
  }
}

/// An answer that a template may leave open.
package enum Certainty: Hashable, Sendable {
  case yes, no, unknown

  /// Yes where one part is; unknown where one might be.
  package static func any(_ parts: some Sequence<Certainty>) -> Certainty {
    var answer: Certainty = .no
    for part in parts where part != .no {
      if part == .yes { return .yes }
      answer = .unknown
    }
    return answer
  }

  /// No where one part is; unknown where one might be.
  package static func all(_ parts: some Sequence<Certainty>) -> Certainty { any(parts.map(\.opposite)).opposite }

  /// What is not known stays so.
  package var opposite: Certainty {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension Value {
  /// Those of a policy document.
  package var statements: [PolicyStatement] { extract(PolicyDocument.self).statements }

  /// The text, with a reference as `${Id}` or `${Id.Attribute}`; nil where it cannot be known.
  package var comparable: String? {
    switch resolved {
    case .absent, .unknown: nil
    case .known(let json): json.scalarText
    case .resource(let id, nil): "${\(id)}"
    case .resource(let id, let attribute?): "${\(id).\(attribute)}"
    }
  }
}

extension SubPart {
  /// The logical id where a text is nothing but `${Id}` or `${Id.Attribute}`.
  package static func resource(_ text: String) -> String? {
    guard text.utf8.first == UInt8(ascii: "$") else { return nil }
    let parts = split(text)
    guard parts.count == 1, case .variable(let name) = parts[0], !name.hasPrefix("AWS::") else { return nil }
    return String(name.prefix { $0 != "." })
  }
}

/// IAM's wildcards: `*` is any text, `?` any character.
package enum Glob {
  /// Compares byte by byte, with no regard to ARN fields: as IAM does.
  ///
  /// - Parameter anyCase: small and capital ASCII letters are the same.
  package static func matches(_ pattern: String, _ text: String, anyCase: Bool = false) -> Bool {
    var pattern = pattern
    var text = text
    return pattern.withUTF8 { pattern in text.withUTF8 { text in matches(pattern, text, anyCase) } }
  }

  private static func matches(
    _ pattern: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ anyCase: Bool
  ) -> Bool {
    let star = UInt8(ascii: "*")
    var p = 0
    var t = 0
    var retry: (p: Int, t: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == star {
        p += 1
        retry = (p, t)
      } else if p < pattern.count,
        pattern[p] == UInt8(ascii: "?") || pattern[p] == text[t] || anyCase && pattern[p].folded == text[t].folded
      {
        p += 1
        t += 1
      } else if let last = retry {
        p = last.p
        t = last.t + 1
        retry = (p, t)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == star }
  }
}

extension String {
  /// Equal, small and capital ASCII letters being the same.
  func isSameWord(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && (self == other || zip(utf8, other.utf8).allSatisfy { $0 == $1 || $0.folded == $1.folded })
  }
}
