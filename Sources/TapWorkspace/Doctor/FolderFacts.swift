#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Paths {
  /// The folders as facts; nothing is made.
  func facts() -> [Diagnosis.Fact] {
    [
      fact("config", config, "colours and keys stay as they come"),
      fact("state", state, "no journal: nothing is left of unsaved edits after a crash, and undo ends with the run"),
      fact("cache", cache, "nothing is lost"),
    ]
  }

  /// - Parameter lost: what goes without the folder.
  private func fact(_ name: String, _ folder: Folder, _ lost: String) -> Diagnosis.Fact {
    let verdict: Diagnosis.Verdict = name == "state" ? .trouble : .note
    guard let path = folder.path else {
      guard case .unavailable(let reason) = folder else { return Diagnosis.Fact("Folders", name, "") }
      return Diagnosis.Fact("Folders", name, reason, verdict, advice: "\(lost); set HOME")
    }
    let shown = display(path)
    if let found = status(of: path) {
      guard found.kind == .folder else {
        return Diagnosis.Fact("Folders", name, "\(shown) is a file", verdict, advice: "\(lost); move the file away")
      }
      return access(path, W_OK | X_OK) == 0
        ? Diagnosis.Fact("Folders", name, "\(shown), writable")
        : Diagnosis.Fact(
          "Folders", name, "\(shown) cannot be written", verdict, advice: "\(lost); chown or chmod the folder")
    }
    let host = Paths.existing(above: path)
    return access(host, W_OK | X_OK) == 0
      ? Diagnosis.Fact("Folders", name, "\(shown), made when it is needed")
      : Diagnosis.Fact(
        "Folders", name, "\(shown) cannot be made in \(display(host))", verdict,
        advice: "\(lost); make the folder, or set XDG_\(name.uppercased())_HOME")
  }

  /// The nearest thing above a path that is there.
  private static func existing(above path: String) -> String {
    var folder = Files.split(path).folder
    while status(of: folder) == nil, folder != "/", folder != "." { folder = Files.split(folder).folder }
    return folder
  }
}
