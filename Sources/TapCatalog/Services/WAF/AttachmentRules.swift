import TapModel

// MARK: WAF-05

let wafAttached: Rule = Rule(
  "waf.attached", "Web ACL stands in front of nothing",
  why: "It is there and paid for, and nobody is guarded by it.", level: .warn, on: ["AWS::WAFv2::WebACL"],
  source: "own; AWS documentation, AWS::WAFv2::WebACL: CLOUDFRONT is made in us-east-1",
  passes: [
    attached(
      #""W":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":"arn","WebACLArn":{"Fn::GetAtt":["A","Arn"]}}}"#
    ),
    attached(
      scope: "CLOUDFRONT",
      #""D":{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"WebACLId":{"Fn::GetAtt":["A","Arn"]}}}}"#
    ),
  ],
  fails: [
    attached(#""D":{"Type":"AWS::SNS::Topic","Properties":{}}"#),
    attached(
      scope: "CLOUDFRONT",
      #""S":{"Type":"TapTui::Design","Properties":{"Region":"us-west-2"}},"D":{"Type":"AWS::CloudFront::Distribution","Properties":{"DistributionConfig":{"WebACLId":{"Fn::GetAtt":["A","Arn"]}}}}"#
    ),
  ]
) { acl in
  let scope = acl["Scope"]
  if let doubt = scope.doubt { return doubt }
  guard scope.text == "CLOUDFRONT" else {
    let joined = acl.referrers("AWS::WAFv2::WebACLAssociation").contains { $0["WebACLArn"].targetID == acl.id }
    return joined ? .passes : acl.fails("stands in front of nothing")
  }
  guard acl.view.region == "us-east-1" else { return scope.fails("CLOUDFRONT is made in us-east-1 alone") }
  return acl.referrers("AWS::CloudFront::Distribution").isEmpty ? acl.fails("stands in front of nothing") : .passes
}

/// A web ACL and what stands beside it.
private func attached(scope: String = "REGIONAL", _ more: String) -> String {
  #"{"A":{"Type":"AWS::WAFv2::WebACL","Properties":{"Scope":"\#(scope)","DefaultAction":{"Block":{}}}},\#(more)}"#
}
