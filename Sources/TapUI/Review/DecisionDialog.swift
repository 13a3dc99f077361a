import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// The words that a decision must have on record: why, what instead, who, until when.
@MainActor final class DecisionDialog: Place {
  /// One thing to be said.
  enum Field: String, Hashable, Sendable, CaseIterable {
    case reason = "Reason"
    case compensating = "Compensating"
    case approver = "Approver"
    case until = "Ends"
    case owner = "Owner of the work"
    case due = "Due"
  }

  private let card: CardPlace
  private let item: Item
  private let kind: Decision.Kind
  private let fields: [Field]
  private var inputs: [Field: TextInput] = [:]
  private var index = 0
  private var trouble = ""

  init(_ card: CardPlace, _ item: Item, _ kind: Decision.Kind, _ app: App) {
    self.card = card
    self.item = item
    self.kind = kind
    fields =
      switch kind {
      case .acceptRisk: Field.allCases
      case .defer: [.owner, .due, .reason]
      case .alternative: [.compensating, .reason, .approver]
      default: [.reason, .approver]
      }
    for field in fields { inputs[field] = TextInput(app.drafts[key(field)] ?? first(field)) }
  }

  let scope = Scope.typing
  var title: String { "\(item.label(of: kind).lowercased())" }
  let isOverlay = true

  private var workspace: Workspace { card.workspace }
  private var field: Field { fields[min(index, fields.count - 1)] }
  private func key(_ field: Field) -> String { "decide \(item.number) \(kind.rawValue) \(field.rawValue)" }
  private func text(_ field: Field) -> String { inputs[field]?.text ?? "" }

  /// What stands in a field at first.
  private func first(_ field: Field) -> String {
    guard field == .approver else { return "" }
    let roster = workspace.meeting.roster
    guard kind == .acceptRisk else { return roster.chair }
    return roster.people.first { $0.role == .ao && $0.isHere }?.handle ?? ""
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    Notice("\(item.label(of: kind)): Enter records it when everything is filled; Esc keeps what you typed as a draft")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("Tab", "field", weight: 8), Hint("Enter", "record it", weight: 9), Hint("^C", "clear", weight: 3),
      Hint("Esc", "keep as a draft", short: "draft", weight: 7),
    ]
  }

  func take(_ key: Key, _ app: App) -> Bool {
    trouble = ""
    switch key {
    case .tab, .down: index = (index + 1) % fields.count
    case .backTab, .up: index = (index + fields.count - 1) % fields.count
    case .escape:
      for field in fields { app.drafts[self.key(field)] = text(field).isEmpty ? nil : text(field) }
      app.close(self)
      app.message = Notice("Nothing was decided; what you typed is offered again")
    case .enter: record(app)
    default:
      var input = inputs[field] ?? TextInput()
      _ = input.take(key)
      inputs[field] = input
    }
    return true
  }

  private var proposal: Proposal {
    func said(_ field: Field) -> String? { text(field).isEmpty ? nil : text(field) }
    var proposal = Proposal(kind)
    proposal.reason = text(.reason)
    proposal.compensating = text(.compensating)
    (proposal.approver, proposal.expires) = (said(.approver), said(.until))
    (proposal.owner, proposal.due) = (said(.owner), said(.due))
    return proposal
  }

  private func record(_ app: App) {
    do throws(WorkspaceError) {
      let said = try card.goOn(try workspace.decide(item.number, proposal), app)
      for field in fields { app.drafts[key(field)] = nil }
      app.close(self)
      app.refresh()
      app.message = Notice(said, .done, next: "\(app.key("take-back")) takes it back")
    } catch {
      trouble = error.description
      app.refuse(trouble)
    }
  }

  /// Whether a field is as it must be: an unmet one stands without a sign.
  private func isMet(_ field: Field) -> Bool {
    let text = text(field)
    return switch field {
    case .reason: text.count >= Meeting.shortestReason || kind == .defer || kind == .alternative
    case .compensating: text.count >= Meeting.shortestReason
    case .approver: workspace.meeting.roster[text]?.isHere ?? false
    case .until: Day(text).map { $0 > workspace.today } ?? false
    case .owner: Person.isHandle(text) || kind == .acceptRisk && text.isEmpty
    case .due: Day(text).map { $0 > workspace.today } ?? (kind == .acceptRisk && text.isEmpty)
    }
  }

  private func help(_ field: Field) -> String {
    switch field {
    case .reason: kind == .defer || kind == .alternative ? "why, where it helps" : "why: 20 characters or more"
    case .compensating: kind == .alternative ? "what does it instead" : "what lessens the risk meanwhile"
    case .approver:
      workspace.meeting.roster[text(field)].map { $0.role.title + ($0.isHere ? ", here" : ", away") }
        ?? (kind == .acceptRisk ? "ao or owner, who is here" : "who stands for it, and is here")
    case .until:
      Day(text(field)).map { "\($0.number - workspace.today.number) days; at most \(Meeting.longestAcceptance)" }
        ?? "a day, as in 2027-03-31; at most \(Meeting.longestAcceptance) days"
    case .owner: "a handle"
    case .due: "a day, as in 2027-03-31"
    }
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    let box = body.width < 110 ? body : body.centred(Size(100, min(fields.count * 3 + 11, body.height)))
    canvas.fill(box)
    let size = box.inset().size
    let rows = rows(size)
    let top = top(rows, size.height)
    let last = min(top + size.height, rows.count)
    let keys =
      rows.count > size.height
      ? "line \(top + 1)-\(last) of \(rows.count)   Enter record it   Esc draft"
      : "Enter record it   Esc keep as a draft"
    let inner = canvas.frame(
      box, focused: true, title: Line("\(item.label(of: kind)): \(ReviewText.place(item))  \(item.title)"),
      right: Line(item.controls.briefly(16)), bottom: Line(keys))
    var cursor: Point?
    canvas.within(inner) { canvas in
      for (y, row) in rows[top..<last].enumerated() {
        switch row {
        case .words(let line): canvas.put(line, at: Point(1, y), maxWidth: inner.width - 2)
        case .name(let field): drawName(field, at: y, into: &canvas)
        case .input(let field):
          let style: Style = field == self.field && !trouble.isEmpty ? .inputError : .input
          let at = inputs[field]?.draw(into: &canvas, at: Point(4, y), width: max(inner.width - 8, 4), style: style)
          if field == self.field { cursor = at.map { $0.moved(inner.left, inner.top) } }
        }
      }
    }
    return cursor
  }

  /// A row of the dialog.
  private enum Row {
    case words(Line)
    case name(Field)
    case input(Field)
  }

  /// With air between the fields where all of it has room; else what is wrong stands below the field that is typed in.
  private func rows(_ size: Size) -> [Row] {
    let (head, tail) = (head(size.width - 2), tail(size.width - 2))
    let isAiry = head.count + 1 + fields.count * 3 + tail.count <= size.height
    let isWhole = head.count + fields.count * 2 + tail.count <= size.height
    var rows = head.map(Row.words) + (isAiry ? [.words("")] : [])
    for field in fields {
      rows += [.name(field), .input(field)] + (isAiry ? [.words("")] : [])
      if !isWhole, !trouble.isEmpty, field == self.field { rows += tail.map(Row.words) }
    }
    return rows + (isWhole || trouble.isEmpty ? tail.map(Row.words) : [])
  }

  /// The first row that is seen: the field that is typed in stays in sight, and with the last one the end.
  private func top(_ rows: [Row], _ height: Int) -> Int {
    let end = max(rows.count - height, 0)
    guard index > 0 else { return 0 }
    guard index < fields.count - 1 else { return end }
    let place = rows.firstIndex { if case .name(field) = $0 { true } else { false } } ?? 0
    return min(max(place - height / 3, 0), end)
  }

  private func drawName(_ field: Field, at y: Int, into canvas: inout Canvas) {
    let width = canvas.size.width
    canvas.put(
      Line(field == self.field ? "> " : "  ", .title) + Line(name(field).padded(19), .textStrong)
        + Line(help(field).cut(to: width - 25), .textMuted), at: Point(0, y))
    canvas.put(isMet(field) ? Line("✓", .statusOk) : Line("✗", .statusGap), at: Point(width - 3, y))
  }

  private func name(_ field: Field) -> String {
    field == .compensating && kind == .alternative ? "Instead" : field.rawValue
  }

  private func head(_ width: Int) -> [Line] {
    let subject = item.subject
    guard !subject.rule.isEmpty else { return broken("\(item.title) \(item.message)", width) }
    let digest = subject.digest.dropFirst(7).prefix(8)
    return [Line("What is decided on, exactly", .textHeading)]
      + broken(
        "\(subject.rule) on \(ReviewText.place(item)) (\(subject.resource ?? "the template")), digest \(digest)...",
        width)
      + broken("If resource, rule or these values change, it lapses: the finding is back.", width, .textMuted)
  }

  private func broken(_ words: String, _ width: Int, _ style: Style? = nil) -> [Line] {
    words.wrapped(to: width - 2).map { Line("  " + $0, style) }
  }

  private func tail(_ width: Int) -> [Line] {
    if !trouble.isEmpty { return ("! " + trouble).wrapped(to: width).map { Line($0, .statusWarn) } }
    let controls = item.controls.joined(separator: ", ")
    guard kind.settles else { return [Line("The finding stays open until it is done.", .textMuted)] }
    let until = kind == .acceptRisk ? " until \(text(.until).isEmpty ? "?" : text(.until))" : ""
    return [Line("What the record and the export will say", .textHeading)]
      + broken("⚑ \(controls): gap, \(kind.words) by \(text(.approver))\(until).", width, .statusAccepted)
      + broken("It is never shown as evidenced. In the template: Metadata for other tools.", width, .textMuted)
  }
}
