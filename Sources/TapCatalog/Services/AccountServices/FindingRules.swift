import TapModel

/// Where findings come together, and who looks for access and data that should not be.
let findingRules: [Rule] = [
  hubStandard, hubRegions, hubCorrelation, analyserOutside, analyserUnused, dataDiscovery,
]

/// SH-02.
let hubStandard: Rule = Rule(
  "hub.standard", "Findings follow no NIST 800-53 standard",
  why: "Only the standard of the baseline turns single findings into the state of its controls.", level: .warn,
  high: .gap, ["CM-6", "SI-6", "CA-7", "SI-2(2)"],
  source: "AWS documentation: NIST SP 800-53 Rev. 5 in Security Hub",
  passes: [standardExample, declaredExample("hub", provider: "organisation", evidence: "LZ-16")],
  fails: [
    #"{"Type":"AWS::SecurityHub::Hub"}"#,
    standardExample.replacing("nist-800-53/v/5.0.0", with: "cis-aws-foundations-benchmark/v/3.0.0"),
    standardExample.replacing("${AWS::Region}", with: "eu-west-1"),
    standardExample.replacing("AWS::SecurityHub::Hub", with: "AWS::SNS::Topic"),
  ]
) { view in
  let hubs = view.resources(of: ["AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2"])
  let standards = view.resources(of: "AWS::SecurityHub::Standard")
  guard let standard = standards.first(where: { $0["StandardsArn"].text?.hasSuffix(Hub.standard) != false }) else {
    if let hub = hubs.first { return (standards.first ?? hub).fails("not NIST 800-53") }
    return standards.first?.fails("not NIST 800-53") ?? Declared.outcome("hub", view) ?? .notApplicable
  }
  if hubs.isEmpty, Declared.outcome("hub", view) == nil { return standard.fails("no hub, and none declared") }
  let prefix = "arn:\(Pseudo.partition(of: view.region)):securityhub:\(view.region)::"
  return standard["StandardsArn"].must("of another region or partition") { $0.string == prefix + Hub.standard }
}

private let standardExample = #"""
  {"Hub":{"Type":"AWS::SecurityHub::Hub"},"Standard":{"Type":"AWS::SecurityHub::Standard","DependsOn":"Hub","Properties":{
  "StandardsArn":{"Fn::Sub":"arn:${AWS::Partition}:securityhub:${AWS::Region}::standards/nist-800-53/v/5.0.0"}}}}
  """#

/// SH-03.
let hubRegions: Rule = Rule(
  "hub.regions", "Findings of regions stay apart",
  why: "An attack that moves between regions is one incident only where the findings meet.", level: .note, high: .gap,
  ["SI-4(1)", "IR-4(4)", "SI-4(16)", "AU-6(4)"],
  source: "AWS documentation: Understanding cross-Region aggregation in Security Hub",
  passes: [
    #"""
    {"Hub":{"Type":"AWS::SecurityHub::Hub"},"All":{"Type":"AWS::SecurityHub::FindingAggregator","Properties":{"RegionLinkingMode":"ALL_REGIONS"}}}
    """#,
    #"{"Hub":{"Type":"AWS::SecurityHub::Hub"},"Design":{"Type":"TapTui::Design","Properties":{"AlternateSite":"zones"}}}"#,
  ],
  fails: [#"{"Type":"AWS::SecurityHub::Hub"}"#]
) { view in
  let aggregators = view.resources(of: "AWS::SecurityHub::FindingAggregator")
  if !aggregators.isEmpty {
    return .all(aggregators.map { $0["RegionLinkingMode"].must(existOr: "links no region") })
  }
  if let declared = Declared.outcome("hub", view) { return declared }
  guard let hub = view.resources(of: ["AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2"]).first else {
    return .notApplicable
  }
  return view.design?["AlternateSite"].text == "zones" ? .passes : hub.fails("findings of this region only")
}

/// SH-05.
let hubCorrelation: Rule = Rule(
  "hub.correlation", "Nothing puts findings and records side by side",
  why: "An analyst must see what happened before and after a finding without reading ten logs.", level: .note,
  ["IR-4(4)", "SI-4(16)"], source: "Own reading of IR-4(4)",
  passes: [
    #"{"Type":"AWS::Detective::Graph","Properties":{"AutoEnableMembers":true}}"#,
    declaredExample("siem", provider: "organisation", evidence: "LZ-18"),
  ],
  fails: [#"{"Type":"AWS::SecurityHub::Hub"}"#]
) { view in
  let tools = view.resources(of: ["AWS::Detective::Graph", "AWS::SecurityLake::DataLake"])
  return tools.isEmpty
    ? Declared.absent("siem", view, "no graph, no lake, no SIEM declared")
    : .all(tools.map { $0.exists ? .passes : .notApplicable })
}

/// AA-01.
let analyserOutside: Rule = Rule(
  "analyser.outside", "Nobody watches what outsiders may reach",
  why: "A policy that lets another account in is found by somebody: better by you.", level: .warn, high: .gap,
  ["AC-6(7)", "AC-3"], source: "Prowler accessanalyzer_enabled",
  passes: [
    #"{"Type":"AWS::AccessAnalyzer::Analyzer","Properties":{"Type":"ACCOUNT"}}"#,
    declaredExample("analyser", provider: "organisation", evidence: "LZ-17"),
  ],
  fails: [
    declaredExample("trail", provider: "organisation", evidence: "LZ-12"),
    declaredExample("analyser", provider: "organisation", evidence: ""),
  ]
) { view in
  let made = analysers(view, ["ACCOUNT", "ORGANIZATION"])
  return made.isEmpty ? Declared.absent("analyser", view, "no analyser of outside access") : .all(made)
}

/// AA-02.
let analyserUnused: Rule = Rule(
  "analyser.unused", "Nobody looks for access that is not used",
  why: "Access that nobody needs any more is only of use to an intruder.", level: .note, high: .gap,
  ["AC-2(1)", "AC-2(3)", "AC-6(7)"], source: "FedRAMP parameter of AC-2(3)",
  passes: [
    unusedExample(age: 90),
    #"""
    {"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"IAM_USER_UNUSED_CREDENTIALS_CHECK"}}}
    """#,
  ],
  fails: [
    #"""
    {"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"IAM_USER_UNUSED_CREDENTIALS_CHECK"},"InputParameters":{"maxCredentialUsageAge":"365"}}}
    """#,
    unusedExample(age: 180), #"{"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true}}}"#,
    #"""
    {"Design":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"Unused":\#(unusedExample(age: 90))}
    """#,
  ]
) { view in
  let most = view.baseline.inactiveAccountDays
  let made = view.resources(of: "AWS::AccessAnalyzer::Analyzer").filter { isAnalyser($0, unusedTypes) }
  if !made.isEmpty {
    let age: Pointer = "/AnalyzerConfiguration/UnusedAccessConfiguration/UnusedAccessAge"
    return .all(
      made.map {
        .all([
          $0[at: age].must(atMost: most, absent: 90, "access may lie unused over \(most) d"),
          $0["Type"].isUnknown ? .unknown("its type is known only later") : .passes,
        ])
      })
  }
  let check = "IAM_USER_UNUSED_CREDENTIALS_CHECK"
  let rules = view.resources(of: "AWS::Config::ConfigRule", where: "/Source/SourceIdentifier", is: check)
  if !rules.isEmpty {
    return .all(
      rules.map {
        $0["InputParameters"].parsed["maxCredentialUsageAge"].must(
          atMost: most, absent: 90, "access may lie unused over \(most) d")
      })
  }
  return Declared.absent("analyser", view, "no analyser of unused access")
}

private let unusedTypes: Set<String> = ["ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS"]

private func unusedExample(age: Int) -> String {
  #"""
  {"Type":"AWS::AccessAnalyzer::Analyzer","Properties":{"Type":"ACCOUNT_UNUSED_ACCESS","AnalyzerConfiguration":{"UnusedAccessConfiguration":{"UnusedAccessAge":\#(age)}}}}
  """#
}

/// Whether an analyser is of one of these types, or of one that cannot be known.
private func isAnalyser(_ analyser: Value, _ types: Set<String>) -> Bool {
  analyser["Type"].text.map(types.contains) ?? analyser["Type"].isUnknown
}

private func analysers(_ view: any TemplateView, _ types: Set<String>) -> [Outcome] {
  view.resources(of: "AWS::AccessAnalyzer::Analyzer").filter { isAnalyser($0, types) }.map {
    $0["Type"].isUnknown ? .unknown("its type is known only later") : .passes
  }
}

/// MAC-01.
let dataDiscovery: Rule = Rule(
  "account.data-discovery", "Nothing looks for sensitive data",
  why: "Sensitive data lands where nobody expects it: a tool must look, or it stays there.", level: .note, high: .gap,
  ["CM-12(1)", "CM-12", "SC-7(10)"], source: "Own reading of CM-12(1); GovCloud has no type for Macie",
  passes: [
    #"{"Type":"AWS::Macie::Session","Properties":{"Status":"ENABLED"}}"#,
    declaredExample("data-discovery", provider: "organisation", evidence: "LZ-19"),
  ],
  fails: [
    #"{"Type":"AWS::Macie::Session","Properties":{"Status":"PAUSED"}}"#,
    declaredExample("trail", provider: "organisation", evidence: "LZ-12"),
  ]
) { view in
  let sessions = view.resources(of: "AWS::Macie::Session")
  return sessions.isEmpty
    ? Declared.absent("data-discovery", view, "no tool, and none declared")
    : .all(sessions.map { $0["Status"].must(equal: "ENABLED", absent: "ENABLED", "the tool pauses") })
}
