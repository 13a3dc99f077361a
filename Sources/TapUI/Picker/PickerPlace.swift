import TapCatalog
import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The first screen where no file is named: recent designs, blueprints, and what is settled before one opens.
@MainActor package final class PickerPlace: Place {
  /// What can have the focus.
  enum Box: Hashable, Sendable, CaseIterable {
    case recent, blueprints, settings
  }

  /// A line of what is settled before a blueprint opens.
  enum Setting: String, Hashable, Sendable, CaseIterable {
    case file = "File"
    case suffix = "Suffix"
    case baseline = "Baseline"
    case region = "Region"
  }

  /// What is known of a recent design without opening it.
  struct Look {
    var baseline = ""
    var region = ""
    /// `0 BLOCK`, `1 GAP`, `13 WARN`; nil until it was looked at.
    var findings: [String]?
    /// Edits in its journal that are not in the file; looked at with the findings.
    var waiting = 0
    /// Why it cannot be opened.
    var trouble: String?
  }

  /// What a blueprint opens with, under the settings that were chosen.
  struct Opens {
    var resources = 0
    var block = 0
    var gap = 0
    /// Why it does not open.
    var trouble: String?
  }

  let catalog: Catalog
  let environment: Environment
  let blueprints: [Blueprint]
  private(set) var recent: RecentDesigns
  var box: Box
  var recentList = ListState<String>()
  var blueprintList = ListState<String>()
  var settingList = ListState<Setting>()
  private(set) var choices = Blueprint.Choices()
  /// The path that was typed; nil follows blueprint and suffix.
  private var typedFile: String?
  /// The setting that is being typed.
  private(set) var input: TextInput?
  var looks: [String: Look] = [:]
  var opens: [String: Opens] = [:]

  /// Reads the list of recent designs; looks into none of them yet.
  package init(_ catalog: Catalog, _ environment: Environment, blueprints: [Blueprint] = Blueprint.all) {
    self.blueprints = blueprints
    self.catalog = catalog
    self.environment = environment
    recent = environment.paths.recent.map { RecentDesigns(at: $0, environment.files) } ?? RecentDesigns()
    box = recent.entries.isEmpty ? .blueprints : .recent
    if let suffix = environment.variables["ENVIRONMENT_SUFFIX"], !suffix.isEmpty { choices.suffix = suffix }
    recentList.follow(recent.entries.map(\.path))
    blueprintList.follow(blueprints.map(\.id))
    settingList.follow(Setting.allCases)
  }

  /// Typing while a setting is.
  package var scope: Scope { input == nil ? .picker : .typing }
  /// Has no number: no design is open.
  package let title = "the first screen"
  /// No design is open that it could name.
  package let hasHeader = false

  // MARK: What is there

  var blueprint: Blueprint? { blueprints.indices.contains(blueprintList.index) ? blueprints[blueprintList.index] : nil }
  var entry: RecentDesigns.Entry? {
    recent.entries.indices.contains(recentList.index) ? recent.entries[recentList.index] : nil
  }

  /// The settings that the selected blueprint would open with; those of the blueprint itself where a choice does not fit.
  private var settings: Component? {
    let design = (try? blueprint?.design(choices, catalog: catalog)) ?? (try? blueprint?.design(catalog: catalog))
    return design?.settings
  }

  var suffix: String { choices.suffix ?? settings?.fields["suffix"]?.string ?? "" }
  var region: String { choices.region ?? settings.map(catalog.region) ?? "" }
  var baseline: Baseline { choices.baseline ?? settings.map(catalog.baseline) ?? .moderate }
  var file: String {
    if let typedFile { return typedFile }
    let stem = "\(blueprint?.id ?? "design")-\(suffix)"
    let names = ["\(stem).tap.json"] + (2...9).map { "\(stem)-\($0).tap.json" }
    return names.first { environment.files.fingerprint(of: $0) == nil } ?? names[0]
  }

  // MARK: Keys

  /// What Enter does, with a word more for who has never opened a design.
  package func greeting(_ app: App) -> Notice? {
    recent.entries.isEmpty
      ? Notice(
        "New here? \(app.key("picker-open")) opens the \(blueprint?.id ?? "") blueprint. \(app.key("help")) shows the "
          + "keys, then \(app.key("next-open")) the next finding"
      )
      : Notice("\(app.key("picker-open")) opens the design. \(app.key("picker-box")) goes to the blueprints.")
  }

  /// With the keys that the keymap has for its commands.
  package func hints(_ app: App) -> [Hint]? {
    if input != nil { return [Hint("type", "the value"), Hint("Enter", "keep"), Hint("Esc", "as it was")] }
    return [
      app.hint("picker-open", box == .settings ? "change" : "open", weight: 9),
      app.hint("picker-box", "next box", short: "box", weight: 7),
      app.hint("picker-change", "change a setting", short: "change", weight: 6),
      box == .recent ? app.hint("picker-remove", "off the list", weight: 3) : nil,
      app.hint("find", "find", weight: 3), app.hint("help", "help", weight: 8), app.hint("quit", "leave", weight: 8),
    ].compactMap { $0 }
  }

  /// In the box with the focus.
  package func move(_ motion: Motion, _ app: App) -> Bool {
    switch box {
    case .recent: recentList.move(motion, in: recent.entries.map(\.path))
    case .blueprints: blueprintList.move(motion, in: blueprints.map(\.id))
    case .settings: settingList.move(motion, in: Setting.allCases)
    }
  }

  /// In the paths of recent designs, else in blueprints.
  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    switch box {
    case .recent:
      let entries = recent.entries
      guard let row = seek.row(entries.count, from: recentList.index, where: { entries[$0].path.finds(text) }) else {
        return false
      }
      recentList.select(row, in: entries.map(\.path))
    case .blueprints, .settings:
      let row = seek.row(blueprints.count, from: blueprintList.index) {
        blueprints[$0].id.finds(text) || blueprints[$0].title.finds(text)
      }
      guard let row else { return false }
      blueprintList.select(row, in: blueprints.map(\.id))
    }
    return true
  }

  /// The path of the selected design, else that of the file to be made.
  package func copied(_ app: App) -> (name: String, text: String)? {
    box == .recent ? entry.map { ("the path", $0.path) } : ("the path", file)
  }

  /// While a setting is typed, all keys; else none.
  package func take(_ key: Key, _ app: App) -> Bool {
    guard input != nil else { return false }
    switch key {
    case .escape: input = nil
    case .enter: keep()
    default: _ = input?.take(key)
    }
    return true
  }

  func step(_ step: Int) {
    let boxes = recent.entries.isEmpty ? [.blueprints, .settings] : Box.allCases
    box = boxes[((boxes.firstIndex(of: box) ?? 0) + step + boxes.count) % boxes.count]
  }

  // MARK: Doing

  /// Changes the selected setting: the baseline goes on to the next, the others are typed.
  func change() {
    box = .settings
    switch settingList.selected {
    case .baseline?:
      let all = Baseline.allCases
      choices.baseline = all[((all.firstIndex(of: baseline) ?? 0) + 1) % all.count]
    case .suffix?: input = TextInput(suffix)
    case .region?: input = TextInput(region)
    case .file?, nil: input = TextInput(file)
    }
  }

  private func keep() {
    guard let text = input?.text else { return }
    input = nil
    switch settingList.selected {
    case .suffix?: choices.suffix = text.isEmpty ? nil : text
    case .region?: choices.region = text.isEmpty ? nil : text
    case .file?: typedFile = text.isEmpty ? nil : text
    case .baseline?, nil: break
    }
  }

  /// Opens the selected design, or makes one from the selected blueprint.
  func open(_ app: App) throws(WorkspaceError) -> String {
    switch box {
    case .recent:
      guard let entry else {
        throw .nothing("No design was opened yet: \(app.key("picker-box")) goes to the blueprints")
      }
      try app.openFile(entry.path)
      return ""
    case .settings:
      change()
      return ""
    case .blueprints:
      guard let blueprint else { return "" }
      let workspace = try Workspace.begin(blueprint, choices, at: file, catalog: catalog, environment: environment)
      app.open(workspace)
      return
        "Made \(workspace.path) from \(blueprint.id): \(Message.count(workspace.engine.resourceCount, "resource")), "
        + "\(workspace.count(.block)) BLOCK, \(workspace.count(.gap)) GAP. "
        + "\(app.key("help")) shows the keys, \(app.key("next-open")) the next finding"
    }
  }

  /// Takes the selected design off the list; its file stays.
  func remove() throws(WorkspaceError) -> String {
    guard box == .recent, let entry else { throw .nothing("Only a recent design can be taken off its list") }
    recent.remove(entry.path)
    recentList.follow(recent.entries.map(\.path))
    if recent.entries.isEmpty { box = .blueprints }
    do throws(FileError) {
      if let path = environment.paths.recent { try recent.write(to: path, environment.files) }
    } catch {
      throw .file(error)
    }
    return "\(environment.paths.display(entry.path)) is off this list; the file stays"
  }

  /// A path as people write it.
  func shown(_ path: String) -> String { environment.paths.display(path) }
}
