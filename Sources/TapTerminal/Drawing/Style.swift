/// What a cell means; a `Theme` says how that looks.
///
/// The case `statusGap` is `status.gap` in a theme file: where a theme has no word for it, its word for `status` holds,
/// and then its word for `text`.
package enum Style: UInt8, CaseIterable, Sendable {
  // Words.
  case text, textMuted, textStrong, textDisabled, textHeading
  case title, header, message
  case footer, footerKey

  // Frames.
  case border, borderFocus

  // Findings and the states of controls.
  case status, statusOk, statusNote, statusWarn, statusGap, statusBlock, statusUnknown, statusAccepted

  // Changes and meetings.
  case diff, diffAdd, diffRemove
  case review, reviewUndecided

  // Words that bring their own background.
  case match, input, inputError

  // Backgrounds, laid under words.
  case panel, cursorRow, selection

  /// The backgrounds that any word may stand on.
  package static let grounds: [Style] = [.panel, .cursorRow, .selection]

  /// The dotted name in theme files: each hump of the case's own name is a part.
  package var name: String { Self.names[Int(rawValue)] }

  /// The style of that dotted name.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  /// By raw value.
  private static let names: [String] = allCases.map { style in
    var name: [UInt8] = []
    for byte in String(describing: style).utf8 {
      let isHump = byte < UInt8(ascii: "a")
      name += isHump ? [UInt8(ascii: "."), byte + 32] : [byte]
    }
    return String(decoding: name, as: UTF8.self)
  }
}
