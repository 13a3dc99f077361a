/// Text for the clipboard of a terminal: OSC 52 of xterm's ctlseqs, as it must be wrapped on its way there.
package enum Clipboard {
  /// What stands between the program and the terminal.
  package enum Way: Hashable, Sendable {
    case direct
    /// `TMUX` is set.
    case tmux
    /// `STY` is set: GNU screen.
    case screen
  }

  /// The longest text: what xterm takes.
  package static let limit = 74_000
  /// Bytes of one string that screen passes on.
  private static let chunk = 240

  /// The bytes to send; nil where the text is too long.
  ///
  /// tmux takes the sequence itself where `set-clipboard` is on, and passes the wrapped one on where
  /// `allow-passthrough` is: it gets both. screen passes on short strings only.
  package static func sequence(_ text: String, by way: Way) -> String? {
    guard text.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;\(base64(text))\u{7}"
    switch way {
    case .direct: return plain
    case .tmux: return plain + "\u{1B}Ptmux;\(plain.replacing("\u{1B}", with: "\u{1B}\u{1B}"))\u{1B}\\"
    case .screen:
      let bytes = Array(plain.utf8)
      return stride(from: 0, to: bytes.count, by: chunk).reduce(into: "") { all, start in
        let part = bytes[start..<min(start + chunk, bytes.count)]
        all += "\u{1B}P" + String(decoding: part, as: UTF8.self) + "\u{1B}\\"
      }
    }
  }

  /// RFC 4648, section 4.
  static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
