import TapModel

let serviceAuthorised: Rule = Rule(
  "boundary.service", "Service is not known to be authorised",
  why: "What AWS has not had assessed at the baseline brings nothing that can be inherited.",
  level: .warn, high: .gap, ["SA-9"], on: ["*"],
  source: "AWS services in scope by compliance program: FedRAMP (not verified on AWS's page, see each confidence)",
  passes: [
    #"{"Type":"AWS::SQS::Queue"}"#, #"{"Type":"AWS::AccessAnalyzer::Analyzer","Properties":{"Type":"ACCOUNT"}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-gov-west-1","Baseline":"high"}},"M":{"Type":"AWS::Macie::Session"}}"#
  ]
) { resource in
  guard resource.type.hasPrefix("AWS::"), !resource.type.hasPrefix("AWS::CDK"),
    CloudFormationType.isPlain(resource.type)
  else { return .notApplicable }
  // A region that is outside altogether is said once, elsewhere.
  guard let region = Facts.regions[resource.view.region], region.admits(resource.view.baseline) else {
    return .notApplicable
  }
  guard let service = ServiceNames.shared.service(of: resource.type) else {
    return .unknown("\(ServiceNames.word(in: resource.type)) is not in the table here: look it up at AWS")
  }
  guard service.isAuthorised(at: resource.view.baseline, in: region) else {
    return resource.fails("\(service.name): not at \(resource.view.baseline.title)")
  }
  switch service.confidence {
  case .high, .mediumHigh: return .passes
  case .medium, .mediumLow, .low:
    return .attested("\(service.name) in scope: confidence \(service.confidence.rawValue)")
  }
}

/// The service of each type, looked up once.
private final class ServiceNames: Sendable {
  static let shared = ServiceNames()
  private let known = Memo<String, ServiceRecord?>()

  func service(of type: String) -> ServiceRecord? { known[type] { Facts.service(of: type) } }

  /// `Braket` of `AWS::Braket::Something`.
  static func word(in type: String) -> Substring {
    type.split(separator: ":").dropFirst().first ?? ""
  }
}

let globalEdge: Rule = Rule(
  "boundary.global-edge", "Traffic passes a worldwide edge",
  why: "Requests and logs are handled in places all over the world, outside the region that the design names.",
  level: .warn, high: .block, ["SA-9(5)", "SC-7"],
  on: ["AWS::CloudFront::Distribution", "AWS::GlobalAccelerator::Accelerator"],
  source: "provider schemas by region: neither type is in GovCloud; FedRAMP rev 5 SA-9(5)",
  passes: [
    #"{"E":{"Type":"TapTui::EntryPoint","Properties":{"Component":"Edge","Reason":"public pages only"}},"Edge":{"Type":"AWS::CloudFront::Distribution"}}"#
  ],
  fails: [
    #"{"Type":"AWS::GlobalAccelerator::Accelerator","Properties":{"Name":"edge"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"E":{"Type":"TapTui::EntryPoint","Properties":{"Component":"Edge","Reason":"public pages only"}},"Edge":{"Type":"AWS::CloudFront::Distribution"}}"#,
  ]
) { edge in
  if edge.view.baseline != .high, let reason = edge.listed(in: "EntryPoint")?["Reason"].text, !reason.isEmpty {
    return .attested("declared entry point: \(reason)")
  }
  return edge.fails("traffic and logs leave the region")
}

let programmeFits: Rule = Rule(
  "boundary.programme", "FedRAMP is not the programme of this country",
  why: "FedRAMP is sponsored by agencies of the U.S.; others have a programme of their own.",
  level: .warn, source: "FedRAMP; ITSG-33 and CCCS Medium of the Canadian Centre for Cyber Security",
  passes: [#"{"Design":{"Type":"TapTui::Design","Properties":{"Residency":"US","Baseline":"moderate"}}}"#],
  fails: [#"{"Design":{"Type":"TapTui::Design","Properties":{"Residency":"CA","Baseline":"high"}}}"#]
) { view in
  guard let place = view.design?["Residency"], let country = place.text, !country.isEmpty else {
    return .notApplicable
  }
  switch country.uppercased() {
  case "US": return .passes
  case "CA": return place.fails("Canada: ITSG-33, CCCS Medium")
  default: return place.fails("\(country): no agency of the U.S.")
  }
}
