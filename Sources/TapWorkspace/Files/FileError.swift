#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why something on disk could not be done, in the user's words, and what to do next.
package enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried; the raw value fits after "Cannot".
  package enum Action: String, Hashable, Sendable {
    case read
    case write
    case replace
    case lock
    case remove
    case list = "look into"
    case create = "make a file in"
    case createFolder = "make the folder"
  }

  /// The system refused; `code` is its `errno`.
  case system(Action, path: String, code: Int32)
  /// The limit is in bytes.
  case tooLarge(path: String, limit: Int)
  case isFolder(path: String)
  case isNotFolder(path: String)
  /// `kind` in words: "a pipe".
  case notAFile(path: String, kind: String)
  /// A new file was asked for.
  case exists(path: String)
  /// Someone else wrote it since it was read.
  case changed(path: String)
  /// Another run has it open.
  case locked(path: String, by: LockHolder?)
  /// A folder to be replaced by a package holds `entry`, which no manifest lists.
  case foreignFolder(path: String, entry: String)
  /// A package cannot hold a file of this name.
  case badName(String)
  /// Written, but the folder could not be brought to the disk.
  case unconfirmed(path: String, code: Int32)
  /// Written, but what was there before is still at `path`.
  case leftBehind(path: String)
  /// The line, from 1, does not follow from the one before.
  case brokenJournal(path: String, line: Int)

  package var description: String {
    switch self {
    case .system(let action, let path, let code):
      "Cannot \(action.rawValue) \(path): \(Self.reason(code)). \(Self.advice(code))."
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(Self.size(limit)), the most that is taken. Is it the right file?"
    case .isFolder(let path): "\(path) is a folder. Name a file in it."
    case .isNotFolder(let path): "\(path) is a file. Name a folder."
    case .notAFile(let path, let kind): "\(path) is \(kind), not a file. Name a file."
    case .exists(let path): "\(path) is there already. Choose another name, or open it."
    case .changed(let path):
      "\(path) was changed on disk by someone else. Compare the two before you save, or save under another name."
    case .locked(let path, let holder?):
      "\(path) is open in process \(holder.process) of \(holder.who), since \(holder.since). Close it there first."
    case .locked(let path, nil): "\(path) is open in another run. Close it there first."
    case .foreignFolder(let path, let entry):
      "\(path) holds \(entry), which no export wrote. Name a new or an empty folder, or move that file away."
    case .badName(let name): "A package cannot hold a file named \"\(name)\". Use a plain name, once."
    case .unconfirmed(let path, let code):
      "\(path) is written, but a power cut could still undo it: \(Self.reason(code)). Save once more."
    case .leftBehind(let path):
      "Written, but what was there before could not be removed: it is now \(path). Remove it when you do not need it."
    case .brokenJournal(let path, let line):
      "The journal \(path) was damaged or changed at line \(line). The lines before it are good: keep those and "
        + "set the file aside."
    }
  }

  /// Why, in a few words without the path: "the disk is full"; what else it is, in full.
  package var cause: String {
    switch self {
    case .system(_, _, let code): Self.reason(code)
    case .tooLarge(_, let limit): "it would be larger than \(Self.size(limit))"
    default: description
    }
  }

  /// Why, as the end of a sentence.
  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "no permission"
    case EROFS: "the disk is read-only"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EFBIG: "larger than files may be here"
    case ENOENT: "it is not there"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR: "it is a folder"
    case EEXIST, ENOTEMPTY: "something is there already"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "the links lead in a circle"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    case EBUSY: "the system is using it"
    case EXDEV: "it is on another disk"
    case EINVAL: "the path is not valid"
    default: String(cString: strerror(code))
    }
  }

  /// What to do, as a sentence without its full stop.
  private static func advice(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "Ask for access, or choose another place"
    case EROFS, EIO, EBUSY, EXDEV: "Choose another place"
    case ENOSPC, EDQUOT, EFBIG: "Make room, or choose another place"
    case ENOENT, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ENAMETOOLONG, ELOOP, EINVAL: "Check the path"
    case EMFILE, ENFILE: "Close other programs, then try again"
    default: "Try again, or choose another place"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
