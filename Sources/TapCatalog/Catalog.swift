import TapModel

extension Catalog {
  /// All that tap-tui knows of AWS and of FedRAMP.
  package static let aws = Catalog(
    services: services,
    settings: settingsKind,
    guarded: ["SC-8", "SC-28", "AC-3", "SC-7", "AU-12"],
    boundary: "boundary.region",
    cores: cores,
    inert: InertType.names,
    flow: { flow, context in synthesise(flow, context) },
    frame: { Frame.template(Typed($0, SettingsFields.shared)) },
    finish: { Tagging.adder($0) },
    controls: { $0.modelControls },
    replacement: { type, pointer in ResourceSchema.replacement(of: pointer.tokens, in: type) },
    baseline: { Typed($0, SettingsFields.shared).baseline },
    region: { Typed($0, SettingsFields.shared).region },
    carries: { DeclaredSettings.carries($0) })

  /// One word for each service; a test names a folder that was forgotten.
  private static let services: [Service] = [
    accountServices,
    apiGateway,
    archive,
    autoScaling,
    backup,
    boundaries,
    brought,
    certificates,
    claims,
    cloudFront,
    cloudWatch,
    cognito,
    dynamoDB,
    ec2,
    ecr,
    ecs,
    efs,
    eks,
    elastiCache,
    events,
    iam,
    kinesis,
    kms,
    lambda,
    loadBalancing,
    logs,
    network,
    networkFirewall,
    openSearch,
    rds,
    redshift,
    s3,
    secretsManager,
    sns,
    sqs,
    systems,
    systemsManager,
    templates,
    waf,
  ]
}

extension Baseline: Choice {}

extension Baseline {
  /// The controls as the mechanism sees them.
  fileprivate var modelControls: [Control] { Self.modelControls[self] ?? [] }

  private static let modelControls: [Baseline: [Control]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.controls.map(Control.init)) })
}

extension Control {
  /// A row of the controls table as the mechanism sees it.
  fileprivate init(_ record: ControlRecord) {
    self.init(
      id: record.id, title: record.title, family: record.family, kind: Class(record.class), role: Role(record.role),
      origination: record.origination.rawValue)
  }
}

extension Control.Class {
  fileprivate init(_ kind: ControlClass) {
    switch kind {
    case .designCheckable: self = .designCheckable
    case .inherited: self = .inherited
    case .shared: self = .shared
    case .organisational: self = .organisational
    }
  }
}

extension Control.Role {
  fileprivate init(_ role: DesignRole) {
    switch role {
    case .primary: self = .primary
    case .partial: self = .partial
    case .evidence: self = .evidence
    case .none: self = .none
    }
  }
}
