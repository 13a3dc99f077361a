import TapModel
import Testing

@testable import TapExport

/// YAML as CloudFormation reads it.
@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> JSON { try JSON.spanned(yaml: Array(text.utf8)).0 }

  @Test(arguments: [
    ("yes", JSON.bool(true)), ("OFF", .bool(false)), ("y", "y"), ("~", .null), ("", .null), ("12", .int(12)),
    ("-3", .int(-3)), ("1.50", .number("1.50")), ("012345678901", "012345678901"), ("0x1F", "0x1F"), ("22:22", "22:22"),
    ("1_000", "1_000"), ("1e3", "1e3"), ("+5", "+5"), ("2010-09-09", "2010-09-09"), ("'12'", "12"), ("!!str 12", "12"),
    ("! 12", "12"), ("123456789012345678901234", .number("123456789012345678901234")),
  ])
  func scalars(_ text: String, _ value: JSON) throws { #expect(try read("a: \(text)\n")["a"] == value) }

  @Test(arguments: [
    ("!Ref A", #"{"Ref":"A"}"#), ("!GetAtt A.B.C", #"{"Fn::GetAtt":["A","B.C"]}"#),
    ("!GetAtt [A, B]", #"{"Fn::GetAtt":["A","B"]}"#), ("!Sub 12", #"{"Fn::Sub":"12"}"#),
    ("!Condition IsProd", #"{"Condition":"IsProd"}"#), ("!GetAZs ''", #"{"Fn::GetAZs":""}"#),
    ("!Cidr [!GetAtt V.CidrBlock, 6, 8]", #"{"Fn::Cidr":[{"Fn::GetAtt":["V","CidrBlock"]},6,8]}"#),
    ("!If [a, !Ref 'AWS::NoValue', yes]", #"{"Fn::If":["a",{"Ref":"AWS::NoValue"},true]}"#),
    ("!Rain::Embed x.py", #"{"Rain::Embed":"x.py"}"#),
  ])
  func shortFunctions(_ text: String, _ json: String) throws {
    #expect(try read("a: \(text)\n")["a"] == JSON(parsing: json))
  }

  @Test func aliasesAreWrittenOut() throws {
    #expect(try read("a: &x [1, 2]\nb: *x\n") == ["a": [1, 2], "b": [1, 2]])
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "line 2, column 1: the key \"a\" comes twice"),
    ("a: !Subb x\n", "line 1, column 4: no function !Subb of CloudFormation; !Sub?"),
    ("a: *x\n", "line 1, column 4: no anchor &x stands before this alias"),
    ("a: !!binary x\n", "line 1, column 4: CloudFormation reads no values of type !!binary"),
    ("a: &x {b: 1}\nc:\n  <<: *x\n", "line 3, column 3: CloudFormation reads no merge keys (<<)"),
    ("a: 1\n---\nb: 2\n", "line 2, column 1: a second document begins"),
    ("a: [1, 2\n", "line 2, column 1:"), ("? [a]\n: b\n", "line 1, column 3: a key must be a text"),
    ("ö: 1\nö: 2\n", "line 2, column 1: the key \"ö\" comes twice"), ("\tb: 1\n", "line 1, column 1:"),
  ])
  func refusals(_ text: String, _ message: String) {
    #expect { try read(text) } throws: { error in "\(error)".hasPrefix(message) }
  }

  @Test func aliasesCannotFillTheMemory() {
    let bomb = (0..<30).reduce("a0: &a0 [x]\n") { text, level in
      text + "a\(level + 1): &a\(level + 1) [*a\(level), *a\(level), *a\(level), *a\(level)]\n"
    }
    #expect { try read(bomb) } throws: { error in "\(error)".contains("values") }
  }

  @Test func deepNestingIsRefused() {
    #expect { try read(String(repeating: "[", count: 100_000)) } throws: { _ in true }
    #expect { try read(String(repeating: "- ", count: 10_000)) } throws: { _ in true }
  }

  @Test func everyValueKnowsItsBytes() throws {
    let text = Array(Samples.shop.utf8)
    let (json, spans) = try JSON.spanned(yaml: text)
    let span = try #require(spans["/Resources/Jobs/Properties/VisibilityTimeout"])
    #expect(String(decoding: text[span.value], as: UTF8.self) == "30")
    let sub = try #require(spans["/Resources/Jobs/Properties/QueueName"])
    #expect(String(decoding: text[sub.value], as: UTF8.self) == "!Sub 'jobs-${Stage}'")
    let list = try #require(spans["/Resources/Jobs/Properties/Tags"])
    #expect(String(decoding: text[list.value], as: UTF8.self).hasSuffix("{Key: Stage, Value: !Ref Stage}"))
    #expect(json.at("/Description") == "A shop: two lines in one\n")
    #expect(json.at("/Resources/Starter/Properties/UserData/Fn::Base64/Fn::Sub")?.string?.hasSuffix("exit 0\n") == true)
  }
}
