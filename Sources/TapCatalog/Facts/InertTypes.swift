/// Resource types with nothing to judge: they keep no data, carry no traffic, open no way in or out, give nobody a right
/// and stop no record; what they belong to, or join, is judged itself. Some can only guard more: what lacks them is judged.
///
/// Few on purpose: a type that can name a store, a network or an identity outside the template is none of them.
/// Source: the properties of the provider schemas of cfn-lint 1.58.0, the read-only ones left out.
package struct InertType: Hashable, Sendable {
  /// `AWS::Logs::LogStream`.
  package let name: String
  /// All that a template can set; another property asks for another look.
  package let properties: Set<String>
  /// Why none of them matters.
  package let reason: String

  private init(_ name: String, _ properties: String, _ reason: String) {
    self.name = name
    self.properties = Set(properties.split(separator: " ").map(String.init))
    self.reason = reason
  }

  /// By theme.
  package static let all: [InertType] = [
    .init("AWS::CDK::Metadata", "", "a word of the CDK about itself: nothing is made"),
    .init("AWS::CloudFormation::WaitCondition", "Count Handle Timeout", "the stack waits: nothing is made"),
    .init("AWS::CloudFormation::WaitConditionHandle", "", "has no property"),
    .init(
      "AWS::Logs::LogStream", "LogGroupName LogStreamName", "key, retention and access are those of its log group"),
    .init(
      "AWS::Logs::QueryDefinition", "LogGroupNames Name Parameters QueryLanguage QueryString",
      "a question that is kept: who asks it needs the rights"),
    .init(
      "AWS::Athena::NamedQuery", "Database Description Name QueryString WorkGroup",
      "a question that is kept: the work group says where the answers go"),
    .init("AWS::CloudWatch::Dashboard", "DashboardBody DashboardName Tags", "a view of metrics that are there"),
    .init(
      "AWS::CloudWatch::AnomalyDetector",
      "Configuration Dimensions MetricCharacteristics MetricMathAnomalyDetector MetricName Namespace"
        + " SingleMetricAnomalyDetector Stat", "a model of metrics that are there"),
    .init(
      "AWS::EC2::VPCGatewayAttachment", "InternetGatewayId VpcId VpnGatewayId",
      "a gateway leads somewhere by routes alone, and those are judged"),
    .init("AWS::EC2::RouteTable", "Tags VpcId", "empty: its routes are resources of their own"),
    .init("AWS::EC2::NetworkAcl", "Tags VpcId", "empty it refuses everything: its entries are resources of their own"),
    .init("AWS::EC2::PlacementGroup", "PartitionCount SpreadLevel Strategy Tags", "on which hosts instances stand"),
    .init("AWS::KMS::Alias", "AliasName TargetKeyId", "a second name: policy and rotation are the key's"),
    .init(
      "AWS::Lambda::Alias",
      "Description FunctionName FunctionVersion Name ProvisionedConcurrencyConfig RoutingConfig",
      "a name of a version: who may call it is a permission of its own"),
    .init(
      "AWS::Lambda::Version",
      "CodeSha256 Description FunctionName FunctionScalingConfig ProvisionedConcurrencyConfig RuntimePolicy",
      "code and settings are those of its function"),
    .init("AWS::ApiGateway::DocumentationPart", "Location Properties RestApiId", "words about the API"),
    .init("AWS::ApiGateway::DocumentationVersion", "Description DocumentationVersion RestApiId", "words about the API"),
    .init("AWS::ApiGateway::Model", "ContentType Description Name RestApiId Schema", "the form of a message"),
    .init(
      "AWS::ApplicationAutoScaling::ScalingPolicy",
      "PolicyName PolicyType PredictiveScalingPolicyConfiguration ResourceId ScalableDimension ScalingTargetId"
        + " ServiceNamespace StepScalingPolicyConfiguration TargetTrackingScalingPolicyConfiguration",
      "how many of what is judged itself"),
    .init(
      "AWS::AutoScaling::ScalingPolicy",
      "AdjustmentType AutoScalingGroupName Cooldown EstimatedInstanceWarmup MetricAggregationType"
        + " MinAdjustmentMagnitude PolicyType PredictiveScalingConfiguration ScalingAdjustment StepAdjustments"
        + " TargetTrackingConfiguration", "how many of what is judged itself"),
    .init(
      "AWS::AutoScaling::ScheduledAction",
      "AutoScalingGroupName DesiredCapacity EndTime MaxSize MinSize Recurrence StartTime TimeZone",
      "how many of what is judged itself"),
    .init(
      "AWS::Route53Resolver::FirewallRuleGroupAssociation",
      "FirewallRuleGroupId MutationProtection Name Priority Tags VpcId",
      "can only guard more: the VPC without it is judged"),
    .init(
      "AWS::Route53Resolver::ResolverDNSSECConfig", "ResourceId", "can only guard more: the VPC without it is judged"),
    .init(
      "AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation", "ResolverQueryLogConfigId ResourceId",
      "can only record more: the VPC without it is judged"),
    .init("AWS::Route53::DNSSEC", "HostedZoneId", "can only guard more: the zone without it is judged"),
    .init("AWS::WAFv2::WebACLAssociation", "ResourceArn WebACLArn", "can only guard more: what lacks an ACL is judged"),
    .init("AWS::Scheduler::ScheduleGroup", "Name Tags", "a name for schedules"),
  ]

  /// Their names.
  static let names = Set(all.map(\.name))
}
