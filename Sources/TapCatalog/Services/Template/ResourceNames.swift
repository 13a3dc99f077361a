import TapModel

let nameFits: Rule = Rule(
  "template.name-form", "Name does not fit its type",
  why: "AWS refuses a name that is too long or has characters that the service does not take.",
  level: .block, on: ["*"], source: "provider schema; AWS documentation of the services",
  passes: [
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev","MaxLength":12}},"Resources":{"Alb":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Name":{"Fn::Sub":"monitoring-alb-${EnvironmentSuffix}"}}}}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"FifoQueue":true,"QueueName":"source.fifo"}}"#,
  ],
  fails: [
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev","MaxLength":12}},"Resources":{"Alb":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Name":{"Fn::Sub":"monitoring-load-balancer-${EnvironmentSuffix}"}}}}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Name":"web_alb"}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Name":"internal-web"}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"Web_Logs"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"core--db"}}"#,
  ]
) { resource in
  guard let name = resource.explicitName, name.rule.place == .property else { return .notApplicable }
  guard let problem = name.problem else { return .passes }
  return name.value.fails(problem.message, fix: problem.mended.flatMap { name.value.set(text($0)) })
}

let nameOnce: Rule = Rule(
  "template.name-twice", "Two resources have the same name",
  why: "AWS refuses the second resource of a name, and the whole stack with it.",
  level: .block, on: ["*"], source: "own; AWS documentation of the services",
  passes: [
    #"{"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}},"B":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs-dead"}}}"#,
    #"{"A":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":"one","StageName":"live"}},"B":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":"two","StageName":"live"}}}"#,
  ],
  fails: [
    #"{"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}},"B":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}}"#,
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{"RoleName":{"Fn::Sub":"app-${EnvironmentSuffix}"}}},"B":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"app-dev"}}}}"#,
  ]
) { resource in
  guard let name = resource.explicitName, name.rule.place == .property, let scope = name.rule.uniqueness else {
    return .notApplicable
  }
  let others = resource.view.nodes(of: resource.type, where: name.form.pointer, is: name.text)
  let condition = resource.node.resource.attributes["Condition"]
  let same = others.first { other in
    // Of two resources under conditions only one may come to be.
    other.handle != resource.node.handle && other.resource.attributes["Condition"] == condition
      && (scope.isEmpty || scope.contains { other.resource.properties[$0] == resource.node.resource.properties[$0] })
      && other.resource.id < resource.id
  }
  guard let same else { return .passes }
  return name.value.fails("\(name.text.prefix(24)) is the name of \(same.resource.id)")
}

let nameHasSuffix: Rule = Rule(
  "template.name-suffix", "Name lacks the environment suffix",
  why: "Two copies of the stack can only stand side by side when their names differ.",
  level: .warn, on: ["*"], source: "own: the design has a suffix for every name",
  passes: [
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"jobs-${EnvironmentSuffix}"}}}}}"#
  ],
  fails: [
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}}}"#,
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"Net":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16","Tags":[{"Key":"Name","Value":"net"}]}}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Suffix":"dev"}},"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs-dev"}}}"#,
  ]
) { resource in
  guard let name = resource.explicitName, name.rule.needsSuffix, !name.isPrescribed else { return .notApplicable }
  let parameter = resource.view.whole.extract(SuffixParameters.self).names[NestedStack.holding(resource.id) ?? ""]
  // Who brings a template without a suffix never promised one: that its names clash is said elsewhere.
  guard parameter != nil || resource.view.design?["Suffix"].exists == true else { return .notApplicable }
  var carries = false
  name.value.raw?.eachReference { reference, _ in
    carries = carries || reference.mentions("suffix") || resource.view.node(reference) != nil
  }
  if carries { return .passes }
  guard let parameter, let old = name.value.raw.flatMap(untext) else {
    return name.value.fails("no environment suffix")
  }
  return name.value.fails("no environment suffix", set: text("\(old)-${\(parameter)}"))
}

let environmentApart: Rule = Rule(
  "template.environment", "Name is the same in every environment",
  why: "A change can only be tried out apart from production when a second copy can be made.",
  level: .note, high: .warn, ["CM-4(1)"], on: ["*"], source: "own; NIST SP 800-53 CM-4(1)",
  passes: [
    #"{"Parameters":{"EnvironmentSuffix":{"Type":"String","Default":"dev"}},"Resources":{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"jobs-${EnvironmentSuffix}"}}}}}"#,
    #"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"${AWS::StackName}-jobs"}}}}"#,
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi"},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":{"Fn::Sub":"API-Gateway-Execution-Logs_${Api}/live"}}}}"#,
  ],
  fails: [#"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}}"#]
) { resource in
  guard let name = resource.explicitName, name.rule.place == .property, name.rule.needsSuffix, !name.isPrescribed
  else { return .notApplicable }
  var differs = false
  name.value.raw?.eachReference { reference, attribute in
    let ofStack = reference == "AWS::StackName" || reference == "AWS::StackId"
    let isGiven = attribute == nil && resource.view.parameter(reference) != nil
    differs = differs || ofStack || isGiven || resource.view.node(reference) != nil
  }
  return differs ? .passes : name.value.fails("no parameter makes it another name")
}

extension NameRule {
  /// The properties of which one must be the same too for two names to clash; nil where names may be the same.
  fileprivate var uniqueness: [String]? {
    switch scope {
    case "", "none", "account+region, revisions": nil
    case "VPC": ["VpcId"]
    case "cluster": ["Cluster"]
    case "bus": ["EventBusName"]
    case "API": ["RestApiId", "ApiId"].filter { type.contains("V2") == ($0 == "ApiId") }
    case "plan": ["BackupPlanId"]
    case "role": ["RoleName", "Roles"].filter { ($0 == "Roles") == (type == "AWS::IAM::Policy") }
    case "group": ["GroupName"]
    case "log group", "log group, at most 2": ["LogGroupName"]
    case "instance": ["InstanceArn"]
    default: []
    }
  }

  /// Names inside something that has the suffix already, and the one of its kind in the account, need none.
  var needsSuffix: Bool {
    if ["API", "plan", "role", "group", "log group", "log group, at most 2"].contains(scope)
      || scope.hasSuffix("single")
    {
      return false
    }
    return place == .tag || scope != "none"
  }
}
