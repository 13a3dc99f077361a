import Testing

@testable import TapTerminal

/// The short cuts of `shape` say what the character database says.
@Suite struct ScalarShapeTests {
  @Test func shortCutsAreRight() throws {
    let signs: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x2319, 0x2500...0x25FC, 0x2680...0x2692,
      0x270C...0x2727,
    ]
    for range in signs {
      for value in range {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(scalar.shape == .spacing(1))
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
          Issue.record("U+\(String(value, radix: 16)) is seen by nobody")
        default: #expect(!scalar.properties.isEmojiPresentation || value < 0x2300, "U+\(String(value, radix: 16))")
        }
      }
    }
  }
}
