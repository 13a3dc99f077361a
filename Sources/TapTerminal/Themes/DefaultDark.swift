extension Theme {
  /// The theme without a file; `themes/default-dark.yaml` says the same, and a test compares them.
  ///
  /// The colours of the statuses stay apart under the three colour-vision deficiencies.
  package static let defaultDark = Theme(
    name: "default-dark", appearance: .dark,
    tokens: [
      .text: Look(letters),
      .textMuted: Look(quiet),
      .textStrong: Look(bright, [.bold]),
      .textDisabled: Look(faint),
      .textHeading: Look(quiet),
      .title: Look(sky, [.bold]),
      .header: Look(letters),
      .message: Look(letters),
      .footer: Look(quiet),
      .footerKey: Look(bright, [.bold]),
      .border: Look(stone),
      .borderFocus: Look(azure),
      .status: Look(letters),
      .statusOk: Look(mint),
      .statusNote: Look(violet),
      .statusWarn: Look(amber),
      .statusGap: Look(coral, [.bold]),
      .statusBlock: Look(night, on: coral, [.bold]),
      .statusUnknown: Look(orchid),
      .statusAccepted: Look(sand),
      .diffAdd: Look(mint),
      .diffRemove: Look(coral),
      .reviewUndecided: Look(amber),
      .match: Look(night, on: amber),
      .input: Look(bright, on: slate),
      .inputError: Look(coral, on: slate),
      .panel: Look(on: night),
      .cursorRow: Look(on: row),
      .selection: Look(on: marine),
    ],
    mono: [
      .textStrong: [.bold], .textDisabled: [.dim], .title: [.bold], .footerKey: [.bold], .borderFocus: [.bold],
      .statusGap: [.bold], .statusBlock: [.bold, .reverse], .diffAdd: [.bold], .match: [.underline],
      .input: [.underline], .inputError: [.bold, .underline], .cursorRow: [.reverse], .selection: [.reverse],
    ])
}

private let letters = Color(0xD9DEE4, pin256: 253, pin16: 7)
private let bright = Color(0xFFFFFF, pin256: 231, pin16: 15)
private let quiet = Color(0xAAB4BF, pin256: 249, pin16: 7)
private let faint = Color(0x8390A0, pin256: 245, pin16: 8)
private let stone = Color(0x5C6875, pin256: 241, pin16: 8)
private let azure = Color(0x6CB6FF, pin256: 75, pin16: 14)
private let sky = Color(0x9FD0FF, pin256: 153, pin16: 14)
private let mint = Color(0x86FFF4, pin256: 123, pin16: 10)
private let amber = Color(0xF0D910, pin256: 220, pin16: 11)
private let coral = Color(0xFF8968, pin256: 209, pin16: 9)
private let violet = Color(0xA1A0F9, pin256: 147, pin16: 12)
private let orchid = Color(0xCDA7DC, pin256: 182, pin16: 13)
private let sand = Color(0xDDE2BB, pin256: 187, pin16: 3)
private let night = Color(0x14181D, pin256: 234, pin16: 0)
private let row = Color(0x26323F, pin256: 237, pin16: 4)
private let slate = Color(0x2B3642, pin256: 236, pin16: 4)
private let marine = Color(0x1B2F4D, pin256: 17, pin16: 4)
