import TapModel
import TapTerminal
import TapWorkspace

/// Types one value as text: numbers, texts, ranges, and whatever has no editor of its own.
@MainActor final class LineEditor: FieldEditor {
  private let field: AnyField
  private let component: String
  private let was: String
  private var input: TextInput

  init(_ field: AnyField, of component: Component) {
    self.field = field
    self.component = component.id
    let value = component.fields[field.name] ?? field.initial
    was = FieldText.shown(value, of: field)
    input = TextInput(LineEditor.typed(value))
  }

  var title: String { field.title + (field.unit.isEmpty ? "" : " (\(field.unit))") }
  var position: String { "" }
  var shown: String { input.text }
  var message: String { problem.map { "! \($0). Mend it, or Esc" } ?? "\(field.title): nothing changes until Enter" }
  var hints: [Hint] { [Hint("Enter", "keep"), Hint("Esc", "drop"), Hint("^C", "clear")] }

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    canvas.put(field.title, at: rect.origin.moved(1), maxWidth: 14)
    let style: Style = problem == nil ? .input : .inputError
    let width = min(max(rect.width - 34, 8), 40)
    canvas.put("[", at: rect.origin.moved(16))
    let cursor = input.draw(into: &canvas, at: rect.origin.moved(17), width: width, style: style)
    canvas.put("]", at: rect.origin.moved(17 + width))
    canvas.put("was \(was)", at: rect.origin.moved(19 + width), style: .textMuted, maxWidth: rect.width - 20 - width)
    if let problem {
      canvas.put(Line("✗ \(problem)", .statusGap), at: rect.origin.moved(1, 1), maxWidth: rect.width - 2)
    } else {
      canvas.put(field.help, at: rect.origin.moved(1, 1), style: .textMuted, maxWidth: rect.width - 2)
    }
    return cursor
  }

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .escape: return false
    case .enter: return !keep(app)
    default:
      _ = input.take(key)
      return true
    }
  }

  private var problem: String? {
    do throws(WorkspaceError) {
      return field.problem(with: try FieldText.value(input.text, for: field))
    } catch {
      return error.description
    }
  }

  /// Makes the edit; false where it cannot be made and the editor stays.
  private func keep(_ app: App) -> Bool {
    guard problem == nil, let workspace = app.workspace, let component = workspace.design[component] else {
      return false
    }
    app.attempt { _ throws(WorkspaceError) in
      try workspace.change(component, field, to: try FieldText.value(input.text, for: field))
    }
    return true
  }

  /// A value as it is typed: what `FieldText.value` reads back.
  private static func typed(_ value: JSON) -> String {
    switch value {
    case .bool(let value): value ? "on" : "off"
    case .int(let number): String(number)
    case .string(let text): text
    case .array(let items): items.compactMap(\.string).joined(separator: ", ")
    default: value.compact
    }
  }
}
