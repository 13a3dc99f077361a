import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// One file of a package; the name may hold slashes, and each folder in it is made.
  package struct Part: Hashable, Sendable {
    /// Relative to the package; neither empty nor `.` or `..` between slashes.
    package let name: String
    /// May be empty.
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Replaces a folder by a package in one step: before, all is as it was; after, all is there and on the disk.
  ///
  /// A folder that exists must be empty, or hold `manifest` and nothing but what that lists; else `foreignFolder`.
  /// Where the file system cannot swap two folders, there is a moment without the folder, never one with half of it.
  /// - Parameters:
  ///   - listed: the names in the bytes of a manifest; nil where it is not one of ours.
  ///   - progress: told the number of files that are done, and the name of the next.
  package func writePackage(
    _ parts: [Part], to path: String, manifest: String = "MANIFEST.json",
    listed: ([UInt8]) -> [String]?, progress: (Int, String) -> Void = { _, _ in }
  ) throws(FileError) {
    try Self.check(parts)
    let target = try realPath(path)
    let (parent, _) = Self.split(target)
    let old = try inventory(of: target, manifest, listed)
    let staged = try createFolder(in: parent, permissions: status(of: target)?.permissions)
    var made: [String] = []
    var placed = false
    do throws(FileError) {
      try stage(parts, in: staged, for: target, made: &made, progress: progress)
      // Asked again: whoever put a file there in the meantime keeps it.
      let present = old == nil ? nil : try inventory(of: target, manifest, listed)
      let aside = try place(staged, at: target, replacing: present != nil)
      placed = true
      let cleared = present.map { Self.remove($0, in: aside) } ?? true
      try confirm(target, in: parent)
      if !cleared { throw .leftBehind(path: aside) }
    } catch {
      if !placed { _ = Self.remove(made, in: staged) }
      throw error
    }
  }

  private static func check(_ parts: [Part]) throws(FileError) {
    var seen: Set<String> = []
    for name in parts.map(\.name) {
      let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
      let plain = pieces.allSatisfy { !["", ".", ".."].contains($0) } && !name.utf8.contains(0)
      if !plain || !seen.insert(name).inserted { throw .badName(name) }
    }
  }

  /// What is in a folder that may be replaced, folders before what is in them; nil where there is no folder.
  private func inventory(
    of folder: String, _ manifest: String, _ listed: ([UInt8]) -> [String]?
  ) throws(FileError) -> [String]? {
    guard let found = status(of: folder, followingLinks: false) else { return nil }
    if found.kind != .folder { throw .isNotFolder(path: folder) }
    let entries = try names(in: folder).sorted()
    guard let stranger = entries.first else { return [] }
    guard entries.contains(manifest), let names = listed(try read(Self.join(folder, manifest)).bytes) else {
      throw .foreignFolder(path: folder, entry: stranger)
    }
    return try inventory(of: folder, under: "", allowed: Set(names + [manifest]))
  }

  private func inventory(of root: String, under prefix: String, allowed: Set<String>) throws(FileError) -> [String] {
    var all: [String] = []
    for entry in try names(in: Self.join(root, prefix)).sorted() {
      let name = prefix + entry
      all.append(name)
      let isFolder = status(of: Self.join(root, name), followingLinks: false)?.kind == .folder
      let known = isFolder ? allowed.contains { $0.hasPrefix(name + "/") } : allowed.contains(name)
      if !known { throw .foreignFolder(path: root, entry: name) }
      if isFolder { all += try inventory(of: root, under: name + "/", allowed: allowed) }
    }
    return all
  }

  private func createFolder(in parent: String, permissions: UInt32?) throws(FileError) -> String {
    for path in Self.unusedNames(in: parent, for: parent) {
      let code = outcome { mkdir(path, 0o777) }
      if code == EEXIST { continue }
      if code != 0 { throw .system(.create, path: parent, code: code) }
      if let permissions { chmod(path, mode_t(permissions | 0o700)) }
      return path
    }
    throw .system(.create, path: parent, code: EEXIST)
  }

  /// Writes all parts, and names what it made, also when it fails.
  private func stage(
    _ parts: [Part], in folder: String, for target: String, made: inout [String], progress: (Int, String) -> Void
  ) throws(FileError) {
    var folders: Set<String> = []
    for (index, part) in parts.enumerated() {
      progress(index, part.name)
      for (at, letter) in zip(part.name.indices, part.name) where letter == "/" {
        let sub = String(part.name[..<at])
        guard folders.insert(sub).inserted else { continue }
        let code = outcome { mkdir(Self.join(folder, sub), 0o777) }
        if code != 0 { throw .system(.createFolder, path: Self.join(target, sub), code: code) }
        made.append(sub)
      }
      let shown = Self.join(target, part.name)
      let flags = O_WRONLY | O_CREAT | O_EXCL
      let file = try Descriptor(Self.join(folder, part.name), flags, permissions: 0o666, to: .write, shown: shown)
      made.append(part.name)
      try fill(file, with: part.bytes, path: shown)
    }
    for sub in folders.sorted() + [""] {
      let code = syncFolder(Self.join(folder, sub))
      if code != 0 { throw .system(.write, path: Self.join(target, sub), code: code) }
    }
  }

  /// Gives the new folder its name; answers where the old one is then.
  private func place(_ new: String, at target: String, replacing: Bool) throws(FileError) -> String {
    guard replacing else {
      try put(new, at: target, .new)
      return new
    }
    let code = calls.rename(new, target, .swap)
    if code == 0 { return new }
    if code != ENOTSUP { throw .system(.replace, path: target, code: code) }
    let aside = try createFolder(in: Self.split(target).folder, permissions: nil)
    var moved = false
    do throws(FileError) {
      try put(target, at: aside, .over)
      moved = true
      try put(new, at: target, .new)
      return aside
    } catch {
      if moved { _ = calls.rename(aside, target, .new) } else { rmdir(aside) }
      throw error
    }
  }

  /// Removes a folder that holds nothing but `entries`; false where something stays.
  private static func remove(_ entries: [String], in folder: String) -> Bool {
    for name in entries.reversed() { _ = systemRemove(join(folder, name)) }
    return outcome { rmdir(folder) } == 0
  }
}

private func systemRemove(_ path: String) -> Int32 {
  remove(path)
}
