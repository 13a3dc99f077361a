import TapModel

/// One violation of a schema.
struct SchemaFault {
  var place: [String]
  var message: String
  var changes: [(place: [String], value: JSON?)] = []
}

/// Compares the properties of a resource with the schema of its type; what an intrinsic gives is not judged.
struct SchemaCheck {
  let shapes: SchemaShapes
  private(set) var faults: [SchemaFault] = []
  private var place: [String] = []

  init(_ shapes: SchemaShapes) { self.shapes = shapes }

  static func faults(of properties: JSON, _ shapes: SchemaShapes) -> [SchemaFault] {
    var check = SchemaCheck(shapes)
    if case .object(let object) = properties { check.object(object, 0) }
    return check.faults
  }

  private mutating func fault(_ message: String, set value: JSON? = nil) {
    let name = place.last { Int($0) == nil } ?? ""
    faults.append(
      SchemaFault(place: place, message: "\(name): \(message)", changes: value.map { [(place, $0)] } ?? []))
  }

  // MARK: Objects

  private mutating func object(_ object: JSON.Object, _ number: Int) {
    let shape = shapes.shape(number, at: place)
    for member in object.members {
      guard let form = shape.forms[member.key] else {
        if !shape.isOpen, !member.key.isFilledIn { unknown(member, object, shape) }
        continue
      }
      place.append(member.key)
      if form.isReadOnly { fault("is given by AWS, cannot be set") } else { value(member.value, form) }
      place.removeLast()
    }
    // What a macro brings in may be what is missing.
    let isWhole = !object.members.contains { $0.key == "Fn::Transform" }
    for name in shape.required where isWhole && !object.has(name) { missing(name, shape) }
    // What an Fn::If gives may be nothing.
    let isOpen = shape.constraints.isEmpty || object.members.contains { $0.key.isFunction || $0.value.isChoice }
    for constraint in shape.constraints where !isOpen { self.constraint(constraint, object) }
  }

  private mutating func unknown(_ member: JSON.Object.Member, _ object: JSON.Object, _ shape: SchemaShape) {
    let near = nearest(member.key, among: shape.forms.keys.filter { object[$0] == nil }.sorted())
    let wrong = place + [member.key]
    let changes: [(place: [String], value: JSON?)] =
      near.map { [(wrong, nil), (place + [$0], member.value)] } ?? [(wrong, nil)]
    let hint = near.map { "; \($0)?" } ?? ""
    faults.append(SchemaFault(place: wrong, message: "\(member.key) does not exist\(hint)", changes: changes))
  }

  private mutating func missing(_ name: String, _ shape: SchemaShape) {
    let words = shape.forms[name]?.schema.allowed ?? []
    let only: [(place: [String], value: JSON?)] = words.count == 1 ? [(place + [name], .string(words[0]))] : []
    faults.append(SchemaFault(place: place, message: "\(name) is missing", changes: only))
  }

  private mutating func constraint(_ constraint: PropertyConstraint, _ object: JSON.Object) {
    func has(_ names: [String]) -> [String] { names.filter { object.has($0) } }
    let list = { (names: [String]) in names.joined(separator: ", ") }
    switch constraint {
    case .exactlyOne(let names):
      let set = has(names)
      if set.count != 1 {
        faults.append(SchemaFault(place: place, message: "takes one of \(list(names))", changes: drop(set)))
      }
    case .atLeastOne(let names):
      if has(names).isEmpty { faults.append(SchemaFault(place: place, message: "needs one of \(list(names))")) }
    case .needs(let name, let others):
      let absent = others.filter { !object.has($0) }
      if object.has(name), !absent.isEmpty {
        faults.append(SchemaFault(place: place + [name], message: "\(name) needs \(list(absent))"))
      }
    case .excludes(let name, let others):
      // An empty list is as good as none.
      let set = has(others).filter { object[$0] != [] }
      if object.has(name), object[name] != [], !set.isEmpty {
        let change = (place: place + [name], value: JSON?.none)
        faults.append(SchemaFault(place: place + [name], message: "\(name) excludes \(list(set))", changes: [change]))
      }
    }
  }

  private func drop(_ names: [String]) -> [(place: [String], value: JSON?)] {
    names.dropFirst().map { (place + [$0], nil) }
  }

  // MARK: Values

  private mutating func value(_ value: JSON, _ form: ValueForm) {
    switch value {
    case .string(let text): string(text, form)
    case .object(let object):
      if object.members.count == 1, object.members[0].key.isFilledIn { return }
      switch form.content {
      case .object(let number): self.object(object, number)
      case .map(let inner): entries(object, inner)
      case .list: fault("takes a list", set: [value])
      case .open: if !form.schema.types.contains(.object) { mismatch(form) }
      }
    case .array(let elements):
      if case .list(let inner) = form.content {
        list(elements, form, inner)
      } else if !form.schema.types.contains(.array) {
        mismatch(form)
      }
    case .int, .number: number(value, form)
    case .bool: if form.schema.types.isDisjoint(with: [.boolean, .string]) { mismatch(form) }
    case .null: fault("null is no value")
    }
  }

  private mutating func entries(_ object: JSON.Object, _ form: ValueForm) {
    for member in object.members {
      place.append(member.key)
      value(member.value, form)
      place.removeLast()
    }
  }

  private mutating func list(_ elements: [JSON], _ form: ValueForm, _ inner: ValueForm) {
    for (index, element) in elements.enumerated() {
      place.append(Step.index(index))
      value(element, inner)
      place.removeLast()
    }
    guard !elements.contains(where: \.isChoice) else { return }
    if !form.schema.admits(Double(elements.count)) {
      let most = form.schema.upper.map { elements.prefix(Int($0)) }
      fault("takes \(form.schema.bounds) entries", set: elements.isEmpty ? nil : most.map { .array(Array($0)) })
    }
    if form.schema.isUnique, elements.hasTwice {
      var seen: Set<JSON> = []
      fault("holds an entry twice", set: .array(elements.filter { seen.insert($0).inserted }))
    }
  }

  private mutating func string(_ text: String, _ form: ValueForm) {
    if form.isFreeText || text.begins(with: "{{resolve:") { return }
    guard form.schema.types.contains(.string) else { return convert(text, form) }
    if !form.schema.allowed.isEmpty, !form.schema.allows(text) { return illegal(text, form.schema) }
    let isShort = text.utf8.count <= form.most && text.utf8.count >= form.least * 4
    if !isShort, !form.schema.admits(Double(text.unicodeScalars.count)) {
      let most = form.schema.upper.flatMap { text.shortened(to: Int($0)) }
      return fault("takes \(form.schema.bounds) characters", set: most)
    }
    if let pattern = form.pattern, !pattern.admits(text) {
      fault("\"\(text.prefix(24))\" does not fit \(form.schema.pattern ?? "")")
    }
  }

  /// A text where something else is asked: CloudFormation reads numbers and truth values from texts.
  private mutating func convert(_ text: String, _ form: ValueForm) {
    let types = form.schema.types
    if !types.isDisjoint(with: [.integer, .number]), Double(text) != nil { return number(.string(text), form) }
    if types.contains(.boolean) {
      if ["true", "false"].contains(text.lowercased()) { return }
      return fault("takes true or false", set: nearest(text, among: ["true", "false"]).map { .bool($0 == "true") })
    }
    mismatch(form)
  }

  private mutating func number(_ value: JSON, _ form: ValueForm) {
    let schema = form.schema
    guard let text = value.scalarText, let number = Double(text) else { return mismatch(form) }
    guard !schema.types.isDisjoint(with: [.integer, .number]) else {
      if schema.types.contains(.string) { return string(text, form) }
      return mismatch(form)
    }
    if !schema.types.contains(.number), number.rounded() != number {
      return fault("takes a whole number", set: Int(exactly: number.rounded()).map { .int($0) })
    }
    if !schema.allowed.isEmpty, !schema.allows(text) { return illegal(text, schema) }
    if !schema.admits(number) {
      let clamped = min(max(number, schema.lower ?? number), schema.upper ?? number)
      fault("takes \(schema.bounds)", set: Int(exactly: clamped).map { .int($0) } ?? .number("\(clamped)"))
    }
  }

  private mutating func illegal(_ text: String, _ schema: ValueSchema) {
    let near = schema.allowed.nearest(to: text)
    let list = schema.allowed.prefix(4).joined(separator: ", ") + (schema.allowed.count > 4 ? " ..." : "")
    let value: JSON? = near.map { word in
      schema.types.contains(.string) ? .string(word) : Int(word).map { .int($0) } ?? .number(word)
    }
    fault("\"\(text.prefix(24))\" is none of \(list)" + (near.map { "; \($0)?" } ?? ""), set: value)
  }

  private mutating func mismatch(_ form: ValueForm) { fault("takes \(form.schema.types.words)") }
}

extension String {
  /// Whether a key stands for what CloudFormation, or a tool before it (`!Rain::Embed`), puts in its place.
  fileprivate var isFilledIn: Bool { isFunction || contains("::") }
}

extension JSON.Object {
  /// Whether a member stands there and is not taken away by `AWS::NoValue`.
  fileprivate func has(_ name: String) -> Bool {
    self[name].map { !$0.isNoValue } ?? false
  }
}

extension [JSON] {
  /// Whether two are the same; most lists are short.
  fileprivate var hasTwice: Bool {
    guard count <= 12 else { return Set(self).count < count }
    return indices.contains { index in self[..<index].contains(self[index]) }
  }
}

extension JSON {
  /// Whether it may give nothing, or several elements.
  fileprivate var isChoice: Bool {
    guard case .object(let object) = self, object.members.count == 1 else { return false }
    let key = object.members[0].key
    return key == "Fn::If" || key == "Fn::Transform" || isNoValue
  }

  /// Whether it takes the property away that it stands for.
  fileprivate var isNoValue: Bool {
    guard case .object(let object) = self, object.members.count == 1, object.members[0].key == "Ref" else {
      return false
    }
    return object.members[0].value.string == "AWS::NoValue"
  }
}

extension [String] {
  /// The legal word that may be meant; of numbers the next one that is not smaller, else the largest.
  fileprivate func nearest(to text: String) -> String? {
    if let wanted = Double(text) {
      let numbers = compactMap { word in Double(word).map { (word, $0) } }.sorted { $0.1 < $1.1 }
      return (numbers.first { $0.1 >= wanted } ?? numbers.last)?.0
    }
    return TapModel.nearest(text, among: self)
  }
}

extension String {
  fileprivate func shortened(to count: Int) -> JSON? {
    count < 1 || unicodeScalars.count <= count
      ? nil : .string(String(String.UnicodeScalarView(unicodeScalars.prefix(count))))
  }
}

extension ValueSchema {
  /// `1 to 64`, `at least 1`, `at most 5`.
  fileprivate var bounds: String {
    func word(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? "\(number)" }
    return switch (lower, upper) {
    case (let lower?, let upper?): "\(word(lower)) to \(word(upper))"
    case (let lower?, nil): "at least \(word(lower))"
    case (nil, let upper?): "at most \(word(upper))"
    case (nil, nil): "any"
    }
  }
}

extension JSONTypes {
  /// `a text or an object`.
  fileprivate var words: String {
    let all: [(JSONTypes, String)] = [
      (.string, "a text"), (.integer, "a whole number"), (.number, "a number"), (.boolean, "true or false"),
      (.object, "an object"), (.array, "a list"),
    ]
    return all.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}
