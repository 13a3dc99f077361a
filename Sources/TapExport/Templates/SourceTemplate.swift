import TapEngine
import TapModel

extension Source {
  /// The source as it was read; throws only for a text that was never read.
  package func read() throws(JSONError) -> TemplateText { try TemplateText(Array(text.utf8), path: name) }

  /// The text of the template that a design became: the same bytes as long as it says the same, else changed where it
  /// says something else.
  ///
  /// Written anew as a whole where a change cannot be written into the text so that it reads back.
  package func text(saying template: Template) -> [UInt8] {
    let new = template.deployed
    guard let text = try? read(), let old = try? Template(json: text.json).deployed else { return Array(new.pretty.utf8) }
    let whole = text.form == .yaml ? new.yaml : new.pretty
    let bytes = Rewriting.bytes(of: text, from: old, to: new)
    if bytes == text.bytes { return bytes }
    let back = try? TemplateText(bytes, path: name)
    if let back, let said = try? Template(json: back.json), said.deployed.matches(new) { return bytes }
    return Array(whole.utf8)
  }
}

extension Template {
  /// The template without what a design declares beside it.
  package var deployed: JSON {
    var template = self
    template.resources.removeAll(where: \.isDeclaration)
    return template.json
  }
}

extension Design {
  /// What the file of the template is called in a package: as the source is written.
  package var templateName: String {
    guard let source, let text = try? source.read(), text.form == .yaml else { return "template.json" }
    return "template.yaml"
  }
}
