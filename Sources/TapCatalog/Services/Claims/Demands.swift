import TapModel

let demandBeyond: Rule = Rule(
  "claims.beyond", "Brief asks for more than the baseline",
  why: "What no baseline asks for is in no assessment: it needs an owner of its own, or it is forgotten.",
  level: .note, source: "own; NIST SP 800-53 AC-3(3), which is in no FedRAMP baseline",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Mandatory access control for staff."}},"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"mandatory access control","Owner":"security office"}}}"#
  ],
  fails: [#"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Mandatory access control for staff."}}}"#]
) { view in
  guard let brief = view.design?["Brief"], brief.text?.mentions("mandatory access") == true else {
    return .notApplicable
  }
  let owned = view.resources(of: "TapTui::Prerequisite").first {
    $0["Name"].text?.mentions("mandatory access") == true && $0["Owner"].text?.isEmpty == false
  }
  return owned.map { .attested("a process of \($0["Owner"].text ?? "")") }
    ?? brief.fails("mandatory access control has no owner")
}

let driftMeant: Rule = Rule(
  "claims.drift", "Brief asks for drift detection of either kind",
  why: "A setting that differs from a Config rule and a stack that differs from its template are two things.",
  level: .note, source: "AWS Config rule CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK; AWS documentation",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Drift detection for all."}},"R":{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK"}}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Drift detection for all."}},"R":{"Type":"TapTui::AccountService","Properties":{"Service":"config-rules","Provider":"organisation","Evidence":"LZ-14"}}}"#,
  ],
  fails: [#"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Drift detection for all."}}}"#]
) { view in
  guard let brief = view.design?["Brief"], brief.text?.mentions("drift") == true else { return .notApplicable }
  if !view.nodes(of: "AWS::Config::ConfigRule").isEmpty { return .passes }
  return Declared.outcome("config-rules", view)
    ?? brief.fails("Config rules, or drift of the stack?", insert: "account-service", ["service": "config-rules"])
}
