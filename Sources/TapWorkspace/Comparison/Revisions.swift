import TapExport
import TapModel

/// A design as it was: `m.tap.json@12`.
package struct RevisionPath: Hashable, Sendable {
  /// As it was given, without the revision.
  package let path: String
  /// From 1; 0 is none that a design ever had.
  package let revision: Int

  /// Nil for a path without a number behind an `@`.
  package init?(_ text: String) {
    guard let sign = text.lastIndex(of: "@"), sign > text.startIndex,
      let revision = Int(text[text.index(after: sign)...]), revision >= 0
    else { return nil }
    path = String(text[..<sign])
    self.revision = revision
  }
}

extension Workspace {
  /// The design at a revision: the file, with the journal's steps made or taken back; read only.
  ///
  /// Throws `usage` where the journal does not reach that far.
  package nonisolated static func design(
    at wanted: RevisionPath, catalog: Catalog, environment: Environment
  ) throws(WorkspaceError) -> Design {
    let file = try read(wanted.path, catalog: catalog, files: environment.files).0
    let (saved, waiting) = steps(of: wanted.path, file, catalog, environment)
    let last = waiting.last?.revision ?? file.revision
    let first = saved.first.map { $0.revision - 1 } ?? file.revision
    guard (first...max(first, last)).contains(wanted.revision) else {
      throw .usage(
        "\(wanted.path) has no revision \(wanted.revision): the journal reaches from \(first) to \(last)")
    }
    var design = file.design
    do throws(EditError) {
      for step in saved.reversed() where step.revision > wanted.revision { _ = try design.apply(step.undoes) }
      for step in waiting where step.revision <= wanted.revision { _ = try design.apply(step.does) }
    } catch { throw .edit(error) }
    return design
  }

  /// The newest revision: that of the last step in the journal, else that of the file.
  package nonisolated static func newestRevision(
    of path: String, catalog: Catalog, environment: Environment
  ) throws(WorkspaceError) -> Int {
    let file = try read(path, catalog: catalog, files: environment.files).0
    return steps(of: path, file, catalog, environment).waiting.last?.revision ?? file.revision
  }

  /// The steps of the journal before and after the state of the file; none where the journal is not of it.
  private nonisolated static func steps(
    of path: String, _ file: DesignFile, _ catalog: Catalog, _ environment: Environment
  ) -> (saved: [Transaction], waiting: [Transaction]) {
    guard let real = try? environment.files.realPath(path), let journal = environment.paths.journal(of: real),
      let content = try? environment.files.read(journal, limit: JournalStore.limit)
    else { return ([], []) }
    let lines = content.bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    return Journal.steps(lines, digest(of: file.design, catalog), catalog).map { ($0.saved, $0.waiting) } ?? ([], [])
  }
}
