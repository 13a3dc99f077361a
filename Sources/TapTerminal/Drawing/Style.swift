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

  /// The style of that dotted name.
  package init?(name: String) {
    guard let style = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = style
  }

  /// The dotted name in theme files: each hump of the case's own name is a part.
  package var name: String {
    switch self {
    case .text: "text"
    case .textMuted: "text.muted"
    case .textStrong: "text.strong"
    case .textDisabled: "text.disabled"
    case .textHeading: "text.heading"
    case .title: "title"
    case .header: "header"
    case .message: "message"
    case .footer: "footer"
    case .footerKey: "footer.key"
    case .border: "border"
    case .borderFocus: "border.focus"
    case .status: "status"
    case .statusOk: "status.ok"
    case .statusNote: "status.note"
    case .statusWarn: "status.warn"
    case .statusGap: "status.gap"
    case .statusBlock: "status.block"
    case .statusUnknown: "status.unknown"
    case .statusAccepted: "status.accepted"
    case .diff: "diff"
    case .diffAdd: "diff.add"
    case .diffRemove: "diff.remove"
    case .review: "review"
    case .reviewUndecided: "review.undecided"
    case .match: "match"
    case .input: "input"
    case .inputError: "input.error"
    case .panel: "panel"
    case .cursorRow: "cursor.row"
    case .selection: "selection"
    }
  }
}
