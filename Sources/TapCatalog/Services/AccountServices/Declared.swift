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
}
