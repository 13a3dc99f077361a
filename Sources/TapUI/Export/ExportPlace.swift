import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// The export: where to, as what, which files with what in them, and what speaks against it.
@MainActor final class ExportPlace: Place {
  /// What can have the focus.
  enum Box: Hashable, Sendable, CaseIterable {
    case settings, files, preview
  }

  /// A page of the box to the right.
  enum Page: String, Hashable, Sendable, CaseIterable {
    case preview = "Preview"
    case checks = "Checks"
  }

  /// A line of the settings; the first two can be changed.
  enum Setting: String, Hashable, Sendable, CaseIterable {
    case to = "To"
    case kind = "As"
    case files = "Files"
    case names = "Names as"
    case template = "Template"
    case size = "Size"
  }

  /// What sort of package is written.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case draft
    /// A draft with the files that else go with a signed package alone.
    case whole = "draft, all files"
    case signed

    /// The sort that comes next.
    var next: Kind { Kind.allCases[((Kind.allCases.firstIndex(of: self) ?? 0) + 1) % Kind.allCases.count] }
  }

  /// The package as it would be written now.
  struct Made {
    var input: PackageInput?
    var files: [Package.File] = []
    /// Why there is none, in words.
    var trouble: String?
  }

  let workspace: Workspace
  var box = Box.settings
  var page = Page.preview
  var settings = ListState<Setting>()
  var list = ListState<String>()
  var folder: String
  var kind: Kind
  var isDraft: Bool { kind != .signed }
  /// Names of documents that the package goes without.
  var leftOut: Set<String> {
    get { memory.leftOut }
    set { memory.leftOut = newValue }
  }
  /// The folder that is being typed.
  var input: TextInput?
  /// The first line that is seen of the preview or the checks.
  var scroll = 0
  var height = 1
  /// Columns of the box to the right, for what is broken into lines.
  var width = 64
  var knownTarget: (folder: String, target: ExportTarget)?
  var isWritten = false
  private let memory: Memory
  /// What was made for this visit: the texts are those of these files.
  private var seen: (revision: Int, kind: Kind, leftOut: Set<String>)?
  private var texts: [String: [String]] = [:]

  private let keymap: Keymap

  /// The last package that was made of an open design: the next visit finds it, where nothing changed.
  @MainActor final class Memory {
    /// Stays left out until it is taken in again.
    fileprivate var leftOut: Set<String> = []
    fileprivate var last: (revision: Int, head: String, kind: Kind, leftOut: Set<String>, made: Made)?
  }

  init(_ workspace: Workspace, folder: String, _ keymap: Keymap, _ memory: Memory = Memory()) {
    self.workspace = workspace
    self.memory = memory
    self.keymap = keymap
    self.folder = folder
    kind = workspace.signOff.isValid ? .signed : .draft
    settings.follow(Setting.allCases)
  }

  var scope: Scope { input == nil ? .export : .typing }
  let title = "the export"

  /// The key of a command here, as messages write it.
  func key(_ id: String) -> String { keymap.name(of: id, in: .export) }

  /// What speaks for and against it, in lines of so many columns.
  func checks(width: Int) -> ExportChecks { ExportChecks(workspace, made, saves: key("save"), width: width) }

  // MARK: The package

  /// The package of the design as it is now; made once for each change.
  var made: Made {
    let made = latest
    if let seen, seen.revision == workspace.revision, seen.kind == kind, seen.leftOut == leftOut { return made }
    seen = (workspace.revision, kind, leftOut)
    texts = [:]
    isWritten = false
    knownTarget = nil
    list.follow(names(made))
    return made
  }

  private var latest: Made {
    let head = workspace.record.head
    if let known = memory.last, known.revision == workspace.revision, known.head == head, known.kind == kind,
      known.leftOut == leftOut
    {
      return known.made
    }
    var made = Made()
    do throws(WorkspaceError) {
      let input = try workspace.packageInput(draft: isDraft, whole: kind == .whole)
      made.input = input
      made.files = try workspace.packageFiles(input, without: leftOut)
    } catch {
      made.trouble = error.description
    }
    memory.last = (workspace.revision, head, kind, leftOut, made)
    return made
  }

  /// Every file that the package has or can have, in the order of the list.
  var names: [String] { names(made) }

  /// Nested templates, minutes and the sign-off are there when the package was made.
  private func names(_ made: Made) -> [String] {
    let ends = [Package.readmeName, Package.manifestName]
    let all = Exporter.all(whole: kind != .draft).map { made.input?.name(of: $0) ?? $0.name }
    return all + made.files.map(\.name).filter { !all.contains($0) && !ends.contains($0) } + ends
  }

  /// The selected file; nil where it is left out.
  var file: Package.File? { list.selected.flatMap { name in made.files.first { $0.name == name } } }

  /// The lines of the selected file, or of the checks.
  var lines: [Line] {
    if page == .checks { return checks(width: width).lines }
    guard let file else {
      return [
        Line(made.trouble ?? "\(list.selected ?? "It") is left out: \(key("leave-out")) takes it in again", .statusWarn)
      ]
    }
    if file.name == Exporter.networkDiagramName {
      // Pictures are drawn; their source would say nothing here.
      return NetworkText(workspace.engine).lines(width: width).map { Line($0) }
    }
    if file.name.hasSuffix(".xlsx") {
      return [Line("a workbook of \(ExportChecks.size(file.bytes.count))", .textMuted)]
    }
    if texts[file.name] == nil {
      let text = String(decoding: file.bytes, as: UTF8.self)
      texts[file.name] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
    return (texts[file.name] ?? []).map { Line($0) }
  }

  /// What is at the place of the export, as of the last look: when it was named, and after each change.
  var target: ExportTarget {
    if let knownTarget, knownTarget.folder == folder { return knownTarget.target }
    let target = workspace.exportTarget(folder, made.files)
    knownTarget = (folder, target)
    return target
  }

  /// Bytes of all files.
  var bytes: Int { made.files.reduce(0) { $0 + $1.bytes.count } }

  /// Shows the picture of the network, with the files of a whole package beside it.
  func showNetwork() {
    if kind == .draft { kind = .whole }
    _ = made
    list.select(Exporter.networkDiagramName, in: names)
    (box, page, scroll) = (.preview, .preview, 0)
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    let made = made
    if let trouble = made.trouble { return Notice(trouble, .refused) }
    let ready = made.input?.summary.readiness ?? "not ready to deploy"
    let (what, signed) = isDraft ? ("Draft package", "not signed") : ("Signed package", "signed")
    return Notice(
      "\(what): \(Message.count(made.files.count, "file")), \(ready), \(signed). \(key("write-package")) writes them to \(slashed) in one step"
    )
  }

  /// The folder as messages write it.
  var slashed: String { folder.hasSuffix("/") ? folder : folder + "/" }

  func hints(_ app: App) -> [Hint]? {
    if input != nil { return [Hint("type", "the folder"), Hint("Enter", "keep"), Hint("Esc", "as it was")] }
    return [
      app.hint("write-package", "write", weight: 9), app.hint("change-setting", "change", weight: 6),
      app.hint("export-box", "box", weight: 6), app.hint("leave-out", "leave a file out", short: "out", weight: 4),
      app.hint("export-page", "Preview or Checks", short: page == .preview ? "Checks" : "Preview", weight: 6),
      app.hint("find", "find", weight: 3), app.hint("copy", "copy command", short: "command", weight: 3),
      app.hint("leave", "design", weight: 7), app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  func take(_ key: Key, _ app: App) -> Bool {
    guard input != nil else { return false }
    switch key {
    case .escape: input = nil
    case .enter:
      let text = input?.text ?? ""
      guard !text.isEmpty else {
        app.refuse("Name a folder, or Esc")
        return true
      }
      folder = text
      app.drafts["export"] = text
      input = nil
      isWritten = false
    default: _ = input?.take(key)
    }
    return true
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    switch motion {
    case .nextLike, .previousLike:
      list.move(motion == .nextLike ? .down : .up, in: names)
      scroll = 0
      return true
    default: break
    }
    switch box {
    case .settings: return settings.move(motion, in: Setting.allCases)
    case .files:
      scroll = 0
      return list.move(motion, in: names)
    case .preview: return read(motion)
    }
  }

  private func read(_ motion: Motion) -> Bool {
    switch motion {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= max(height - 1, 1)
    case .pageDown: scroll += max(height - 1, 1)
    case .first: scroll = 0
    case .last: scroll = Int.max / 2
    default: return false
    }
    scroll = max(scroll, 0)
    return true
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    let lines = lines
    let row = seek.row(lines.count, from: scroll) { lines[$0].text.finds(text) }
    if let row {
      scroll = row
      box = .preview
    }
    return row != nil
  }

  /// Goes to the next thing that speaks against the export.
  func nextOpen(forward: Bool, _ app: App) -> String? {
    page = .checks
    box = .preview
    let lines = lines
    let seek: Seek = forward ? .next : .previous
    guard
      let row = seek.row(
        lines.count, from: scroll, where: { lines[$0].text.hasPrefix(" ✗") || lines[$0].text.hasPrefix(" !") })
    else {
      return "Nothing speaks against the export"
    }
    scroll = row
    return String(lines[row].text.dropFirst())
  }

  /// The command that does the same; after writing, the path.
  func copied(_ app: App) -> (name: String, text: String)? {
    if isWritten { return ("the path", (try? workspace.environment.files.realPath(folder)) ?? folder) }
    let without = LeftOut.names.filter(leftOut.contains).flatMap { ["--without", $0] }
    let words =
      ["tap-tui", "export", workspace.path, "--to", folder] + (isDraft ? ["--draft"] : [])
      + (kind == .whole ? ["--all"] : []) + without
    return ("the command", words.map(ExportPlace.shellWord).joined(separator: " "))
  }

  /// A word that a shell reads as one.
  private static func shellWord(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_./~".unicodeScalars.contains($0))
    }
    if plain { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
