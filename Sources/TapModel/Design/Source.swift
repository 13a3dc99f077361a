/// The template that a design was imported from: its text, and what stands in it around the resources.
package struct Source: Hashable, Sendable {
  /// The file's name without folders; tells YAML from JSON where the text would do as both.
  package let name: String
  /// All of it, as it was read: comments, order and blanks too.
  package let text: String
  /// `sha256:` and 64 digits, over the text.
  package let digest: String
  /// The sections of the template in their order; of Resources only what macros make.
  package let sections: JSON.Object
  /// The sections, read.
  package let frame: Template

  /// Throws where a section has not the form that CloudFormation asks for.
  package init(name: String, text: String, digest: String, sections: JSON.Object) throws(TemplateError) {
    self.name = name
    self.text = text
    self.digest = digest
    self.sections = sections
    frame = try Template(sections: sections)
  }

  /// As it stands in a design file.
  package var json: JSON {
    ["name": .string(name), "digest": .string(digest), "sections": .object(sections), "text": .string(text)]
  }
}

extension Reading {
  /// The source of an imported design; `place` is where it stands in the file.
  static func source(_ json: JSON, _ place: Pointer) throws(DesignFileError) -> Source {
    guard let object = json.object else { throw DesignFileError(place, "must be an object") }
    try refuseUnknown(object, ["name", "digest", "sections", "text"], place, "a source")
    guard let sections = (object["sections"] ?? [:]).object else {
      throw DesignFileError(place.appending("sections"), "must be an object")
    }
    do throws(TemplateError) {
      return try Source(
        name: object["name"]?.string ?? "", text: object["text"]?.string ?? "", digest: object["digest"]?.string ?? "",
        sections: sections)
    } catch {
      throw DesignFileError(Pointer(place.tokens + ["sections"] + error.pointer.tokens), error.reason)
    }
  }
}
