import TapModel

private let types = ["AWS::EC2::ClientVpnEndpoint"]

/// An endpoint of an example.
private func endpoint(_ properties: String) -> String {
  #"{"Type":"AWS::EC2::ClientVpnEndpoint","Properties":{"ServerCertificateArn":"arn","ClientCidrBlock":"10.9.0.0/22",\#(properties)}}"#
}

// MARK: VPC-18

let vpnSplitTunnel: Rule = Rule(
  "vpn.split-tunnel", "Client is in two networks at once",
  why: "With a split tunnel a client is on the internet and inside at the same time, and leads from one to the other.",
  ["SC-7(7)"], on: types, source: "cdk-nag; Prowler; AWS documentation, split-tunnel on Client VPN endpoints",
  passes: [endpoint(#""SplitTunnel":false"#), endpoint(#""TransportProtocol":"udp""#)],
  fails: [endpoint(#""SplitTunnel":true"#)]
) { $0["SplitTunnel"].must(equal: false, absent: false, "split tunnel") }

// MARK: VPC-19

let vpnIdentity: Rule = Rule(
  "vpn.identity", "Remote access without record or known user",
  why: "Who comes in from outside must be known by a certificate or an identity provider, and be written down.",
  ["AC-17(1)", "IA-3", "AC-17(2)"], on: types, source: "Prowler; AWS documentation, Client VPN authentication",
  passes: [
    endpoint(
      #""ConnectionLogOptions":{"Enabled":true,"CloudwatchLogGroup":"vpn"},"AuthenticationOptions":[{"Type":"certificate-authentication"}]"#
    )
  ],
  fails: [
    endpoint(
      #""ConnectionLogOptions":{"Enabled":false},"AuthenticationOptions":[{"Type":"certificate-authentication"}]"#),
    endpoint(
      #""ConnectionLogOptions":{"Enabled":true},"AuthenticationOptions":[{"Type":"federated-authentication"}]"#),
    endpoint(
      #""ConnectionLogOptions":{"Enabled":true,"CloudwatchLogGroup":"vpn"},"AuthenticationOptions":[{"Type":"directory-service-authentication"}]"#
    ),
  ]
) { endpoint in
  let log = endpoint["ConnectionLogOptions"]
  let ways = endpoint["AuthenticationOptions"]
  if let doubt = ways.doubt { return doubt }
  let types = ways.elements.map { $0["Type"] }
  if types.contains(where: \.isUnknown) { return .unknown("how clients are known cannot be read") }
  let strong: Set<String> = ["certificate-authentication", "federated-authentication"]
  let isKnown = types.contains { $0.text.map(strong.contains) == true }
  return .all([
    log["Enabled"].must(equal: true, absent: false, "connections are not logged"),
    log["CloudwatchLogGroup"].must(existOr: "names no log group"),
    isKnown ? .passes : ways.fails("no certificate, no identity provider"),
  ])
}

// MARK: VPC-20

let vpnSession: Rule = Rule(
  "vpn.session", "Remote session has no notice or no end",
  why: "People must read what they agree to before they come in, and a forgotten session must end.",
  level: .warn, high: .gap, ["AC-8", "SC-10", "AC-12"], on: types,
  source: "FedRAMP rev 5 parameter AC-8, SC-10; AWS documentation, session duration of Client VPN",
  passes: [
    endpoint(#"\#(banner),"SessionTimeoutHours":8,"DisconnectOnSessionTimeout":true"#),
    endpoint(#"\#(banner),"SessionTimeoutHours":8"#),
  ],
  fails: [
    endpoint(#""SessionTimeoutHours":8"#), endpoint(#"\#(banner),"SessionTimeoutHours":24"#),
    endpoint(banner), endpoint(#"\#(banner),"SessionTimeoutHours":8,"DisconnectOnSessionTimeout":false"#),
  ]
) { endpoint in
  let notice = endpoint["ClientLoginBannerOptions"]
  return .all([
    notice["Enabled"].must(equal: true, absent: false, "no notice on entry"),
    notice["BannerText"].must("the notice says nothing") { $0.string?.isEmpty == false },
    // Eight hours are the least that AWS takes, a day is its default; an idle session is the client's matter.
    endpoint["SessionTimeoutHours"].must(atMost: 8, absent: 24, "a session lasts longer than 8 h"),
    endpoint["DisconnectOnSessionTimeout"].must(equal: true, absent: true, "reconnects by itself"),
  ])
}

private let banner = #""ClientLoginBannerOptions":{"Enabled":true,"BannerText":"Government system"}"#
