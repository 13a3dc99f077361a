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
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    if first == UInt8(ascii: "{") || (path.hasSuffix(".json") && !isYAML) {
      do throws(JSONError) {
        let (json, spans) = try JSON.spanned(bytes)
        self.init(bytes, .json, json, spans)
        return
      } catch {
        // YAML has objects in braces as well.
        guard isYAML else { throw error }
      }
    }
    let (json, spans) = try JSON.spanned(yaml: bytes)
    self.init(bytes, .yaml, json, spans)
  }

  private init(_ bytes: [UInt8], _ form: Form, _ json: JSON, _ spans: SourceSpans) {
    (self.bytes, self.form, self.json, self.spans) = (bytes, form, json, spans)
  }

  /// The line and column of each value.
  package var map: SourceMap { Lines(of: bytes).map(of: spans) }

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
