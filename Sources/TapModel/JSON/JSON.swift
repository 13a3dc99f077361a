/// A JSON tree whose objects keep the order of their members.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number that is no `Int`, as it was written.
  case number(String)
  case string(String)
  case array([JSON])
  case object(Object)

  /// The members of a JSON object, in order; keys are unique.
  package struct Object: Hashable, Sendable {
    /// One key and its value.
    package struct Member: Hashable, Sendable {
      /// Without escapes; may be empty.
      package var key: String
      /// A null is a value: the member is there.
      package var value: JSON
      package init(_ key: String, _ value: JSON) {
        self.key = key
        self.value = value
      }
    }

    /// In the order of the text; whoever changes them keeps the keys unique.
    package var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    /// The value under a key; setting appends a new key at the end, setting nil removes it.
    package subscript(key: String) -> JSON? {
      get { place(of: key).map { members[$0].value } }
      set {
        let place = place(of: key)
        switch (place, newValue) {
        case (let place?, let value?): members[place].value = value
        case (let place?, nil): members.remove(at: place)
        case (nil, let value?): members.append(Member(key, value))
        case (nil, nil): break
        }
      }
    }

    /// Most keys differ in their length, which is known at once.
    private func place(of key: String) -> Int? {
      let length = key.utf8.count
      for index in members.indices where members[index].key.utf8.count == length && members[index].key == key {
        return index
      }
      return nil
    }

    /// True for `{}`.
    package var isEmpty: Bool { members.isEmpty }
    /// Number of members.
    package var count: Int { members.count }
    /// In the order of the members.
    package var keys: [String] { members.map(\.key) }
  }
}

// MARK: - Reading

extension JSON {
  /// The text of a string; nil for anything else, also for a number.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// Nil for a number with a fraction, an exponent or more digits than an `Int` holds.
  package var int: Int? {
    if case .int(let value) = self { value } else { nil }
  }

  /// Nil also for the texts `"true"` and `"false"`; `truth` reads those.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements; nil where this is no array.
  package var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members; nil where this is no object.
  package var object: Object? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member of an object, or nil where this is no object or has no such key.
  package subscript(key: String) -> JSON? {
    get { object?[key] }
    set {
      var object = object ?? Object()
      object[key] = newValue
      self = .object(object)
    }
  }

  /// A scalar as CloudFormation reads it: `"true"` and `true`, `"7"` and `7` are the same.
  package var scalarText: String? {
    switch self {
    case .string(let value): value
    case .int(let value): String(value)
    case .number(let value): value
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A whole number, also one written as a string; nil beyond 2^53, where JSON is not exact (RFC 8259, section 6) and
  /// where what is reckoned with it could overflow.
  package var wholeNumber: Int? {
    guard let number = int ?? string.flatMap({ Int($0) }), (-1 << 53...1 << 53).contains(number) else { return nil }
    return number
  }

  /// A truth value, also one written as a string.
  package var truth: Bool? {
    switch self {
    case .bool(let value): value
    case .string("true"): true
    case .string("false"): false
    default: nil
    }
  }

  /// Equal, with scalars compared as CloudFormation reads them.
  package func means(_ other: JSON) -> Bool {
    if self == other { return true }
    if let a = scalarText, let b = other.scalarText { return a == b }
    return false
  }

  /// The value as a short text for a screen or a report: strings bare, the rest as compact JSON.
  package var brief: String { string ?? compact }
}

// MARK: - Literals

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .int(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Object(elements.map { Object.Member($0.0, $0.1) }))
  }
}
