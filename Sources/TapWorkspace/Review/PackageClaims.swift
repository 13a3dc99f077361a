import TapExport
import TapModel
import TapReview

/// What manifest and statement say of the files of a package: a file that is not so was changed after it was written.
package struct PackageClaims: Sendable {
  /// Every file that the manifest lists, and the manifest itself.
  package let names: [String]
  /// What was signed; nil where the file is not there, or is none.
  package let statement: Statement?
  /// Whether the manifest says that nobody has signed.
  package let isDraft: Bool
  /// The bytes that the manifest must have: those that follow from what was signed and from the other files. Of a file
  /// that is not as it was listed it is asked for what was signed, and not for what the file has become.
  private let manifest: [UInt8]
  /// By name; nil where the digits are none.
  private let listed: [String: Digest?]
  private let signed: [String: Digest?]

  /// Names of subjects that are files under another name.
  private static let places = [
    "design": "signoff/design.json", "decisions": "signoff/decisions.json", "record": "signoff/record.jsonl",
  ]

  /// Nil where there is no manifest of ours.
  ///
  /// - Parameter content: the bytes of every file, by its name in the package.
  package init?(_ content: [String: [UInt8]]) {
    let bytes = content[Package.manifestName] ?? []
    guard let order = Package.listed(bytes), let json = try? JSON(bytes: bytes) else { return nil }
    names = [Package.manifestName] + order
    let listings = (json["files"]?.array ?? []).map { file in
      Package.Listing(file["name"]?.string ?? "", file["bytes"]?.int ?? 0, file["sha256"]?.string ?? "")
    }
    listed = Dictionary(listings.map { ($0.name, Digest(hex: $0.sha256)) }, uniquingKeysWith: { _, last in last })
    statement = Statement(String(decoding: content[Package.statementName] ?? [], as: UTF8.self))
    let signed = Dictionary(
      (statement?.subjects ?? []).filter { $0.name != "rules" }.map {
        (Self.places[$0.name] ?? $0.name, Digest(hex: $0.sha256))
      },
      uniquingKeysWith: { _, last in last })
    self.signed = signed
    isDraft = json["signOff"]?.string?.hasPrefix("none") == true && statement == nil
    manifest =
      statement.map { statement in
        Package.manifest(
          ManifestHead(statement),
          listing: listings.map {
            Self.wanted($0, Package.listing(($0.name, content[$0.name] ?? [])), signed[$0.name] ?? nil)
          })
      } ?? (Package.isIntact(bytes) ? bytes : [])
  }

  /// What the manifest must say of a file, by what it says, what there is, and what was signed.
  private static func wanted(
    _ listed: Package.Listing, _ there: Package.Listing, _ signed: Digest?
  ) -> Package.Listing {
    if listed.sha256 == there.sha256 || signed?.hex == there.sha256 { return there }
    return (listed.name, listed.size, signed?.hex ?? listed.sha256)
  }

  /// Whether a file of these bytes is as it was written and signed: all that `faults` and `verify` go by.
  package func isAsWritten(_ name: String, _ bytes: [UInt8]) -> Bool {
    name == Package.manifestName ? bytes == manifest : isAsWritten(name, digest: Digest(of: bytes))
  }

  /// The same of any file but the manifest, which has no digest anywhere.
  package func isAsWritten(_ name: String, digest: Digest) -> Bool {
    listed[name] == digest && (signed[name].map { $0 == digest } ?? !mustBeSigned(name))
  }

  /// What is wrong with a file of these bytes, in words; nothing where it is as it was written and signed.
  package func faults(of name: String, _ bytes: [UInt8]) -> [String] {
    guard !isAsWritten(name, bytes) else { return [] }
    let digest = Digest(of: bytes)
    var faults: [String] = []
    if name == Package.manifestName || listed[name] != digest { faults.append("\(visible(name)): was changed") }
    if let wanted = signed[name] {
      if wanted != digest { faults.append("\(visible(name)): is not what was signed") }
    } else if mustBeSigned(name) {
      faults.append("\(visible(name)): is not among what was signed")
    }
    return faults
  }

  /// Beside what is signed stand the manifest, and what goes with the signatures.
  private func mustBeSigned(_ name: String) -> Bool {
    statement != nil && name != Package.manifestName && !name.hasPrefix("signoff/")
  }

  /// What was signed, and is not in the manifest.
  package var missing: [String] { signed.keys.filter { !names.contains($0) }.sorted() }
}
