import TapModel
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    #"{"a":1,"b":[true,null,"x\n\u001b"],"c":{"d":1.50,"e":-0.1e+5}}"#, "[]", "{}", "\"\"", "12", "[[[]]]",
  ])
  func readsWhatItWrites(_ text: String) throws {
    let json = try JSON(parsing: text)
    #expect(try JSON(parsing: json.compact) == json)
    #expect(try JSON(parsing: json.pretty) == json)
  }

  @Test(arguments: [
    ("{\"a\":1,\n \"a\":2}", "line 2, column 2: the key \"a\" comes twice"),
    ("[1,]", "line 1, column 4: expected a value (object, array, string, number, true, false or null)"),
    ("{\"a\" 1}", "line 1, column 6: expected : after the key"),
    ("[1] x", "line 1, column 5: text after the end of the value"),
    ("\"a", "line 1, column 1: this string has no closing quote"),
    ("01", "line 1, column 1: expected a value (object, array, string, number, true, false or null)"),
    ("\"\\ud800\"", "line 1, column 8: a lone surrogate is no character"),
  ])
  func namesThePlaceOfAFault(_ text: String, _ message: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
    do { _ = try JSON(parsing: text) } catch { #expect("\(error)" == message) }
  }

  @Test(arguments: [("9007199254740992", true), ("-9223372036854775808", false), ("9223372036854775807", false)])
  func wholeNumbersCanBeReckonedWith(_ text: String, _ isWhole: Bool) throws {
    #expect((try JSON(parsing: text).wholeNumber != nil) == isWhole)
    #expect((JSON.string(text).wholeNumber != nil) == isWhole)
  }

  @Test func escapesWhatTerminalsObey() throws {
    let json: JSON = ["\u{1B}[2J": "a\u{7F}b\u{9B}31m\u{80}\u{A0}\u{DF}\u{80}"]
    #expect(json.compact == "{\"\\u001b[2J\":\"a\\u007fb\\u009b31m\\u0080\u{A0}\u{DF}\\u0080\"}")
    #expect(try JSON(parsing: json.compact) == json)
  }

  @Test func refusesDepthBeyondTheLimit() {
    let text = String(repeating: "[", count: 5000)
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test func mapsEveryValueToItsPlace() throws {
    let text = "{\n  \"Resources\": {\n    \"a/b\": [1, 2]\n  }\n}"
    let (_, map) = try JSON.mapped(Array(text.utf8))
    #expect(map["/Resources"] == Position(line: 2, column: 16))
    #expect(map["/Resources/a~1b/1"] == Position(line: 3, column: 16))
  }

  @Test func setsMakesAndRemoves() {
    var json: JSON = ["Statement": [["Sid": "A", "Effect": "Allow"]]]
    json.set("/Statement/Sid=A/Effect", "Deny")
    json.set("/Statement/Sid=B/Effect", "Allow")
    json.set("/Deep/er", 1)
    json.set("/Statement/Sid=A/Sid", nil)
    #expect(
      json == ["Statement": [["Effect": "Deny"], ["Sid": "B", "Effect": "Allow"]], "Deep": ["er": 1]])
    #expect(json.at("/Statement/Sid=B/Effect") == "Allow")
    #expect(json.at("/Statement/7") == nil)
  }

  @Test func textAndUntextUndoEachOther() {
    for string in ["plain", "db-${EnvironmentSuffix}", "${EnvironmentSuffix}", "a ${!x} b", "$5", "${Db.Arn}"] {
      let json = text(string)
      #expect(text(untext(json) ?? "") == json, "\(string)")
    }
  }
}
