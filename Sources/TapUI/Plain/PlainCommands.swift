import TapModel
import TapWorkspace

/// The commands of the plain mode that are not the design's own: they say what the screen shows.
enum PlainCommands {
  static let all: [Command<PlainSession>] =
    PlainLooks.all + PlainFields.all + PlainFindings.all + PlainControls.all + [PlainDiff.diff] + PlainReview.all
    + PlainFiles.all

  static func command(_ id: String) -> Command<PlainSession>? { all.first { $0.id == id } }

  /// Id, usage and help of everything that can be typed; what looks comes first.
  static var table: [(id: String, usage: String, help: String)] {
    let own = all.map { ($0.id, $0.usage, $0.help) }
    return own + DesignCommands.all.filter { command($0.id) == nil }.map { ($0.id, $0.usage, $0.help) }
  }

  /// Why a word cannot be run, in words.
  static func problem(_ word: String, isOneOfSeveral: Bool) -> String {
    if command(word) != nil, isOneOfSeveral { return "; joins commands that change the design, and \(word) does not" }
    if ViewCommands.command(word) != nil {
      return "\(word) moves on the screen, and there is none here. help lists what can be said"
    }
    let ids = table.map(\.id)
    let near = nearest(word, among: ids) ?? ids.first { $0.hasPrefix(word) }
    return "no command \"\(word)\"" + (near.map { "; \($0)?" } ?? ". help lists what can be said")
  }

  /// Why a command that needs a design cannot be run.
  @MainActor static func needsDesign(_ session: PlainSession) -> String? {
    session.workspace == nil ? PlainSession.noDesign : nil
  }
}
