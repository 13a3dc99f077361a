import TapTerminal
import Testing

@testable import TapUI

@Suite struct ListStateTests {
  @Test func theSelectedRowKeepsItsPlaceOnTheScreen() {
    let ids = (0..<100).map { "\($0)" }
    var list = ListState<String>()
    list.follow(ids)
    _ = list.window(10, of: 100)
    list.select(20, in: ids)
    let window = list.window(10, of: 100)
    let row = list.index - window.lowerBound
    let more = ["a", "b", "c", "d", "e"] + ids
    list.follow(more)
    #expect(list.selected == "20")
    #expect(list.index - list.window(10, of: more.count).lowerBound == row)
  }

  @Test func theFirstRowStaysWhereNobodyLooks() {
    var list = ListState<Int>()
    list.follow([1, 2, 3])
    _ = list.window(2, of: 3)
    list.follow([0, 1, 2, 3], keepsRow: false)
    #expect(list.selected == 1)
    #expect(list.window(2, of: 4) == 0..<2)
  }

  @Test func whatIsGoneLeavesItsNeighbourSelected() {
    var list = ListState<Int>()
    list.follow([1, 2, 3])
    list.move(.last, in: [1, 2, 3])
    list.follow([1, 2])
    #expect(list.selected == 2)
    list.follow([])
    #expect(list.selected == nil)
    #expect(list.window(5, of: 0).isEmpty)
  }
}
