import TapModel

let noComplianceClaim: Rule = Rule(
  "claims.compliance", "Text claims FedRAMP compliance",
  why: "A template can aim at a baseline; that a system meets it is said by an assessor.",
  level: .warn, on: ["*"], source: "own; FedRAMP marketplace designations",
  passes: [
    #"{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":"alerts","Tags":[{"Key":"Baseline","Value":"moderate design target"}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::SNS::Topic","Properties":{"Tags":[{"Key":"Compliance","Value":"FedRAMP-Moderate"}]}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"main","BackupVaultTags":{"Compliance":"FedRAMP-High"}}}"#,
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"Description":"FedRAMP-compliant monitoring API"}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"return 'Monitoring API - FedRAMP Compliant'"}}}"#,
  ]
) { resource in
  var outcomes: [Outcome] = []
  let tags = Tagging.shape(of: resource.type)?.property
  let mayClaim = resource.node.survey.texts.contains { Claim.isText($0.key) && Claim.isCompliance($0.text) }
  if mayClaim {
    resource.node.resource.eachText { text, place in
      guard place.first != tags, Claim.isText(text.key), Claim.isCompliance(text.text) else { return }
      // Code may speak of what is compliant; only with the programme it is a claim.
      if Claim.isCode(text.key), !text.text.mentions("fedramp") { return }
      let message = "claims compliance: \(text.text.claim)"
      outcomes.append(
        .breaks([Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: nil)]))
    }
  }
  let marks = resource.tags
  if !marks.isEmpty, outcomes.isEmpty { outcomes.append(.passes) }
  for tag in marks where isClaim(tag.key, tag.text) && !resource.isOfDesign(tag.key) {
    outcomes.append(
      tag.value.fails("tag \(tag.key)=\(tag.text ?? "")", fix: baselineInstead(of: tag.key, resource)))
  }
  return .all(outcomes)
}

let noDesignComplianceClaim: Rule = Rule(
  "claims.design-compliance", "Design claims FedRAMP compliance",
  why: "A template can aim at a baseline; that a system meets it is said by an assessor.",
  level: .warn, source: "own; FedRAMP marketplace designations",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Name":"monitoring","Tags":{"Owner":"platform team"}}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Name":"monitoring","Tags":{"Compliance":"FedRAMP-Moderate"}}}}"#,
    #"{"Description":"FedRAMP compliant monitoring","Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}},"Outputs":{"Topic":{"Description":"Certified topic","Value":{"Ref":"Topic"}}}}"#,
  ]
) { view in
  let frame = view.frame
  var outcomes: [Outcome] = [.passes]
  func look(_ text: String?, _ place: Pointer) {
    guard let text, Claim.isCompliance(text) else { return }
    let breach = Breach(resource: nil, pointer: place, message: "claims compliance: \(text.claim)", fix: nil)
    outcomes.append(.breaks([breach]))
  }
  look(frame.description, "/Description")
  for (section, entries) in [("Outputs", frame.outputs), ("Parameters", frame.parameters)] {
    for entry in entries.members {
      look(entry.value["Description"]?.string, Pointer([section, entry.key, "Description"]))
    }
  }
  if let tags = view.design?["Tags"] {
    for (key, value) in tags.members where isClaim(key, value.text) {
      var better = tags.raw?.object ?? .init()
      better[key] = nil
      better["Baseline"] = .string("\(view.baseline.rawValue) design target")
      outcomes.append(value.fails("tag \(key)=\(value.text ?? "")", fix: tags.set(.object(better))))
    }
  }
  return .all(outcomes)
}

let noOldMarking: Rule = Rule(
  "claims.marking", "Marking is no longer used",
  why: "Federal information is marked as CUI or not at all; older marks tell nobody how to handle it.",
  level: .warn, ["CM-12"], evidence: false, on: ["*"], source: "32 CFR 2002; own",
  passes: [#"{"Type":"AWS::SNS::Topic","Properties":{"Tags":[{"Key":"DataClassification","Value":"CUI"}]}}"#],
  fails: [
    #"{"Type":"AWS::SNS::Topic","Properties":{"Tags":[{"Key":"DataClassification","Value":"SBU"}]}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"main","BackupVaultTags":{"Marking":"fouo"}}}"#,
  ]
) { resource in
  let tags = resource.tags
  guard !tags.isEmpty else { return .notApplicable }
  let old = tags.filter { isOldMarking($0.text) && !resource.isOfDesign($0.key) }
  if old.isEmpty { return .passes }
  return .all(old.map { $0.value.fails("\($0.text ?? "") is now CUI", fix: resource.tagged($0.key, "CUI")) })
}

let noOldDesignMarking: Rule = Rule(
  "claims.design-marking", "Marking of the design is no longer used",
  why: "Federal information is marked as CUI or not at all; older marks tell nobody how to handle it.",
  level: .warn, ["CM-12"], evidence: false, source: "32 CFR 2002; own",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"DataClassification":"CUI","Tags":{"Owner":"platform team"}}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"DataClassification":"SBU"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"DataClassification":"CUI","Tags":{"Marking":"FOUO"}}}}"#,
  ]
) { view in
  guard let design = view.design else { return .notApplicable }
  let mark = design["DataClassification"]
  let tags = design["Tags"]
  var outcomes: [Outcome] = [
    isOldMarking(mark.text) ? mark.fails("\(mark.text ?? "") is now CUI", set: "CUI") : .passes
  ]
  for (key, value) in tags.members where isOldMarking(value.text) {
    var better = tags.raw?.object ?? .init()
    better[key] = "CUI"
    outcomes.append(value.fails("\(value.text ?? "") is now CUI", fix: tags.set(.object(better))))
  }
  return .all(outcomes)
}

private func isClaim(_ key: String, _ value: String?) -> Bool {
  Claim.isCompliance(value ?? "") && !key.isSameWord(as: "baseline")
}

/// Marks of federal information before 32 CFR 2002.
private let oldMarkings = ["SBU", "FOUO", "LES"]

private func isOldMarking(_ value: String?) -> Bool {
  guard let value, value.utf8.count <= 4 else { return false }
  return oldMarkings.contains { value.isSameWord(as: $0) }
}

private func baselineInstead(of key: String, _ resource: Value) -> Fix? {
  guard let gone = resource.tagged(key, nil),
    let instead = resource.tagged("Baseline", .string("\(resource.view.baseline.rawValue) design target"))
  else { return nil }
  return .all([gone, instead])
}

extension String {
  /// The part of a text around a claim.
  fileprivate var claim: String {
    let words: [StaticString] = ["fedramp", "compliant", "certified"]
    let place = words.lazy.compactMap { find($0) }.first ?? 0
    return String(decoding: utf8.dropFirst(place).prefix(24), as: UTF8.self)
  }
}
