import Testing

@testable import TapTerminal

@Suite struct GeometryTests {
  @Test func sizesAreNeverNegative() {
    #expect(Size(-3, Int.min) == .zero)
    #expect(Rect(x: 0, y: 0, width: 3, height: 3).inset(5, 5).isEmpty)
    #expect(Rect(x: 4, y: 4, width: 2, height: 2).intersection(Rect(x: 9, y: 9, width: 2, height: 2)).isEmpty)
  }

  @Test func hugeNumbersDoNotOverflow() {
    let far = Rect(x: .max, y: .max, width: .max, height: .max)
    #expect(far.right > 0)
    #expect(Point(.max, .min).moved(.max, .min).x > 0)
  }

  @Test(arguments: [-1, 0, 1, 5, 99]) func splitsCoverTheWhole(cut: Int) {
    let whole = Rect(x: 2, y: 3, width: 7, height: 5)
    let (top, below) = whole.split(top: cut)
    #expect(top.height + below.height == 5 && top.bottom == below.top)
    let (bottom, above) = whole.split(bottom: cut)
    #expect(bottom.height + above.height == 5 && above.bottom == bottom.top)
    let (left, rest) = whole.split(left: cut)
    #expect(left.width + rest.width == 7 && left.right == rest.left)
    let (right, before) = whole.split(right: cut)
    #expect(right.width + before.width == 7 && before.right == right.left)
  }

  @Test func rowsRunOut() {
    let rows = Rect(x: 0, y: 0, width: 4, height: 5).rows([2, 2, 2, 2])
    #expect(rows.map(\.height) == [2, 2, 1, 0])
  }
}
