import TapModel

/// How secrets give themselves away.
enum SecretWords {
  /// Ends of keys, small and without `_`, `-` and `.`, whose value is a secret.
  private static let ends: [StaticString] = [
    "password", "passwd", "pwd", "secret", "token", "apikey", "privatekey", "secretkey", "accesskey", "secretaccesskey",
    "credential", "secretstring", "passphrase",
  ]

  /// `ends` by their last letter: a quick no for most keys.
  private static let byLetter: [[StaticString]] = (0..<128).map { letter in
    ends.filter { Int($0.utf8Start[$0.utf8CodeUnitCount - 1]) == letter }
  }

  /// Keys that end so and hold none: tokens that only make a request unique, roles, names.
  private static let harmless: Set<String> = [
    "clienttoken", "clientrequesttoken", "idempotencytoken", "creationtoken", "nexttoken", "generatestringkey",
    "registrycredential", "credential", "eventsourcetoken",
    "servicetoken",
  ]

  /// Whether what stands under a key is a secret.
  static func isSecret(key: String) -> Bool {
    guard let last = key.utf8.last, last < 128, byLetter[Int(last.folded)].contains(where: { key.hasEnd($0) }) else {
      return false
    }
    let plain = String(decoding: key.utf8.lazy.filter(\.isLetterOrDigit).map(\.folded), as: UTF8.self)
    return !harmless.contains(plain)
  }

  /// Whether a text under a secret key is the secret itself: not empty, no reference, no word that stands for none.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("{{resolve:") && !text.contains("${") && !text.utf8.starts(with: "arn:".utf8)
      && !["true", "false", "none", "null", "required", "optional"].contains(text.lowercased())
  }

  /// What a text holds that has the form of a key: `AWS access key`; nil where there is nothing.
  static func form(in text: String) -> String? {
    guard text.utf8.count >= 16 else { return nil }
    var copy = text
    let (firsts, forms) = (firsts, forms)
    return copy.withUTF8 { bytes in
      for place in bytes.indices where firsts.contains(bytes[place]) {
        for form in forms where form.starts(at: place, in: bytes) {
          let rest = bytes[(place + form.start.utf8CodeUnitCount)...]
          if rest.prefix(while: form.allows).count >= form.least { return form.name }
        }
      }
      return nil
    }
  }

  /// The first letters of `forms`: a quick no for nearly all bytes.
  private static let firsts = forms.reduce(into: ByteSet()) { set, form in set.insert(form.start.utf8Start[0]) }

  private struct Form {
    let name: String
    let start: StaticString
    /// Characters that must follow.
    let least: Int
    let allows: @Sendable (UInt8) -> Bool

    func starts(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      let count = start.utf8CodeUnitCount
      guard place + count <= bytes.count else { return false }
      for index in 0..<count where bytes[place + index] != start.utf8Start[index] { return false }
      return true
    }
  }

  private static let forms: [Form] = [
    Form(name: "AWS access key", start: "AKIA", least: 16) { $0.isLetterOrDigit && $0.folded != $0 || $0.isDigit },
    Form(name: "private key", start: "-----BEGIN ", least: 11) { $0 != UInt8(ascii: "\n") },
    Form(name: "Slack token", start: "xox", least: 12) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") },
    Form(name: "GitHub token", start: "ghp_", least: 30) { $0.isLetterOrDigit },
    Form(name: "GitHub token", start: "github_pat_", least: 20) { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") },
    Form(name: "JSON web token", start: "eyJ", least: 40) {
      $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    },
  ]
}

extension String {
  /// Whether the letters and digits of a key end in a small word, in any case: `DB_PASS-WORD`.
  fileprivate func hasEnd(_ word: StaticString) -> Bool {
    var left = word.utf8CodeUnitCount
    for byte in utf8.reversed() where byte.isLetterOrDigit {
      guard left > 0 else { return true }
      left -= 1
      if byte.folded != word.utf8Start[left] { return false }
    }
    return left == 0
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
