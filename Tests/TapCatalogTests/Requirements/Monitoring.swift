import TapCatalog
import TapEngine
import TapModel

/// The two designs that the requirements are tested on.
enum Monitoring: String, CaseIterable, Sendable {
  /// The blueprint as it ships.
  case compliant = "monitoring"
  /// The same with every literal choice of the brief's code.
  case asWritten = "monitoring-as-written"

  /// 2026-11-22, when the tables of versions were read.
  static let today = 1_795_305_600

  /// The design with a suffix of its own.
  func engine(suffix: String = "qa") throws -> Engine {
    let design = try (Blueprint.named("monitoring") ?? .all[0]).design(.init(suffix: suffix))
    let engine = Monitoring.engine(of: design)
    if self == .asWritten { for edit in AsWritten.edits(of: engine) { _ = try engine.apply(edit) } }
    return engine
  }

  /// What it exports, made once for all requirements.
  func probe() throws -> TemplateProbe { try (self == .asWritten ? Monitoring.literal : Monitoring.shipped).get() }

  private static let shipped = Result { try TemplateProbe(compliant.engine()) }
  private static let literal = Result { try TemplateProbe(asWritten.engine()) }

  static func engine(of design: Design) -> Engine { Engine(design, catalog: .aws, today: today) }
}
