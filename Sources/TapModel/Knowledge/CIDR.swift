/// An IPv4 range.
package struct CIDR: Hashable, Sendable, CustomStringConvertible {
  /// The first address, highest byte first; bits behind the prefix are zero.
  package let base: UInt32
  /// Length in bits, 0 to 32.
  package let prefix: Int

  /// Clamps the prefix to 0 to 32 and clears the bits behind it.
  package init(base: UInt32, prefix: Int) {
    self.prefix = min(max(prefix, 0), 32)
    self.base = base & CIDR.mask(self.prefix)
  }

  /// Reads `10.0.0.0/16`; nil where it is none, or has bits set behind the prefix.
  package init?(_ text: some StringProtocol) {
    // The numbers so far, and the one that is being read.
    var base: UInt32 = 0
    var number: UInt32?
    var ends = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + UInt32(byte - UInt8(ascii: "0"))
        guard next <= 255 else { return nil }
        number = next
      case UInt8(ascii: "."), UInt8(ascii: "/"):
        guard let part = number, ends < 4, (byte == UInt8(ascii: "/")) == (ends == 3) else { return nil }
        base = base << 8 | part
        (number, ends) = (nil, ends + 1)
      default: return nil
      }
    }
    guard ends == 4, let prefix = number, prefix <= 32, base & CIDR.mask(Int(prefix)) == base else { return nil }
    self.base = base
    self.prefix = Int(prefix)
  }

  private static func mask(_ prefix: Int) -> UInt32 { prefix == 0 ? 0 : ~UInt32(0) << UInt32(32 - prefix) }

  /// True for the range itself.
  package func contains(_ other: CIDR) -> Bool {
    other.prefix >= prefix && other.base & CIDR.mask(prefix) == base
  }

  /// Of two ranges one holds the other, or they share no address.
  package func overlaps(_ other: CIDR) -> Bool { contains(other) || other.contains(self) }

  /// The range number `index` of this prefix length inside this one, or nil past its end.
  package func part(_ index: Int, prefix: Int) -> CIDR? {
    guard prefix >= self.prefix, prefix <= 32, index >= 0, index < 1 << min(prefix - self.prefix, 31) else {
      return nil
    }
    return CIDR(base: base + UInt32(index) << UInt32(32 - prefix), prefix: prefix)
  }

  package var description: String {
    "\(base >> 24).\(base >> 16 & 255).\(base >> 8 & 255).\(base & 255)/\(prefix)"
  }

  /// Why a text is no range with a prefix in these bounds; nil where it is.
  package static func problem(_ text: String, prefixes: ClosedRange<Int>) -> String? {
    guard let range = CIDR(text) else { return "\"\(text)\" is no IPv4 range such as 10.0.0.0/16" }
    if range.prefix < prefixes.lowerBound {
      return "\(text) is too large: /\(prefixes.lowerBound) to /\(prefixes.upperBound)"
    }
    if range.prefix > prefixes.upperBound {
      return "\(text) is too small: /\(prefixes.lowerBound) to /\(prefixes.upperBound)"
    }
    return nil
  }
}
