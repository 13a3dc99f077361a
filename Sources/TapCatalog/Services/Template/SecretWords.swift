import TapModel

/// How secrets give themselves away.
enum SecretWords {
  /// Ends of keys, small and without `_`, `-` and `.`, whose value is a secret.
  private static let ends: [StaticString] = [
    "password", "passwd", "pwd", "secret", "token", "apikey", "privatekey", "secretkey", "accesskey", "secretaccesskey",
    "credential", "secretstring", "passphrase", "passwords", "apikeyvalue", "presharedkey",
  ]

  /// Those that end in each letter, one behind the other, and where they stand: a quick no for most keys.
  private static let sorted = ends.sorted { $0.last < $1.last }
  private static let byLast: [Range<Int>] = (0..<256).map { letter in
    let first = sorted.firstIndex { Int($0.last) >= letter } ?? sorted.count
    return first..<(sorted.firstIndex { Int($0.last) > letter } ?? sorted.count)
  }

  /// Keys that end so and hold none: tokens that only make a request unique, roles, names.
  private static let harmless: Set<String> = [
    "clienttoken", "clientrequesttoken", "idempotencytoken", "creationtoken", "nexttoken", "generatestringkey",
    "registrycredential", "credential", "eventsourcetoken",
    "servicetoken",
  ]

  /// Whether what stands under a key is a secret.
  static func isSecret(key: String) -> Bool {
    let (sorted, byLast) = (sorted, byLast)
    var copy = key
    let hasEnd = copy.withUTF8 { bytes in
      guard let last = bytes.last else { return false }
      return byLast[Int(last.folded)].contains { bytes.hasEnd(sorted[$0]) }
    }
    guard hasEnd else { return false }
    let plain = String(decoding: key.utf8.lazy.filter(\.isLetterOrDigit).map(\.folded), as: UTF8.self)
    return !harmless.contains(plain)
  }

  /// What stands for no secret: switches, and the units that Cognito takes under `AccessToken` (its schema,
  /// `TokenValidityUnits`).
  private static let words: Set<String> = [
    "true", "false", "none", "null", "required", "optional", "seconds", "minutes", "hours", "days",
  ]

  /// Ends of the names of files that hold keys and certificates.
  private static let files = [".pem", ".key", ".crt", ".cer", ".p12", ".jks"]

  /// Whether a text under a secret key is the secret itself: not empty, no reference, no word that stands for none, no
  /// path of a file.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("{{resolve:") && !text.contains("${") && !text.utf8.starts(with: "arn:".utf8)
      && !words.contains(text.lowercased())
      && !(text.utf8.first == UInt8(ascii: "/") && files.contains(where: text.hasSuffix))
  }

  /// What a text holds that has the form of a key: `AWS access key`; nil where there is nothing.
  static func form(in text: String) -> String? {
    guard text.utf8.count >= 16 else { return nil }
    var copy = text
    let (firsts, seconds, starts) = (firsts, seconds, starts)
    return copy.withUTF8 { bytes in
      for place in 0..<(bytes.count - 1) where firsts.contains(bytes[place]) && seconds.contains(bytes[place + 1]) {
        for number in starts.indices where bytes.has(starts[number], at: place) {
          let form = forms[number]
          let rest = bytes[(place + form.start.utf8CodeUnitCount)...]
          if rest.prefix(while: form.allows).count >= form.least, form.holds(rest) { return form.name }
        }
      }
      return nil
    }
  }

  /// The first two letters of `forms`: a quick no for nearly all bytes.
  private static let firsts = starts.reduce(into: ByteSet()) { $0.insert($1.utf8Start[0]) }
  private static let seconds = starts.reduce(into: ByteSet()) { $0.insert($1.utf8Start[1]) }
  private static let starts = forms.map(\.start)

  private struct Form {
    let name: String
    let start: StaticString
    /// Characters that must follow.
    let least: Int
    let allows: @Sendable (UInt8) -> Bool
    /// What must be true of all that follows.
    var holds: @Sendable (Slice<UnsafeBufferPointer<UInt8>>) -> Bool = { _ in true }
  }

  private static let forms: [Form] = [
    Form(
      name: "AWS access key", start: "AKIA", least: 16, allows: { $0.isLetterOrDigit && $0.folded != $0 || $0.isDigit }),
    Form(name: "private key", start: "-----BEGIN ", least: 11, allows: { $0 != UInt8(ascii: "\n") }),
    Form(name: "Slack token", start: "xox", least: 12, allows: { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }),
    Form(name: "GitHub token", start: "ghp_", least: 30, allows: { $0.isLetterOrDigit }),
    Form(
      name: "GitHub token", start: "github_pat_", least: 20, allows: { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }),
    Form(
      name: "JSON web token", start: "eyJ", least: 40,
      allows: {
        $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }),
    Form(
      name: "password in a URL", start: "://", least: 1, allows: { _ in true }, holds: { SecretText.signsIn($0) }),
  ]
}

extension StaticString {
  fileprivate var last: UInt8 { utf8Start[utf8CodeUnitCount - 1] }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the letters and digits of a key end in a small word, in any case: `DB_PASS-WORD`.
  fileprivate func hasEnd(_ word: StaticString) -> Bool {
    var left = word.utf8CodeUnitCount
    var place = count
    while place > 0 {
      place -= 1
      guard self[place].isLetterOrDigit else { continue }
      guard left > 0 else { return true }
      left -= 1
      if self[place].folded != word.utf8Start[left] { return false }
    }
    return left == 0
  }

  fileprivate func has(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place + length <= count else { return false }
    for index in 0..<length where self[place + index] != word.utf8Start[index] { return false }
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
