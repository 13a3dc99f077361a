// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Names of resources: AWS documentation and provider schemas of cfn-lint 1.58.0.
  /// Columns: type, where the name stands, property, min, max, characters in words, pattern, unique within,
  /// rename replaces, `verified` where the row comes from the schema.
  static let names = FactTable(
    name: "names", lines: 129, digest: 0x9ccbd080cf6aec7b,
    text: #"""
AWS::AccessAnalyzer::Analyzer	property	AnalyzerName	1	255	letter first; letters, digits, . _ -	^[A-Za-z_][A-Za-z0-9_.-]*$	account+region	yes	
AWS::ApiGateway::Authorizer	property	Name						no	verified
AWS::ApiGateway::RestApi	property	Name	1	1024	any; need not be unique		none	no	
AWS::ApiGateway::Stage	property	StageName	1	128	letters, digits, _ - ; - not in REST stage of cached APIs		API	yes	
AWS::Athena::WorkGroup	property	Name				[a-zA-Z0-9._-]{1,128}		yes	verified
AWS::AutoScaling::AutoScalingGroup	property	AutoScalingGroupName	1	255	no :		account+region	yes	
AWS::Backup::BackupPlan	property	BackupPlan.BackupPlanName	1	50	letters, digits, - _ .		account+region	no	
AWS::Backup::BackupSelection	property	BackupSelection.SelectionName	1	50	letters, digits, - _ .	^[a-zA-Z0-9\-\_\.\:]+$	plan	yes	
AWS::Backup::BackupVault	property	BackupVaultName	2	50	letters, digits, - _	^[a-zA-Z0-9\-\_]{2,50}$	account+region	yes	
AWS::Backup::RestoreTestingPlan	property	RestoreTestingPlanName	1	50	letters, digits, _ (no hyphen)		account+region	yes	
AWS::CloudTrail::Trail	property	TrailName	3	128	letters, digits, . _ - ; starts and ends with letter or digit; no doubled . _ -	(^[a-zA-Z0-9]$)|(^[a-zA-Z0-9]([a-zA-Z0-9\._-])*[a-zA-Z0-9]$)	account+region	yes	
AWS::CloudWatch::Alarm	property	AlarmName	1	255	any but control characters		account+region	yes	
AWS::CloudWatch::Dashboard	property	DashboardName	1	255	letters, digits, _ -		account	yes	
AWS::CodePipeline::Pipeline	property	Name						yes	verified
AWS::Cognito::UserPool	property	UserPoolName	1	128	\w space +=,.@-		none	no	
AWS::Config::ConfigRule	property	ConfigRuleName	1	128	letters, digits, _ -		account+region	yes	
AWS::Config::ConfigurationRecorder	property	Name	1	256	one per region		account+region, single	yes	
AWS::Config::ConformancePack	property	ConformancePackName	1	256	letter first; letters, digits, -	[a-zA-Z][-a-zA-Z0-9]*	account+region	yes	
AWS::Config::DeliveryChannel	property	Name	1	256	one per region		account+region, single	yes	
AWS::DynamoDB::Table	property	TableName	3	255	letters, digits, _ . -		account+region	yes	
AWS::EC2::LaunchTemplate	property	LaunchTemplateName	3	128	letters, digits, ( ) . - / _		account+region	yes	
AWS::EC2::SecurityGroup	property	GroupName	1	255	a-zA-Z0-9 space ._-:/()#,@[]+=&;{}!$* ; not starting sg-		VPC	yes	
AWS::ECR::Repository	property	RepositoryName	2	256	lower case letters, digits, . _ - /	^(?=.{2,256}$)([a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*)$	account+region	yes	
AWS::ECS::Cluster	property	ClusterName	1	255	letters, digits, _ -		account+region	yes	
AWS::ECS::Service	property	ServiceName	1	255	letters, digits, _ -		cluster	yes	
AWS::ECS::TaskDefinition	property	Family	1	255	letters, digits, _ -		account+region, revisions	yes	
AWS::EKS::Cluster	property	Name	1	100	letters, digits, - _	^[0-9A-Za-z][A-Za-z0-9\-_]*	account+region	yes	
AWS::ElastiCache::ReplicationGroup	property	ReplicationGroupId	1	40	letter first; letters, digits, hyphens; no -- ; no trailing hyphen; stored lower case		account+region	yes	
AWS::ElastiCache::SubnetGroup	property	CacheSubnetGroupName	1	255	letters, digits, hyphens; stored lower case		account+region	yes	
AWS::ElastiCache::User	property	UserId	1	40	letter first; letters, digits, hyphens	[a-z][a-z0-9\\-]*	account+region	yes	
AWS::ElastiCache::UserGroup	property	UserGroupId	1	40	letter first; lower case letters, digits, hyphens	[a-z][a-z0-9\\-]*	account+region	yes	
AWS::ElasticLoadBalancingV2::LoadBalancer	property	Name	1	32	letters, digits, hyphens; not starting or ending with hyphen; not starting internal-		account+region	yes	
AWS::ElasticLoadBalancingV2::TargetGroup	property	Name	1	32	letters, digits, hyphens; not starting or ending with hyphen		account+region	yes	
AWS::Events::EventBus	property	Name	1	256	letters, digits, . _ / -	^[/\.\-_A-Za-z0-9]+$	account+region	yes	
AWS::Events::Rule	property	Name	1	64	letters, digits, . _ -	^[\.\-_A-Za-z0-9]+$	bus	yes	
AWS::Glue::Job	property	Name	1	255				yes	verified
AWS::IAM::Group	property	GroupName	1	128	\w+=,.@-	^[\w+=,.@-]+$	account	yes	
AWS::IAM::InstanceProfile	property	InstanceProfileName	1	128	\w+=,.@-	^([\w+=,.@-]+)?$	account	yes	
AWS::IAM::ManagedPolicy	property	ManagedPolicyName	1	128	\w+=,.@-		account	yes	
AWS::IAM::Policy	property	PolicyName	1	128	\w+=,.@-	^[\w+=,.@-]+$	role	no	
AWS::IAM::Role	property	RoleName	1	64	\w+=,.@-	^[\w+=,.@-]+$	account	yes	
AWS::IAM::User	property	UserName	1	64	\w+=,.@-	^[\w+=,.@-]+$	account	yes	
AWS::KMS::Alias	property	AliasName	7	256	alias/ then letters, digits, / _ - ; not alias/aws/	^(alias/)[a-zA-Z0-9:/_-]+$	account+region	yes	
AWS::Kinesis::Stream	property	Name	1	128	letters, digits, _ . -	^[a-zA-Z0-9_.-]+$	account+region	yes	
AWS::Kinesis::StreamConsumer	property	ConsumerName	1	128		^[a-zA-Z0-9_.-]+$		yes	verified
AWS::KinesisFirehose::DeliveryStream	property	DeliveryStreamName	1	64	letters, digits, _ . - ; aws-waf-logs- prefix for WAF, amazon-apigateway- for API access logs	[a-zA-Z0-9._-]+	account+region	yes	
AWS::Lambda::Function	property	FunctionName	1	64	letters, digits, _ -	^([a-zA-Z0-9_-]{1,64}|arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:function:[a-zA-Z0-9_-]{1,64})$	account+region	yes	
AWS::Logs::LogGroup	property	LogGroupName	1	512	letters, digits, _ - / . #	^[.\-_/#A-Za-z0-9]{1,512}\Z	account+region	yes	
AWS::Logs::MetricFilter	property	FilterName	1	512	no : *	^[^:*]{1,512}	log group	yes	
AWS::Logs::QueryDefinition	property	Name	1	255				no	verified
AWS::Logs::SubscriptionFilter	property	FilterName	1	512	no : *	^[^:*]*$	log group, at most 2	yes	
AWS::NetworkFirewall::Firewall	property	FirewallName	1	128	letters, digits, -	^[a-zA-Z0-9-]+$	account+region	yes	
AWS::NetworkFirewall::FirewallPolicy	property	FirewallPolicyName	1	128	letters, digits, -	^[a-zA-Z0-9-]+$	account+region	yes	
AWS::OpenSearchService::Domain	property	DomainName	3	28	lower case first; lower case, digits, -		account+region	yes	
AWS::RDS::DBCluster	property	DBClusterIdentifier	1	63	as DBInstance	^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$	account+region	yes	
AWS::RDS::DBClusterParameterGroup	property	DBClusterParameterGroupName	1	255	as DBParameterGroup; lower case	^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$	account+region	yes	
AWS::RDS::DBInstance	property	DBInstanceIdentifier	1	63	letter first; letters, digits, hyphens; no -- ; no trailing hyphen (SQL Server 15)	^$|^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$	account+region	yes	
AWS::RDS::DBParameterGroup	property	DBParameterGroupName	1	255	letter first; letters, digits, hyphens; no -- ; no trailing hyphen	^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$	account+region	yes	
AWS::RDS::DBProxy	property	DBProxyName	1	63	letter first; no -- ; no trailing hyphen	[0-z]*	account+region	yes	
AWS::RDS::DBSubnetGroup	property	DBSubnetGroupName	1	255	letters, digits, . _ - space; not default; lower case		account+region	yes	
AWS::RDS::OptionGroup	property	OptionGroupName	1	255	letter first		account+region	yes	
AWS::Redshift::Cluster	property	ClusterIdentifier	1	63	lower case first; no -- 		account+region	yes	
AWS::Route53Resolver::FirewallRuleGroup	property	Name	1	64		(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)		yes	verified
AWS::Route53Resolver::ResolverQueryLoggingConfig	property	Name	1	64		(?!^[0-9]+$)([a-zA-Z0-9\-_' ']+)		yes	verified
AWS::S3::Bucket	property	BucketName	3	63	a-z0-9.- ; starts and ends with letter or digit; no .. ; not an IP address; not xn-- or sthree- or -s3alias	^([a-z0-9][a-z0-9.-]*[a-z0-9])?$	global (partition)	yes	
AWS::SNS::Topic	property	TopicName	1	256	letters, digits, _ - ; .fifo when FIFO		account+region	yes	
AWS::SQS::Queue	property	QueueName	1	80	letters, digits, _ - ; .fifo when FIFO		account+region	yes	
AWS::SSM::Association	property	AssociationName				^[a-zA-Z0-9_\-.]{3,128}$		no	verified
AWS::SSM::Document	property	Name	3	128	letters, digits, _ - . ; not starting aws or amazon; session preferences: SSM-SessionManagerRunShell	^[a-zA-Z0-9_\-.]{3,128}$	account+region	yes	
AWS::SSM::MaintenanceWindow	property	Name	3	128		^[a-zA-Z0-9_\-.]{3,128}$		no	verified
AWS::SSM::Parameter	property	Name	1	2048	letters, digits, . _ - /; ; not starting aws or ssm		account+region	yes	
AWS::SSM::PatchBaseline	property	Name	3	128		^[a-zA-Z0-9_\-.]{3,128}$		no	verified
AWS::SSO::PermissionSet	property	Name	1	32	\w+=,.@-	[\w+=,.@-]+	instance	yes	
AWS::Scheduler::Schedule	property	Name	1	64	letters, digits, _ . -	^[0-9a-zA-Z-_.]+$	group	yes	
AWS::SecretsManager::Secret	property	Name	1	512	letters, digits, /_+=.@- ; no hyphen and six characters at the end; a deleted name is blocked for its recovery window (7-30 days)		account+region	yes	
AWS::ServiceDiscovery::PrivateDnsNamespace	property	Name	1	1024		^(?!arn:)[!-~]{1,253}$		yes	verified
AWS::Signer::SigningProfile	property	ProfileName	2	64	letters, digits, _ (no hyphen)	^[0-9a-zA-Z_]{2,64}$	account+region	yes	
AWS::StepFunctions::StateMachine	property	StateMachineName	1	80	no white space or <>{}[]?*"#%^|~`$&,;:/		account+region	yes	
AWS::WAFv2::WebACL	property	Name	1	128	letters, digits, _ -	^[0-9A-Za-z_-]{1,128}$	account+region+scope	yes	
AWS::EC2::VPC	tag		0	256	tag value		none	no	
AWS::EC2::Subnet	tag		0	256	tag value		none	no	
AWS::EC2::RouteTable	tag		0	256	tag value		none	no	
AWS::EC2::InternetGateway	tag		0	256	tag value		none	no	
AWS::EC2::NatGateway	tag		0	256	tag value		none	no	
AWS::EC2::NetworkAcl	tag		0	256	tag value		none	no	
AWS::EC2::VPCEndpoint	tag		0	256	tag value		none	no	
AWS::EC2::FlowLog	tag		0	256	tag value		none	no	
AWS::EC2::EIP	tag		0	256	tag value		none	no	
AWS::EC2::Volume	tag		0	256	tag value		none	no	
AWS::EC2::Instance	tag		0	256	tag value		none	no	
AWS::EC2::VPNConnection	tag		0	256	tag value		none	no	
AWS::EC2::ClientVpnEndpoint	tag		0	256	tag value		none	no	
AWS::EC2::TransitGateway	tag		0	256	tag value		none	no	
AWS::EFS::FileSystem	tag		0	256	tag value		none	no	
AWS::KMS::Key	tag		0	256	tag value		none	no	
AWS::GuardDuty::Detector	tag		0	256	tag value		none	no	
AWS::SecurityHub::Hub	tag		0	256	tag value		none	no	
AWS::CertificateManager::Certificate	tag		0	256	tag value		none	no	
AWS::ElastiCache::ParameterGroup	tag		0	256	tag value		none	no	
AWS::EC2::Route								no	verified
AWS::EC2::SubnetRouteTableAssociation								no	verified
AWS::EC2::VPCGatewayAttachment								no	verified
AWS::EC2::SecurityGroupIngress								no	verified
AWS::EC2::SecurityGroupEgress								no	verified
AWS::EC2::NetworkAclEntry								no	verified
AWS::EC2::SubnetNetworkAclAssociation								no	verified
AWS::S3::BucketPolicy								no	verified
AWS::SNS::TopicPolicy								no	verified
AWS::SNS::Subscription								no	verified
AWS::SQS::QueuePolicy								no	verified
AWS::Lambda::Permission								no	verified
AWS::Lambda::EventSourceMapping	taggable							no	verified
AWS::Lambda::EventInvokeConfig								no	verified
AWS::ApiGateway::Deployment								no	verified
AWS::ApiGateway::Method								no	verified
AWS::ApiGateway::Resource								no	verified
AWS::ApiGateway::Account								no	verified
AWS::WAFv2::WebACLAssociation								no	verified
AWS::WAFv2::LoggingConfiguration								no	verified
AWS::SecretsManager::RotationSchedule								no	verified
AWS::SecretsManager::ResourcePolicy								no	verified
AWS::SecretsManager::SecretTargetAttachment								no	verified
AWS::SecurityHub::Standard								no	verified
AWS::ApplicationAutoScaling::ScalableTarget	taggable							no	verified
AWS::ECR::RegistryScanningConfiguration								no	verified
AWS::Route53Resolver::ResolverDNSSECConfig								no	verified
AWS::Route53::DNSSEC								no	verified
AWS::ElasticLoadBalancingV2::Listener	taggable							no	verified
AWS::Config::RemediationConfiguration								no	verified
"""#)
}
