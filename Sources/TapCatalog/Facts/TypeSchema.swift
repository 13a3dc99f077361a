import TapModel

/// What one resource type accepts, read from its lines as they are asked for.
///
/// A path is a list of property names; an element of a list and an entry of a map take one step of any name (`0`, `*`,
/// `Sid=Logs`), so that the tokens of a JSON pointer are a path.
package struct TypeSchema: Sendable {
  /// Where tags stand.
  package struct Tags: Hashable, Sendable {
    /// `Tags`, `BackupVaultTags`.
    package let property: String
    /// A list of Key and Value; else a map.
    package let isList: Bool
  }

  /// `AWS::RDS::DBInstance`.
  package let name: String
  /// Nil when the type takes no tags.
  package let tags: Tags?
  /// Dotted properties that tell one resource from another.
  package let primaryIdentifier: [String]
  /// Marks of properties below the first level: `^StreamEncryption.KeyId`.
  private let marks: [FactText]
  /// The lines of each object, by number.
  private let objects: [FactText]

  init(name: String, block: FactText) {
    let head = FactRow(line: block)
    let tags = head.list(1, .colon)
    self.name = name
    let isSettled = tags.count == 2 && !TypeSchema.lateTags.contains(name)
    self.tags = isSettled ? Tags(property: tags[0], isList: tags[1] == "list") : nil
    primaryIdentifier = head.list(2)
    marks = head.cells.count > 3 ? Array(head.cells[3].split(.space)) : []
    let starts = block.lines(with: "=")
    objects = starts.indices.map { at in
      FactText(source: block.source, start: starts[at], end: at + 1 < starts.count ? starts[at + 1] - 1 : block.end)
    }
  }

  /// Types whose tags are so new that linters still in use refuse them (cfn-lint 1.51 of 2026): left untagged.
  private static let lateTags: Set<String> = ["AWS::CloudWatch::Dashboard"]

  /// Whether a template can tag it.
  package var taggable: Bool { tags != nil }

  /// The property, element or entry at a path; nil when there is none, or what holds it may hold anything.
  package func property(at path: [String]) -> PropertySchema? { walk(path)?.property }

  /// The properties of the object at a path, sorted by name; none where no object is described.
  package func properties(at path: [String] = []) -> [PropertySchema] {
    guard let place = object(at: path) else { return [] }
    return properties(place.number, below: place.steps)
  }

  /// What the object under a number holds; it stands at a path.
  func object(_ number: Int, at path: [String]) -> ObjectSchema {
    // Where it stands matters to marks alone, and most types have none.
    let steps = marks.isEmpty ? [] : walk(path)?.steps ?? []
    return ObjectSchema(
      properties: properties(number, below: steps), isOpen: isOpen(number), constraints: constraints(number))
  }

  /// The properties that the object at a path must have, sorted.
  package func required(at path: [String] = []) -> [String] {
    properties(at: path).filter(\.isRequired).map(\.name)
  }

  /// Whether the object at a path may hold properties that are not listed.
  package func isOpen(at path: [String] = []) -> Bool { object(at: path).map { isOpen($0.number) } ?? true }

  /// What the properties of the object at a path demand of each other.
  package func constraints(at path: [String] = []) -> [PropertyConstraint] {
    object(at: path).map { constraints($0.number) } ?? []
  }

  /// What changing the property at a path does; a change of a whole replaces if it changes such a part.
  ///
  /// What stands inside a function changes the property that the function gives.
  package func replacement(at path: [String]) -> Replacement {
    let path = Array(path.prefix { !$0.isFunction })
    guard let place = walk(path) else { return .never }
    let above = path.indices.compactMap { property(at: Array(path[...$0]))?.replacement }.max() ?? .never
    let part = place.steps.joined(separator: ".") + "."
    let hasParts = marks.contains { $0.first != UInt8(ascii: "~") && $0.dropFirst().string.hasPrefix(part) }
    return max(above, hasParts ? .sometimes : .never)
  }

  // MARK: Lines

  /// The number of the object at a path, and the path with `*` for its elements and entries.
  private func object(at path: [String]) -> (number: Int, steps: [String])? {
    guard let place = walk(path), case .object(let number) = place.value.content else { return nil }
    return (number, place.steps)
  }

  /// What stands at the end of a path.
  private func walk(_ path: [String]) -> (property: PropertySchema?, value: ValueSchema, steps: [String])? {
    var (property, value, steps) = (PropertySchema?.none, ValueSchema.root, [String]())
    for token in path {
      let next: PropertySchema?
      switch value.content {
      case .object(let number): next = self.property(token, in: number, below: steps)
      case .list(let inner), .map(let inner): next = PropertySchema(name: "*", value: inner)
      case .open: next = nil
      }
      guard let next else { return nil }
      steps.append(next.name)
      (property, value) = (next, next.value)
    }
    return (property, value, steps)
  }

  private func properties(_ number: Int, below steps: [String]) -> [PropertySchema] {
    lines(number).map { read($0, below: steps) }
  }

  private func isOpen(_ number: Int) -> Bool { !head(number)[1].isEmpty }

  private func constraints(_ number: Int) -> [PropertyConstraint] {
    head(number).list(2).compactMap(PropertyConstraint.init)
  }

  private func lines(_ number: Int) -> some Sequence<FactText> {
    let text = objects.indices.contains(number) ? objects[number] : FactText(source: "", start: 0, end: 0)
    return text.split(.newline).dropFirst()
  }

  private func head(_ number: Int) -> FactRow {
    objects.indices.contains(number) ? FactRow(line: objects[number]) : FactRow(cells: [])
  }

  private func property(_ name: String, in number: Int, below steps: [String]) -> PropertySchema? {
    for line in lines(number) {
      guard let length = line.distance(to: .tab), line.prefix(length).matches(name) else { continue }
      return read(line, below: steps)
    }
    return nil
  }

  private func read(_ line: FactText, below steps: [String]) -> PropertySchema {
    var cells = line.split(.tab)
    func next() -> FactText { cells.next() ?? line.prefix(0) }
    let (name, flags, form, words, pattern) = (next().string, next(), next(), next(), next())
    var property = PropertySchema(name: name, value: ValueSchema(form, allowed: words, pattern: pattern))
    for flag in flags.bytes { property.mark(flag) }
    if !marks.isEmpty, !steps.isEmpty {
      let path = (steps + [name]).joined(separator: ".")
      for mark in marks where mark.dropFirst().matches(path) { property.mark(mark.first) }
    }
    return property
  }
}
