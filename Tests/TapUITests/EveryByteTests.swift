import TapExport
import TapModel
import TapReview
import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

/// A signed design and its package: every byte of every file is changed, and each change is found, by the very checks
/// that `verify` makes.
@MainActor @Suite struct EveryByteTests {
  /// A signed design of the small catalogue with its package, in a folder.
  private func signed() throws -> ReviewStage {
    let stage = try ReviewStage()
    try stage.makeKeys()
    try stage.start()
    try stage.press("<enter> \(ReviewStage.acceptance)")
    for handle in ["alice", "bob", "carol"] {
      _ = try stage.workspace.sign(as: handle, typed: handle, key: stage.world(".ssh/\(handle)"))
    }
    _ = try stage.workspace.export(to: stage.world("out"), draft: false)
    return stage
  }

  private func verified(_ stage: ReviewStage) throws -> [String] {
    try Verification(package: stage.world("out"), environment: stage.workspace.environment).faults
  }

  private func bytes(_ stage: ReviewStage, _ name: String) throws -> [UInt8] {
    try Files().read(stage.world(name)).bytes
  }

  private func content(_ stage: ReviewStage) throws -> [String: [UInt8]] {
    let manifest = try bytes(stage, "out/" + Package.manifestName)
    var content = [Package.manifestName: manifest]
    for name in Package.listed(manifest) ?? [] { content[name] = try bytes(stage, "out/" + name) }
    return content
  }

  @Test func ofAPackage() throws {
    let stage = try signed()
    #expect(try verified(stage) == [])
    let content = try content(stage)
    let claims = try #require(PackageClaims(content))
    #expect(content.keys.filter(Package.isSignature).count == 3 && claims.statement != nil)
    var tried = 0
    for (name, bytes) in content {
      #expect(claims.faults(of: name, bytes) == [])
      var changed = bytes
      for place in bytes.indices {
        changed[place] ^= 1
        if claims.isAsWritten(name, changed) { Issue.record("\(name), byte \(place)") }
        changed[place] ^= 1
      }
      tried += bytes.count
      // The same by the whole of `verify`, for one byte of each.
      changed[bytes.count / 2] ^= 1
      _ = try Files().write(changed, to: stage.world("out/" + name))
      let found = (try? verified(stage)) ?? ["no package"]
      #expect(!found.isEmpty, "\(name)")
      _ = try Files().write(bytes, to: stage.world("out/" + name))
    }
    #expect(tried > 40_000)
    #expect(try verified(stage) == [])
  }

  /// Anybody can check the signatures without this program, by the line of the package's README.
  @Test func bySSHKeygenAlone() throws {
    let stage = try signed()
    let readme = String(decoding: try bytes(stage, "out/README.txt"), as: UTF8.self)
    let lines = readme.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("  for s in signoff/*.sig") })
    let out = Shell.quoted(stage.world("out"))
    #expect(Shell.run("cd \(out) && { set -e; \(lines[place])\n\(lines[place + 1])\n} > ../said") == 0)
    let said = String(decoding: try bytes(stage, "said"), as: UTF8.self)
    #expect(said.split(separator: "\n").count { $0.hasPrefix("Good \"tap-tui\" signature for ") } == 3, "\(said)")
    // By that of the program's README, with other names; and not for another statement.
    let line = "cd \(out) && ssh-keygen -Y verify -n tap-tui -f signoff/allowed_signers -I alice -s signoff/alice.sig"
    #expect(Shell.run("\(line) < signoff/statement.json >/dev/null") == 0)
    #expect(Shell.run("\(line) < signoff/design.json >/dev/null 2>&1") != 0)
  }

  /// Whoever changes a file and mends the manifest is found by what was signed; README and manifest as well.
  @Test func whatTheManifestWasMendedFor() throws {
    let stage = try signed()
    let content = try content(stage)
    let names = content.keys.filter { $0 != Package.manifestName && $0 != "signoff/allowed_signers" }
    for name in names.sorted() {
      var forged = content
      forged[name]?[(content[name]?.count ?? 2) / 2] ^= 1
      try write(forged, stage)
      #expect(try !verified(stage).isEmpty, "\(name)")
    }
    // One file less, and one more.
    var forged = content
    forged["inventory.csv"] = nil
    try write(forged, stage)
    #expect(try verified(stage).contains { $0.hasPrefix("inventory.csv: ") })
    forged = content
    forged["more.txt"] = [1]
    try write(forged, stage)
    #expect(try verified(stage).contains { $0.hasPrefix("more.txt: ") })
  }

  /// Writes a package whose manifest is right for what is in it.
  private func write(_ content: [String: [UInt8]], _ stage: ReviewStage) throws {
    let statement = try #require(
      Statement(String(decoding: try bytes(stage, "out/" + Package.statementName), as: UTF8.self))
        ?? stage.workspace.signOff.statement)
    #expect(Shell.run("rm -r \(Shell.quoted(stage.world("out")))/*") == 0)
    let files = content.filter { $0.key != Package.manifestName }.sorted { $0.key < $1.key }
      .map { (name: $0.key, bytes: $0.value) }
    for file in files + [(Package.manifestName, Package.manifest(ManifestHead(statement), files))] {
      let path = stage.world("out/" + file.name)
      let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
      #expect(Shell.run("mkdir -p \(Shell.quoted(String(folder)))") == 0)
      _ = try Files().write(file.bytes, to: path)
    }
  }

  /// Of the design's own file; what is not found is its revision, or the time of its last edit: they are not signed.
  @Test func ofTheDesign() throws {
    let stage = try signed()
    let (bytes, catalog) = (try bytes(stage, "m.tap.json"), ReviewStage.catalog)
    let signed = stage.workspace.signOff.statement?.sha256("design")
    func faults(_ bytes: [UInt8]) -> [String] { Verification.faults(ofDesign: bytes, "m", catalog, signed: signed) }
    #expect(faults(bytes) == [] && bytes.count > 1_000)
    let head = String(decoding: bytes, as: UTF8.self).firstRange(of: "\"settings\"")
    let free = String(decoding: bytes, as: UTF8.self)[..<(try #require(head).lowerBound)].utf8.count
    var changed = bytes
    for place in bytes.indices {
      // A blank that is another blank is the one change that JSON does not see.
      for other in bytes[place] == 0x20 ? [0x21, 0x09] : [bytes[place] ^ 1] {
        changed[place] = other
        if place >= free, faults(changed).isEmpty { Issue.record("byte \(place)") }
      }
      changed[place] = bytes[place]
    }
    changed[bytes.count / 2] ^= 1
    _ = try Files().write(changed, to: stage.path)
    let file = try? Workspace.read(stage.path, catalog: catalog, files: Files()).0
    let opened = file.map {
      Workspace($0, path: stage.path, catalog: catalog, environment: stage.workspace.environment, isInFile: true)
    }
    #expect(try opened.map { try !Verification(design: $0).isGood } ?? true)
  }

  /// Of the record: a changed line does not follow from those before it, and a changed end joins two.
  @Test func ofTheRecord() throws {
    let stage = try signed()
    let bytes = try bytes(stage, "m.tap.record")
    var record = Record()
    var start = 0
    while let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      var line = Array(bytes[start..<stop])
      for place in line.indices {
        line[place] ^= 1
        var next = record
        if (try? next.take(line[...])) != nil { Issue.record("byte \(start + place)") }
        line[place] ^= 1
      }
      var joined = bytes
      joined[stop] ^= 1
      #expect((try? Record(bytes: joined)).map { $0.tornBytes > 0 } ?? true)
      try record.take(bytes[start..<stop])
      start = stop + 1
    }
    #expect(record.head == stage.workspace.record.head && start == bytes.count)
  }
}
