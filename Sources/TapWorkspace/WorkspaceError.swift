import TapExport
import TapModel
import TapReview

/// Why something cannot be done with a design, in words that say what to do next.
package enum WorkspaceError: Error, CustomStringConvertible {
  case edit(EditError)
  case file(FileError)
  /// An edit that the journal could not take, and that was not made therefore.
  case notKept(FileError)
  /// Edits that the system has and its disk does not take.
  case notOnDisk(FileError)
  /// A file that could not be written while the journal has every edit.
  case notSaved(file: String, FileError)
  /// A file that is no design: path, place and reason.
  case notADesign(path: String, place: Position?, reason: String)
  case nothing(String)
  case usage(String)
  /// What must come first has not: a signature.
  case gate(String)
  case refused(ExportRefusal)
  /// A record in which a line was changed or lost.
  case brokenRecord(path: String, RecordError)
  /// What a meeting may not do.
  case meeting(MeetingError)

  package var description: String {
    switch self {
    case .edit(let error): error.description
    case .file(let error): error.description
    case .notKept(let error):
      "Not done: the journal cannot keep it: \(error.cause). Mend that, then again; :save keeps the rest"
    case .notOnDisk(let error):
      "The disk does not take the journal: \(error.cause). Mend that; :save PATH writes elsewhere"
    case .notSaved(let file, let error):
      "Cannot save \(file): \(error.cause). Edits are in the journal; :save PATH writes elsewhere"
    case .notADesign(let path, let place, let reason):
      path + (place.map { ":\($0.line):\($0.column)" } ?? "") + ": \(reason)"
    case .nothing(let text), .usage(let text), .gate(let text): text
    case .refused(let refusal): "Not exported: \(refusal)"
    case .brokenRecord(let path, let error): "The record \(path) cannot be trusted: \(error)"
    case .meeting(let error): error.description
    }
  }

  /// The exit status of the command line.
  package var status: Int32 {
    switch self {
    case .edit, .usage, .nothing: 2
    case .notADesign: 3
    case .file(.changed), .file(.locked): 4
    case .gate, .meeting(.gate): 5
    case .meeting: 2
    case .brokenRecord: 3
    case .file(.foreignFolder), .refused: 6
    case .file, .notKept, .notOnDisk, .notSaved: 3
    }
  }
}
