import TestSupport
import Testing

@testable import TapModel

/// The list found by id gives the places of a plain list, whatever comes, goes and is renamed.
struct OrderedTests {
  private struct Item: Hashable { var id: String }

  @Test(arguments: 1...20) func placesAreThoseOfAPlainList(_ seed: UInt64) {
    var random = Seeded(state: seed)
    var ordered = Ordered<Item>(by: \.id)
    var plain: [String] = []
    var gone: (id: String, place: Int)?
    for step in 0..<400 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        ordered.insert(Item(id: "i\(step)"))
        plain.append("i\(step)")
      case 2:
        let place = Int.random(in: 0...plain.count, using: &random)
        ordered.insert(Item(id: "i\(step)"), at: place)
        plain.insert("i\(step)", at: place)
      case 3:
        guard let place = plain.indices.randomElement(using: &random) else { continue }
        gone = (plain.remove(at: place), place)
        ordered.remove(gone?.id ?? "")
      case 4:
        // What went comes again, as undo does it; else what came goes again.
        if let (id, place) = gone, place <= plain.count {
          ordered.insert(Item(id: id), at: place)
          plain.insert(id, at: place)
          gone = nil
        } else if let last = plain.last {
          ordered.remove(last)
          plain.removeLast()
        }
      default:
        guard let place = plain.indices.randomElement(using: &random) else { continue }
        ordered.replace(plain[place], with: Item(id: "r\(step)"))
        plain[place] = "r\(step)"
      }
      #expect(ordered.items.map(\.id) == plain && plain.indices.allSatisfy { ordered.place(of: plain[$0]) == $0 })
      #expect(gone.map { ordered[$0.id] == nil } ?? true)
    }
  }
}
