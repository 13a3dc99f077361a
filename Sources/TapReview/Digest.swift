import CCrypto

/// A SHA-256 (FIPS 180-4), by the libcrypto of the host: it names and seals files, and keeps nothing secret.
///
/// Its text is `sha256:` and 64 hexadecimal digits in lower case.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// Always 32.
  package let bytes: [UInt8]

  /// Over a whole text or file; `Digest(of: text.utf8)` for a string.
  package init(of content: some Collection<UInt8>) {
    bytes = content.withBytes { part in Self.finish { tap_sha256_of(part.baseAddress, part.count, $0) } }
  }

  /// From `sha256:...`; nil for anything else, also for digits in upper case.
  package init?(_ text: String) {
    guard text.hasPrefix("sha256:") else { return nil }
    self.init(hex: text.dropFirst(7))
  }

  /// From 64 hexadecimal digits in lower case.
  package init?(hex: some StringProtocol) {
    let nibbles = hex.utf8.compactMap(Self.nibble)
    guard nibbles.count == 64, hex.utf8.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// 64 digits, lower case.
  package var hex: String {
    String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { "sha256:" + hex }

  /// False where the libcrypto of the host fails the published example: nothing may be digested then.
  package static var works: Bool { tap_sha256_works() }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func nibble(_ digit: UInt8) -> UInt8? {
    digits.firstIndex(of: digit).map { UInt8($0) }
  }

  fileprivate static func finish(_ body: (UnsafeMutablePointer<UInt8>) -> Void) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { out in
      out.initialize(repeating: 0)
      if let base = out.baseAddress { body(base) }
      return Array(out)
    }
  }
}

/// A digest over parts that come one after the other.
package struct DigestStream: ~Copyable {
  private let state: OpaquePointer

  package init() {
    state = tap_sha256_begin()
  }

  private init(state: OpaquePointer) {
    self.state = state
  }

  deinit {
    tap_sha256_drop(state)
  }

  /// Adds the next part, of any length.
  package mutating func add(_ part: some Collection<UInt8>) {
    part.withBytes { tap_sha256_add(state, $0.baseAddress, $0.count) }
  }

  /// Another one over the same parts so far: beginnings that are alike are digested once.
  package borrowing func copy() -> DigestStream { DigestStream(state: tap_sha256_copy(state)) }

  /// The digest of all parts; ends the stream.
  package consuming func end() -> Digest {
    let state = state
    discard self
    return Digest(bytes: Digest.finish { tap_sha256_end(state, $0) })
  }
}

extension Collection<UInt8> {
  /// The bytes side by side; copied only where the collection does not hold them so.
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}
