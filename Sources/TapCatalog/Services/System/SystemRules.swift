import TapModel

/// DSN-01.
let designDescribed: Rule = Rule(
  "system.described", "Design does not describe itself",
  why: "Who must judge or run the system reads first what it is for, whose it is and what it holds.", level: .note,
  high: .warn, ["PL-8", "SA-8", "SA-17", "SA-4(2)"], on: ["TapTui::Design"], source: "Own reading of PL-8",
  passes: [describedExample],
  fails: [
    describedExample.replacing(#""Owner":"operations""#, with: #""Team":"operations""#),
    describedExample.replacing("Monitoring of an agency.", with: ""),
  ]
) { design in
  // A template that somebody brought gets the declaration of untouched settings.
  let parts = ["TapTui::Flow", "TapTui::DataStore"]
  guard parts.contains(where: { !design.view.nodes(of: $0).isEmpty }) else { return .notApplicable }
  let isFilled: (JSON) -> Bool = { $0.string?.isEmpty == false }
  return .all([
    design["Brief"].must("nobody says what it is for", isFilled),
    design["Tags"]["Owner"].must("nobody owns it", isFilled),
    design["DataClassification"].must("no data class", isFilled),
  ])
}

private let describedExample = #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Monitoring of an agency.","Tags":{"Owner":"operations"},"DataClassification":"CUI"}},
  "Flow":{"Type":"TapTui::Flow","Properties":{"From":"api","To":"db","Port":5432,"Protocol":"tcp","Purpose":"queries"}}}
  """#

/// DSN-02.
let designFlows: Rule = Rule(
  "system.flows", "Flow is described by half",
  why: "The table of ports, protocols and services must say what each connection is for.", level: .note, high: .warn,
  ["SA-4(9)", "SA-9(2)", "CM-7", "CA-9"], on: ["TapTui::Flow", "AWS::ElasticLoadBalancingV2::Listener"],
  source: "Own reading of SA-4(9)",
  passes: [
    #"{"Type":"TapTui::Flow","Properties":{"From":"api","To":"db","Port":5432,"Protocol":"tcp","Purpose":"queries"}}"#,
    #"{"Type":"TapTui::Flow","Properties":{"From":"api","To":"stream","Access":"write","Purpose":"sends records"}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"HTTPS"}}"#,
  ],
  fails: [
    #"{"Type":"TapTui::Flow","Properties":{"From":"api","To":"db","Port":5432,"Protocol":"tcp","Purpose":""}}"#,
    #"{"Type":"TapTui::Flow","Properties":{"From":"api","To":"db","Protocol":"tcp","Purpose":"queries"}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443}}"#,
  ]
) { flow in
  let isFilled: (JSON) -> Bool = { $0.scalarText?.isEmpty == false }
  guard flow.type == "TapTui::Flow" else {
    // Listeners of a Gateway Load Balancer take neither.
    if !flow["Port"].exists, !flow["Protocol"].exists { return .notApplicable }
    return .all([flow["Port"].must("no port", isFilled), flow["Protocol"].must("no protocol", isFilled)])
  }
  let purpose = flow["Purpose"].must("no purpose", isFilled)
  if flow["Access"].exists { return purpose }
  return .all([flow["Port"].must("no port", isFilled), flow["Protocol"].must("no protocol", isFilled), purpose])
}

/// DSN-03.
let designSigned: Rule = Rule(
  "system.signed", "Template carries no signed design",
  why: "Only a revision that somebody signed can be compared with what runs.", level: .note, high: .warn,
  ["CM-2", "CM-3", "CM-3(1)"], source: "Own reading of CM-2 and CM-3",
  passes: [sealedExample("recorded beside the design")], fails: [sealedExample("none: DRAFT")]
) { view in
  guard let seal = view.frame.metadata["TapTui"], seal["Design"]?.string != nil else { return .notApplicable }
  let signOff = seal["SignOff"]?.string ?? ""
  guard signOff.isEmpty || signOff.hasPrefix("none") else { return .passes }
  return .breaks([
    Breach(resource: nil, pointer: "/Metadata/TapTui/SignOff", message: "a draft that nobody signed", fix: nil)
  ])
}

private func sealedExample(_ signOff: String) -> String {
  #"""
  {"Metadata":{"TapTui":{"Design":"sha256:0a1b2c","Rules":"sha256:3d4e5f","SignOff":"\#(signOff)"}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}
  """#
}

/// DSN-07.
let designElsewhere: Rule = Rule(
  "system.elsewhere", "Alternate region lacks a type of the stack",
  why: "The stack must be able to run at the alternate site, or the site is one on paper.", level: .note, high: .gap,
  ["CP-7", "CP-7(1)", "CP-2(5)"], on: ["*"], source: "Provider schemas by region; own reading of CP-7",
  passes: [elsewhereExample("AWS::KMS::Key")], fails: [elsewhereExample("AWS::Lambda::Url")]
) { resource in
  let design = resource.view.design
  guard design?["AlternateSite"].text == "region", let region = design?["AlternateRegion"].text, !region.isEmpty else {
    return .notApplicable
  }
  switch RegionTypes.shared.exists(resource.type, in: region) {
  case true?: return resource.exists ? .passes : .notApplicable
  case false?: return resource.fails("not in \(region)")
  case nil: return .notApplicable
  }
}

private func elsewhereExample(_ type: String) -> String {
  #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","AlternateSite":"region","AlternateRegion":"us-gov-east-1"}},
  "Part":{"Type":"\#(type)"}}
  """#
}

/// DSN-08.
let designManagement: Rule = Rule(
  "system.management", "Administration enters where users do",
  why: "Who breaks into the users' entry must not stand before the controls of the system.", level: .note, high: .gap,
  ["SC-2", "SC-3"],
  on: [
    "AWS::ElasticLoadBalancingV2::Listener", "AWS::ApiGateway::Resource", "AWS::ApiGatewayV2::Route",
    "AWS::ElasticLoadBalancingV2::ListenerRule",
  ],
  source: "Own reading of SC-2",
  passes: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"HTTPS"}}"#,
    #"{"Type":"AWS::ApiGateway::Resource","Properties":{"PathPart":"metrics"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":22,"Protocol":"TCP"}}"#,
    #"{"Type":"AWS::ApiGateway::Resource","Properties":{"PathPart":"admin"}}"#,
    #"{"Type":"AWS::ApiGatewayV2::Route","Properties":{"RouteKey":"POST /admin/users"}}"#,
  ]
) { entry in
  switch entry.type {
  case "AWS::ElasticLoadBalancingV2::Listener":
    let port = entry["Port"]
    if port.isUnknown { return .unknown("its port is known only later") }
    guard let number = port.number else { return .notApplicable }
    return adminPorts.contains(number) ? port.fails("port \(number) is for administrators") : .passes
  case "AWS::ApiGateway::Resource": return judgePaths([entry["PathPart"]])
  case "AWS::ApiGatewayV2::Route": return judgePaths([entry["RouteKey"]])
  default:
    return judgePaths(
      entry["Conditions"].elements.flatMap { $0["Values"].elements + $0["PathPatternConfig"]["Values"].elements })
  }
}

/// Ports by which hosts and clusters are administered: remote shells and desktops, WinRM, the APIs of clusters.
private let adminPorts: Set<Int> = [22, 23, 3389, 5900, 5985, 5986, 6443, 10250]

private func judgePaths(_ paths: [Value]) -> Outcome {
  .all(
    paths.map { path in
      guard let text = path.text else {
        return path.isUnknown ? .unknown("a path is known only later") : .notApplicable
      }
      let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      let isAdmin = words.contains { ["admin", "administration", "actuator", "management", "manager"].contains($0) }
      return isAdmin ? path.fails("a path for administrators") : .passes
    })
}
