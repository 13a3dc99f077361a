/// A place in a resource, as a rule reads it.
///
/// All verdicts are made here, so that a value which cannot be known is never taken for a pass, and most fixes come free.
/// It lives no longer than the check that reads it: the view and the store behind it hold what it points to, so that
/// the many copies of a check count no references.
package struct Value {
  /// Answers and records what is asked.
  package unowned(unsafe) let view: any TemplateView
  /// The resource it stands in.
  package unowned(unsafe) let node: Node
  /// From the resource's properties down; the root is the resource.
  package let path: Path
  /// As it stands in the template; nil where nothing stands.
  package let raw: JSON?

  package init(view: any TemplateView, node: Node, path: Path, raw: JSON?) {
    self.view = view
    self.node = node
    self.path = path
    self.raw = raw
  }

  // MARK: Reading

  /// Logical id of the resource it stands in.
  package var id: String { node.resource.id }
  /// Of the resource it stands in.
  package var type: String { node.resource.type }
  /// The same as `path`, as findings and fixes name it.
  package var pointer: Pointer { view.pointer(path) }

  /// What it is known to be; reading it counts as evidence.
  package var resolved: Resolved {
    view.note(node, path)
    return seen
  }

  /// What it is known to be, where the way matters and not the value.
  private var seen: Resolved {
    view.touch(node)
    return view.resolve(raw)
  }

  /// Whether it stands as it is meant: an intrinsic function is an object of one member, and hardly any other is.
  private var isPlain: Bool {
    if case .object(let object)? = raw { object.members.count != 1 } else { true }
  }

  /// What stands there where it is an array, and nothing of it is known only later.
  private var items: [JSON] {
    if case .array(let items)? = raw {
      view.touch(node)
      return items
    }
    if !isPlain, case .known(.array(let items)) = seen { return items }
    return []
  }

  /// A member of an object; of an attribute of the resource with `@DeletionPolicy` at the root.
  package subscript(key: String) -> Value {
    let place = view.step(path, .key(key))
    if path == .root, key.utf8.first == UInt8(ascii: "@") {
      view.touch(node)
      return child(place, node.resource.attributes[String(key.dropFirst())])
    }
    if isPlain {
      view.touch(node)
      return child(place, raw?[key])
    }
    guard case .known(let json) = seen else { return child(place, unresolvable) }
    return child(place, json[key])
  }

  /// A member deeper down.
  package subscript(at pointer: Pointer) -> Value { pointer.tokens.reduce(self) { $0[$1] } }

  /// The members of a list; none where it is absent or cannot be known (see `isUnknown`).
  ///
  /// What an Fn::If leaves out is no member.
  package var elements: [Value] {
    let items = items
    var found: [Value] = []
    found.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if item.mayBeLeftOut, case .absent = view.resolve(item) { continue }
      found.append(child(view.step(path, .index(index)), item))
    }
    return found
  }

  /// A list, or the one value that CloudFormation takes for a list of one (Action, Resource, Principal).
  package var elementsOrSelf: [Value] {
    switch raw {
    case nil: return []
    case .array?: return elements
    case .object? where !isPlain:
      switch seen {
      case .absent: return []
      case .known(.array): return elements
      default: return [self]
      }
    default:
      view.touch(node)
      return [self]
    }
  }

  /// Names and values of an object.
  package var members: [(key: String, value: Value)] {
    guard case .object? = raw, case .known(.object(let object)) = seen else { return [] }
    return object.members.map { ($0.key, child(view.step(path, .key($0.key)), $0.value)) }
  }

  /// True also for what cannot be known: something stands there.
  package var exists: Bool {
    if isPlain {
      view.note(node, path)
      return raw != nil
    }
    if case .absent = resolved { return false } else { return true }
  }

  /// Whether its value shows only after deployment; asking is no evidence.
  package var isUnknown: Bool {
    if isPlain {
      view.touch(node)
      return false
    }
    if case .unknown = seen { return true } else { return false }
  }

  /// The known value.
  package var json: JSON? {
    if isPlain {
      view.note(node, path)
      return raw
    }
    if case .known(let json) = resolved { return json } else { return nil }
  }

  /// The known text; account and resource names stay in it as `${...}`.
  package var text: String? {
    if isPlain {
      view.note(node, path)
      return raw?.scalarText
    }
    return json?.scalarText
  }
  /// The known whole number, also one written as a text.
  package var number: Int? { json?.wholeNumber }
  /// The known truth value, also one written as a text.
  package var truth: Bool? { json?.truth }

  /// The resource that it names by Ref or GetAtt, or by a Sub of nothing else.
  package var target: Value? { targetID.flatMap { view.resource($0) } }

  /// The logical id that it names by Ref or GetAtt, or by a Sub of nothing else.
  package var targetID: String? {
    switch resolved {
    case .resource(let id, _): return id
    case .known(.string(let text)):
      guard text.utf8.first == UInt8(ascii: "$") else { return nil }
      let parts = SubPart.split(text)
      guard parts.count == 1, case .variable(let name) = parts[0], !name.hasPrefix("AWS::") else { return nil }
      return String(name.prefix { $0 != "." })
    default: return nil
    }
  }

  /// Resources of a type that name this one.
  package func referrers(_ type: String = "*") -> [Value] {
    view.referrers(of: node, type: type).map { view.value($0) }
  }

  /// The resource itself.
  package var root: Value { view.value(node) }

  private func child(_ path: Path, _ raw: JSON?) -> Value { Value(view: view, node: node, path: path, raw: raw) }

  /// What the members of something that cannot be known are: not known either.
  private var unresolvable: JSON? {
    switch seen {
    case .absent, .known: nil
    case .resource, .unknown: raw
    }
  }

  // MARK: Verdicts

  /// The value must be this one; `absent` says what CloudFormation takes where it is left out. The fix sets it.
  package func must(equal wanted: JSON, absent: JSON? = nil, _ message: String) -> Outcome {
    judge(absent: absent, message, fix: set(wanted)) { $0.means(wanted) }
  }

  /// The value must be one of these; the fix sets the first.
  package func must(be wanted: [JSON], absent: JSON? = nil, _ message: String) -> Outcome {
    judge(absent: absent, message, fix: wanted.first.flatMap { set($0) }) { value in wanted.contains { value.means($0) }
    }
  }

  /// A number not below this one; the fix sets it, or `fix`.
  package func must(atLeast least: Int, absent: Int? = nil, _ message: String, fix: Int? = nil) -> Outcome {
    judge(absent: absent.map { .int($0) }, message, fix: set(.int(fix ?? least))) { ($0.wholeNumber ?? .min) >= least }
  }

  /// A number not above this one; the fix sets it.
  package func must(atMost most: Int, absent: Int? = nil, _ message: String) -> Outcome {
    judge(absent: absent.map { .int($0) }, message, fix: set(.int(most))) { ($0.wholeNumber ?? .max) <= most }
  }

  /// The value must not be this one; leaving it out is right. The fix sets `instead`, or removes it.
  package func mustNot(equal wrong: JSON, _ message: String, set instead: JSON? = nil) -> Outcome {
    switch resolved {
    case .absent: .passes
    case .known(let value): value.means(wrong) ? fails(message, fix: .set(resource: id, pointer, instead)) : .passes
    case .resource: .passes
    case .unknown(let why): .unknown(why)
    }
  }

  /// Something must stand there.
  package func must(existOr message: String, fix: Fix? = nil) -> Outcome {
    switch resolved {
    case .absent: fails(message, fix: fix)
    case .known, .resource: .passes
    case .unknown(let why): .unknown(why)
    }
  }

  /// It must name a resource of this type in the template, or be the ARN of one outside (a text, a parameter).
  package func must(name type: String, _ message: String, fix: Fix? = nil) -> Outcome {
    switch resolved {
    case .absent: fails(message, fix: fix)
    case .unknown(let why): .unknown(why)
    case .known(.string("")): fails(message, fix: fix)
    case .known, .resource:
      target.map { $0.type == type ? .passes : fails("names \($0.id), which is no \(type)", fix: fix) }
        ?? (targetID == nil ? .passes : fails("names \(targetID ?? ""), which is not in the template", fix: fix))
    }
  }

  /// A known value that satisfies a condition.
  package func must(
    _ message: String, absent: JSON? = nil, fix: Fix? = nil, _ holds: (JSON) -> Bool
  ) -> Outcome {
    judge(absent: absent, message, fix: fix, holds)
  }

  /// This place is wrong; the fix sets it.
  package func fails(_ message: String, set value: JSON) -> Outcome {
    fails(message, fix: .set(resource: id, pointer, value))
  }

  /// This place is wrong.
  package func fails(_ message: String, fix: Fix? = nil) -> Outcome {
    .breaks([Breach(resource: id, pointer: pointer, message: message, fix: fix)])
  }

  /// This place is wrong, and a new component mends it; `bind` is the field of this component that will name it.
  package func fails(
    _ message: String, insert kind: String, _ fields: [String: Fix.Argument] = [:], joins: Bool = false,
    bind: String? = nil, shared: Bool = false
  ) -> Outcome {
    fails(message, fix: .insert(.init(kind, fields, joins: joins, bind: bind, shared: shared)))
  }

  /// A fix that sets this place; nil removes it.
  package func set(_ value: JSON?) -> Fix? { .set(resource: id, pointer, value) }

  private func judge(absent: JSON?, _ message: String, fix: Fix?, _ holds: (JSON) -> Bool) -> Outcome {
    switch resolved {
    case .absent: absent.map(holds) == true ? .passes : fails(message, fix: fix)
    case .known(let value): holds(value) ? .passes : fails(message, fix: fix)
    case .resource(let target, _): .unknown("is taken from \(target)")
    case .unknown(let why): .unknown(why)
    }
  }
}

extension JSON {
  /// Whether it may stand for no value: Fn::If, and Ref of `AWS::NoValue`; what other references give is there.
  fileprivate var mayBeLeftOut: Bool {
    guard case .object(let object) = self, object.members.count == 1 else { return false }
    let member = object.members[0]
    return member.key == "Fn::If" || member.key == "Ref" && member.value == "AWS::NoValue"
  }
}
