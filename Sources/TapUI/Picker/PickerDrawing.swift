import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace

// What the first screen looks like.

extension PickerPlace {
  /// Recent designs, blueprints and settings; in the single form two of the three.
  package func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let width = regions.screen.width
    canvas.put(
      Line("tap-tui \(Tool.version)", .textStrong)
        + Line(
          width >= 110
            ? "     design a FedRAMP AWS stack, see control gaps live, export"
            : "    design, check and export a FedRAMP AWS stack"),
      at: Point(1, 0), style: .header, maxWidth: width - 2)
    let rows = max(regions.message.top - 1, 0)
    let area = Rect(x: 0, y: 1, width: width, height: rows)
    switch app.layout.form {
    case .tooSmall: return nil
    case .single:
      let (lower, upper) = area.split(bottom: 6)
      let first = box == .recent ? drawRecent(into: &canvas, upper) : drawBlueprints(into: &canvas, upper)
      let second = drawSettings(app, into: &canvas, lower)
      return box == .settings ? second : first
    case .stacked, .columns, .wide:
      // Recent designs take what the blueprints leave.
      let blueprints = self.blueprints.count + (self.blueprints.map(\.look.count).max() ?? 0) + 6
      let count = self.recent.entries.count
      let recent = count == 0 ? 3 : min(count + 3, max(rows - 7 - blueprints, min(max(rows - 16, 5), 8)))
      let parts = area.rows([recent, rows - recent - 7, 7])
      let first = drawRecent(into: &canvas, parts[0])
      let second = drawBlueprints(into: &canvas, parts[1])
      let third = drawSettings(app, into: &canvas, parts[2])
      return box == .recent ? first : box == .blueprints ? second : third
    }
  }

  private func cursor(_ isSelected: Bool, _ isFocused: Bool, at line: Int, into canvas: inout Canvas) {
    guard isSelected else { return }
    if isFocused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
    canvas.put(">", at: Point(0, line), style: isFocused ? .title : .textMuted)
  }

  // MARK: Recent designs

  private func drawRecent(into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = box == .recent
    let entries = recent.entries
    let inner = canvas.frame(
      rect, focused: isFocused, title: "Recent designs",
      bottom: Line(entries.isEmpty ? "" : "\(recentList.index + 1) of \(entries.count)"))
    guard !entries.isEmpty else {
      canvas.put(
        "None yet. Enter on a blueprint makes the first", at: inner.origin.moved(2), style: .textMuted,
        maxWidth: inner.width - 3)
      return inner.origin
    }
    let isWide = inner.width >= 100
    let (head, body) = inner.split(top: inner.height > 4 ? 1 : 0)
    let window = recentList.window(body.height, of: entries.count)
    // Paths take what they need of a wide screen, what is wrong with a file the rest.
    let longest = entries.map { shown($0.path).columns }.max() ?? 0
    let more = min(max(longest - 39, 0), max(inner.width - 118, 0))
    let columns =
      isWide
      ? [2, 44 + more, 55 + more, 70 + more, inner.width - 21]
      : [2, max(inner.width - 46, 20), max(inner.width - 36, 30), max(inner.width - 36, 30), inner.width - 11]
    if head.height > 0 {
      for (word, x) in zip(["FILE", "BASELINE", isWide ? "REGION" : "", "FINDINGS", "OPENED"], columns) {
        canvas.put(word, at: head.origin.moved(x), style: .textHeading)
      }
    }
    canvas.within(body) { canvas in
      for (line, number) in window.enumerated() {
        let isSelected = number == recentList.index
        cursor(isSelected, isFocused, at: line, into: &canvas)
        let look = look(entries[number].path)
        canvas.put(shown(entries[number].path), at: Point(columns[0], line), maxWidth: columns[1] - 3, cut: .left)
        let date = String(WallClock.utc(entries[number].opened).prefix(10))
        let unsaved = "\(look.waiting) unsaved"
        let opened =
          look.waiting == 0
          ? Line(date, .textMuted) : isWide ? Line(date + ", ", .textMuted) + Line(unsaved) : Line(unsaved)
        canvas.put(opened, at: Point(columns[4], line), maxWidth: inner.width - columns[4])
        if let trouble = look.trouble {
          canvas.put(trouble, at: Point(columns[1], line), style: .statusWarn, maxWidth: columns[4] - columns[1] - 1)
          continue
        }
        canvas.put(look.baseline, at: Point(columns[1], line))
        if isWide { canvas.put(look.region, at: Point(columns[2], line), maxWidth: columns[3] - columns[2] - 1) }
        if let findings = look.findings {
          let (all, room) = (findings.joined(separator: "  "), columns[4] - columns[3] - 1)
          // BLOCK and GAP say whether it is open; WARN goes first.
          let text = all.columns <= room ? all : findings.prefix(2).joined(separator: "  ")
          canvas.put(text, at: Point(columns[3], line), maxWidth: room)
        }
      }
    }
    return body.origin.moved(0, recentList.index - window.lowerBound)
  }

  // MARK: Blueprints

  private func drawBlueprints(into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = box == .blueprints
    let inner = canvas.frame(
      rect, focused: isFocused, title: "New design from a blueprint",
      bottom: Line("\(blueprintList.index + 1) of \(blueprints.count)"))
    let isWide = inner.width >= 100
    let (head, body) = inner.split(top: inner.height > blueprints.count + 4 ? 1 : 0)
    let window = blueprintList.window(body.height, of: blueprints.count)
    // A name is what somebody types: it is seen whole as long as a third of the line does for it.
    let longest = blueprints.map(\.id.count).max() ?? 0
    let title = max(isWide ? 20 : 18, min(longest + 3, inner.width / 3))
    let counts = isWide ? inner.width - 17 : max(inner.width - 16, 20)
    if head.height > 0 {
      for (word, x) in [("NAME", 2), ("WHAT IT IS", title), ("OPENS WITH", counts)] {
        canvas.put(word, at: head.origin.moved(x), style: .textHeading)
      }
    }
    canvas.within(body) { canvas in
      for (line, number) in window.enumerated() {
        let blueprint = blueprints[number]
        cursor(number == blueprintList.index, isFocused, at: line, into: &canvas)
        canvas.put(blueprint.id, at: Point(2, line), maxWidth: title - 3)
        canvas.put(blueprint.title, at: Point(title, line), maxWidth: counts - title - 2)
        canvas.put(words(opens(blueprint)), at: Point(counts, line), maxWidth: inner.width - counts - 1)
      }
      guard let blueprint, window.count + 1 < body.height, !blueprint.look.isEmpty else { return }
      var line = window.count + 1
      if body.height > window.count + blueprint.look.count + 2 {
        canvas.put("\(blueprint.id), in one look:", at: Point(2, line), style: .textMuted)
        line += 1
      }
      for (row, text) in blueprint.look.enumerated() where line + row < body.height {
        canvas.put(text, at: Point(4, line + row), style: .textMuted, maxWidth: inner.width - 5)
      }
    }
    return body.origin.moved(0, blueprintList.index - window.lowerBound)
  }

  private func words(_ opens: Opens?) -> Line {
    guard let opens else { return "" }
    if opens.trouble != nil { return Line("does not open", .statusWarn) }
    let block = Line("\(opens.block) BLOCK", opens.block > 0 ? .statusBlock : .textMuted)
    let gap = Line("\(opens.gap) GAP", opens.gap > 0 ? .statusGap : .textMuted)
    return block + "  " + gap
  }

  // MARK: Settings

  private func drawSettings(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = box == .settings
    let inner = canvas.frame(rect, focused: isFocused, title: "Before it opens")
    let isWide = inner.width >= 100
    let (value, note) = isWide ? (18, 52) : (12, 12 + max((inner.width - 12) * 2 / 5, 14))
    let window = settingList.window(inner.height, of: Setting.allCases.count)
    var typed: Point?
    canvas.within(inner) { canvas in
      for (line, number) in window.enumerated() {
        let setting = Setting.allCases[number]
        cursor(number == settingList.index, isFocused, at: line, into: &canvas)
        canvas.put(setting.rawValue, at: Point(2, line), maxWidth: value - 3)
        if number == settingList.index, let input {
          typed = input.draw(into: &canvas, at: Point(value, line), width: note - value - 2).moved(
            inner.left, inner.top)
        } else {
          canvas.put(
            text(setting), at: Point(value, line), style: .textStrong, maxWidth: note - value - 1,
            cut: setting == .file ? .left : .right)
        }
        canvas.put(self.note(setting), at: Point(note, line), style: .textMuted, maxWidth: inner.width - note - 1)
      }
      if inner.height > Setting.allCases.count {
        canvas.put(
          "Nothing is sent anywhere. \(app.key("picker-box")) moves here, \(app.key("picker-open")) on the blueprint opens it.",
          at: Point(2, inner.height - 1), style: .textMuted, maxWidth: inner.width - 3)
      }
    }
    return typed ?? inner.origin.moved(0, settingList.index - window.lowerBound)
  }

  private func text(_ setting: Setting) -> String {
    switch setting {
    case .file: file
    case .suffix: suffix
    case .baseline: baseline.title
    case .region: region
    }
  }
}
