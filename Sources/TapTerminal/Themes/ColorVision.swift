#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour in CIELAB under D65 (CIE 15), where equal distances look about equally far apart.
package struct Lab: Hashable, Sendable {
  /// Lightness from 0 (black) to 100 (white).
  package var lightness: Double
  /// From green to red.
  package var a: Double
  /// From blue to yellow.
  package var b: Double

  /// A colour in these three numbers.
  package init(_ lightness: Double, _ a: Double, _ b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Of `0xRRGGBB` in sRGB (IEC 61966-2-1).
  package init(_ rgb: UInt32) { self.init(light: Self.light(rgb)) }

  /// Of red, green and blue in linear light, each from 0 to 1.
  init(light: [Double]) {
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047
    let y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883
    let (fx, fy, fz) = (Self.curve(x), Self.curve(y), Self.curve(z))
    self.init(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  /// The nearest `0xRRGGBB`; what sRGB cannot show is clipped channel by channel.
  package var rgb: UInt32 {
    let fy = (lightness + 16) / 116
    let x = Self.uncurve(fy + a / 500) * 0.95047
    let y = Self.uncurve(fy)
    let z = Self.uncurve(fy - b / 200) * 1.08883
    let light = [
      3.2406 * x - 1.5372 * y - 0.4986 * z, -0.9689 * x + 1.8758 * y + 0.0415 * z,
      0.0557 * x - 0.2040 * y + 1.0570 * z,
    ]
    return light.reduce(0) { $0 << 8 | Self.channel($1) }
  }

  /// The difference of CIE 1976 (ΔE*ab): 2.3 can just be seen, 20 is another colour.
  package func difference(_ other: Lab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// Red, green and blue in linear light, 0 to 1.
  static func light(_ rgb: UInt32) -> [Double] {
    [16, 8, 0].map { shift -> Double in
      let value = Double(rgb >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private static func channel(_ light: Double) -> UInt32 {
    let light = min(max(light, 0), 1)
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt32((value * 255).rounded())
  }

  private static func curve(_ value: Double) -> Double {
    value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
  }

  private static func uncurve(_ value: Double) -> Double {
    value > 0.206893 ? value * value * value : (value - 16.0 / 116) / 7.787
  }
}

/// How people see who lack one of the three sorts of cones.
package enum ColorVision: String, Sendable, CaseIterable {
  case protanopia, deuteranopia, tritanopia

  /// A colour as they see it.
  package func lab(_ rgb: UInt32) -> Lab {
    let light = Lab.light(rgb)
    return Lab(
      light: matrix.map { row in min(max(row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0), 1) })
  }

  /// The difference of two colours to those who tell them apart least (ΔE*ab).
  package static func least(_ one: UInt32, _ other: UInt32) -> (difference: Double, vision: ColorVision) {
    var least = (difference: Double.infinity, vision: ColorVision.protanopia)
    for vision in allCases {
      let difference = vision.lab(one).difference(vision.lab(other))
      if difference < least.difference { least = (difference, vision) }
    }
    return least
  }

  /// On linear sRGB, at severity 1: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
  /// Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1.
  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}
