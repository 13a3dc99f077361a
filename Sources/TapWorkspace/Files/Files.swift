import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole files in and out: bounded reads, saves that are never half done.
package struct Files: Sendable {
  let calls: SystemCalls

  package init(calls: SystemCalls = SystemCalls()) {
    self.calls = calls
  }

  /// Reads, and puts nothing in place: as on a disk that cannot be written.
  package static var readOnly: Files {
    var calls = SystemCalls()
    calls.write = { _, _ in (-1, EROFS) }
    calls.rename = { _, _, _ in EROFS }
    return Files(calls: calls)
  }

  /// Most bytes of a design, a template or a manifest: 16 MiB.
  package static let limit = 16 << 20

  /// Says whether a file is still the one that was read or written: a replaced file has another inode, an edited one
  /// another time.
  package struct Fingerprint: Hashable, Sendable {
    /// Another one after the file was replaced.
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    /// Of the last change, since 1970.
    package let seconds, nanoseconds: Int64

    init(_ status: tap_status) {
      inode = status.inode
      size = status.size
      seconds = status.seconds
      nanoseconds = status.nanoseconds
    }
  }

  /// A file as it was at one moment.
  package struct Content: Hashable, Sendable {
    /// All of them, as read; no encoding is looked at.
    package let bytes: [UInt8]
    /// Taken before the bytes were read: a change during the read shows afterwards.
    package let fingerprint: Fingerprint
  }

  /// A whole file of at most `limit` bytes; folders are refused, and pipes, sockets and devices unless `special`.
  package func read(_ path: String, limit: Int = Files.limit, special: Bool = false) throws(FileError) -> Content {
    let file = try Descriptor(path, special ? O_RDONLY : O_RDONLY | O_NONBLOCK, to: .read)
    guard let status = file.status() else { throw .system(.read, path: path, code: EIO) }
    if status.kind == .folder { throw .isFolder(path: path) }
    if !special { try Self.requireFile(status, path) }
    guard let bytes = try file.readAll(limit: limit, path: path) else { throw .tooLarge(path: path, limit: limit) }
    return Content(bytes: bytes, fingerprint: Fingerprint(status))
  }

  /// Of the file as it is now; nil where there is none.
  package func fingerprint(of path: String) -> Fingerprint? {
    status(of: path).map { Fingerprint($0) }
  }

  /// The names in a folder, in no order, without `.` and `..`.
  package func names(in folder: String) throws(FileError) -> [String] { try TapWorkspace.names(in: folder) }

  /// Absolute, without links, `.` and `..`. The last part need not exist, its folder must.
  package func realPath(_ path: String) throws(FileError) -> String {
    try realPath(path, linksLeft: 40)
  }

  private func realPath(_ path: String, linksLeft: Int) throws(FileError) -> String {
    if path.utf8.contains(0) || path.isEmpty { throw .system(.read, path: path, code: EINVAL) }
    if let real = Self.existingRealPath(path) { return real }
    let code = errno
    let (folder, name) = Self.split(path)
    guard code == ENOENT, !["", ".", ".."].contains(name) else { throw .system(.read, path: path, code: code) }
    guard let realFolder = Self.existingRealPath(folder) else { throw .system(.list, path: folder, code: errno) }
    let real = Self.join(realFolder, name)
    guard let next = Self.link(at: real) else { return real }
    if linksLeft == 0 { throw .system(.read, path: path, code: ELOOP) }
    return try realPath(next.hasPrefix("/") ? next : Self.join(realFolder, next), linksLeft: linksLeft - 1)
  }

  static func requireFile(_ status: tap_status, _ path: String) throws(FileError) {
    switch status.kind {
    case .file, .link: return
    case .folder: throw .isFolder(path: path)
    case .pipe: throw .notAFile(path: path, kind: "a pipe")
    case .socket: throw .notAFile(path: path, kind: "a socket")
    case .device: throw .notAFile(path: path, kind: "a device")
    }
  }

  /// Folder and last part; `("." , "a")` for `a`, `("/", "a")` for `/a`; slashes at the end do not count.
  static func split(_ path: String) -> (folder: String, name: String) {
    var rest = Substring(path)
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return (".", String(rest)) }
    let folder = rest[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(rest[rest.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func existingRealPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func link(at path: String) -> String? {
    let text = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { space, used in
      used = space.withMemoryRebound(to: CChar.self) { letters in
        letters.baseAddress.map { max(0, readlink(path, $0, letters.count)) } ?? 0
      }
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}
