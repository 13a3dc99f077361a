#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour of a theme, with what stands for it where fewer colours are to be had.
package struct Color: Hashable, Sendable {
  /// Red, green and blue in 8 bits each: `0xRRGGBB`.
  package let rgb: UInt32
  /// The colour of the 256 that the theme asks for; nil takes the nearest.
  package var pin256: UInt8?
  /// The colour of the 16 that the theme asks for; nil takes the nearest.
  package var pin16: UInt8?

  /// A colour as `0xRRGGBB`.
  package init(_ rgb: UInt32, pin256: UInt8? = nil, pin16: UInt8? = nil) {
    self.rgb = rgb & 0xFF_FFFF
    self.pin256 = pin256
    self.pin16 = pin16
  }

  /// Reads `#rrggbb`, with or without `#`.
  package init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let rgb = UInt32(digits, radix: 16) else {
      return nil
    }
    self.init(rgb)
  }

  /// `#rrggbb`
  package var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: max(6 - digits.count, 0)) + digits
  }

  /// The colour of 256 that stands for it: the cube of 6x6x6 from 16 on, and the greys from 232 on.
  package var index256: UInt8 {
    pin256 ?? Self.nearest(to: rgb, among: 16...255)
  }

  /// The colour of 16 that stands for it, by xterm's values for them.
  package var index16: UInt8 {
    pin16 ?? Self.nearest(to: rgb, among: 0...15)
  }

  /// What xterm shows for one of its 256 colours, as `0xRRGGBB`.
  package static func xterm(_ index: UInt8) -> UInt32 {
    if index < 16 { return ansi[Int(index)] }
    if index >= 232 { return (8 + 10 * UInt32(index - 232)) * 0x010101 }
    let cube = UInt32(index - 16)
    let level: (UInt32) -> UInt32 = { $0 == 0 ? 0 : 55 + 40 * $0 }
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
  }

  /// How far two colours stand apart for reading, from 1 to 21: the contrast ratio of WCAG 2.
  package static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static let ansi: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The one of some of the 256 colours that looks most like it (ΔE*ab).
  static func nearest(to rgb: UInt32, among indices: some Sequence<UInt8>) -> UInt8? {
    let wanted = Lab(rgb)
    return indices.map { (index: $0, difference: wanted.difference(xtermLab[Int($0)])) }
      .min { $0.difference < $1.difference }?.index
  }

  private static let xtermLab = (UInt8(0)...255).map { Lab(xterm($0)) }

  private static func channels(_ rgb: UInt32) -> (Int, Int, Int) {
    (Int(rgb >> 16 & 255), Int(rgb >> 8 & 255), Int(rgb & 255))
  }

  /// The nearest by squared distance, weighted by how much the eye sees of red, green and blue (2, 4, 3).
  private static func nearest(to rgb: UInt32, among indices: ClosedRange<UInt8>) -> UInt8 {
    let wanted = channels(rgb)
    var best = (index: indices.lowerBound, distance: Int.max)
    for index in indices {
      let there = channels(xterm(index))
      let (r, g, b) = (there.0 - wanted.0, there.1 - wanted.1, there.2 - wanted.2)
      let distance = 2 * r * r + 4 * g * g + 3 * b * b
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }

  private static func luminance(_ rgb: UInt32) -> Double {
    let (red, green, blue) = channels(rgb)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// One channel of sRGB (0 to 255) in linear light, 0 to 1.
private func linear(_ channel: Int) -> Double {
  let value = Double(channel) / 255
  return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}
