import TapEngine
import TapModel
import TestSupport
import Testing

@testable import TapCatalog

/// With the real catalogue: what a design shows after any edits is what a fresh look at it shows.
@Suite struct FollowedEditsTests {
  private static let today = 1_795_305_600

  @Test(arguments: ["monitoring", "data-processing"], [UInt64(1), 2])
  func asAFreshRunWould(_ blueprint: String, _ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let engine = Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: Self.today)
    let start = engine.design
    var undo: [Edit] = []
    for step in 0..<64 {
      // What is only tried leaves everything as it was.
      _ = engine.preview(Self.edit(engine.design, &random))
      let edit = Self.edit(engine.design, &random)
      guard let inverse = try? engine.apply(edit) else { continue }
      undo.append(inverse)
      if step % 4 == 3 { compare(engine, "\(blueprint), seed \(seed), step \(step): \(edit)") }
    }
    #expect(undo.count > 32)
    for edit in undo.reversed() { _ = try engine.replay(edit) }
    #expect(engine.design == start)
    compare(engine, "\(blueprint), seed \(seed), undone")
  }

  private func compare(_ engine: Engine, _ place: String) {
    let fresh = Engine(engine.design, catalog: .aws, today: Self.today)
    #expect(engine.findings == fresh.findings, "\(place)")
    #expect(engine.coverage == fresh.coverage, "\(place)")
    #expect(engine.template.json == fresh.template.json, "\(place)")
  }

  /// Any edit that a person could make; it may be refused.
  private static func edit(_ design: Design, _ random: inout Seeded) -> Edit {
    let components = design.components.items
    let component = components.randomElement(using: &random) ?? design.settings
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .remove(component.id)
    case 1: return .rename(component.id, design.freeID("renamed"))
    case 2:
      let kind = Catalog.aws.kinds.randomElement(using: &random)
      return kind.map { .add($0.component(design.freeID($0.id))) } ?? .remove(component.id)
    case 3: return design.flows.items.randomElement(using: &random).map { .removeFlow($0.id) } ?? .remove("none")
    case 4: return .note(component.id, "noted")
    default: return set(component, design, &random)
    }
  }

  private static func set(_ component: Component, _ design: Design, _ random: inout Seeded) -> Edit {
    guard let field = Catalog.aws.kind(component.kind)?.fields.randomElement(using: &random) else {
      return .set("settings", "isolation", .bool(Bool.random(using: &random)))
    }
    let ids = design.components.items.map { JSON.string($0.id) }
    let values: [JSON] =
      switch field.editor {
      case .toggle: [true, false]
      case .choice(let words): words.map { .string($0) }
      case .number: field.range.map { [.int($0.lowerBound), .int($0.upperBound)] } ?? [7]
      case .reference: ids + [""]
      case .references: ids.map { [$0] } + [[]]
      case .list: [[], ["one", "two"]]
      case .map: [[:], ["Owner": "platform-operations"]]
      case .text, .suggestions, .cidr: ["", "some-text", "10.0.0.0/16"]
      }
    return .set(component.id, field.name, values.randomElement(using: &random))
  }
}
