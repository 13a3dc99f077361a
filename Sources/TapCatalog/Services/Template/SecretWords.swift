import TapModel

/// How secrets give themselves away.
enum SecretWords {
  /// Ends of keys, small and without `_`, `-` and `.`, whose value is a secret.
  private static let ends = [
    "password", "passwd", "pwd", "secret", "token", "apikey", "privatekey", "secretkey", "accesskey", "secretaccesskey",
    "credential", "secretstring", "passphrase",
  ]

  /// Keys that end so and hold none: tokens that only make a request unique, roles, names.
  private static let harmless: Set<String> = [
    "clienttoken", "clientrequesttoken", "idempotencytoken", "creationtoken", "nexttoken", "generatestringkey",
    "registrycredential", "credential", "eventsourcetoken",
  ]

  /// Whether what stands under a key is a secret.
  static func isSecret(key: String) -> Bool {
    guard let last = key.utf8.last, lastBytes.contains(last.folded) else { return false }
    let plain = String(decoding: key.utf8.lazy.filter(\.isLetterOrDigit).map(\.folded), as: UTF8.self)
    return ends.contains { plain.hasSuffix($0) } && !harmless.contains(plain)
  }

  /// The last letters of `ends`: a quick no for nearly all keys.
  private static let lastBytes = ByteSet(UInt8(ascii: "d")...UInt8(ascii: "g")).union(
    ByteSet(UInt8(ascii: "l")...UInt8(ascii: "n"), UInt8(ascii: "t")...UInt8(ascii: "t"), UInt8(ascii: "y")...UInt8(ascii: "y")))

  /// Whether a text under a secret key is the secret itself: not empty, no reference, no word that stands for none.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("{{resolve:") && !text.contains("${") && !text.utf8.starts(with: "arn:".utf8)
      && !["true", "false", "none", "null", "required", "optional"].contains(text.lowercased())
  }

  /// What a text holds that has the form of a key: `AWS access key`; nil where there is nothing.
  static func form(in text: String) -> String? {
    guard text.utf8.count >= 16 else { return nil }
    for form in forms {
      var from = text[...]
      while let place = from.firstRange(ofBytes: form.start) {
        if from[place.upperBound...].utf8.prefix(while: form.allows).count >= form.least { return form.name }
        from = from[place.upperBound...]
      }
    }
    return nil
  }

  private struct Form {
    let name: String
    let start: String
    /// Characters that must follow.
    let least: Int
    let allows: @Sendable (UInt8) -> Bool
  }

  private static let forms: [Form] = [
    Form(name: "AWS access key", start: "AKIA", least: 16) { $0.isLetterOrDigit && $0.folded == $0 || (0x41...0x5A).contains($0) },
    Form(name: "private key", start: "-----BEGIN ", least: 11) { $0 != UInt8(ascii: "\n") },
    Form(name: "Slack token", start: "xox", least: 12) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") },
    Form(name: "GitHub token", start: "ghp_", least: 30) { $0.isLetterOrDigit },
    Form(name: "GitHub token", start: "github_pat_", least: 20) { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") },
    Form(name: "JSON web token", start: "eyJ", least: 40) {
      $0.isLetterOrDigit || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains($0)
    },
  ]
}

extension Substring {
  fileprivate func firstRange(ofBytes word: String) -> Range<Index>? {
    guard let first = word.utf8.first else { return nil }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: word.utf8) { return place..<rest.index(place, offsetBy: word.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
