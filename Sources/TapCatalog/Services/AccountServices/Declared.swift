import TapModel

/// What the design declares of services that the account around the stack provides.
enum Declared {
  /// The verdict on a service that the template does not hold: attested by a declaration with evidence, broken by one
  /// without; nil where nothing is declared.
  static func outcome(_ service: String, _ view: any TemplateView) -> Outcome? {
    let declared = view.resources(of: "TapTui::AccountService", where: "/Service", is: service)
    guard !declared.isEmpty else { return nil }
    return .any(
      declared.map { entry in
        let provider = entry["Provider"]
        guard let who = provider.text, who != "", who != ServiceProvider.nobody.rawValue else {
          return provider.fails("\(service): provided by nobody yet")
        }
        guard let evidence = entry["Evidence"].text, !evidence.isEmpty else {
          return entry["Evidence"].fails("\(service): declared without evidence")
        }
        return .attested("\(who): \(evidence)")
      })
  }

  /// The verdict on a service that the template may hold as resources of these types, each of which must hold.
  static func outcome(
    _ service: String, made types: [String], _ view: any TemplateView, missing: String,
    _ holds: (Value) -> Outcome = { $0.exists ? .passes : .notApplicable }
  ) -> Outcome {
    let made = view.resources(of: types)
    if !made.isEmpty { return .all(made.map(holds)) }
    return outcome(service, view)
      ?? view.lacks(missing, insert: "account-service", ["service": .json(.string(service))])
  }

  /// The verdict where a declaration with evidence says that somebody provides a service; nil without one.
  static func attests(_ service: String, _ view: any TemplateView) -> Outcome? {
    if case .attested(let by)? = outcome(service, view) { .attested(by) } else { nil }
  }

  /// The verdict on a service that the template may hold, where only what it holds is judged: attested by what is
  /// declared, and not applicable to a template that says nothing of it.
  static func stated(
    _ service: String, made types: [String], _ view: any TemplateView, _ holds: (Value) -> Outcome
  ) -> Outcome {
    let made = view.resources(of: types)
    if !made.isEmpty { return .all(made.map(holds)) }
    return outcome(service, view) ?? .notApplicable
  }

  /// The verdict where nothing in the template does a duty of the account: declared as the account's, else missing where
  /// the template speaks of its account at all.
  static func absent(_ service: String, _ view: any TemplateView, _ message: String, fix: Fix? = nil) -> Outcome {
    if let declared = outcome(service, view) { return declared }
    guard speaksOfAccount(view) else { return .notApplicable }
    return view.lacks(
      message, fix: fix ?? .insert(.init("account-service", ["service": .json(.string(service))])))
  }

  /// Whether a template declares a service of the account or makes one: one that does neither is only a part of
  /// something, and what it lacks may stand beside it.
  static func speaksOfAccount(_ view: any TemplateView) -> Bool {
    accountTypes.contains { !view.nodes(of: $0).isEmpty }
  }

  private static let accountTypes = [
    "TapTui::AccountService", "AWS::CloudTrail::Trail", "AWS::Config::ConfigurationRecorder", "AWS::Config::ConfigRule",
    "AWS::Config::ConformancePack", "AWS::GuardDuty::Detector", "AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2",
  ]
}
