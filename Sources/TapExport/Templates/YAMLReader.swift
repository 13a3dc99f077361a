import CYAML
import TapModel

extension JSON {
  /// Reads a template in YAML into the tree of its JSON form: short functions in their long form, aliases written out,
  /// and the span of each value.
  ///
  /// Refused with their place: a key that comes twice, merge keys, tags that are no function of CloudFormation, several
  /// documents, and whatever passes `Limits` (an alias counts as often as it is used).
  package static func spanned(yaml bytes: [UInt8]) throws(JSONError) -> (JSON, SourceSpans) {
    guard bytes.count <= Limits.bytes else {
      throw JSONError(
        position: Position(line: 1, column: 1), reason: "larger than \(Limits.bytes >> 20) MiB, which is the limit")
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw JSONError(position: Position(line: 1, column: 1), reason: "is UTF-16: save it as UTF-8")
    }
    let limits = cyaml_limits(bytes: Limits.bytes, depth: Limits.depth, aliases: 1_000)
    let result: Result<(JSON, SourceSpans), JSONError> = bytes.withUnsafeBufferPointer { buffer in
      guard let events = cyaml_open(buffer.baseAddress, buffer.count, limits) else {
        return .failure(JSONError(position: Position(line: 1, column: 1), reason: "no memory to read it"))
      }
      defer { cyaml_close(events) }
      var reader = YAMLReader(events, buffer)
      return Result { () throws(JSONError) in (try reader.document(), reader.spans) }
    }
    return try result.get()
  }
}

/// Builds a tree from the events of libyaml.
private struct YAMLReader {
  private let events: OpaquePointer
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offsets: ByteOffsets
  private(set) var spans: SourceSpans = [:]
  private var path = ""
  private var anchors: [String: Anchor] = [:]
  /// Values read so far, those of aliases among them.
  private var count = 0

  /// A value that aliases may name.
  private struct Anchor {
    var value: JSON
    /// Values in it.
    var count: Int
  }

  /// The most values that a text may hold with its aliases written out.
  private static let most = 1 << 20

  init(_ events: OpaquePointer, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.events = events
    self.bytes = bytes
    offsets = ByteOffsets(bytes)
  }

  mutating func document() throws(JSONError) -> JSON {
    let first = cyaml_next(events)
    guard first.kind != CYAML_END else { return .null }
    let root = try node(first)
    let last = cyaml_next(events)
    guard last.kind == CYAML_END else { throw failure(last) }
    return root
  }

  // MARK: Nodes

  /// The value that an event begins, with its span at the present path.
  private mutating func node(_ event: cyaml_event) throws(JSONError) -> JSON {
    let here = path
    count += 1
    guard count <= Self.most else { throw failure("holds more than \(Self.most) values", event) }
    let before = count
    let anchor = event.kind == CYAML_ALIAS ? nil : event.anchor.map { String(cString: $0) }
    let (value, span) = try bare(event)
    spans[here] = span
    if let anchor { anchors[anchor] = Anchor(value: value, count: count - before + 1) }
    return value
  }

  private mutating func bare(_ event: cyaml_event) throws(JSONError) -> (JSON, SourceSpan) {
    let start = offsets[event.start]
    switch event.kind {
    case CYAML_SCALAR: return try scalar(event, start..<end(event, after: start))
    case CYAML_ALIAS: return (try alias(event), SourceSpan(start..<end(event, after: start), form: .alias))
    case CYAML_SEQUENCE, CYAML_MAPPING:
      let function = try self.function(event)
      let isFlow = event.flow != 0
      let isMapping = event.kind == CYAML_MAPPING
      let outer = path
      if let function { path += "/" + function }
      let (value, stop) = isMapping ? try mapping(isFlow, start) : try sequence(isFlow, start)
      path = outer
      guard let function else { return (value, SourceSpan(start..<stop, form: isFlow ? .plain : .block)) }
      spans[outer + "/" + function] = SourceSpan(start..<stop, form: .argument)
      return (.object(.init([.init(function, value)])), SourceSpan(start..<stop, form: .function))
    default: throw failure(event)
    }
  }

  private mutating func sequence(_ isFlow: Bool, _ start: Int) throws(JSONError) -> (JSON, Int) {
    var items: [JSON] = []
    var stop = start
    let outer = path
    while true {
      let event = cyaml_next(events)
      if event.kind == CYAML_SEQUENCE_END { return (.array(items), isFlow ? offsets[event.end] : stop) }
      path = outer + "/" + String(items.count)
      items.append(try node(event))
      stop = spans[path]?.value.upperBound ?? stop
      path = outer
    }
  }

  private mutating func mapping(_ isFlow: Bool, _ start: Int) throws(JSONError) -> (JSON, Int) {
    var members: [JSON.Object.Member] = []
    var seen: Set<String> = []
    var stop = start
    let outer = path
    while true {
      let event = cyaml_next(events)
      if event.kind == CYAML_MAPPING_END { return (.object(.init(members)), isFlow ? offsets[event.end] : stop) }
      let key = try key(event, &seen)
      let place = offsets[event.start]..<offsets[event.end]
      path = outer + "/" + Pointer.escape(key)
      members.append(.init(key, try node(cyaml_next(events))))
      spans[path]?.key = place
      stop = spans[path]?.value.upperBound ?? stop
      path = outer
    }
  }

  private func key(_ event: cyaml_event, _ seen: inout Set<String>) throws(JSONError) -> String {
    guard event.kind != CYAML_ERROR else { throw failure(event) }
    guard event.kind == CYAML_SCALAR, ShortFunction.long(tag(event) ?? "") == nil else {
      throw failure("a key must be a text", event)
    }
    let key = text(event)
    if key == "<<", event.quoted == 0 {
      throw failure("CloudFormation reads no merge keys (<<): write the members out", event)
    }
    guard seen.insert(key).inserted else { throw failure("the key \"\(key)\" comes twice", event) }
    return key
  }

  private mutating func scalar(_ event: cyaml_event, _ range: Range<Int>) throws(JSONError) -> (JSON, SourceSpan) {
    let text = text(event)
    guard let function = try function(event) else {
      let isText = event.quoted != 0 || tag(event) == "!" || tag(event) == Self.standard + "str"
      return (isText ? .string(text) : YAMLScalar.value(text), SourceSpan(range))
    }
    spans[path + "/" + function] = SourceSpan(range, form: .argument)
    return (
      .object(.init([.init(function, ShortFunction.argument(text, of: function))])),
      SourceSpan(range, form: .function)
    )
  }

  private mutating func alias(_ event: cyaml_event) throws(JSONError) -> JSON {
    let name = event.anchor.map { String(cString: $0) } ?? ""
    guard let anchor = anchors[name] else { throw failure("no anchor &\(name) stands before this alias", event) }
    count += anchor.count
    guard count <= Self.most else { throw failure("holds more than \(Self.most) values", event) }
    return anchor.value
  }

  // MARK: Events

  /// The prefix of the tags that YAML itself knows; `!!str` is one.
  private static let standard = "tag:yaml.org,2002:"

  private func tag(_ event: cyaml_event) -> String? { event.tag.map { String(cString: $0) } }

  /// The long name of the short function that an event is tagged with.
  private func function(_ event: cyaml_event) throws(JSONError) -> String? {
    guard let tag = tag(event), tag != "!" else { return nil }
    if let function = ShortFunction.long(tag) { return function }
    // A directive of a tool that goes over the template first: `!Rain::Embed`.
    if tag.hasPrefix("!"), tag.contains("::") { return String(tag.dropFirst()) }
    let plain = ["str", "int", "float", "bool", "null", "map", "seq"]
    if plain.contains(where: { tag == Self.standard + $0 }) { return nil }
    guard !tag.hasPrefix(Self.standard) else {
      throw failure("CloudFormation reads no values of type !!\(tag.dropFirst(Self.standard.count))", event)
    }
    throw failure(ShortFunction.unknown(tag), event)
  }

  private func text(_ event: cyaml_event) -> String {
    guard let text = event.text else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: event.length), as: UTF8.self)
  }

  /// Where a value ends, blanks and the ends of lines behind it left out.
  private func end(_ event: cyaml_event, after start: Int) -> Int {
    var end = offsets[event.end]
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func failure(_ event: cyaml_event) -> JSONError {
    failure(event.kind == CYAML_ERROR ? Self.words(text(event)) : "a value is expected here", event)
  }

  private func failure(_ reason: String, _ event: cyaml_event) -> JSONError {
    JSONError(position: Lines(of: bytes.prefix(offsets[event.start])).position(of: offsets[event.start]), reason: reason)
  }

  /// What libyaml says, with what to do where it does not say so.
  private static func words(_ reason: String) -> String {
    switch reason {
    case "did not find expected key":
      "a key is expected here: does the line stand as far in as its neighbours?"
    case "could not find expected ':'":
      "expected : after the key; a text of several lines needs quotes, | or >"
    case "mapping values are not allowed in this context":
      "a key may not stand here: is the line above a text that needs quotes, or stands this one too far in?"
    case "found character that cannot start any token":
      "no value begins with this character: put it into quotes (a tab may not indent)"
    case "did not find expected <document start>":
      "text after the end of the value"
    default: reason
    }
  }
}

/// Where the characters of a text stand in its bytes: libyaml counts characters.
private struct ByteOffsets {
  /// Empty for ASCII.
  private var starts: [Int32] = []
  /// Of the byte order mark, which libyaml does not count.
  private var head = 0
  private let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { head = 3 }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    starts.reserveCapacity(count)
    for (offset, byte) in bytes.enumerated().dropFirst(head) where byte & 0xC0 != 0x80 { starts.append(Int32(offset)) }
  }

  /// Clamped to the text.
  subscript(character: Int) -> Int {
    guard !starts.isEmpty else { return min(head + max(character, 0), count) }
    return starts.indices.contains(character) ? Int(starts[character]) : count
  }
}
