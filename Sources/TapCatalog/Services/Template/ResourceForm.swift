import TapModel

let resourceForm: Rule = Rule(
  "template.resource", "Resource has what no resource has",
  why: "CloudFormation refuses a resource with an attribute, or a policy, that it does not know.", level: .block,
  on: ["*"], source: "cfn-lint E3001, E3035, E3036; AWS CloudFormation: resource attribute reference",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Retain","Metadata":{"a":1}}"#,
    #"{"Transform":"AWS::Serverless-2016-10-31","Resources":{"F":{"Type":"AWS::Serverless::Function","Connectors":{}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Foo":"bar"}"#, #"{"Type":"AWS::S3::Bucket","DeletionPolicy":"Keep"}"#,
    #"{"Type":"AWS::S3::Bucket","DeletionPolicy":"Snapshot"}"#,
    #"{"Type":"AWS::S3::Bucket","UpdateReplacePolicy":"RetainExceptOnCreate"}"#,
  ]
) { resource in
  let attributes = resource.node.resource.attributes
  guard !attributes.members.isEmpty else { return .notApplicable }
  var outcomes: [Outcome] = [.passes]
  for member in attributes.members {
    let value = resource["@" + member.key]
    if let words = ResourceForm.words(of: member.key, resource.type) {
      outcomes.append(
        value.must("\(member.key): takes \(words.joined(separator: ", "))") { words.contains($0.string ?? "") })
    } else if !ResourceForm.attributes.contains(member.key), !member.key.isFunction,
      CloudFormationType.isPlain(resource.type), member.key != "Version" || !resource.isCustomResource
    {
      let near = nearest(member.key, among: ResourceForm.attributes).map { "; \($0)?" } ?? ""
      outcomes.append(value.fails("no resource has \(member.key)\(near)", fix: value.set(nil)))
    }
  }
  return .all(outcomes)
}

private enum ResourceForm {
  /// Beside the two policies on deletion.
  static let attributes = [
    "Condition", "CreationPolicy", "DependsOn", "Metadata", "Properties", "Type", "UpdatePolicy", "DeletionPolicy",
    "UpdateReplacePolicy",
  ]

  /// Types of which CloudFormation makes a snapshot (AWS CloudFormation: DeletionPolicy attribute).
  private static let withSnapshot: Set<String> = [
    "AWS::DocDB::DBCluster", "AWS::EC2::Volume", "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::Redshift::Cluster",
  ]

  /// What a policy on deletion can be; nil for any other attribute.
  static func words(of attribute: String, _ type: String) -> [String]? {
    let snapshot = withSnapshot.contains(type) ? ["Snapshot"] : []
    switch attribute {
    case "DeletionPolicy": return ["Delete", "Retain", "RetainExceptOnCreate"] + snapshot
    case "UpdateReplacePolicy": return ["Delete", "Retain"] + snapshot
    default: return nil
    }
  }
}
