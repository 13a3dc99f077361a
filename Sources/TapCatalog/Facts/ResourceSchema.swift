import TapModel

/// CloudFormation's resource types: where each exists, and the properties of those that rules and kinds use.
package enum ResourceSchema {
  /// What a type accepts; nil for a type that exists but is not among those looked at, or does not exist.
  package static func of(_ type: String) -> TypeSchema? { blocks[type].map { TypeSchema(name: type, block: $0) } }

  /// Types that `of` answers, sorted.
  package static var described: [String] { blocks.keys.sorted() }

  /// Whether a region has a type of AWS's; nil when the types of the region are not known.
  package static func exists(_ type: String, in region: String) -> Bool? {
    guard let bit = index.regions.firstIndex(of: region) else { return nil }
    return (index.mask(type) ?? 0) >> UInt64(bit) & 1 == 1
  }

  /// Regions that have a type; none when no region has it.
  package static func regions(of type: String) -> [String] {
    let mask = index.mask(type) ?? 0
    return index.regions.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { index.regions[$0] }
  }

  /// Whether the types of a region are known.
  package static func hasTypes(of region: String) -> Bool { index.regions.contains(region) }

  /// Types of a namespace such as `AWS::EC2`, sorted.
  package static func types(in namespace: String) -> [String] { index.types(in: namespace).map(\.name) }

  /// Every type of every region, sorted by namespace.
  package static var types: [String] { index.namespaces.keys.sorted().flatMap { types(in: $0) } }

  /// The type that a misspelt one may mean.
  package static func nearest(_ type: String) -> String? { TapModel.nearest(type, among: types) }

  /// What changing a property does to the resource; never for a type that is not described.
  package static func replacement(of path: [String], in type: String) -> Replacement {
    of(type)?.replacement(at: path) ?? .never
  }

  /// Whether replacing a resource loses data unless a snapshot or the old resource is kept; own judgement.
  package static func losesData(_ type: String) -> Bool { stores.contains(type) }

  private static let stores = Set(FactTable.stores.all.strings(.newline))
  private static let index = TypeIndex(.types)

  /// The lines of each type.
  private static let blocks: [String: FactText] = {
    let all = FactTable.schemas.all
    let starts = all.lines(with: "AWS::")
    return Dictionary(
      uniqueKeysWithValues: starts.indices.map { at in
        let end = at + 1 < starts.count ? starts[at + 1] - 1 : all.end
        let block = FactText(source: all.source, start: starts[at], end: end)
        return (block.prefix(block.distance(to: .tab) ?? block.count).string, block)
      })
  }()
}

/// Where every type exists: types carry the number of a mask over the regions.
struct TypeIndex: Sendable {
  let regions: [String]
  let masks: [UInt64]
  let namespaces: [String: FactText]

  init(_ table: FactTable) {
    let lines = Array(table.all.split(.newline))
    regions = lines.first?.strings() ?? []
    masks = lines.dropFirst().first?.strings().compactMap { UInt64($0, radix: 16) } ?? []
    namespaces = Dictionary(
      lines.dropFirst(2).map { line in
        let length = line.distance(to: .tab) ?? line.count
        return (line.prefix(length).string, line.dropFirst(length + 1))
      }
    ) { first, _ in first }
  }

  func types(in namespace: String) -> [(name: String, mask: UInt64)] {
    namespaces[namespace].map { words in words.split(.space).compactMap { entry($0, in: namespace) } } ?? []
  }

  /// Regions of a type, the first in the lowest bit; nil when no region has it.
  func mask(_ type: String) -> UInt64? {
    guard let colon = type.lastIndex(of: ":") else { return nil }
    let namespace = String(type[..<colon].dropLast())
    let name = type[type.index(after: colon)...]
    guard let words = namespaces[namespace] else { return nil }
    for word in words.split(.space) {
      guard let length = word.distance(to: .colon), word.prefix(length).matches(name) else { continue }
      return entry(word, in: namespace)?.mask
    }
    return nil
  }

  private func entry(_ word: FactText, in namespace: String) -> (name: String, mask: UInt64)? {
    guard let length = word.distance(to: .colon), let number = Int(word.dropFirst(length + 1).string),
      masks.indices.contains(number)
    else { return nil }
    return (namespace + "::" + word.prefix(length).string, masks[number])
  }
}
