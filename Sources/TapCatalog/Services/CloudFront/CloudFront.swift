import TapModel

/// All that tap-tui knows of Amazon CloudFront.
package let cloudFront: Service = Service("cloudfront", rules: [distributionTLS, distributionLogs, distributionWebACL])

private let distributions = ["AWS::CloudFront::Distribution"]

/// A distribution of an example: its viewer certificate, its default behaviour, and more.
private func distribution(
  tls: String = "TLSv1.2_2021", viewers: String = "redirect-to-https", _ more: String = ""
) -> String {
  #"{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"Enabled":true,"ViewerCertificate":{"AcmCertificateArn":"arn","SslSupportMethod":"sni-only","MinimumProtocolVersion":"\#(tls)"},"DefaultCacheBehavior":{"TargetOriginId":"o","ViewerProtocolPolicy":"\#(viewers)"}\#(more)}}}"#
}

// MARK: CF-01

let distributionTLS: Rule = Rule(
  "cloudfront.tls", "Distribution takes outdated TLS or none",
  why: "What users send and get crosses the internet in the clear, or under a protocol that can be broken.",
  high: .block, ["SC-8", "SC-8(1)"], on: distributions,
  source: "AWS Config CLOUDFRONT_VIEWER_POLICY_HTTPS; Security Hub CloudFront.15; AWS documentation, viewer policies",
  passes: [distribution(), distribution(tls: "TLSv1.3_2025", viewers: "https-only")],
  fails: [
    distribution(tls: "TLSv1.1_2016"), distribution(viewers: "allow-all"),
    distribution(#","CacheBehaviors":[{"PathPattern":"/a","TargetOriginId":"o","ViewerProtocolPolicy":"allow-all"}]"#),
    #"{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"Enabled":true,"DefaultCacheBehavior":{"TargetOriginId":"o","ViewerProtocolPolicy":"https-only"}}}}"#,
  ]
) { resource in
  let config = resource["DistributionConfig"]
  let version = config["ViewerCertificate"]["MinimumProtocolVersion"]
  let behaviours = config["CacheBehaviors"]
  // With CloudFront's own certificate the minimum is TLSv1, whatever is written.
  let own = config["ViewerCertificate"]["CloudFrontDefaultCertificate"].truth == true
  let minimum: Outcome =
    own
    ? config["ViewerCertificate"].fails("CloudFront's certificate takes TLS 1.0")
    : version.must("takes old TLS or ciphers", fix: version.set("TLSv1.2_2021")) { isStrong($0.string ?? "") }
  let viewers = ([config["DefaultCacheBehavior"]] + behaviours.elements).map {
    $0["ViewerProtocolPolicy"].must(be: ["redirect-to-https", "https-only"], "takes plain connections")
  }
  return .all([behaviours.doubt, minimum].compactMap { $0 } + viewers)
}

/// `TLSv1.2_2021` and later (AWS documentation, supported protocols and ciphers between viewers and CloudFront).
private func isStrong(_ policy: String) -> Bool {
  policy.hasPrefix("TLSv1.3_") || ["TLSv1.2_2021", "TLSv1.2_2025"].contains(policy)
}

let distributionLogs: Rule = Rule(
  "cloudfront.logs", "Distribution writes no access log",
  why: "Without it nobody can say afterwards who called what, from where, and with what result.",
  high: .block, ["AU-12"], on: distributions, source: "AWS Config CLOUDFRONT_ACCESSLOGS_ENABLED",
  passes: [
    distribution(#","Logging":{"Bucket":"logs.s3.amazonaws.com"}"#),
    #"{"D":{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"Enabled":true}}},"S":{"Type":"AWS::Logs::DeliverySource","Properties":{"Name":"site","LogType":"ACCESS_LOGS","ResourceArn":{"Fn::Sub":"arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${D}"}}}}"#,
  ],
  fails: [distribution(), distribution(#","Logging":{"IncludeCookies":false}"#)]
) { resource in
  // The newer way of delivery: a source that names the distribution.
  if !resource.referrers("AWS::Logs::DeliverySource").isEmpty { return resource.exists ? .passes : .notApplicable }
  let log = resource["DistributionConfig"]["Logging"]
  return log.exists ? log["Bucket"].must(existOr: "writes no access log") : log.fails("writes no access log")
}

let distributionWebACL: Rule = Rule(
  "cloudfront.web-acl", "No web ACL in front",
  why: "Known attacks and floods reach your code; a web ACL turns them away before.",
  ["SC-7", "SC-5", "SI-10", "SI-4"], on: distributions, source: "AWS Config CLOUDFRONT_ASSOCIATED_WITH_WAF",
  passes: [distribution(#","WebACLId":"arn:aws:wafv2:us-east-1:111122223333:global/webacl/site/1""#)],
  fails: [distribution(), distribution(#","WebACLId":"""#)]
) { resource in
  let acl = resource["DistributionConfig"]["WebACLId"]
  return acl.json == "" ? acl.fails("no web ACL in front") : acl.must(existOr: "no web ACL in front")
}
