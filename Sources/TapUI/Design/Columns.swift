/// Where the columns of the panes begin, from the width inside their frame.
package enum ListColumns {
  /// Name, summary and status of a list; controls where there is room.
  package static func of(_ width: Int, isTree: Bool) -> (summary: Int, status: Int, controls: Int?, what: Int?) {
    if width < 64 {
      let status = max(width - 8, 10)
      return (max(status - (isTree ? 7 : 10), 4), status, nil, nil)
    }
    return (34, 58, width >= 76 ? 68 : nil, width >= 90 ? 78 : nil)
  }
}

/// Value, sign of a change, status and controls of a field.
package enum FieldColumns {
  /// Behind the sign of the selected row.
  package static let name = 2
  /// Room for 17 columns of a field's name.
  package static let value = 20

  /// Columns of sign, status, controls and of what the baseline asks; that only from 90 columns on.
  package static func of(_ width: Int) -> (edited: Int, status: Int, controls: Int, asks: Int?) {
    let status = width >= 90 ? 64 : max(min(width - 18, 48), 28)
    return (status - 9, status, status + 9, width >= 90 ? status + 18 : nil)
  }
}

/// Level, component, what is wrong and controls of a finding; rule and fix where there is room.
package enum FindingColumns {
  /// Behind the sign of the selected row.
  package static let level = 1
  /// Room for seven columns of a level.
  package static let component = 9

  /// Columns of message, controls and rule; the rule only from 90 columns on.
  package static func of(_ width: Int) -> (what: Int, control: Int, rule: Int?) {
    if width >= 90 {
      let rule = width - 22
      return (34, rule - 12, rule)
    }
    let control = max(width - 9, 24)
    return (min(32, control - 12), control, nil)
  }
}
