import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// What a change would leave open, and what CloudFormation would do with it.
struct Leaves: Hashable, Sendable {
  /// Open after the change, worst first; notes are advice and do not count.
  private(set) var open: [Finding] = []
  private(set) var cleared = 0
  private(set) var changes: [Preview.Change] = []
  /// Why the change cannot be made, in words.
  private(set) var refusal: String?
  /// The value that stands there now.
  private(set) var isNow = false
  /// Controls that look at the field, for a line where nothing is open.
  var controls: [String] = []
  /// Whether it is still to be found out; then it says nothing.
  private(set) var isPending = false

  /// Not found out yet.
  static let pending = Leaves()

  private init() { isPending = true }

  /// - Parameter standing: what is open at the field now.
  init(_ result: Result<Preview, EditError>, standing: [Finding] = []) {
    switch result {
    case .failure(let error): refusal = error.description
    case .success(let preview):
      let gone = Set(preview.cleared)
      open = (preview.opened + standing.filter { !gone.contains($0) }).filter { $0.level < .note }.sorted {
        $0.level < $1.level
      }
      cleared = preview.cleared.count { $0.level < .note }
      changes = preview.changes
    }
  }

  /// The value that stands there now leaves what is open now.
  init(now standing: [Finding]) {
    open = standing.filter { $0.level < .note }
    isNow = true
  }

  /// Logical ids of the resources that CloudFormation would make anew.
  var replaced: [String] { changes.filter { $0.replacement == .always }.map(\.resource) }

  /// Sign and word of the worst that is left: at most 8 columns.
  var sign: Line {
    if isPending { return "" }
    if refusal != nil { return Line("✗ no", .statusGap) }
    return open.first?.level.line ?? Line("✓ ok", .textMuted)
  }

  /// The controls of the worst that is left, else those that look at the field; an id is never cut.
  func controls(_ columns: Int) -> String { isPending ? "" : (open.first?.controls ?? controls).briefly(columns) }

  /// A few words on what is left, put right or made anew.
  var words: String {
    (parts + (replaced.isEmpty ? [] : ["REPLACES " + replaced.joined(separator: ", ")])).joined(separator: "; ")
  }

  private var parts: [String] {
    if let refusal { return [refusal] }
    var parts: [String] = []
    if isNow { parts.append("now") }
    if let worst = open.first { parts.append(worst.message + (open.count > 1 ? ", \(open.count - 1) more" : "")) }
    if cleared > 0 { parts.append("clears \(Message.count(cleared, "finding"))") }
    return parts
  }

  /// Sign, control and words, as one line; what CloudFormation makes anew has a line of its own.
  var line: Line {
    if isPending { return "" }
    let ids = controls(12)
    let tail = parts.isEmpty ? "nothing new" : parts.joined(separator: "; ")
    return sign + Line("  " + (ids.isEmpty ? "" : ids + "  ") + tail)
  }

  /// The line, and what CloudFormation makes anew.
  var fullLine: Line {
    replaced.isEmpty ? line : line + Line("   REPLACES \(replaced.joined(separator: ", "))", .statusWarn)
  }

  /// What CloudFormation would do, without the label; nil where the template stays as it is.
  var deployment: Line? {
    guard refusal == nil, !changes.isEmpty else { return nil }
    if !replaced.isEmpty { return Line("REPLACES \(replaced.joined(separator: ", "))", .statusWarn) }
    let maybe = changes.filter { $0.replacement == .sometimes }.map(\.resource)
    let count = Message.count(changes.count, "resource")
    return Line(
      maybe.isEmpty ? "changes \(count) in place" : "changes \(count), may replace \(maybe.joined(separator: ", "))")
  }
}
