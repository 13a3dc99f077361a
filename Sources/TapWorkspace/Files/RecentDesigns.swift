/// The designs that were opened last, newest first.
package struct RecentDesigns: Hashable, Sendable {
  /// One design.
  package struct Entry: Hashable, Sendable {
    /// A real path; the file may be gone by now.
    package let path: String
    /// Seconds since 1970.
    package let opened: Int

    package init(path: String, opened: Int) {
      self.path = path
      self.opened = opened
    }
  }

  /// At most 20, each path once.
  package private(set) var entries: [Entry] = []

  /// Empty.
  package init() {}

  /// Reads lines of `2026-11-21T14:02:11Z PATH`; other lines are passed over.
  package init(text: String) {
    for line in text.split(whereSeparator: \.isNewline).reversed() {
      guard let opened = WallClock.seconds(String(line.prefix(20))), line.dropFirst(20).first == " " else { continue }
      open(String(line.dropFirst(21)), at: opened)
    }
  }

  /// The list in a file; empty where there is none, or none that can be read.
  package init(at path: String, _ files: Files) {
    let bytes = (try? files.read(path, limit: 1 << 20))?.bytes ?? []
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }

  /// What `init(text:)` reads.
  package var text: String {
    entries.map { "\(WallClock.utc($0.opened)) \($0.path)\n" }.joined()
  }

  /// Puts a real path first. One that would not fit on a line is passed over.
  package mutating func open(_ path: String, at seconds: Int) {
    if path.isEmpty || path.contains(where: \.isNewline) { return }
    entries.removeAll { $0.path == path }
    entries.insert(Entry(path: path, opened: seconds), at: 0)
    entries.removeLast(max(0, entries.count - 20))
  }

  /// Takes a path off the list.
  package mutating func remove(_ path: String) { entries.removeAll { $0.path == path } }

  /// Replaces the file in one step.
  package func write(to path: String, _ files: Files) throws(FileError) {
    try files.write(Array(text.utf8), to: path)
  }
}
