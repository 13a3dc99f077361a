import TapCatalog
import TapModel
import TapWorkspace

/// Designs that are the monitoring blueprint several times over, every copy with ids and names of its own.
enum Copies {
  static func design(_ count: Int) throws -> Design {
    guard let one = try Blueprint.named("monitoring")?.design() else {
      return Design(settings: Component(id: "", kind: ""))
    }
    guard count > 1 else { return one }
    var all = Design(settings: one.settings)
    for number in 0..<count {
      let prefix = "c" + letters(number) + "-"
      let ids = one.components.items.map(\.id)
      for component in one.components.items {
        var copy = component
        copy.id = prefix + component.id
        let kind = Catalog.aws.kind(component.kind)
        for (name, value) in component.fields {
          // A word of a choice may be the id of a component as well: only references are ids.
          copy.fields[name] = renamed(value, kind?.field(name)?.editor.isReference == true ? ids : [], ids, prefix)
        }
        _ = try all.apply(.add(copy))
      }
      for flow in one.flows.items {
        var copy = flow
        (copy.id, copy.from, copy.to) = (prefix + flow.id, prefix + flow.from, prefix + flow.to)
        _ = try all.apply(.addFlow(copy))
      }
    }
    return all
  }

  /// Writes a design of so many copies as a file that the designer opens; the exit status.
  static func write(_ count: Int, to path: String) throws -> Int32 {
    let file = DesignFile(try design(count), edited: "2026-11-22T00:00:00Z")
    do throws(FileError) { _ = try Files().write(Array(file.json(.aws).pretty.utf8), to: path) } catch {
      print(error.description)
      return 3
    }
    return 0
  }

  /// - Parameter whole: ids that a text may be, where it is a reference.
  private static func renamed(_ value: JSON, _ whole: [String], _ ids: [String], _ prefix: String) -> JSON {
    switch value {
    case .string(let text):
      if whole.contains(text) { return .string(prefix + text) }
      let suffixed = replace("${EnvironmentSuffix}", with: prefix + "${EnvironmentSuffix}", in: text)
      // A text may name the resource of a component: `${MonitoringLogs}`.
      return .string(
        ids.reduce(suffixed) { text, id in
          replace("${\(Names.pascal(id))}", with: "${\(Names.pascal(prefix + id))}", in: text)
        })
    case .array(let items): return .array(items.map { renamed($0, whole, ids, prefix) })
    case .object(let object):
      return .object(.init(object.members.map { .init($0.key, renamed($0.value, whole, ids, prefix)) }))
    default: return value
    }
  }

  private static func replace(_ word: String, with other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: word) {
      result += rest[..<found.lowerBound] + other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

extension Editor {
  fileprivate var isReference: Bool {
    switch self {
    case .reference, .references: true
    default: false
    }
  }
}
