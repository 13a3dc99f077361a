/// Where the columns of the panes begin, from the width inside their frame.
package enum ListColumns {
  /// Name, summary and status of a list; controls where there is room.
  package static func of(_ width: Int, isTree: Bool) -> (summary: Int, status: Int, controls: Int?, what: Int?) {
    if width < 64 {
      let status = max(width - 8, 10)
      return (min(max(status - (isTree ? 7 : 10), 4), 36), status, nil, nil)
    }
    return (36, 58, width >= 76 ? 68 : nil, width >= 90 ? 78 : nil)
  }
}

/// Value, sign of a change, status and controls of a field.
package enum FieldColumns {
  /// Behind the sign of the selected row.
  package static let name = 2

  /// Columns of value, sign of a change, status, controls and of what the baseline asks; that only from 90 columns on.
  package static func of(_ width: Int) -> (value: Int, edited: Int, status: Int, controls: Int, asks: Int?) {
    if width >= 90 { return (26, 49, 56, 65, 75) }
    let status = max(min(width - 17, 49), 30)
    return (width < 64 ? 20 : 22, status - 7, status, status + 8, nil)
  }
}

/// Level, component, what is wrong and controls of a finding; rule and fix where there is room.
package enum FindingColumns {
  /// Behind the sign of the selected row and a blank.
  package static let level = 2
  /// Room for seven columns of a level.
  package static let component = 10

  /// Columns of message, controls and rule; the rule only from 90 columns on.
  package static func of(_ width: Int) -> (what: Int, control: Int, rule: Int?) {
    // The words of the finding come before the name of its rule.
    if width >= 112 {
      let rule = width - 26
      return (36, rule - 12, rule)
    }
    let control = max(width - 9, 24)
    return (min(width >= 90 ? 36 : 32, control - 12), control, nil)
  }
}
