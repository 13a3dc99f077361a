import TapModel
import TapTerminal
import TapWorkspace

/// Findings as rows: level, component, what is wrong, controls; the rule where there is room.
@MainActor struct FindingTable {
  private let workspace: Workspace
  private let columns: (what: Int, control: Int, rule: Int?)
  /// Of the message column, in the heading.
  private let what: String

  /// - Parameter width: columns inside the frame.
  init(_ workspace: Workspace, width: Int, what: String = "WHAT IS WRONG") {
    self.workspace = workspace
    self.what = what
    columns = FindingColumns.of(width)
  }

  func heading(into canvas: inout Canvas) {
    for (text, x) in [
      ("LEVEL", FindingColumns.level), ("COMPONENT", FindingColumns.component), (what, columns.what),
    ] {
      canvas.put(text, at: Point(x, 0), style: .textHeading, maxWidth: columns.control - x - 1)
    }
    canvas.put("CONTROL", at: Point(columns.control, 0), style: .textHeading)
    if let rule = columns.rule { canvas.put("RULE", at: Point(rule, 0), style: .textHeading) }
  }

  /// - Parameter sought: text that is marked where it stands.
  func draw(
    _ finding: Finding, isFixed: Bool = false, at line: Int, sought: String = "", into canvas: inout Canvas
  ) {
    let style: Style = isFixed ? .textMuted : .text
    canvas.put(
      isFixed ? Line("✓ fixed", .statusOk) : finding.level.line, at: Point(FindingColumns.level, line), maxWidth: 7)
    let isOfDesign = finding.component.isEmpty || finding.component == Component.settingsID
    let (name, message) = (isOfDesign ? "design" : workspace.name(of: finding.component), finding.message)
    let x = FindingColumns.component
    canvas.put(name, at: Point(x, line), style: style, maxWidth: columns.what - x - 1)
    canvas.highlight(sought, in: name, at: Point(x, line), maxWidth: columns.what - x - 1)
    let room = columns.control - columns.what - 1
    canvas.put(message, at: Point(columns.what, line), style: style, maxWidth: room)
    canvas.highlight(sought, in: message, at: Point(columns.what, line), maxWidth: room)
    let end = columns.rule.map { $0 - 1 } ?? canvas.size.width
    canvas.put(
      finding.controls.isEmpty ? "-" : finding.controls.briefly(end - columns.control),
      at: Point(columns.control, line), style: style)
    if let rule = columns.rule { canvas.put(finding.rule, at: Point(rule, line), style: .textMuted) }
  }
}
