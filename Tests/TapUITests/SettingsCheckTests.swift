import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `doctor` says of the user's own files.
@MainActor @Suite struct SettingsCheckTests {
  private func facts(_ files: [String: String]) throws -> [Diagnosis.Fact] {
    let world = try World()
    let environment = world.environment()
    for folder in ["/.config", "/.config/tap-tui", "/.config/tap-tui/themes"] { mkdir(world.folder + folder, 0o755) }
    for (name, text) in files {
      _ = try environment.files.write(
        Array(text.utf8), to: world.folder + "/.config/tap-tui/" + name, over: .anything)
    }
    return SettingsCheck(environment).facts
  }

  @Test func withoutFilesAllIsAsItComes() throws {
    let found = try facts([:])
    #expect(found.allSatisfy { $0.verdict == .ok && $0.advice.isEmpty })
    #expect(found.map(\.name) == ["config.yaml", "keys.yaml", "themes"])
  }

  @Test func goodFilesAreRead() throws {
    let found = try facts([
      "config.yaml": "theme: paper\n", "keys.yaml": "list:\n  X: remove\n",
      "themes/own.yaml": "name: own\nappearance: dark\ninherits: default-dark\n",
    ])
    #expect(found.allSatisfy { $0.verdict == .ok }, "\(found)")
    #expect(found.last?.value == "own")
  }

  /// A file that cannot be taken apart counts for nothing, and that is said.
  @Test(arguments: [
    ("list:\n  X: remove\n list: [\n", "nothing of it counts until then"),
    ("list:\n  X: remove\n  Y: remov\n", "the rest of it counts"),
  ])
  func whatStillCountsIsSaid(_ keys: String, _ words: String) throws {
    let found = try facts(["keys.yaml": keys]).filter { $0.verdict == .trouble }
    #expect(found.count == 1 && found.first?.advice.hasSuffix("; " + words) == true, "\(found)")
  }

  @Test(arguments: [
    ("config.yaml", "themee: paper\n", "config.yaml", "line 1"), ("config.yaml", "theme: papper\n", "theme", "papper"),
    ("keys.yaml", "list:\n  X: remov\n", "keys.yaml", "(remove?)"),
    ("themes/own.yaml", "name: own\ntokens: {status.gapp: red}\n", "themes", "own"),
  ])
  func aWrongLineIsNamedWithWhatToDo(_ file: String, _ text: String, _ name: String, _ words: String) throws {
    let found = try facts([file: text]).filter { $0.verdict == .trouble }
    #expect(found.map(\.name) == [name])
    #expect(found.first?.value.contains(words) == true, "\(found)")
    #expect(found.first?.advice.isEmpty == false)
    #expect(Diagnosis(found).status == 3)
  }
}
