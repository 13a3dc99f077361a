import TapCatalog
import TapEngine
import TapModel
import TestSupport
import Testing

@testable import TapExport

/// Nothing on a picture lies on a text, and no text leaves its box.
@Suite struct DiagramTests {
  @Test(arguments: Diagram.allCases, Blueprint.all.map(\.id))
  func blueprintsAreReadable(_ diagram: Diagram, _ blueprint: String) throws {
    let design = try #require(Blueprint.named(blueprint)).design()
    Self.check(diagram.drawing(Small.input(Engine(design, catalog: .aws, today: 0))), "\(blueprint) \(diagram)")
  }

  /// Stores that talk to each other and to the outside at random, in circles too.
  @Test(arguments: UInt64(1)...12) func anyFlowsAreReadable(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let engine = try Small.engine(["entry-points": ["store-a": "people"]])
    let count = Int.random(in: 2...9, using: &random)
    for number in 1...count {
      _ = try engine.apply(
        .add(
          Small.store.component("store-\(Self.letter(number))", title: String(repeating: "long title ", count: number)))
      )
    }
    let ends = (1...count).map { "store-\(Self.letter($0))" } + ["internet", "10.1.0.0/16"]
    for number in 1...Int.random(in: 1...24, using: &random) {
      let from = ends[Int.random(in: ends.indices, using: &random)]
      let to = ends[Int.random(in: 0..<count, using: &random)]
      let back = Bool.random(using: &random) && from != to
      _ = try engine.apply(
        .addFlow(
          Flow(
            "flow-\(Self.letter(number))", from: back ? to : from, to: back ? from : to, .port(nil, "tcp"),
            "a purpose of some words <&> \(number)"))
      )
    }
    for diagram in Diagram.allCases { Self.check(diagram.drawing(Small.input(engine)), "seed \(seed) \(diagram)") }
  }

  /// 1 is a: ids have letters, not numbers alone.
  private static func letter(_ number: Int) -> String { Sheet.letters(number - 1).lowercased() }

  private static func check(_ drawing: Drawing, _ what: String) {
    let canvas = Area(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    var (texts, boxes, lines): ([Area], [Area], [[Spot]]) = ([], [], [])
    for shape in drawing.shapes {
      switch shape {
      case .box(let area, _): boxes.append(area)
      case .line(let spots, _, _): lines.append(spots)
      case .text(let text, let spot, let font): texts.append(Drawing.area(of: text, at: spot, font))
      }
    }
    #expect(!texts.isEmpty, "\(what)")
    for (number, text) in texts.enumerated() {
      #expect(canvas.holds(text), "\(what): \(text) leaves the picture")
      #expect(!texts[(number + 1)...].contains { $0.overlaps(text) }, "\(what): \(text) lies on another text")
      for box in boxes {
        #expect(box.holds(text) || !box.overlaps(text), "\(what): \(text) crosses the edge of \(box)")
      }
      for line in lines {
        for (from, to) in zip(line, line.dropFirst()) {
          let way = Area(
            x: min(from.x, to.x), y: min(from.y, to.y), width: max(abs(from.x - to.x), 1),
            height: max(abs(from.y - to.y), 1))
          #expect(!way.overlaps(text), "\(what): a line crosses \(text)")
        }
      }
    }
    for box in boxes {
      #expect(canvas.holds(box), "\(what)")
      #expect(
        boxes.allSatisfy { $0.holds(box) || box.holds($0) || !$0.overlaps(box) }, "\(what): \(box) lies across another")
    }
  }

  @Test func svgIsTextWithWords() throws {
    let engine = try SignedFilesTests.monitoring()
    for diagram in Diagram.allCases {
      let svg = diagram.drawing(Small.input(engine)).svg
      #expect(svg.contains("<title id=\"title\">DRAFT: \(diagram.title): monitoring, FedRAMP Moderate</title>"))
      #expect(svg.hasSuffix("</svg>\n") && svg.allSatisfy { $0 == "\n" || !$0.isNewline })
      #expect(!svg.contains("monitoring-db") || diagram.words(Architecture(engine)).joined().contains("monitoring-db"))
    }
    let document = try Exporter.summaryDocument.bytes(Small.input(engine, isWhole: true))
    let summary = String(decoding: document, as: UTF8.self)
    #expect(summary.contains("## Authorization boundary\n\nAs in diagrams/boundary.svg:"))
    #expect(summary.contains("- From outside, monitoring-api is reached: operators read metrics"))
    #expect(summary.contains("- 1. monitoring-service to monitoring-db, tcp 5432: tasks query the database."))
  }

  /// Endpoints have their addresses in the subnets of a tier, and stand there.
  @Test(arguments: ["monitoring", "data-processing"]) func endpointsStandInTheirTier(_ blueprint: String) throws {
    let engine = Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: 0)
    let architecture = Architecture(engine)
    let endpoints = try #require(architecture.inside.first { $0.kind == "endpoints" })
    let tier = try #require(endpoints.fields["tier"]?.string)
    #expect(architecture.children(of: tier).contains { $0.id == endpoints.id })
    #expect(architecture.surroundings(of: endpoints).map(\.kind) == ["vpc", "tier"])
  }

  @Test func wordsAreBroken() {
    #expect(Drawing.lines("one two  three", columns: 7) == ["one two", "three"])
    #expect(Drawing.lines("abcdefghij kl", columns: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(Drawing.lines("", columns: 4) == [])
    #expect(Drawing.width(of: "漢字") == Drawing.width(of: "four"))
  }

  /// Every piece goes from one layer to the next, and each edge is cut without a rest.
  @Test(arguments: UInt64(1)...20) func layersFollowEachOther(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let count = Int.random(in: 1...12, using: &random)
    let edges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      (from: Int.random(in: 0..<count, using: &random), to: Int.random(in: 0..<count, using: &random))
    }.filter { $0.from != $0.to }
    let layers = Layers(count: count, edges: edges, first: [], last: [])
    var depth: [Int: Int] = [:]
    for (number, layer) in layers.layers.enumerated() { for vertex in layer { depth[vertex] = number } }
    #expect(Set(0..<count).isSubset(of: depth.keys), "seed \(seed)")
    for piece in layers.pieces { #expect((depth[piece.to] ?? 0) == (depth[piece.from] ?? 0) + 1, "seed \(seed)") }
    for (number, edge) in edges.enumerated() {
      let pieces = layers.pieces.filter { $0.whole == number }
      let ends = [pieces.first?.from, pieces.last?.to].compactMap { $0 }
      #expect(ends == [edge.from, edge.to] || ends == [edge.to, edge.from], "seed \(seed)")
    }
  }
}
