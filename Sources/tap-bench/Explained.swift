import TapWorkspace

/// A list of what is explained: a line each, its cells between tabs, the reason last; `#` begins a remark.
enum Explained {
  /// The cells of the lines that have so many.
  ///
  /// - Parameter path: nil is an empty list.
  static func lines(_ path: String?, cells count: Int) throws -> [[String]] {
    let bytes = try path.map { try Files().read($0).bytes } ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == count }
  }
}
