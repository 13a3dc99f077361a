import TapModel
import TapWorkspace
import Testing

@testable import tap_tui

/// The modes of the program as a shell meets them: what is printed, and the exit status.
@Suite struct ModeTests {
  /// Runs lines of a shell in a folder of its own, in which `m.tap.json` is a new design of the blueprint.
  private func shell(_ lines: String) throws -> (text: String, status: Int32) {
    let products = try #require(Tools.products)
    let (folder, _) = try #require(Tools.put("", "empty"))
    defer { _ = Tools.run("rm -r \(folder)") }
    return Tools.run(
      """
      export HOME=\(folder) XDG_STATE_HOME=\(folder)/state TERM=xterm PATH=\(products):$PATH LC_ALL=C.UTF-8
      cd \(folder) && tap-tui new m.tap.json --blueprint monitoring --suffix dev >/dev/null || exit 99
      (\(lines))
      """)
  }

  @Test func linesOfAPipe() throws {
    let good = try shell(
      "printf 'findings gap\\nset monitoring-db multi-az off\\nquit\\n' | tap-tui --plain m.tap.json")
    #expect(good.status == 2, "\(good.text)")
    let (text, status) = try shell(
      "printf 'set monitoring-db multi-az off\\nsave' | tap-tui --plain m.tap.json; tap-tui diff m.tap.json@1 m.tap.json"
    )
    #expect(status == 0)
    #expect(text.contains("\nDone. monitoring-db-dev: Multi-AZ on to off."))
    #expect(text.contains("Saved m.tap.json, revision 2"))
    #expect(text.hasSuffix("1 opened, 0 closed; 1 control moved\n"))
    #expect(!text.contains("> \n") && !text.contains("\u{1B}"))
  }

  /// Who makes an edit is known without LOGNAME and USER.
  @Test func theUserIsKnown() throws {
    let (text, _) = try shell(
      """
      id -un; env -u LOGNAME -u USER tap-tui edit m.tap.json -c 'set monitoring-db storage 30' >/dev/null
      grep -ho '"by":"[^"]*"' state/tap-tui/*.journal
      """)
    let lines = text.split(separator: "\n")
    let me = try #require(lines.first)
    #expect(lines.last == "\"by\":\"\(me)\"", "\(text)")
  }

  /// What is mistyped is answered with what there is.
  @Test func theNearestWord() throws {
    let (text, _) = try shell(
      """
      tap-tui lens m.tap.json --region mars-1; tap-tui new x.json --region us-esat-1; tap-tui diff m.tap.json@0
      tap-tui new x.json --blueprint foo; tap-tui edit m.tap.json -c 'set monitoring-db multi off'
      tap-tui explain --help; tap-tui check --help
      """)
    for words in [
      "no region \"mars-1\"", "no region \"us-esat-1\"; us-east-1?",
      "no blueprint \"foo\": monitoring, data-processing", "has no revision 0: the journal reaches from 1 to 1",
      "multi-az?", "a Key Security Indicator", "What makes it exit 1.",
    ] { #expect(text.contains(words), "\(words) is not in \(text)") }
  }

  /// A fix is the answer: nothing limits its width on the command line.
  @Test func aFixIsToldWhole() throws {
    let (text, _) = try shell("tap-tui check m.tap.json | grep 'fix:'")
    #expect(text.contains("fix: ") && !text.contains("..."), "\(text)")
  }

  /// The screen, the plain mode and the command line leave the same file out.
  @Test func aPackageGoesWithoutFiles() throws {
    let (text, status) = try shell(
      """
      tap-tui export m.tap.json --draft --to a --without control-summary.csv --without parameters.json >/dev/null || exit 1
      printf 'export --to b --draft --without parameters.json --without control-summary.csv\\n' \
        | tap-tui --plain m.tap.json >/dev/null || exit 2
      ls a && diff -r a b
      """)
    #expect(status == 0, "\(text)")
    #expect(
      text.contains("template.json") && !text.contains("control-summary.csv") && !text.contains("parameters.json"))
    let wrong = try shell("tap-tui export m.tap.json --draft --to a --without template.json")
    #expect(wrong.status == 2 && wrong.text.contains("can be left out"))
  }

  /// What is wrong in the user's files is named, with its line and what to do.
  @Test func doctorLooksAtTheUsersFiles() throws {
    let (text, status) = try shell(
      """
      mkdir -p .config/tap-tui && printf 'list:\\n  X: remov\\n' > .config/tap-tui/keys.yaml; tap-tui doctor
      """)
    #expect(status != 0 && text.contains("line 2, column 6: there is no command \"remov\" (remove?)"), "\(text)")
    #expect(text.contains("mend ~/.config/tap-tui/keys.yaml"))
  }

  /// Several files go into one document, and one that cannot be read does not stop the others.
  @Test func checkTakesSeveralFiles() throws {
    let put = "printf 'Resources:\\n  A:\\n    Type: AWS::S3::Bucket\\n' > t.yaml; "
    let json = try shell(put + "tap-tui check m.tap.json t.yaml --format json")
    #expect(json.status == 1)
    let reports = try #require(try JSON(parsing: json.text).array)
    #expect(reports.compactMap { $0["file"]?.string } == ["m.tap.json", "t.yaml"])
    let sarif = try shell(put + "tap-tui check m.tap.json t.yaml --format sarif")
    #expect(try JSON(parsing: sarif.text)["runs"]?.array?.count == 2)
    let junit = try shell(put + "tap-tui check m.tap.json t.yaml --format junit")
    #expect(junit.text.split(separator: "<testsuite ").count == 3 && junit.text.hasSuffix("</testsuites>\n"))
    let missing = try shell(put + "tap-tui check none.yaml t.yaml m.tap.json")
    #expect(missing.status == 3 && missing.text.contains("none.yaml"))
    #expect(missing.text.contains("t.yaml: ") && missing.text.contains("m.tap.json: 0 block"))
  }

  @Test func checkReadsStandardInput() throws {
    let (text, status) = try shell("printf 'Resources:\\n  A:\\n    Type: AWS::S3::Bucket\\n' | tap-tui check -")
    #expect(status == 1 && text.contains("stdin:"), "\(text)")
    let design = try shell("tap-tui check - < m.tap.json")
    #expect(design.status == 0 && design.text.contains("stdin: 0 block"), "\(design.text)")
  }

  @Test(arguments: ["m.tap.json", "t.json", "t.yaml"]) func otherEncodingsAreNamed(_ name: String) throws {
    let text = name.hasSuffix("yaml") ? "Description: caf\\351" : "{\"Description\": \"caf\\351\"}"
    let latin = try shell("printf '\(text)\\n' > \(name); tap-tui check \(name)")
    #expect(latin.status == 3 && latin.text.contains("is not UTF-8") && latin.text.contains("save it as UTF-8"))
    let wide = try shell("printf '\\377\\376{\\000}\\000' > \(name); tap-tui check \(name)")
    #expect(wide.status == 3 && wide.text.contains("is UTF-16: save it as UTF-8"), "\(wide.text)")
  }

  /// A file that was put back is edited as it is, and an edit that opens a BLOCK says so.
  @Test func editsGoOnFromTheFile() throws {
    let (text, status) = try shell(
      """
      cp m.tap.json old; tap-tui edit m.tap.json -c 'setting name later' >/dev/null; cp old m.tap.json
      tap-tui edit m.tap.json -c 'set monitoring-db storage 30' >/dev/null && grep '"name"' m.tap.json | head -1
      """)
    #expect(status == 0 && !text.contains("later"), "\(text)")
    let block = try shell("tap-tui edit m.tap.json -c 'delete data-key'")
    #expect(block.status == 0 && block.text.contains("BLOCK open in m.tap.json, 0 before"), "\(block.text)")
  }

  @Test func withoutATerminalItNamesThePlainMode() throws {
    let (text, status) = try shell("tap-tui m.tap.json </dev/null")
    #expect(status == 69 && text.contains("--plain"))
  }

  @Test func aFrameIsWrittenAndNothingElse() throws {
    let (text, status) = try shell(
      """
      printf '# remark\\n2 <enter> / "Multi" <enter>\\n:set monitoring-db multi-az off\\n' > shot.keys
      before=$(cat m.tap.json | cksum; ls -R state)
      tap-tui m.tap.json --script shot.keys --dump a.svg --size 100x30 && tap-tui m.tap.json --script shot.keys --dump b.svg --size 100x30
      tap-tui m.tap.json --script shot.keys --dump a.txt --size 100x30 || exit 1
      cmp a.svg b.svg && [ "$before" = "$(cat m.tap.json | cksum; ls -R state)" ] && cat a.txt
      """)
    #expect(status == 0, "\(text)")
    #expect(text.split(separator: "\n").count == 30 && text.contains("1 GAP"))
  }

  @Test(arguments: [
    ("printf '2\\n<entr>\\n' > s; tap-tui m.tap.json --script s", 3, "s:2: \"<entr>\" is no key"),
    ("printf ':sett x\\n' > s; tap-tui m.tap.json --script s", 3, "s:1: No command \"sett\": set?"),
    ("tap-tui m.tap.json --script nowhere", 3, "nowhere"), ("tap-tui m.tap.json --dump - --size 9", 2, "--size"),
    ("tap-tui m.tap.json --size 80x24", 2, "--script"), ("tap-tui diff m.tap.json@9 m.tap.json", 2, "no revision 9"),
    ("tap-tui --plain nowhere.json", 3, "nowhere.json"), ("tap-tui completions ksh", 2, "ksh"),
  ])
  func whatIsWrongIsNamed(_ line: String, _ status: Int32, _ words: String) throws {
    let said = try shell(line)
    #expect(said.status == status && said.text.contains(words), "\(said.status) \(said.text)")
  }

  @Test func doctorSaysHowTheMachineIs() throws {
    let (text, status) = try shell("tap-tui doctor --format json")
    let json = try JSON(parsing: text)
    #expect(status == 0 && json["summary"]?["trouble"] == 0)
    let facts = json["facts"]?.array ?? []
    #expect(facts.contains { $0["name"] == "type" && $0["value"] == "xterm" })
    #expect(facts.contains { $0["name"] == "tap-tui" && $0["value"]?.string == Tool.version })
    #expect(facts.contains { $0["section"] == "Designs" && $0["value"] == "~/m.tap.json, nothing waits" })
  }
}
