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
  /// What the message line says while it is open.
  var message: String { get }
  var hints: [Hint] { get }
  /// Draws in the strip, from its upper left cell; returns where the cursor stands.
  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point?
  /// Takes a key; false when the editor is done and closes.
  func take(_ key: Key, _ app: App) -> Bool
}

/// Which editor a field gets.
@MainActor package enum FieldEditors {
  /// The editor of a field of a component; nil where the field has none.
  package static func editor(_ field: AnyField, of component: Component, _ app: App) -> (any FieldEditor)? {
    LineEditor(field, of: component)
  }
}
