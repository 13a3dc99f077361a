import TapEngine
import TapModel

extension Engine {
  /// What no rule knows, each with how often it is there: types of resources, and macros, which are not carried out.
  package var unknown: [(name: String, count: Int)] {
    let rules = ["template.known-type", "template.macro"]
    let found = findings.filter { rules.contains($0.rule) }.map {
      $0.type ?? $0.message.dropping(suffix: " is not carried out")
    }
    return Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +).map { ($0.key, $0.value) }.sorted {
      ($1.count, $0.name) < ($0.count, $1.name)
    }
  }

  /// `3 AWS::Serverless::Function, 1 Custom::Thing`; nil where every type is known.
  package var unknownWords: String? {
    let all = unknown
    return all.isEmpty ? nil : all.map { "\($0.count) \(visible($0.name))" }.joined(separator: ", ")
  }
}

extension String {
  fileprivate func dropping(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
