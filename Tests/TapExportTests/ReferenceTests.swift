import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

@Suite struct ReferenceTests {
  let reference = Reference(Small.catalog)

  @Test func rulesHaveTheirKeys() throws {
    let rules = reference.rules.array ?? []
    let keys: Set<String> = [
      "id", "title", "why", "level", "high", "controls", "evidence", "types", "source", "examples", "fixable",
    ]
    #expect(rules.allSatisfy { Set($0.object?.keys ?? []) == keys })
    #expect(
      rules.compactMap { $0["id"]?.string } == ["key.rotates", "stack.key", "store.days", "store.key", "store.public"])
    #expect(rules.filter { $0["fixable"] == true }.count == 4)
    #expect(rules.first { $0["id"] == "store.days" }?["high"] == "gap")
    #expect(reference.rulesDocument.contains("- Level: warn, at High gap"))
    #expect(Digest(reference.rulesDigest) != nil)
  }

  @Test func kindsSayWhatTheyBecome() throws {
    let kinds = reference.kinds.array ?? []
    #expect(kinds.compactMap { $0["id"]?.string } == ["key", "store"])
    #expect(kinds[0]["types"] == ["AWS::KMS::Key"])
    #expect(kinds[1]["types"] == ["AWS::S3::Bucket", "AWS::Odd::Thing"])
    #expect(kinds[1]["fields"]?.array?.compactMap { $0["name"]?.string } == ["name", "key", "days", "public", "port"])
    #expect(kinds[1]["fields"]?.array?[2]["range"] == [0, 90])
    #expect(reference.kindsDocument.contains("- `days` Days kept: a whole number, 0 to 90 d, first `35`."))
  }

  @Test func explainsEachSortOfWord() throws {
    let explain = Explain(Small.catalog)
    #expect(explain.text("store.key")?.hasPrefix("store.key: Store has no key\n") == true)
    #expect(explain.text("store.key")?.contains("Fix        by hand") == true)
    #expect(explain.text("sc-28")?.contains("Evidence     store.key") == true)
    #expect(explain.text("CP-9")?.contains("backup frequency") == true)
    #expect(explain.text("store")?.contains("Becomes  AWS::S3::Bucket, AWS::Odd::Thing") == true)
    #expect(explain.text("design.required")?.contains("Something needed is not set") == true)
    #expect(explain.text("nonsense") == nil)
    #expect(explain.nearest("store.kye") == "store.key")
    #expect(explain.nearest("storre") == "store")
  }

  /// Controls that a design can be held to and that no rule of a table shows, with source and examples.
  private func unshown(_ rules: [JSON]) -> [String] {
    let shown = rules.filter { rule in
      rule["evidence"] == true && rule["source"]?.string?.isEmpty == false
        && ["passes", "fails"].allSatisfy { rule["examples"]?[$0]?.array?.isEmpty == false }
    }.flatMap { $0["controls"]?.array?.compactMap(\.string) ?? [] }
    let asked = Facts.controls.filter { $0.class == .designCheckable }.map(\.id)
    return asked.filter { !shown.contains($0) }
  }

  @Test func everyCheckableControlHasARuleThatShowsIt() throws {
    let rules = try #require(Reference(.aws).rules.array)
    #expect(Facts.controls.count { $0.class == .designCheckable } == 184)
    #expect(unshown(rules) == [])
    // The question finds what is missing.
    let without = rules.filter { !($0["controls"]?.array?.contains("SA-22") ?? false) }
    #expect(without.count < rules.count && unshown(without).contains("SA-22"))
  }

  @Test func everyWordIsExplained() throws {
    let explain = Explain(.aws)
    let words =
      Facts.controls.map(\.id) + Catalog.aws.kinds.map(\.id) + Facts.indicators.map(\.id)
      + Catalog.aws.rules.map(\.id)
    #expect(Facts.controls.count == 410)
    for word in words {
      let lines = explain.text(word)?.split(separator: "\n") ?? []
      #expect(lines.first?.hasPrefix("\(word): ") == true && lines.count >= 4, "\(word): \(lines)")
    }
  }

  /// Settings that decide a parameter exist, and so do their controls.
  @Test func decidingSettingsExist() throws {
    let engine = Engine(Design(settings: Catalog.aws.settings.component("settings")), catalog: .aws, today: 0)
    let retention = try #require(Summary(engine)["AU-11"])
    #expect(retention.parameters.map(\.choices) == [["Logs at hand: 365 d", "Logs in all: 913 d"]])
    for (control, names) in Engine.decidingSettings {
      #expect(Facts.controls[control] != nil, "\(control)")
      for name in names { #expect(Catalog.aws.settings.field(name) != nil, "\(name)") }
    }
    for (control, parameters) in ParameterSources.all {
      let titles = Facts.parameters.all(control).map(\.title)
      for (title, sources) in parameters {
        #expect(titles.contains(title), "\(control): \(title)")
        for name in sources.settings { #expect(Catalog.aws.settings.field(name) != nil, "\(name)") }
        for name in sources.fields {
          let words = name.split(separator: ".").map(String.init)
          #expect(Catalog.aws.kind(words[0])?.field(words[1]) != nil, "\(name)")
        }
      }
    }
  }
}
