import TapModel
import TapTerminal
import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A long text in the editor of its user: `$VISUAL`, else `$EDITOR`, else `vi`; the terminal is its own meanwhile.
enum OutsideEditor {
  static let command = ViewCommand(
    "edit-outside", "Edit in $EDITOR", keys: ["E"], in: [.inspector],
    help: "a long text in the editor of $VISUAL or $EDITOR; what it writes is the new value",
    unavailable: { app in
      guard let field = (app.place as? DesignPlace)?.inspector.field else { return "No field is selected" }
      return field.editor == .text ? nil : "\(field.title) is no text: \(app.key("edit")) edits it here"
    }
  ) { app, _ throws(WorkspaceError) in
    guard let design = app.place as? DesignPlace, let component = design.subject, let field = design.inspector.field
    else { return "" }
    let old = (component.fields[field.name] ?? field.initial).string ?? ""
    let new = try edit(old, app)
    guard new != old else { return "\(field.title) is as it was" }
    if let problem = field.problem(with: .string(new)) { throw .usage(problem) }
    let lines = Message.count(new.split(separator: "\n", omittingEmptySubsequences: false).count, "line")
    let say = "\(design.workspace.name(of: component.id)): \(field.title) edited, \(lines)"
    return Message.done(try design.workspace.apply(.set(component.id, field.name, .string(new)), say: say))
  }

  /// The text as the editor left it; throws where there is no editor, or it failed.
  @MainActor static func edit(_ text: String, _ app: App) throws(WorkspaceError) -> String {
    let environment = app.environment
    let folder = environment.paths.state.ready()
    guard case .at(let folder) = folder else {
      throw .nothing("There is no folder for the text: \(app.key("edit")) edits it here")
    }
    let path = "\(folder)/text-\(environment.process).txt"
    let variables = environment.variables
    let editor = ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? "vi"
    let isEnded = text.hasSuffix("\n")
    var status: Int32 = 0
    var new = text
    do throws(FileError) {
      _ = try environment.files.write(Array((isEnded ? text : text + "\n").utf8), to: path, over: .anything)
      defer { remove(path) }
      status = app.terminal.away { system("\(editor) \(quoted(path))") }
      new = String(decoding: try environment.files.read(path).bytes, as: UTF8.self)
    } catch {
      throw .file(error)
    }
    guard status == 0 else { throw .nothing("Nothing changed: \(editor) did not end well") }
    // Editors end the last line; the value had no such end.
    if !isEnded, new.hasSuffix("\n") { new.removeLast() }
    return new
  }

  /// A word of the shell.
  private static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
