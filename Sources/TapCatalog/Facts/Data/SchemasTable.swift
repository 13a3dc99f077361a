// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Provider schemas of cfn-lint 1.58.0 (schema date 2026-10-20), us-east-1, the types that rules and kinds use.
  /// A type, then its objects, each with its properties; the grammar stands in `ValueSchema`.
  static let schemas = FactTable(
    name: "schemas", lines: 8603, digest: 0xb7bf3271b2f9d3f9,
    text: #"""
AWS::ACMPCA::CertificateAuthority	Tags:list	Arn
=0
Arn	~	s
CertificateSigningRequest	~	s
CsrExtensions	^	#1
KeyAlgorithm	!^	s
KeyStorageSecurityStandard	^	s	CCPC_LEVEL_1_OR_HIGHER|FIPS_140_2_LEVEL_2_OR_HIGHER|FIPS_140_2_LEVEL_3_OR_HIGHER
RevocationConfiguration		#2
SigningAlgorithm	!^	s
Subject	!^	#3
Tags		[0:50#4
Type	!^	s
UsageMode	^	s	GENERAL_PURPOSE|SHORT_LIVED_CERTIFICATE
=1
KeyUsage		#5
SubjectInformationAccess		[#6
=2
CrlConfiguration		#7
OcspConfiguration		#8
=3
CommonName		s
Country		s
CustomAttributes		[#9
DistinguishedNameQualifier		s
GenerationQualifier		s
GivenName		s
Initials		s
Locality		s
Organization		s
OrganizationalUnit		s
Pseudonym		s
SerialNumber		s
State		s
Surname		s
Title		s
=4
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=5
CRLSign		b
DataEncipherment		b
DecipherOnly		b
DigitalSignature		b
EncipherOnly		b
KeyAgreement		b
KeyCertSign		b
KeyEncipherment		b
NonRepudiation		b
=6
AccessLocation	!	#10
AccessMethod	!	#11
=7
CrlDistributionPointExtensionConfiguration		#12
CrlType		s	COMPLETE|PARTITIONED
CustomCname		s0:253		^[-a-zA-Z0-9;/?:@&=+$,%_.!~*()']*$
CustomPath		s0:253		^(/|[-a-zA-Z0-9;?:@&=+$,%_.!~*()']+(/[-a-zA-Z0-9;?:@&=+$,%_.!~*()']+)*)$
Enabled	!	b
ExpirationInDays		i1:5000
S3BucketName		s3:255		^[-a-zA-Z0-9._/]+$
S3ObjectAcl		s	BUCKET_OWNER_FULL_CONTROL|PUBLIC_READ
=8
Enabled	!	b
OcspCustomCname		s0:253		^[-a-zA-Z0-9;/?:@&=+$,%_.!~*()']*$
=9
ObjectIdentifier	!	s
Value	!	s
=10
DirectoryName		#3
DnsName		s
EdiPartyName		#13
IpAddress		s
OtherName		#14
RegisteredId		s
Rfc822Name		s
UniformResourceIdentifier		s
=11
AccessMethodType		s
CustomObjectIdentifier		s
=12
OmitExtension	!	b
=13
NameAssigner		s
PartyName	!	s
=14
TypeId	!	s
Value	!	s
AWS::AccessAnalyzer::Analyzer	Tags:list	Arn
=0
AnalyzerConfiguration	?	#1
AnalyzerName	^	s1:1024		^[A-Za-z_][A-Za-z0-9_.-]*$
ArchiveRules		[#2
Arn	~	s1:1600		^arn:[^:]+:access-analyzer(-beta|-gamma)?:[^:]*:[^:]*:analyzer/.+$
Tags		[u:50#3
Type	!^	s0:1024
=1
InternalAccessConfiguration		#4
UnusedAccessConfiguration		#5
=2
Filter	!	[1:#6
RuleName	!	s1:255		^[A-Za-z][A-Za-z0-9_.-]*$
=3
Key	!	s1:127
Value		s0:255
=4
InternalAccessAnalysisRule		#7
=5
AnalysisRule		#8
UnusedAccessAge		i1:365
=6
Contains		[s
Eq		[s
Exists		b
Neq		[s
Property	!	s
=7
Inclusions		[#9
=8
Exclusions		[#10
=9
AccountIds		[s
ResourceArns		[s
ResourceTypes		[s
=10
AccountIds		[s
ResourceTags		[[u#3
AWS::ApiGateway::Account		Id
=0
CloudWatchRoleArn		s
Id	~	s
AWS::ApiGateway::Authorizer		RestApiId AuthorizerId
=0
AuthType		s
AuthorizerCredentials		s
AuthorizerId	~	s
AuthorizerResultTtlInSeconds		i
AuthorizerUri		s
IdentitySource		s
IdentityValidationExpression		s
Name	!	s
ProviderARNs		[us
RestApiId	!^	s
Type	!	s
AWS::ApiGateway::Deployment		DeploymentId RestApiId
=0
DeploymentCanarySettings	^	#1
DeploymentId	~	s
Description		s
RestApiId	!^	s
StageDescription		#2
StageName		s
=1
PercentTraffic		n
StageVariableOverrides		{s
UseStageCache		b
=2
AccessLogSetting		#3
CacheClusterEnabled		b
CacheClusterSize		s
CacheDataEncrypted		b
CacheTtlInSeconds		i
CachingEnabled		b
CanarySetting		#4
ClientCertificateId		s
DataTraceEnabled		b
Description		s
DocumentationVersion		s
LoggingLevel		s
MethodSettings		[u#5
MetricsEnabled		b
Tags		[#6
ThrottlingBurstLimit		i
ThrottlingRateLimit		n
TracingEnabled		b
Variables		{s
=3
DestinationArn		s
Format		s
=4
PercentTraffic		n
StageVariableOverrides		{s
UseStageCache		b
=5
CacheDataEncrypted		b
CacheTtlInSeconds		i
CachingEnabled		b
DataTraceEnabled		b
HttpMethod		s
LoggingLevel		s
MetricsEnabled		b
ResourcePath		s
ThrottlingBurstLimit		i
ThrottlingRateLimit		n
=6
Key	!	s
Value	!	s
AWS::ApiGateway::DomainName	Tags:list	DomainName
=0
CertificateArn		s
DistributionDomainName	~	s
DistributionHostedZoneId	~	s
DomainName	^	s
DomainNameArn	~	s
EndpointAccessMode		s
EndpointConfiguration		#1
MutualTlsAuthentication		#2
OwnershipVerificationCertificateArn		s
RegionalCertificateArn		s
RegionalDomainName	~	s
RegionalHostedZoneId	~	s
RoutingMode		s	BASE_PATH_MAPPING_ONLY|ROUTING_RULE_THEN_BASE_PATH_MAPPING|ROUTING_RULE_ONLY
SecurityPolicy		s
Tags		[#3
=1
IpAddressType		s
Types		[s
=2
TruststoreUri		s
TruststoreVersion		s
=3
Key		s
Value		s
AWS::ApiGateway::Method		RestApiId ResourceId HttpMethod
=0
ApiKeyRequired		b
AuthorizationScopes		[s
AuthorizationType		s
AuthorizerId		s
HttpMethod	!^	s
Integration		#1
MethodResponses		[u#2
OperationName		s
RequestModels		{s
RequestParameters		{bs
RequestValidatorId		s
ResourceId	!^	s
RestApiId	!^	s
=1
CacheKeyParameters		[us
CacheNamespace		s
ConnectionId		s
ConnectionType		s	INTERNET|VPC_LINK
ContentHandling		s	CONVERT_TO_BINARY|CONVERT_TO_TEXT
Credentials		s
IntegrationHttpMethod		s
IntegrationResponses		[u#3
IntegrationTarget		s
PassthroughBehavior		s	WHEN_NO_MATCH|WHEN_NO_TEMPLATES|NEVER
RequestParameters		{s
RequestTemplates		{s
ResponseTransferMode		s	BUFFERED|STREAM
TimeoutInMillis		i50:
Type	!	s	AWS|AWS_PROXY|HTTP|HTTP_PROXY|MOCK
Uri		s
=2
ResponseModels		{s
ResponseParameters		{bs
StatusCode	!	s
=3
ContentHandling		s	CONVERT_TO_BINARY|CONVERT_TO_TEXT
ResponseParameters		{s
ResponseTemplates		{s
SelectionPattern		s
StatusCode	!	s
AWS::ApiGateway::Model		RestApiId Name
=0
ContentType	^	s
Description		s
Name	^	s
RestApiId	!^	s
Schema		os
AWS::ApiGateway::RequestValidator		RestApiId RequestValidatorId
=0
Name	^	s
RequestValidatorId	~	s
RestApiId	!^	s
ValidateRequestBody		b
ValidateRequestParameters		b
AWS::ApiGateway::Resource		RestApiId ResourceId
=0
ParentId	!^	s
PathPart	!^	s
ResourceId	~	s
RestApiId	!^	s
AWS::ApiGateway::RestApi	Tags:list	RestApiId
=0
ApiKeySourceType		s
BinaryMediaTypes		[us
Body		os
BodyS3Location		#1
CloneFrom		s
Description		s
DisableExecuteApiEndpoint		b
EndpointAccessMode		s
EndpointConfiguration		#2
FailOnWarnings		b
MinimumCompressionSize		i
Mode		s
Name		s
Parameters		s{s
Policy		os
RestApiId	~	s
RootResourceId	~	s
SecurityPolicy		s
Tags		[#3
Version		s
=1
Bucket		s
ETag		s
Key		s
Version		s
=2
IpAddressType		s
Types		[us
VpcEndpointIds		[us
=3
Key	!	s
Value	!	s
AWS::ApiGateway::Stage	Tags:list	RestApiId StageName
=0
AccessLogSetting		#1
CacheClusterEnabled		b
CacheClusterSize		s
CanarySetting		#2
ClientCertificateId		s
DeploymentId		s
Description		s
DocumentationVersion		s
MethodSettings		[u#3
RestApiId	!^	s
StageName	^	s
Tags		[#4
TracingEnabled		b
Variables		{s
=1
DestinationArn		s
Format		s
=2
DeploymentId		s
PercentTraffic		n0:100
StageVariableOverrides		{s
UseStageCache		b
=3
CacheDataEncrypted		b
CacheTtlInSeconds		i
CachingEnabled		b
DataTraceEnabled		b
HttpMethod		s
LoggingLevel		s
MetricsEnabled		b
ResourcePath		s
ThrottlingBurstLimit		i0:
ThrottlingRateLimit		n0:
=4
Key	!	s1:128
Value	!	s0:256
AWS::ApiGatewayV2::Route		ApiId RouteId
=0
ApiId	!^	s
ApiKeyRequired		b
AuthorizationScopes		[s
AuthorizationType		s
AuthorizerId		s
ModelSelectionExpression		s
OperationName		s
RequestModels		os
RequestParameters		o
RouteId	~	s
RouteKey	!	s
RouteResponseSelectionExpression		s
Target		s
AWS::ApiGatewayV2::Stage	Tags:map	ApiId StageName
=0
AccessLogSettings		#1
ApiId	!^	s
AutoDeploy		b
ClientCertificateId		s
DefaultRouteSettings		#2
DeploymentId		s
Description		s
RouteSettings		os
StageName	!^	s
StageVariables		os
Tags		{s
=1
DestinationArn		s
Format		s
=2
DataTraceEnabled		b
DetailedMetricsEnabled		b
LoggingLevel		s
ThrottlingBurstLimit		i
ThrottlingRateLimit		n
AWS::ApplicationAutoScaling::ScalableTarget	Tags:list	ResourceId ScalableDimension ServiceNamespace
=0
Id	~	s
MaxCapacity	!	i
MinCapacity	!	i
ResourceId	!^	s1:1600
RoleARN		s1:1600
ScalableDimension	!^	s	appstream:fleet:DesiredCapacity|cassandra:table:ReadCapacityUnits|cassandra:table:WriteCapacityUnits|comprehend:document-classifier-endpoint:DesiredInferenceUnits|comprehend:entity-recognizer-endpoint:DesiredInferenceUnits|custom-resource:ResourceType:Property|dynamodb:index:ReadCapacityUnits|dynamodb:index:WriteCapacityUnits|dynamodb:table:ReadCapacityUnits|dynamodb:table:WriteCapacityUnits|ec2:capacity-reservation:AvailableInstances|ec2:spot-fleet-request:TargetCapacity|ecs:service:DesiredCount|elasticache:cache-cluster:Nodes|elasticache:replication-group:NodeGroups|elasticache:replication-group:Replicas|elasticmapreduce:instancegroup:InstanceCount|kafka:broker-storage:VolumeSize|lambda:function:ProvisionedConcurrency|neptune:cluster:ReadReplicaCount|rds:cluster:ReadReplicaCount|sagemaker:inference-component:DesiredCopyCount|sagemaker:variant:DesiredInstanceCount|sagemaker:variant:DesiredProvisionedConcurrency|workspaces:workspacespool:DesiredUserSessions
ScheduledActions		[u#1
ServiceNamespace	!^	s	appstream|cassandra|comprehend|custom-resource|dynamodb|ec2|ecs|elasticache|elasticmapreduce|kafka|lambda|neptune|rds|sagemaker|workspaces
SuspendedState		#2
Tags		[u#3
=1
EndTime		s
ScalableTargetAction		#4
Schedule	!	s
ScheduledActionName	!	s
StartTime		s
Timezone		s
=2
DynamicScalingInSuspended		b
DynamicScalingOutSuspended		b
ScheduledScalingSuspended		b
=3
Key	!	s1:128
Value	!	s0:256
=4
MaxCapacity		i
MinCapacity		i
AWS::ApplicationAutoScaling::ScalingPolicy		Arn ScalableDimension
=0		^ScalingTargetId,ResourceId ResourceId>ScalableDimension,ServiceNamespace
Arn	~	s
PolicyName	!^	s1:256		^\p{Print}+$
PolicyType	!	s	PredictiveScaling|StepScaling|TargetTrackingScaling
PredictiveScalingPolicyConfiguration		#1
ResourceId	^	s1:1600
ScalableDimension	^	s	appstream:fleet:DesiredCapacity|cassandra:table:ReadCapacityUnits|cassandra:table:WriteCapacityUnits|comprehend:document-classifier-endpoint:DesiredInferenceUnits|comprehend:entity-recognizer-endpoint:DesiredInferenceUnits|custom-resource:ResourceType:Property|dynamodb:index:ReadCapacityUnits|dynamodb:index:WriteCapacityUnits|dynamodb:table:ReadCapacityUnits|dynamodb:table:WriteCapacityUnits|ec2:spot-fleet-request:TargetCapacity|ecs:service:DesiredCount|elasticache:cache-cluster:Nodes|elasticache:replication-group:NodeGroups|elasticache:replication-group:Replicas|elasticmapreduce:instancegroup:InstanceCount|kafka:broker-storage:VolumeSize|lambda:function:ProvisionedConcurrency|neptune:cluster:ReadReplicaCount|rds:cluster:ReadReplicaCount|sagemaker:inference-component:DesiredCopyCount|sagemaker:variant:DesiredInstanceCount|sagemaker:variant:DesiredProvisionedConcurrency|workspaces:workspacespool:DesiredUserSessions
ScalingTargetId	^	s
ServiceNamespace	^	s	appstream|cassandra|comprehend|custom-resource|dynamodb|ec2|ecs|elasticache|elasticmapreduce|kafka|lambda|neptune|rds|sagemaker|workspaces
StepScalingPolicyConfiguration		#2
TargetTrackingScalingPolicyConfiguration		#3
=1
MaxCapacityBreachBehavior		s	HonorMaxCapacity|IncreaseMaxCapacity
MaxCapacityBuffer		i0:100
MetricSpecifications	!	[u#4
Mode		s	ForecastAndScale|ForecastOnly
SchedulingBufferTime		i0:3600
=2
AdjustmentType		s	ChangeInCapacity|ExactCapacity|PercentChangeInCapacity
Cooldown		i
MetricAggregationType		s	Average|Maximum|Minimum
MinAdjustmentMagnitude		i
StepAdjustments		[u#5
=3
CustomizedMetricSpecification		#6
DisableScaleIn		b
PredefinedMetricSpecification		#7
ScaleInCooldown		i
ScaleOutCooldown		i
TargetValue	!	n
=4
CustomizedCapacityMetricSpecification		#8
CustomizedLoadMetricSpecification		#9
CustomizedScalingMetricSpecification		#10
PredefinedLoadMetricSpecification		#11
PredefinedMetricPairSpecification		#12
PredefinedScalingMetricSpecification		#13
TargetValue	!	n
=5
MetricIntervalLowerBound		n
MetricIntervalUpperBound		n
ScalingAdjustment	!	i
=6
Dimensions		[#14
MetricName		s
Metrics		[#15
Namespace		s
Statistic		s	Average|Maximum|Minimum|SampleCount|Sum
Unit		s
=7
PredefinedMetricType	!	s	ALBRequestCountPerTarget|AppStreamAverageCapacityUtilization|CassandraReadCapacityUtilization|CassandraWriteCapacityUtilization|ComprehendInferenceUtilization|DynamoDBReadCapacityUtilization|DynamoDBWriteCapacityUtilization|EC2SpotFleetRequestAverageCPUUtilization|EC2SpotFleetRequestAverageNetworkIn|EC2SpotFleetRequestAverageNetworkOut|ECSServiceAverageCPUUtilization|ECSServiceAverageCPUUtilizationHighResolution|ECSServiceAverageMemoryUtilization|ECSServiceAverageMemoryUtilizationHighResolution|ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage|ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage|ElastiCacheDatabaseMemoryUsagePercentage|ElastiCacheEngineCPUUtilization|ElastiCachePrimaryEngineCPUUtilization|ElastiCacheReplicaEngineCPUUtilization|KafkaBrokerStorageUtilization|LambdaProvisionedConcurrencyUtilization|NeptuneReaderAverageCPUUtilization|RDSReaderAverageCPUUtilization|RDSReaderAverageDatabaseConnections|SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution|SageMakerInferenceComponentInvocationsPerCopy|SageMakerVariantConcurrentRequestsPerModelHighResolution|SageMakerVariantInvocationsPerInstance|SageMakerVariantProvisionedConcurrencyUtilization|WorkSpacesAverageUserSessionsCapacityUtilization
ResourceLabel		s1:1023
=8
MetricDataQueries	!	[u#16
=9
MetricDataQueries	!	[u#16
=10
MetricDataQueries	!	[u#16
=11
PredefinedMetricType	!	s1:128	ALBRequestCount|ALBRequestCountPerTarget|ECSServiceAverageCPUUtilization|ECSServiceAverageMemoryUtilization|ECSServiceCPUUtilization|ECSServiceMemoryUtilization|ECSServiceTotalCPUUtilization|ECSServiceTotalMemoryUtilization|TotalALBRequestCount
ResourceLabel		s1:1023
=12
PredefinedMetricType	!	s1:128	ALBRequestCount|ALBRequestCountPerTarget|ECSServiceAverageCPUUtilization|ECSServiceAverageMemoryUtilization|ECSServiceCPUUtilization|ECSServiceMemoryUtilization|ECSServiceTotalCPUUtilization|ECSServiceTotalMemoryUtilization|TotalALBRequestCount
ResourceLabel		s1:1023
=13
PredefinedMetricType	!	s1:128	ALBRequestCount|ALBRequestCountPerTarget|ECSServiceAverageCPUUtilization|ECSServiceAverageMemoryUtilization|ECSServiceCPUUtilization|ECSServiceMemoryUtilization|ECSServiceTotalCPUUtilization|ECSServiceTotalMemoryUtilization|TotalALBRequestCount
ResourceLabel		s1:1023
=14
Name	!	s
Value	!	s
=15
Expression		s1:2048
Id		s1:255
Label		s
MetricStat		#17
ReturnData		b
=16
Expression		s1:2048
Id		s1:255
Label		s
MetricStat		#18
ReturnData		b
=17
Metric		#19
Stat		s
Unit		s1:1023
=18
Metric		#20
Stat		s
Unit		s1:1023
=19
Dimensions		[#21
MetricName		s1:255
Namespace		s1:255
=20
Dimensions		[#22
MetricName		s1:255
Namespace		s1:255
=21
Name		s1:255
Value		s1:1024
=22
Name		s1:255
Value		s1:1024
AWS::Athena::NamedQuery		NamedQueryId
=0
Database	!^	s1:255
Description	^	s1:1024
Name	^	s1:128
NamedQueryId	~	s
QueryString	!^	s1:262144
WorkGroup	^	s1:128		^[a-zA-Z0-9._-]{1,128}$
AWS::Athena::WorkGroup	Tags:list	Name	~WorkGroupConfiguration.EngineVersion.EffectiveEngineVersion ~WorkGroupConfigurationUpdates.EngineVersion.EffectiveEngineVersion
=0
CreationTime	~	s
Description		s0:1024
Name	!^	s		[a-zA-Z0-9._-]{1,128}
RecursiveDeleteOption		b
State		s	ENABLED|DISABLED
Tags		[#1
WorkGroupConfiguration		#2
WorkGroupConfigurationUpdates		#3
=1
Key	!	s1:128
Value	!	s0:256
=2
AdditionalConfiguration		s
BytesScannedCutoffPerQuery		i10000000:
CustomerContentEncryptionConfiguration		#4
EnforceWorkGroupConfiguration		b
EngineConfiguration		#5
EngineVersion		#6
ExecutionRole		s
ManagedQueryResultsConfiguration		#7
MonitoringConfiguration		#8
PublishCloudWatchMetricsEnabled		b
RequesterPaysEnabled		b
ResultConfiguration		#9
=3
AdditionalConfiguration		s
BytesScannedCutoffPerQuery		i10000000:
CustomerContentEncryptionConfiguration		#4
EnforceWorkGroupConfiguration		b
EngineConfiguration		#5
EngineVersion		#6
ExecutionRole		s
ManagedQueryResultsConfiguration		#7
MonitoringConfiguration		#8
PublishCloudWatchMetricsEnabled		b
RemoveBytesScannedCutoffPerQuery		b
RemoveCustomerContentEncryptionConfiguration		b
RequesterPaysEnabled		b
ResultConfigurationUpdates		#10
=4
KmsKey	!	s
=5
AdditionalConfigs		{s
Classifications		[#11
CoordinatorDpuSize		i
DefaultExecutorDpuSize		i
MaxConcurrentDpus		i
SparkProperties		{s
=6
EffectiveEngineVersion		s
SelectedEngineVersion		s
=7
Enabled		b
EncryptionConfiguration		#12
=8
CloudWatchLoggingConfiguration		#13
ManagedLoggingConfiguration		#14
S3LoggingConfiguration		#15
=9
AclConfiguration		#16
EncryptionConfiguration		#17
ExpectedBucketOwner		s
OutputLocation		s
=10
AclConfiguration		#16
EncryptionConfiguration		#17
ExpectedBucketOwner		s
OutputLocation		s
RemoveAclConfiguration		b
RemoveEncryptionConfiguration		b
RemoveExpectedBucketOwner		b
RemoveOutputLocation		b
=11
Name		s
Properties		{s
=12
KmsKey		s
=13
Enabled		b
LogGroup		s
LogStreamNamePrefix		s
LogTypes		{[s
=14
Enabled		b
KmsKey		s
=15
Enabled		b
KmsKey		s
LogLocation		s
=16
S3AclOption	!	s	BUCKET_OWNER_FULL_CONTROL
=17
EncryptionOption	!	s	SSE_S3|SSE_KMS|CSE_KMS
KmsKey		s
AWS::AutoScaling::AutoScalingGroup	Tags:list	AutoScalingGroupName
=0		^InstanceId,LaunchConfigurationName,LaunchTemplate,MixedInstancesPolicy
AutoScalingGroupARN	~	s
AutoScalingGroupName	^	s1:255
AvailabilityZoneDistribution		#1
AvailabilityZoneIds		[us1:255
AvailabilityZoneImpairmentPolicy		#2
AvailabilityZones		[s1:255
CapacityRebalance		b
CapacityReservationSpecification		#3
Context		s
Cooldown		s
DefaultInstanceWarmup		i
DeletionProtection		s	none|prevent-all-deletion|prevent-force-deletion
DesiredCapacity		s		^[0-9]+$
DesiredCapacityType		s1:255
HealthCheckGracePeriod		i
HealthCheckType		s1:32		^(EBS|EC2|ELB|VPC_LATTICE)(,(EBS|EC2|ELB|VPC_LATTICE))*,?$
InstanceId	^	s1:19
InstanceLifecyclePolicy		#4
InstanceMaintenancePolicy		#5
LaunchConfigurationName	?	s1:255
LaunchTemplate	?	#6
LifecycleHookSpecificationList		[#7
LoadBalancerNames		[s1:255
MaxInstanceLifetime		i
MaxSize	!	s		^[0-9]+$
MetricsCollection		[#8
MinSize	!	s		^[0-9]+$
MixedInstancesPolicy	?	#9
NewInstancesProtectedFromScaleIn		b
NotificationConfiguration		#10
NotificationConfigurations		[#10
PlacementGroup		s1:255
ServiceLinkedRoleARN		s1:1600
SkipZonalShiftValidation		b
Tags		[#11
TargetGroupARNs		[s1:511
TerminationPolicies		[s1:1600
TrafficSources		[u#12
VPCZoneIdentifier	?	[s
=1
CapacityDistributionStrategy		s	balanced-best-effort|balanced-only|reservations-then-balanced
=2
ImpairedZoneHealthCheckBehavior	!	s	IgnoreUnhealthy|ReplaceUnhealthy
ZonalShiftEnabled	!	b
=3
CapacityReservationPreference	!	s	capacity-reservations-first|capacity-reservations-only|default|none
CapacityReservationTarget		#13
=4
RetentionTriggers		#14
=5		MaxHealthyPercentage>MinHealthyPercentage MinHealthyPercentage>MaxHealthyPercentage
MaxHealthyPercentage		i-1:200
MinHealthyPercentage		i-1:100
=6		^LaunchTemplateId,LaunchTemplateName
LaunchTemplateId		s1:255
LaunchTemplateName		s3:128		^[a-zA-Z0-9\(\)\.\-/_]+$
Version	!	s1:255
=7
DefaultResult		s
HeartbeatTimeout		i
LifecycleHookName	!	s1:255		^[A-Za-z0-9\-_\/]+$
LifecycleTransition	!	s
NotificationMetadata		s1:4000		^[\u0009\u000A\u000D\u0020-\u007e]+$
NotificationTargetARN		s0:255
RoleARN		s1:255
=8
Granularity	!	s
Metrics		[s
=9
InstancesDistribution		#15
LaunchTemplate	!	#16
=10
NotificationTypes		[s
TopicARN	!	s[s
=11
Key	!	s1:128
PropagateAtLaunch	!	b
Value	!	s0:256
=12
Identifier	!	s1:511
Type	!	s1:511
=13
CapacityReservationIds		[us1:255		^[A-Za-z0-9\-_\/]+$
CapacityReservationResourceGroupArns		[us1:1600
=14
TerminateHookAbandon		s	retain|terminate
=15
DistributionSegments		[1:1#17
OnDemandAllocationStrategy		s
OnDemandBaseCapacity		i
OnDemandPercentageAboveBaseCapacity		i
SpotAllocationStrategy		s
SpotInstancePools		i
SpotMaxPrice		s0:255
=16
LaunchTemplateSpecification	!	#6
Overrides		[#18
=17
TargetCapacityTypes	!	[u1:s	on-demand-capacity-reservation|capacity-block|interruptible-capacity-reservation|on-demand
=18
ImageId		s5:21		^ami-[a-z0-9]{1,17}$
InstanceRequirements		#19
InstanceType		s1:255
LaunchTemplateSpecification		#6
WeightedCapacity		s1:32
=19
AcceleratorCount		#20
AcceleratorManufacturers		[us	amazon-web-services|amd|nvidia|xilinx
AcceleratorNames		[us	a100|k80|m60|radeon-pro-v520|t4|v100|vu9p
AcceleratorTotalMemoryMiB		#21
AcceleratorTypes		[us	fpga|gpu|inference
AllowedInstanceTypes		[u0:400s1:30		^[a-zA-Z0-9\.\*\-]+$
BareMetal		s	excluded|included|required
BaselineEbsBandwidthMbps		#22
BaselinePerformanceFactors		#23
BurstablePerformance		s	excluded|included|required
CpuManufacturers		[us	amazon-web-services|amd|apple|intel
ExcludedInstanceTypes		[u0:400s1:30		^[a-zA-Z0-9\.\*\-]+$
InstanceGenerations		[us	current|previous
LocalStorage		s	excluded|included|required
LocalStorageTypes		[us	hdd|ssd
MaxSpotPriceAsPercentageOfOptimalOnDemandPrice		i0:
MemoryGiBPerVCpu		#24
MemoryMiB	!	#25
NetworkBandwidthGbps		#26
NetworkInterfaceCount		#27
OnDemandMaxPricePercentageOverLowestPrice		i0:
RequireHibernateSupport		b
SpotMaxPricePercentageOverLowestPrice		i0:
TotalLocalStorageGB		#28
VCpuCount	!	#29
=20
Max		i0:
Min		i0:
=21
Max		i0:
Min		i0:
=22
Max		i0:
Min		i0:
=23
Cpu		#30
=24
Max		n0:
Min		n0:
=25
Max		i0:
Min		i0:
=26
Max		n0:
Min		n0:
=27
Max		i0:
Min		i0:
=28
Max		n0:
Min		n0:
=29
Max		i0:
Min		i0:
=30
References		[u#31
=31
InstanceFamily		s
AWS::Backup::BackupPlan	BackupPlanTags:map	BackupPlanId
=0
BackupPlan	!	#1
BackupPlanArn	~	s
BackupPlanId	~	s
BackupPlanTags		{s
VersionId	~	s
=1
AdvancedBackupSettings		[#2
BackupPlanName	!	s
BackupPlanRule	!	[#3
ScanSettings		[#4
=2
BackupOptions	!	os
ResourceType	!	s		^[a-zA-Z0-9\-\_\.]{1,50}$
=3
CompletionWindowMinutes		n
CopyActions		[#5
EnableContinuousBackup		b
IndexActions		[#6
Lifecycle		#7
RecoveryPointTags		{s
RuleName	!	s
ScanActions		[#8
ScheduleExpression		s
ScheduleExpressionTimezone		s
StartWindowMinutes		n
TargetBackupVault	!	s
TargetLogicallyAirGappedBackupVaultArn		s
=4
MalwareScanner		s	GUARDDUTY
ResourceTypes		[us		^[a-zA-Z0-9\-\_\.]{1,50}$
ScannerRoleArn		s
=5
DestinationBackupVaultArn	!	s
Lifecycle		#7
=6
ResourceTypes		[us		^[a-zA-Z0-9\-\_\.]{1,50}$
=7
DeleteAfterDays		n
MoveToColdStorageAfterDays		n
OptInToArchiveForSupportedResources		b
=8
MalwareScanner		s	GUARDDUTY
ScanMode		s	FULL_SCAN|INCREMENTAL_SCAN
AWS::Backup::BackupSelection		Id
=0
BackupPlanId	!^	s
BackupSelection	!^	#1
Id	~	s
SelectionId	~	s
=1
Conditions		#2
IamRoleArn	!	s
ListOfTags		[#3
NotResources		[s
Resources		[s
SelectionName	!	s		^[a-zA-Z0-9\-\_\.\:]+$
=2
StringEquals		[#4
StringLike		[#4
StringNotEquals		[#4
StringNotLike		[#4
=3
ConditionKey	!	s
ConditionType	!	s	~stringequals
ConditionValue	!	s
=4
ConditionKey		s
ConditionValue		s
AWS::Backup::BackupVault	BackupVaultTags:map	BackupVaultName
=0
AccessPolicy		os
BackupVaultArn	~	s
BackupVaultName	!^	s		^[a-zA-Z0-9\-\_]{2,50}$
BackupVaultTags		{s
EncryptionKeyArn	^	s
LockConfiguration		#1
Notifications		#2
=1
ChangeableForDays		i
MaxRetentionDays		i
MinRetentionDays	!	i
=2
BackupVaultEvents	!	[s
SNSTopicArn	!	s
AWS::Backup::RestoreTestingPlan	Tags:list	RestoreTestingPlanName
=0
RecoveryPointSelection	!	#1
RestoreTestingPlanArn	~	s
RestoreTestingPlanName	!^	s
ScheduleExpression	!	s
ScheduleExpressionTimezone		s
StartWindowHours		i
Tags		[u#2
=1
Algorithm	!	s	LATEST_WITHIN_WINDOW|RANDOM_WITHIN_WINDOW
ExcludeVaults		[s
IncludeVaults	!	[s
RecoveryPointTypes	!	[s	SNAPSHOT|CONTINUOUS
SelectionWindowDays		i
=2
Key	!	s1:128
Value	!	s0:256
AWS::Backup::RestoreTestingSelection		RestoreTestingPlanName RestoreTestingSelectionName
=0
IamRoleArn	!	s
ProtectedResourceArns		[s
ProtectedResourceConditions		#1
ProtectedResourceType	!^	s
RestoreMetadataOverrides		{s
RestoreTestingPlanName	!^	s
RestoreTestingSelectionName	!^	s
ValidationWindowHours		i
=1
StringEquals		[#2
StringNotEquals		[#2
=2
Key	!	s
Value	!	s
AWS::CertificateManager::Certificate	Tags:list	CertificateArn
=0
CertificateArn	~	s20:2048		^arn:[\w+=/,.@-]+:acm:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(/[\w+=,.@-]+)*$
CertificateAuthorityArn	^	s
CertificateExport	^	s	ENABLED|DISABLED
CertificateTransparencyLoggingPreference		s	ENABLED|DISABLED
DomainName	!^	s
DomainValidationOptions	^	[#1
Id		sinboa
KeyAlgorithm	^	s
SubjectAlternativeNames	^	[s
Tags		[1:50#2
ValidationMethod		s
=1
DomainName		s
HostedZoneId		s
ValidationDomain		s
=2
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::CloudFront::Distribution	Tags:list	Id
=0
DistributionConfig	!	#1
DomainName	~	s
Id	~	s
Tags		[#2
=1
Aliases		[s
AnycastIpListId		s
CNAMEs		[s
CacheBehaviors		[#3
CacheTagConfig		#4
Comment		s
ConnectionFunctionAssociation		#5
ConnectionMode		s	direct|tenant-only
ContinuousDeploymentPolicyId		s
CustomErrorResponses		[#6
CustomOrigin		#7
DefaultCacheBehavior	!	#8
DefaultRootObject		s
Enabled	!	b
HttpVersion		s	http1.1|http2|http2and3|http3
IPV6Enabled		b
Logging		#9
OriginGroups		#10
Origins		[#11
PriceClass		s	None|PriceClass_100|PriceClass_200|PriceClass_All
Restrictions		#12
S3Origin		#13
Staging		b
TenantConfig		#14
ViewerCertificate		#15
ViewerMtlsConfig		#16
WebACLId		s
=2
Key	!	s
Value	!	s
=3
AllowedMethods		[s
CachePolicyId		s
CachedMethods		[s
Compress		b
DefaultTTL		n
FieldLevelEncryptionId		s
ForwardedValues		#17
FunctionAssociations		[#18
GrpcConfig		#19
LambdaFunctionAssociations		[#20
MaxTTL		n
MinTTL		n
OriginRequestPolicyId		s
PathPattern	!	s
RealtimeLogConfigArn		s
ResponseHeadersPolicyId		s
SmoothStreaming		b
TargetOriginId	!	s
TrustedKeyGroups		[s
TrustedSigners		[s
ViewerProtocolPolicy	!	s
=4
HeaderName	!	s
=5
Id	!	s1:64
=6		ResponseCode>ResponsePagePath
ErrorCachingMinTTL		n
ErrorCode	!	i	400|403|404|405|414|416|500|501|502|503|504
ResponseCode		i	200|400|403|404|405|414|416|500|501|502|503|504
ResponsePagePath		s
=7
DNSName	!	s
HTTPPort		i
HTTPSPort		i
OriginProtocolPolicy	!	s
OriginSSLProtocols	!	[s
=8
AllowedMethods		[s
CachePolicyId		s
CachedMethods		[s
Compress		b
DefaultTTL		n
FieldLevelEncryptionId		s
ForwardedValues		#17
FunctionAssociations		[#18
GrpcConfig		#19
LambdaFunctionAssociations		[#20
MaxTTL		n
MinTTL		n
OriginRequestPolicyId		s
RealtimeLogConfigArn		s
ResponseHeadersPolicyId		s
SmoothStreaming		b
TargetOriginId	!	s
TrustedKeyGroups		[s
TrustedSigners		[s
ViewerProtocolPolicy	!	s	allow-all|https-only|redirect-to-https
=9
Bucket		s
IncludeCookies		b
Prefix		s
=10
Items		[#21
Quantity	!	i
=11		CustomOriginConfig!S3OriginConfig S3OriginConfig!CustomOriginConfig
ConnectionAttempts		i
ConnectionTimeout		i
CustomOriginConfig		#22
DomainName	!	s
Id	!	s
OriginAccessControlId		s
OriginCustomHeaders		[#23
OriginPath		s
OriginShield		#24
ResponseCompletionTimeout		i
S3OriginConfig		#25
VpcOriginConfig		#26
=12
GeoRestriction	!	#27
=13
DNSName	!	s
OriginAccessIdentity		s
=14
ParameterDefinitions		[#28
=15		^AcmCertificateArn,CloudFrontDefaultCertificate,IamCertificateId AcmCertificateArn>SslSupportMethod IamCertificateId>SslSupportMethod
AcmCertificateArn		s
CloudFrontDefaultCertificate		b
IamCertificateId		s:32
MinimumProtocolVersion		s	SSLv3|TLSv1|TLSv1.1_2016|TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLSv1.2_2025|TLSv1.3_2025|TLSv1_2016
SslSupportMethod		s	sni-only|static-ip|vip
=16
Mode		s	required|optional|passthrough
TrustStoreConfig		#29
=17
Cookies		#30
Headers		[s
QueryString	!	b
QueryStringCacheKeys		[s
=18
EventType		s
FunctionARN		s
=19
Enabled	!	b
=20
EventType		s
IncludeBody		b
LambdaFunctionARN		s
=21
FailoverCriteria	!	#31
Id	!	s
Members	!	#32
SelectionCriteria		s	default|media-quality-based
=22
HTTPPort		i
HTTPSPort		i
IpAddressType		s	ipv4|ipv6|dualstack
OriginKeepaliveTimeout		i
OriginMtlsConfig		#33
OriginProtocolPolicy	!	s
OriginReadTimeout		i
OriginSSLProtocols		[s
=23
HeaderName	!	s
HeaderValue	!	s
=24
Enabled		b
OriginShieldRegion		s
=25
OriginAccessIdentity		s
OriginReadTimeout		i
=26
OriginKeepaliveTimeout		i
OriginReadTimeout		i
OwnerAccountId		s
VpcOriginId	!	s
=27
Locations		[s
RestrictionType	!	s	blacklist|none|whitelist
=28
Definition	!	#34
Name	!	s1:128		^[a-zA-Z0-9-_]+$
=29
AdvertiseTrustStoreCaNames		b
IgnoreCertificateExpiry		b
TrustStoreId	!	s
=30
Forward	!	s
WhitelistedNames		[s
=31
StatusCodes	!	#35
=32
Items	!	[2:2#36
Quantity	!	i
=33
ClientCertificateArn	!	s
=34
StringSchema		#37
=35
Items	!	[1:i
Quantity	!	i
=36
OriginId	!	s
=37
Comment		s
DefaultValue		s1:256
Required	!	b
AWS::CloudTrail::Trail	Tags:list	TrailName
=0
AdvancedEventSelectors		[u#1
AggregationConfigurations		[u0:1#2
Arn	~	s
CloudWatchLogsLogGroupArn		s
CloudWatchLogsRoleArn		s
EnableLogFileValidation		b
EventSelectors		[u:5#3
IncludeGlobalServiceEvents		b
InsightSelectors		[u#4
IsLogging	!	b
IsMultiRegionTrail		b
IsOrganizationTrail		b
KMSKeyId		s
S3BucketName	!	s
S3KeyPrefix		s:200
SnsTopicArn	~	s
SnsTopicName		s:256
Tags		[#5
TrailName	^	s3:128		(^[a-zA-Z0-9]$)|(^[a-zA-Z0-9]([a-zA-Z0-9\._-])*[a-zA-Z0-9]$)
=1
FieldSelectors	!	[u1:#6
Name		s1:1000
=2
EventCategory	!	s	Data
Templates	!	[u1:50s	API_ACTIVITY|RESOURCE_ACCESS|USER_ACTIONS
=3
DataResources		[u#7
ExcludeManagementEventSources		[us
IncludeManagementEvents		b
ReadWriteType		s	All|ReadOnly|WriteOnly
=4
EventCategories		[us	Management|Data
InsightType		s	ApiCallRateInsight|ApiErrorRateInsight
=5
Key	!	s
Value	!	s
=6
EndsWith		[u1:s1:2048		(.+)
Equals		[u1:s1:2048		(.+)
Field	!	s1:1000		([\w|\d|\.|_]+)
NotEndsWith		[u1:s1:2048		(.+)
NotEquals		[u1:s1:2048		(.+)
NotStartsWith		[u1:s1:2048		(.+)
StartsWith		[u1:s1:2048		(.+)
=7
Type	!	s	AWS::Lambda::Function|AWS::S3::Object|AWS::DynamoDB::Table|AWS::S3Outposts::Object|AWS::ManagedBlockchain::Node|AWS::S3ObjectLambda::AccessPoint|AWS::EC2::Snapshot|AWS::S3::AccessPoint|AWS::DynamoDB::Stream
Values		[us
AWS::CloudWatch::Alarm	Tags:list	AlarmName
=0		^Metrics,MetricName,EvaluationCriteria ExtendedStatistic!Statistic Metrics!MetricName,Dimensions,Period,Namespace,Statistic,ExtendedStatistic,Unit Statistic!ExtendedStatistic Threshold!ThresholdMetricId ThresholdMetricId!Threshold
ActionConfiguration		#1
ActionsEnabled		b
AlarmActions		[0:s1:1024
AlarmDescription		s0:1024
AlarmName	^	s0:255
Arn	~	s
ComparisonOperator		s	GreaterThanOrEqualToThreshold|GreaterThanThreshold|GreaterThanUpperThreshold|LessThanLowerOrGreaterThanUpperThreshold|LessThanLowerThreshold|LessThanOrEqualToThreshold|LessThanThreshold
DatapointsToAlarm		i1:
Dimensions		[0:30#2
EvaluateLowSampleCountPercentile		s1:255
EvaluationCriteria		#3
EvaluationInterval		i10:3600
EvaluationPeriods		i1:
EvaluationWindow		#4
ExtendedStatistic		s
InsufficientDataActions		[0:s1:1024
MetricName		s1:255
Metrics		[u#5
Namespace		s1:255		^[^:]
OKActions		[0:s1:1024
Period		i1:
Statistic		s	Average|Maximum|Minimum|SampleCount|Sum
Tags		[u:50#6
Threshold		n
ThresholdMetricId		s1:255
TreatMissingData		s1:255	breaching|ignore|missing|notBreaching
Unit		s	Bits|Bits/Second|Bytes|Bytes/Second|Count|Count/Second|Gigabits|Gigabits/Second|Gigabytes|Gigabytes/Second|Kilobits|Kilobits/Second|Kilobytes|Kilobytes/Second|Megabits|Megabits/Second|Megabytes|Megabytes/Second|Microseconds|Milliseconds|None|Percent|Seconds|Terabits|Terabits/Second|Terabytes|Terabytes/Second
WarmUpConfiguration		#7
=1
AlarmTagsPropagation		#8
=2
Name	!	s1:255
Value	!	s1:1024
=3
PromQLCriteria		#9
=4		^WallClockWindow,SlidingWindow
SlidingWindow		o
WallClockWindow		#10
=5
AccountId		s1:255
Expression		s1:2048
Id	!	s1:255		^([a-z])([A-Za-z0-9\_]*)$
Label		s
MetricStat		#11
Period		i1:
ReturnData		b
=6
Key	!	s1:128
Value	!	s1:256
=7
OnlyStartEvaluatingAfterWarmUpPeriodEnds		b
WarmUpPeriodDurationInMinutes		i1:2880
=8
Enabled	!	b
ExcludedTagKeys		[u1:50s1:128
IncludedTagKeys		[u1:50s1:128
=9
PendingPeriod		i
Query		s
RecoveryPeriod		i
=10
Timezone		s
=11
Metric	!	#12
Period	!	i1:
Stat	!	s
Unit		s	Bits|Bits/Second|Bytes|Bytes/Second|Count|Count/Second|Gigabits|Gigabits/Second|Gigabytes|Gigabytes/Second|Kilobits|Kilobits/Second|Kilobytes|Kilobytes/Second|Megabits|Megabits/Second|Megabytes|Megabytes/Second|Microseconds|Milliseconds|None|Percent|Seconds|Terabits|Terabits/Second|Terabytes|Terabytes/Second
=12
Dimensions		[0:30#2
MetricName		s1:255
Namespace		s1:255		^[^:]
AWS::CloudWatch::AnomalyDetector		Id
=0
Configuration		#1
Dimensions	^	[#2
Id	~	s
MetricCharacteristics	^	#3
MetricMathAnomalyDetector	^	#4
MetricName	^	s
Namespace	^	s
SingleMetricAnomalyDetector	^	#5
Stat	^	s
=1
ExcludedTimeRanges		[#6
MetricTimeZone		s
=2
Name	!	s
Value	!	s
=3
PeriodicSpikes		b
=4
MetricDataQueries		[#7
=5
AccountId		s
Dimensions		[#2
MetricName		s
Namespace		s
Stat		s
=6
EndTime	!	s
StartTime	!	s
=7
AccountId		s
Expression		s
Id	!	s
Label		s
MetricStat		#8
Period		i
ReturnData		b
=8
Metric	!	#9
Period	!	i
Stat	!	s
Unit		s
=9
Dimensions		[#2
MetricName	!	s
Namespace	!	s
AWS::CloudWatch::CompositeAlarm	Tags:list	AlarmName
=0
ActionConfiguration		#1
ActionsEnabled		b
ActionsSuppressor		s1:1600
ActionsSuppressorExtensionPeriod		i0:
ActionsSuppressorWaitPeriod		i0:
AlarmActions		[:5s1:1024
AlarmDescription		s0:1024
AlarmName	^	s1:255
AlarmRule	!	s1:10240
Arn	~	s1:1600
InsufficientDataActions		[:5s1:1024
OKActions		[:5s1:1024
Tags		[u:50#2
=1
AlarmTagsPropagation		#3
=2
Key	!	s1:128
Value	!	s1:256
=3
Enabled	!	b
ExcludedTagKeys		[u1:50s1:128
IncludedTagKeys		[u1:50s1:128
AWS::CloudWatch::Dashboard	Tags:list	DashboardName
=0
DashboardBody	!	s
DashboardName	^	s
Tags		[u:50#1
=1
Key	!	s1:128
Value	!	s1:256
AWS::CodeBuild::Project	Tags:list	Id
=0
Arn	~	s
Artifacts	!	#1
AutoRetryLimit		n
BadgeEnabled		b
BuildBatchConfig		#2
Cache		#3
ConcurrentBuildLimit		i
Description		s
EncryptionKey		s
Environment	!	#4
FileSystemLocations		[#5
Id	~	s
LogsConfig		#6
Name	^	s
QueuedTimeoutInMinutes		i5:480
ResourceAccessRole		s
SecondaryArtifacts		[#1
SecondarySourceVersions		[#7
SecondarySources		[#8
ServiceRole	!	s
Source	!	#8
SourceVersion		s
Tags		[#9
TimeoutInMinutes		i5:2160
Triggers		#10
Visibility		s
VpcConfig		#11
=1
ArtifactIdentifier		s
EncryptionDisabled		b
Location		s
Name		s
NamespaceType		s
OverrideArtifactName		b
Packaging		s
Path		s
Type	!	s
=2
BatchReportMode		s
CombineArtifacts		b
Restrictions		#12
ServiceRole		s
TimeoutInMins		i
=3
CacheNamespace		s
Location		s
Modes		[s
Type	!	s
=4
Certificate		s
ComputeType	!	s
DockerServer		#13
EnvironmentVariables		[#14
Fleet		#15
HostKernel		s
Image	!	s
ImagePullCredentialsType		s
PrivilegedMode		b
RegistryCredential		#16
Type	!	s
=5
Identifier	!	s
Location	!	s
MountOptions		s
MountPoint	!	s
Type	!	s
=6
CloudWatchLogs		#17
S3Logs		#18
=7
SourceIdentifier	!	s
SourceVersion		s
=8
Auth		#19
BuildSpec		s
BuildStatusConfig		#20
GitCloneDepth		i
GitSubmodulesConfig		#21
InsecureSsl		b
Location		s
ReportBuildStatus		b
SourceIdentifier		s
Type	!	s
=9
Key	!	s
Value	!	s
=10
BuildType		s
FilterGroups		[a
PullRequestBuildPolicy		#22
ScopeConfiguration		#23
Webhook		b
=11
SecurityGroupIds		[s
Subnets		[s
VpcId		s
=12
ComputeTypesAllowed		[s
MaximumBuildsAllowed		i
=13
ComputeType	!	s
SecurityGroupIds		[s
=14
Name	!	s
Type		s
Value	!	s
=15
FleetArn		s
=16
Credential	!	s
CredentialProvider	!	s
=17
GroupName		s
Status	!	s
StreamName		s
=18
EncryptionDisabled		b
Location		s
Status	!	s
=19
Resource		s
Type	!	s
=20
Context		s
TargetUrl		s
=21
FetchSubmodules	!	b
=22
ApproverRoles		[s
RequiresCommentApproval	!	s
=23
Domain		s
Name	!	s
Scope		s
AWS::CodePipeline::Pipeline	Tags:list	Name
=0		^ArtifactStore,ArtifactStores
Arn	~	s		arn:aws(-[\w]+)*:codepipeline:[a-z0-9-]+:[0-9]{12}:.+
ArtifactStore		#1
ArtifactStores		[u#2
DisableInboundStageTransitions		[u#3
ExecutionMode		s	QUEUED|SUPERSEDED|PARALLEL
Name	^	s
PipelineType		s	V1|V2
RestartExecutionOnUpdate		b
RoleArn	!	s		arn:aws(-[\w]+)*:iam::[0-9]{12}:role/.*
Stages	!	[u2:#4
Tags		[#5
Triggers		[u#6
Variables		[u#7
Version	~	s
=1
EncryptionKey		#8
Location	!	s
Type	!	s	S3
=2
ArtifactStore	!	#1
Region	!	s
=3
Reason	!	s
StageName	!	s
=4
Actions	!	[u1:#9
BeforeEntry		#10
Blockers		[u#11
Name	!	s
OnFailure		#12
OnSuccess		#13
=5
Key	!	s1:128
Value	!	s0:256
=6
GitConfiguration		#14
ProviderType	!	s	CodeStarSourceConnection
=7
DefaultValue		s
Description		s
Name	!	s
=8
Id	!	s
Type	!	s
=9
ActionTypeId	!	#15
Commands		[s
Configuration		os
EnvironmentVariables		[u#16
InputArtifacts		[u#17
Name	!	s		^[A-Za-z0-9.@\-_]{1,100}$
Namespace		s
OutputArtifacts		[u#18
OutputVariables		[us
Region		s
RoleArn		s		arn:aws(-[\w]+)*:iam::[0-9]{12}:role/.*
RunOrder		i
TimeoutInMinutes		i
=10
Conditions		[u#19
=11
Name	!	s
Type	!	s	Schedule
=12
Conditions		[u#19
Result		s	ROLLBACK|RETRY
RetryConfiguration		#20
=13
Conditions		[u#19
=14
PullRequest		[u#21
Push		[u#22
SourceActionName	!	s
=15
Category	!	s	Source|Build|Test|Deploy|Invoke|Approval|Compute
Owner	!	s
Provider	!	s
Version	!	s		^[0-9A-Za-z_\-]{1,9}$
=16
Name	!	s
Type		s	PLAINTEXT|SECRETS_MANAGER
Value	!	s
=17
Name	!	s
=18
Files		[us
Name	!	s
=19
Result		s
Rules		[u#23
=20
RetryMode		s	ALL_ACTIONS|FAILED_ACTIONS
=21
Branches		#24
Events		[us
FilePaths		#25
=22
Branches		#24
FilePaths		#25
Tags		#26
=23
Commands		[s
Configuration		o
InputArtifacts		[u#17
Name		s
Region		s
RoleArn		s		arn:aws(-[\w]+)*:iam::[0-9]{12}:role/.*
RuleTypeId		#27
=24
Excludes		[us
Includes		[us
=25
Excludes		[us
Includes		[us
=26
Excludes		[us
Includes		[us
=27
Category		s
Owner		s
Provider		s
Version		s
AWS::Cognito::UserPool	UserPoolTags:map	UserPoolId
=0
AccountRecoverySetting		#1
AdminCreateUserConfig		#2
AliasAttributes		[s	email|phone_number|preferred_username
Arn	~	s
AutoVerifiedAttributes		[s	email|phone_number
DeletionProtection		s	ACTIVE|INACTIVE
DeviceConfiguration		#3
EmailAuthenticationMessage		s6:20000
EmailAuthenticationSubject		s1:140
EmailConfiguration		#4
EmailVerificationMessage		s6:20000		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$
EmailVerificationSubject		s1:140		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$
EnabledMfas		[s
IssuerConfiguration		#5
KeyConfiguration		#6
LambdaConfig		#7
MfaConfiguration		s	OFF|ON|OPTIONAL
Policies		#8
ProviderName	~	s
ProviderURL	~	s
Schema		[1:50#9
SmsAuthenticationMessage		s6:140		\{####\}
SmsConfiguration		#10
SmsVerificationMessage		s6:140		\{####\}
UserAttributeUpdateSettings		#11
UserPoolAddOns		#12
UserPoolId	~	s
UserPoolName		s1:128
UserPoolTags		{s
UserPoolTier		s	LITE|ESSENTIALS|PLUS
UsernameAttributes		[s	email|phone_number
UsernameConfiguration		#13
VerificationMessageTemplate		#14
WebAuthnFactorConfiguration		s	SINGLE_FACTOR|MULTI_FACTOR_WITH_USER_VERIFICATION
WebAuthnRelyingPartyID		s1:63
WebAuthnUserVerification		s1:9
=1
RecoveryMechanisms		[1:2#15
=2
AllowAdminCreateUserOnly		b
InviteMessageTemplate		#16
UnusedAccountValidityDays		i0:365
=3
ChallengeRequiredOnNewDevice		b
DeviceOnlyRememberedOnUserPrompt		b
=4
ConfigurationSet		s1:64		^[a-zA-Z0-9_-]+$
EmailSendingAccount		s	COGNITO_DEFAULT|DEVELOPER
From		s0:131072
ReplyToEmailAddress		s		^[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+$
SourceArn		s20:2048
=5
Type		s	ORIGINAL|UPDATED
=6
KeyType		s	AWS_OWNED_KEY|CUSTOMER_MANAGED_KEY
KmsKeyArn		s20:2048
=7
CreateAuthChallenge		s20:2048
CustomEmailSender		#17
CustomMessage		s20:2048
CustomSMSSender		#18
DefineAuthChallenge		s20:2048
InboundFederation		#19
KMSKeyID		s20:2048
PostAuthentication		s20:2048
PostConfirmation		s20:2048
PreAuthentication		s20:2048
PreSignUp		s20:2048
PreTokenGeneration		s20:2048
PreTokenGenerationConfig		#20
UserMigration		s20:2048
VerifyAuthChallengeResponse		s20:2048
=8
PasswordPolicy		#21
SignInPolicy		#22
=9
AttributeDataType		s	Boolean|DateTime|Number|String
DeveloperOnlyAttribute		b
Mutable		b
Name		s1:20		^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$
NumberAttributeConstraints		#23
Required		b
StringAttributeConstraints		#24
=10
EumsSms		#25
ExternalId		s0:131072
SnsCallerArn		s0:2048
SnsRegion		s5:32
=11
AttributesRequireVerificationBeforeUpdate	!	[s	email|phone_number
=12
AdvancedSecurityAdditionalFlows		#26
AdvancedSecurityMode		s	AUDIT|ENFORCED|OFF
=13
CaseSensitive		b
=14
DefaultEmailOption		s	CONFIRM_WITH_CODE|CONFIRM_WITH_LINK
EmailMessage		s6:20000		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$
EmailMessageByLink		s6:20000
EmailSubject		s1:140		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$
EmailSubjectByLink		s1:140		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$
SmsMessage		s6:140		\{####\}
=15
Name		s	admin_only|verified_email|verified_phone_number
Priority		i1:2
=16
EmailMessage		s6:20000		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$
EmailSubject		s1:140		^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$
SMSMessage		s6:140		^(?s)
=17
LambdaArn		s20:2048
LambdaVersion		s	V1_0
=18
LambdaArn		s20:2048
LambdaVersion		s	V1_0
=19
LambdaArn		s20:2048
LambdaVersion		s	V1_0
=20
LambdaArn		s20:2048
LambdaVersion		s	V1_0|V2_0|V3_0
=21
MinimumLength		i6:99
PasswordHistorySize		i0:24
RequireLowercase		b
RequireNumbers		b
RequireSymbols		b
RequireUppercase		b
TemporaryPasswordValidityDays		i0:365
=22
AllowedFirstAuthFactors		[1:5s	EMAIL_OTP|PASSWORD|SMS_OTP|SOFTWARE_TOKEN|WEB_AUTHN
=23
MaxValue		s0:131072
MinValue		s0:131072
=24
MaxLength		s0:131072
MinLength		s0:131072
=25
CallerArn	!	s20:2048
ConfigurationSetName		s0:131072
ExternalId		s0:131072
InEntityId		s0:131072
InTemplateId		s0:131072
OriginationIdentity		s0:131072
Region		s5:32
=26
CustomAuthMode		s	AUDIT|ENFORCED
AWS::Cognito::UserPoolClient		UserPoolId ClientId
=0
AccessTokenValidity		i1:86400
AllowedOAuthFlows		[0:3s	client_credentials|code|implicit
AllowedOAuthFlowsUserPoolClient		b
AllowedOAuthScopes		[0:50s1:256		^[\x21\x23-\x5B\x5D-\x7E]+$
AnalyticsConfiguration		#1
AuthSessionValidity		i3:15
CallbackURLs		[0:100s1:1024		^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$
ClientId	~	s
ClientName		s1:128		^[\w\s+=,.@-]+$
ClientSecret	~	s24:64		^[\w+]+$
DefaultRedirectURI		s1:1024		^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$
EnablePropagateAdditionalUserContextData		b
EnableTokenRevocation		b
ExplicitAuthFlows		[s	ADMIN_NO_SRP_AUTH|ALLOW_ADMIN_USER_PASSWORD_AUTH|ALLOW_CUSTOM_AUTH|ALLOW_REFRESH_TOKEN_AUTH|ALLOW_USER_AUTH|ALLOW_USER_PASSWORD_AUTH|ALLOW_USER_SRP_AUTH|CUSTOM_AUTH_FLOW_ONLY|USER_PASSWORD_AUTH
GenerateSecret	^	b
IdTokenValidity		i1:86400
LogoutURLs		[0:100s1:1024		^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$
Name	~	s
PreventUserExistenceErrors		s	ENABLED|LEGACY
ReadAttributes		[s1:2048
RefreshTokenRotation		#2
RefreshTokenValidity		i1:315360000
SupportedIdentityProviders		[s1:32		^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+$
TokenValidityUnits		#3
UserPoolId	!^	s1:55		^[\w-]+_[0-9a-zA-Z]+$
WriteAttributes		[s1:2048
=1
ApplicationArn		s20:2048
ApplicationId		s		^[0-9a-fA-F]+$
ExternalId		s0:131072
RoleArn		s20:2048
UserDataShared		b
=2
Feature		s	ENABLED|DISABLED
RetryGracePeriodSeconds		i0:60
=3
AccessToken		s	days|hours|minutes|seconds
IdToken		s	days|hours|minutes|seconds
RefreshToken		s	days|hours|minutes|seconds
AWS::Config::ConfigRule		ConfigRuleName	~Compliance.Type
=0
Arn	~	s
Compliance		#1
ConfigRuleId	~	s
ConfigRuleName	^	s
Description		s0:256
EvaluationModes		[#2
InputParameters		so
MaximumExecutionFrequency		s
Scope		#3
Source	!	#4
=1
Type		s
=2
Mode		s
=3
ComplianceResourceId		s
ComplianceResourceTypes		[us
TagKey		s
TagValue		s
=4
CustomPolicyDetails		#5
Owner	!	s
SourceDetails		[u#6
SourceIdentifier		s
=5
EnableDebugLogDelivery		b
PolicyRuntime		s
PolicyText		s
=6
EventSource	!	s
MaximumExecutionFrequency		s
MessageType	!	s
AWS::Config::ConfigurationRecorder		Name
=0
Name	^	s
RecordingGroup		#1
RecordingMode		#2
ResourceARN	~	s		arn:(aws|aws-cn|aws-us-gov):config:\w+(?:-\w+)+:[0-9]*:.*
RoleARN	!	s		arn:(aws|aws-cn|aws-us-gov):iam::[0-9]*:(role)\/.*
StartedOnCreate	^	b
=1
AllSupported		b
ExclusionByResourceTypes		#3
IncludeGlobalResourceTypes		b
RecordingStrategy		#4
ResourceTypes		[us
=2
RecordingFrequency	!	s
RecordingModeOverrides		[u#5
=3
ResourceTypes	!	[us
=4
UseOnly	!	s
=5
Description		s
RecordingFrequency	!	s
ResourceTypes	!	[us
AWS::Config::ConformancePack	Tags:list	ConformancePackName
=0
ConformancePackArn	~	s
ConformancePackInputParameters		[0:60#1
ConformancePackName	!^	s1:256		[a-zA-Z][-a-zA-Z0-9]*
DeliveryS3Bucket		s0:63
DeliveryS3KeyPrefix		s0:1024
Tags		[u0:50#2
TemplateBody		s1:51200
TemplateS3Uri		s1:1024		s3://.*
TemplateSSMDocumentDetails		#3
=1
ParameterName	!	s0:255
ParameterValue	!	s0:4096
=2
Key	!	s1:128
Value	!	s0:256
=3
DocumentName		s3:128		^[a-zA-Z0-9_\-.:/]{3,200}$
DocumentVersion		s1:128		^([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)$
AWS::Config::DeliveryChannel		Name
=0
ConfigSnapshotDeliveryProperties		#1
Name	^	s
S3BucketName	!	s
S3KeyPrefix		s
S3KmsKeyArn		s
SnsTopicARN		s
=1
DeliveryFrequency		s	One_Hour|Three_Hours|Six_Hours|Twelve_Hours|TwentyFour_Hours
AWS::Config::RemediationConfiguration		ConfigRuleName
=0
Automatic		b
ConfigRuleName	!^	s
ExecutionControls		#1
MaximumAutomaticAttempts		i
Parameters		os
ResourceType		s
RetryAttemptSeconds		i
TargetId	!	s
TargetType	!	s
TargetVersion		s
=1
SsmControls		#2
=2
ConcurrentExecutionRatePercentage		i
ErrorPercentage		i
AWS::Detective::Graph	Tags:list	Arn
=0
Arn	~	s
AutoEnableMembers		b
Tags		[#1
=1
Key		s1:128
Value		s0:256
AWS::DocDB::DBCluster	Tags:list	Id
=0
AvailabilityZones	^	[s
BackupRetentionPeriod		i1:35
ClusterResourceId	~	s
CopyTagsToSnapshot		b
DBClusterIdentifier	^	s
DBClusterParameterGroupName		s
DBSubnetGroupName	^	s
DeletionProtection		b
EnableCloudwatchLogsExports		[s
Endpoint	~	s
EngineVersion		s	3.6.0|4.0|4.0.0|5.0.0|5.0.1|8.0.0|8.0.1
GlobalClusterIdentifier		s
Id	~	s
KmsKeyId	^	s
ManageMasterUserPassword		b
MasterUserPassword		s
MasterUserSecretKmsKeyId		s
MasterUsername	^	s
NetworkType		s
Port		i
PreferredBackupWindow		s
PreferredMaintenanceWindow		s
ReadEndpoint	~	s
RestoreToTime		s
RestoreType		s
RotateMasterUserPassword		b
ServerlessV2ScalingConfiguration		#1
SnapshotIdentifier	^	s
SourceDBClusterIdentifier	^	s
StorageEncrypted	^	b
StorageType		s
Tags		[#2
UseLatestRestorableTime		b
VpcSecurityGroupIds		[s
=1
MaxCapacity	!	n
MinCapacity	!	n
=2
Key	!	s
Value	!	s
AWS::DynamoDB::GlobalTable		TableName
=0
Arn	~	s
AttributeDefinitions		[u1:#1
BillingMode		s	PAY_PER_REQUEST|PROVISIONED
GlobalSecondaryIndexes		[u#2
GlobalTableSourceArn	?	s1:1024
GlobalTableWitnesses		[u1:1#3
KeySchema	?	[u1:2#4
LocalSecondaryIndexes	?	[u#5
MultiRegionConsistency		s	EVENTUAL|STRONG
ReadOnDemandThroughputSettings		#6
ReadProvisionedThroughputSettings		#7
Replicas	!	[u1:#8
SSESpecification		#9
StreamArn	~	s
StreamSpecification		#10
TableId	~	s
TableName	^	s1:1024
TableType		s	GlobalTableReplica|Regional
TimeToLiveSpecification		#11
VectorIndexes		[u1:#12
WarmThroughput		#13
WriteOnDemandThroughputSettings		#14
WriteProvisionedThroughputSettings		#15
=1
AttributeName	!	s1:255
AttributeType	!	s	B|N|S
=2
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
KeySchema	!	[u1:#16
Projection	!	#17
ReadOnDemandThroughputSettings		#6
ReadProvisionedThroughputSettings		#7
WarmThroughput		#13
WriteOnDemandThroughputSettings		#14
WriteProvisionedThroughputSettings		#15
=3
Region		s
=4
AttributeName	!	s1:255
KeyType	!	s	HASH|RANGE
=5
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
KeySchema	!	[u2:2#4
Projection	!	#17
=6
MaxReadRequestUnits		i1:
=7
ReadCapacityUnits		i1:
=8
ContributorInsightsSpecification		#18
DeletionProtectionEnabled		b
DisassociationProtectionEnabled		b
GlobalSecondaryIndexes		[u#19
GlobalTableSettingsReplicationMode		s	ENABLED|DISABLED
KinesisStreamSpecification		#20
PointInTimeRecoverySpecification		#21
ReadOnDemandThroughputSettings		#6
ReadProvisionedThroughputSettings		#22
Region	!	s
ReplicaStreamSpecification		#23
ResourcePolicy		#24
SSESpecification		#25
TableClass		s
Tags		[u#26
=9
SSEEnabled	!	b
SSEType		s	KMS
=10
StreamViewType	!	s	KEYS_ONLY|NEW_AND_OLD_IMAGES|NEW_IMAGE|OLD_IMAGE
=11
AttributeName		s
Enabled	!	b
=12
Dimensions	!	i1:4096
DistanceFunction	!	s	COSINE|DOT_PRODUCT|EUCLIDEAN
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
Projection	!	#17
SearchSchema		[u1:#27
VectorAttribute	!	#28
=13		|ReadUnitsPerSecond,WriteUnitsPerSecond
ReadUnitsPerSecond		i1:
WriteUnitsPerSecond		i1:
=14
MaxWriteRequestUnits		i1:
=15
WriteCapacityAutoScalingSettings		#29
=16
AttributeName	!	s1:255
KeyType	!	s	HASH|RANGE
=17
NonKeyAttributes		[u:20s1:255
ProjectionType		s	ALL|INCLUDE|KEYS_ONLY
=18
Enabled	!	b
Mode		s	ACCESSED_AND_THROTTLED_KEYS|THROTTLED_KEYS
=19
ContributorInsightsSpecification		#18
IndexName	!	s3:255
ReadOnDemandThroughputSettings		#6
ReadProvisionedThroughputSettings		#22
=20
ApproximateCreationDateTimePrecision		s	MICROSECOND|MILLISECOND
StreamArn	!	s
=21		RecoveryPeriodInDays>PointInTimeRecoveryEnabled
PointInTimeRecoveryEnabled		b
RecoveryPeriodInDays		i1:35
=22
ReadCapacityAutoScalingSettings		#29
ReadCapacityUnits		i1:
=23		|ResourcePolicy,Tags
ResourcePolicy		#24
Tags		[u#26
=24
PolicyDocument	!	os
=25
KMSMasterKeyId	!	s
=26
Key	!	s
Value	!	s
=27
AttributeName	!	s0:65535
SearchSchemaElementType	!	s	HASH|INLINE_FILTER
=28
AttributeName	!	s1:255
=29
MaxCapacity	!	i1:
MinCapacity	!	i1:
SeedCapacity		i1:
TargetTrackingScalingPolicyConfiguration	!	#30
=30
DisableScaleIn		b
ScaleInCooldown		i0:
ScaleOutCooldown		i0:
TargetValue	!	n
AWS::DynamoDB::Table	Tags:list	TableName
=0
Arn	~	s
AttributeDefinitions		[u#1
BillingMode		s	PAY_PER_REQUEST|PROVISIONED
ContributorInsightsSpecification		#2
DeletionProtectionEnabled		b
GlobalSecondaryIndexes		[#3
ImportSourceSpecification	^	#4
KeySchema	!?	os[1:#5
KinesisStreamSpecification		#6
LocalSecondaryIndexes		[#7
OnDemandThroughput		#8
PointInTimeRecoverySpecification		#9
ProvisionedThroughput		#10
ResourcePolicy		#11
SSESpecification		#12
StreamArn	~	s
StreamSpecification		#13
TableClass		s	STANDARD|STANDARD_INFREQUENT_ACCESS
TableName	^	s1:1024
Tags		[#14
TimeToLiveSpecification		#15
VectorIndexes		[u1:#16
WarmThroughput		#17
=1
AttributeName	!	s1:255
AttributeType	!	s	B|N|S
=2
Enabled	!	b
Mode		s	ACCESSED_AND_THROTTLED_KEYS|THROTTLED_KEYS
=3
ContributorInsightsSpecification		#2
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
KeySchema	!	[u1:#18
OnDemandThroughput		#8
Projection	!	#19
ProvisionedThroughput		#10
WarmThroughput		#17
=4
InputCompressionType		s
InputFormat	!	s
InputFormatOptions		#20
S3BucketSource	!	#21
=5
AttributeName	!	s
KeyType	!	s
=6
ApproximateCreationDateTimePrecision		s	MICROSECOND|MILLISECOND
StreamArn	!	s
=7
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
KeySchema	!	[u2:2#5
Projection	!	#19
=8
MaxReadRequestUnits		i1:
MaxWriteRequestUnits		i1:
=9		RecoveryPeriodInDays>PointInTimeRecoveryEnabled
PointInTimeRecoveryEnabled		b
RecoveryPeriodInDays		i1:35
=10
ReadCapacityUnits	!	i0:
WriteCapacityUnits	!	i0:
=11
PolicyDocument	!	os
=12		KMSMasterKeyId>SSEType
KMSMasterKeyId		s
SSEEnabled	!	b
SSEType		s	KMS
=13
ResourcePolicy		#11
StreamViewType	!	s	KEYS_ONLY|NEW_AND_OLD_IMAGES|NEW_IMAGE|OLD_IMAGE
Tags		[u#14
=14
Key	!	s1:128
Value	!	s0:256
=15
AttributeName		s
Enabled	!	b
=16
Dimensions	!	i1:4096
DistanceFunction	!	s	COSINE|DOT_PRODUCT|EUCLIDEAN
IndexName	!	s3:255		^[a-zA-Z0-9_.-]+$
Projection	!	#19
SearchSchema		[u1:#22
VectorAttribute	!	#23
=17		|ReadUnitsPerSecond,WriteUnitsPerSecond
ReadUnitsPerSecond		i1:
WriteUnitsPerSecond		i1:
=18
AttributeName	!	s
KeyType	!	s
=19
NonKeyAttributes		[0:s1:255
ProjectionType		s	ALL|INCLUDE|KEYS_ONLY
=20
Csv		#24
=21
S3Bucket	!	s
S3BucketOwner		s
S3KeyPrefix		s
=22
AttributeName	!	s0:65535
SearchSchemaElementType	!	s	HASH|INLINE_FILTER
=23
AttributeName	!	s1:255
=24
Delimiter		s
HeaderList		[us
AWS::EC2::ClientVpnEndpoint		Id
=0
AuthenticationOptions	!^	[#1
AuthorizationPolicy		#2
ClientCidrBlock	^	s
ClientConnectOptions		#3
ClientLoginBannerOptions		#4
ClientRouteEnforcementOptions		#5
ConnectionLogOptions	!	#6
Description		s
DevicePostureOptions		#7
DisconnectOnSessionTimeout		b
DnsServers		[s
EndpointIpAddressType	^	s
Id	~	s
SecurityGroupIds		[s
SelfServicePortal		s
ServerCertificateArn	!	s
SessionTimeoutHours		i
SplitTunnel		b
TagSpecifications	^	[#8
TrafficIpAddressType	^	s
TransitGatewayConfiguration	^	#9
TransportProtocol	^	s
VpcId		s
VpnPort		i
=1
ActiveDirectory		#10
FederatedAuthentication		#11
MutualAuthentication		#12
Type	!	s
=2
Description		s
PolicyDocument	!	s
ShadowMode		s
=3
Enabled	!	b
LambdaFunctionArn		s
=4
BannerText		s
Enabled	!	b
=5
Enforced		b
=6
CloudwatchLogGroup		s
CloudwatchLogStream		s
Enabled	!	b
IncludeAuthorizationPolicyContext		b
=7
Enabled	!	b
TrustProviders	!	[#13
=8
ResourceType	!	s
Tags	!	[#14
=9
AvailabilityZoneIds		[s
AvailabilityZones		[s
TransitGatewayId	!	s
=10
DirectoryId	!	s
=11
SAMLProviderArn	!	s
SelfServiceSAMLProviderArn		s
=12
ClientRootCertificateChainArn	!	s
=13
PublicSigningKeyUrl		s
TenantId	!	s
TrustProviderType	!	s
=14
Key	!	s
Value	!	s
AWS::EC2::DHCPOptions	Tags:list	DhcpOptionsId
=0
DhcpOptionsId	~	s
DomainName	^	s
DomainNameServers	^	[us
Ipv6AddressPreferredLeaseTime	^	i
NetbiosNameServers	^	[us
NetbiosNodeType	^	i	1|2|4|8
NtpServers	^	[s
Tags		[#1
=1
Key	!	s1:128
Value	!	s0:256
AWS::EC2::EIP	Tags:list	PublicIp AllocationId
=0
Address	^	s
AllocationId	~	s
Domain		s	~standard|vpc
InstanceId		s
IpamPoolId	^	s
NetworkBorderGroup	^	s
PublicIp	~	s
PublicIpv4Pool		s
Tags		[#1
TransferAddress	^	s
=1
Key	!	s
Value	!	s
AWS::EC2::EgressOnlyInternetGateway	Tags:list	Id
=0
Id	~	s
Tags		[#1
VpcId	!^	s
=1
Key	!	s1:128
Value	!	s:256
AWS::EC2::FlowLog	Tags:list	Id
=0
DeliverCrossAccountRole	^	s
DeliverLogsPermissionArn	^	s
DestinationOptions	^	#1
Id	~	s
LogDestination	^	s
LogDestinationType	^	s	cloud-watch-logs|s3|kinesis-data-firehose
LogFormat	^	s
LogGroupName	^	s
MaxAggregationInterval	^	i
ResourceId	!^	s
ResourceType	!^	s	NetworkInterface|Subnet|VPC|TransitGateway|TransitGatewayAttachment|RegionalNatGateway
TagFieldSpecifications	^	[u1:3#2
Tags		[#3
TrafficType	^	s	ACCEPT|ALL|REJECT
=1
FileFormat	!	s	plain-text|parquet
HiveCompatiblePartitions	!	b
PerHourPartition	!	b
=2
ResourceType	!	s	auto-scaling-group|instance|network-interface
TagKeys	!	[1:2s1:128
=3
Key	!	s
Value	!	s
AWS::EC2::Instance	Tags:list	InstanceId
=0		NetworkInterfaces!SubnetId SubnetId!NetworkInterfaces
AdditionalInfo	?	s
Affinity	?	s	default|host
AvailabilityZone	^	s
BlockDeviceMappings	?	[#1
CpuOptions	^	#2
CreditSpecification		#3
DisableApiTermination		b
EbsOptimized	?	b
ElasticGpuSpecifications	^	[#4
ElasticInferenceAccelerators	^	[#5
EnclaveOptions	^	#6
HibernationOptions	^	#7
HostId	?	s
HostResourceGroupArn	^	s
IamInstanceProfile		s
ImageId	^	s
InstanceId	~	s
InstanceInitiatedShutdownBehavior		s	stop|terminate
InstanceType	?	s
Ipv6AddressCount	^	i
Ipv6Addresses	^	[#8
KernelId	?	s
KeyName	^	s
LaunchTemplate	^	#9
LicenseSpecifications	^	[#10
MetadataOptions		#11
Monitoring		b
NetworkInterfaces	^	[#12
PlacementGroupName	^	s
PrivateDnsName	~	s
PrivateDnsNameOptions	?	#13
PrivateIp	~	s
PrivateIpAddress	^	s
PropagateTagsToVolumeOnCreation		b
PublicDnsName	~	s
PublicIp	~	s
RamdiskId	?	s
SecurityGroupIds	?	[s
SecurityGroups	^	[s
SourceDestCheck		b
SsmAssociations		[#14
State	~	#15
SubnetId	^	s
Tags		[#16
Tenancy	?	s
UserData	?	s
Volumes		[#17
VpcId	~	s
=1		^VirtualName,Ebs,NoDevice
DeviceName	!	s
Ebs		#18
NoDevice		o
VirtualName		s
=2
CoreCount		i
ThreadsPerCore		i
=3
CPUCredits		s
=4
Type	!	s
=5
Count		i0:
Type	!	s
=6
Enabled		b
=7
Configured		b
=8
Ipv6Address	!	s
=9
LaunchTemplateId		s
LaunchTemplateName		s
Version		s
=10
LicenseConfigurationArn	!	s
=11
HttpEndpoint		s	disabled|enabled
HttpProtocolIpv6		s	disabled|enabled
HttpPutResponseHopLimit		i1:64
HttpTokens		s	optional|required
InstanceMetadataTags		s	disabled|enabled
=12		AssociateCarrierIpAddress!NetworkInterfaceId AssociatePublicIpAddress!NetworkInterfaceId NetworkInterfaceId!AssociateCarrierIpAddress,AssociatePublicIpAddress
AssociateCarrierIpAddress		b
AssociatePublicIpAddress		b
DeleteOnTermination		b
Description		s
DeviceIndex	!	s
EnaSrdSpecification		#19
GroupSet		[s
Ipv6AddressCount		i
Ipv6Addresses		[#8
NetworkInterfaceId		s
PrivateIpAddress		s
PrivateIpAddresses		[#20
SecondaryPrivateIpAddressCount		i
SubnetId		s
=13
EnableResourceNameDnsAAAARecord		b
EnableResourceNameDnsARecord		b
HostnameType		s	ip-name|resource-name
=14
AssociationParameters		[#21
DocumentName	!	s
=15
Code		s
Name		s
=16
Key	!	s
Value	!	s
=17
Device	!	s
VolumeId	!	s
=18
DeleteOnTermination		b
Encrypted		b
Iops		i
KmsKeyId		s
SnapshotId		s
VolumeSize		i
VolumeType		s	gp2|gp3|io1|io2|sc1|st1|standard
=19
EnaSrdEnabled		b
EnaSrdUdpSpecification		#22
=20
Primary	!	b
PrivateIpAddress	!	s
=21
Key	!	s
Value	!	[s
=22
EnaSrdUdpEnabled		b
AWS::EC2::InstanceConnectEndpoint	Tags:list	Id
=0
AvailabilityZone	~	s
AvailabilityZoneId	~	s
ClientToken	^	s
CreatedAt	~	s
Id	~	s
InstanceConnectEndpointArn	~	s
NetworkInterfaceIds	~	[s
OwnerId	~	s
PreserveClientIp	^	b
PublicDnsNames	~	#1
SecurityGroupIds	^	[u0:16s
State	~	s	create-in-progress|create-complete|create-failed|delete-in-progress|delete-complete|delete-failed|update-in-progress|update-complete|update-failed
StateMessage	~	s
SubnetId	!^	s
Tags		[#2
VpcId	~	s
=1
Dualstack		#3
Ipv4		#3
=2
Key	!	s
Value	!	s
=3
DnsName		s
FipsDnsName		s
AWS::EC2::InternetGateway	Tags:list	InternetGatewayId
=0
InternetGatewayId	~	s
Tags		[#1
=1
Key	!	s1:128
Value	!	s:256
AWS::EC2::LaunchTemplate		LaunchTemplateId
=0
DefaultVersionNumber	~	s
LatestVersionNumber	~	s
LaunchTemplateData	!	#1
LaunchTemplateId	~	s
LaunchTemplateName	^	s
TagSpecifications		[#2
VersionDescription		s0:255
=1
BlockDeviceMappings		[#3
CapacityReservationSpecification		#4
CpuOptions		#5
CreditSpecification		#6
DisableApiStop		b
DisableApiTermination		b
EbsOptimized		b
EnclaveOptions		#7
HibernationOptions		#8
IamInstanceProfile		#9
ImageId		s
InstanceInitiatedShutdownBehavior		s	stop|terminate
InstanceMarketOptions		#10
InstanceRequirements		#11
InstanceType		s
KernelId		s
KeyName		s
LicenseSpecifications		[#12
MaintenanceOptions		#13
MetadataOptions		#14
Monitoring		#15
NetworkInterfaces		[#16
NetworkPerformanceOptions		#17
Placement		#18
PrivateDnsNameOptions		#19
RamDiskId		s
SecurityGroupIds		[s
SecurityGroups		[s
TagSpecifications		[#20
UserData		s
=2
ResourceType		s
Tags		[#21
=3		^VirtualName,Ebs,NoDevice
DeviceName		s
Ebs		#22
NoDevice		s
VirtualName		s
=4
CapacityReservationPreference		s	capacity-reservations-only|none|open
CapacityReservationTarget		#23
=5
AmdSevSnp		s	enabled|disabled
CoreCount		i
NestedVirtualization		s	enabled|disabled
ThreadsPerCore		i
=6
CpuCredits		s
=7
Enabled		b
=8
Configured		b
=9
Arn		s
Name		s
=10
MarketType		s	capacity-block|interruptible-capacity-reservation|on-demand|spot
SpotOptions		#24
=11
AcceleratorCount		#25
AcceleratorManufacturers		[s	amazon-web-services|amd|habana|nvidia|xilinx
AcceleratorNames		[s	a100|a10g|gaudi-hl-205|h100|inferentia|inferentia2|k520|k80|l4|l40s|m60|radeon-pro-v520|t4|t4g|trainium|trainium2|u30|v100|vu9p
AcceleratorTotalMemoryMiB		#26
AcceleratorTypes		[s	fpga|gpu|inference|media
AllowedInstanceTypes		[0:400s1:30		^[a-zA-Z0-9\.\*\-]+$
BareMetal		s	excluded|included|required
BaselineEbsBandwidthMbps		#27
BaselinePerformanceFactors		#28
BurstablePerformance		s	excluded|included|required
CpuManufacturers		[s	amazon-web-services|amd|apple|intel
ExcludedInstanceTypes		[0:400s1:30		^[a-zA-Z0-9\.\*\-]+$
InstanceGenerations		[s	current|previous
LocalStorage		s	excluded|included|required
LocalStorageTypes		[s	hdd|ssd
MaxSpotPriceAsPercentageOfOptimalOnDemandPrice		i
MemoryGiBPerVCpu		#29
MemoryMiB		#30
NetworkBandwidthGbps		#31
NetworkInterfaceCount		#32
OnDemandMaxPricePercentageOverLowestPrice		i
RequireHibernateSupport		b
SpotMaxPricePercentageOverLowestPrice		i
TotalLocalStorageGB		#33
VCpuCount		#34
=12
LicenseConfigurationArn		s
=13
AutoRecovery		s	default|disabled
=14
HttpEndpoint		s	disabled|enabled
HttpProtocolIpv6		s	disabled|enabled
HttpPutResponseHopLimit		i
HttpTokens		s	optional|required
InstanceMetadataTags		s	disabled|enabled
=15
Enabled		b
=16		AssociateCarrierIpAddress!NetworkInterfaceId AssociatePublicIpAddress!NetworkInterfaceId NetworkInterfaceId!AssociateCarrierIpAddress,AssociatePublicIpAddress
AssociateCarrierIpAddress		b
AssociatePublicIpAddress		b
ConnectionTrackingSpecification		#35
DeleteOnTermination		b
Description		s
DeviceIndex		i
EnaQueueCount		i
EnaSrdSpecification		#36
Groups		[s
InterfaceType		s
Ipv4PrefixCount		i
Ipv4Prefixes		[#37
Ipv6AddressCount		i
Ipv6Addresses		[#38
Ipv6PrefixCount		i
Ipv6Prefixes		[#39
NetworkCardIndex		i
NetworkInterfaceId		s
PrimaryIpv6		b
PrivateIpAddress		s
PrivateIpAddresses		[#40
SecondaryPrivateIpAddressCount		i
SubnetId		s
=17
BandwidthWeighting		s	default|ebs-1|vpc-1
=18
Affinity		s
AvailabilityZone		s
GroupId		s
GroupName		s
HostId		s
HostResourceGroupArn		s
PartitionNumber		i
SpreadDomain		s
Tenancy		s	dedicated|default|host
=19
EnableResourceNameDnsAAAARecord		b
EnableResourceNameDnsARecord		b
HostnameType		s	ip-name|resource-name
=20
ResourceType		s
Tags		[#21
=21
Key	!	s
Value	!	s
=22
DeleteOnTermination		b
EbsCardIndex		i
Encrypted		b
Iops		i
KmsKeyId		s
SnapshotId		s
Throughput		i
VolumeInitializationRate		i
VolumeSize		i
VolumeType		s	gp2|gp3|io1|io2|sc1|st1|standard
=23
CapacityReservationId		s
CapacityReservationResourceGroupArn		s
=24
BlockDurationMinutes		i
InstanceInterruptionBehavior		s	hibernate|stop|terminate
MaxPrice		s
SpotInstanceType		s	one-time|persistent
ValidUntil		s
=25
Max		i
Min		i
=26
Max		i
Min		i
=27
Max		i
Min		i
=28
Cpu		#41
=29
Max		n
Min		n
=30
Max		i
Min		i
=31
Max		n
Min		n
=32
Max		i
Min		i
=33
Max		n
Min		n
=34
Max		i
Min		i
=35
TcpEstablishedTimeout		i
UdpStreamTimeout		i
UdpTimeout		i
=36
EnaSrdEnabled		b
EnaSrdUdpSpecification		#42
=37
Ipv4Prefix		s
=38
Ipv6Address		s
=39
Ipv6Prefix		s
=40
Primary		b
PrivateIpAddress		s
=41
References		[u#43
=42
EnaSrdUdpEnabled		b
=43
InstanceFamily		s
AWS::EC2::NatGateway	Tags:list	NatGatewayId
=0
AllocationId	^	s
AutoProvisionZones	~	s
AutoScalingIps	~	s
AvailabilityMode	^	s	regional|zonal
AvailabilityZoneAddresses		[u#1
ConnectivityType	^	s	private|public
EniId	~	s
MaxDrainDurationSeconds		i
NatGatewayId	~	s
PrivateIpAddress	^	s
RouteTableId	~	s
SecondaryAllocationIds		[us
SecondaryPrivateIpAddressCount		i1:31
SecondaryPrivateIpAddresses		[us
SubnetId	^	s
Tags		[#2
VpcId	^	s
=1
AllocationIds	!	[us
AvailabilityZone		s
AvailabilityZoneId		s
=2
Key	!	s
Value	!	s
AWS::EC2::NetworkAcl	Tags:list	Id
=0
Id	~	s
Tags		[#1
VpcId	!^	s
=1
Key	!	s
Value	!	s
AWS::EC2::NetworkAclEntry		Id
=0		^Ipv6CidrBlock,CidrBlock
CidrBlock		s
Egress	^	b
Icmp		#1
Id	~	s
Ipv6CidrBlock		s
NetworkAclId	!^	s
PortRange		#2
Protocol	!	i
RuleAction	!	s	~allow|deny
RuleNumber	!^	i
=1
Code		i
Type		i
=2
From		i
To		i
AWS::EC2::NetworkInterface	Tags:list	Id
=0		Ipv6AddressCount!Ipv6Addresses Ipv6Addresses!Ipv6AddressCount
ConnectionTrackingSpecification	?	#1
Description		s
EnablePrimaryIpv6	?	b
GroupSet		[s
Id	~	s
InterfaceType	^	s
Ipv4PrefixCount		i
Ipv4Prefixes		[#2
Ipv6AddressCount		i
Ipv6Addresses		[u#3
Ipv6PrefixCount		i
Ipv6Prefixes		[#4
PrimaryIpv6Address	~	s
PrimaryPrivateIpAddress	~	s
PrivateIpAddress	^	s
PrivateIpAddresses	?	[#5
PublicIpDnsHostnameTypeSpecification		s	public-dual-stack-dns-name|public-ipv4-dns-name|public-ipv6-dns-name
PublicIpDnsNameOptions	~	#6
SecondaryPrivateIpAddressCount		i
SecondaryPrivateIpAddresses	~	[s
SourceDestCheck		b
SubnetId	!^	s
Tags		[#7
VpcId	~	s
=1
TcpEstablishedTimeout		i
UdpStreamTimeout		i
UdpTimeout		i
=2
Ipv4Prefix	!	s
=3
Ipv6Address	!	s
=4
Ipv6Prefix	!	s
=5
Primary	!	b
PrivateIpAddress	!	s
=6
DnsHostnameType		s
PublicDualStackDnsName		s
PublicIpv4DnsName		s
PublicIpv6DnsName		s
=7
Key	!	s
Value	!	s
AWS::EC2::PrefixList	Tags:list	PrefixListId
=0
AddressFamily	!	s	IPv4|IPv6
Arn	~	s
Entries		[0:100#1
MaxEntries		i1:
OwnerId	~	s
PrefixListId	~	s
PrefixListName	!	s1:255
Tags		[#2
Version	~	i
=1
Cidr	!	s1:46
Description		s0:255
=2
Key	!	s1:128
Value		s:256
AWS::EC2::Route		RouteTableId CidrBlock
=0
CarrierGatewayId		s
CidrBlock	~	s
CoreNetworkArn		s
DestinationCidrBlock	^	s
DestinationIpv6CidrBlock	^	s
DestinationPrefixListId	^	s
EgressOnlyInternetGatewayId		s
GatewayId		s
InstanceId		s
LocalGatewayId		s
NatGatewayId		s
NetworkInterfaceId		s
OdbNetworkArn		s
RouteTableId	!^	s
TransitGatewayId		s
VpcEndpointId		s
VpcPeeringConnectionId		s
AWS::EC2::RouteTable	Tags:list	RouteTableId
=0
RouteTableId	~	s
Tags		[#1
VpcId	!^	s
=1
Key	!	s
Value	!	s
AWS::EC2::SecurityGroup	Tags:list	Id
=0		SecurityGroupEgress>VpcId
GroupDescription	!^	s0:255		^([a-z,A-Z,0-9,. _\-:/()#,@[\]+=&;\{\}!$*])*$
GroupId	~	s
GroupName	^	s
Id	~	s
SecurityGroupEgress		[#1
SecurityGroupIngress		[#2
Tags		[#3
VpcId	^	s
=1		^CidrIp,CidrIpv6,DestinationSecurityGroupId,DestinationPrefixListId
CidrIp		s
CidrIpv6		s
Description		s
DestinationPrefixListId		s
DestinationSecurityGroupId		s
FromPort		i-1:
IpProtocol	!	s
ToPort		i-1:
=2		^CidrIp,CidrIpv6,SourcePrefixListId,SourceSecurityGroupId,SourceSecurityGroupName
CidrIp		s
CidrIpv6		s
Description		s
FromPort		i-1:
IpProtocol	!	s
SourcePrefixListId		s
SourceSecurityGroupId		s
SourceSecurityGroupName		s
SourceSecurityGroupOwnerId		s
ToPort		i-1:
=3
Key	!	s
Value	!	s
AWS::EC2::SecurityGroupEgress		Id
=0		^CidrIp,CidrIpv6,DestinationPrefixListId,DestinationSecurityGroupId
CidrIp	^	s
CidrIpv6	^	s
Description		s
DestinationPrefixListId	^	s
DestinationSecurityGroupId	^	s
FromPort	^	i-1:
GroupId	!^	s
Id	~	s
IpProtocol	!^	s
ToPort	^	i-1:
AWS::EC2::SecurityGroupIngress		Id
=0		^CidrIp,CidrIpv6,SourcePrefixListId,SourceSecurityGroupId,SourceSecurityGroupName
CidrIp	^	s
CidrIpv6	^	s
Description		s
FromPort	^	i-1:
GroupId	^	s
GroupName	^	s
Id	~	s
IpProtocol	!^	s
SourcePrefixListId	^	s
SourceSecurityGroupId	^	s
SourceSecurityGroupName	^	s
SourceSecurityGroupOwnerId	^	s
ToPort	^	i-1:
AWS::EC2::SnapshotBlockPublicAccess		AccountId
=0
AccountId	~	s
State	!	s	block-all-sharing|block-new-sharing
AWS::EC2::Subnet	Tags:list	SubnetId
=0		|CidrBlock,Ipv4IpamPoolId,Ipv6IpamPoolId,Ipv6CidrBlock Ipv4IpamPoolId>Ipv4NetmaskLength Ipv4NetmaskLength>Ipv4IpamPoolId Ipv6IpamPoolId>Ipv6NetmaskLength Ipv6NetmaskLength>Ipv6IpamPoolId AvailabilityZone!AvailabilityZoneId AvailabilityZoneId!AvailabilityZone CidrBlock!Ipv4IpamPoolId Ipv4IpamPoolId!CidrBlock Ipv6CidrBlock!Ipv6IpamPoolId Ipv6IpamPoolId!Ipv6CidrBlock
AssignIpv6AddressOnCreation		b
AvailabilityZone	^	s
AvailabilityZoneId	^	s
BlockPublicAccessStates	~	#1
CidrBlock	^	s
EnableDns64		b
EnableLniAtDeviceIndex		i
Ipv4IpamPoolId	^	s
Ipv4NetmaskLength	^	i
Ipv6CidrBlock	?	s
Ipv6CidrBlocks	~	[s
Ipv6IpamPoolId	^	s
Ipv6Native	^	b
Ipv6NetmaskLength	^	i
MapPublicIpOnLaunch		b
NetworkAclAssociationId	~	s
OutpostArn	^	s
PrivateDnsNameOptionsOnLaunch		#2
SubnetId	~	s
Tags		[#3
VpcId	!^	s
=1
InternetGatewayBlockMode		s
=2
EnableResourceNameDnsAAAARecord		b
EnableResourceNameDnsARecord		b
HostnameType		s
=3
Key	!	s
Value	!	s
AWS::EC2::SubnetNetworkAclAssociation		AssociationId
=0
AssociationId	~	s
NetworkAclId	!^	s
SubnetId	!^	s
AWS::EC2::SubnetRouteTableAssociation		Id
=0
Id	~	s
RouteTableId	!^	s
SubnetId	!^	s
AWS::EC2::TransitGateway	Tags:list	Id
=0
AmazonSideAsn	^	i
AssociationDefaultRouteTableId		s
AutoAcceptSharedAttachments		s
DefaultRouteTableAssociation		s
DefaultRouteTablePropagation		s
Description		s
DnsSupport		s
EncryptionSupport		s	disable|enable
EncryptionSupportState	~	s
Id	~	s
MulticastSupport	^	s
PropagationDefaultRouteTableId		s
SecurityGroupReferencingSupport		s
Tags		[#1
TransitGatewayArn	~	s
TransitGatewayCidrBlocks		[s
VpnEcmpSupport		s
=1
Key	!	s
Value	!	s
AWS::EC2::TransitGatewayAttachment	Tags:list	Id
=0
Id	~	s
Options		#1
SubnetIds	!	[s
Tags		[#2
TransitGatewayId	!^	s
VpcId	!^	s
=1
ApplianceModeSupport		s	disable|enable
DnsSupport		s	disable|enable
Ipv6Support		s	disable|enable
SecurityGroupReferencingSupport		s	disable|enable
=2
Key	!	s
Value	!	s
AWS::EC2::VPC	Tags:list	VpcId	~VpcEncryptionControl.VpcId ~VpcEncryptionControl.VpcEncryptionControlId ~VpcEncryptionControl.State ~VpcEncryptionControl.StateMessage ~VpcEncryptionControl.ResourceExclusions ~VpcEncryptionControl.ResourceExclusions.InternetGateway ~VpcEncryptionControl.ResourceExclusions.InternetGateway.State ~VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage ~VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway ~VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State ~VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage ~VpcEncryptionControl.ResourceExclusions.NatGateway ~VpcEncryptionControl.ResourceExclusions.NatGateway.State ~VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage ~VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway ~VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State ~VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage ~VpcEncryptionControl.ResourceExclusions.VpcPeering ~VpcEncryptionControl.ResourceExclusions.VpcPeering.State ~VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage ~VpcEncryptionControl.ResourceExclusions.Lambda ~VpcEncryptionControl.ResourceExclusions.Lambda.State ~VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage ~VpcEncryptionControl.ResourceExclusions.VpcLattice ~VpcEncryptionControl.ResourceExclusions.VpcLattice.State ~VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage ~VpcEncryptionControl.ResourceExclusions.ElasticFileSystem ~VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State ~VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage
=0		^CidrBlock,Ipv4IpamPoolId Ipv4IpamPoolId>Ipv4NetmaskLength Ipv4NetmaskLength>Ipv4IpamPoolId
CidrBlock	^	s
CidrBlockAssociations	~	[s
DefaultNetworkAcl	~	s
DefaultSecurityGroup	~	s
EnableDnsHostnames		b
EnableDnsSupport		b
InstanceTenancy	?	s	dedicated|default|host
Ipv4IpamPoolId	^	s
Ipv4NetmaskLength	^	i
Ipv6CidrBlocks	~	[s
Tags		[#1
VpcEncryptionControl	^	#2
VpcId	~	s
=1
Key	!	s
Value	!	s
=2
EgressOnlyInternetGatewayExclusion		s	enable|disable
ElasticFileSystemExclusion		s	enable|disable
InternetGatewayExclusion		s	enable|disable
LambdaExclusion		s	enable|disable
Mode		s	monitor|enforce
NatGatewayExclusion		s	enable|disable
ResourceExclusions		#3
State		s
StateMessage		s
VirtualPrivateGatewayExclusion		s	enable|disable
VpcEncryptionControlId		s
VpcId		s
VpcLatticeExclusion		s	enable|disable
VpcPeeringExclusion		s	enable|disable
=3
EgressOnlyInternetGateway		#4
ElasticFileSystem		#4
InternetGateway		#4
Lambda		#4
NatGateway		#4
VirtualPrivateGateway		#4
VpcLattice		#4
VpcPeering		#4
=4
State		s
StateMessage		s
AWS::EC2::VPCBlockPublicAccessOptions		AccountId
=0
AccountId	~	s
ExclusionsAllowed	~	s
InternetGatewayBlockMode	!	s	block-bidirectional|block-ingress
AWS::EC2::VPCEncryptionControl	Tags:list	VpcEncryptionControlId	~ResourceExclusions.InternetGateway ~ResourceExclusions.InternetGateway.State ~ResourceExclusions.InternetGateway.StateMessage ~ResourceExclusions.EgressOnlyInternetGateway ~ResourceExclusions.EgressOnlyInternetGateway.State ~ResourceExclusions.EgressOnlyInternetGateway.StateMessage ~ResourceExclusions.NatGateway ~ResourceExclusions.NatGateway.State ~ResourceExclusions.NatGateway.StateMessage ~ResourceExclusions.VirtualPrivateGateway ~ResourceExclusions.VirtualPrivateGateway.State ~ResourceExclusions.VirtualPrivateGateway.StateMessage ~ResourceExclusions.VpcPeering ~ResourceExclusions.VpcPeering.State ~ResourceExclusions.VpcPeering.StateMessage ~ResourceExclusions.VpcLattice ~ResourceExclusions.VpcLattice.State ~ResourceExclusions.VpcLattice.StateMessage ~ResourceExclusions.ElasticFileSystem ~ResourceExclusions.ElasticFileSystem.State ~ResourceExclusions.ElasticFileSystem.StateMessage ~ResourceExclusions.Lambda ~ResourceExclusions.Lambda.State ~ResourceExclusions.Lambda.StateMessage
=0
EgressOnlyInternetGatewayExclusionInput		s	enable|disable
ElasticFileSystemExclusionInput		s	enable|disable
InternetGatewayExclusionInput		s	enable|disable
LambdaExclusionInput		s	enable|disable
Mode		s	monitor|enforce
NatGatewayExclusionInput		s	enable|disable
ResourceExclusions	~	#1
State	~	s	creating|available|monitor-in-progress|enforce-in-progress|monitor-failed|enforce-failed|deleting|deleted|delete-failed
StateMessage	~	s
Tags		[#2
VirtualPrivateGatewayExclusionInput		s	enable|disable
VpcEncryptionControlId	~	s
VpcId	^	s
VpcLatticeExclusionInput		s	enable|disable
VpcPeeringExclusionInput		s	enable|disable
=1
EgressOnlyInternetGateway		#3
ElasticFileSystem		#3
InternetGateway		#3
Lambda		#3
NatGateway		#3
VirtualPrivateGateway		#3
VpcLattice		#3
VpcPeering		#3
=2
Key	!	s1:128
Value	!	s0:256
=3
State		s
StateMessage		s
AWS::EC2::VPCEndpoint	Tags:list	Id	^DnsOptions.PrivateDnsPreference ^DnsOptions.PrivateDnsSpecifiedDomains
=0
CreationTimestamp	~	s
DnsEntries	~	[s
DnsOptions		#1
Id	~	s
IpAddressType		s	ipv4|ipv6|dualstack|not-specified
NetworkInterfaceIds	~	[s
PolicyDocument		so
PrivateDnsEnabled		b
ResourceConfigurationArn	^	s
RouteTableIds		[us
SecurityGroupIds		[us
ServiceName	^	s
ServiceNetworkArn	^	s
ServiceRegion	^	s
SubnetIds		[us
Tags		[#2
VpcEndpointType	^	s	Interface|Gateway|GatewayLoadBalancer|ServiceNetwork|Resource|Tunnel
VpcId	!^	s
=1
DnsRecordIpType		s	ipv4|ipv6|dualstack|service-defined|not-specified
PrivateDnsOnlyForInboundResolverEndpoint		s	OnlyInboundResolver|AllResolvers|NotSpecified
PrivateDnsPreference		s	VERIFIED_DOMAINS_ONLY|ALL_DOMAINS|VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS|SPECIFIED_DOMAINS_ONLY
PrivateDnsSpecifiedDomains		[1:10s1:255
=2
Key	!	s
Value	!	s
AWS::EC2::VPCEndpointService	Tags:list	ServiceId	~PrivateDnsNameConfiguration.Name ~PrivateDnsNameConfiguration.State ~PrivateDnsNameConfiguration.Type ~PrivateDnsNameConfiguration.Value
=0
AcceptanceRequired		b
ContributorInsightsEnabled		b
GatewayLoadBalancerArns		[s
NetworkLoadBalancerArns		[s
PayerResponsibility		s
PrivateDnsName		s
PrivateDnsNameConfiguration		#1
ServiceId	~	s
SupportedIpAddressTypes		[s	ipv4|ipv6
SupportedRegions		[us
Tags		[#2
=1
Name		s
State		s
Type		s
Value		s
=2
Key	!	s
Value	!	s
AWS::EC2::VPCGatewayAttachment		AttachmentType VpcId
=0
AttachmentType	~	s
InternetGatewayId		s
VpcId	!^	s
VpnGatewayId		s
AWS::EC2::VPCPeeringConnection	Tags:list	Id
=0
AssumeRoleRegion		s
Id	~	s
PeerOwnerId	^	s
PeerRegion	^	s
PeerRoleArn		s
PeerVpcId	!^	s
Tags		[#1
VpcId	!^	s
=1
Key	!	s
Value	!	s
AWS::EC2::VPNConnection	Tags:list	VpnConnectionId
=0
CustomerGatewayId	!	s
EnableAcceleration	^	b
LocalIpv4NetworkCidr	^	s
LocalIpv6NetworkCidr	^	s
OutsideIpAddressType	^	s
PreSharedKeyStorage	^	s	Standard|SecretsManager
RemoteIpv4NetworkCidr	^	s
RemoteIpv6NetworkCidr	^	s
StaticRoutesOnly	^	b
Tags		[#1
TransitGatewayId		s
TransportTransitGatewayAttachmentId	^	s
TunnelBandwidth		s	standard|large
TunnelInsideIpVersion	^	s
Type	!^	s
VpnConcentratorId	^	s
VpnConnectionId	~	s
VpnGatewayId		s
VpnTunnelOptionsSpecifications		[#2
=1
Key	!	s
Value	!	s
=2
DPDTimeoutAction		s	clear|none|restart
DPDTimeoutSeconds		i30:
EnableTunnelLifecycleControl		b
IKEVersions		[#3
LogOptions		#4
Phase1DHGroupNumbers		[#5
Phase1EncryptionAlgorithms		[#6
Phase1IntegrityAlgorithms		[#7
Phase1LifetimeSeconds		i900:28800
Phase2DHGroupNumbers		[#8
Phase2EncryptionAlgorithms		[#9
Phase2IntegrityAlgorithms		[#10
Phase2LifetimeSeconds		i900:3600
PreSharedKey		s
RekeyFuzzPercentage		i0:100
RekeyMarginTimeSeconds		i60:
ReplayWindowSize		i64:2048
StartupAction		s	add|start
TunnelInsideCidr		s
TunnelInsideIpv6Cidr		s
=3
Value		s	ikev1|ikev2
=4
CloudwatchLogOptions		#11
=5
Value		i	2|14|15|16|17|18|19|20|21|22|23|24
=6
Value		s	AES128|AES256|AES128-GCM-16|AES256-GCM-16
=7
Value		s	SHA1|SHA2-256|SHA2-384|SHA2-512
=8
Value		i	2|5|14|15|16|17|18|19|20|21|22|23|24
=9
Value		s	AES128|AES256|AES128-GCM-16|AES256-GCM-16
=10
Value		s	SHA1|SHA2-256|SHA2-384|SHA2-512
=11
BgpLogEnabled		b
BgpLogGroupArn		s
BgpLogOutputFormat		s	json|text
LogEnabled		b
LogGroupArn		s
LogOutputFormat		s	json|text
AWS::EC2::VPNGateway	Tags:list	VPNGatewayId
=0
AmazonSideAsn	^	i
Tags		[#1
Type	!^	s
VPNGatewayId	~	s
=1
Key	!	s
Value	!	s
AWS::EC2::Volume	Tags:list	VolumeId
=0
AutoEnableIO		b
AvailabilityZone		s
AvailabilityZoneId		s
Encrypted		b
Iops		i
KmsKeyId		s
MultiAttachEnabled		b
OutpostArn		s
Size		i
SnapshotId		s
SourceVolumeId		s
Tags		[#1
Throughput		i
VolumeId	~	s
VolumeInitializationRate		i
VolumeType		s	~gp2|gp3|io1|io2|sc1|st1|standard
=1
Key	!	s
Value	!	s
AWS::ECR::RegistryPolicy		RegistryId
=0
PolicyText	!	os0:10240
RegistryId	~	s12:12		^[0-9]{12}$
AWS::ECR::RegistryScanningConfiguration		RegistryId
=0
RegistryId	~	s		^[0-9]{12}$
Rules	!	[0:2#1
ScanType	!	s	BASIC|ENHANCED
=1
RepositoryFilters	!	[0:100#2
ScanFrequency	!	s	SCAN_ON_PUSH|CONTINUOUS_SCAN
=2
Filter	!	s1:255		^[a-z0-9*](?:[._\-/a-z0-9*]?[a-z0-9*]+)*$
FilterType	!	s	WILDCARD
AWS::ECR::ReplicationConfiguration		RegistryId
=0
RegistryId	~	s
ReplicationConfiguration	!	#1
=1
Rules	!	[0:25#2
=2
Destinations	!	[1:100#3
RepositoryFilters		[0:100#4
=3
Region	!	s		[0-9a-z-]{2,25}
RegistryId	!	s		^[0-9]{12}$
=4
Filter	!	s2:256		^(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$
FilterType	!	s	PREFIX_MATCH
AWS::ECR::Repository	Tags:list	RepositoryName	^EncryptionConfiguration.EncryptionType ^EncryptionConfiguration.KmsKey
=0
Arn	~	s
EmptyOnDelete		b
EncryptionConfiguration	^	#1
ImageScanningConfiguration		#2
ImageTagMutability		s	MUTABLE|IMMUTABLE|MUTABLE_WITH_EXCLUSION|IMMUTABLE_WITH_EXCLUSION
ImageTagMutabilityExclusionFilters		[1:5#3
LifecyclePolicy		#4
RepositoryName	^	s2:256
RepositoryPolicyText		os
RepositoryUri	~	s
Tags		[u:50#5
=1
EncryptionType	!	s	AES256|KMS|KMS_DSSE
KmsKey		s1:2048
=2
ScanOnPush		b
=3
ImageTagMutabilityExclusionFilterType	!	s	WILDCARD
ImageTagMutabilityExclusionFilterValue	!	s1:128		^[0-9a-zA-Z._*-]{1,128}
=4
LifecyclePolicyText		s100:30720
RegistryId		s12:12		^[0-9]{12}$
=5
Key	!	s1:127
Value	!	s1:255
AWS::ECR::SigningConfiguration		RegistryId
=0
RegistryId	~	s		^[0-9]{12}$
Rules	!	[0:50#1
=1
RepositoryFilters		[1:100#2
SigningProfileArn	!	s:200
=2
Filter	!	s1:256		^(?:[a-z0-9*]+(?:[._-][a-z0-9*]+)*/)*[a-z0-9*]+(?:[._-][a-z0-9*]+)*$
FilterType	!	s	WILDCARD_MATCH
AWS::ECS::CapacityProvider	Tags:list	Name	^AutoScalingGroupProvider.AutoScalingGroupArn
=0
AutoScalingGroupProvider		#1
ClusterName	^	s
ManagedInstancesProvider		#2
Name	^	s
Tags		[0:50#3
=1
AutoScalingGroupArn	!	s
ManagedDraining		s	DISABLED|ENABLED
ManagedScaling		#4
ManagedTerminationProtection		s	DISABLED|ENABLED
=2
AutoRepairConfiguration		#5
InfrastructureOptimization		#6
InfrastructureRoleArn	!	s
InstanceLaunchTemplate	!	#7
PropagateTags		s	CAPACITY_PROVIDER|NONE
=3
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s1:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=4
InstanceWarmupPeriod		i0:10000
MaximumScalingStepSize		i1:10000
MinimumScalingStepSize		i1:10000
Status		s	DISABLED|ENABLED
TargetCapacity		i1:100
=5
ActionsStatus		s	ENABLED|DISABLED
=6
ScaleInAfter		i-1:3600
=7
CapacityOptionType		s	ON_DEMAND|SPOT|RESERVED
CapacityReservations		#8
Ec2InstanceProfileArn	!	s
FipsEnabled		b
InstanceMetadataTagsPropagation		b
InstanceRequirements		#9
LocalStorageConfiguration		#10
Monitoring		s	BASIC|DETAILED
NetworkConfiguration	!	#11
StorageConfiguration		#12
=8
ReservationGroupArn		s
ReservationPreference		s	RESERVATIONS_ONLY|RESERVATIONS_FIRST|RESERVATIONS_EXCLUDED
=9
AcceleratorCount		#13
AcceleratorManufacturers		[s	amazon-web-services|amd|habana|nvidia|xilinx
AcceleratorNames		[s	a10g|a100|h100|inferentia|k520|k80|m60|radeon-pro-v520|t4|t4g|vu9p|v100|l40s|l4|gaudi-hl-205|inferentia2|trainium|trainium2|u30
AcceleratorTotalMemoryMiB		#14
AcceleratorTypes		[s	gpu|fpga|inference
AllowedInstanceTypes		[0:400s1:30		[a-zA-Z0-9\.\*]+
BareMetal		s	included|required|excluded
BaselineEbsBandwidthMbps		#15
BurstablePerformance		s	included|required|excluded
CpuManufacturers		[s	intel|amd|amazon-web-services
ExcludedInstanceTypes		[0:400s1:30		[a-zA-Z0-9\.\*]+
InstanceGenerations		[s	current|previous
LocalStorage		s	included|required|excluded
LocalStorageTypes		[s	hdd|ssd
MaxSpotPriceAsPercentageOfOptimalOnDemandPrice		i
MemoryGiBPerVCpu		#16
MemoryMiB	!	#17
NetworkBandwidthGbps		#18
NetworkInterfaceCount		#19
OnDemandMaxPricePercentageOverLowestPrice		i
RequireHibernateSupport		b
SpotMaxPricePercentageOverLowestPrice		i
TotalLocalStorageGB		#20
VCpuCount	!	#21
=10
UseLocalStorage		b
=11
SecurityGroups	!	[s
Subnets	!	[s
=12
StorageSizeGiB	!	i1:
=13
Max		i
Min		i
=14
Max		i
Min		i
=15
Max		i
Min		i
=16
Max		n
Min		n
=17
Max		i
Min	!	i
=18
Max		n
Min		n
=19
Max		i
Min		i
=20
Max		n
Min		n
=21
Max		i
Min	!	i
AWS::ECS::Cluster	Tags:list	ClusterName
=0
Arn	~	s
CapacityProviders		[s
ClusterName	^	s
ClusterSettings		[#1
Configuration		#2
DefaultCapacityProviderStrategy		[#3
ServiceConnectDefaults		#4
Tags		[0:50#5
=1
Name		s
Value		s
=2
ExecuteCommandConfiguration		#6
ManagedStorageConfiguration		#7
=3
Base		i0:100000
CapacityProvider		s
Weight		i0:1000
=4
Namespace		s
=5
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=6
KmsKeyId		s
LogConfiguration		#8
Logging		s	DEFAULT|NONE|OVERRIDE
=7
FargateEphemeralStorageKmsKeyId		s
KmsKeyId		s
=8
CloudWatchEncryptionEnabled		b
CloudWatchLogGroupName		s
S3BucketName		s
S3EncryptionEnabled		b
S3KeyPrefix		s
AWS::ECS::Service	Tags:list	ServiceArn Cluster
=0
AvailabilityZoneRebalancing		s	ENABLED|DISABLED
CapacityProviderStrategy		[#1
Cluster	^	s
DeploymentConfiguration		#2
DeploymentController		#3
DesiredCount		i
EnableECSManagedTags		b
EnableExecuteCommand		b
ForceNewDeployment		#4
GatewayConnectors		[:1#5
HealthCheckGracePeriodSeconds		i
LaunchType	?	s	EC2|FARGATE|EXTERNAL
LoadBalancers		[#6
Monitoring		#7
Name	~	s
NetworkConfiguration		#8
PlacementConstraints		[#9
PlacementStrategies		[#10
PlatformVersion		s
PropagateTags		s	SERVICE|TASK_DEFINITION
Role	^	s
SchedulingStrategy	^	s	DAEMON|REPLICA
ServiceArn	~	s
ServiceConnectConfiguration		#11
ServiceName	^	s
ServiceRegistries		[#12
Tags		[0:50#13
TaskDefinition		s
VolumeConfigurations		[#14
VpcLatticeConfigurations		[#15
=1
Base		i0:100000
CapacityProvider		s
Weight		i0:1000
=2
Alarms		#16
BakeTimeInMinutes		i0:1440
CanaryConfiguration		#17
DeploymentCircuitBreaker		#18
EarlySuccessCriteria		#19
LifecycleHooks		[#20
LinearConfiguration		#21
MaximumPercent		i
MinimumHealthyPercent		i
Strategy		s	ROLLING|BLUE_GREEN|LINEAR|CANARY
=3
Type		s	CODE_DEPLOY|ECS|EXTERNAL
=4
EnableForceNewDeployment	!	b
ForceNewDeploymentNonce		s1:255
=5
Filters		#22
HealthCheck		#23
PortName	!	s
=6
AdvancedConfiguration		#24
ContainerName		s
ContainerPort		i
LoadBalancerName		s
TargetGroupArn		s
=7
MetricConfigurations	!	[1:2#25
=8
AwsvpcConfiguration		#26
=9
Expression		s
Type	!	s	distinctInstance|memberOf
=10
Field		s
Type	!	s	binpack|random|spread
=11
AccessLogConfiguration		#27
ContainerConfigurations		[0:10#28
Enabled	!	b
LogConfiguration		#29
Namespace		s
Services		[#30
=12
ContainerName		s
ContainerPort		i
Port		i
RegistryArn		s
=13
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=14
ManagedEBSVolume		#31
Name	!	s
=15
AdvancedConfiguration		#32
PortName	!	s
RoleArn	!	s
TargetGroupArn	!	s
=16
AlarmNames	!	[s
Enable	!	b
Rollback	!	b
=17
CanaryBakeTimeInMinutes		i0:1440
CanaryPercent		n0.1:100
=18
Enable	!	b
ResetOnHealthyTask		b
Rollback	!	b
ThresholdConfiguration		#33
=19
Enable		b
HealthyPercent		i0:100
SourceServiceRevisionCleanup		s	BLOCKING|DEFERRED
=20
HookDetails		so
HookTargetArn		s
LifecycleStages	!	[1:s	RECONCILE_SERVICE|PRE_SCALE_UP|POST_SCALE_UP|TEST_TRAFFIC_SHIFT|POST_TEST_TRAFFIC_SHIFT|PRE_PRODUCTION_TRAFFIC_SHIFT|PRODUCTION_TRAFFIC_SHIFT|POST_PRODUCTION_TRAFFIC_SHIFT
RoleArn		s
TargetType		s	AWS_LAMBDA|PAUSE
TimeoutConfiguration		#34
=21
StepBakeTimeInMinutes		i0:1440
StepPercent		n3:100
=22
AccessTypes		[:2s	PUBLIC|PRIVATE
=23
HealthCheckIntervalSeconds		i
HealthCheckPath		s
HealthCheckPort		i
HealthCheckProtocol		s	HTTP|HTTPS
HealthCheckTimeoutSeconds		i
HealthyThresholdCount		i
Matcher		#35
UnhealthyThresholdCount		i
=24
AlternateTargetGroupArn	!	s
ProductionListenerRule		s
RoleArn		s
TestListenerRule		s
=25
MetricNames	!	[u1:2s1:255	CPUUtilization|MemoryUtilization
ResolutionSeconds	!	i20:60	20|60
=26
AssignPublicIp		s	DISABLED|ENABLED
SecurityGroups		[s
Subnets		[s
=27
Format	!	s	TEXT|JSON
IncludeQueryParameters		s	DISABLED|ENABLED
=28
LogLevel		s	debug|info
=29
LogDriver		s
Options		{s
SecretOptions		[#36
=30
ClientAliases		[#37
DiscoveryName		s
IngressPortOverride		i0:65535
PortName	!	s
Timeout		#38
Tls		#39
=31
Encrypted		b
FilesystemType		s	ext3|ext4|ntfs|xfs
Iops		i
KmsKeyId		s
RoleArn	!	s
SizeInGiB		i
SnapshotId		s
TagSpecifications		[#40
Throughput		i
VolumeInitializationRate		i
VolumeType		s
=32
AlternateTargetGroupArn		s
ProductionListenerRule		s
TestListenerRule		s
=33
Type	!	s	COUNT|BOUNDED_PERCENT|UNBOUNDED_PERCENT
Value	!	i
=34
Action		s	ROLLBACK|CONTINUE
TimeoutInMinutes		i1:20160
=35
GrpcCode		s
HttpCode		s
=36
Name	!	s
ValueFrom	!	s
=37
DnsName		s
Port	!	i0:65535
TestTrafficRules		#41
=38
IdleTimeoutSeconds		i0:2147483647
PerRequestTimeoutSeconds		i0:2147483647
=39
IssuerCertificateAuthority	!	#42
KmsKey		s
RoleArn		s
=40
PropagateTags		s	SERVICE|TASK_DEFINITION
ResourceType	!	s	volume
Tags		[0:50#13
=41
Header	!	#43
=42
AwsPcaAuthorityArn		s
=43
Name	!	s
Value		#44
=44
Exact	!	s
AWS::ECS::TaskDefinition	Tags:list	TaskDefinitionArn
=0
ContainerDefinitions	^	[u#1
Cpu	^	s
EnableFaultInjection	^	b
EphemeralStorage	^	#2
ExecutionRoleArn	^	s
Family	^	s
InferenceAccelerators	^	[u#3
IpcMode	^	s	host|none|task
Memory	^	s
NetworkMode	^	s	awsvpc|bridge|host|none
PidMode	^	s	host|task
PlacementConstraints	^	[u#4
ProxyConfiguration	^	#5
RequiresCompatibilities	^	[us	EC2|EXTERNAL|FARGATE|MANAGED_INSTANCES
RuntimePlatform	^	#6
Tags		[0:50#7
TaskDefinitionArn	~	s
TaskRoleArn	^	s
Volumes	^	[u#8
=1
Command		[s
Cpu		i
CredentialSpecs		[s
DependsOn		[#9
DisableNetworking		b
DnsSearchDomains		[s
DnsServers		[s
DockerLabels		{s
DockerSecurityOptions		[s
EntryPoint		[s
Environment		[u#10
EnvironmentFiles		[#11
Essential		b
ExtraHosts		[#12
FirelensConfiguration		#13
HealthCheck		#14
Hostname		s
Image	!	s
Interactive		b
Links		[us
LinuxParameters		#15
LogConfiguration		#16
Memory		i
MemoryReservation		i
MountPoints		[u#17
Name	!	s
PortMappings		[u#18
Privileged		b
PseudoTerminal		b
ReadonlyRootFilesystem		b
RepositoryCredentials		#19
ResourceRequirements		[#20
RestartPolicy		#21
Secrets		[#22
StartTimeout		i
StopTimeout		i
SystemControls		[#23
Ulimits		[#24
User		s
VersionConsistency		s	enabled|disabled
VolumesFrom		[u#25
WorkingDirectory		s
=2
SizeInGiB		i
=3
DeviceName		s
DeviceType		s
=4
Expression		s
Type	!	s	memberOf
=5
ContainerName	!	s
ProxyConfigurationProperties		[u#10
Type		s	APPMESH
=6
CpuArchitecture		s	ARM64|X86_64
OperatingSystemFamily		s	LINUX|WINDOWS_SERVER_2004_CORE|WINDOWS_SERVER_2016_FULL|WINDOWS_SERVER_2019_CORE|WINDOWS_SERVER_2019_FULL|WINDOWS_SERVER_2022_CORE|WINDOWS_SERVER_2022_FULL|WINDOWS_SERVER_2025_CORE|WINDOWS_SERVER_2025_FULL|WINDOWS_SERVER_20H2_CORE
=7
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=8
ConfiguredAtLaunch		b
DockerVolumeConfiguration		#26
EFSVolumeConfiguration		#27
FSxWindowsFileServerVolumeConfiguration		#28
Host		#29
Name		s
S3FilesVolumeConfiguration		#30
=9
Condition		s	COMPLETE|HEALTHY|START|SUCCESS
ContainerName		s
=10
Name		s
Value		s
=11
Type		s	s3
Value		s
=12
Hostname		s
IpAddress		s
=13
Options		{s
Type		s	fluentbit|fluentd
=14
Command		[s
Interval		i
Retries		i
StartPeriod		i
Timeout		i
=15
Capabilities		#31
Devices		[#32
InitProcessEnabled		b
MaxSwap		i
SharedMemorySize		i
Swappiness		i
Tmpfs		[#33
=16
LogDriver	!	s
Options		{s
SecretOptions		[#22
=17
ContainerPath		s
ReadOnly		b
SourceVolume		s
=18
AppProtocol		s	http|http2|grpc
ContainerPort		i
ContainerPortRange		s
HostPort		i
Name		s
Protocol		s	tcp|udp
=19
CredentialsParameter		s
=20
SharingStrategy		#34
Type	!	s	GPU|InferenceAccelerator|NeuronDevice
Value		s
=21
Enabled		b
IgnoredExitCodes		[i
RestartAttemptPeriod		i
=22
Name	!	s
ValueFrom	!	s
=23
Namespace		s
Value		s
=24
HardLimit	!	i
Name	!	s	core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack
SoftLimit	!	i
=25
ReadOnly		b
SourceContainer		s
=26
Autoprovision		b
Driver		s
DriverOpts		{s
Labels		{s
Scope		s	shared|task
=27
AuthorizationConfig		#35
FilesystemId	!	s
RootDirectory		s
TransitEncryption		s	ENABLED|DISABLED
TransitEncryptionPort		i
=28
AuthorizationConfig		#36
FileSystemId	!	s
RootDirectory	!	s
=29
SourcePath		s
=30
AccessPointArn		s
FileSystemArn	!	s
RootDirectory		s
TransitEncryptionPort		i
=31
Add		[s
Drop		[s
=32
ContainerPath		s
HostPath		s
Permissions		[us	mknod|read|write
=33
ContainerPath		s
MountOptions		[s
Size	!	i
=34
NvidiaMps	!	#37
=35
AccessPointId		s
IAM		s	ENABLED|DISABLED
=36
CredentialsParameter	!	s
Domain	!	s
=37
MaxComputePercent		i1:100
Memory	!	i1:
AWS::EFS::AccessPoint	AccessPointTags:list	AccessPointId	^PosixUser.Uid ^PosixUser.Gid ^PosixUser.SecondaryGids ^RootDirectory.Path ^RootDirectory.CreationInfo ^RootDirectory.CreationInfo.OwnerUid ^RootDirectory.CreationInfo.OwnerGid ^RootDirectory.CreationInfo.Permissions
=0
AccessPointId	~	s
AccessPointTags		[u#1
Arn	~	s
ClientToken	^	s1:64		^.+$
FileSystemId	!^	s0:128
PosixUser	^	#2
RootDirectory	^	#3
=1
Key		s1:128
Value		s1:256
=2
Gid	!	s0:4294967295
SecondaryGids		[0:16s0:4294967295
Uid	!	s0:4294967295
=3
CreationInfo		#4
Path		s1:100		^(\/|(\/(?!\.)+[^$#<>;`|&?{}^*/\n]+){1,4})$
=4
OwnerGid	!	s0:4294967295
OwnerUid	!	s0:4294967295
Permissions	!	s		^[0-7]{3,4}$
AWS::EFS::FileSystem	FileSystemTags:list	FileSystemId	~ReplicationConfiguration.Destinations.*.Status ~ReplicationConfiguration.Destinations.*.StatusMessage
=0
Arn	~	s
AvailabilityZoneName	^	s1:64		^.+$
BackupPolicy		#1
BypassPolicyLockoutSafetyCheck		b
Encrypted	^	b
FileSystemId	~	s0:128
FileSystemPolicy		os
FileSystemProtection		#2
FileSystemTags		[u#3
KmsKeyId	^	s0:2048
LifecyclePolicies		[u0:3#4
PerformanceMode	^	s	generalPurpose|maxIO
ProvisionedThroughputInMibps		n1.0:
ReplicationConfiguration		#5
ThroughputMode		s	bursting|elastic|provisioned
=1
Status	!	s	DISABLED|ENABLED
=2
ReplicationOverwriteProtection		s	DISABLED|ENABLED
=3
Key	!	s
Value	!	s
=4
TransitionToArchive		s	AFTER_14_DAYS|AFTER_180_DAYS|AFTER_1_DAY|AFTER_270_DAYS|AFTER_30_DAYS|AFTER_365_DAYS|AFTER_60_DAYS|AFTER_7_DAYS|AFTER_90_DAYS
TransitionToIA		s	AFTER_14_DAYS|AFTER_180_DAYS|AFTER_1_DAY|AFTER_270_DAYS|AFTER_30_DAYS|AFTER_365_DAYS|AFTER_60_DAYS|AFTER_7_DAYS|AFTER_90_DAYS
TransitionToPrimaryStorageClass		s	AFTER_1_ACCESS
=5
Destinations		[u1:1#6
=6
AvailabilityZoneName		s
FileSystemId		s
KmsKeyId		s
Region		s
RoleArn		s
Status		s
StatusMessage		s
AWS::EFS::MountTarget		Id
=0
FileSystemId	!^	s0:128
Id	~	s
IpAddress	^	s7:15		^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$
IpAddressType	^	s	IPV4_ONLY|IPV6_ONLY|DUAL_STACK
Ipv6Address	^	s3:39
SecurityGroups	!	[u0:100s11:43		^sg-[0-9a-f]{8,40}$
SubnetId	!^	s15:47		^subnet-[0-9a-f]{8,40}$
AWS::EKS::Cluster	Tags:list	Name	^KubernetesNetworkConfig.IpFamily ^KubernetesNetworkConfig.ServiceIpv4Cidr ^AccessConfig.BootstrapClusterCreatorAdminPermissions ~CertificateAuthority.Data ~CertificateAuthority.Active.Id ~CertificateAuthority.Active.ActivatedBy ~KubernetesNetworkConfig.ServiceIpv6Cidr
=0
AccessConfig		#1
ActiveCertificateAuthorityId		s
Arn	~	s
BootstrapSelfManagedAddons	^	b
CertificateAuthority		#2
CertificateAuthorityData	~	s
ClusterSecurityGroupId	~	s
ComputeConfig		#3
ControlPlaneScalingConfig		#4
DeletionProtection		b
EncryptionConfig	^	[0:1#5
EncryptionConfigKeyArn	~	s
Endpoint	~	s
Force		b
Id	~	s
KubeApiServerConfig		#6
KubeControllerManagerConfig		#7
KubeSchedulerConfig		#8
KubernetesNetworkConfig		#9
Logging		#10
Name	^	s1:100		^[0-9A-Za-z][A-Za-z0-9\-_]*
OpenIdConnectIssuerUrl	~	s
OutpostConfig	^	#11
RemoteNetworkConfig		#12
ResourcesVpcConfig	!	#13
RoleArn	!^	s
RollbackConfig		#14
StorageConfig		#15
Tags		[u#16
UpgradePolicy		#17
Version		s		1\.\d\d
ZonalShiftConfig		#18
=1
AuthenticationMode		s	CONFIG_MAP|API_AND_CONFIG_MAP|API
BootstrapClusterCreatorAdminPermissions		b
=2
Active		#19
Data		s
=3
Enabled		b
NodePools		[s
NodeRoleArn		s
=4
Tier		s	standard|tier-xl|tier-2xl|tier-4xl|tier-8xl|tier-ultra
=5
Provider		#20
Resources		[s
=6
EventTtl		s
ServiceNodePortRange		#21
=7
HorizontalPodAutoscalerControllerConfig		#22
PodGcControllerConfig		#23
=8
NodeResourcesFit		#24
=9
ElasticLoadBalancing		#25
IpFamily		s	ipv4|ipv6
ServiceIpv4Cidr		s
ServiceIpv6Cidr		s
=10
ClusterLogging		#26
=11
ControlPlaneInstanceType	!	s
ControlPlanePlacement		#27
EtcdInstanceType		s
EtcdPlacement		#28
OutpostArns	!	[s
=12
RemoteNodeNetworks		[0:1#29
RemotePodNetworks		[0:1#30
=13
ControlPlaneEgressMode		s	AWS_MANAGED|CUSTOMER_ISOLATED|CUSTOMER_ROUTED
EndpointPrivateAccess		b
EndpointPublicAccess		b
PublicAccessCidrs		[s
SecurityGroupIds		[s
SubnetIds	!	[s
=14
TimeoutMinutes		i120:10080
=15
BlockStorage		#31
=16
Key	!	s1:128
Value	!	s0:256
=17
SupportType		s	STANDARD|EXTENDED
=18
Enabled		b
=19
ActivatedBy		s
Id		s
=20
KeyArn		s
=21
MaxPort		i
MinPort		i
=22
HorizontalPodAutoscalerSyncPeriod		s
=23
TerminatedPodGcThreshold		i1:1000000
=24
ScoringStrategy		#32
=25
Enabled		b
=26
EnabledTypes		[#33
=27
GroupName		s
SpreadLevel		s	host|rack
=28
SpreadLevel		s	host|rack
=29
Cidrs	!	[s
=30
Cidrs	!	[s
=31
Enabled		b
=32
Resources		[0:100#34
Type		s	LeastAllocated|MostAllocated
=33
Type		s	api|audit|authenticator|controllerManager|scheduler
=34
Name		s1:253
Weight		i1:100
AWS::ElastiCache::ParameterGroup	Tags:list	CacheParameterGroupName
=0
CacheParameterGroupFamily	!^	s
CacheParameterGroupName	~	s
Description	!	s
Properties		{s
Tags		[#1
=1
Key	!	s
Value	!	s
AWS::ElastiCache::ReplicationGroup	Tags:list	ReplicationGroupId	~ConfigurationEndPoint.Address ~ConfigurationEndPoint.Port ~PrimaryEndPoint.Address ~PrimaryEndPoint.Port ~ReadEndPoint.Addresses ~ReadEndPoint.AddressesList ~ReadEndPoint.Ports ~ReadEndPoint.PortsList ~ReaderEndPoint.Address ~ReaderEndPoint.Port
=0
AtRestEncryptionEnabled	^	b
AuthToken	?	s
AutoMinorVersionUpgrade		b
AutomaticFailoverEnabled		b
CacheNodeType		s
CacheParameterGroupName		s
CacheSecurityGroupNames		[us
CacheSubnetGroupName	^	s
ClusterMode		s	~compatible|disabled|enabled
ConfigurationEndPoint	~	#1
DataTieringEnabled	^	b
Durability		s	~async|default|disabled|sync
EffectiveDurability	~	s	async|sync|disabled
Engine		s
EngineVersion		s
GlobalReplicationGroupId	^	s
IpDiscovery		s	~ipv4|ipv6
KmsKeyId	^	s
LogDeliveryConfigurations		[#2
MultiAZEnabled		b
NetworkType	^	s	~dual_stack|ipv4|ipv6
NodeGroupConfiguration	?	[#3
NotificationTopicArn		s
NumCacheClusters		i1:6
NumNodeGroups		i
Port	^	i
PreferredCacheClusterAZs	^	[s
PreferredMaintenanceWindow		s
PrimaryClusterId		s
PrimaryEndPoint	~	#1
ReadEndPoint	~	#4
ReaderEndPoint	~	#1
ReplicasPerNodeGroup		i0:5
ReplicationGroupDescription	!	s
ReplicationGroupId	^	s
SecurityGroupIds		[us
SnapshotArns	^	[us
SnapshotName	^	s
SnapshotRetentionLimit		i
SnapshotWindow		s
SnapshottingClusterId		s
Tags		[#5
TransitEncryptionEnabled		b
TransitEncryptionMode		s	~preferred|required
UserGroupIds		[u0:s1:		^[a-zA-Z][a-zA-Z0-9\-]*$
=1
Address		s
Port		s
=2
DestinationDetails	!	#6
DestinationType	!	s	~cloudwatch-logs|kinesis-firehose
LogFormat	!	s	~json|text
LogType	!	s	~engine-log|slow-log
=3
NodeGroupId		s1:4		^\d+$
PrimaryAvailabilityZone		s
ReplicaAvailabilityZones		[s
ReplicaCount		i
Slots		s
=4
Addresses		s
AddressesList		[s
Ports		s
PortsList		[s
=5
Key	!	s
Value	!	s
=6
CloudWatchLogsDetails		#7
KinesisFirehoseDetails		#8
=7
LogGroup	!	s
=8
DeliveryStream	!	s
AWS::ElastiCache::ServerlessCache	Tags:list	ServerlessCacheName	~Endpoint.Address ~Endpoint.Port ~ReaderEndpoint.Address ~ReaderEndpoint.Port
=0
ARN	~	s
CacheUsageLimits		#1
ConnectionType	^	s	~public|vpc
CreateTime	~	s
DailySnapshotTime		s
Description		s
Endpoint		#2
Engine	!	s
FinalSnapshotName		s
FullEngineVersion	~	s
KmsKeyId	^	s
MajorEngineVersion		s
NetworkType	^	s	~dual_stack|ipv4|ipv6
ReaderEndpoint		#2
SecurityGroupIds		[us
ServerlessCacheName	!^	s
SnapshotArnsToRestore	^	[us
SnapshotRetentionLimit		i
Status	~	s
SubnetIds	^	[us
Tags		[u#3
UserGroupId		s
=1
DataStorage		#4
ECPUPerSecond		#5
=2
Address		s
Port		s
=3
Key	!	s1:128		^(?!aws:)[a-zA-Z0-9 _\.\/=+:\-@]*$
Value		s0:256		^[a-zA-Z0-9 _\.\/=+:\-@]*$
=4
Maximum		i
Minimum		i
Unit	!	s	~gb
=5
Maximum		i
Minimum		i
AWS::ElastiCache::SubnetGroup	Tags:list	CacheSubnetGroupName
=0
CacheSubnetGroupName	^	s
Description	!	s
SubnetIds	!	[s
Tags		[#1
=1
Key	!	s
Value	!	s
AWS::ElastiCache::User	Tags:list	UserId
=0
AccessString		s		\S
Arn	~	s
AuthenticationMode		#1
Engine	!	s	redis|valkey
NoPasswordRequired		b
Passwords		[u1:s
Status	~	s
Tags		[u:50#2
UserId	!^	s1:		[a-z][a-z0-9\\-]*
UserName	!^	s1:
=1
Passwords		[u1:s
Type	!	s	~iam|no-password-required|password
=2
Key	!	s1:128		^(?!aws:)[a-zA-Z0-9 _\.\/=+:\-@]*$
Value		s0:256		^[a-zA-Z0-9 _\.\/=+:\-@]*$
AWS::ElastiCache::UserGroup	Tags:list	UserGroupId
=0
Arn	~	s
Engine	!	s	redis|valkey
Status	~	s
Tags		[u:50#1
UserGroupId	!^	s		[a-z][a-z0-9\\-]*
UserIds	!	[u0:s1:		^[a-zA-Z][a-zA-Z0-9\-]*$
=1
Key	!	s1:128		^(?!aws:)[a-zA-Z0-9 _\.\/=+:\-@]*$
Value		s0:256		^[a-zA-Z0-9 _\.\/=+:\-@]*$
AWS::ElasticLoadBalancingV2::Listener	Tags:list	ListenerArn
=0
AlpnPolicy		[s
Certificates		[u#1
DefaultActions	!	[u#2
ListenerArn	~	s
ListenerAttributes		[u#3
LoadBalancerArn	!^	s
MutualAuthentication		#4
Port		i1:65535
Protocol		s	GENEVE|HTTP|HTTPS|QUIC|TCP|TCP_QUIC|TCP_UDP|TLS|UDP
SslPolicy		s
Tags		[1:#5
=1
CertificateArn		s
=2
AuthenticateCognitoConfig		#6
AuthenticateOidcConfig		#7
FixedResponseConfig		#8
ForwardConfig		#9
JwtValidationConfig		#10
Order		i1:50000
RedirectConfig		#11
TargetGroupArn		s
Type	!	s	authenticate-cognito|authenticate-oidc|fixed-response|forward|jwt-validation|redirect
=3
Key		s
Value		s
=4
AdvertiseTrustStoreCaNames		s	off|on
IgnoreClientCertificateExpiry		b
Mode		s
TrustStoreArn		s
=5
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=6
AuthenticationRequestExtraParams		{s
OnUnauthenticatedRequest		s	allow|authenticate|deny
Scope		s
SessionCookieName		s
SessionTimeout		s
UserPoolArn	!	s
UserPoolClientId	!	s
UserPoolDomain	!	s
=7		|ClientSecret,UseExistingClientSecret
AuthenticationRequestExtraParams		{s
AuthorizationEndpoint	!	s
ClientId	!	s
ClientSecret		s
Issuer	!	s
OnUnauthenticatedRequest		s	allow|authenticate|deny
Scope		s
SessionCookieName		s
SessionTimeout		s
TokenEndpoint	!	s
UseExistingClientSecret		b
UserInfoEndpoint	!	s
=8
ContentType		s0:32
MessageBody		s0:1024
StatusCode	!	s		^(2|4|5)\d\d$
=9
TargetGroupStickinessConfig		#12
TargetGroups		[u#13
=10
AdditionalClaims		[u#14
Issuer	!	s
JwksEndpoint	!	s
=11
Host		s1:128
Path		s1:128
Port		s
Protocol		s		^(HTTPS?|#\{protocol\})$
Query		s0:128
StatusCode	!	s	HTTP_301|HTTP_302
=12
DurationSeconds		i
Enabled		b
=13
TargetGroupArn		s
Weight		i
=14
Format	!	s	single-string|space-separated-values|string-array
Name	!	s
Values	!	[us
AWS::ElasticLoadBalancingV2::LoadBalancer	Tags:list	LoadBalancerArn
=0		^Subnets,SubnetMappings
CanonicalHostedZoneID	~	s
DNSName	~	s
EnableCapacityReservationProvisionStabilize		b
EnablePrefixForIpv6SourceNat		s	off|on
EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic		s
IpAddressType		s	dualstack|dualstack-without-public-ipv4|ipv4
Ipv4IpamPoolId		s
LoadBalancerArn	~	s
LoadBalancerAttributes		[u#1
LoadBalancerFullName	~	s
LoadBalancerName	~	s
MinimumLoadBalancerCapacity		#2
Name	^	s
Scheme	^	s	internal|internet-facing
SecurityGroups		[us
SubnetMappings		[u#3
Subnets		[us
Tags		[#4
Type	^	s	application|gateway|network
=1
Key		s
Value		s
=2
CapacityUnits	!	i
=3
AllocationId		s
IPv6Address		s
PrivateIPv4Address		s
SourceNatIpv6Prefix		s
SubnetId	!	s
=4
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::ElasticLoadBalancingV2::TargetGroup	Tags:list	TargetGroupArn
=0
HealthCheckEnabled		b
HealthCheckIntervalSeconds		i5:300
HealthCheckPath		s1:1024
HealthCheckPort		s
HealthCheckProtocol		s	GENEVE|HTTP|HTTPS|QUIC|TCP|TCP_QUIC|TCP_UDP|TLS|UDP
HealthCheckTimeoutSeconds		i2:120
HealthyThresholdCount		i2:10
IpAddressType	^	s	ipv4|ipv6
LoadBalancerArns	~	[s
Matcher		#1
Name	^	s
Port	^	i1:65535
Protocol	^	s	GENEVE|HTTP|HTTPS|QUIC|TCP|TCP_QUIC|TCP_UDP|TLS|UDP
ProtocolVersion	^	s
Tags		[#2
TargetControlPort		i1:65535
TargetGroupArn	~	s
TargetGroupAttributes		[u#3
TargetGroupFullName	~	s
TargetGroupName	~	s
TargetType	^	s	alb|instance|ip|lambda
Targets		[u#4
UnhealthyThresholdCount		i2:10
VpcId	^	s
=1
GrpcCode		s
HttpCode		s
=2
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=3
Key		s
Value		s
=4
AvailabilityZone		s
Id	!	s
Port		i1:65535
QuicServerId		s1:256
AWS::ElasticLoadBalancingV2::TrustStore	Tags:list	TrustStoreArn
=0
CaCertificatesBundleS3Bucket		s
CaCertificatesBundleS3Key		s
CaCertificatesBundleS3ObjectVersion		s
Name	^	s1:32		^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$
NumberOfCaCertificates	~	i
Status	~	s
Tags		[1:#1
TrustStoreArn	~	s
=1
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::Events::ApiDestination		Name
=0
Arn	~	s
ArnForPolicy	~	s
ConnectionArn	!	s1:1600
Description		s0:512
HttpMethod	!	s	GET|HEAD|POST|OPTIONS|PUT|DELETE|PATCH
InvocationEndpoint	!	s1:2048		^((%[0-9A-Fa-f]{2}|[-()_.!~*';/?:@\x26=+$,A-Za-z0-9])+)([).!';/?:,])?$
InvocationRateLimitPerSecond		i1:
Name	^	s1:64		[\.\-_A-Za-z0-9]+
AWS::Events::EventBus	Tags:list	Name
=0
Arn	~	s
DeadLetterConfig		#1
Description		s
EventSourceName		s1:256		^aws\.partner(/[\.\-_A-Za-z0-9]+){2,}$
KmsKeyIdentifier		s
LogConfig		#2
Name	!^	s1:256		^[/\.\-_A-Za-z0-9]+$
Policy		os
Tags		[#3
=1
Arn		s
=2
IncludeDetail		s	FULL|NONE
Level		s	INFO|ERROR|TRACE|OFF
=3
Key	!	s1:128
Value	!	s0:256
AWS::Events::Rule	Tags:list	Arn
=0		|EventPattern,ScheduleExpression
Arn	~	s
Description		s0:512
EventBusName	?	s1:1600
EventPattern		so
Name	^	s1:64		^[\.\-_A-Za-z0-9]+$
RoleArn		s1:1600
RuleName	~	s
ScheduleExpression		s0:256		^(rate\(.+\)|cron\(.+\))?$
State		s	DISABLED|ENABLED|ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS
Tags		[#1
Targets		[u:5#2
=1
Key		s1:128
Value		s0:256
=2
AppSyncParameters		#3
Arn	!	s1:1600
BatchParameters		#4
DeadLetterConfig		#5
EcsParameters		#6
HttpParameters		#7
Id	!	s1:64		^[\.\-_A-Za-z0-9]+$
Input		s0:8192
InputPath		s0:256
InputTransformer		#8
KinesisParameters		#9
RedshiftDataParameters		#10
RetryPolicy		#11
RoleArn		s1:1600
RunCommandParameters		#12
SageMakerPipelineParameters		#13
SqsParameters		#14
=3
GraphQLOperation	!	s
=4
ArrayProperties		#15
JobDefinition	!	s
JobName	!	s
RetryStrategy		#16
=5
Arn		s1:1600
=6
CapacityProviderStrategy		[u0:6#17
EnableECSManagedTags		b
EnableExecuteCommand		b
Group		s
LaunchType		s	EC2|EXTERNAL|FARGATE
NetworkConfiguration		#18
PlacementConstraints		[u0:10#19
PlacementStrategies		[u#20
PlatformVersion		s
PropagateTags		s	TASK_DEFINITION
ReferenceId		s0:1024
TagList		[u#1
TaskCount		i1:
TaskDefinitionArn	!	s1:1600
=7
HeaderParameters		{s
PathParameterValues		[us		^(?!\s*$).+$
QueryStringParameters		{s
=8
InputPathsMap		{s
InputTemplate	!	s1:8192
=9
PartitionKeyPath	!	s0:256
=10
Database	!	s1:64
DbUser		s1:128
SecretManagerArn		s1:1600
Sql		s1:100000
Sqls		[s
StatementName		s1:500
WithEvent		b
=11
MaximumEventAgeInSeconds		i60:86400
MaximumRetryAttempts		i0:185
=12
RunCommandTargets	!	[u1:5#21
=13
PipelineParameterList		[u0:200#22
=14
MessageGroupId	!	s
=15
Size		i
=16
Attempts		i
=17
Base		i0:100000
CapacityProvider	!	s1:255
Weight		i0:1000
=18
AwsVpcConfiguration		#23
=19
Expression		s0:2000
Type		s	distinctInstance|memberOf
=20
Field		s
Type		s
=21
Key	!	s1:128		^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
Values	!	[u1:50s1:256
=22
Name	!	s1:256		^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?$
Value	!	s0:1024
=23
AssignPublicIp		s	DISABLED|ENABLED
SecurityGroups		[us
Subnets	!	[s
AWS::FSx::FileSystem	Tags:list	Id
=0
BackupId	^	s
DNSName	~	s
FileSystemType	!^	s
FileSystemTypeVersion		s
Id	~	s
KmsKeyId	^	s
LustreConfiguration		#1
LustreMountName	~	s
NetworkType		s
OntapConfiguration		#2
OpenZFSConfiguration		#3
ResourceARN	~	s
RootVolumeId	~	s
SecurityGroupIds	^	[s
StorageCapacity		i
StorageType		s
SubnetIds	!^	[s
Tags		[#4
WindowsConfiguration		#5
=1
AutoImportPolicy		s
AutomaticBackupRetentionDays		i
CopyTagsToBackups		b
DailyAutomaticBackupStartTime		s
DataCompressionType		s
DataReadCacheConfiguration		#6
DeploymentType		s
DriveCacheType		s
EfaEnabled		b
ExportPath		s
ImportPath		s
ImportedFileChunkSize		i
LogConfiguration		#7
MetadataConfiguration		#8
PerUnitStorageThroughput		i
ThroughputCapacity		i
WeeklyMaintenanceStartTime		s
=2
AutomaticBackupRetentionDays		i
DailyAutomaticBackupStartTime		s
DeploymentType	!	s
DiskIopsConfiguration		#9
EndpointIpAddressRange		s
EndpointIpv6AddressRange		s
FsxAdminPassword		s
HAPairs		i
PreferredSubnetId		s
RouteTableIds		[s
ThroughputCapacity		i
ThroughputCapacityPerHAPair		i
WeeklyMaintenanceStartTime		s
=3
AutomaticBackupRetentionDays		i
CopyTagsToBackups		b
CopyTagsToVolumes		b
DailyAutomaticBackupStartTime		s
DeploymentType	!	s
DiskIopsConfiguration		#9
EndpointIpAddressRange		s
EndpointIpv6AddressRange		s
Options		[s
PreferredSubnetId		s
ReadCacheConfiguration		#10
RootVolumeConfiguration		#11
RouteTableIds		[s
ThroughputCapacity		i
WeeklyMaintenanceStartTime		s
=4
Key	!	s
Value	!	s
=5
ActiveDirectoryId		s
Aliases		[s
AuditLogConfiguration		#12
AutomaticBackupRetentionDays		i
CopyTagsToBackups		b
DailyAutomaticBackupStartTime		s
DeploymentType		s
DiskIopsConfiguration		#9
FsrmConfiguration		#13
PreferredSubnetId		s
SelfManagedActiveDirectoryConfiguration		#14
ThroughputCapacity	!	i
WeeklyMaintenanceStartTime		s
=6
SizeGiB		i
SizingMode		s
=7
Destination		s
Level	!	s
=8
Iops		i
Mode		s
=9
Iops		i
Mode		s
=10
SizeGiB		i
SizingMode		s
=11
CopyTagsToSnapshots		b
DataCompressionType		s
NfsExports		[#15
ReadOnly		b
RecordSizeKiB		i
UserAndGroupQuotas		[#16
=12
AuditLogDestination		s
FileAccessAuditLogLevel	!	s
FileShareAccessAuditLogLevel	!	s
=13
EventLogDestination		s
FsrmServiceEnabled	!	b
=14
DnsIps		[s
DomainJoinServiceAccountSecret		s
DomainName		s
FileSystemAdministratorsGroup		s
OrganizationalUnitDistinguishedName		s
Password		s
UserName		s
=15
ClientConfigurations		[#17
=16
Id		i
StorageCapacityQuotaGiB		i
Type		s
=17
Clients		s
Options		[s
AWS::GlobalAccelerator::Accelerator	Tags:list	AcceleratorArn
=0
AcceleratorArn	~	s
DnsName	~	s
DualStackDnsName	~	s
Enabled		b
FlowLogsEnabled		b
FlowLogsS3Bucket		s:255
FlowLogsS3Prefix		s:255
IpAddressType		s	IPV4|DUAL_STACK
IpAddresses		[0:2s		^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$
Ipv4Addresses	~	[s
Ipv6Addresses	~	[s
Name	!	s1:64		^[a-zA-Z0-9_-]{0,64}$
Tags		[#1
=1
Key	!	s1:127
Value	!	s1:255
AWS::Glue::Crawler	Tags:map	Name
=0
Classifiers		[s1:255
Configuration		s
CrawlerSecurityConfiguration		s0:128
DatabaseName		s
Description		s0:2048
LakeFormationConfiguration		#1
Name	^	s1:255
RecrawlPolicy		#2
Role	!	s
Schedule		#3
SchemaChangePolicy		#4
TablePrefix		s0:128
Tags		os
Targets	!	#5
=1
AccountId		s0:12
UseLakeFormationCredentials		b
=2
RecrawlBehavior		s	CRAWL_EVENT_MODE|CRAWL_EVERYTHING|CRAWL_NEW_FOLDERS_ONLY
=3
ScheduleExpression		s
=4
DeleteBehavior		s	DELETE_FROM_DATABASE|DEPRECATE_IN_DATABASE|LOG
UpdateBehavior		s	LOG|UPDATE_IN_DATABASE
=5
CatalogTargets		[#6
DeltaTargets		[#7
DynamoDBTargets		[#8
HudiTargets		[#9
IcebergTargets		[#10
JdbcTargets		[#11
MongoDBTargets		[#12
S3Targets		[#13
=6
ConnectionName		s
DatabaseName		s1:255
DlqEventQueueArn		s
EventQueueArn		s
Tables		[1:s1:255
=7
ConnectionName		s
CreateNativeDeltaTable		b
DeltaTables		[s
WriteManifest		b
=8
Path		s
ScanAll		b
ScanRate		n
=9
ConnectionName		s
Exclusions		[s
MaximumTraversalDepth		i
Paths		[s
=10
ConnectionName		s
Exclusions		[s
MaximumTraversalDepth		i
Paths		[s
=11
ConnectionName		s
EnableAdditionalMetadata		[s	COMMENTS|RAWTYPES
Exclusions		[s
Path		s
=12
ConnectionName		s
Path		s
=13
ConnectionName		s
DlqEventQueueArn		s
EventQueueArn		s
Exclusions		[s
Path		s
SampleSize		i
AWS::Glue::Database		DatabaseName
=0
CatalogId	!	s1:255
DatabaseInput	!	#1
DatabaseName	^	s
=1
CreateTableDefaultPermissions		[#2
Description		s0:2048
FederatedDatabase		#3
LocationUri		s1:1024
Name		s1:255
Parameters		os
TargetDatabase		#4
=2
Permissions		[s	ALL|ALTER|CREATE_DATABASE|CREATE_TABLE|DATA_LOCATION_ACCESS|DELETE|DROP|INSERT|SELECT
Principal		#5
=3
ConnectionName		s1:255
Identifier		s1:512
=4
CatalogId		s1:255
DatabaseName		s1:255
Region		s1:255
=5
DataLakePrincipalIdentifier		s1:255
AWS::Glue::Job	Tags:map	Name
=0
AllocatedCapacity		n
Command	!	#1
Connections		#2
DefaultArguments		os
Description		s0:2048
ExecutionClass		s	FLEX|STANDARD
ExecutionProperty		#3
GlueVersion		s1:255		^(\w+\.)+\w+$
JobMode		s	NOTEBOOK|SCRIPT|VISUAL
JobRunQueuingEnabled		b
LogUri		s
MaintenanceWindow		s		^(Sun|Mon|Tue|Wed|Thu|Fri|Sat):([01]?[0-9]|2[0-3])$
MaxCapacity		n
MaxRetries		n
Name	^	s1:255
NonOverridableArguments		os
NotificationProperty		#4
NumberOfWorkers		i0:
Role	!	s
SecurityConfiguration		s1:255
Tags		os
Timeout		i1:
WorkerType		s	Standard|G.1X|G.2X|G.025X|G.4X|G.8X|Z.2X|G.12X|G.16X|R.1X|R.2X|R.4X|R.8X
=1
Name		s
PythonVersion		s		^([2-3]|3[.]9)$
Runtime		s0:64
ScriptLocation		s0:400000
=2
Connections		[0:1000s0:255
=3
MaxConcurrentRuns		n
=4
NotifyDelayAfter		i1:
AWS::Glue::Table		CatalogId DatabaseName Name	^TableInput.Name
=0
CatalogId	!^	s1:255
DatabaseName	!^	s1:255
Name	^	s1:255
OpenTableFormatInput		#1
TableInput		#2
=1
IcebergInput		#3
=2
Description		s0:2048
Name		s1:255
Owner		s1:255
Parameters		os
PartitionKeys		[#4
Retention		i0:
StorageDescriptor		#5
TableType		s0:255	EXTERNAL_TABLE|VIRTUAL_VIEW
TargetTable		#6
ViewDefinition		#7
ViewExpandedText		s0:409600
ViewOriginalText		s0:409600
=3
IcebergTableInput		#8
MetadataOperation		s	CREATE
Version		s1:255
=4
Comment		s0:255
Name	!	s1:255
Type		s0:131072
=5
BucketColumns		[s1:255
Columns		[#4
Compressed		b
InputFormat		s0:128
Location		s0:2056
NumberOfBuckets		i
OutputFormat		s0:128
Parameters		os
SchemaReference		#9
SerdeInfo		#10
SkewedInfo		#11
SortColumns		[#12
StoredAsSubDirectories		b
=6
CatalogId		s1:255
DatabaseName		s1:255
Name		s1:255
Region		s1:255
=7
Definer		s20:2048
IsProtected		b
Representations		[1:10#13
SubObjects		[0:10s20:2048
=8
Location	!	s
PartitionSpec		#14
Properties		{s
Schema	!	#15
WriteOrder		#16
=9
SchemaId		#17
SchemaVersionId		s36:36		^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$
SchemaVersionNumber		i1:100000
=10
Name		s1:255
Parameters		os
SerializationLibrary		s1:255
=11
SkewedColumnNames		[s1:255
SkewedColumnValueLocationMaps		os
SkewedColumnValues		[s
=12
Column	!	s1:255
SortOrder	!	i0:1
=13
Dialect		s	ATHENA|REDSHIFT|SPARK
DialectVersion		s1:255
ValidationConnection		s1:255
ViewExpandedText		s0:409600
ViewOriginalText		s0:409600
=14
Fields	!	[#18
SpecId		i
=15
Fields	!	[#19
IdentifierFieldIds		[i
SchemaId		i
Type		s
=16
Fields	!	[#20
OrderId	!	i
=17
RegistryName		s1:255		^[a-zA-Z0-9-_$#.]+$
SchemaArn		s1:10240		^arn:aws(-(cn|us-gov|iso(-[bef])?))?:glue:
SchemaName		s1:255		^[a-zA-Z0-9-_$#.]+$
=18
FieldId		i
Name	!	s
SourceId	!	i
Transform	!	s
=19
Doc		s
Id	!	i
Name	!	s
Required	!	b
Type	!	s
=20
Direction	!	s
NullOrder	!	s
SourceId	!	i
Transform	!	s
AWS::GuardDuty::Detector	Tags:list	Id
=0
DataSources		#1
Enable	!	b
Features		[#2
FindingPublishingFrequency		s	FIFTEEN_MINUTES|ONE_HOUR|SIX_HOURS
Id	~	s
Tags		[#3
=1
Kubernetes		#4
MalwareProtection		#5
S3Logs		#6
=2
AdditionalConfiguration		[#7
Name	!	s:128	AI_ANALYST|AI_PROTECTION|EBS_MALWARE_PROTECTION|EKS_AUDIT_LOGS|EKS_RUNTIME_MONITORING|LAMBDA_NETWORK_LOGS|RDS_LOGIN_EVENTS|RUNTIME_MONITORING|S3_DATA_EVENTS
Status	!	s	ENABLED|DISABLED
=3
Key	!	s1:128
Value	!	s0:256
=4
AuditLogs	!	#8
=5
ScanEc2InstanceWithFindings		#9
=6
Enable	!	b
=7
Name		s1:256	EC2_AGENT_MANAGEMENT|ECS_FARGATE_AGENT_MANAGEMENT|EKS_ADDON_MANAGEMENT|RDS_DATA_RISK
Status		s1:128	DISABLED|ENABLED
=8
Enable	!	b
=9
EbsVolumes		b
AWS::GuardDuty::MalwareProtectionPlan	Tags:list	MalwareProtectionPlanId
=0
Actions		#1
Arn	~	s
CreatedAt	~	s
MalwareProtectionPlanId	~	s
ProtectedResource	!	#2
Role	!	s
Status	~	s
StatusReasons	~	[#3
Tags		[#4
=1
Tagging		#5
=2
S3Bucket	!	#6
=3
Code		s
Message		s
=4
Key	!	s
Value	!	s
=5
Status		s	DISABLED|ENABLED
=6
BucketName		s
ObjectPrefixes		[0:5s
AWS::GuardDuty::PublishingDestination	Tags:list	DetectorId Id
=0
DestinationProperties	!	#1
DestinationType	!	s	S3
DetectorId	!^	s1:300
Id	~	s
PublishingFailureStartTimestamp	~	s
Status	~	s
Tags		[#2
=1
DestinationArn		s
KmsKeyArn		s
=2
Key	!	s1:128
Value	!	s0:256
AWS::IAM::AccessKey		Id
=0
Id	~	s
SecretAccessKey	~	s
Serial	^	i
Status		s
UserName	!^	s
AWS::IAM::Group		GroupName
=0
Arn	~	s
GroupName	^	s1:128		^[\w+=,.@-]+$
ManagedPolicyArns		[u0:20s		arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+
Path		s1:512		^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$
Policies		[#1
=1
PolicyDocument	!	so
PolicyName	!	s
AWS::IAM::InstanceProfile		InstanceProfileName
=0
Arn	~	s
InstanceProfileName	^	s0:128		^([\w+=,.@-]+)?$
Path	^	s1:512		^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$
Roles	!	[u0:1s		[a-zA-Z0-9+=,.@\-_]+
AWS::IAM::ManagedPolicy		PolicyArn
=0
AttachmentCount	~	i
CreateDate	~	s
DefaultVersionId	~	s
Description	^	s0:1000
Groups		[us
IsAttachable	~	b
ManagedPolicyName	^	s
Path	^	s1:512		^((/[A-Za-z0-9\.,\+@=_-]+)*)/$
PermissionsBoundaryUsageCount	~	i
PolicyArn	~	s
PolicyDocument	!	sinboa1:131072		^[\u0009\u000A\u000D\u0020-\u00FF]+$
PolicyId	~	s
Roles		[us
UpdateDate	~	s
Users		[us
AWS::IAM::Policy		Id
=0		|Users,Groups,Roles
Groups		[s
Id	~	s
PolicyDocument	!	os1:131072		^[\u0009\u000A\u000D\u0020-\u00FF]+$
PolicyName	!	s1:128		^[\w+=,.@-]+$
Roles		[s
Users		[s
AWS::IAM::Role	Tags:list	RoleName
=0
Arn	~	s
AssumeRolePolicyDocument	!	os1:131072		^[\u0009\u000A\u000D\u0020-\u00FF]+$
Description		s0:1000		^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$
ManagedPolicyArns		[u0:s		arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+
MaxSessionDuration		i3600:43200
Path	^	s1:512		^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$
PermissionsBoundary		s20:2048
Policies		[#1
RoleId	~	s
RoleName	^	s1:64		^[\w+=,.@-]+$
Tags		[0:50#2
=1
PolicyDocument	!	so
PolicyName	!	s
=2
Key	!	s1:128		^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$
Value	!	s0:256		^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
AWS::IAM::SAMLProvider	Tags:list	Arn
=0
AddPrivateKey	^	s1:16384		[\u0009\u000A\u000D\u0020-\u00FF]+
Arn	~	s1:1600
AssertionEncryptionMode		s	Allowed|Required
Name	^	s1:128		[\w._-]+
PrivateKeyList		[:2#1
RemovePrivateKey	^	s22:64		[A-Z0-9]+
SamlMetadataDocument		s1000:10000000
SamlProviderUUID	~	s22:64		[A-Z0-9]+
Tags		[0:50#2
=1
KeyId	!	s22:64		[A-Z0-9]+
Timestamp	!	s
=2
Key	!	s1:128		^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$
Value	!	s1:256		^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
AWS::IAM::ServerCertificate	Tags:list	ServerCertificateName
=0
Arn	~	s1:1600
CertificateBody	^	s1:16384		[\u0009\u000A\u000D\u0020-\u00FF]+
CertificateChain	^	s1:2097152		[\u0009\u000A\u000D\u0020-\u00FF]+
Path		s1:512		(\u002F)|(\u002F[\u0021-\u007F]+\u002F)
PrivateKey	^	s1:16384		[\u0009\u000A\u000D\u0020-\u00FF]+
ServerCertificateName	^	s1:128		[\w+=,.@-]+
Tags		[#1
=1
Key	!	s1:128
Value	!	s1:256
AWS::IAM::User	Tags:list	UserName
=0
Arn	~	s
Groups		[0:10s
LoginProfile		#1
ManagedPolicyArns		[u0:20s		arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+
Path		s1:512		^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$
PermissionsBoundary		s20:2048
Policies		[#2
Tags		[0:50#3
UserName	^	s1:64		^[\w+=,.@-]+$
=1
Password	!	s
PasswordResetRequired		b
=2
PolicyDocument	!	os
PolicyName	!	s
=3
Key	!	s1:128		^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$
Value	!	s0:256		^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
AWS::IAM::UserPolicy		PolicyName UserName
=0
PolicyDocument		os1:131072		^[\u0009\u000A\u000D\u0020-\u00FF]+$
PolicyName	!^	s1:128		^[\w+=,.@-]+$
UserName	!^	s1:128		^[\w+=,.@-]+$
AWS::IAM::UserToGroupAddition		Id
=0
GroupName	!	s
Id	~	s
Users	!	[s
AWS::InspectorV2::CisScanConfiguration	Tags:map	Arn
=0
Arn	~	s
ScanName	!	s1:
Schedule	!	#1
SecurityLevel	!	s	LEVEL_1|LEVEL_2
Tags		{s		^.{1,255}$
Targets	!	#2
=1
Daily		#3
Monthly		#4
OneTime		os
Weekly		#5
=2
AccountIds	!	[u1:10000s		^\d{12}|ALL_ACCOUNTS|SELF$
TargetResourceTags	!	sinba{[u1:5s
=3
StartTime	!	#6
=4
Day	!	s	MON|TUE|WED|THU|FRI|SAT|SUN
StartTime	!	#6
=5
Days	!	[u1:7s	MON|TUE|WED|THU|FRI|SAT|SUN
StartTime	!	#6
=6
TimeOfDay	!	s		^([0-1]?[0-9]|2[0-3]):[0-5][0-9]$
TimeZone	!	s
AWS::KMS::Alias		AliasName
=0
AliasName	!^	s1:256		^(alias/)[a-zA-Z0-9:/_-]+$
TargetKeyId	!	s1:256
AWS::KMS::Key	Tags:list	KeyId
=0
Arn	~	s
BypassPolicyLockoutSafetyCheck		b
Description		s0:8192
EnableKeyRotation		b
Enabled		b
KeyId	~	s1:2048
KeyPolicy		os
KeySpec		s	SYMMETRIC_DEFAULT|RSA_2048|RSA_3072|RSA_4096|ECC_NIST_P256|ECC_NIST_P384|ECC_NIST_P521|ECC_SECG_P256K1|HMAC_224|HMAC_256|HMAC_384|HMAC_512|SM2|ML_DSA_44|ML_DSA_65|ML_DSA_87|ECC_NIST_EDWARDS25519
KeyUsage		s	ENCRYPT_DECRYPT|SIGN_VERIFY|GENERATE_VERIFY_MAC|KEY_AGREEMENT
MultiRegion		b
Origin		s	AWS_KMS|EXTERNAL
PendingWindowInDays		i7:30
RotationPeriodInDays		i90:2560
Tags		[u#1
=1
Key	!	s1:128
Value	!	s0:256
AWS::KMS::ReplicaKey	Tags:list	KeyId
=0
Arn	~	s
Description		s0:8192
Enabled		b
KeyId	~	s
KeyPolicy	!	os
PendingWindowInDays		i7:30
PrimaryKeyArn	!^	s1:256
Tags		[u#1
=1
Key	!	s1:128
Value	!	s0:256
AWS::Kinesis::Stream	Tags:list	Name
=0
Arn	~	s
DesiredShardLevelMetrics		[u:7s	IncomingBytes|IncomingRecords|OutgoingBytes|OutgoingRecords|WriteProvisionedThroughputExceeded|ReadProvisionedThroughputExceeded|IteratorAgeMilliseconds|ALL
MaxRecordSizeInKiB		i1024:10240
Name	^	s1:128		^[a-zA-Z0-9_.-]+$
RecordDistributionStrategy		s	AUTO|USER_PARTITION_KEY
RetentionPeriodHours		i1:8760
ShardCount		i1:100000
StreamEncryption		#1
StreamModeDetails		#2
Tags		[:50#3
WarmThroughputMiBps		i0:
WarmThroughputObject	~	#4
=1
EncryptionType	!	s	KMS
KeyId	!	s1:2048
=2
StreamMode	!	s	ON_DEMAND|PROVISIONED
=3
Key	!	s1:128
Value	!	s0:255
=4
CurrentMiBps		i
TargetMiBps		i
AWS::Kinesis::StreamConsumer	Tags:list	ConsumerARN
=0
ConsumerARN	~	s
ConsumerCreationTimestamp	~	s
ConsumerName	!^	s1:128		^[a-zA-Z0-9_.-]+$
ConsumerStatus	~	s
StreamARN	!^	s1:2048		^arn:aws.*:kinesis:.*:\d{12}:stream/\S+
Tags	^	[:50#1
=1
Key	!	s1:128
Value	!	s0:255
AWS::KinesisFirehose::DeliveryStream	Tags:list	DeliveryStreamName	^ElasticsearchDestinationConfiguration.VpcConfiguration ^AmazonopensearchserviceDestinationConfiguration.VpcConfiguration ^AmazonOpenSearchServerlessDestinationConfiguration.VpcConfiguration ^IcebergDestinationConfiguration.CatalogConfiguration ^SnowflakeDestinationConfiguration.SnowflakeVpcConfiguration
=0
AmazonOpenSearchServerlessDestinationConfiguration		#1
AmazonopensearchserviceDestinationConfiguration		#2
Arn	~	s
DatabaseSourceConfiguration	^	#3
DeliveryStreamEncryptionConfigurationInput		#4
DeliveryStreamName	^	s1:64		[a-zA-Z0-9._-]+
DeliveryStreamType	^	s	DatabaseAsSource|DirectPut|KinesisStreamAsSource|MSKAsSource
DirectPutSourceConfiguration	^	#5
ElasticsearchDestinationConfiguration		#6
ExtendedS3DestinationConfiguration		#7
HttpEndpointDestinationConfiguration		#8
IcebergDestinationConfiguration		#9
KinesisStreamSourceConfiguration	^	#10
MSKSourceConfiguration	^	#11
RedshiftDestinationConfiguration		#12
S3DestinationConfiguration		#13
SnowflakeDestinationConfiguration		#14
SplunkDestinationConfiguration		#15
Tags		[1:50#16
=1
BufferingHints		#17
CloudWatchLoggingOptions		#18
CollectionEndpoint		s1:512		https:.*
IndexName	!	s1:80
ProcessingConfiguration		#19
RetryOptions		#20
RoleARN	!	s1:512		arn:.*
S3BackupMode		s	FailedDocumentsOnly|AllDocuments
S3Configuration	!	#13
VpcConfiguration		#21
=2
BufferingHints		#22
CloudWatchLoggingOptions		#18
ClusterEndpoint		s1:512		https:.*
DocumentIdOptions		#23
DomainARN		s1:512		arn:.*
IndexName	!	s1:80
IndexRotationPeriod		s	NoRotation|OneHour|OneDay|OneWeek|OneMonth
ProcessingConfiguration		#19
RetryOptions		#24
RoleARN	!	s1:512		arn:.*
S3BackupMode		s	FailedDocumentsOnly|AllDocuments
S3Configuration	!	#13
TypeName		s0:100
VpcConfiguration		#21
=3
Columns		#25
DatabaseSourceAuthenticationConfiguration	!	#26
DatabaseSourceVPCConfiguration	!	#27
Databases	!	#28
Digest		s1:512		.*
Endpoint	!	s1:255		^(?!\s*$).+
Port	!	i0:65535
PublicCertificate		s1:4096		.*
SSLMode		s	Disabled|Enabled
SnapshotWatermarkTable	!	s1:129		[\u0001-\uFFFF]*
SurrogateKeys		[s1:1024		^\S+$
Tables	!	#29
Type	!	s	MySQL|PostgreSQL
=4
KeyARN		s1:512		arn:.*
KeyType	!	s	AWS_OWNED_CMK|CUSTOMER_MANAGED_CMK
=5
ThroughputHintInMBs		i1:100
=6
BufferingHints		#30
CloudWatchLoggingOptions		#18
ClusterEndpoint		s1:512		https:.*
DocumentIdOptions		#23
DomainARN		s1:512		arn:.*
IndexName	!	s1:80
IndexRotationPeriod		s	NoRotation|OneHour|OneDay|OneWeek|OneMonth
ProcessingConfiguration		#19
RetryOptions		#31
RoleARN	!	s1:512		arn:.*
S3BackupMode		s	FailedDocumentsOnly|AllDocuments
S3Configuration	!	#13
TypeName		s0:100
VpcConfiguration		#21
=7
BucketARN	!	s1:2048		arn:.*
BufferingHints		#32
CloudWatchLoggingOptions		#18
CompressionFormat		s	UNCOMPRESSED|GZIP|ZIP|Snappy|HADOOP_SNAPPY
CustomTimeZone		s0:50		^$|[a-zA-Z/_]+$
DataFormatConversionConfiguration		#33
DynamicPartitioningConfiguration		#34
EncryptionConfiguration		#35
ErrorOutputPrefix		s0:1024
FileExtension		s0:128		^$|\.[0-9a-z!\-_.*'()]+
Prefix		s0:1024
ProcessingConfiguration		#19
RoleARN	!	s1:512		arn:.*
S3BackupConfiguration		#13
S3BackupMode		s	Disabled|Enabled
=8
BufferingHints		#32
CloudWatchLoggingOptions		#18
EndpointConfiguration	!	#36
ProcessingConfiguration		#19
RequestConfiguration		#37
RetryOptions		#38
RoleARN		s1:512		arn:.*
S3BackupMode		s	AllData|FailedDataOnly
S3Configuration	!	#13
SecretsManagerConfiguration		#39
=9
AppendOnly		b
BufferingHints		#32
CatalogConfiguration	!	#40
CloudWatchLoggingOptions		#18
DestinationTableConfigurationList		[#41
ProcessingConfiguration		#19
RetryOptions		#38
RoleARN	!	s1:512		arn:.*
S3Configuration	!	#13
SchemaEvolutionConfiguration		#42
TableCreationConfiguration		#43
s3BackupMode		s	AllData|FailedDataOnly
=10
KinesisStreamARN	!	s1:512		arn:.*
RoleARN	!	s1:512		arn:.*
=11
AuthenticationConfiguration	!	#44
MSKClusterARN	!	s1:512		arn:.*
ReadFromTimestamp		s
TopicName	!	s1:255		[a-zA-Z0-9\._\-]+
=12
CloudWatchLoggingOptions		#18
ClusterJDBCURL	!	s1:512
CopyCommand	!	#45
Password		s6:512
ProcessingConfiguration		#19
RetryOptions		#46
RoleARN	!	s1:512		arn:.*
S3BackupConfiguration		#13
S3BackupMode		s	Disabled|Enabled
S3Configuration	!	#13
SecretsManagerConfiguration		#39
Username		s1:512
=13
BucketARN	!	s1:2048		arn:.*
BufferingHints		#32
CloudWatchLoggingOptions		#18
CompressionFormat		s	UNCOMPRESSED|GZIP|ZIP|Snappy|HADOOP_SNAPPY
EncryptionConfiguration		#35
ErrorOutputPrefix		s0:1024
Prefix		s0:1024
RoleARN	!	s1:512		arn:.*
=14
AccountUrl	!	s24:2048		.+?\.snowflakecomputing\.com
BufferingHints		#47
CloudWatchLoggingOptions		#18
ContentColumnName		s1:255
DataLoadingOption		s	JSON_MAPPING|VARIANT_CONTENT_MAPPING|VARIANT_CONTENT_AND_METADATA_MAPPING
Database	!	s1:255
KeyPassphrase		s7:255
MetaDataColumnName		s1:255
PrivateKey		s256:4096		^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$
ProcessingConfiguration		#19
RetryOptions		#48
RoleARN	!	s1:512		arn:.*
S3BackupMode		s	FailedDataOnly|AllData
S3Configuration	!	#13
Schema	!	s1:255
SecretsManagerConfiguration		#39
SnowflakeRoleConfiguration		#49
SnowflakeVpcConfiguration		#50
Table	!	s1:255
User		s1:255
=15
BufferingHints		#51
CloudWatchLoggingOptions		#18
HECAcknowledgmentTimeoutInSeconds		i180:600
HECEndpoint	!	s0:2048
HECEndpointType	!	s	Raw|Event
HECToken		s0:2048
ProcessingConfiguration		#19
RetryOptions		#52
S3BackupMode		s	AllEvents|FailedEventsOnly
S3Configuration	!	#13
SecretsManagerConfiguration		#39
=16
Key	!	s1:128		^(?!aws:)[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$
Value		s0:256		^[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$
=17
IntervalInSeconds		i0:900
SizeInMBs		i1:100
=18
Enabled		b
LogGroupName		s0:512		^[\.\-_/#A-Za-z0-9]*$
LogStreamName		s0:512		^[^:*]*$
=19
Enabled		b
Processors		[u#53
=20
DurationInSeconds		i0:7200
=21
RoleARN	!	s1:512		arn:.*
SecurityGroupIds	!	[u1:5s1:1024		^\S+$
SubnetIds	!	[u1:16s1:1024		^\S+$
=22
IntervalInSeconds		i0:900
SizeInMBs		i1:100
=23
DefaultDocumentIdFormat	!	s	FIREHOSE_DEFAULT|NO_DOCUMENT_ID
=24
DurationInSeconds		i0:7200
=25
Exclude		[s1:194		[\u0001-\uFFFF]*
Include		[s1:194		[\u0001-\uFFFF]*
=26
SecretsManagerConfiguration	!	#39
=27
VpcEndpointServiceName	!	s47:255		([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$
=28
Exclude		[s1:64		[\u0001-\uFFFF]*
Include		[s1:64		[\u0001-\uFFFF]*
=29
Exclude		[s1:129		[\u0001-\uFFFF]*
Include		[s1:129		[\u0001-\uFFFF]*
=30
IntervalInSeconds		i0:900
SizeInMBs		i1:100
=31
DurationInSeconds		i0:7200
=32
IntervalInSeconds		i0:900
SizeInMBs		i1:128
=33
Enabled		b
InputFormatConfiguration		#54
OutputFormatConfiguration		#55
SchemaConfiguration		#56
=34
Enabled		b
RetryOptions		#38
=35
KMSEncryptionConfig		#57
NoEncryptionConfig		s	NoEncryption
=36
AccessKey		s0:4096
Name		s1:256		^(?!\s*$).+$
Url	!	s1:1000		^https://
=37
CommonAttributes		[u0:50#58
ContentEncoding		s	NONE|GZIP
=38
DurationInSeconds		i0:7200
=39
Enabled	!	b
RoleARN		s1:512		arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+
SecretARN		s1:2048		arn:.*:secretsmanager:[a-zA-Z0-9\-]+:\d{12}:secret:[a-zA-Z0-9\-/_+=.@]+
=40
CatalogArn		s1:512		arn:.*
WarehouseLocation		s1:2048		s3:\/\/.*
=41
DestinationDatabaseName	!	s1:512		^[a-zA-Z0-9\.\_]+$
DestinationTableName	!	s1:512		^[a-zA-Z0-9\.\_]+$
PartitionSpec		#59
S3ErrorOutputPrefix		s1:1024
UniqueKeys		[us1:512		^\S+$
=42
Enabled		b
=43
Enabled		b
=44
Connectivity	!	s	PUBLIC|PRIVATE
RoleARN	!	s1:512		arn:.*
=45
CopyOptions		s0:204800
DataTableColumns		s0:204800
DataTableName	!	s1:512
=46
DurationInSeconds		i0:7200
=47
IntervalInSeconds		i0:900
SizeInMBs		i1:128
=48
DurationInSeconds		i0:7200
=49
Enabled		b
SnowflakeRole		s1:255
=50
PrivateLinkVpceId	!	s47:255		([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$
=51
IntervalInSeconds		i0:60
SizeInMBs		i1:5
=52
DurationInSeconds		i0:7200
=53
Parameters		[u#60
Type	!	s	RecordDeAggregation|Decompression|CloudWatchLogProcessing|Lambda|MetadataExtraction|AppendDelimiterToRecord
=54
Deserializer		#61
=55
Serializer		#62
=56
CatalogId		s1:1024		^\S+$
DatabaseName		s1:1024		^\S+$
Region		s1:1024		^\S+$
RoleARN		s1:512		arn:.*
TableName		s1:1024		^\S+$
VersionId		s1:1024		^\S+$
=57
AWSKMSKeyARN	!	s1:512		^arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\-_/]+$
=58
AttributeName	!	s1:256		^(?!\s*$).+$
AttributeValue	!	s0:1024
=59
Identity		[u#63
=60
ParameterName	!	s	BufferIntervalInSeconds|BufferSizeInMBs|CompressionFormat|DataMessageExtraction|Delimiter|JsonParsingEngine|LambdaArn|MetadataExtractionQuery|NumberOfRetries|RoleArn|SubRecordType
ParameterValue	!	s1:5120		^(?!\s*$).+$
=61
HiveJsonSerDe		#64
OpenXJsonSerDe		#65
=62
OrcSerDe		#66
ParquetSerDe		#67
=63
SourceName	!	s1:255		^\S+$
=64
TimestampFormats		[us1:1024		^(?!\s*$).+$
=65
CaseInsensitive		b
ColumnToJsonKeyMappings		{s
ConvertDotsInJsonKeysToUnderscores		b
=66
BlockSizeBytes		i67108864:
BloomFilterColumns		[us1:1024		^\S+$
BloomFilterFalsePositiveProbability		n0:1
Compression		s	NONE|SNAPPY|ZLIB
DictionaryKeyThreshold		n0:1
EnablePadding		b
FormatVersion		s	V0_11|V0_12
PaddingTolerance		n0:1
RowIndexStride		i1000:
StripeSizeBytes		i8388608:
=67
BlockSizeBytes		i67108864:
Compression		s	GZIP|SNAPPY|UNCOMPRESSED
EnableDictionaryCompression		b
MaxPaddingBytes		i0:
PageSizeBytes		i65536:
WriterVersion		s	V1|V2
AWS::Lambda::Alias		AliasArn
=0		ProvisionedConcurrencyConfig!RoutingConfig
AliasArn	~	s
Description		s0:256
FunctionName	!^	s
FunctionVersion	!	s0:1024		^(\$LATEST(\.PUBLISHED)?|[0-9]*)$
Name	!^	s1:128		^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$
ProvisionedConcurrencyConfig		#1
RoutingConfig		#2
=1
ProvisionedConcurrentExecutions	!	i
=2
AdditionalVersionWeights		[u#3
=3
FunctionVersion	!	s
FunctionWeight	!	n
AWS::Lambda::CodeSigningConfig	Tags:list	CodeSigningConfigArn
=0
AllowedPublishers	!	#1
CodeSigningConfigArn	~	s
CodeSigningConfigId	~	s		csc-[a-zA-Z0-9-_\.]{17}
CodeSigningPolicies		#2
Description		s0:256
Tags		[u#3
=1
SigningProfileVersionArns	!	[1:20s12:1024
=2
UntrustedArtifactOnDeployment	!	s	Warn|Enforce
=3
Key	!	s1:128
Value		s0:256
AWS::Lambda::EventInvokeConfig		FunctionName Qualifier
=0
DestinationConfig		#1
FunctionName	!^	s
MaximumEventAgeInSeconds		i60:21600
MaximumRetryAttempts		i0:2
Qualifier	!^	s		^\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9$_-]{1,129}$
=1
OnFailure		#2
OnSuccess		#3
=2
Destination	!	s0:350
=3
Destination	!	s0:350
AWS::Lambda::EventSourceMapping	Tags:list	Id
=0
AmazonManagedKafkaEventSourceConfig		#1
BatchSize		i1:10000
BisectBatchOnFunctionError		b
DestinationConfig		#2
DocumentDBEventSourceConfig		#3
Enabled		b
EventSourceArn	^	s12:1024
EventSourceMappingArn	~	s85:120
FilterCriteria		#4
FunctionName	!	s1:140
FunctionResponseTypes		[u0:1s	ReportBatchItemFailures
Id	~	s36:36		[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}
KmsKeyArn		s12:2048		(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()
LoggingConfig		#5
MaximumBatchingWindowInSeconds		i0:300
MaximumRecordAgeInSeconds		i-1:604800
MaximumRetryAttempts		i-1:10000
MetricsConfig		#6
ParallelizationFactor		i1:10
ProvisionedPollerConfig		#7
Queues		[u1:1s1:1000		[\s\S]*
ScalingConfig		#8
SelfManagedEventSource	^	#9
SelfManagedKafkaEventSourceConfig		#10
SourceAccessConfigurations		[u1:29#11
StartingPosition	^	s6:12		(LATEST|TRIM_HORIZON|AT_TIMESTAMP)+
StartingPositionTimestamp	^	n
Tags		[u#12
Topics		[u1:1s1:249		^[^.]([a-zA-Z0-9\-_.]+)
TumblingWindowInSeconds		i0:900
=1
ConsumerGroupId		s1:200		[a-zA-Z0-9-\/*:_+=.@-]*
SchemaRegistryConfig		#13
=2
OnFailure		#14
=3
CollectionName		s1:57		^(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)$
DatabaseName		s1:63		^[^ /\.$\x22]*$
FullDocument		s	UpdateLookup|Default
=4
Filters		[u1:20#15
=5
SystemLogLevel		s	DEBUG|INFO|WARN
=6
Metrics		[u0:3s	EventCount|ErrorCount|KafkaMetrics
=7
MaximumPollers		i1:10000
MinimumPollers		i1:200
PollerGroupName		s0:128		^[a-zA-Z0-9-_]*$
=8
MaximumConcurrency		i2:1000
=9
Endpoints		#16
=10
ConsumerGroupId		s1:200		[a-zA-Z0-9-\/*:_+=.@-]*
ConsumptionMode		s	Stream|Queue
SchemaRegistryConfig		#13
=11
Type		s	BASIC_AUTH|VPC_SUBNET|VPC_SECURITY_GROUP|SASL_SCRAM_512_AUTH|SASL_SCRAM_256_AUTH|VIRTUAL_HOST|CLIENT_CERTIFICATE_TLS_AUTH|SERVER_ROOT_CA_CERTIFICATE|OAUTHBEARER_AUTH|OAUTHBEARER_SCOPE|OAUTHBEARER_AUDIENCE|OAUTHBEARER_LOGICAL_CLUSTER|OAUTHBEARER_IDENTITY_POOL|IAM_AUTH|IAM_OAUTHBEARER_AUTH
URI		s1:200		[a-zA-Z0-9-\/*:_+=.@-]*
=12
Key	!	s1:128
Value		s0:256
=13
AccessConfigs		[u:2#17
EventRecordFormat		s	JSON|SOURCE
SchemaRegistryURI		s1:10000		[a-zA-Z0-9-/*:_+=.@-]*
SchemaValidationConfigs		[u1:2#18
=14
Destination		s12:1024
=15
Pattern		s0:4096		.*
=16
KafkaBootstrapServers		[u1:10s1:300
=17
Type		s	BASIC_AUTH|CLIENT_CERTIFICATE_TLS_AUTH|SERVER_ROOT_CA_CERTIFICATE|OAUTHBEARER_AUTH
URI		s1:10000
=18
Attribute		s	KEY|VALUE
AWS::Lambda::Function	Tags:list	FunctionName	~SnapStartResponse.ApplyOn ~SnapStartResponse.OptimizationStatus
=0
Architectures		[u1:1s	x86_64|arm64
Arn	~	s
CapacityProviderConfig		#1
Code	!	#2
CodeSigningConfigArn		s0:200
DeadLetterConfig		#3
Description		s0:256
DurableConfig	?	#4
Environment		#5
EphemeralStorage		#6
FileSystemConfigs		[0:1#7
FunctionName	^	s1:
FunctionScalingConfig		#8
Handler		s0:128		^[^\s]+$
ImageConfig		#9
KmsKeyArn		s0:10000		^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$
Layers		[u:5s1:
LoggingConfig		#10
MemorySize		i128:32768
PackageType	^	s	Image|Zip
PublishToLatestPublished		b
RecursiveLoop		s	Allow|Terminate
ReservedConcurrentExecutions		i0:
Role	!	s0:10000		^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$
Runtime		s
RuntimeManagementConfig		#11
SnapStart		#12
SnapStartResponse	~	#13
Tags		[u#14
TenancyConfig	^	#15
Timeout		i1:5400
TracingConfig		#16
VpcConfig		#17
=1
LambdaManagedInstancesCapacityProviderConfig	!	#18
=2
ImageUri		s
S3Bucket		s3:63		^[0-9A-Za-z\.\-_]*(?<!\.)$
S3Key		s1:1024
S3ObjectStorageMode		s	COPY|REFERENCE
S3ObjectVersion		s1:1024
SourceKMSKeyArn		s0:10000		^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$
ZipFile		s
=3
TargetArn		s0:10000		^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$
=4
ExecutionTimeout	!	i1:31622400
KMSKeyArn		s0:10000		^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$
RetentionPeriodInDays		i1:90
=5
Variables		{snioab
=6
Size	!	i512:32768
=7
Arn	!	s:200
LocalMountPath	!	s0:160		^/mnt/[a-zA-Z0-9-_.]+$
S3FilesConfig		#19
=8
MaxExecutionEnvironments		i0:15000
MinExecutionEnvironments		i0:15000
=9
Command		[u0:1500s
EntryPoint		[u0:1500s
WorkingDirectory		s0:1000
=10
ApplicationLogLevel		s	TRACE|DEBUG|INFO|WARN|ERROR|FATAL
LogFormat		s	Text|JSON
LogGroup		s1:512		[\.\-_/#A-Za-z0-9]+
SystemLogLevel		s	DEBUG|INFO|WARN
=11
RuntimeVersionArn		s
UpdateRuntimeOn	!	s	Auto|FunctionUpdate|Manual
=12
ApplyOn	!	s	PublishedVersions|None
=13
ApplyOn		s	PublishedVersions|None
OptimizationStatus		s	On|Off
=14
Key	!	s1:128
Value		s0:256
=15
TenantIsolationMode	!	s	PER_TENANT
=16
Mode		s	Active|PassThrough
=17
Ipv6AllowedForDualStack		b
SecurityGroupIds		[0:5s0:1024		^sg-[0-9a-zA-Z]*$
SubnetIds		[0:16s0:1024		^subnet-[0-9a-z]*$
=18
CapacityProviderArn	!	s1:140
ExecutionEnvironmentMemoryGiBPerVCpu		n2:8
PerExecutionEnvironmentMaxConcurrency		i1:1600
=19
DirectS3Read		s	ENABLED|DISABLED|AUTO
AWS::Lambda::Permission		FunctionName Id
=0
Action	!^	s1:256		^(lambda:[*]|lambda:[a-zA-Z]+|[*])$
EventSourceToken	^	s1:256		^[a-zA-Z0-9._\-]+$
FunctionName	!^	s1:140
FunctionUrlAuthType	^	s	AWS_IAM|NONE
Id	~	s1:256		^.*$
InvokedViaFunctionUrl	^	b
Principal	!^	s1:256		^.*$
PrincipalOrgID	^	s12:34		^o-[a-z0-9]{10,32}$
SourceAccount	^	s12:12		^\d{12}$
SourceArn	^	s12:1024
AWS::Lambda::Url		FunctionArn
=0
AuthType	!	s	AWS_IAM|NONE
Cors		#1
FunctionArn	~	s
FunctionUrl	~	s
InvokeMode		s	BUFFERED|RESPONSE_STREAM
Qualifier	^	s1:128		((?!^[0-9]+$)([a-zA-Z0-9-_]+))
TargetFunctionArn	!^	s
=1
AllowCredentials		b
AllowHeaders		[1:100s1:1024
AllowMethods		[1:6s0:6	GET|PUT|HEAD|POST|PATCH|DELETE|*
AllowOrigins		[1:100s1:253
ExposeHeaders		[1:100s1:1024
MaxAge		i0:86400
AWS::Lambda::Version		FunctionArn
=0
CodeSha256	^	s
Description	^	s0:256
FunctionArn	~	s
FunctionName	!^	s1:140
FunctionScalingConfig		#1
ProvisionedConcurrencyConfig	^	#2
RuntimePolicy	^	#3
Version	~	s
=1
MaxExecutionEnvironments		i0:15000
MinExecutionEnvironments		i0:15000
=2
ProvisionedConcurrentExecutions	!	i
=3
RuntimeVersionArn		s26:2048
UpdateRuntimeOn	!	s
AWS::Logs::Destination	Tags:list	DestinationName
=0
Arn	~	s
DestinationName	!^	s1:512		^[^:*]{1,512}$
DestinationPolicy		s1:
RoleArn	!	s1:
Tags		[u#1
TargetArn	!	s1:
=1
Key	!	s1:128
Value	!	s0:256
AWS::Logs::LogGroup	Tags:list	LogGroupName
=0
Arn	~	s
BearerTokenAuthenticationEnabled		b
DataProtectionPolicy		os
DeletionProtectionEnabled		b
FieldIndexPolicies		[uo
KmsKeyId		s0:256		^arn:[a-z0-9-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)/.+\Z
LogGroupClass		s	STANDARD|INFREQUENT_ACCESS|DELIVERY
LogGroupName	^	s1:512		^[.\-_/#A-Za-z0-9]{1,512}\Z
ResourcePolicyDocument		o
RetentionInDays		i	1|3|5|7|14|30|60|90|120|150|180|365|400|545|731|1096|1827|2192|2557|2922|3288|3653
Tags		[u#1
=1
Key	!	s1:128
Value	!	s0:256
AWS::Logs::MetricFilter		LogGroupName FilterName
=0
ApplyOnTransformedLogs		b
EmitSystemFieldDimensions		[s
FieldSelectionCriteria		s0:2000
FilterName	^	s1:512		^[^:*]{1,512}
FilterPattern	!	s0:1024
LogGroupName	!^	s1:512		^[.\-_/#A-Za-z0-9]{1,512}
MetricTransformations	!	[1:1#1
=1
DefaultValue		n
Dimensions		[u1:3#2
MetricName	!	s1:255		^((?![:*$])[\x00-\x7F]){1,255}
MetricNamespace	!	s1:256		^[0-9a-zA-Z\.\-_\/#]{1,256}
MetricValue	!	s1:100		^([+-]?([0-9]*\.?[0-9]*)|(\$.*))$
Unit		s	Seconds|Microseconds|Milliseconds|Bytes|Kilobytes|Megabytes|Gigabytes|Terabytes|Bits|Kilobits|Megabits|Gigabits|Terabits|Percent|Count|Bytes/Second|Kilobytes/Second|Megabytes/Second|Gigabytes/Second|Terabytes/Second|Bits/Second|Kilobits/Second|Megabits/Second|Gigabits/Second|Terabits/Second|Count/Second|None
=2
Key	!	s1:255
Value	!	s1:255
AWS::Logs::QueryDefinition		QueryDefinitionId
=0
LogGroupNames		[s1:512		[\.\-_/#A-Za-z0-9]+
Name	!	s1:255
Parameters		[0:20#1
QueryDefinitionId	~	s0:256
QueryLanguage		s	CWLI|SQL|PPL
QueryString	!	s1:10000
=1
DefaultValue		s0:1024
Description		s0:512
Name	!	s1:128		^[a-zA-Z_][a-zA-Z0-9_]*$
AWS::Logs::ResourcePolicy		PolicyName
=0
PolicyDocument	!	so1:51200		[\u0009\u000A\u000D\u0020-\u00FF]+
PolicyName	!^	s1:255		^([^:*\/]+\/?)*[^:*\/]+$
AWS::Logs::SubscriptionFilter		FilterName LogGroupName
=0
ApplyOnTransformedLogs		b
DestinationArn	!	s1:
Distribution		s	Random|ByLogStream
EmitSystemFields		[s
FieldSelectionCriteria		s0:2000
FilterName	^	s1:512		^[^:*]*$
FilterPattern	!	s0:1024
LogGroupName	!^	s1:512		^[\.\-_/#A-Za-z0-9]+$
RoleArn		s1:
AWS::Macie::AllowList	Tags:list	Id
=0
Arn	~	s
Criteria	!	#1
Description		s
Id	~	s
Name	!	s
Status	~	s	OK|S3_OBJECT_NOT_FOUND|S3_USER_ACCESS_DENIED|S3_OBJECT_ACCESS_DENIED|S3_THROTTLED|S3_OBJECT_OVERSIZE|S3_OBJECT_EMPTY|UNKNOWN_ERROR
Tags		[#2
=1
Regex		s
S3WordsList		#3
=2
Key	!	s
Value	!	s
=3
BucketName	!	s
ObjectKey	!	s
AWS::Macie::Session		AwsAccountId
=0
AutomatedDiscoveryStatus	~	s	ENABLED|DISABLED
AwsAccountId	~	s
FindingPublishingFrequency		s	FIFTEEN_MINUTES|ONE_HOUR|SIX_HOURS
ServiceRole	~	s
Status		s	ENABLED|PAUSED
AWS::Neptune::DBCluster	Tags:list	DBClusterIdentifier
=0
AssociatedRoles		[u#1
AvailabilityZones	^	[us
BackupRetentionPeriod		i1:
ClusterResourceId	~	s
CopyTagsToSnapshot		b
DBClusterIdentifier	^	s1:63		^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$
DBClusterParameterGroupName		s
DBInstanceParameterGroupName		s
DBPort		i
DBSubnetGroupName	^	s
DeletionProtection		b
EnableCloudwatchLogsExports		[us
Endpoint	~	s
EngineVersion		s
GlobalClusterIdentifier	^	s1:255		^[A-Za-z][0-9A-Za-z-:._]*$
IamAuthEnabled		b
KmsKeyId	^	s
NetworkType		s	IPV4|DUAL
Port	~	s
PreferredBackupWindow		s
PreferredMaintenanceWindow		s
ReadEndpoint	~	s
RestoreToTime	^	s
RestoreType	^	s
ServerlessScalingConfiguration		#2
SnapshotIdentifier	^	s
SourceDBClusterIdentifier	^	s
StorageEncrypted	^	b
Tags		[u:50#3
UseLatestRestorableTime	^	b
VpcSecurityGroupIds		[us
=1
FeatureName		s
RoleArn	!	s
=2
MaxCapacity	!	n2.5:128
MinCapacity	!	n1:128
=3
Key	!	s1:128
Value		s0:256
AWS::NetworkFirewall::Firewall	Tags:list	FirewallArn
=0
AvailabilityZoneChangeProtection		b
AvailabilityZoneMappings		[u#1
DeleteProtection		b
Description		s0:512		^.*$
EnabledAnalysisTypes		[s	TLS_SNI|HTTP_HOST
EndpointIds	~	[s
FirewallArn	~	s1:256		^arn:aws.*$
FirewallId	~	s36:36		^([0-9a-f]{8})-([0-9a-f]{4}-){3}([0-9a-f]{12})$
FirewallName	!^	s1:128		^[a-zA-Z0-9-]+$
FirewallPolicyArn	!	s1:256		^arn:aws.*$
FirewallPolicyChangeProtection		b
NatGatewayMappings	^	[u#2
NoSourcePreservation	^	b
NumberOfAssociations	~	i
ProxySettings		#3
SubnetChangeProtection		b
SubnetMappings		[u#4
Tags		[u1:200#5
TransitGatewayAttachmentId	~	s1:128		^tgw-attach-[0-9a-z]+$
TransitGatewayId		s1:128		^tgw-[0-9a-z]+$
VpcEndpoint	^	#6
VpcId	^	s1:128		^vpc-[0-9a-f]+$
=1
AvailabilityZone	!	s1:128		^\S+$
=2
NatGatewayId	!	s1:
=3
ListenerProperties		[#7
=4
IPAddressType		s	DUALSTACK|IPV4|IPV6
SubnetId	!	s
=5
Key	!	s1:128
Value	!	s0:255
=6
SubnetMappings		[u#4
VpcId		s1:128		^vpc-[0-9a-f]+$
=7
Port		i
Type		s	HTTP|HTTPS
AWS::NetworkFirewall::FirewallPolicy	Tags:list	FirewallPolicyArn
=0
Description		s1:512		^.*$
FirewallPolicy	!	#1
FirewallPolicyArn	~	s1:256		^(arn:aws.*)$
FirewallPolicyId	~	s36:36		^([0-9a-f]{8})-([0-9a-f]{4}-){3}([0-9a-f]{12})$
FirewallPolicyName	!^	s1:128		^[a-zA-Z0-9-]+$
Tags		[u1:200#2
=1
EnableTLSSessionHolding		b
PolicyVariables		#3
StatefulDefaultActions		[s
StatefulEngineOptions		#4
StatefulRuleGroupReferences		[#5
StatelessCustomActions		[#6
StatelessDefaultActions	!	[s
StatelessFragmentDefaultActions	!	[s
StatelessRuleGroupReferences		[#7
TLSInspectionConfigurationArn		s1:256		^(arn:aws.*)$
=2
Key	!	s1:128		^.*$
Value	!	s0:255		^.*$
=3
RuleVariables		{#8
=4
FlowTimeouts		#9
RuleOrder		s	DEFAULT_ACTION_ORDER|STRICT_ORDER
StreamExceptionPolicy		s	DROP|CONTINUE|REJECT
=5
DeepThreatInspection		b
Override		#10
Priority		i1:65535
ResourceArn	!	s1:256		^(arn:aws.*)$
=6
ActionDefinition	!	#11
ActionName	!	s1:128		^[a-zA-Z0-9]+$
=7
Priority	!	i1:65535
ResourceArn	!	s1:256		^(arn:aws.*)$
=8
Definition		[s1:		^.*$
=9
TcpIdleTimeoutSeconds		i60:6000
=10
Action		s	DROP_TO_ALERT
=11
PublishMetricAction		#12
=12
Dimensions	!	[1:1#13
=13
Value	!	s1:128		^[a-zA-Z0-9-_ ]+$
AWS::NetworkFirewall::LoggingConfiguration		FirewallArn
=0
EnableMonitoringDashboard		b
FirewallArn	!^	s1:256		^arn:aws.*$
FirewallName	^	s1:128		^[a-zA-Z0-9-]+$
LoggingConfiguration	!	#1
=1
LogDestinationConfigs	!	[1:#2
=2
LogDestination	!	{s1:1024
LogDestinationType	!	s	S3|CloudWatchLogs|KinesisDataFirehose
LogType	!	s	ALERT|FLOW|TLS
AWS::NetworkFirewall::RuleGroup	Tags:list	RuleGroupArn
=0
Capacity	!^	i
Description		s1:512		^.*$
RuleGroup		#1
RuleGroupArn	~	s1:256		^(arn:aws.*)$
RuleGroupId	~	s36:36		^([0-9a-f]{8})-([0-9a-f]{4}-){3}([0-9a-f]{12})$
RuleGroupName	!^	s1:128		^[a-zA-Z0-9-]+$
SummaryConfiguration		#2
Tags		[u0:200#3
Type	!^	s	STATELESS|STATEFUL
=1
ReferenceSets		#4
RuleVariables		#5
RulesSource	!	#6
StatefulRuleOptions		#7
=2
RuleOptions		[s	SID|MSG|METADATA
=3
Key	!	s1:128		^.*$
Value	!	s0:255		^.*$
=4
IPSetReferences		{#8
=5
IPSets		{#9
PortSets		{#10
=6
RulesSourceList		#11
RulesString		s0:1000000
StatefulRules		[#12
StatelessRulesAndCustomActions		#13
=7
RuleOrder		s	DEFAULT_ACTION_ORDER|STRICT_ORDER
=8
ReferenceArn		s1:256		^(arn:aws.*)$
=9
Definition		[s1:		^.*$
=10
Definition		[s1:		^.*$
=11
GeneratedRulesType	!	s	ALLOWLIST|DENYLIST|ALERTLIST|REJECTLIST
TargetTypes	!	[s	TLS_SNI|HTTP_HOST
Targets	!	[s
=12
Action	!	s	PASS|DROP|ALERT|REJECT
Header	!	#14
RuleOptions	!	[#15
=13
CustomActions		[#16
StatelessRules	!	[#17
=14
Destination	!	s1:1024		^.*$
DestinationPort	!	s1:1024		^.*$
Direction	!	s	FORWARD|ANY
Protocol	!	s	IP|TCP|UDP|ICMP|HTTP|FTP|TLS|SMB|DNS|DCERPC|SSH|SMTP|IMAP|MSN|KRB5|IKEV2|TFTP|NTP|DHCP
Source	!	s1:1024		^.*$
SourcePort	!	s1:1024		^.*$
=15
Keyword	!	s1:128		^.*$
Settings		[s1:8192		^.*$
=16
ActionDefinition	!	#18
ActionName	!	s1:128		^[a-zA-Z0-9]+$
=17
Priority	!	i1:65535
RuleDefinition	!	#19
=18
PublishMetricAction		#20
=19
Actions	!	[s
MatchAttributes	!	#21
=20
Dimensions	!	[1:1#22
=21
DestinationPorts		[#23
Destinations		[#24
Protocols		[i0:255
SourcePorts		[#23
Sources		[#24
TCPFlags		[#25
=22
Value	!	s1:128		^[a-zA-Z0-9-_ ]+$
=23
FromPort	!	i0:65535
ToPort	!	i0:65535
=24
AddressDefinition	!	s1:255		^([a-fA-F\d:\.]+/\d{1,3})$
=25
Flags	!	[s	FIN|SYN|RST|PSH|ACK|URG|ECE|CWR
Masks		[s	FIN|SYN|RST|PSH|ACK|URG|ECE|CWR
AWS::NetworkFirewall::TLSInspectionConfiguration	Tags:list	TLSInspectionConfigurationArn
=0
Description		s1:512		^.*$
TLSInspectionConfiguration	!	#1
TLSInspectionConfigurationArn	~	s1:256		^(arn:aws.*)$
TLSInspectionConfigurationId	~	s36:36		^([0-9a-f]{8})-([0-9a-f]{4}-){3}([0-9a-f]{12})$
TLSInspectionConfigurationName	!^	s1:128		^[a-zA-Z0-9-]+$
Tags		[u1:200#2
=1
ServerCertificateConfigurations		[#3
=2
Key	!	s1:128		^.*$
Value	!	s0:255		^.*$
=3
CertificateAuthorityArn		s1:256		^(arn:aws.*)$
CheckCertificateRevocationStatus		#4
Scopes		[#5
ServerCertificates		[u#6
=4
RevokedStatusAction		s	PASS|DROP|REJECT
UnknownStatusAction		s	PASS|DROP|REJECT
=5
DestinationPorts		[#7
Destinations		[#8
Protocols		[i0:255
SourcePorts		[#7
Sources		[#8
=6
ResourceArn		s1:256		^(arn:aws.*)$
=7
FromPort	!	i0:65535
ToPort	!	i0:65535
=8
AddressDefinition	!	s1:255		^([a-fA-F\d:\.]+/\d{1,3})$
AWS::OpenSearchService::Domain	Tags:list	DomainName	?EncryptionAtRestOptions.Enabled ?EncryptionAtRestOptions.KmsKeyId ?AdvancedSecurityOptions.Enabled ~AdvancedSecurityOptions.AnonymousAuthDisableDate ~IdentityCenterOptions.IdentityCenterApplicationARN ~IdentityCenterOptions.IdentityStoreId
=0
AIMLOptions		#1
AccessPolicies		os
AdvancedOptions		{s
AdvancedSecurityOptions		#2
Arn	~	s
AutomatedSnapshotPauseOptions		#3
ClusterConfig		#4
CognitoOptions		#5
DeploymentStrategyOptions		#6
DomainArn	~	s
DomainEndpoint	~	s
DomainEndpointOptions		#7
DomainEndpointV2	~	s
DomainEndpoints	~	{s
DomainName	^	s
EBSOptions		#8
EncryptionAtRestOptions		#9
EngineMode	^	s	GENERAL|OPTIMIZED
EngineVersion		s
IPAddressType		s
Id	~	s
IdentityCenterOptions		#10
LogPublishingOptions		{#11
NodeToNodeEncryptionOptions		#12
OffPeakWindowOptions		#13
ServiceSoftwareOptions	~	#14
SkipShardMigrationWait		b
SnapshotOptions		#15
SoftwareUpdateOptions		#16
Tags		[u#17
UseCase		s	SEARCH|VECTOR|OBSERVABILITY|MIXED
VPCOptions		#18
=1
S3VectorsEngine		#19
ServerlessVectorAcceleration		#20
=2
AnonymousAuthDisableDate		s
AnonymousAuthEnabled		b
Enabled		b
IAMFederationOptions		#21
InternalUserDatabaseEnabled		b
JWTOptions		#22
MasterUserOptions		#23
SAMLOptions		#24
=3
Enabled	!	b
EndTime		s
StartTime		s
=4
ColdStorageOptions		#25
DedicatedMasterCount		i
DedicatedMasterEnabled		b
DedicatedMasterType		s
InstanceCount		i
InstanceType		s
MultiAZWithStandbyEnabled		b
NodeOptions		[#26
WarmCount		i
WarmEnabled		b
WarmType		s
ZoneAwarenessConfig		#27
ZoneAwarenessEnabled		b
=5
Enabled		b
IdentityPoolId		s
RoleArn		s
UserPoolId		s
=6
DeploymentStrategy		s	Default|CapacityOptimized
=7
CustomEndpoint		s
CustomEndpointCertificateArn		s
CustomEndpointEnabled		b
EnforceHTTPS		b
TLSSecurityPolicy		s
=8
EBSEnabled		b
Iops		i
Throughput		i
VolumeSize		i
VolumeType		s
=9
Enabled		b
KmsKeyId		s
=10
EnabledAPIAccess		b
IdentityCenterApplicationARN		s
IdentityCenterInstanceARN		s
IdentityStoreId		s
RolesKey		s	GroupName|GroupId
SubjectKey		s	UserName|UserId|Email
=11
CloudWatchLogsLogGroupArn		s
Enabled		b
=12
Enabled		b
=13
Enabled		b
OffPeakWindow		#28
=14
AutomatedUpdateDate		s
Cancellable		b
CurrentVersion		s
Description		s
NewVersion		s
OptionalDeployment		b
UpdateAvailable		b
UpdateStatus		s
=15
AutomatedSnapshotStartHour		i
=16
AutoSoftwareUpdateEnabled		b
UseLatestServiceSoftwareForBlueGreen		b
=17
Key	!	s0:128
Value	!	s0:256
=18
EgressEnabled		b
SecurityGroupIds		[us
SubnetIds		[us
=19
Enabled	!	b
=20
Enabled		b
=21
Enabled		b
RolesKey		s
SubjectKey		s
=22
Enabled		b
PublicKey		s
RolesKey		s
SubjectKey		s
=23
MasterUserARN		s
MasterUserName		s
MasterUserPassword		s
=24
Enabled		b
Idp		#29
MasterBackendRole		s
MasterUserName		s
RolesKey		s
SessionTimeoutMinutes		i
SubjectKey		s
=25
Enabled		b
=26
NodeConfig		#30
NodeType		s	coordinator
=27
AvailabilityZoneCount		i
=28
WindowStartTime		#31
=29
EntityId	!	s
MetadataContent	!	s1:1048576
=30
Count		i
Enabled		b
Type		s
=31
Hours	!	i0:23
Minutes	!	i0:59
AWS::RDS::DBCluster	Tags:list	DBClusterIdentifier	~Endpoint.Address ~Endpoint.Port ~ReadEndpoint.Address ~MasterUserSecret.SecretArn
=0		MasterUserPassword>MasterUsername
AllocatedStorage		i
AssociatedRoles		[u0:15#1
AutoMinorVersionUpgrade		b
AvailabilityZones	?	[us
BacktrackWindow		i0:
BackupRetentionPeriod		i1:35
ClusterScalabilityType	^	s	limitless|standard
CopyTagsToSnapshot		b
DBClusterArn	~	s
DBClusterIdentifier	^	s1:63		^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$
DBClusterInstanceClass		s
DBClusterParameterGroupName		s
DBClusterResourceId	~	s
DBInstanceParameterGroupName		s
DBSubnetGroupName	^	s
DBSystemId	^	s
DatabaseInsightsMode		s	advanced|standard
DatabaseName	^	s
DeleteAutomatedBackups		b
DeletionProtection		b
Domain		s
DomainIAMRoleName		s
EnableCloudwatchLogsExports		[us
EnableGlobalWriteForwarding		b
EnableHttpEndpoint		b
EnableIAMDatabaseAuthentication		b
EnableLocalWriteForwarding		b
Endpoint	~	#2
Engine	?	s
EngineLifecycleSupport		s
EngineMode	^	s
EngineVersion		s
GlobalClusterIdentifier	?	s0:63		^$|^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$
Iops		i
KmsKeyId	^	s
ManageMasterUserPassword		b
MasterUserAuthenticationType		s	iam-db-auth|password
MasterUserPassword		s
MasterUserSecret		#3
MasterUsername	?	s1:		^[a-zA-Z]{1}[a-zA-Z0-9_]*$
MonitoringInterval		i
MonitoringRoleArn		s
NetworkType		s
PerformanceInsightsEnabled		b
PerformanceInsightsKmsKeyId		s
PerformanceInsightsRetentionPeriod		i
Port		i
PreferredBackupWindow		s
PreferredMaintenanceWindow		s
PubliclyAccessible	^	b
ReadEndpoint	~	#4
ReplicationSourceIdentifier		s
RestoreToTime	^	s
RestoreType	^	s
ScalingConfiguration		#5
ServerlessV2ScalingConfiguration		#6
SnapshotIdentifier	^	s
SourceDBClusterIdentifier	^	s
SourceDbClusterResourceId	^	s
SourceRegion	^	s
StorageEncrypted	^	b
StorageEncryptionType	~	s
StorageThroughput	~	i
StorageType		s
Tags		[u:50#7
UseLatestRestorableTime	^	b
VpcSecurityGroupIds		[us
=1
FeatureName		s
RoleArn	!	s20:2048		^arn:aws[a-z-]*:iam::[0-9]*:role/.*$
=2
Address		s
Port		s
=3
KmsKeyId		s
SecretArn		s
=4
Address		s
=5
AutoPause		b
MaxCapacity		i
MinCapacity		i
SecondsBeforeTimeout		i
SecondsUntilAutoPause		i
TimeoutAction		s
=6
MaxCapacity		n
MinCapacity		n
SecondsUntilAutoPause		i
=7
Key	!	s1:128
Value		s0:256
AWS::RDS::DBClusterParameterGroup	Tags:list	DBClusterParameterGroupName
=0
DBClusterParameterGroupName	^	s1:		^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$
Description	!^	s
Family	!^	s
Parameters	!	os
Tags		[:50#1
=1
Key	!	s1:128
Value		s0:256
AWS::RDS::DBInstance	Tags:list	DBInstanceIdentifier	~AdditionalStorageVolumes.*.StorageOperationStatus ~AdditionalStorageVolumes.*.StorageOperationPercentProgress ~CertificateDetails.CAIdentifier ~CertificateDetails.ValidTill ~Endpoint.Address ~Endpoint.Port ~Endpoint.HostedZoneId ~ListenerEndpoint.Address ~ListenerEndpoint.Port ~ListenerEndpoint.HostedZoneId ~MasterUserSecret.SecretArn
=0		SourceDBInstanceIdentifier!CharacterSetName,MasterUserPassword,MasterUsername,StorageEncrypted
AdditionalStorageVolumes		[#1
AllocatedStorage		s		^[0-9]*$
AllowMajorVersionUpgrade		b
ApplyImmediately		b
AssociatedRoles		[#2
AutoMinorVersionUpgrade	?	b
AutomaticBackupReplicationKmsKeyId		s
AutomaticBackupReplicationRegion		s
AutomaticBackupReplicationRetentionPeriod		i1:
AutomaticRestartTime	~	s
AvailabilityZone	?	s
BackupRetentionPeriod	?	i0:
BackupTarget	^	s
CACertificateIdentifier		s
CertificateDetails	~	#3
CertificateRotationRestart		b
CharacterSetName	^	s
CopyTagsToSnapshot		b
CustomIAMInstanceProfile	^	s
DBClusterIdentifier	^	s
DBClusterSnapshotIdentifier	?	s
DBInstanceArn	~	s
DBInstanceClass		s
DBInstanceIdentifier	^	s1:63		^$|^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$
DBInstanceStatus	~	s
DBName	^	s
DBParameterGroupName	?	s
DBSecurityGroups		[us
DBSnapshotIdentifier	?	s
DBSubnetGroupName	^	s
DBSystemId	^	s
DatabaseInsightsMode		s	advanced|standard
DbiResourceId	~	s
DedicatedLogVolume		b
DeleteAutomatedBackups		b
DeletionProtection		b
Domain		s
DomainAuthSecretArn		s
DomainDnsIps		[s
DomainFqdn		s
DomainIAMRoleName		s
DomainOu		s
EnableCloudwatchLogsExports		[s
EnableIAMDatabaseAuthentication		b
EnablePerformanceInsights		b
Endpoint	~	#4
Engine	?	s
EngineLifecycleSupport		s
EngineVersion		s
InstanceCreateTime	~	s
Iops		i
IsStorageConfigUpgradeAvailable	~	b
KmsKeyId	^	s
LatestRestorableTime	~	s
LicenseModel		s
ListenerEndpoint	~	#4
ManageMasterUserPassword		b
MasterUserAuthenticationType		s	iam-db-auth|password
MasterUserPassword		s
MasterUserSecret		#5
MasterUsername	^	s1:128		^[a-zA-Z][a-zA-Z0-9_]{0,127}$
MaxAllocatedStorage		i
MonitoringInterval		i
MonitoringRoleArn		s
MultiAZ	?	b
NcharCharacterSetName	^	s
NetworkType		s
OptionGroupName		s
PercentProgress	~	s
PerformanceInsightsKMSKeyId	?	s
PerformanceInsightsRetentionPeriod		i	7|31|62|93|124|155|186|217|248|279|310|341|372|403|434|465|496|527|558|589|620|651|682|713|731
Port		s		^\d*$
PreferredBackupWindow		s
PreferredMaintenanceWindow	?	s
ProcessorFeatures		[#6
PromotionTier		i0:15
PubliclyAccessible		b
ReadReplicaDBClusterIdentifiers	~	[s
ReadReplicaDBInstanceIdentifiers	~	[s
ReplicaMode		s
RestoreTime	?	s
ResumeFullAutomationModeTime	~	s
SecondaryAvailabilityZone	~	s
SourceDBClusterIdentifier	?	s
SourceDBInstanceAutomatedBackupsArn	?	s
SourceDBInstanceIdentifier	?	s
SourceDbiResourceId	?	s
SourceRegion	^	s
StatusInfos	~	[#7
StorageEncrypted	^	b
StorageOperationPercentProgress	~	i
StorageOperationStatus	~	s
StorageThroughput		i
StorageType		s
Tags		[#8
TdeCredentialArn		s
TdeCredentialPassword		s
Timezone	^	s
UseDefaultProcessorFeatures		b
UseLatestRestorableTime	?	b
VPCSecurityGroups		[us
=1
AllocatedStorage		s		^[0-9]*$
Iops		i
MaxAllocatedStorage		i
StorageOperationPercentProgress		i
StorageOperationStatus		s
StorageThroughput		i
StorageType		s
VolumeName		s
=2
FeatureName	!	s
RoleArn	!	s
=3
CAIdentifier		s
ValidTill		s
=4
Address		s
HostedZoneId		s
Port		s
=5
KmsKeyId		s
SecretArn		s
=6
Name		s	coreCount|threadsPerCore
Value		s
=7
Message		s
Normal		b
Status		s
StatusType		s
=8
Key	!	s1:128
Value		s0:256
AWS::RDS::DBParameterGroup	Tags:list	DBParameterGroupName
=0
DBParameterGroupArn	~	s
DBParameterGroupName	^	s		^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$
Description	!^	s
Family	!^	s
Parameters		os
Tags		[:50#1
=1
Key	!	s1:128
Value		s0:256
AWS::RDS::DBProxy	Tags:list	DBProxyName
=0
Auth		[1:200#1
DBProxyArn	~	s
DBProxyName	!^	s1:64		[0-z]*
DebugLogging		b
DefaultAuthScheme		s	IAM_AUTH|NONE
Endpoint	~	s
EndpointNetworkType	^	s	IPV4|IPV6|DUAL
EngineFamily	!^	s	MYSQL|POSTGRESQL|SQLSERVER
IdleClientTimeout		i
RequireTLS		b
RoleArn	!	s20:2048
Tags		[#2
TargetConnectionNetworkType	^	s	IPV4|IPV6
VpcId	~	s
VpcSecurityGroupIds		[1:s
VpcSubnetIds	!^	[2:s
=1
AuthScheme		s	SECRETS
ClientPasswordAuthType		s	MYSQL_NATIVE_PASSWORD|MYSQL_CACHING_SHA2_PASSWORD|POSTGRES_SCRAM_SHA_256|POSTGRES_MD5|SQL_SERVER_AUTHENTICATION
Description		s1:1000
IAMAuth		s	DISABLED|REQUIRED|ENABLED
SecretArn		s20:2048
=2
Key		s:128		(\w|\d|\s|\\|-|\.:=+-)*
Value		s:128		(\w|\d|\s|\\|-|\.:=+-)*
AWS::RDS::DBSubnetGroup	Tags:list	DBSubnetGroupName
=0
DBSubnetGroupArn	~	s
DBSubnetGroupDescription	!	s
DBSubnetGroupName	^	s
SubnetIds	!	[s
Tags		[:50#1
=1
Key	!	s1:128
Value		s0:256
AWS::RDS::EventSubscription	Tags:list	SubscriptionName
=0
Enabled		b
EventCategories		[us
SnsTopicArn	!^	s
SourceIds		[us
SourceType		s
SubscriptionName	^	s:255
Tags		[:50#1
=1
Key	!	s1:128
Value		s0:256
AWS::RDS::GlobalCluster	Tags:list	GlobalClusterIdentifier
=0		^SourceDBClusterIdentifier,Engine
DeletionProtection		b
Engine	^	s	aurora|aurora-mysql|aurora-postgresql
EngineLifecycleSupport		s
EngineVersion		s
GlobalClusterIdentifier	^	s1:63		^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$
GlobalEndpoint	~	#1
SourceDBClusterIdentifier	^	s
StorageEncrypted	^	b
Tags		[u:50#2
=1
Address		s
=2
Key	!	s1:128
Value		s0:256
AWS::RDS::OptionGroup	Tags:list	OptionGroupName
=0
EngineName	!^	s
MajorEngineVersion	!^	s
OptionConfigurations		[#1
OptionGroupDescription	!^	s
OptionGroupName	^	s
Tags		[#2
=1
DBSecurityGroupMemberships		[us
OptionName	!	s
OptionSettings		[#3
OptionVersion		s
Port		i
VpcSecurityGroupMemberships		[us
=2
Key	!	s1:128
Value		s0:256
=3
Name		s
Value		s
AWS::Redshift::Cluster	Tags:list	ClusterIdentifier	~Endpoint.Port ~Endpoint.Address
=0
AllowVersionUpgrade		b
AquaConfigurationStatus		s	auto|disabled|enabled
AutomatedSnapshotRetentionPeriod		i
AvailabilityZone		s0:2147483647
AvailabilityZoneRelocation		b
AvailabilityZoneRelocationStatus		s
Classic		b
ClusterIdentifier	^	s0:63
ClusterNamespaceArn	~	s
ClusterParameterGroupName		s0:255
ClusterSecurityGroups		[s0:2147483647
ClusterSubnetGroupName	^	s0:2147483647
ClusterType	!	s0:2147483647
ClusterVersion		s0:2147483647
DBName	!^	s0:2147483647
DeferMaintenance		b
DeferMaintenanceDuration		i
DeferMaintenanceEndTime		s
DeferMaintenanceIdentifier	~	s
DeferMaintenanceStartTime		s
DestinationRegion		s
ElasticIp		s0:2147483647
Encrypted		b
Endpoint		#1
EnhancedVpcRouting		b
HsmClientCertificateIdentifier		s0:2147483647
HsmConfigurationIdentifier		s0:2147483647
IamRoles		[:50s0:2147483647
KmsKeyId		s0:2147483647
LoggingProperties		#2
MaintenanceTrackName		s0:2147483647
ManageMasterPassword		b
ManualSnapshotRetentionPeriod		i
MasterPasswordSecretArn	~	s
MasterPasswordSecretKmsKeyId		s0:2147483647
MasterUserPassword		s:64
MasterUsername	!^	s0:128
MultiAZ		b
NamespaceResourcePolicy		os
NodeType	!	s0:2147483647
NumberOfNodes		i1:100
OwnerAccount	^	s
Port		i
PreferredMaintenanceWindow		s0:2147483647
PubliclyAccessible		b
ResourceAction		s
RevisionTarget		s
RotateEncryptionKey		b
SnapshotClusterIdentifier	^	s
SnapshotCopyGrantName		s
SnapshotCopyManual		b
SnapshotCopyRetentionPeriod		i
SnapshotIdentifier	^	s
Tags		[:50#3
VpcSecurityGroupIds		[s0:2147483647
=1
Address		s
Port		s
=2
BucketName		s
LogDestinationType		s
LogExports		[:3s
S3KeyPrefix		s
=3
Key	!	s1:127
Value	!	s1:255
AWS::Route53::DNSSEC		HostedZoneId
=0
HostedZoneId	!^	s		^[A-Z0-9]{1,32}$
AWS::Route53::HealthCheck	HealthCheckTags:list	HealthCheckId	^HealthCheckConfig.Type ^HealthCheckConfig.MeasureLatency ^HealthCheckConfig.RequestInterval
=0
HealthCheckConfig	!	#1
HealthCheckId	~	s
HealthCheckTags		[u#2
=1
AlarmIdentifier		#3
ChildHealthChecks		[0:256s0:64
EnableSNI		b
FailureThreshold		i1:10
FullyQualifiedDomainName		s0:255
HealthThreshold		i0:256
IPAddress		s0:45
InsufficientDataHealthStatus		s	Healthy|LastKnownStatus|Unhealthy
Inverted		b
MeasureLatency		b
Port		i1:65535
Regions		[3:64s	ap-northeast-1|ap-southeast-1|ap-southeast-2|eu-west-1|sa-east-1|us-east-1|us-west-1|us-west-2
RequestInterval		i10:30
ResourcePath		s0:255
RoutingControlArn		s1:255
SearchString		s0:255
Type	!	s	CALCULATED|CLOUDWATCH_METRIC|HTTP|HTTP_STR_MATCH|HTTPS|HTTPS_STR_MATCH|TCP|RECOVERY_CONTROL
=2
Key	!	s:128
Value	!	s:256
=3
Name	!	s1:256
Region	!	s
AWS::Route53::HostedZone	HostedZoneTags:list	Id
=0
DelegationSetId	^	s0:32
HostedZoneConfig		#1
HostedZoneFeatures		#2
HostedZoneTags		[u#3
Id	~	s
Name	^	s0:1024
NameServers	~	[s
QueryLoggingConfig		#4
VPCs		[u#5
=1
Comment		s0:256
=2
EnableAcceleratedRecovery		b
=3
Key	!	s:128
Value	!	s:256
=4
CloudWatchLogsLogGroupArn	!	s
=5
VPCId	!	s
VPCRegion	!	s
AWS::Route53::KeySigningKey		HostedZoneId Name
=0
HostedZoneId	!^	s		^[A-Z0-9]{1,32}$
KeyManagementServiceArn	!^	s1:256
Name	!^	s		^[a-zA-Z0-9_]{3,128}$
Status	!	s5:150	ACTIVE|INACTIVE
AWS::Route53::RecordSet		Name HostedZoneId Type SetIdentifier
=0		^HostedZoneId,HostedZoneName
AliasTarget		#1
CidrRoutingConfig		#2
Comment		s:256
Failover		s	PRIMARY|SECONDARY
GeoLocation		#3
GeoProximityLocation		#4
HealthCheckId		s:64
HostedZoneId	^	s:44
HostedZoneName	^	s:256
MultiValueAnswer		b
Name	!	s:1024
Region		s
ResourceRecords		[us:4000
SetIdentifier		s0:128
TTL		s
Type	!	s
Weight		i
=1
DNSName	!	s:1024
EvaluateTargetHealth		b
HostedZoneId	!	s:44
=2
CollectionId	!	s		^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$
LocationName	!	s1:16		[0-9A-Za-z_\-\*]+
=3		^ContinentCode,CountryCode
ContinentCode		s2:2
CountryCode		s1:2
SubdivisionCode		s1:3
=4		^AWSRegion,LocalZoneGroup,Coordinates
AWSRegion		s1:64
Bias		i-99:99
Coordinates		#5
LocalZoneGroup		s1:64
=5
Latitude	!	s		[-+]?[0-9]{1,2}(\.[0-9]{0,2})?
Longitude	!	s		[-+]?[0-9]{1,3}(\.[0-9]{0,2})?
AWS::Route53Resolver::FirewallRuleGroup	Tags:list	Id	~FirewallRules.*.FirewallThreatProtectionId ~FirewallRules.*.Status
=0
Arn	~	s1:600
CreationTime	~	s20:40
CreatorRequestId	~	s1:255
FirewallRules		[u#1
Id	~	s1:64
ModificationTime	~	s20:40
Name	^	s1:64		(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)
OwnerId	~	s12:32
RuleCount	~	i
ShareStatus	~	s	NOT_SHARED|SHARED_WITH_ME|SHARED_BY_ME
Status	~	s	COMPLETE|DELETING|UPDATING|INACTIVE_OWNER_ACCOUNT_CLOSED
StatusMessage	~	s
Tags		[u0:200#2
=1
Action	!	s	ALLOW|BLOCK|ALERT
BlockOverrideDnsType		s	CNAME
BlockOverrideDomain		s1:255
BlockOverrideTtl		i0:604800
BlockResponse		s	NODATA|NXDOMAIN|OVERRIDE
ConfidenceThreshold		s	LOW|MEDIUM|HIGH
DnsThreatProtection		s	DGA|DNS_TUNNELING|DICTIONARY_DGA
FirewallDomainListId		s1:64
FirewallDomainRedirectionAction		s	INSPECT_REDIRECTION_DOMAIN|TRUST_REDIRECTION_DOMAIN
FirewallRuleType		#3
FirewallThreatProtectionId		s1:64
Priority	!	i
Qtype		s1:16
Status		s	COMPLETE|CREATING|CREATION_FAILED
=2
Key	!	s1:127
Value	!	s0:255
=3		^PartnerThreatProtection,FirewallAdvancedContentCategory,FirewallAdvancedThreatCategory
FirewallAdvancedContentCategory		#4
FirewallAdvancedThreatCategory		#5
PartnerThreatProtection		#6
=4
Category	!	s1:128
=5
Category	!	s1:128
=6
Partner	!	s1:128
AWS::Route53Resolver::FirewallRuleGroupAssociation	Tags:list	Id
=0
Arn	~	s1:600
CreationTime	~	s20:40
CreatorRequestId	~	s1:255
FirewallRuleGroupId	!^	s1:64
Id	~	s1:64
ManagedOwnerName	~	s1:512
ModificationTime	~	s20:40
MutationProtection		s	ENABLED|DISABLED
Name		s0:64		(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)
Priority	!	i
Status	~	s	COMPLETE|DELETING|UPDATING|INACTIVE_OWNER_ACCOUNT_CLOSED
StatusMessage	~	s
Tags		[u#1
VpcId	!^	s1:64
=1
Key	!	s1:127
Value	!	s0:255
AWS::Route53Resolver::ResolverDNSSECConfig		Id
=0
Id	~	s1:64
OwnerId	~	s12:32
ResourceId	^	s1:64
ValidationStatus	~	s	ENABLING|ENABLED|DISABLING|DISABLED
AWS::Route53Resolver::ResolverEndpoint	Tags:list	ResolverEndpointId
=0
Arn	~	s
Direction	!^	s	~inbound|inbound_delegation|outbound
Dns64Enabled		b
HostVPCId	~	s
IpAddressCount	~	s
IpAddresses	!	[2:20#1
Ipv6InternetAccessEnabled		b
Name		s0:64		^(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)$
OutpostArn	^	s1:255		^arn:aws([a-z-]+)?:outposts:[a-z\d-]+:\d{12}:outpost/op-[a-f0-9]{17}$
PreferredInstanceType	^	s1:255
Protocols		[1:2s	~do53|doh|doh-fips
ResolverEndpointId	~	s
ResolverEndpointType		s	~dualstack|ipv4|ipv6
RniEnhancedMetricsEnabled		b
SecurityGroupIds	!^	[s1:64
Tags		[0:200#2
TargetNameServerMetricsEnabled		b
=1
Ip		s7:36
Ipv6		s7:39
SubnetId	!	s1:32
=2
Key	!	s1:128
Value	!	s0:256
AWS::Route53Resolver::ResolverQueryLoggingConfig	Tags:list	Id
=0
Arn	~	s1:600
AssociationCount	~	i
CreationTime	~	s20:40
CreatorRequestId	~	s1:255
DestinationArn	^	s1:600
Id	~	s1:64
Name	^	s1:64		(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)
OwnerId	~	s12:32
ShareStatus	~	s	NOT_SHARED|SHARED_WITH_ME|SHARED_BY_ME
Status	~	s	CREATING|CREATED|DELETING|FAILED
Tags	^	[u0:200#1
=1
Key	!	s1:128
Value	!	s0:256
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation		Id
=0
CreationTime	~	s20:40
Error	~	s	NONE|DESTINATION_NOT_FOUND|ACCESS_DENIED
ErrorMessage	~	s
Id	~	s1:64
ResolverQueryLogConfigId	^	s1:64
ResourceId	^	s1:64
Status	~	s	CREATING|ACTIVE|ACTION_NEEDED|DELETING|FAILED|OVERRIDDEN
AWS::S3::AccessPoint	Tags:list	Name
=0
Alias	~	s3:63		^[a-z0-9]([a-z0-9\-]*[a-z0-9])?$
Arn	~	s
Bucket	!^	s3:255
BucketAccountId	^	s:64		^\d{12}$
Name	^	s3:50		^[a-z0-9]([a-z0-9\-]*[a-z0-9])?$
NetworkOrigin	~	s	Internet|VPC
Policy		os
PublicAccessBlockConfiguration		#1
Tags		[#2
VpcConfiguration	^	#3
=1
BlockPublicAcls		b
BlockPublicPolicy		b
IgnorePublicAcls		b
RestrictPublicBuckets		b
=2
Key	!	s1:128
Value	!	s:256
=3
VpcId		s1:1024
AWS::S3::Bucket	Tags:list	BucketName	~MetadataTableConfiguration.S3TablesDestination.TableNamespace ~MetadataTableConfiguration.S3TablesDestination.TableArn ~MetadataConfiguration.Destination ~MetadataConfiguration.JournalTableConfiguration.TableName ~MetadataConfiguration.JournalTableConfiguration.TableArn ~MetadataConfiguration.InventoryTableConfiguration.TableName ~MetadataConfiguration.InventoryTableConfiguration.TableArn ~MetadataConfiguration.AnnotationTableConfiguration.TableName ~MetadataConfiguration.AnnotationTableConfiguration.TableArn
=0
AbacStatus		s	Enabled|Disabled
AccelerateConfiguration		#1
AccessControl		s	AuthenticatedRead|AwsExecRead|BucketOwnerFullControl|BucketOwnerRead|LogDeliveryWrite|Private|PublicRead|PublicReadWrite
AnalyticsConfigurations		[u#2
Arn	~	s
BucketEncryption		#3
BucketName	^	s:63		^([a-z0-9][a-z0-9.-]*[a-z0-9])?$
BucketNamePrefix	^	s
BucketNamespace	^	s	global|account-regional
CorsConfiguration		#4
DomainName	~	s
DualStackDomainName	~	s
IntelligentTieringConfigurations		[u#5
InventoryConfigurations		[u#6
LifecycleConfiguration		#7
LoggingConfiguration		#8
MetadataConfiguration		#9
MetadataTableConfiguration		#10
MetricsConfigurations		[u#11
NotificationConfiguration		#12
ObjectLockConfiguration		#13
ObjectLockEnabled		b
OwnershipControls		#14
PublicAccessBlockConfiguration		#15
RegionalDomainName	~	s
ReplicationConfiguration		#16
Tags		[#17
VersioningConfiguration		#18
WebsiteConfiguration		#19
WebsiteURL	~	s
=1
AccelerationStatus	!	s	Enabled|Suspended
=2
Id	!	s
Prefix		s
StorageClassAnalysis	!	#20
TagFilters		[u#21
=3
ServerSideEncryptionConfiguration	!	[u#22
=4
CorsRules	!	[u#23
=5
Id	!	s
Prefix		s
Status	!	s	Disabled|Enabled
TagFilters		[u#21
Tierings	!	[u#24
=6
Destination	!	#25
Enabled	!	b
Id	!	s
IncludedObjectVersions	!	s	All|Current
OptionalFields		[us	Size|LastModifiedDate|StorageClass|ETag|IsMultipartUploaded|ReplicationStatus|EncryptionStatus|ObjectLockRetainUntilDate|ObjectLockMode|ObjectLockLegalHoldStatus|ObjectLockEventHoldStatus|ObjectLockEventHoldDuration|IntelligentTieringAccessTier|BucketKeyStatus|ChecksumAlgorithm|ObjectAccessControlList|ObjectOwner|LifecycleExpirationDate|IntelligentTieringReferenceDate
Prefix		s
ScheduleFrequency	!	s	Daily|Weekly
=7
Rules	!	[u#26
TransitionDefaultMinimumObjectSize		s	varies_by_storage_class|all_storage_classes_128K
=8
DestinationBucketName		s
LogFilePrefix		s
TargetObjectKeyFormat		#27
=9
AnnotationTableConfiguration		#28
Destination		#29
InventoryTableConfiguration		#30
JournalTableConfiguration	!	#31
=10
S3TablesDestination	!	#32
=11
AccessPointArn		s
Id	!	s
Prefix		s
TagFilters		[u#21
=12
EventBridgeConfiguration		#33
LambdaConfigurations		[u#34
QueueConfigurations		[u#35
TopicConfigurations		[u#36
=13
ObjectLockEnabled		s	Enabled
Rule		#37
=14
Rules	!	[u#38
=15
BlockPublicAcls		b
BlockPublicPolicy		b
IgnorePublicAcls		b
RestrictPublicBuckets		b
=16
Role	!	s
Rules	!	[u#39
=17
Key	!	s1:128
Value	!	s:256
=18
Status	!	s	Enabled|Suspended
=19
ErrorDocument		s
IndexDocument		s
RedirectAllRequestsTo		#40
RoutingRules		[#41
=20
DataExport		#42
=21
Key	!	s
Value	!	s
=22
BlockedEncryptionTypes		#43
BucketKeyEnabled		b
ServerSideEncryptionByDefault		#44
=23
AllowedHeaders		[us
AllowedMethods	!	[us	GET|PUT|HEAD|POST|DELETE
AllowedOrigins	!	[us
ExposedHeaders		[us
Id		s:255
MaxAge		i0:
=24
AccessTier	!	s	ARCHIVE_ACCESS|DEEP_ARCHIVE_ACCESS
Days	!	i
=25
BucketAccountId		s
BucketArn	!	s
Format	!	s	CSV|ORC|Parquet
Prefix		s
=26		ObjectSizeGreaterThan!AbortIncompleteMultipartUpload ObjectSizeLessThan!AbortIncompleteMultipartUpload
AbortIncompleteMultipartUpload		#45
ExpirationDate		s
ExpirationInDays		i
ExpiredObjectDeleteMarker		b
Id		s:255
NoncurrentVersionExpiration		#46
NoncurrentVersionExpirationInDays		i
NoncurrentVersionTransition		#47
NoncurrentVersionTransitions		[u#47
ObjectSizeGreaterThan		s:20		[0-9]+
ObjectSizeLessThan		s:20		[0-9]+
Prefix		s
Status	!	s	Enabled|Disabled
TagFilters		[u#21
Transition		#48
Transitions		[u#48
=27
PartitionedPrefix		#49
SimplePrefix		o
=28
ConfigurationState	!	s	ENABLED|DISABLED
EncryptionConfiguration		#50
Role		s
TableArn		s
TableName		s
=29
TableBucketArn		s
TableBucketType	!	s	aws|customer
TableNamespace		s
=30
ConfigurationState	!	s	ENABLED|DISABLED
EncryptionConfiguration		#50
TableArn		s
TableName		s
=31
EncryptionConfiguration		#50
RecordExpiration	!	#51
TableArn		s
TableName		s
=32
TableArn		s
TableBucketArn	!	s
TableName	!	s
TableNamespace		s
=33
EventBridgeEnabled	!	b
=34
Event	!	s
Filter		#52
Function	!	s
=35
Event	!	s
Filter		#52
Queue	!	s
=36
Event	!	s
Filter		#52
Topic	!	s
=37
DefaultRetention		#53
=38
ObjectOwnership		s	ObjectWriter|BucketOwnerPreferred|BucketOwnerEnforced
=39
DeleteMarkerReplication		#54
Destination	!	#55
Filter		#56
Id		s:255
Prefix		s:1024
Priority		i
SourceSelectionCriteria		#57
Status	!	s	Disabled|Enabled
=40		RedirectAllRequestsTo!ErrorDocument,IndexDocument,RoutingRules
HostName	!	s
Protocol		s	http|https
=41
RedirectRule	!	#58
RoutingRuleCondition		#59
=42
Destination	!	#25
OutputSchemaVersion	!	s	V_1
=43
EncryptionType		[us	NONE|SSE-C
=44
KMSMasterKeyID		s
SSEAlgorithm	!	s	aws:kms|AES256|aws:kms:dsse
=45
DaysAfterInitiation	!	i0:
=46
NewerNoncurrentVersions		i
NoncurrentDays	!	i
=47
NewerNoncurrentVersions		i
StorageClass	!	s	DEEP_ARCHIVE|GLACIER|Glacier|GLACIER_IR|INTELLIGENT_TIERING|ONEZONE_IA|STANDARD_IA
TransitionInDays	!	i
=48
StorageClass	!	s	DEEP_ARCHIVE|GLACIER|Glacier|GLACIER_IR|INTELLIGENT_TIERING|ONEZONE_IA|STANDARD_IA
TransitionDate		s
TransitionInDays		i
=49
PartitionDateSource		s	EventTime|DeliveryTime
=50
KmsKeyArn		s
SseAlgorithm	!	s	aws:kms|AES256
=51
Days		i
Expiration	!	s	ENABLED|DISABLED
=52
S3Key	!	#60
=53
Days		i
DefaultEventHold		#61
Mode		s	COMPLIANCE|GOVERNANCE
Years		i
=54
Status		s	Disabled|Enabled
=55
AccessControlTranslation		#62
Account		s
Bucket	!	s
EncryptionConfiguration		#63
Metrics		#64
ReplicationTime		#65
StorageClass		s	DEEP_ARCHIVE|GLACIER|GLACIER_IR|INTELLIGENT_TIERING|ONEZONE_IA|REDUCED_REDUNDANCY|STANDARD|STANDARD_IA
=56
And		#66
Prefix		s
TagFilter		#21
=57
ReplicaModifications		#67
SseKmsEncryptedObjects		#68
=58
HostName		s
HttpRedirectCode		s
Protocol		s	http|https
ReplaceKeyPrefixWith		s
ReplaceKeyWith		s
=59		|HttpErrorCodeReturnedEquals,KeyPrefixEquals
HttpErrorCodeReturnedEquals		s
KeyPrefixEquals		s
=60
Rules	!	[u#69
=61
Days		i
Years		i
=62
Owner	!	s	Destination
=63
ReplicaKmsKeyID	!	s
=64
EventThreshold		#70
Status	!	s	Disabled|Enabled
=65
Status	!	s	Disabled|Enabled
Time	!	#70
=66
Prefix		s
TagFilters		[u#21
=67
Status	!	s	Enabled|Disabled
=68
Status	!	s	Disabled|Enabled
=69
Name	!	s:1024
Value	!	s
=70
Minutes	!	i
AWS::S3::BucketPolicy		Bucket
=0
Bucket	!^	s
PolicyDocument	!	os
AWS::SNS::Subscription		Arn
=0
Arn	~	s
DeliveryPolicy		os
Endpoint	^	s
FilterPolicy		os
FilterPolicyScope		s
Protocol	!^	s
RawMessageDelivery		b
RedrivePolicy		os
Region	?	s
ReplayPolicy		os
SubscriptionRoleArn		s
TopicArn	!^	s
AWS::SNS::Topic	Tags:list	TopicArn
=0
ArchivePolicy		os
ContentBasedDeduplication		b
DataProtectionPolicy		os
DeliveryStatusLogging		[u#1
DisplayName		s
FifoThroughputScope		s
FifoTopic	^	b
KmsMasterKeyId		s
MaximumMessageSize		i1024:1048576
SignatureVersion		s
Subscription		[#2
Tags		[#3
TopicArn	~	s
TopicName	^	s:256
TracingConfig		s
=1
FailureFeedbackRoleArn		s
Protocol	!	s	http/s|sqs|lambda|firehose|application
SuccessFeedbackRoleArn		s
SuccessFeedbackSampleRate		s
=2
Endpoint	!	s
Protocol	!	s
=3
Key	!	s1:128
Value	!	s0:256
AWS::SNS::TopicPolicy		Id
=0
Id	~	s
PolicyDocument	!	os
Topics	!	[s
AWS::SQS::Queue	Tags:list	QueueUrl
=0
Arn	~	s
ContentBasedDeduplication		b
DeduplicationScope		s
DelaySeconds		i0:900
FifoQueue	^	b
FifoThroughputLimit		s
KmsDataKeyReusePeriodSeconds		i60:86400
KmsMasterKeyId		s
MaximumMessageSize		i1024:1048576
MessageRetentionPeriod		i60:1209600
QueueName	^	s
QueueUrl	~	s
ReceiveMessageWaitTimeSeconds		i0:20
RedriveAllowPolicy		os
RedrivePolicy		s#1
SqsManagedSseEnabled		b
Tags		[#2
VisibilityTimeout		i0:43200
=1
deadLetterTargetArn		s
maxReceiveCount		i
=2
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::SQS::QueuePolicy		Id
=0
Id	~	s
PolicyDocument	!	os
Queues	!	[s
AWS::SSM::Association	Tags:list	AssociationId
=0
ApplyOnlyAtCronInterval		b
AssociationDispatchAssumeRole		s1:512		arn:aws(-[^:]+)?:iam::[0-9]{12}:role/.+
AssociationId	~	s		[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}
AssociationName		s		^[a-zA-Z0-9_\-.]{3,128}$
AutomationTargetParameterName		s1:50
CalendarNames		[s
ComplianceSeverity		s	CRITICAL|HIGH|MEDIUM|LOW|UNSPECIFIED
DocumentVersion		s		([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)
InstanceId	^	s		(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)
MaxConcurrency		s1:7		^([1-9][0-9]{0,6}|[1-9][0-9]%|[1-9]%|100%)$
MaxErrors		s1:7		^([1-9][0-9]{0,6}|[0]|[1-9][0-9]%|[0-9]%|100%)$
Name	!	s		^[a-zA-Z0-9_\-.:/]{3,200}$
OutputLocation		#1
Parameters		{[s
ScheduleExpression		s1:256
ScheduleOffset		i1:6
SyncCompliance		s	AUTO|MANUAL
Tags		[0:1000#2
Targets		[0:5#3
WaitForSuccessTimeoutSeconds		i15:172800
=1
S3Location		#4
=2
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=3
Key	!	s1:163		^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$|resource-groups:Name
Values	!	[0:50s
=4
OutputS3BucketName		s3:63
OutputS3KeyPrefix		s0:1024
OutputS3Region		s3:20
AWS::SSM::Document	Tags:list	Name
=0
Attachments	?	[0:20#1
Content	!?	os1:
DocumentFormat	?	s	YAML|JSON|TEXT
DocumentType	^	s	ApplicationConfiguration|ApplicationConfigurationSchema|Automation|Automation.ChangeTemplate|AutoApprovalPolicy|ChangeCalendar|CloudFormation|Command|DeploymentStrategy|ManualApprovalPolicy|Package|Policy|ProblemAnalysis|ProblemAnalysisTemplate|Session
Name	^	s		^[a-zA-Z0-9_\-.]{3,128}$
Requires	?	[1:#2
Tags		[0:1000#3
TargetType	?	s0:200		^\/[\w\.\-\:\/]*$
UpdateMethod		s	Replace|NewVersion
VersionName	?	s		^[a-zA-Z0-9_\-.]{1,128}$
=1
Key		s	SourceUrl|S3FileUrl|AttachmentReference
Name		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Values		[1:1s1:100000
=2
Name		s:200		^[a-zA-Z0-9_\-.:/]{3,200}$
Version		s:8		([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)
=3
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s1:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::SSM::MaintenanceWindow	Tags:list	WindowId
=0
AllowUnassociatedTargets	!	b
Cutoff	!	i0:23
Description		s1:128
Duration	!	i1:24
EndDate		s
Name	!	s3:128		^[a-zA-Z0-9_\-.]{3,128}$
Schedule	!	s1:256
ScheduleOffset		i1:6
ScheduleTimezone		s
StartDate		s
Tags		[0:1000#1
WindowId	~	s
=1
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::SSM::Parameter	Tags:map	Name
=0
AllowedPattern		s0:1024
Arn	~	s		arn:aws(-[a-z0-9-]+)*:ssm:[a-z0-9-]+:[0-9]{12}:parameter/.+
DataType		s0:128	text|aws:ec2:image
Description		s0:1024
Name	^	s1:2048
Policies		s1:4096
Tags		{s
Tier		s	Standard|Advanced|Intelligent-Tiering
Type	!	s	String|StringList
Value	!	s
AWS::SSM::PatchBaseline	Tags:list	Id
=0
ApprovalRules		#1
ApprovedPatches		[0:50s1:100
ApprovedPatchesComplianceLevel		s	CRITICAL|HIGH|MEDIUM|LOW|INFORMATIONAL|UNSPECIFIED
ApprovedPatchesEnableNonSecurity		b
AvailableSecurityUpdatesComplianceStatus		s	NON_COMPLIANT|COMPLIANT
DefaultBaseline		b
Description		s1:1024
GlobalFilters		#2
Id	~	s20:128		^[a-zA-Z0-9_\-:/]{20,128}$
Name	!	s3:128		^[a-zA-Z0-9_\-.]{3,128}$
OperatingSystem	^	s	WINDOWS|AMAZON_LINUX|AMAZON_LINUX_2|AMAZON_LINUX_2022|AMAZON_LINUX_2023|UBUNTU|REDHAT_ENTERPRISE_LINUX|SUSE|CENTOS|ORACLE_LINUX|DEBIAN|MACOS|RASPBIAN|ROCKY_LINUX|ALMA_LINUX
PatchGroups		[s1:256
RejectedPatches		[0:50s1:100
RejectedPatchesAction		s	ALLOW_AS_DEPENDENCY|BLOCK
Sources		[0:20#3
Tags		[0:1000#4
=1
PatchRules		[0:10#5
=2
PatchFilters		[0:5#6
=3
Configuration		s1:1024
Name		s		^[a-zA-Z0-9_\-.]{3,50}$
Products		[0:20s1:128
=4
Key	!	s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value	!	s1:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=5
ApproveAfterDays		i0:360
ApproveUntilDate		s0:10
ComplianceLevel		s	CRITICAL|HIGH|INFORMATIONAL|LOW|MEDIUM|UNSPECIFIED
EnableNonSecurity		b
PatchFilterGroup		#2
=6
Key		s	ADVISORY_ID|ARCH|BUGZILLA_ID|CLASSIFICATION|CVE_ID|EPOCH|MSRC_SEVERITY|NAME|PATCH_ID|PATCH_SET|PRIORITY|PRODUCT|PRODUCT_FAMILY|RELEASE|REPOSITORY|SECTION|SECURITY|SEVERITY|VERSION
Values		[0:20s1:64
AWS::SSM::ResourceDataSync		SyncName
=0
BucketName	^	s1:2048
BucketPrefix	^	s0:64
BucketRegion	^	s1:64
KMSKeyArn	^	s0:512
S3Destination	^	#1
SyncFormat	^	s0:1024
SyncName	!^	s1:64
SyncSource		#2
SyncType	^	s1:64
=1
BucketName	!	s1:2048
BucketPrefix		s1:256
BucketRegion	!	s1:64
KMSKeyArn		s1:512
SyncFormat	!	s1:1024	JsonSerDe
=2
AwsOrganizationsSource		#3
IncludeFutureRegions		b
SourceRegions	!	[s1:64
SourceType	!	s1:64
=3
OrganizationSourceType	!	s1:64
OrganizationalUnits		[1:1000s
AWS::SSO::Assignment		InstanceArn TargetId TargetType PermissionSetArn PrincipalType PrincipalId
=0
InstanceArn	!^	s10:1224		arn:aws(-[a-z]{1,5}){0,3}:sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}
PermissionSetArn	!^	s10:1224
PrincipalId	!^	s1:47
PrincipalType	!^	s	USER|GROUP
TargetId	!^	s		\d{12}
TargetType	!^	s	AWS_ACCOUNT
AWS::SSO::PermissionSet	Tags:list	InstanceArn PermissionSetArn
=0
CustomerManagedPolicyReferences		[:25#1
Description		s1:700		[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*
InlinePolicy		os
InstanceArn	!^	s10:1224		arn:aws(-[a-z]{1,5}){0,3}:sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}
ManagedPolicies		[:25s20:2048
Name	!^	s1:32		[\w+=,.@-]+
PermissionSetArn	~	s10:1224
PermissionsBoundary		#2
RelayStateType		s1:240		[a-zA-Z0-9&amp;$@#\/%?=~\-_'&quot;|!:,.;*+\[\]\ \(\)\{\}]+
SessionDuration		s1:100
Tags		[:50#3
=1
Name	!	s1:128		[\w+=,.@-]+
Path		s1:512		((/[A-Za-z0-9\.,\+@=_-]+)*)/
=2
CustomerManagedPolicyReference		#1
ManagedPolicyArn		s20:2048
=3
Key	!	s1:128		[\w+=,.@-]+
Value	!	s0:256		[\w+=,.@-]+
AWS::Scheduler::Schedule		Name
=0
Arn	~	s1:1224
Description		s0:512
EndDate		s
FlexibleTimeWindow	!	#1
GroupName		s1:64		^[0-9a-zA-Z-_.]+$
KmsKeyArn		s1:2048		^arn:aws[a-z-]*:kms:[a-z0-9\-]+:\d{12}:(key|alias)\/[0-9a-zA-Z-_]*$
Name	^	s1:64		^[0-9a-zA-Z-_.]+$
ScheduleExpression	!	s1:256
ScheduleExpressionTimezone		s1:50
StartDate		s
State		s	ENABLED|DISABLED
Target	!	#2
=1
MaximumWindowInMinutes		n1:1440
Mode	!	s	OFF|FLEXIBLE
=2
Arn	!	s1:1600
DeadLetterConfig		#3
EcsParameters		#4
EventBridgeParameters		#5
Input		s1:
KinesisParameters		#6
RetryPolicy		#7
RoleArn	!	s1:1600		^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@\/-]+$
SageMakerPipelineParameters		#8
SqsParameters		#9
=3
Arn		s1:1600		^arn:aws[a-z-]*:sqs:[a-z0-9\-]+:\d{12}:[a-zA-Z0-9\-_]+$
=4
CapacityProviderStrategy		[:6#10
EnableECSManagedTags		b
EnableExecuteCommand		b
Group		s1:255
LaunchType		s	EC2|FARGATE|EXTERNAL
NetworkConfiguration		#11
PlacementConstraints		[:10#12
PlacementStrategy		[:5#13
PlatformVersion		s1:64
PropagateTags		s	TASK_DEFINITION
ReferenceId		s:1024
Tags		[0:50{s1:256
TaskCount		n1:10
TaskDefinitionArn	!	s1:1600
=5
DetailType	!	s1:128
Source	!	s1:256		^(?=[/\.\-_A-Za-z0-9]+)((?!aws\.).*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)$
=6
PartitionKey	!	s1:256
=7
MaximumEventAgeInSeconds		n60:86400
MaximumRetryAttempts		n0:185
=8
PipelineParameterList		[0:200#14
=9
MessageGroupId		s1:128
=10
Base		n0:100000
CapacityProvider	!	s1:255
Weight		n0:1000
=11
AwsvpcConfiguration		#15
=12
Expression		s:2000
Type		s	distinctInstance|memberOf
=13
Field		s:255
Type		s	random|spread|binpack
=14
Name	!	s1:256		^[A-Za-z0-9\-_]*$
Value	!	s1:1024
=15
AssignPublicIp		s	ENABLED|DISABLED
SecurityGroups		[1:5s1:1000
Subnets	!	[1:16s1:1000
AWS::SecretsManager::ResourcePolicy		Id
=0
BlockPublicPolicy		b
Id	~	s
ResourcePolicy	!	os1:20480
SecretId	!^	s1:2048
AWS::SecretsManager::RotationSchedule		Id
=0
ExternalSecretRotationMetadata		[#1
ExternalSecretRotationRoleArn		s
HostedRotationLambda		#2
Id	~	s
RotateImmediatelyOnUpdate		b
RotationLambdaARN		s
RotationRules		#3
SecretId	!^	s
=1
Key	!	s
Value	!	s
=2
ExcludeCharacters		s
KmsKeyArn		s
MasterSecretArn		s
MasterSecretKmsKeyArn		s
RotationLambdaName		s
RotationType	!	s
Runtime		s
SuperuserSecretArn		s
SuperuserSecretKmsKeyArn		s
VpcSecurityGroupIds		s
VpcSubnetIds		s
=3
AutomaticallyAfterDays		i
Duration		s
ScheduleExpression		s
AWS::SecretsManager::Secret	Tags:list	Id
=0
Description		s0:2048
GenerateSecretString		#1
Id	~	s
KmsKeyId		s0:2048
Name	^	s0:512
ReplicaRegions		[#2
SecretString		s1:65536
Tags		[#3
Type		s0:256
=1
ExcludeCharacters		s
ExcludeLowercase		b
ExcludeNumbers		b
ExcludePunctuation		b
ExcludeUppercase		b
GenerateStringKey		s
IncludeSpace		b
PasswordLength		i
RequireEachIncludedType		b
SecretStringTemplate		s
=2
KmsKeyId		s
Region	!	s
=3
Key	!	s1:128
Value	!	s0:256
AWS::SecretsManager::SecretTargetAttachment		Id
=0
Id	~	s
SecretId	!^	s1:2048
TargetId	!	s
TargetType	!	s
AWS::SecurityHub::FindingAggregator		FindingAggregatorArn
=0
FindingAggregationRegion	~	s		^[a-zA-Z0-9-]{1,32}$
FindingAggregatorArn	~	s		arn:aws\S*:securityhub:\S*
RegionLinkingMode	!	s	ALL_REGIONS|ALL_REGIONS_EXCEPT_SPECIFIED|SPECIFIED_REGIONS
Regions		[u1:50s		^[a-zA-Z0-9-]{1,32}$
AWS::SecurityHub::Hub	Tags:map	ARN
=0
ARN	~	s		^arn:.*
AutoEnableControls		b
ControlFindingGenerator		s		^(SECURITY_CONTROL|STANDARD_CONTROL)$
EnableDefaultStandards		b
SubscribedAt	~	s
Tags		{s0:256
AWS::SecurityHub::Standard		StandardsSubscriptionArn
=0
DisabledStandardsControls		[u0:100#1
StandardsArn	!^	s		arn:aws\S*:securityhub:\S
StandardsSubscriptionArn	~	s		arn:aws\S*:securityhub:\S*
=1
Reason		s
StandardsControlArn	!	s		arn:aws\S*:securityhub:\S*
AWS::SecurityLake::DataLake	Tags:list	Arn
=0
Arn	~	s1:1011
EncryptionConfiguration		#1
LifecycleConfiguration		#2
MetaStoreManagerRoleArn		s		^arn:.*$
ReplicationConfiguration		#3
S3BucketArn	~	s
Tags		[0:50#4
=1
KmsKeyId		s
=2
Expiration		#5
Transitions		[#6
=3
Regions		[us
RoleArn		s		^arn:.*$
=4
Key	!	s1:128
Value	!	s0:256
=5
Days		i1:
=6
Days		i1:
StorageClass		s
AWS::ServiceDiscovery::PrivateDnsNamespace	Tags:list	Id
=0
Arn	~	s		^arn:aws[-a-z]*:servicediscovery:[a-z0-9-]+:[0-9]{12}:namespace/ns-[a-z0-9]{16}$
Description		s0:1024
HostedZoneId	~	s
Id	~	s
Name	!^	s1:1024		^(?!arn:)[!-~]{1,253}$
Properties		#1
Tags		[0:200#2
Vpc	^	s0:64
=1
DnsProperties		#3
=2
Key	!	s1:128
Value	!	s0:256
=3
SOA		#4
=4
TTL		n0:2147483647
AWS::Shield::Protection	Tags:list	ProtectionArn
=0
ApplicationLayerAutomaticResponseConfiguration		#1
HealthCheckArns		[:1s1:2048
Name	!^	s1:128		[ a-zA-Z0-9_\.\-]*
ProtectionArn	~	s
ProtectionId	~	s
ResourceArn	!^	s1:2048		^arn:aws
Tags		[0:200#2
=1
Action	!	#3
Status	!	s	ENABLED|DISABLED
=2
Key	!	s1:128
Value	!	s0:256
=3
Block		o
Count		o
AWS::Signer::SigningProfile	Tags:list	Arn
=0
Arn	~	s		^arn:aws(-[a-z]{1,4}){0,2}:[a-z-]+:(([a-z]+-)+[0-9])?:([0-9]{12})?:[^.]+$
PlatformId	!^	s	AWSLambda-SHA384-ECDSA|Notation-OCI-SHA384-ECDSA
ProfileName	^~	s2:64		^[0-9a-zA-Z_]{2,64}$
ProfileVersion	~	s		^[0-9a-zA-Z]{10}$
ProfileVersionArn	~	s		^arn:aws(-[a-z]{1,4}){0,2}:[a-z-]+:(([a-z]+-)+[0-9])?:([0-9]{12})?:[^.]+$
SignatureValidityPeriod	^	#1
Tags		[#2
=1
Type		s	DAYS|MONTHS|YEARS
Value		i
=2
Key		s1:127		^(?!aws:)[a-zA-Z+-=._:/]+$
Value		s1:255
AWS::StepFunctions::StateMachine	Tags:list	Arn
=0
Arn	~	s1:2048
Definition		o1:1048576
DefinitionS3Location		#1
DefinitionString		s1:1048576
DefinitionSubstitutions		{sib
EncryptionConfiguration		#2
LoggingConfiguration		#3
Name	~	s1:80
RoleArn	!	s1:256
StateMachineName	^	s1:80
StateMachineRevisionId	~	s1:256
StateMachineType	^	s	STANDARD|EXPRESS
Tags		[#4
TracingConfiguration		#5
=1
Bucket	!	s
Key	!	s
Version		s
=2
KmsDataKeyReusePeriodSeconds		i60:900
KmsKeyId		s1:2048
Type	!	s	CUSTOMER_MANAGED_KMS_KEY|AWS_OWNED_KEY
=3
Destinations		[1:#6
IncludeExecutionData		b
Level		s	ALL|ERROR|FATAL|OFF
=4
Key	!	s1:128
Value	!	s1:256
=5
Enabled		b
=6
CloudWatchLogsLogGroup		#7
=7
LogGroupArn		s1:256
AWS::Transfer::Server	Tags:list	Arn	?EndpointDetails.AddressAllocationIds
=0
Arn	~	s20:1600		^arn:\S+$
As2ServiceManagedEgressIpAddresses	~	[s		^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$
Certificate		s0:1600
CreateWithHostKey		b
Domain	^	s	S3|EFS
EndpointDetails	?	#1
EndpointType		s	PUBLIC|VPC|VPC_ENDPOINT
IdentityProviderDetails		#2
IdentityProviderType		s	SERVICE_MANAGED|API_GATEWAY|AWS_DIRECTORY_SERVICE|AWS_LAMBDA
IpAddressType	?	s	IPV4|DUALSTACK
LoggingRole		s0:2048		^(|arn:.*role/\S+)$
PostAuthenticationLoginBanner		s0:4096		^[\x09-\x0D\x20-\x7E]*$
PreAuthenticationLoginBanner		s0:4096		^[\x09-\x0D\x20-\x7E]*$
ProtocolDetails		#3
Protocols		[1:4s	SFTP|FTP|FTPS|AS2
S3StorageOptions		#4
SecurityPolicyName		s0:100		^TransferSecurityPolicy-.+$
ServerId	~	s19:19		^s-([0-9a-f]{17})$
State	~	s	OFFLINE|ONLINE|STARTING|STOPPING|START_FAILED|STOP_FAILED
StructuredLogDestinations		[0:1s20:1600		^arn:\S+$
Tags		[1:50#5
WorkflowDetails		#6
=1
AddressAllocationIds		[s
SecurityGroupIds		[s11:20		^sg-[0-9a-f]{8,17}$
SubnetIds		[s
VpcEndpointId		s22:22		^vpce-[0-9a-f]{17}$
VpcId		s
=2
DirectoryId		s12:12		^d-[0-9a-f]{10}$
Function		s1:170		^arn:[a-z-]+:lambda:.*$
InvocationRole		s20:2048		^arn:.*role/\S+$
SftpAuthenticationMethods		s	PASSWORD|PUBLIC_KEY|PUBLIC_KEY_OR_PASSWORD|PUBLIC_KEY_AND_PASSWORD
Url		s0:255
=3
As2Transports		[1:1s	HTTP
PassiveIp		s0:15
ProxyConfig		#7
SetStatOption		s	DEFAULT|ENABLE_NO_OP
TlsSessionResumptionMode		s	DISABLED|ENABLED|ENFORCED
=4
DirectoryListingOptimization		s	ENABLED|DISABLED
=5
Key	!	s0:128
Value	!	s0:256
=6
OnPartialUpload		[0:1#8
OnUpload		[0:1#8
=7
SftpMode		s	PROXY_PROTOCOL_V2_ENFORCED|NONE
=8
ExecutionRole	!	s20:2048		^arn:.*role/\S+$
WorkflowId	!	s19:19		^w-([a-z0-9]{17})$
AWS::WAFv2::IPSet	Tags:list	Name Id Scope
=0
Addresses	!	[s1:50		\S
Arn	~	s
Description		s		^[a-zA-Z0-9=:#@/\-,.][a-zA-Z0-9+=:#@/\-,.\s]+[a-zA-Z0-9+=:#@/\-,.]{1,256}$
IPAddressVersion	!	s	IPV4|IPV6
Id	~	s		^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$
Name	^	s		^[0-9A-Za-z_-]{1,128}$
Scope	!^	s	CLOUDFRONT|REGIONAL
Tags		[1:#1
=1
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
AWS::WAFv2::LoggingConfiguration		ResourceArn
=0
LogDestinationConfigs	!	[s
LoggingFilter		#1
ManagedByFirewallManager	~	b
RedactedFields		[#2
ResourceArn	!^	s
=1
DefaultBehavior	!	s	KEEP|DROP
Filters	!	[1:#3
=2
Method		os
QueryString		os
SingleHeader		#4
UriPath		os
=3
Behavior	!	s	KEEP|DROP
Conditions	!	[1:#5
Requirement	!	s	MEETS_ALL|MEETS_ANY
=4
Name	!	s
=5
ActionCondition		#6
LabelNameCondition		#7
=6
Action	!	s	ALLOW|BLOCK|COUNT|CAPTCHA|CHALLENGE|MONETIZE|EXCLUDED_AS_COUNT
=7
LabelName	!	s
AWS::WAFv2::RuleGroup	Tags:list	Name Id Scope	~AvailableLabels.*.Name ~ConsumedLabels.*.Name
=0
Arn	~	s20:2048		\S
AvailableLabels		[#1
Capacity	!	i0:
ConsumedLabels		[#1
CustomResponseBodies		{#2
Description		s		^[a-zA-Z0-9=:#@/\-,.][a-zA-Z0-9+=:#@/\-,.\s]+[a-zA-Z0-9+=:#@/\-,.]{1,256}$
Id	~	s		^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$
LabelNamespace	~	s		^[0-9A-Za-z_:-]{1,1024}$
MonetizationConfig		#3
Name	^	s		^[0-9A-Za-z_-]{1,128}$
Rules		[#4
Scope	!^	s	CLOUDFRONT|REGIONAL
Tags		[1:#5
VisibilityConfig	!	#6
=1
Name		s		^[0-9A-Za-z_:-]{1,1024}$
=2
Content	!	s1:10240
ContentType	!	s	TEXT_PLAIN|TEXT_HTML|APPLICATION_JSON
=3
CryptoConfig		#7
CurrencyMode		s	REAL|TEST
=4
Action		#8
CaptchaConfig		#9
ChallengeConfig		#10
Name	!	s		^[0-9A-Za-z_-]{1,128}$
Priority	!	i0:
RuleLabels		[#11
Statement	!	#12
VisibilityConfig	!	#6
=5
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=6
CloudWatchMetricsEnabled	!	b
MetricName	!	s1:128		^[\w#:\.\-/]+$
SampledRequestsEnabled	!	b
=7
PaymentNetworks	!	[1:2#13
=8
Allow		#14
Block		#15
Captcha		#16
Challenge		#17
Count		#18
Monetize		#19
=9
ImmunityTimeProperty		#20
=10
ImmunityTimeProperty		#20
=11
Name	!	s		^[0-9A-Za-z_:-]{1,1024}$
=12
AndStatement		#21
AsnMatchStatement		#22
ByteMatchStatement		#23
GeoMatchStatement		#24
IPSetReferenceStatement		#25
LabelMatchStatement		#26
NotStatement		#27
OrStatement		#28
RateBasedStatement		#29
RegexMatchStatement		#30
RegexPatternSetReferenceStatement		#31
SizeConstraintStatement		#32
SqliMatchStatement		#33
XssMatchStatement		#34
=13
Chain	!	s	BASE|SOLANA|BASE_SEPOLIA|SOLANA_DEVNET
Prices	!	[1:1#35
WalletAddress	!	s26:44		.*\S.*
=14
CustomRequestHandling		#36
=15
CustomResponse		#37
=16
CustomRequestHandling		#36
=17
CustomRequestHandling		#36
=18
CustomRequestHandling		#36
=19
PriceMultiplier		s1:3		^([1-9][0-9]?|100)$
=20
ImmunityTime	!	i60:259200
=21
Statements	!	[#12
=22
AsnList		[1:100i0:4294967295
ForwardedIPConfig		#38
=23
FieldToMatch	!	#39
PositionalConstraint	!	s	EXACTLY|STARTS_WITH|ENDS_WITH|CONTAINS|CONTAINS_WORD
PreParseTextTransformations		[#40
SearchString		s
SearchStringBase64		s
TextTransformations	!	[1:#41
=24
CountryCodes		[1:s1:2
ForwardedIPConfig		#38
=25
Arn	!	s20:2048		\S
IPSetForwardedIPConfig		#42
=26
Key	!	s		^[0-9A-Za-z_:-]{1,1024}$
Scope	!	s	LABEL|NAMESPACE
=27
Statement	!	#12
=28
Statements	!	[#12
=29
AggregateKeyType	!	s	IP|FORWARDED_IP|CONSTANT|CUSTOM_KEYS
CustomKeys		[0:5#43
EvaluationWindowSec		i	60|120|300|600
ForwardedIPConfig		#38
Limit	!	i10:2000000000
ScopeDownStatement		#12
=30
FieldToMatch	!	#39
PreParseTextTransformations		[#40
RegexString	!	s1:512
TextTransformations	!	[1:#41
=31
Arn	!	s20:2048		\S
FieldToMatch	!	#39
PreParseTextTransformations		[#40
TextTransformations	!	[1:#41
=32
ComparisonOperator	!	s	EQ|NE|LE|LT|GE|GT
FieldToMatch	!	#39
PreParseTextTransformations		[#40
Size	!	n0:21474836480
TextTransformations	!	[1:#41
=33
FieldToMatch	!	#39
PreParseTextTransformations		[#40
SensitivityLevel		s	LOW|HIGH
TextTransformations	!	[1:#41
=34
FieldToMatch	!	#39
PreParseTextTransformations		[#40
TextTransformations	!	[1:#41
=35
Amount	!	s1:13		^([1-9][0-9]*(\.[0-9]{1,3})?|0\.([1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))$
Currency	!	s	USDC
=36
InsertHeaders	!	[1:#44
=37
CustomResponseBodyKey		s1:128		^[\w\-]+$
ResponseCode	!	i200:599
ResponseHeaders		[1:#44
=38
FallbackBehavior	!	s	MATCH|NO_MATCH
HeaderName	!	s		^[a-zA-Z0-9-]{1,255}$
=39
AllQueryArguments		os
Body		#45
Cookies		#46
HeaderOrder		#47
Headers		#48
JA3Fingerprint		#49
JA4Fingerprint		#50
JsonBody		#51
Method		os
QueryString		os
SingleHeader		#52
SingleQueryArgument		#53
UriFragment		#54
UriPath		os
=40
Priority	!	i0:
Type	!	s	NONE|URL_DECODE|URL_DECODE_UNI|COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA|REPLACE_SEMICOLONS_WITH_AMPERSANDS
=41
Priority	!	i0:
Type	!	s	NONE|COMPRESS_WHITE_SPACE|HTML_ENTITY_DECODE|LOWERCASE|CMD_LINE|URL_DECODE|BASE64_DECODE|HEX_DECODE|MD5|REPLACE_COMMENTS|ESCAPE_SEQ_DECODE|SQL_HEX_DECODE|CSS_DECODE|JS_DECODE|NORMALIZE_PATH|NORMALIZE_PATH_WIN|REMOVE_NULLS|REPLACE_NULLS|BASE64_DECODE_EXT|URL_DECODE_UNI|UTF8_TO_UNICODE|REMOVE_WHITESPACE|TRIM|TRIM_LEFT|TRIM_RIGHT|REMOVE_COMMENTS_CHAR|UPPERCASE|CMD_LINE_WIN|CMD_LINE_UNIX|JS_DECODE_EXT|SHA256
=42
FallbackBehavior	!	s	MATCH|NO_MATCH
HeaderName	!	s		^[a-zA-Z0-9-]{1,255}$
Position	!	s	FIRST|LAST|ANY
=43
ASN		o
Cookie		#55
ForwardedIP		os
HTTPMethod		os
Header		#56
IP		os
JA3Fingerprint		#57
JA4Fingerprint		#58
LabelNamespace		#59
QueryArgument		#60
QueryString		#61
UriPath		#62
=44
Name	!	s1:64		^[a-zA-Z0-9._$-]+$
Value	!	s1:255
=45
OversizeHandling		s	CONTINUE|MATCH|NO_MATCH
=46
MatchPattern	!	#63
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=47
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=48
MatchPattern	!	#64
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=49
FallbackBehavior	!	s	MATCH|NO_MATCH
=50
FallbackBehavior	!	s	MATCH|NO_MATCH
=51
InvalidFallbackBehavior		s	MATCH|NO_MATCH|EVALUATE_AS_STRING
MatchPattern	!	#65
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling		s	CONTINUE|MATCH|NO_MATCH
=52
Name	!	s1:64		\S
=53
Name	!	s1:64		\S
=54
FallbackBehavior		s	MATCH|NO_MATCH
=55
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#41
=56
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#41
=57
FallbackBehavior	!	s	MATCH|NO_MATCH
=58
FallbackBehavior	!	s	MATCH|NO_MATCH
=59
Namespace	!	s		^[0-9A-Za-z_:-]{1,1024}$
=60
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#41
=61
TextTransformations	!	[1:#41
=62
TextTransformations	!	[1:#41
=63
All		os
ExcludedCookies		[1:199s1:60		.*\S.*
IncludedCookies		[1:199s1:60		.*\S.*
=64
All		os
ExcludedHeaders		[1:199s1:64		.*\S.*
IncludedHeaders		[1:199s1:64		.*\S.*
=65
All		os
IncludedPaths		[1:s		^[\/]+([^~]*(~[01])*){1,512}$
AWS::WAFv2::WebACL	Tags:list	Name Id Scope
=0
ApplicationConfig		#1
Arn	~	s20:2048		\S
AssociationConfig		#2
Capacity	~	i0:
CaptchaConfig		#3
ChallengeConfig		#4
CustomResponseBodies		{#5
DataProtectionConfig		#6
DefaultAction	!	#7
Description		s		^[a-zA-Z0-9=:#@/\-,.][a-zA-Z0-9+=:#@/\-,.\s]+[a-zA-Z0-9+=:#@/\-,.]{1,256}$
Id	~	s		^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$
LabelNamespace	~	s		^[0-9A-Za-z_:-]{1,1024}$
MonetizationConfig		#8
Name	^	s		^[0-9A-Za-z_-]{1,128}$
OnSourceDDoSProtectionConfig		#9
Rules		[#10
Scope	!^	s	CLOUDFRONT|REGIONAL
Tags		[1:#11
TokenDomains		[s1:253		^[\w\.\-/]+$
VisibilityConfig	!	#12
=1
Attributes	!	[1:10#13
=2
RequestBody		{#14
=3
ImmunityTimeProperty		#15
=4
ImmunityTimeProperty		#15
=5
Content	!	s1:10240
ContentType	!	s	TEXT_PLAIN|TEXT_HTML|APPLICATION_JSON
=6
DataProtections	!	[1:26#16
=7
Allow		#17
Block		#18
=8
CryptoConfig		#19
CurrencyMode		s	REAL|TEST
=9
ALBLowReputationMode	!	s	ACTIVE_UNDER_DDOS|ALWAYS_ON
=10
Action		#20
CaptchaConfig		#3
ChallengeConfig		#4
Name	!	s		^[0-9A-Za-z_-]{1,128}$
OverrideAction		#21
Priority	!	i0:
RuleLabels		[#22
Statement	!	#23
VisibilityConfig	!	#12
=11
Key		s1:128		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
Value		s0:256		^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
=12
CloudWatchMetricsEnabled	!	b
MetricName	!	s1:128		^[\w#:\.\-/]+$
SampledRequestsEnabled	!	b
=13
Name	!	s1:64		^[\w\-]+$
Values	!	[1:10s1:64		^[\w\-]+$
=14
DefaultSizeInspectionLimit	!	s	KB_16|KB_32|KB_48|KB_64
=15
ImmunityTime	!	i60:259200
=16
Action	!	s	SUBSTITUTION|HASH
ExcludeRateBasedDetails		b
ExcludeRuleMatchDetails		b
Field	!	#24
=17
CustomRequestHandling		#25
=18
CustomResponse		#26
=19
PaymentNetworks	!	[1:2#27
=20
Allow		#17
Block		#18
Captcha		#28
Challenge		#29
Count		#30
Monetize		#31
=21
Count		os
None		os
=22
Name	!	s		^[0-9A-Za-z_:-]{1,1024}$
=23
AndStatement		#32
AsnMatchStatement		#33
ByteMatchStatement		#34
GeoMatchStatement		#35
IPSetReferenceStatement		#36
LabelMatchStatement		#37
ManagedRuleGroupStatement		#38
NotStatement		#39
OrStatement		#40
RateBasedStatement		#41
RegexMatchStatement		#42
RegexPatternSetReferenceStatement		#43
RuleGroupReferenceStatement		#44
SizeConstraintStatement		#45
SqliMatchStatement		#46
XssMatchStatement		#47
=24
FieldKeys		[0:100s1:64		\S
FieldType	!	s	SINGLE_HEADER|SINGLE_COOKIE|SINGLE_QUERY_ARGUMENT|QUERY_STRING|BODY
=25
InsertHeaders	!	[1:#48
=26
CustomResponseBodyKey		s1:128		^[\w\-]+$
ResponseCode	!	i200:599
ResponseHeaders		[1:#48
=27
Chain	!	s	BASE|SOLANA|BASE_SEPOLIA|SOLANA_DEVNET
Prices	!	[1:1#49
WalletAddress	!	s26:44		.*\S.*
=28
CustomRequestHandling		#25
=29
CustomRequestHandling		#25
=30
CustomRequestHandling		#25
=31
PriceMultiplier		s1:3		^([1-9][0-9]?|100)$
=32
Statements	!	[#23
=33
AsnList		[1:100i0:4294967295
ForwardedIPConfig		#50
=34
FieldToMatch	!	#51
PositionalConstraint	!	s	EXACTLY|STARTS_WITH|ENDS_WITH|CONTAINS|CONTAINS_WORD
PreParseTextTransformations		[#52
SearchString		s
SearchStringBase64		s
TextTransformations	!	[1:#53
=35
CountryCodes		[1:s1:2
ForwardedIPConfig		#50
=36
Arn	!	s20:2048		\S
IPSetForwardedIPConfig		#54
=37
Key	!	s		^[0-9A-Za-z_:-]{1,1024}$
Scope	!	s	LABEL|NAMESPACE
=38
ExcludedRules		[0:100#55
ManagedRuleGroupConfigs		[#56
Name	!	s		^[0-9A-Za-z_-]{1,128}$
RuleActionOverrides		[0:100#57
ScopeDownStatement		#23
VendorName	!	s1:128		\S
Version		s1:64		^[\w#:\.\-/]+$
=39
Statement	!	#23
=40
Statements	!	[#23
=41
AggregateKeyType	!	s	CONSTANT|IP|FORWARDED_IP|CUSTOM_KEYS
CustomKeys		[0:5#58
EvaluationWindowSec		i	60|120|300|600
ForwardedIPConfig		#50
Limit	!	i10:2000000000
ScopeDownStatement		#23
=42
FieldToMatch	!	#51
PreParseTextTransformations		[#52
RegexString	!	s1:512
TextTransformations	!	[1:#53
=43
Arn	!	s20:2048		\S
FieldToMatch	!	#51
PreParseTextTransformations		[#52
TextTransformations	!	[1:#53
=44
Arn	!	s20:2048		\S
ExcludedRules		[0:100#55
RuleActionOverrides		[0:100#57
=45
ComparisonOperator	!	s	EQ|NE|LE|LT|GE|GT
FieldToMatch	!	#51
PreParseTextTransformations		[#52
Size	!	n0:21474836480
TextTransformations	!	[1:#53
=46
FieldToMatch	!	#51
PreParseTextTransformations		[#52
SensitivityLevel		s	LOW|HIGH
TextTransformations	!	[1:#53
=47
FieldToMatch	!	#51
PreParseTextTransformations		[#52
TextTransformations	!	[1:#53
=48
Name	!	s1:64		^[a-zA-Z0-9._$-]+$
Value	!	s1:255
=49
Amount	!	s1:13		^([1-9][0-9]*(\.[0-9]{1,3})?|0\.([1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))$
Currency	!	s	USDC
=50
FallbackBehavior	!	s	MATCH|NO_MATCH
HeaderName	!	s		^[a-zA-Z0-9-]{1,255}$
=51
AllQueryArguments		os
Body		#59
Cookies		#60
HeaderOrder		#61
Headers		#62
JA3Fingerprint		#63
JA4Fingerprint		#64
JsonBody		#65
Method		os
QueryString		os
SingleHeader		#66
SingleQueryArgument		#67
UriFragment		#68
UriPath		os
=52
Priority	!	i0:
Type	!	s	NONE|URL_DECODE|URL_DECODE_UNI|COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA|REPLACE_SEMICOLONS_WITH_AMPERSANDS
=53
Priority	!	i0:
Type	!	s	NONE|COMPRESS_WHITE_SPACE|HTML_ENTITY_DECODE|LOWERCASE|CMD_LINE|URL_DECODE|BASE64_DECODE|HEX_DECODE|MD5|REPLACE_COMMENTS|ESCAPE_SEQ_DECODE|SQL_HEX_DECODE|CSS_DECODE|JS_DECODE|NORMALIZE_PATH|NORMALIZE_PATH_WIN|REMOVE_NULLS|REPLACE_NULLS|BASE64_DECODE_EXT|URL_DECODE_UNI|UTF8_TO_UNICODE|REMOVE_WHITESPACE|TRIM|TRIM_LEFT|TRIM_RIGHT|REMOVE_COMMENTS_CHAR|UPPERCASE|CMD_LINE_WIN|CMD_LINE_UNIX|JS_DECODE_EXT|SHA256
=54
FallbackBehavior	!	s	MATCH|NO_MATCH
HeaderName	!	s		^[a-zA-Z0-9-]{1,255}$
Position	!	s	FIRST|LAST|ANY
=55
Name	!	s		^[0-9A-Za-z_-]{1,128}$
=56
AWSManagedRulesACFPRuleSet		#69
AWSManagedRulesATPRuleSet		#70
AWSManagedRulesAntiDDoSRuleSet		#71
AWSManagedRulesBotControlRuleSet		#72
LoginPath		s1:256		.*\S.*
PasswordField		#73
PayloadType		s	JSON|FORM_ENCODED
UsernameField		#73
=57
ActionToUse	!	#20
Name	!	s		^[0-9A-Za-z_-]{1,128}$
=58
ASN		o
Cookie		#74
ForwardedIP		os
HTTPMethod		os
Header		#75
IP		os
JA3Fingerprint		#76
JA4Fingerprint		#77
LabelNamespace		#78
QueryArgument		#79
QueryString		#80
UriPath		#81
=59
OversizeHandling		s	CONTINUE|MATCH|NO_MATCH
=60
MatchPattern	!	#82
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=61
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=62
MatchPattern	!	#83
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling	!	s	CONTINUE|MATCH|NO_MATCH
=63
FallbackBehavior	!	s	MATCH|NO_MATCH
=64
FallbackBehavior	!	s	MATCH|NO_MATCH
=65
InvalidFallbackBehavior		s	MATCH|NO_MATCH|EVALUATE_AS_STRING
MatchPattern	!	#84
MatchScope	!	s	ALL|KEY|VALUE
OversizeHandling		s	CONTINUE|MATCH|NO_MATCH
=66
Name	!	s1:64		\S
=67
Name	!	s1:64		\S
=68
FallbackBehavior		s	MATCH|NO_MATCH
=69
CreationPath	!	s1:256		\S
EnableRegexInPath		b
RegistrationPagePath	!	s1:256		\S
RequestInspection	!	#85
ResponseInspection		#86
=70
EnableRegexInPath		b
LoginPath	!	s
RequestInspection		#87
ResponseInspection		#86
=71
ClientSideActionConfig	!	#88
SensitivityToBlock		s	LOW|MEDIUM|HIGH
=72
EnableMachineLearning		b
InspectionLevel	!	s	COMMON|TARGETED
=73
Identifier	!	s1:512		.*\S.*
=74
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#53
=75
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#53
=76
FallbackBehavior	!	s	MATCH|NO_MATCH
=77
FallbackBehavior	!	s	MATCH|NO_MATCH
=78
Namespace	!	s		^[0-9A-Za-z_:-]{1,1024}$
=79
Name	!	s1:64		.*\S.*
TextTransformations	!	[1:#53
=80
TextTransformations	!	[1:#53
=81
TextTransformations	!	[1:#53
=82
All		os
ExcludedCookies		[1:199s1:60		.*\S.*
IncludedCookies		[1:199s1:60		.*\S.*
=83
All		os
ExcludedHeaders		[1:199s1:64		.*\S.*
IncludedHeaders		[1:199s1:64		.*\S.*
=84
All		os
IncludedPaths		[1:s		^[\/]+([^~]*(~[01])*){1,512}$
=85
AddressFields		[#73
EmailField		#73
PasswordField		#73
PayloadType	!	s	JSON|FORM_ENCODED
PhoneNumberFields		[#73
UsernameField		#73
=86
BodyContains		#89
Header		#90
Json		#91
StatusCode		#92
=87
PasswordField	!	#73
PayloadType	!	s	JSON|FORM_ENCODED
UsernameField	!	#73
=88
Challenge	!	#93
=89
FailureStrings	!	[1:5s1:100		.*\S.*
SuccessStrings	!	[1:5s1:100		.*\S.*
=90
FailureValues	!	[1:3s1:100		.*\S.*
Name	!	s1:200		.*\S.*
SuccessValues	!	[1:3s1:100		.*\S.*
=91
FailureValues	!	[1:5s1:100		.*\S.*
Identifier	!	s1:512		.*\S.*
SuccessValues	!	[1:5s1:100		.*\S.*
=92
FailureCodes	!	[1:10i0:999
SuccessCodes	!	[1:10i0:999
=93
ExemptUriRegularExpressions		[#94
Sensitivity		s	LOW|MEDIUM|HIGH
UsageOfAction	!	s	ENABLED|DISABLED
=94
RegexString		s1:512
AWS::WAFv2::WebACLAssociation		ResourceArn WebACLArn
=0
ResourceArn	!^	s20:2048		\S
WebACLArn	!^	s20:2048		\S
"""#)
}
