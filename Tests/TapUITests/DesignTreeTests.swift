import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

/// The lists follow single edits: after each they are what they would be if they were made anew.
@MainActor @Suite struct DesignTreeTests {
  /// Another value of a field.
  private func other(_ field: AnyField, _ now: JSON, _ workspace: Workspace, _ random: inout Seeded) -> JSON? {
    switch field.editor {
    case .toggle: now == true ? false : true
    case .choice(let words): words.randomElement(using: &random).map { .string($0) }
    case .number: field.range.map { .int(Bool.random(using: &random) ? $0.lowerBound : min($0.upperBound, 99)) }
    case .reference(let offer):
      (workspace.candidates(offer, but: "") + [""]).randomElement(using: &random).map { .string($0) }
    case .references, .list: []
    case .map: [:]
    case .text, .suggestions, .cidr: "text"
    }
  }

  private func check(_ stage: Stage, _ what: Comment) throws {
    stage.app.refresh()
    let place = try #require(stage.app.design)
    var anew = DesignTree(stage.workspace, findings: stage.workspace.findings)
    anew.arrange(stage.workspace, flipped: place.flipped, orders: place.orders)
    let isOpen = { (tree: DesignTree) in tree.own.filter { $0.value != RowStatus() } }
    try #require(isOpen(place.tree) == isOpen(anew), what)
    try #require(place.tree.rows == anew.rows, what)
    for row in anew.rows.values.joined() {
      // Asked at each step: what a row shows of what is in it is kept until that changes.
      try #require(place.tree.status(of: row) == anew.status(of: row), what)
    }
    try #require(place.tree.guards == anew.guards && place.tree.stands == anew.stands, what)
    try #require(place.findings.filter { !$0.isFixed }.map(\.finding) == stage.workspace.findings, what)
  }

  @Test func twoThatStandInEachOtherAreLeft() throws {
    var design = try #require(Blueprint.named("monitoring")).design()
    for (inner, outer) in [("public", "private"), ("private", "public")] {
      _ = try design.apply(.set(inner, "vpc", .string(outer)))
    }
    let stage = Stage(Size(120, 36), design)
    _ = try stage.workspace.apply(.set("public", "zones", 3), say: "three zones")
    stage.app.refresh()
    #expect(stage.app.design?.tree.parent(of: .component("public")) == .component("private"))
  }

  @Test(arguments: [UInt64(1), 2]) func isAsMadeAnew(_ seed: UInt64) throws {
    let stage = try Stage()
    var random = Seeded(state: seed)
    var made = 0
    while made < 60 {
      let component = try #require(stage.workspace.design.components.items.randomElement(using: &random))
      guard let field = stage.workspace.catalog.kind(component.kind)?.fields.randomElement(using: &random),
        let value = other(field, component.fields[field.name] ?? field.initial, stage.workspace, &random),
        (try? stage.workspace.apply(.set(component.id, field.name, value), say: "another")) != nil
      else { continue }
      made += 1
      try check(stage, "seed \(seed), \(component.id).\(field.name) = \(value.compact)")
      guard made % 3 == 0 else { continue }
      try stage.workspace.undo()
      try check(stage, "seed \(seed), undone \(component.id).\(field.name) = \(value.compact)")
    }
  }
}
