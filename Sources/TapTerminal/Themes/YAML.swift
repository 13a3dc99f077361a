import CYAML

/// A YAML text as a tree that knows where everything stands.
///
/// For small files of our own (themes, keymaps): no aliases, no tags, one document, at most 256 kB and 16 levels.
package struct YAML: Sendable {
  /// A place in a text, counted from 1 in lines and characters.
  package struct Mark: Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int

    package var description: String { "line \(line), column \(column)" }
  }

  /// What stands at a place.
  package indirect enum Value: Sendable {
    /// A word, with whether it stands in quotes.
    case scalar(String, quoted: Bool)
    /// A list.
    case sequence([YAML])
    /// Keys in the order of the file; no key twice.
    case mapping([(key: String, mark: Mark, value: YAML)])
  }

  /// What is wrong, and where.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    /// Where.
    package let mark: Mark
    /// What is wrong, in words.
    package let message: String

    /// A message that names its place.
    package init(_ message: String, at mark: Mark) {
      self.mark = mark
      self.message = message
    }

    package var description: String { "\(mark): \(message)" }
  }

  /// Where the value begins.
  package let mark: Mark
  /// The value.
  package let value: Value

  /// The word, when it is one.
  package var text: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }

  /// The list, when it is one.
  package var items: [YAML]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  /// The keys and values, when it has some; an empty value counts as none.
  package var entries: [(key: String, mark: Mark, value: YAML)]? {
    switch value {
    case .mapping(let entries): entries
    case .scalar("", quoted: false): []
    default: nil
    }
  }

  /// Reads a text.
  ///
  /// - Throws: `Failure` with the first thing that is wrong.
  package static func read(_ text: String) throws(Failure) -> YAML {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAML, Failure> in
      let limits = cyaml_limits(bytes: 1 << 18, depth: 16, aliases: 0)
      guard let reader = cyaml_open(buffer.baseAddress, buffer.count, limits) else {
        return .failure(Failure("no memory", at: Mark(line: 1, column: 1)))
      }
      defer { cyaml_close(reader) }
      return Result { () throws(Failure) in
        let first = cyaml_next(reader)
        guard first.kind != CYAML_END else { return empty }
        let root = try node(first, reader)
        let last = cyaml_next(reader)
        guard last.kind == CYAML_END else { throw failure(last) }
        return root
      }
    }
    return try result.get()
  }

  private static let empty = YAML(mark: Mark(line: 1, column: 1), value: .scalar("", quoted: false))

  private static func node(_ event: cyaml_event, _ reader: OpaquePointer) throws(Failure) -> YAML {
    let mark = Mark(line: Int(event.line), column: Int(event.column))
    switch event.kind {
    case CYAML_SCALAR: return YAML(mark: mark, value: .scalar(text(event), quoted: event.quoted != 0))
    case CYAML_SEQUENCE:
      var items: [YAML] = []
      while true {
        let next = cyaml_next(reader)
        if next.kind == CYAML_SEQUENCE_END { return YAML(mark: mark, value: .sequence(items)) }
        items.append(try node(next, reader))
      }
    case CYAML_MAPPING: return YAML(mark: mark, value: .mapping(try entries(reader)))
    default: throw failure(event)
    }
  }

  private static func failure(_ event: cyaml_event) -> Failure {
    let message = event.kind == CYAML_ERROR ? text(event) : "a value is wanted here"
    return Failure(message, at: Mark(line: Int(event.line), column: Int(event.column)))
  }

  private static func entries(
    _ reader: OpaquePointer
  ) throws(Failure) -> [(key: String, mark: Mark, value: YAML)] {
    var entries: [(key: String, mark: Mark, value: YAML)] = []
    var seen: Set<String> = []
    while true {
      let event = cyaml_next(reader)
      if event.kind == CYAML_MAPPING_END { return entries }
      let key = try node(event, reader)
      guard let name = key.text else { throw Failure("a key must be a word", at: key.mark) }
      guard seen.insert(name).inserted else {
        throw Failure("\"\(name)\" stands here twice", at: key.mark)
      }
      entries.append((name, key.mark, try node(cyaml_next(reader), reader)))
    }
  }

  private static func text(_ event: cyaml_event) -> String {
    guard let text = event.text else { return "" }
    let bytes = UnsafeRawBufferPointer(start: text, count: event.length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
