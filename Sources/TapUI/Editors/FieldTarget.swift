import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The field that an editor works on: what it holds, and what another value would do. Only `keep` changes the design.
@MainActor final class FieldTarget {
  let workspace: Workspace
  let field: AnyField
  /// Id of the component, or of the settings.
  let id: String
  let now: JSON
  private let inspector: Inspector
  let foresight: Foresight
  /// What the last key could not do, and why.
  var refusal: String?

  init(_ field: AnyField, of component: Component, in inspector: Inspector) {
    self.field = field
    self.inspector = inspector
    workspace = inspector.workspace
    foresight = Foresight(inspector.workspace)
    id = component.id
    now = component.fields[field.name] ?? field.initial
  }

  /// The value as the form shows it.
  var was: String { FieldText.shown(now, of: field) }

  /// `Backups kept (d)`
  var title: String { field.title + (field.unit.isEmpty ? "" : " (\(field.unit))") }

  /// How the field stands, as far as it is known by now.
  private var status: FieldStatus { inspector.status[field.name] ?? FieldStatus() }

  func edit(_ value: JSON) -> Edit { .set(id, field.name, value) }

  // MARK: Looking

  /// What a value would leave open, where it is known by now.
  func leaves(_ value: JSON) -> Leaves { leaves(edit(value)) }

  func leaves(_ edit: Edit) -> Leaves {
    let status = status
    var found =
      edit == self.edit(now) ? Leaves(now: status.findings) : foresight.leaves(edit, standing: status.findings)
    found.controls = status.controls
    return found
  }

  /// Why a typed text is no value of the field; nil where it is one.
  func problem(_ text: String) -> String? {
    do throws(WorkspaceError) {
      return field.problem(with: try FieldText.value(text, for: field))
    } catch {
      return error.description
    }
  }

  /// `14 would leave`: what a typed text would do; nil where it is no value.
  func leaves(typed text: String) -> Leaves? {
    guard problem(text) == nil, let value = try? FieldText.value(text, for: field) else { return nil }
    return leaves(value)
  }

  /// The lines below a value, the first ones longest: what it leaves, what CloudFormation does, what the baseline asks.
  func lines(_ leaves: Leaves?, _ width: Int) -> [Strip.Entry] {
    var entries: [Strip.Entry] = []
    if let leaves { entries.append(Strip.Entry(line: Line("Leaves         ", .textMuted) + leaves.line, rank: 0)) }
    if let deployment = leaves?.deployment ?? workspace.engine.replacement(of: field, in: id).map(FieldTarget.warning) {
      entries.append(Strip.Entry(line: Line("CloudFormation ", .textMuted) + deployment, rank: 1))
    }
    if let control = status.controls.first {
      let title = workspace.coverage.first { $0.control.id == control }?.control.title ?? ""
      entries += Strip.labelled("Baseline", "\(control) \(title)", width, indent: 15, rank: 3, rows: 1)
    }
    return entries
  }

  /// What a change of the field does at worst, before a value is known.
  private static func warning(_ replacement: Replacement) -> Line {
    switch replacement {
    case .never: "a change is made in place"
    case .sometimes: "a change may replace the resource"
    case .always: Line("REPLACES the resource if this changes", .statusWarn)
    }
  }

  // MARK: Changing

  /// Makes the change, and drops the draft; false where it cannot be made.
  func keep(_ value: JSON, _ app: App) -> Bool {
    make(app) { [workspace, id, field] () throws(WorkspaceError) -> String in
      guard let component = workspace.design[id] else { return "" }
      return try workspace.change(component, field, to: value)
    }
  }

  func make(_ app: App, _ body: () throws(WorkspaceError) -> String) -> Bool {
    app.attempt { _ throws(WorkspaceError) in try body() }
    guard app.message.sort != .refused else {
      refusal = app.message.text
      return false
    }
    app.drafts[draftKey] = nil
    return true
  }

  // MARK: Drafts

  private var draftKey: String { "\(id) \(field.name)" }

  func draft(_ app: App) -> String? { app.drafts[draftKey] }

  /// Keeps what was typed and left; nil drops it.
  func leave(_ text: String?, _ app: App) { app.drafts[draftKey] = text }
}
