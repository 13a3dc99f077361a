import Testing

@testable import TapTerminal

/// The colour science against figures that others publish.
@Suite struct ColorVisionTests {
  /// Figures of B. Lindbloom's colour calculator for sRGB and D65.
  @Test(arguments: [
    (UInt32(0xFF0000), 53.24, 80.09, 67.20), (0x00FF00, 87.74, -86.18, 83.18), (0x0000FF, 32.30, 79.19, -107.86),
    (0xFFFFFF, 100, 0, 0), (0x000000, 0, 0, 0),
  ]) func labIsThatOfOthers(rgb: UInt32, lightness: Double, a: Double, b: Double) {
    #expect(Lab(rgb).difference(Lab(lightness, a, b)) < 0.2)
  }

  @Test func labGoesBothWays() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let rgb = UInt32.random(in: 0...0xFF_FFFF, using: &random)
      #expect(Lab(rgb).difference(Lab(Lab(rgb).rgb)) < 1.5, "\(String(rgb, radix: 16))")
    }
  }

  @Test func redAndGreenAreNearWithoutRedOrGreenCones() {
    let (red, green) = (UInt32(0xC04030), UInt32(0x607020))
    #expect(Lab(red).difference(Lab(green)) > 50)
    #expect(ColorVision.least(red, green).difference < 25)
    #expect(ColorVision.least(red, green).vision != .tritanopia)
    for vision in ColorVision.allCases { #expect(vision.lab(0x808080).difference(Lab(0x808080)) < 1) }
  }
}
