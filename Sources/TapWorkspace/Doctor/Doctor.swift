import TapCatalog
import TapExport
import TapModel

/// Looks at what tap-tui stands on: terminal, folders, versions, and what earlier runs left.
package enum Doctor {
  /// Reads only: nothing is made, mended or removed.
  ///
  /// - Parameter settings: what was found of the user's files.
  package static func examine(
    _ terminal: TerminalFacts, _ environment: Environment, _ catalog: Catalog, settings: [Diagnosis.Fact] = []
  ) -> Diagnosis {
    Diagnosis(
      terminal.facts(environment.variables) + environment.paths.facts() + settings + versions(catalog)
        + (Leftovers(environment)?.facts() ?? []))
  }

  private static func versions(_ catalog: Catalog) -> [Diagnosis.Fact] {
    let reference = Reference(catalog)
    let digest = reference.rulesDigest
    var facts = [
      Diagnosis.Fact("Versions", "tap-tui", Tool.version), Diagnosis.Fact("Versions", "Swift", compiler),
      Diagnosis.Fact("Versions", "rule pack", "\(catalog.rules.count) rules, \(catalog.kinds.count) kinds, \(digest)"),
    ]
    facts += Provenance.all.map {
      Diagnosis.Fact("Versions", $0.table, "\($0.day), \(FieldText.grouped($0.lines)) lines. \($0.source)")
    }
    return facts
  }

  /// What the program was built with.
  private static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
