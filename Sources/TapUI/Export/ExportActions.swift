import TapExport
import TapTerminal
import TapWorkspace

// What the keys of the export do.

extension ExportPlace {
  /// The focus goes to the next box; where one box is seen at a time the files are chosen by J and K.
  func step(_ step: Int, _ form: Layout.Form) {
    let boxes: [Box] = form == .columns || form == .wide ? Box.allCases : [.settings, .preview]
    let index = boxes.firstIndex(of: box) ?? 0
    box = boxes[(index + step + boxes.count) % boxes.count]
  }

  func turn() {
    page = page == .preview ? .checks : .preview
    scroll = 0
  }

  /// Changes the selected setting, or says why it cannot be changed.
  func change(_ app: App) throws(WorkspaceError) -> String {
    if box == .files { return try flip() }
    box = .settings
    switch settings.selected {
    case .to?, nil:
      input = TextInput(folder)
      return "Nothing changes until Enter"
    case .kind?:
      kind = kind.next
      if let trouble = made.trouble { throw .nothing(trouble) }
      return switch kind {
      case .draft: "As a draft: every file says so"
      case .whole: "As a draft with every file of a signed package"
      case .signed: "As it was signed, with the signatures: \(Message.count(made.files.count, "file"))"
      }
    case .files?:
      throw .nothing(
        "\(key("next-like")) and \(key("previous-like")) choose a file, \(key("leave-out")) takes it out; the manifest names those that stay"
      )
    case .names?: throw .nothing("Names are fields of the components, and the suffix is a setting of the design")
    case .template?, .size?: throw .nothing("It follows from the design")
    }
  }

  /// Takes the selected file out of the package, or in again.
  func flip() throws(WorkspaceError) -> String {
    let name = list.selected ?? names.first ?? ""
    guard LeftOut.names.contains(name) else {
      throw .nothing("\(name) belongs to every package")
    }
    leftOut.formSymmetricDifference([name])
    return leftOut.contains(name)
      ? "\(name) is left out: neither manifest nor README names it" : "\(name) is taken in again"
  }

  /// Writes the package; over another one only after a second Enter.
  func write(_ app: App) throws(WorkspaceError) -> String {
    if let trouble = made.trouble { throw .nothing(trouble) }
    guard workspace.exportTarget(folder, made.files) == .package else { return try put() }
    // The same key once more, whichever the user gave it.
    let keymap = app.keymap
    let again = keymap.sequences(in: .export).first {
      $0.count == 1 && keymap.match($0, in: .export) == .command("write-package")
    }
    app.offers = [again?.first ?? .enter: { _ throws(WorkspaceError) in try self.put() }]
    throw .nothing("\(slashed) holds another package: \(key("write-package")) writes over it")
  }

  private func put() throws(WorkspaceError) -> String {
    let exported: Exported
    do throws(WorkspaceError) {
      exported = try workspace.export(
        to: folder, draft: isDraft, whole: kind == .whole, without: leftOut)
    } catch {
      guard case .file(let cause) = error, case .system = cause else { throw error }
      throw .nothing(
        "Not exported to \(slashed): \(cause.cause). Nothing was written; make room, or \(key("change-setting")) changes the folder"
      )
    }
    isWritten = true
    knownTarget = nil
    var waits = ""
    if case .waiting(let edits) = workspace.saveState {
      waits = ". \(Message.count(edits, "edit")) not in the file: \(key("save")) saves"
    }
    return exported.words + waits + ". \(key("copy")) copies the path"
  }
}
