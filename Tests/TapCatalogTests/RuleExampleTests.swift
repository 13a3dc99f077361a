import TapCatalog
import TapEngine
import TapModel
import Testing

/// Runs the examples of every rule, as they stand and varied: renamed, reordered, beside strangers.
@Suite struct RuleExampleTests {
  @Test(arguments: Catalog.aws.rules.map(\.id))
  func examplesSayWhatTheyShould(_ id: String) throws {
    let rule = try #require(Catalog.aws.rule(id))
    #expect(!rule.passes.isEmpty && !rule.fails.isEmpty, "\(id) needs examples")
    for text in rule.passes {
      for variant in try Example.variants(of: text) {
        let tally = Example.check(variant, rule)
        #expect(tally.breaks == 0 && tally.unknown == 0, "\(id) must not break: \(text)")
        #expect(tally.passes + tally.attested > 0, "\(id) must pass: \(text)")
      }
    }
    for text in rule.fails {
      for variant in try Example.variants(of: text) {
        #expect(Example.check(variant, rule).breaks > 0, "\(id) must break: \(text)")
      }
    }
  }

  /// A fix that sets values clears the finding, on the template itself.
  @Test(arguments: Catalog.aws.rules.map(\.id))
  func fixesClearTheirFinding(_ id: String) throws {
    let rule = try #require(Catalog.aws.rule(id))
    for text in rule.fails {
      var template = try Example.template(text)
      let engine = Example.engine(template)
      let before = engine.findings.filter { $0.rule == id }
      for finding in before {
        guard let fix = finding.fix, let sets = Example.sets(fix) else { continue }
        for (resource, pointer, value) in sets {
          guard let place = template.resources.firstIndex(where: { $0.id == resource }) else { continue }
          template.resources[place].set(pointer, value)
        }
        let after = Example.engine(template).findings.filter { $0.rule == id }
        #expect(!after.contains(finding), "\(id): the fix of \"\(finding.message)\" leaves it open: \(text)")
      }
    }
  }

  /// An id, a title and messages that fit the screen; controls that exist.
  @Test(arguments: Catalog.aws.rules.map(\.id))
  func saysWhatARuleMustSay(_ id: String) throws {
    let rule = try #require(Catalog.aws.rule(id))
    #expect(id.wholeMatch(of: /[a-z0-9]+\.[a-z0-9-]+/) != nil, "\(id) is no word.slug")
    #expect(rule.title.count <= 60, "\(id): title of \(rule.title.count) characters")
    #expect(rule.why.count >= 20 && rule.why.last == ".", "\(id): why is a sentence")
    #expect(!rule.source.isEmpty, "\(id) names no source")
    for control in rule.controls { #expect(Facts.controls[control] != nil, "\(id): no control \(control)") }
    #expect(Catalog.aws.kind(id) == nil && Facts.controls[id] == nil)
  }

  @Test func idsAreUnique() {
    let ids = Catalog.aws.rules.map(\.id)
    #expect(Set(ids).count == ids.count, "twice: \(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    let kinds = Catalog.aws.kinds.map(\.id)
    #expect(Set(kinds).count == kinds.count)
  }
}

/// How the JSON text of an example becomes a template that is checked.
enum Example {
  static func template(_ text: String) throws -> Template {
    let json = try JSON(parsing: text)
    if json["Resources"] != nil { return try Template(json: json) }
    if json["Type"]?.string != nil { return try Template(json: ["Resources": ["Example": json]]) }
    return try Template(json: ["Resources": json])
  }

  /// As it stands; resources in reverse; beside a stranger.
  static func variants(of text: String) throws -> [Template] {
    let plain = try template(text)
    var reversed = plain
    reversed.resources.reverse()
    var crowded = plain
    crowded.resources.append(Resource(id: "Stranger", type: "AWS::CloudFormation::WaitConditionHandle"))
    return [plain, reversed, crowded]
  }

  static func engine(_ template: Template) -> Engine {
    let design = template.resources.first { $0.type == "TapTui::Design" }
    var settings = Catalog.aws.settings.component("settings")
    if let baseline = design?.properties["Baseline"] { settings.fields["baseline"] = baseline }
    if let region = design?.properties["Region"] { settings.fields["region"] = region }
    return Engine(template, settings: settings, catalog: .aws, today: 1_795_305_600)
  }

  static func check(_ template: Template, _ rule: Rule) -> Tally {
    engine(template).tallies.first { $0.rule.id == rule.id }?.tally ?? Tally()
  }

  /// The values that a fix sets; nil where it does anything else.
  static func sets(_ fix: Fix) -> [(String, Pointer, JSON?)]? {
    switch fix {
    case .set(let resource, let pointer, let value): return [(resource, pointer, value)]
    case .all(let fixes):
      let parts = fixes.map(sets)
      return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
    case .insert, .remove: return nil
    }
  }
}
