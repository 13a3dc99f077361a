import TapEngine
import TapExport
import TapModel

/// The program as its documents name it.
package enum Tool {
  /// Three numbers with dots; stands in every document of a package.
  package static let version = "0.1.0"
}

/// What an export did, for the message that says so.
package struct Exported: Hashable, Sendable {
  /// As the user gave it.
  package var folder: String
  /// README and manifest among them.
  package var files: Int
  /// Whether every document says that nobody has signed.
  package var isDraft: Bool
  /// Whether anything open would keep the template from deploying, in words.
  package var readiness: String

  /// `Wrote 7 files to out/ as a draft, ready to deploy`
  package var words: String {
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    return "Wrote \(Message.count(files, "file")) to \(place)\(isDraft ? " as a draft" : ", signed"), \(readiness)"
  }
}

/// What an export would find at its place.
package enum ExportTarget: Hashable, Sendable {
  case nothing
  /// The same package, byte for byte as its manifest says.
  case same
  /// Another package of ours: it would be replaced.
  case package
  /// A folder without a manifest of ours: fine where it is empty, else refused.
  case other
}

/// Documents that a package can go without; the template always belongs to it.
package enum LeftOut {
  /// In the order of the package.
  package static let names = Exporter.all(whole: true).dropFirst().map(\.name)

  /// Throws `usage` for a name that no document has, with the nearest one.
  package static func check(_ words: [String]) throws(WorkspaceError) -> Set<String> {
    for word in words where !names.contains(word) {
      let near = nearest(word, among: names).map { "; \($0)?" } ?? ""
      throw .usage("no file \"\(word)\" can be left out: \(names.joined(separator: ", "))\(near)")
    }
    return Set(words)
  }
}

extension Workspace {
  /// What the package of the design is made of, as it is now.
  ///
  /// Throws `gate` (exit status 5) without `draft`, where the sign-off is not valid.
  ///
  /// - Parameters:
  ///   - whole: a draft with every file of a signed package.
  ///   - inline: refuses a design that does not fit one stack, in place of nesting it.
  package func packageInput(
    draft: Bool, whole: Bool = false, inline: Bool = false
  ) throws(WorkspaceError) -> PackageInput {
    guard draft else {
      _ = try signOffFiles()
      return signedInput(inline: inline, as: signOff.statement)
    }
    // Judged on the day of the last edit, as the package says it: the same design gives the same bytes on any day.
    let day = edited.flatMap { WallClock.seconds($0) } ?? 0
    return PackageInput(
      Engine(design, catalog: catalog, today: day), designDigest: digest.description, lastEdited: edited,
      isDraft: draft, isWhole: whole, toolVersion: Tool.version, rulesDigest: rulesDigest,
      decisions: meeting.decisions, isOne: inline)
  }

  /// The files of a package; throws `refused` (exit status 6) where CloudFormation would not take the template.
  ///
  /// - Parameter leftOut: names of documents that the package goes without; the template always belongs to it.
  package func packageFiles(
    _ input: PackageInput, without leftOut: Set<String> = []
  ) throws(WorkspaceError) -> [Package.File] {
    guard input.isDraft else {
      guard leftOut.isEmpty else { throw .usage("Not exported: a signed package goes whole, without --without") }
      return try signedFiles(input)
    }
    let exporters = Exporter.all(whole: input.isWhole).filter {
      !LeftOut.names.contains($0.name) || !leftOut.contains($0.name)
    }
    do throws(ExportRefusal) { return try Package.files(input, exporters) } catch { throw .refused(error) }
  }

  /// Every file of a signed package: just what was signed, and the signatures. None can be left out.
  private func signedFiles(_ input: PackageInput) throws(WorkspaceError) -> [Package.File] {
    let files: [Package.File]
    let more = try signOffFiles()
    do throws(ExportRefusal) { files = try Package.files(input, Exporter.all + more) } catch {
      throw .refused(error)
    }
    for subject in signOff.statement?.subjects ?? [] {
      guard let file = files.first(where: { $0.name == subject.name }) else { continue }
      guard Digest(of: file.bytes).hex == subject.sha256 else {
        throw .gate("Not exported: \(subject.name) is not what was signed. Sign again with this version of tap-tui")
      }
    }
    return files
  }

  /// Writes the package of the design in one step: the folder is as it was, or holds all of it.
  ///
  /// - Parameters:
  ///   - whole: a draft with every file of a signed package.
  ///   - leftOut: names of documents that the package goes without.
  ///   - progress: told the number of files that are done, and the name of the next.
  package func export(
    to folder: String, draft: Bool, whole: Bool = false, without leftOut: Set<String> = [],
    progress: (Int, String) -> Void = { _, _ in }
  ) throws(WorkspaceError) -> Exported {
    guard !folder.isEmpty else { throw .usage("Name the folder that the package goes to") }
    let input = try packageInput(draft: draft, whole: whole)
    let files = try packageFiles(input, without: leftOut)
    do throws(FileError) {
      try environment.files.writePackage(
        files.map { Files.Part($0.name, $0.bytes) }, to: folder, manifest: Package.manifestName,
        listed: Package.listed, progress: progress)
    } catch {
      throw .file(error)
    }
    return Exported(folder: folder, files: files.count, isDraft: draft, readiness: input.summary.readiness)
  }

  /// What is at the place of an export, seen from the package that would be written.
  package func exportTarget(_ folder: String, _ files: [Package.File]) -> ExportTarget {
    guard environment.files.fingerprint(of: folder) != nil else { return .nothing }
    let there = (try? environment.files.read(Files.join(folder, Package.manifestName)))?.bytes
    guard let there, Package.listed(there) != nil else { return .other }
    return files.last?.bytes == there ? .same : .package
  }
}
