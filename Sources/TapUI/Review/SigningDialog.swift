import TapExport
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// The last look before a signature: what is signed, by which key, and the handle to be typed.
@MainActor final class SigningDialog: Place {
  private let workspace: Workspace
  private let signer: SignOff.Signer
  private let handle: String
  private let statement: Statement
  private let keys: [SigningKey]
  private var index = 0
  /// Lines by which one looks on or back, from where the handle is typed.
  private var scroll = 0
  private var input = TextInput()
  private var trouble = ""
  /// Whether a typed record is kept in the place of a signature.
  private let isRecord: Bool

  /// Throws where the gate is shut.
  init(_ workspace: Workspace, _ signer: SignOff.Signer, isRecord: Bool) throws(WorkspaceError) {
    guard let handle = signer.handle else {
      throw .nothing("Nobody on the roster is \(signer.role.title): the roster names somebody")
    }
    self.workspace = workspace
    self.signer = signer
    self.handle = handle
    self.isRecord = isRecord
    statement = try workspace.readyToSign()
    keys = isRecord ? [] : workspace.signingKeys(for: handle, as: signer.role)
  }

  let scope = Scope.typing
  let title = "a signature"
  let isOverlay = true

  func greeting(_ app: App) -> Notice? {
    Notice("\(isRecord ? "Record" : "Signing") as \(handle). Nothing is signed until Enter; Esc signs nothing")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("type", "your handle", weight: 8), Hint("Enter", isRecord ? "keep the record" : "sign", weight: 9),
      Hint("Up Down", "key", weight: 5), Hint("PgUp PgDn", "read", weight: 2), Hint("Esc", "do not sign", weight: 7),
    ]
  }

  func take(_ key: Key, _ app: App) -> Bool {
    trouble = ""
    switch key {
    case .escape:
      app.close(self)
      app.message = Notice("Nothing was signed")
    case .up: index = max(index - 1, 0)
    case .down: index = min(index + 1, max(keys.count - 1, 0))
    case .pageUp: scroll -= 5
    case .pageDown: scroll += 5
    case .enter: sign(app)
    default:
      scroll = 0
      _ = input.take(key)
    }
    return true
  }

  private func sign(_ app: App) {
    do throws(WorkspaceError) {
      guard isRecord || keys.indices.contains(index) else {
        throw .nothing(
          "No key in the agent and none in ~/.ssh: Esc, then \(app.keymap.name(of: "sign-record", in: .signOff)) keeps a record without a key"
        )
      }
      let said = try workspace.sign(
        as: handle, typed: input.text, key: isRecord ? nil : keys[index].key,
        away: { body in app.terminal.away(body) })
      app.close(self)
      app.message = Notice(said, .done)
    } catch {
      trouble = error.description
      app.refuse(trouble)
    }
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    let (lines, typed) = lines(min(body.width, 100) - 6)
    let box = body.width < 110 ? body : body.centred(Size(100, min(lines.count + 3, body.height - 2)))
    canvas.fill(box)
    let signOff = workspace.signOff
    let height = max(box.inset().height, 1)
    let (first, end) = (max(typed + 1 - height, 0), max(lines.count - height, 0))
    scroll = min(max(scroll, -first), end - first)
    let seen = (first + scroll)..<min(first + scroll + height, lines.count)
    let place = end > 0 ? "line \(seen.lowerBound + 1)-\(seen.upperBound) of \(lines.count)   " : ""
    let inner = canvas.frame(
      box, focused: true, title: Line("\(isRecord ? "Record" : "Sign") as \(handle) (\(signer.role.title))"),
      right: Line("\(signOff.count + 1) of \(signOff.signers.count)"),
      bottom: Line(place + (isRecord ? "Enter keep the record   Esc leave it" : "Enter sign   Esc do not sign")))
    for (row, line) in lines[seen].enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    guard seen.contains(typed) else { return nil }
    return input.draw(
      into: &canvas, at: inner.origin.moved(28, typed - seen.lowerBound), width: max(min(24, inner.width - 30), 4),
      style: trouble.isEmpty ? .input : .inputError)
  }

  /// What is said, in lines of so many columns, and which of them has the handle.
  private func lines(_ width: Int) -> (lines: [Line], typed: Int) {
    var lines: [Line] = [Line("You sign exactly this", .textStrong), ""]
    lines += statement.words.wrapped(to: width - 2).map { Line("  " + $0) } + [""]
    lines += digest(
      "statement", "in-toto, \(statement.subjects.count) subjects", Digest(of: statement.text.utf8).hex, width)
    lines += digest("design", "rev \(statement.revision)", statement.sha256("design") ?? "", width)
    lines += [""] + keyLines(width) + [""]
    let typed = lines.count
    lines += [Line("Type your handle\(isRecord ? "" : " to sign"):", .textStrong), ""]
    lines += trouble.wrapped(to: width).filter { !$0.isEmpty }.map { Line("! " + $0, .statusWarn) }
    if !isRecord {
      let check = "ssh-keygen -Y verify -f allowed_signers -I \(handle) -n tap-tui -s \(handle).sig < statement.json"
      lines +=
        "The key may ask for a touch or a passphrase: the screen steps aside and comes back.".wrapped(to: width)
        .map { Line($0, .textMuted) } + ["", "Later, anyone checks it without tap-tui:"]
        + check.wrapped(to: width - 2).map { Line("  " + $0) }
    }
    return (lines, typed)
  }

  /// What it is the digest of, and the digest: behind it, or below it where there is no room.
  private func digest(_ what: String, _ about: String, _ digits: String, _ width: Int) -> [Line] {
    let (words, digest) = ("  " + what.padded(12), "sha256  " + GatePlace.short(digits))
    let room = min(width - words.columns - digest.columns, 32)
    guard room > about.columns else { return [Line(words + about), Line("    " + digest)] }
    return [Line(words + about.padded(room) + digest)]
  }

  private func keyLines(_ width: Int) -> [Line] {
    if isRecord {
      return [
        Line("Without a key", .textStrong),
        Line(
          "  It is shown everywhere as \"record, not a signature\", and does not complete the sign-off.", .statusWarn),
      ]
    }
    var lines = [Line("With this key", .textStrong)]
    if keys.isEmpty { lines.append(Line("  none in the agent, none in ~/.ssh", .statusWarn)) }
    for (place, key) in keys.enumerated() {
      let about = "\(key.type.padded(13)) \(visible(key.comment)), \(key.place)".cut(to: width - 34)
      lines.append(
        Line(place == index ? "> " : "  ", .title) + Line(about.padded(width - 33))
          + (key.isAllowed
            ? Line("allowed as \(signer.role.rawValue) ✓", .statusOk)
            : Line("not allowed as \(signer.role.rawValue) ✗", .textMuted)))
    }
    return lines
  }
}
