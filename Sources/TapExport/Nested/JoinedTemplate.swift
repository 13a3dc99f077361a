import TapEngine
import TapModel

/// A template and the nested stacks that lie beside it, read as one.
///
/// Each resource of a nested stack stands under `STACK/ID`, so that findings name it. What the stack around hands in
/// stands in the place of its parameters, and what it gives in the place of `STACK.Outputs.NAME`: rules see through the
/// seams. Each stack that was read is a declaration of its own, with its size.
package struct JoinedTemplate {
  /// The file of a nested stack.
  package struct Part {
    /// Its logical id, after those of the stacks around it: `Network`, `App/Cache`.
    package let stack: String
    /// As the path of the template, beside which it lies.
    package let path: String
    /// As they were read.
    package let bytes: [UInt8]
    /// JSON or YAML.
    package let form: TemplateText.Form

  }

  /// Places of the whole template as those of each nested stack's own file.
  package static func local(_ places: [Pointer]) -> [String: [Pointer]] {
    var found: [String: [Pointer]] = [:]
    for place in places where place.tokens.count > 1 && place.tokens[0] == "Resources" {
      guard let (stack, id) = NestedStack.parts(of: place.tokens[1]) else { continue }
      found[stack, default: []].append(Pointer(["Resources", id] + place.tokens.dropFirst(2)))
    }
    return found
  }

  /// Stacks within stacks beyond which nothing is read: a template may name itself.
  private static let depth = 8

  /// With the resources of all parts behind its own.
  package private(set) var template: Template
  /// In the order of reading.
  package private(set) var parts: [Part] = []
  /// What each stack gives, by `STACK.Outputs.NAME`.
  private var outputs: [String: JSON] = [:]

  /// - Parameters:
  ///   - path: of the template; nested stacks are looked for beside it.
  ///   - read: the bytes of a file; nil where there is none. Two threads ask at once.
  package init(_ template: Template, path: String, read: (String) -> [UInt8]?) {
    self.template = template
    let stacks = template.resources.filter { $0.type == NestedStack.type }
    guard !stacks.isEmpty else { return }
    let half = (stacks.count + 1) / 2
    var rest = JoinedTemplate()
    if half == stacks.count {
      join(stacks, in: NestedScope(), path, above: [path], read)
    } else {
      together {
        rest.join(Array(stacks[half...]), in: NestedScope(), path, above: [path], read)
      } and: {
        join(Array(stacks[..<half]), in: NestedScope(), path, above: [path], read)
      }
    }
    append(rest)
    guard !parts.isEmpty else { return }
    settle()
  }

  /// Nothing yet, for what is joined beside.
  private init() { template = Template() }

  /// What was joined beside, behind what is here.
  private mutating func append(_ rest: JoinedTemplate) {
    template.resources += rest.template.resources
    for section in JoinedTemplate.sections {
      for member in rest.template[keyPath: section].members { template[keyPath: section][member.key] = member.value }
    }
    parts += rest.parts
    outputs.merge(rest.outputs) { _, last in last }
  }

  /// What nested stacks add to, beside the resources.
  private static var sections: [WritableKeyPath<Template, JSON.Object>] {
    [\.parameters, \.mappings, \.conditions, \.outputs]
  }

  /// Reads the nested stacks among the resources of one stack.
  private mutating func join(
    _ resources: [Resource], in scope: NestedScope, _ path: String, above: [String], _ read: (String) -> [UInt8]?
  ) {
    guard above.count <= JoinedTemplate.depth else { return }
    for stack in resources where stack.type == NestedStack.type {
      guard let file = JoinedTemplate.find(stack, path, read) else { continue }
      let (form, inner): (TemplateText.Form, Template)
      switch above.contains(file.path) ? .failure("is a stack around it") : JoinedTemplate.parsed(file) {
      case .success(let parsed): (form, inner) = parsed
      case .failure(let why):
        template.resources.append(
          JoinedTemplate.declaration(scope.name(stack.id), ["File": .string(file.path), "Error": .string(why.reason)]))
        continue
      }
      let given = stack.properties["Parameters"]?.object ?? .init()
      let own = NestedScope(
        scope.name(stack.id), inner, JSON.Object(given.members.map { .init($0.key, scope.rewrite($0.value)) }),
        condition: scope.rewrite(stack).resource.attributes["Condition"]?.string)
      parts.append(Part(stack: own.stack, path: file.path, bytes: file.bytes, form: form))
      add(inner, own, file)
      join(inner.resources, in: own, file.path, above: above + [file.path], read)
    }
  }

  private mutating func add(_ inner: Template, _ scope: NestedScope, _ file: (path: String, bytes: [UInt8])) {
    let resources = inner.resources.map { scope.rewrite($0) }
    template.resources += resources.map(\.resource)
    for (name, condition) in resources.compactMap(\.condition) { template.conditions[name] = condition }
    for member in inner.conditions.members { template.conditions[scope.name(member.key)] = scope.rewrite(member.value) }
    for member in inner.mappings.members { template.mappings[scope.name(member.key)] = member.value }
    for (name, declaration) in scope.declared { template.parameters[name] = declaration }
    for member in inner.outputs.members {
      let output = scope.rewrite(member.value)
      template.outputs[scope.name(member.key)] = output
      outputs["\(scope.stack).Outputs.\(member.key)"] = output["Value"]
    }
    template.resources.append(declaration(of: inner, scope.stack, file))
  }

  private func declaration(of inner: Template, _ stack: String, _ file: (path: String, bytes: [UInt8])) -> Resource {
    JoinedTemplate.declaration(
      stack,
      [
        "File": .string(file.path), "Bytes": .int(file.bytes.count),
        "Resources": .int(inner.resources.count { !$0.isDeclaration }), "Parameters": .int(inner.parameters.count),
        "Mappings": .int(inner.mappings.count), "Outputs": .int(inner.outputs.count),
      ])
  }

  private static func declaration(_ stack: String, _ facts: JSON) -> Resource {
    var properties = facts
    properties["Stack"] = ["Ref": .string(stack)]
    return Resource(
      id: "NestedStack/\(stack)", type: NestedStack.declaration, properties: properties,
      role: "Declaration")
  }

  /// Why the file of a nested stack cannot be read.
  private struct Trouble: Error, ExpressibleByStringLiteral {
    let reason: String
    init(_ reason: String) { self.reason = reason }
    init(stringLiteral reason: String) { self.reason = reason }
  }

  private static func parsed(
    _ file: (path: String, bytes: [UInt8])
  ) -> Result<(TemplateText.Form, Template), Trouble> {
    do throws(JSONError) {
      let (form, json) = try TemplateText.tree(file.bytes, path: file.path)
      do throws(TemplateError) { return .success((form, try Template(json: json))) } catch {
        return .failure(Trouble(error.description))
      }
    } catch {
      return .failure(Trouble("\(error.position.line):\(error.position.column): \(error.reason)"))
    }
  }

  /// Puts what stacks give into its places, also where it is handed on.
  private mutating func settle() {
    let given = NestedOutputs(outputs)
    let homes = NestedHomes(template)
    template.resources = template.resources.map { $0.isDeclaration ? homes.rewrite($0) : given.rewrite($0) }
    for section in [\Template.conditions, \Template.outputs] {
      template[keyPath: section] = JSON.Object(
        template[keyPath: section].members.map { .init($0.key, given.rewrite($0.value)) })
    }
  }

  // MARK: Files

  /// The file of a nested stack: at its `TemplateURL` where that is a path, else one that lies beside the template under
  /// the last names of it: `https://bucket.s3.amazonaws.com/prefix/net.yaml`, `${Base}/net.yaml`.
  private static func find(
    _ stack: Resource, _ path: String, _ read: (String) -> [UInt8]?
  ) -> (path: String, bytes: [UInt8])? {
    guard let url = stack.properties["TemplateURL"].flatMap(text) else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var names = url.split(separator: "/").map(String.init).filter { $0 != "." }
    if url.hasPrefix("/") { return read(url).map { (url, $0) } }
    while !names.isEmpty {
      if names.allSatisfy({ !$0.contains("${") && !$0.hasSuffix(":") }) {
        // The last is where our own exports have them.
        for inner in [names, [NestedStacks.folder] + names] {
          let place = (folder.isEmpty && !path.hasPrefix("/") ? [] : [folder]) + inner
          let candidate = place.joined(separator: "/")
          if let bytes = read(candidate) { return (candidate, bytes) }
        }
        // A path is meant as it stands.
        if !url.contains("://"), !url.contains("${") { return nil }
      }
      names.removeFirst()
    }
    return nil
  }

  /// The text of a URL, with `${...}` for what is known only later.
  private static func text(_ json: JSON) -> String? {
    if let text = json.string { return text }
    switch Intrinsic(json) {
    case .sub(let text, _): return text
    case .other("Fn::Join", let argument):
      guard let separator = argument.array?.first?.string, let parts = argument.array?.dropFirst().first?.array else {
        return nil
      }
      return parts.map { text($0) ?? "${}" }.joined(separator: separator)
    default: return nil
    }
  }
}
