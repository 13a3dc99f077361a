import TapEngine
import TapModel
import TapTerminal

/// What inspectors of one design found out since it changed last: it takes longer than a frame may, and stays as long as
/// the design does.
@MainActor final class Insight {
  /// What an effect belongs to.
  struct Subject: Hashable {
    var component: String
    /// Nil where a finding is spoken of, whatever line is selected.
    var entry: Inspector.Entry?
    var finding: Finding?
  }

  /// How the fields of components stand, by component and name.
  var statuses: [String: [String: FieldStatus]] = [:]
  /// What a selected line would do: the effect of a fix, or of a toggle turned.
  var effects: [Subject: Line] = [:]

  /// The design changed.
  func forget() {
    statuses = [:]
    effects = [:]
  }
}
