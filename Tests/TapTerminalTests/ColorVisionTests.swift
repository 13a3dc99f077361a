import Testing

@testable import TapTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How status colours look to people who see two of three primary colours.
@Suite struct ColorVisionTests {
  /// Linear sRGB as seen, at full severity: Machado, Oliveira and Fernandes 2009.
  private static let deficiencies: [(name: String, rows: [[Double]])] = [
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
  ]

  @Test(arguments: ["default-dark", "default-light", "high-contrast", "paper"])
  func statusesStayApart(name: String) throws {
    let theme = try Theme.load(yaml: try contents(of: "themes/\(name).yaml"))
    let styles: [Style] = [.statusOk, .statusWarn, .statusGap, .statusNote]
    let colors = try styles.map { try #require(theme.look($0).foreground).rgb }
    for deficiency in Self.deficiencies {
      for (i, j) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
        let apart = difference(seen(colors[i], deficiency.rows), seen(colors[j], deficiency.rows))
        #expect(apart >= 20, "\(name), \(deficiency.name): \(styles[i].name) and \(styles[j].name): \(apart)")
      }
    }
  }

  private func seen(_ rgb: UInt32, _ rows: [[Double]]) -> [Double] {
    let light = [16, 8, 0].map { shift -> Double in
      let value = Double(rgb >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return rows.map { row in
      let sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
      return min(max(sum, 0), 1)
    }
  }

  /// CIE 1976, in CIELAB under D65.
  private func difference(_ one: [Double], _ other: [Double]) -> Double {
    let pairs = zip(lab(one), lab(other))
    return pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func lab(_ light: [Double]) -> [Double] {
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047
    let y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883
    let (fx, fy, fz) = (curve(x), curve(y), curve(z))
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
  }

  private func curve(_ value: Double) -> Double {
    value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
  }
}
