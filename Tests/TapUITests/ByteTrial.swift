import TapExport
import TapReview
import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Changes bytes of the files of a package one by one, and asks each time what `verify` asks.
///
/// What comes before a changed byte is digested once for all bytes of its block.
struct ByteTrial {
  /// `TAP_EVERY_BYTE`: nothing is left out, and the figures are printed.
  static let isWhole = getenv("TAP_EVERY_BYTE") != nil
  /// Most bytes that are digested for the files of which every byte is tried, where not all are; some seconds.
  private static let budget = 4_000_000_000
  /// Of each larger file, every so many bytes; no multiple of a block, so that every place in one has its turn.
  private static let step = 4_099
  /// Bytes of a block of SHA-256.
  private static let block = 64

  private let claims: PackageClaims
  private var spent = 0
  private let begun = time(nil)
  private(set) var files = 0
  private(set) var tried = 0
  /// Changes that were not found.
  private(set) var misses: [String] = []

  init(_ claims: PackageClaims) {
    self.claims = claims
  }

  /// Tries a file; the smallest come first.
  mutating func change(_ name: String, _ bytes: [UInt8]) {
    files += 1
    let isManifest = name == Package.manifestName
    let cost = isManifest ? 0 : bytes.count * bytes.count / 2
    let isEvery = ByteTrial.isWhole || spent + cost <= ByteTrial.budget
    if isEvery { spent += cost }
    let step = isEvery ? 1 : ByteTrial.step
    if isManifest { compare(name, bytes, step) } else { digest(name, bytes, step) }
  }

  /// Byte by byte, as the manifest is compared.
  private mutating func compare(_ name: String, _ bytes: [UInt8], _ step: Int) {
    var changed = bytes
    for place in stride(from: 0, to: bytes.count, by: step) {
      changed[place] ^= 1
      judge(claims.isAsWritten(name, changed), name, place)
      changed[place] ^= 1
    }
  }

  /// By digests, as every other file is compared.
  private mutating func digest(_ name: String, _ bytes: [UInt8], _ step: Int) {
    var before = DigestStream()
    for start in stride(from: 0, to: bytes.count, by: ByteTrial.block) {
      let stop = min(start + ByteTrial.block, bytes.count)
      var block = Array(bytes[start..<stop])
      let first = (start + step - 1) / step * step
      for place in stride(from: first, to: stop, by: step) {
        block[place - start] ^= 1
        var changed = before.copy()
        changed.add(block)
        changed.add(bytes[stop...])
        judge(claims.isAsWritten(name, digest: changed.end()), name, place)
        block[place - start] ^= 1
      }
      before.add(block)
    }
    // All parts together, unchanged, are the file: else every change would be found for nothing.
    if !claims.isAsWritten(name, digest: before.end()) { misses.append("\(name) as a whole") }
  }

  private mutating func judge(_ isAsWritten: Bool, _ name: String, _ place: Int) {
    tried += 1
    if isAsWritten { misses.append("\(name), byte \(place)") }
  }

  /// The figures of a whole trial.
  func report() {
    guard ByteTrial.isWhole else { return }
    print("\(files) files, \(tried) bytes changed one by one in \(time(nil) - begun) s, \(misses.count) not found")
  }
}
