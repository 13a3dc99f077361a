/// Rows of comma-separated values as RFC 4180 has them, each ended by CR LF.
enum CSV {
  static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell that no spreadsheet takes for a formula: an apostrophe goes before what starts like one.
  static func cell(_ text: String) -> String {
    let starts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A]
    let safe = text.utf8.first.map(starts.contains) == true ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
