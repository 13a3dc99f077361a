import TapExport
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// What must hold before anybody signs, who must sign, what they sign, and what goes with the signature.
@MainActor final class GatePlace: Place {
  let workspace: Workspace
  var list = ListState<Role>()
  private var known: (key: String, statement: Statement?)?

  init(_ workspace: Workspace) {
    self.workspace = workspace
    list.follow(Role.signers)
    let waiting = workspace.signOff.signers.firstIndex { $0.proof != .signed } ?? 0
    list.select(waiting, in: Role.signers)
  }

  let scope = Scope.signOff
  let title = "the sign-off"
  let hasHeader = false

  /// The one who is selected among those who must sign.
  var signer: SignOff.Signer? {
    let signers = workspace.signOff.signers
    return signers.indices.contains(list.index) ? signers[list.index] : signers.first
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    let signOff = workspace.signOff
    if signOff.isValid {
      return Notice("Signed \(signOff.count) of \(signOff.signers.count). \(app.key("export")) exports the package")
    }
    if let trouble = workspace.gate.trouble { return Notice("The gate is shut: \(trouble)", .refused) }
    if let outdated = signOff.outdated {
      return Notice(
        "\(app.key("sign")) signs anew as \(signer?.handle ?? "nobody"). Signed was \(outdated)", .refused)
    }
    return Notice(
      "The gate is open. \(app.key("sign")) signs as \(signer?.handle ?? "nobody"): it asks for the handle, not y or n")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      app.hint("sign", "sign", weight: 9), app.hint("sign-record", "record without a key", short: "record", weight: 6),
      app.hint("take-signature", "take a signature back", short: "take back", weight: 3),
      app.hint("roster", "roster", weight: 4), app.hint("changed", "what changed", short: "changed", weight: 4),
      app.hint("export", "export", weight: 5), app.hint("leave", "back", weight: 7),
      app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    list.move(motion == .nextLike ? .down : motion == .previousLike ? .up : motion, in: Role.signers)
  }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    workspace.gate.trouble ?? "Every line of the gate is met"
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    ("the digest of the design", workspace.digest.description)
  }

  /// What would be signed: asked for once for each state of design and record.
  private var statement: Statement? {
    let key = "\(workspace.revision) \(workspace.record.head) \(workspace.pending.count)"
    if let known, known.key == key { return known.statement }
    let signOff = workspace.signOff
    let signed = signOff.changed.isEmpty ? signOff.statement : nil
    let found = signed ?? (try? workspace.readyToSign())
    known = (key, found)
    return found
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    ReviewHeader.draw("SIGN-OFF", workspace, hasTimer: app.hasTimer, into: &canvas)
    let body = regions.body
    guard body.width >= 110 else { return drawBriefly(app, into: &canvas, body) }
    let rows = body.rows([13, 12, max(body.height - 25, 3)])
    let (left, right) = rows[0].split(left: 70)
    drawGate(into: &canvas, left)
    drawStatement(into: &canvas, rows[1])
    drawExceptions(into: &canvas, rows[2])
    return drawSigners(app, into: &canvas, right)
  }

  private func bottom(_ gate: Gate) -> Line {
    Line("\(gate.lines.count { $0.isMet }) of \(gate.lines.count) met: \(gate.isOpen ? "open" : "shut")")
  }

  private func drawGate(into canvas: inout Canvas, _ rect: Rect) {
    let gate = workspace.gate
    let inner = canvas.frame(rect, focused: true, title: "Gate", bottom: bottom(gate))
    for (row, line) in gate.lines.prefix(inner.height).enumerated() {
      canvas.put(line.sign + Line(line.what), at: inner.origin.moved(2, row), maxWidth: 46)
      canvas.put(line.now, at: inner.origin.moved(49, row), maxWidth: inner.width - 50)
    }
    let words = gate.trouble.map { ("! " + $0).wrapped(to: inner.width - 4) } ?? []
    for (row, line) in words.enumerated() {
      canvas.put(line, at: inner.origin.moved(2, inner.height - words.count + row), style: .statusWarn)
    }
  }

  /// One below the other: the gate as high as its words, then the signers, then the exceptions where there is room.
  private func drawBriefly(_ app: App, into canvas: inout Canvas, _ body: Rect) -> Point? {
    let gate = workspace.gate
    let names = ["decided", "BLOCK", "GAP", "unknown", "quorum", "decisions", "acceptances", "design", "record"]
    let cells = zip(names, gate.lines).map { $1.sign + Line("\($0) \($1.now)") }
    let width = max(body.width - 2, 1)
    let columns = max(min(width / ((cells.map(\.width).max() ?? 0) + 2), 3), 1)
    let lines = (cells.count + columns - 1) / columns
    let about = gate.trouble.map { "! " + $0 } ?? "designed to meet the baseline; implemented by design, not assessed"
    let words = about.wrapped(to: max(width - 4, 10))
    let isHigh = body.height >= 20
    let rows = body.rows([lines + words.count + (isHigh ? 3 : 2), isHigh ? 8 : 5])
    let rest = Rect(
      x: body.left, y: rows[1].bottom, width: body.width, height: max(body.bottom - rows[1].bottom, 0))
    let text = ReviewText(workspace)
    let count = text.faults.count + text.exceptions.count
    let hidden = rest.height < 3 && count > 0 ? Line("   \(Message.count(count, "exception"))") : ""
    let inner = canvas.frame(rows[0], focused: true, title: "Gate", bottom: bottom(gate) + hidden)
    for (place, cell) in cells.enumerated() {
      let at = inner.origin.moved(2 + (place % columns) * (inner.width / columns), place / columns)
      canvas.put(cell, at: at, maxWidth: inner.right - at.x)
    }
    for (row, line) in words.enumerated() {
      canvas.put(
        line, at: inner.origin.moved(2, inner.height - words.count + row),
        style: gate.isOpen ? .textMuted : .statusWarn, maxWidth: inner.width - 3)
    }
    if rest.height >= 3 { drawExceptions(into: &canvas, rest) }
    return drawSigners(app, into: &canvas, rows[1])
  }

  private func drawSigners(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let signOff = workspace.signOff
    let inner = canvas.frame(
      rect, title: "Who must sign", bottom: Line("\(signOff.count) of \(signOff.signers.count)"))
    for (row, signer) in signOff.signers.enumerated() where row < inner.height {
      let at = inner.origin.moved(0, row)
      if row == list.index {
        canvas.lay(.cursorRow, under: Rect(x: inner.left, y: at.y, width: inner.width, height: 1))
        canvas.put(">", at: at, style: .title)
      }
      canvas.put(signer.handle ?? "nobody", at: at.moved(2), maxWidth: 9)
      canvas.put(signer.role.title, at: at.moved(12), maxWidth: 20)
      canvas.put(proof(signer), at: at.moved(33), maxWidth: inner.width - 34)
    }
    let outdated = signOff.outdated.map { "! Signed was \($0): nobody has signed what there is now." } ?? ""
    let notes =
      outdated.wrapped(to: inner.width - 4).filter { !$0.isEmpty }.map { Line($0, .statusWarn) }
      + ("Any order: each signature is over the same statement. No key at hand? "
      + "\(app.keymap.name(of: "sign-record", in: .signOff)) keeps a typed record, which is no signature, and is called so.")
      .wrapped(to: inner.width - 4).map { Line($0, .textMuted) }
    for (row, note) in notes.enumerated() where signOff.signers.count + 1 + row < inner.height {
      canvas.put(note, at: inner.origin.moved(2, signOff.signers.count + 1 + row), maxWidth: inner.width - 3)
    }
    return inner.origin.moved(0, list.index)
  }

  private func proof(_ signer: SignOff.Signer) -> Line {
    switch signer.proof {
    case .signed: Line("⚑ signed", .statusAccepted)
    case .typed: Line("record only", .statusWarn)
    case .outdated: Line("! rev \(workspace.signOff.statement?.revision ?? 0) only", .statusWarn)
    case .refused(let why): Line("✗ " + why, .statusGap)
    case .missing:
      signer.handle.flatMap { workspace.allowedSigners.text(for: $0, as: signer.role) } == nil
        ? Line("☐ no key yet", .textMuted) : Line("☐ not yet")
    }
  }

  private func drawStatement(into canvas: inout Canvas, _ rect: Rect) {
    let statement = statement
    let subjects = statement?.subjects ?? []
    let inner = canvas.frame(
      rect, title: "What they sign", bottom: Line("\(subjects.count) digests, SHA-256"))
    guard let statement else {
      canvas.put("Nothing yet: the gate is shut", at: inner.origin.moved(2), style: .textMuted)
      return
    }
    let about = [
      "design": "\(statement.file) at rev \(statement.revision)",
      "decisions": Message.count(workspace.meeting.decisions.count, "decision"),
      "record": Message.count(statement.entries, "entry", "entries") + ", head of the chain",
      "template.json": Message.count(workspace.engine.resourceCount, "resource"),
      "control-summary.json": Message.count(workspace.coverage.count, "control"),
      "rules": Message.count(workspace.catalog.rules.count, "rule") + ", tap-tui \(Tool.version)",
    ]
    let shown = subjects.filter { about[$0.name] != nil }
    for (row, subject) in shown.prefix(max(inner.height - 2, 1)).enumerated() {
      let at = inner.origin.moved(2, row)
      canvas.put(subject.name, at: at, maxWidth: 21)
      canvas.put(about[subject.name] ?? "", at: at.moved(22), style: .textMuted, maxWidth: inner.width - 75)
      canvas.put("sha256  " + GatePlace.short(subject.sha256), at: at.moved(inner.width - 48))
    }
    let states = ControlState.allCases.map { "\(workspace.states[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    canvas.put("controls", at: inner.origin.moved(2, inner.height - 2))
    canvas.put(states, at: inner.origin.moved(24, inner.height - 2), style: .textMuted, maxWidth: inner.width - 25)
    canvas.put(
      "Words of the statement: \"designed to meet the baseline (implemented by design, not assessed)\".",
      at: inner.origin.moved(2, inner.height - 1), style: .textMuted, maxWidth: inner.width - 3)
  }

  /// `5d19 77c2 08ae 1f40 ... 93c4`
  static func short(_ digits: String) -> String {
    let groups = stride(from: 0, to: 16, by: 4).map { digits.dropFirst($0).prefix(4) }
    return groups.joined(separator: " ") + " ... " + digits.suffix(4)
  }

  private func drawExceptions(into canvas: inout Canvas, _ rect: Rect) {
    let text = ReviewText(workspace)
    let (exceptions, faults) = (text.exceptions, text.faults)
    let inner = canvas.frame(
      rect, title: "Exceptions that go with the signature", bottom: Line("\(exceptions.count)"))
    var lines: [Line] = (faults + exceptions).enumerated().flatMap { place, words in
      words.wrapped(to: inner.width - 6).enumerated().map {
        Line(($0.offset == 0 ? "" : "  ") + $0.element, place < faults.count ? .statusWarn : .statusAccepted)
      }
    }
    let (process, inherited) = (workspace.states[.process] ?? 0, workspace.states[.inherited] ?? 0)
    lines.append(Line("\(process) process controls are listed for people, \(inherited) inherited from AWS", .textMuted))
    for (row, line) in lines.prefix(max(inner.height, 0)).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
  }
}
