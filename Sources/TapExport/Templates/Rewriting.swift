import TapModel

/// Writes a changed tree into the text that the old one was read from: only the bytes of what differs are touched.
///
/// Where a change has no bytes of its own (an argument of a short function, an element that came in the middle of a
/// list), the value around it is written anew.
struct Rewriting {
  private let text: TemplateText
  private let style: TextStyle
  private var changes: [Change] = []

  /// Bytes that take the place of others.
  private struct Change {
    var range: Range<Int>
    var text: String
  }

  /// - Parameters:
  ///   - old: what the text says, in the form that `new` has.
  ///   - new: what it is to say; the order of members does not count.
  static func bytes(of text: TemplateText, from old: JSON, to new: JSON) -> [UInt8] {
    if old.matches(new) { return text.bytes }
    var rewriting = Rewriting(text)
    _ = rewriting.walk(Pointer(), old, new)
    return rewriting.applied
  }

  private init(_ text: TemplateText) {
    self.text = text
    style = TextStyle(text)
  }

  /// The text with all changes; of two at one place the insertion comes first.
  private var applied: [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for change in changes.enumerated().sorted(by: Self.comesBefore).map(\.element) where change.range.lowerBound >= at {
      result += text.bytes[at..<change.range.lowerBound]
      result += change.text.utf8
      at = change.range.upperBound
    }
    return result + text.bytes[at...]
  }

  private static func comesBefore(_ a: (offset: Int, element: Change), _ b: (offset: Int, element: Change)) -> Bool {
    let (x, y) = (a.element.range, b.element.range)
    return (x.lowerBound, x.upperBound, a.offset) < (y.lowerBound, y.upperBound, b.offset)
  }

  // MARK: Walking

  /// Brings one value about; false where only the value around it can.
  private mutating func walk(_ place: Pointer, _ old: JSON, _ new: JSON) -> Bool {
    if old.matches(new) { return true }
    guard let span = text.spans[place.description] else { return false }
    let count = changes.count
    if descend(place, span, old, new) { return true }
    changes.removeSubrange(count...)
    guard span.form != .argument else { return false }
    changes.append(replacement(place, span, new))
    return true
  }

  /// Brings about what is in a list or an object, each part by itself.
  private mutating func descend(_ place: Pointer, _ span: SourceSpan, _ old: JSON, _ new: JSON) -> Bool {
    switch (old, new) {
    case (.array(let before), .array(let after)) where before.count == after.count:
      for index in before.indices {
        guard walk(place.appending(String(index)), before[index], after[index]) else { return false }
      }
      return true
    case (.object(let before), .object(let after)): return members(place, span, before, after)
    default: return false
    }
  }

  private mutating func members(
    _ place: Pointer, _ span: SourceSpan, _ old: JSON.Object, _ new: JSON.Object
  ) -> Bool {
    let gone = Set(old.members.filter { !$0.value.isNothing && (new[$0.key] ?? .null).isNothing }.map(\.key))
    var added: [JSON.Object.Member] = []
    for member in new.members where !member.value.isNothing {
      let here = place.appending(member.key)
      if let before = old[member.key] {
        guard walk(here, before, member.value) else { return false }
      } else if let empty = text.spans[here.description] {
        changes.append(replacement(here, empty, member.value))
      } else {
        added.append(member)
      }
    }
    if gone.isEmpty, added.isEmpty { return true }
    guard span.form == .plain || span.form == .block else { return false }
    let all = written(in: place)
    let kept = all.filter { !gone.contains($0.name) }
    guard let last = kept.last else { return false }
    remove(gone, from: all, last, isBlock: span.form == .block)
    for member in added { insert(member, after: last, first: all[0], isBlock: span.form == .block) }
    return true
  }

  /// A member as it stands in the text.
  private struct Written {
    var name: String
    var key: Range<Int>
    var value: Range<Int>
  }

  /// The members of an object in the order of the text.
  private func written(in place: Pointer) -> [Written] {
    (text.json.at(place)?.object?.keys ?? []).compactMap { name in
      guard let span = text.spans[place.appending(name).description], let key = span.key else { return nil }
      return Written(name: name, key: key, value: span.value)
    }
  }

  // MARK: Changes

  private mutating func remove(_ gone: Set<String>, from all: [Written], _ last: Written, isBlock: Bool) {
    for (index, member) in all.enumerated() where gone.contains(member.name) {
      let isTail = member.key.lowerBound > last.key.lowerBound
      if isBlock, style.beginsLine(member.key.lowerBound) {
        let start = style.lineStart(member.key.lowerBound)
        cut(start..<style.nextLine(max(member.value.upperBound, member.key.upperBound)))
      } else if !isTail {
        cut(member.key.lowerBound..<all[index + 1].key.lowerBound)
      } else if index + 1 == all.count {
        cut(last.value.upperBound..<member.value.upperBound)
      }
    }
  }

  private mutating func cut(_ range: Range<Int>) { changes.append(Change(range: range, text: "")) }

  private mutating func insert(_ member: JSON.Object.Member, after last: Written, first: Written, isBlock: Bool) {
    let column = style.column(first.key.lowerBound)
    if isBlock {
      let at = style.lineEnd(max(last.value.upperBound, last.key.upperBound))
      let lines = BlockYAML.member(member).map { $0.isEmpty ? "" : style.blanks(column) + $0 }
      // The end of a block of text is the end of its last line.
      let tail = at == text.bytes.count && lines.contains { $0.hasSuffix("|") } ? style.newline : ""
      changes.append(Change(range: at..<at, text: lines.map { style.newline + $0 }.joined() + tail))
    } else {
      let at = last.value.upperBound
      let isOnLine = style.beginsLine(first.key.lowerBound)
      let value = style.brackets(member.value, indent: isOnLine ? column : nil)
      let head = isOnLine ? "," + style.newline + style.blanks(column) : ", "
      changes.append(Change(range: at..<at, text: head + JSON.string(member.key).compact + ": " + value))
    }
  }

  private func replacement(_ place: Pointer, _ span: SourceSpan, _ new: JSON) -> Change {
    if text.form == .json || isInBrackets(place) {
      let at = span.key?.lowerBound ?? span.value.lowerBound
      let head = span.value.isEmpty ? " " : ""
      let indent = style.beginsLine(at) ? style.column(at) : nil
      return Change(range: span.value, text: head + style.brackets(new, indent: indent))
    }
    return block(span, new)
  }

  /// A value of YAML in the place of another, in lines where it needs them.
  private func block(_ span: SourceSpan, _ new: JSON) -> Change {
    let start = span.value.lowerBound
    let colon = style.afterColon(before: start)
    if let colon, let word = BlockYAML.inline(new) {
      return Change(range: colon..<span.value.upperBound, text: " " + word)
    }
    let lines = BlockYAML.lines(new)
    func joined(_ indent: Int, from first: Int) -> String {
      lines.enumerated().map { $0 < first || $1.isEmpty ? $1 : style.blanks(indent) + $1 }.joined(
        separator: style.newline)
    }
    if let colon, let key = span.key, lines.first?.first == "|" {
      return Change(range: colon..<span.value.upperBound, text: " " + joined(style.column(key.lowerBound), from: 1))
    }
    if let colon, let key = span.key {
      let indent = style.column(key.lowerBound) + 2
      return Change(range: colon..<span.value.upperBound, text: style.newline + joined(indent, from: 0))
    }
    let head = span.value.isEmpty ? " " : ""
    return Change(range: span.value, text: head + joined(style.column(start) + head.utf8.count, from: 1))
  }

  /// Whether a list or an object around the place stands in brackets.
  private func isInBrackets(_ place: Pointer) -> Bool {
    place.tokens.indices.contains { count in
      let above = Pointer(Array(place.tokens.prefix(count)))
      guard let span = text.spans[above.description], span.form != .block, !span.value.isEmpty else { return false }
      return [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(text.bytes[span.value.upperBound - 1])
    }
  }
}

extension JSON {
  /// A null, or an object whose members are all nothing: CloudFormation reads it as if it were not there.
  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .object(let object): !object.isEmpty && object.members.allSatisfy(\.value.isNothing)
    default: false
    }
  }

  /// Equal but for the order of members; a null is as good as none.
  package func matches(_ other: JSON) -> Bool {
    switch (self, other) {
    case (.object(let a), .object(let b)):
      let (x, y) = (a.members.filter { !$0.value.isNothing }, b.members.filter { !$0.value.isNothing })
      guard x.count == y.count else { return false }
      // Mostly the order is the same.
      return zip(x, y).allSatisfy { $0.key == $1.key && $0.value.matches($1.value) }
        || x.allSatisfy { member in b[member.key].map { member.value.matches($0) } ?? false }
    case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.matches($1) }
    default: return self == other
    }
  }
}
