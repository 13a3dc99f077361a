import TapModel

/// The text of a template or a design, read: its tree, and where everything stands.
package struct TemplateText: Sendable {
  /// How a text is written.
  package enum Form: String, Sendable {
    case json, yaml
  }

  /// As they were given.
  package let bytes: [UInt8]
  /// Told by the text itself; the path decides where both would do.
  package let form: Form
  /// The tree of the JSON form, whatever the text is.
  package let json: JSON
  /// The bytes of each value.
  package let spans: SourceSpans

  /// Reads a text as JSON where it begins with a brace or is called so, else as YAML.
  package init(_ bytes: [UInt8], path: String) throws(JSONError) {
    let (form, (json, spans)) = try TemplateText.read(bytes, path) { bytes throws(JSONError) in
      try JSON.spanned(bytes)
    }
    self.init(bytes, form, json, spans)
  }

  /// Reads the tree alone, which takes half as long where the text is JSON.
  package static func tree(_ bytes: [UInt8], path: String) throws(JSONError) -> (form: Form, json: JSON) {
    let (form, (json, _)) = try read(bytes, path) { bytes throws(JSONError) in (try JSON(bytes: bytes), [:]) }
    return (form, json)
  }

  private static func read(
    _ bytes: [UInt8], _ path: String, _ read: ([UInt8]) throws(JSONError) -> (JSON, SourceSpans)
  ) throws(JSONError) -> (Form, (JSON, SourceSpans)) {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    if first == UInt8(ascii: "{") || (path.hasSuffix(".json") && !isYAML) {
      do throws(JSONError) { return (.json, try read(bytes)) } catch {
        // YAML has objects in braces as well.
        guard isYAML else { throw error }
      }
    }
    return (.yaml, try JSON.spanned(yaml: bytes))
  }

  private init(_ bytes: [UInt8], _ form: Form, _ json: JSON, _ spans: SourceSpans) {
    (self.bytes, self.form, self.json, self.spans) = (bytes, form, json, spans)
  }

  /// The place of a pointer, or of the nearest thing around it.
  package func place(of pointer: Pointer) -> Position? {
    var tokens = pointer.tokens
    while true {
      if let span = spans[Pointer(tokens).description] { return Lines(of: bytes).position(of: span.value.lowerBound) }
      if tokens.isEmpty { return nil }
      tokens.removeLast()
    }
  }
}
