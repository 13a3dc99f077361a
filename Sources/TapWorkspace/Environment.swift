/// What the workspace takes from the world, so that the same input gives the same bytes.
package struct Environment: Sendable {
  /// Dates edits and saves.
  package var clock: WallClock
  /// Reads and writes designs, and what lies in the state folder.
  package var files: Files
  /// Where journals, locks and settings of the user are.
  package var paths: Paths
  /// Who makes the edits: the login name.
  package var user: String
  /// Id of this process, for the lock.
  package var process: Int
  /// The environment variables of the process.
  package var variables: [String: String]
  /// Most bytes of a journal.
  package var journalLimit = JournalStore.limit

  package init(
    clock: WallClock, files: Files = Files(), paths: Paths, user: String, process: Int,
    variables: [String: String] = [:]
  ) {
    self.clock = clock
    self.files = files
    self.paths = paths
    self.user = user
    self.process = process
    self.variables = variables
  }
}
