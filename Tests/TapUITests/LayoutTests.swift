import TapTerminal
import Testing

@testable import TapUI

@Suite struct LayoutTests {
  @Test func drawnSizesAreExact() {
    let reference = Layout(Size(120, 36))
    #expect(reference.lists.map(\.height) == [13, 6, 7, 6])
    #expect([reference.inspector, reference.findings].map(\.height) == [20, 12])
    #expect([reference.lists[0].width, reference.inspector.width] == [52, 68])
    let large = Layout(Size(160, 45))
    #expect(large.lists.map(\.height) == [16, 8, 9, 8])
    #expect([large.inspector.height, large.findings.height, large.lists[0].width] == [24, 17, 62])
    let wide = Layout(Size(200, 60))
    #expect(wide.lists.map(\.height) == [22, 11, 12, 11])
    #expect([wide.inspector.height, wide.findings.height] == [34, 22])
    #expect([wide.lists[0].width, wide.inspector.width, wide.extras[0].width] == [62, 78, 60])
    let small = Layout(Size(80, 24))
    #expect([small.tabs.top, small.lists[0].height, small.inspector.height] == [2, 10, 9])
    let middle = Layout(Size(100, 30))
    #expect([middle.lists[0].height, middle.inspector.height] == [14, 11])
    #expect([7, 9, 18, 32].map(Layout.strip) == [2, 3, 8, 12])
  }

  @Test func boxesFillTheBodyAtEverySize() {
    for width in stride(from: 1, through: 260, by: 3) {
      for height in 1...90 {
        let layout = Layout(Size(width, height))
        let body = layout.regions.body
        for box in layout.lists + [layout.inspector, layout.findings, layout.tabs] + layout.extras where !box.isEmpty {
          #expect(box.intersection(body) == box, "\(width)x\(height)")
        }
        guard layout.form == .columns || layout.form == .wide else { continue }
        #expect(layout.lists.map(\.height).reduce(0, +) == body.height, "\(width)x\(height)")
        #expect(layout.lists.allSatisfy { $0.height >= 3 })
        #expect(layout.inspector.height + layout.findings.height == body.height)
      }
    }
  }
}
