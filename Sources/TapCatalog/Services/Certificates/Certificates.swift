import TapModel

/// All that tap-tui knows of certificates, and of clients that show one.
package let certificates: Service = Service(
  "certificates", rules: [certificateWildcard, certificateRenews, certificateMutual])

// MARK: ACM-01

let certificateWildcard: Rule = Rule(
  "certificate.wildcard", "Wildcard certificate on a public entry point",
  why: "Its key speaks for every name of the domain: who steals it can be any of your services.",
  ["SC-12", "SC-17"], on: ["AWS::CertificateManager::Certificate"],
  source: "FedRAMP rev 5 parameter SC-12; AWS documentation, characteristics of ACM certificates",
  passes: [
    published("api.example.gov", scheme: "internet-facing"), published("*.in.example.gov", scheme: "internal"),
  ],
  fails: [
    published("*.example.gov", scheme: "internet-facing"),
    published("api.example.gov", scheme: "internet-facing", #","SubjectAlternativeNames":["*.example.gov"]"#),
  ]
) { certificate in
  let uses =
    certificate.referrers("AWS::CloudFront::Distribution") + certificate.referrers("AWS::ApiGateway::DomainName")
    + certificate.referrers("AWS::ElasticLoadBalancingV2::Listener")
  guard !uses.isEmpty else { return .notApplicable }
  let names = [certificate["DomainName"]] + certificate["SubjectAlternativeNames"].elements
  let doubt = certificate["SubjectAlternativeNames"].doubt
  guard uses.contains(where: isPublic) else { return certificate.exists ? .passes : .notApplicable }
  return .all(
    [doubt].compactMap { $0 }
      + names.map { name in
        name.must("\(name.text ?? "it") on a public entry point") { $0.string?.contains("*") == false }
      })
}

/// Whether what uses a certificate meets the internet; unless it surely does not, it does.
private func isPublic(_ use: Value) -> Bool {
  switch use.type {
  case "AWS::ElasticLoadBalancingV2::Listener": use["LoadBalancerArn"].target?["Scheme"].text != "internal"
  case "AWS::ApiGateway::DomainName":
    !use["EndpointConfiguration"]["Types"].elements.contains { $0.text == "PRIVATE" }
  default: true
  }
}

/// A certificate on the listener of a load balancer.
private func published(_ name: String, scheme: String, _ more: String = "") -> String {
  #"{"C":{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"\#(name)"\#(more)}},"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Scheme":"\#(scheme)"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"LoadBalancerArn":{"Ref":"B"},"Certificates":[{"CertificateArn":{"Ref":"C"}}]}}}"#
}

// MARK: ACM-02

let certificateRenews: Rule = Rule(
  "certificate.renews", "Certificate does not renew by itself",
  why: "A certificate that somebody must remember ends on a day when nobody does; keys in files are copied.",
  level: .warn, high: .gap, ["SC-17", "IA-5(2)", "SC-12"],
  on: ["AWS::CertificateManager::Certificate", "AWS::IAM::ServerCertificate"],
  source: "AWS Config ACM_CERTIFICATE_EXPIRATION_CHECK; AWS documentation, managed renewal",
  passes: [
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"api.example.gov","ValidationMethod":"DNS"}}"#,
    #"{"C":{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"db.in","CertificateAuthorityArn":{"Ref":"A"}}},"A":{"Type":"AWS::ACMPCA::CertificateAuthority","Properties":{"Type":"SUBORDINATE"}}}"#,
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"db.in","CertificateAuthorityArn":"arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"api.example.gov"}}"#,
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"api.example.gov","ValidationMethod":"EMAIL"}}"#,
    #"{"Type":"AWS::IAM::ServerCertificate","Properties":{"ServerCertificateName":"api"}}"#,
  ]
) { certificate in
  if certificate.type == "AWS::IAM::ServerCertificate" { return certificate.fails("its key is kept in a file") }
  let authority = certificate["CertificateAuthorityArn"]
  guard authority.exists else {
    return certificate["ValidationMethod"].must(equal: "DNS", absent: "EMAIL", "waits for an answer by mail")
  }
  if let doubt = authority.doubt, authority.target == nil { return doubt }
  return authority.target.map { _ in .passes } ?? .attested("a private authority outside the template")
}

// MARK: MTL-01

let certificateMutual: Rule = Rule(
  "certificate.mutual", "Certificates of clients are not checked whole",
  why: "A device's certificate proves who it is only where its issuer is checked, and whether it was revoked.",
  level: .note, ["IA-3", "IA-5(2)", "SC-17"],
  on: [
    "AWS::ApiGateway::DomainName", "AWS::ElasticLoadBalancingV2::Listener", "AWS::EC2::ClientVpnEndpoint",
    "AWS::CloudFront::Distribution",
  ],
  source: "own reading of IA-3, IA-5(2); AWS documentation, mutual TLS of load balancers and REST APIs",
  passes: [
    listener(
      mode: "verify",
      #","R":{"Type":"AWS::ElasticLoadBalancingV2::TrustStoreRevocation","Properties":{"TrustStoreArn":{"Ref":"T"}}}"#),
    #"{"Type":"AWS::ApiGateway::DomainName","Properties":{"DomainName":"api.example.gov","MutualTlsAuthentication":{"TruststoreUri":"s3://trust/ca.pem","TruststoreVersion":"1"}}}"#,
    #"{"Type":"AWS::EC2::ClientVpnEndpoint","Properties":{"AuthenticationOptions":[{"Type":"certificate-authentication","MutualAuthentication":{"ClientRootCertificateChainArn":"arn"}}]}}"#,
  ],
  fails: [
    listener(mode: "verify", ""), listener(mode: "passthrough", ""),
    #"{"Type":"AWS::ApiGateway::DomainName","Properties":{"DomainName":"api.example.gov","MutualTlsAuthentication":{"TruststoreUri":"s3://trust/ca.pem"}}}"#,
    #"{"Type":"AWS::EC2::ClientVpnEndpoint","Properties":{"AuthenticationOptions":[{"Type":"certificate-authentication"}]}}"#,
    #"{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"ViewerMtlsConfig":{"Mode":"optional","TrustStoreConfig":{"TrustStoreId":"ts-1"}}}}}"#,
  ]
) { entry in
  switch entry.type {
  case "AWS::ApiGateway::DomainName":
    let store = entry["MutualTlsAuthentication"]
    guard store.exists else { return .notApplicable }
    return .all([
      store["TruststoreUri"].must(existOr: "no trust store"),
      store["TruststoreVersion"].must(existOr: "takes whatever version of the trust store lies there"),
    ])
  case "AWS::EC2::ClientVpnEndpoint":
    return .all(
      entry["AuthenticationOptions"].elements.filter { $0["Type"].text == "certificate-authentication" }
        .map { $0["MutualAuthentication"]["ClientRootCertificateChainArn"].must(existOr: "names no issuer") })
  case "AWS::CloudFront::Distribution":
    let viewers = entry["DistributionConfig"]["ViewerMtlsConfig"]
    guard viewers.exists else { return .notApplicable }
    return .all([
      viewers["Mode"].must(equal: "required", absent: "required", "takes clients without certificate"),
      viewers["TrustStoreConfig"]["TrustStoreId"].must(existOr: "no trust store"),
    ])
  default: return verifies(entry["MutualAuthentication"])
  }
}

/// A listener that asks for a certificate checks it, and a list of those that were revoked.
private func verifies(_ asked: Value) -> Outcome {
  let mode = asked["Mode"]
  if let doubt = mode.doubt { return doubt }
  guard asked.exists, mode.text ?? "off" != "off" else { return .notApplicable }
  let place = asked["TrustStoreArn"]
  guard mode.text == "verify" else { return mode.fails("hands the certificate on unchecked", set: "verify") }
  guard let store = place.target else {
    return place.exists ? .attested("a trust store outside the template") : place.fails("no trust store")
  }
  return store.referrers("AWS::ElasticLoadBalancingV2::TrustStoreRevocation").isEmpty
    ? place.fails("no list of revoked certificates") : .passes
}

/// A listener that asks for certificates, with its trust store and what stands beside it.
private func listener(mode: String, _ more: String) -> String {
  #"{"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"HTTPS","MutualAuthentication":{"Mode":"\#(mode)","TrustStoreArn":{"Ref":"T"}}}},"T":{"Type":"AWS::ElasticLoadBalancingV2::TrustStore","Properties":{"Name":"devices"}}\#(more)}"#
}
