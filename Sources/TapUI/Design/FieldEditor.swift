import TapModel
import TapTerminal

/// An editor of one field, in the strip of the inspector; nothing else of the screen moves while it is open.
///
/// It changes nothing until it is asked to keep: then it makes one edit through the workspace, and says it is done.
@MainActor package protocol FieldEditor: AnyObject {
  /// `Engine: choose`
  var title: String { get }
  /// Where it stands among its lines, `2 of 5`; empty where it has one line.
  var position: String { get }
  /// Where the value is typed or shown, in the row of the field.
  var shown: String { get }
  /// Whether it edits the selected row at all.
  var isOfRow: Bool { get }
  /// What the message line says while it is open.
  var message: String { get }
  var hints: [Hint] { get }
  /// Draws in the strip, from its upper left cell; returns where the cursor stands.
  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point?
  /// Finds out what a frame did not wait for; true where there is more to draw.
  func settle() -> Bool
  /// Takes a key; false when the editor is done and closes.
  func take(_ key: Key, _ app: App) -> Bool
}

extension FieldEditor {
  /// The selected row, unless it says otherwise.
  package var isOfRow: Bool { true }
  /// Has nothing to find out.
  package func settle() -> Bool { false }
}

/// Which editor a field gets.
@MainActor package enum FieldEditors {
  /// The editor of a field of a component; nil where the field has none.
  package static func editor(_ field: AnyField, of component: Component, _ app: App) -> (any FieldEditor)? {
    guard let inspector = app.design?.inspector else { return nil }
    let target = FieldTarget(field, of: component, in: inspector)
    switch field.editor {
    // Enter and Space flip it at once.
    case .toggle: return nil
    case .number, .text, .cidr: return LineEditor(target, app)
    case .choice(let known): return PickEditor.words(known, target, isOpen: false, app)
    case .suggestions(let known): return PickEditor.words(known, target, isOpen: true, app)
    case .reference(let offer): return PickEditor.components(offer, target)
    case .references(let offer): return EntriesEditor(target, .components(offer), app)
    case .list(let known): return EntriesEditor(target, .words(known), app)
    case .map: return EntriesEditor(target, .pairs, app)
    }
  }

  /// Rows of the strip while an editor is open: at least five where the form leaves them.
  static func rows(_ strip: Int, of inner: Int) -> Int { max(strip, min(5, inner - 2)) }
}
