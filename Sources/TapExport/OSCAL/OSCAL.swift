import TapCatalog
import TapModel
import TapReview

/// What OSCAL documents of NIST share: identifiers, metadata, and FedRAMP's extensions.
struct OSCAL {
  /// The edition that compliance-trestle 3.12 reads.
  static let version = "1.1.3"
  /// FedRAMP's properties in its rev 5 release; later examples write it with `http`.
  static let namespace = "https://fedramp.gov/ns/oscal"
  /// Where FedRAMP published its rev 5 baselines as OSCAL profiles.
  static let profiles =
    "https://raw.githubusercontent.com/GSA/fedramp-automation/master/dist/content/rev5/baselines/json/"
  /// Stands for a design that was never edited: a document must say when it was changed.
  private static let never = "1970-01-01T00:00:00Z"

  let input: PackageInput
  let architecture: Architecture

  init(_ input: PackageInput) {
    self.input = input
    architecture = Architecture(input.engine)
  }

  var summary: Summary { input.summary }

  /// The profile of the baseline.
  var profile: String {
    OSCAL.profiles + "FedRAMP_rev5_\(summary.baseline.title.uppercased())-baseline_profile.json"
  }

  // MARK: Identifiers

  /// A UUID with the marks of RFC 9562, version 5, over a SHA-256: OSCAL takes no newer version. What keeps its name
  /// keeps its UUID from one revision of a system to the next.
  func uuid(_ words: String...) -> String {
    let path = [input.name, input.suffix] + words
    var bytes = Digest(of: path.joined(separator: "\n").utf8).bytes.prefix(16)
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    let groups = [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]]
    return groups.map { $0.joined() }.joined(separator: "-")
  }

  /// Of a document: another one for every design and every state of its sign-off.
  func documentID(_ name: String) -> String { uuid(name, input.designDigest, input.signOff) }

  /// Of a component of the design.
  func componentID(_ id: String) -> String { uuid("component", id) }
  /// Of everything in the boundary together.
  var systemID: String { uuid("this-system") }
  /// Of the provider whose authorization is inherited.
  var providerID: String { uuid("provider") }

  // MARK: Shared parts

  func metadata(_ title: String) -> JSON {
    [
      "title": .string(OSCAL.text("\(input.isDraft ? "DRAFT: " : "")\(input.name): \(title)")),
      "last-modified": .string(input.lastEdited ?? OSCAL.never),
      "version": .string(input.designDigest), "oscal-version": .string(OSCAL.version),
      "props": [
        property("tool", "tap-tui \(input.toolVersion)", own: true),
        property("rules", input.rulesDigest, own: true), property("sign-off", input.signOff, own: true),
        property("state", input.summary.readiness, own: true),
      ],
      "remarks": "Made from a design and its template: implemented by design, not assessed.",
    ]
  }

  /// A property of FedRAMP's namespace, or of ours.
  func property(_ name: String, _ value: String, own: Bool = false) -> JSON {
    [
      "name": .string(name), "ns": .string(own ? OSCAL.ownNamespace : OSCAL.namespace),
      "value": .string(OSCAL.text(value)),
    ]
  }

  /// A name, no place on the web: `invalid` leads nowhere (RFC 2606).
  private static let ownNamespace = "https://tap-tui.invalid/ns/oscal"

  /// Status, where there is one, and origination of a control.
  func properties(of control: ControlSummary) -> [JSON] {
    (control.status.map { [property("implementation-status", $0.oscal)] } ?? [])
      + control.origination.flatMap(\.oscal).map { property("control-origination", $0) }
  }

  /// The whole statement of a control, as the other documents have it.
  func statement(of control: ControlSummary) -> String {
    control.statement(region: summary.region).joined(separator: "\n\n")
  }

  /// One line that begins and ends with something to see: what OSCAL's strings ask for.
  static func text(_ text: String) -> String {
    let words = visible(text).split(separator: " ")
    return words.isEmpty ? "-" : words.joined(separator: " ")
  }

  /// `AC-2(3)` as `ac-2.3`.
  static func controlID(_ id: String) -> String { Facts.controls[id]?.oscalID ?? id.lowercased() }

  /// `AC-2(3)(a)` as `ac-2.3_smt.a`, a control without parts as `ac-2.3_smt`.
  static func statementID(_ part: ControlPart) -> String {
    let letters = part.id.dropFirst(part.control.count).split { "()".contains($0) }
    return (["\(controlID(part.control))_smt"] + letters.map { $0.lowercased() }).joined(separator: ".")
  }
}

extension ImplementationStatus {
  /// The value of FedRAMP's property, and of OSCAL's own state.
  var oscal: String {
    switch self {
    case .implemented: "implemented"
    case .partial: "partial"
    case .planned: "planned"
    case .alternative: "alternative"
    case .notApplicable: "not-applicable"
    }
  }
}

extension OriginationColumn {
  /// The values of FedRAMP's property; it has none for what two carry together.
  var oscal: [String] {
    switch self {
    case .corporate: ["sp-corporate"]
    case .systemSpecific: ["sp-system"]
    case .hybrid: ["sp-corporate", "sp-system"]
    case .configuredByCustomer: ["customer-configured"]
    case .providedByCustomer: ["customer-provided"]
    case .shared: ["sp-system", "customer-configured"]
    case .inherited: ["inherited"]
    }
  }
}
