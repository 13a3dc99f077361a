import TapModel
import Testing

/// Places that are looked up afterwards are those that the reader tells.
@Suite struct JSONPlacesTests {
  @Test(arguments: [
    #"{"a": {"b": [1, -2.5e+3, {"c": true}], "": null}, "d/e~f": "x\"]},\\", "g" :[ ] , "0":{}}"#,
    #" [ [], {}, "\u007b", [[{"deep":[0]}]], false ] "#,
    #"{"\u0061\n": {"k\"ey": "ä ö ü", "z": [1,2,3]}, "e": ""}"#,
    "\u{FEFF}{\"a\":\n\t[1\r\n,\"two\"]}",
    "17", #""alone""#, "{}", "[]",
  ])
  func asTheReaderTells(_ text: String) throws {
    let bytes = Array(text.utf8)
    let (_, spans) = try JSON.spanned(bytes)
    #expect(JSON.spans(of: spans.keys.map { Pointer($0) }, in: bytes) == spans)
    for path in spans.keys {
      let found = JSON.spans(of: [Pointer(path)], in: bytes)
      #expect(found[path] == spans[path], "\(path)")
      // The rest is what stands above it.
      #expect(found.allSatisfy { spans[$0.key] == $0.value && path.hasPrefix($0.key) }, "\(path)")
    }
  }

  /// What is not there is told by what would hold it.
  @Test func tellsWhatIsAbove() throws {
    let bytes = Array(#"{"Resources":{"Db":{"Type":"T","List":[{"Sid":"A"}]}}}"#.utf8)
    let found = JSON.spans(of: ["/Resources/Db/Properties/X", "/Resources/Db/List/Sid=A/B", "/None"], in: bytes)
    #expect(found.keys.sorted() == ["", "/Resources", "/Resources/Db", "/Resources/Db/List"])
  }

  /// A text that is no JSON is walked to its end and no further.
  @Test(arguments: [#"{"a":"#, #"{"a"#, "[1,", #"["\"#, "{{{{", "]]]", "", #"{"a" 1}"#])
  func endsWithTheText(_ text: String) {
    let found = JSON.spans(of: ["/a/b", "/0/1"], in: Array(text.utf8))
    #expect(found.values.allSatisfy { $0.value.upperBound <= text.utf8.count })
  }
}
