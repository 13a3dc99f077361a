// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Provider schemas of cfn-lint 1.58.0 (schema date 2026-10-20): every resource type, and the regions that have it.
  /// First line: regions; second: masks over them, hexadecimal; then a namespace and its types, each with the number of its mask.
  static let types = FactTable(
    name: "types", lines: 318, digest: 0xff523ca938e61d2f,
    text: #"""
af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1
200110011 7fffffffff 79606a534a 79ffffffff 7971de8e58 7920020040 7971ca8278 7920400208 79f1da837a 79f1da8378 7fffffdffb 7ffbffefff 7dfbffefff 7820400008 79f1c28359 7920828379 7920828359 7920828319 7ff3fe877b 7961c20348 7f73f79378 7ff3f79378 7df3f79378 79f7ffdffb 79f3ffdffb 7830020200 7ff7ff8ffb 79ffffdfff 79e0c28348 7820000100 100 79f1da837b 7961408000 79fbffffff 79a0800000 7ff5fe8ffb 79f7fe8ffb 79ffffafff 7ff1da837b 7ffbffffff 7820000000 79f1ca8378 7f71fe83f8 7975d68778 7961420000 7d60e28248 7920c20240 7ff3fedffc 7ff7fedffc 7961420258 7920c20208 7931e28348 7df1fad3d8 7960420348 79f1fad3d8 7df1fa93d8 7d71ca8358 7971ca8358 7d71da8358 7961fa0300 7ff3fad3d8 7d70c80448 7920000000 79a0880000 79f1c28358 79f7ff8ffb 79f1ca837a 7920020000 7820020000 7920828358 7820c28318 7960ca0318 7960c20318 79f3da837b 7ff1da877b 79fbfff7fb 79f5da877b 7fffffdfff 7930c28348 79f9ffffff 7961da0348 7970420348 7ff7fefffb 7ff1da837a 7ff1da8358 79f1da8358 7960ca0308 7ff7feaffb 79f1ca8358 7bf1da8358 79f1ca835a 7960c28358 7ff7ff9ffb 7d20828379 7920828001 7d20828359 7d20828319 7920820028 7920828200 7920028318 79f1c20348 7971eb8b7a 7df1da835b 79e0c20318 7968cbf35f 7971ced35a 7ff3da835b 100000000 7dfbffffff 7f7fffdfff 7f6fefffff 7971d2835a 20040 7961c28218 7ff1da835b 7ffffac77b 7ffffa877b 79f5fe8ffb 7920000040 7ffffffffb 7ff5df8feb 7ff2da8758 79faff9f5f 7fffffff7f 79faffdffb 79f1ee835b 79f3fe87fb 7ff7fe87fb 79fbff93fc 7920400240 7960c28319 7ff5fe877b 79f5fecffb 79604a0308 7ff5fe837b 79ffffbfff 7960408000 7960420358 7960400300 7920420218 79f0c28358 140020008 680000900 79fbff8ffb 79f1da877b 7970ca835a 7970ca8758 79f7ff8bfb 7fe0c20358 7f60e29358 79704a0311 7920c00200 7960c08240 7920420058 7fe0ca0258 79fbffdffb 79f1c68310 7fe5ea935a 7ff7fa935a 7960420248 7920400008 400c28210 7820020040 408000 4408000 7d60428358 7820400000 7820400200 7920400200 7d20420358 7930420608 7930420208 7960c08348 7960408348 7ff3ffff7f 7ff1da835a 7f73e2935a 79fbffdfff 79f1ead37a 79f1fa877b 7d20c28319 7ff1ca8358 7971ea975a 7970ea9348 7d70ea9348 79f1fa837a 79f3ff8ff9 797bdbafff 7820400010 7960420018 7ff3fa8379 7f7beedfff 797bffffff 79f3da835b 79f3ca837a 7820c00118 7960c20118 7820c20118 79f1ca837b 79f5ca9bfb 79f1ca8b79 7971ca0358 7971ca0378 7975ca8bf8 7930420358 7975ca9bf8 79f5ca8bf8 79f1ca8b78 79f5ca9bf8 7930ca0258 7975ca9bf9 7971ca9bf9 7ff1fa835a 79e0c20358 79f1fa835a 7ff7ef9ffb 79e2e71d28 79f7cf937b 79f3cf937b 7ff7fffffd 79e7fffffd 7fe7fffffd 404a0100 79f1fe8bf8 7ff1ea8358 7970c28348 7ff1ca8378 79fbfffffb 7ff9ffffff 7922c20100 7962c20118 79604a835a 7ff1fe83fa 79606a0348 4000000 79fbfa877b 7dffffffff 7f71fabff9 7920408300 7971c283e9 7960428358 7d20c28358 7d60c28358 7920420240 79f5fe87fb 7960c28318 7920400000 7f71fe9759 7f77fe8759 7f77fe9759 7d20c20208 7973fe9759 79f1ca8379 7920420108 7df2e2d358 7960c20358 7960420048 7960420108 7d60420108 79f9ffdfff 79f7fa877b 79f1ca877b 7ff3da877b 7ff7df97f9 7ff7ff97f9 7ff3df97f9 79f3da8779 7fffffaffd 79f3fa877b 7ff7faf77f 7ff7fef77f 79f0ea8fd8 78a02a0048 7970c28340 7960420008 7ff7feffff 79f3fe877b 7974ca8758 7dffffd77b 7df7fa877b 79f7fef77f 7930420348 7920420208 79ffffdffb 7ff7ffaffb 79fffffffb 7f604a0300 7960c28108 79e1c28350 7d60420248 797dfa8768 7920828218 79f1ce835b 7920828309 79ffff9ffb 79fdff9ffb 79f9ff9ffb 7960000000 78208e8308 7920828318 7920828308 7930c28318 7973c29359 7f31c28358 7920c28040 7920c28348 7973e2935b 7ff7ffdffb
AMZN::SDC	Deployment:0
AWS::ACMPCA	Certificate:1 CertificateAuthority:1 CertificateAuthorityActivation:1 Permission:1
AWS::AIOps	InvestigationGroup:2
AWS::APS	AnomalyDetector:1 ResourcePolicy:1 RuleGroupsNamespace:1 Scraper:3 Workspace:1
AWS::ARCRegionSwitch	Plan:1
AWS::ARCZonalShift	AutoshiftObserverNotificationStatus:1 ZonalAutoshiftConfiguration:1
AWS::AWSExternalAnthropic	Workspace:4
AWS::AccessAnalyzer	Analyzer:1 ArchiveRule:5
AWS::AccountAccess	Application:6 Entitlement:6
AWS::AgentRegistry	Registry:7 RegistryRecord:7
AWS::AmazonMQ	Broker:1 Configuration:1 ConfigurationAssociation:1
AWS::Amplify	App:8 Branch:8 Domain:8 Webhook:8
AWS::AmplifyUIBuilder	Component:9 Form:9 Theme:9
AWS::ApiGateway	Account:1 ApiKey:1 Authorizer:1 BasePathMapping:1 BasePathMappingV2:10 ClientCertificate:1 Deployment:1 DocumentationPart:1 DocumentationVersion:1 DomainName:1 DomainNameAccessAssociation:10 DomainNameV2:10 GatewayResponse:1 Method:1 Model:1 RequestValidator:1 Resource:1 RestApi:1 Stage:1 UsagePlan:1 UsagePlanKey:1 VpcLink:1
AWS::ApiGatewayV2	Api:1 ApiGatewayManagedOverrides:1 ApiMapping:1 Authorizer:1 Deployment:1 DomainName:1 Integration:1 IntegrationResponse:1 Model:1 PortalProduct:5 Route:1 RouteResponse:1 RoutingRule:1 Stage:1 VpcLink:1
AWS::AppConfig	Application:1 ConfigurationProfile:1 Deployment:1 DeploymentStrategy:1 Environment:1 ExperimentDefinition:11 ExperimentRun:12 Extension:1 ExtensionAssociation:1 HostedConfigurationVersion:1
AWS::AppFabric	AppAuthorization:13 IngestionDestination:13
AWS::AppFlow	Connector:14 ConnectorProfile:14 Flow:14
AWS::AppIntegrations	Application:15 DataIntegration:16 EventIntegration:17
AWS::AppMesh	GatewayRoute:18 Mesh:18 Route:18 VirtualGateway:18 VirtualNode:18 VirtualRouter:18 VirtualService:18
AWS::AppRunner	AutoScalingConfiguration:19 ObservabilityConfiguration:19 Service:19 VpcConnector:19 VpcIngressConnection:19
AWS::AppStream	AppBlock:20 AppBlockBuilder:20 Application:20 ApplicationEntitlementAssociation:20 ApplicationFleetAssociation:20 DirectoryConfig:21 Entitlement:20 Fleet:22 ImageBuilder:22 Stack:22 StackFleetAssociation:22 StackUserAssociation:22 User:22
AWS::AppSync	Api:23 ApiCache:23 ApiKey:23 ChannelNamespace:23 DataSource:23 DomainName:23 DomainNameApiAssociation:23 FunctionConfiguration:23 GraphQLApi:23 GraphQLSchema:23 Resolver:23 SourceApiAssociation:23 Type:24
AWS::AppTest	TestCase:25
AWS::ApplicationAutoScaling	ScalableTarget:1 ScalingPolicy:1
AWS::ApplicationInsights	Application:26
AWS::ApplicationSignals	Discovery:1 GroupingConfiguration:3 InstrumentationConfig:5 ServiceLevelObjective:1
AWS::Athena	CapacityReservation:27 DataCatalog:1 NamedQuery:1 PreparedStatement:1 WorkGroup:1
AWS::AuditManager	Assessment:28 AssessmentFramework:29 Control:30
AWS::AutoScaling	AutoScalingGroup:1 LaunchConfiguration:1 LifecycleHook:1 ScalingPolicy:1 ScheduledAction:1 WarmPool:1
AWS::AutoScalingPlans	ScalingPlan:31
AWS::B2BI	Capability:32 Partnership:32 Profile:32 Transformer:32
AWS::BCM	Dashboard:33 ScheduledReport:5
AWS::BCMDataExports	Export:34
AWS::Backup	BackupPlan:1 BackupSelection:1 BackupVault:1 Framework:35 LegalHold:5 LogicallyAirGappedBackupVault:36 ReportPlan:35 RestoreTestingPlan:37 RestoreTestingSelection:37 TieringConfiguration:1
AWS::BackupGateway	Hypervisor:38
AWS::Batch	ComputeEnvironment:1 ConsumableResource:1 JobDefinition:1 JobQueue:1 QuotaShare:39 SchedulingPolicy:1 ServiceEnvironment:1
AWS::BcmPricingCalculator	BillEstimate:40 BillScenario:41 WorkloadEstimate:40
AWS::Bedrock	Agent:42 AgentAlias:42 ApplicationInferenceProfile:43 AutomatedReasoningPolicy:44 AutomatedReasoningPolicyVersion:44 Blueprint:45 DataAutomationLibrary:46 DataAutomationProject:45 DataSource:42 EnforcedGuardrailConfiguration:47 Flow:42 FlowAlias:42 FlowVersion:42 Guardrail:48 GuardrailVersion:48 IntelligentPromptRouter:49 KnowledgeBase:42 KnowledgeBasePolicy:50 Prompt:42 PromptVersion:42 ResourcePolicy:47 RetrievalInstruction:51 Session:5
AWS::BedrockAgentCore	ApiKeyCredentialProvider:52 BrowserCustom:52 BrowserProfile:52 CapacityProvider:53 CodeInterpreterCustom:52 ConfigurationBundle:54 ConsentPortal:54 Dataset:54 Evaluator:52 Gateway:52 GatewayRateLimit:54 GatewayRule:54 GatewayTarget:55 Harness:56 HarnessEndpoint:57 Memory:58 OAuth2CredentialProvider:52 OnlineEvaluationConfig:54 PaymentConnector:59 PaymentCredentialProvider:59 PaymentManager:59 Policy:52 PolicyEngine:52 ResourcePolicy:56 Runtime:52 RuntimeEndpoint:52 WorkloadIdentity:60
AWS::BedrockMantle	Project:61
AWS::Billing	BillingView:62
AWS::BillingConductor	BillingGroup:40 CustomLineItem:40 PricingPlan:40 PricingRule:40
AWS::Braket	SpendingLimit:63
AWS::Budgets	Budget:64 BudgetsAction:64
AWS::CDK	Metadata:1
AWS::CE	AnomalyMonitor:65 AnomalySubscription:65 CostCategory:66
AWS::CUR	ReportDefinition:40
AWS::Cases	Case:67 CaseRule:16 Domain:16 Field:16 Layout:16 RelatedItem:67 Template:16
AWS::Cassandra	Keyspace:1 Table:1 Type:1
AWS::CertificateManager	Account:38 AcmeDomainValidation:33 AcmeEndpoint:33 AcmeExternalAccountBinding:33 Certificate:1
AWS::Chatbot	CustomAction:3 MicrosoftTeamsChannelConfiguration:3 SlackChannelConfiguration:3
AWS::Chime	AppInstance:68 AppInstanceBot:68 AppInstanceUser:68 Channel:40 ChannelFlow:68 MediaInsightsPipelineConfiguration:67 MediaPipelineKinesisVideoStreamPool:69 SipMediaApplication:70 VoiceConnector:70
AWS::CleanRooms	AnalysisTemplate:71 Collaboration:71 ConfiguredTable:71 ConfiguredTableAssociation:71 IdMappingTable:72 IdNamespaceAssociation:72 IntermediateTable:71 Membership:71 PrivacyBudgetTemplate:71
AWS::CleanRoomsML	ConfiguredModelAlgorithm:71 ConfiguredModelAlgorithmAssociation:71 TrainingDataset:71
AWS::Cloud9	EnvironmentEC2:73
AWS::CloudFormation	ChangeSet:5 CustomResource:1 GeneratedTemplate:5 GuardHook:3 HookDefaultVersion:1 HookTypeConfig:1 HookVersion:1 LambdaHook:3 Macro:1 ModuleDefaultVersion:74 ModuleVersion:74 PublicTypeVersion:65 Publisher:65 ResourceDefaultVersion:1 ResourceVersion:1 Stack:1 StackSet:1 TypeActivation:65 WaitCondition:1 WaitConditionHandle:1
AWS::CloudFront	AnycastIpList:3 CachePolicy:3 CloudFrontOriginAccessIdentity:3 ConnectionFunction:3 ConnectionGroup:3 ContinuousDeploymentPolicy:3 Distribution:3 DistributionTenant:3 FieldLevelEncryptionConfig:40 FieldLevelEncryptionProfile:40 Function:3 KeyGroup:3 KeyValueStore:3 MonitoringSubscription:3 OriginAccessControl:3 OriginRequestPolicy:3 PublicKey:3 RealtimeLogConfig:3 ResponseHeadersPolicy:3 StreamingDistribution:31 TrustStore:3 VpcOrigin:3
AWS::CloudHSM	Cluster:75
AWS::CloudTrail	Channel:76 Dashboard:77 EventDataStore:77 ResourcePolicy:77 Trail:1
AWS::CloudWatch	Alarm:1 AlarmMuteRule:1 AnomalyDetector:1 CompositeAlarm:1 Dashboard:1 InsightRule:1 Integration:78 LogAlarm:33 MetricStream:1 OTelEnrichment:79 ResourceMetricsConfiguration:79 View:78
AWS::CodeArtifact	Domain:80 PackageGroup:80 Repository:80
AWS::CodeBuild	Fleet:81 Project:82 ReportGroup:82 SourceCredential:82
AWS::CodeCommit	Repository:83
AWS::CodeConnections	Connection:84 Host:85
AWS::CodeDeploy	Application:1 DeploymentConfig:1 DeploymentGroup:1
AWS::CodeGuruProfiler	ProfilingGroup:86
AWS::CodeGuruReviewer	RepositoryAssociation:86
AWS::CodePipeline	CustomActionType:1 Pipeline:1 Webhook:87
AWS::CodeStar	GitHubRepository:88
AWS::CodeStarConnections	Connection:89 RepositoryLink:85 SyncConfiguration:85
AWS::CodeStarNotifications	NotificationRule:90
AWS::Cognito	IdentityPool:1 IdentityPoolPrincipalTag:1 IdentityPoolRoleAttachment:1 LogDeliveryConfiguration:1 ManagedLoginBranding:1 Terms:1 UserPool:1 UserPoolClient:1 UserPoolDomain:1 UserPoolGroup:1 UserPoolIdentityProvider:1 UserPoolRegionalConfigurationAttachment:88 UserPoolReplica:88 UserPoolResourceServer:1 UserPoolRiskConfigurationAttachment:1 UserPoolUICustomizationAttachment:1 UserPoolUser:1 UserPoolUserToGroupAttachment:1
AWS::Comprehend	DocumentClassifier:91 DocumentClassifierEndpoint:5 EntityRecognizer:5 EntityRecognizerEndpoint:5 Flywheel:91
AWS::ComputeOptimizer	AutomationRule:41
AWS::Config	AggregationAuthorization:1 ConfigRule:1 ConfigurationAggregator:1 ConfigurationRecorder:1 ConformancePack:1 Connector:33 DeliveryChannel:1 OrganizationConfigRule:1 OrganizationConformancePack:1 RemediationConfiguration:92 StoredQuery:1
AWS::Connect	AgentStatus:93 ApprovedOrigin:93 ContactFlow:93 ContactFlowModule:93 ContactFlowModuleAlias:93 ContactFlowModuleVersion:93 ContactFlowVersion:94 DataLakeAssociation:15 DataTable:93 DataTableAttribute:93 DataTableRecord:93 EmailAddress:15 EvaluationForm:95 HoursOfOperation:93 Instance:93 InstanceStorageConfig:93 IntegrationAssociation:93 Metric:93 Notification:93 PhoneNumber:15 PredefinedAttribute:93 Prompt:93 Queue:93 QuickConnect:93 RoutingProfile:93 Rule:96 SecurityKey:93 SecurityProfile:93 TaskTemplate:93 TestCase:15 TrafficDistributionGroup:97 UseCase:67 User:93 UserHierarchyGroup:93 UserHierarchyStructure:93 View:95 ViewVersion:95 Vocabulary:17 Workspace:93
AWS::ConnectCampaigns	Campaign:98
AWS::ConnectCampaignsV2	Campaign:17
AWS::ControlTower	EnabledBaseline:1 EnabledControl:1 LandingZone:1
AWS::CustomerProfiles	CalculatedAttributeDefinition:17 Domain:17 DomainObjectType:99 EventStream:17 EventTrigger:17 Integration:17 ObjectType:17 Recommender:99 RecommenderFilter:40 RecommenderSchema:67 SegmentDefinition:17
AWS::DAX	Cluster:100 ParameterGroup:100 SubnetGroup:100
AWS::DLM	LifecyclePolicy:1
AWS::DMS	Certificate:38 DataMigration:3 DataProvider:3 Endpoint:38 EventSubscription:38 InstanceProfile:3 MigrationProject:3 ReplicationConfig:65 ReplicationInstance:38 ReplicationSubnetGroup:38 ReplicationTask:38
AWS::DRS	LaunchConfigurationTemplate:5 RecoveryPlan:5 ReplicationConfigurationTemplate:5 SourceNetwork:5
AWS::DSQL	Cluster:101
AWS::DataBrew	Dataset:102 Job:102 Project:102 Recipe:102 Ruleset:102 Schedule:102
AWS::DataExchange	DataSet:103 EventAction:103
AWS::DataPipeline	Pipeline:1
AWS::DataSync	Agent:1 LocationAzureBlob:1 LocationEFS:1 LocationFSxLustre:1 LocationFSxONTAP:1 LocationFSxOpenZFS:104 LocationFSxWindows:1 LocationHDFS:1 LocationNFS:1 LocationObjectStorage:1 LocationS3:1 LocationSMB:1 Task:1
AWS::DataZone	Connection:57 DataSource:105 Domain:105 DomainUnit:105 Environment:105 EnvironmentActions:105 EnvironmentBlueprintConfiguration:105 EnvironmentProfile:105 FormType:105 GroupProfile:105 Owner:105 PolicyGrant:105 Project:105 ProjectMembership:105 ProjectProfile:57 SubscriptionTarget:105 UserProfile:105
AWS::Deadline	Budget:72 Farm:72 Fleet:72 LicenseEndpoint:72 Limit:72 MeteredProduct:72 Monitor:72 Queue:72 QueueEnvironment:72 QueueFleetAssociation:72 QueueLimitAssociation:72 StorageProfile:72 Worker:72
AWS::Detective	Graph:106 MemberInvitation:106 OrganizationAdmin:106
AWS::DevOpsAgent	AgentSpace:57 Asset:57 Association:57 PrivateConnection:57 Service:57 Trigger:57
AWS::DevOpsGuru	LogAnomalyDetectionIntegration:88 NotificationChannel:88 ResourceCollection:88
AWS::DeviceFarm	DevicePool:107 InstanceProfile:107 NetworkProfile:107 Project:107 TestGridProject:107 Upload:107 VPCEConfiguration:107
AWS::DirectConnect	Connection:108 DirectConnectGateway:1 DirectConnectGatewayAssociation:1 Lag:108 PrivateVirtualInterface:108 PublicVirtualInterface:108 TransitVirtualInterface:108
AWS::DirectoryService	MicrosoftAD:1 SimpleAD:1
AWS::DocDB	DBCluster:109 DBClusterParameterGroup:109 DBInstance:109 DBSubnetGroup:109 EventSubscription:109 GlobalCluster:110
AWS::DocDBElastic	Cluster:111 ClusterSnapshot:5
AWS::DynamoDB	Backup:112 GlobalTable:1 Table:1
AWS::EC2	ApplicationStatusCheck:33 CapacityManagerDataExport:41 CapacityReservation:1 CapacityReservationFleet:1 CarrierGateway:113 ClientVpnAuthorizationRule:1 ClientVpnEndpoint:1 ClientVpnRoute:1 ClientVpnTargetNetworkAssociation:1 CustomerGateway:1 DHCPOptions:1 EC2Fleet:1 EIP:1 EIPAssociation:1 EgressOnlyInternetGateway:1 EnclaveCertificateIamRoleAssociation:114 FlowLog:1 FpgaImage:5 GatewayRouteTableAssociation:1 Host:1 IPAM:1 IPAMAllocation:1 IPAMPool:1 IPAMPoolCidr:1 IPAMPrefixListResolver:1 IPAMPrefixListResolverTarget:39 IPAMResourceDiscovery:1 IPAMResourceDiscoveryAssociation:1 IPAMScope:1 IPv4Pool:5 Instance:1 InstanceConnectEndpoint:1 InstanceEventWindow:5 InternetGateway:1 IpPoolRouteTableAssociation:10 IpamExternalResourceVerificationToken:5 IpamInternetRegistryAssociation:67 KeyPair:1 LaunchTemplate:1 LocalGatewayRoute:115 LocalGatewayRouteTable:115 LocalGatewayRouteTableVPCAssociation:115 LocalGatewayRouteTableVirtualInterfaceGroupAssociation:115 LocalGatewayVirtualInterface:116 LocalGatewayVirtualInterfaceGroup:116 NatGateway:1 NetworkAcl:1 NetworkAclEntry:1 NetworkInsightsAccessScope:1 NetworkInsightsAccessScopeAnalysis:1 NetworkInsightsAnalysis:1 NetworkInsightsPath:1 NetworkInterface:1 NetworkInterfaceAttachment:1 NetworkInterfacePermission:1 NetworkPerformanceMetricSubscription:117 PlacementGroup:1 PrefixList:1 Route:1 RouteServer:3 RouteServerAssociation:3 RouteServerEndpoint:3 RouteServerPeer:3 RouteServerPropagation:3 RouteTable:1 SecondaryNetwork:118 SecurityGroup:1 SecurityGroupEgress:1 SecurityGroupIngress:1 SecurityGroupVpcAssociation:1 SnapshotBlockPublicAccess:119 SpotFleet:1 SqlHaStandbyDetectedInstance:39 Subnet:1 SubnetCidrBlock:1 SubnetCidrReservation:62 SubnetNetworkAclAssociation:1 SubnetRouteTableAssociation:1 TrafficMirrorFilter:1 TrafficMirrorFilterRule:1 TrafficMirrorSession:1 TrafficMirrorTarget:1 TransitGateway:1 TransitGatewayAttachment:1 TransitGatewayConnect:1 TransitGatewayConnectPeer:1 TransitGatewayMeteringPolicy:1 TransitGatewayMeteringPolicyEntry:1 TransitGatewayMulticastDomain:1 TransitGatewayMulticastDomainAssociation:1 TransitGatewayMulticastGroupMember:1 TransitGatewayMulticastGroupSource:1 TransitGatewayPeeringAttachment:1 TransitGatewayPolicyTable:33 TransitGatewayPolicyTableAssociation:33 TransitGatewayPolicyTableEntry:33 TransitGatewayRoute:1 TransitGatewayRouteTable:1 TransitGatewayRouteTableAssociation:1 TransitGatewayRouteTablePropagation:1 TransitGatewayVpcAttachment:1 VPC:1 VPCBlockPublicAccessExclusion:1 VPCBlockPublicAccessOptions:1 VPCCidrBlock:1 VPCDHCPOptionsAssociation:1 VPCEncryptionControl:120 VPCEndpoint:1 VPCEndpointConnectionNotification:1 VPCEndpointService:1 VPCEndpointServicePermissions:1 VPCGatewayAttachment:1 VPCPeeringConnection:1 VPNConcentrator:1 VPNConnection:1 VPNConnectionRoute:1 VPNGateway:1 VPNGatewayRoutePropagation:1 VerifiedAccessEndpoint:121 VerifiedAccessGroup:121 VerifiedAccessInstance:121 VerifiedAccessTrustProvider:121 Volume:1 VolumeAttachment:1
AWS::ECR	PublicRepository:40 PullThroughCacheRule:1 PullTimeUpdateExclusion:1 RegistryPolicy:1 RegistryScanningConfiguration:1 ReplicationConfiguration:1 Repository:1 RepositoryCreationTemplate:1 SigningConfiguration:114
AWS::ECS	CapacityProvider:1 Cluster:1 ClusterCapacityProviderAssociations:1 Daemon:33 DaemonTaskDefinition:33 ExpressGatewayService:1 Gateway:122 GatewayClusterAssociations:122 PrimaryTaskSet:1 Service:1 TaskDefinition:1 TaskSet:1
AWS::EFS	AccessPoint:1 FileSystem:1 MountTarget:1
AWS::EKS	AccessEntry:1 Addon:1 Capability:1 CertificateAuthority:33 Cluster:1 FargateProfile:3 IdentityProviderConfig:1 Nodegroup:1 PodIdentityAssociation:1
AWS::EMR	Cluster:1 InstanceFleetConfig:1 InstanceGroupConfig:1 SecurityConfiguration:1 Step:1 Studio:123 StudioSessionMapping:123 WALWorkspace:124
AWS::EMRContainers	Endpoint:125 JobTemplate:5 SecurityConfiguration:126 VirtualCluster:127
AWS::EMRServerless	Application:1
AWS::EVS	Environment:128
AWS::ElastiCache	CacheCluster:1 GlobalReplicationGroup:77 ParameterGroup:1 ReplicationGroup:1 SecurityGroup:1 SecurityGroupIngress:1 ServerlessCache:1 ServerlessCacheSnapshot:5 Snapshot:5 SubnetGroup:1 User:1 UserGroup:1
AWS::ElasticBeanstalk	Application:1 ApplicationVersion:1 ConfigurationTemplate:1 Environment:1
AWS::ElasticLoadBalancing	LoadBalancer:1
AWS::ElasticLoadBalancingV2	Listener:1 ListenerCertificate:1 ListenerRule:1 LoadBalancer:1 TargetGroup:1 TrustStore:1 TrustStoreRevocation:1
AWS::Elasticsearch	Domain:1
AWS::ElementalInference	Dictionary:129 Feed:129
AWS::EntityResolution	IdMappingWorkflow:130 IdNamespace:130 MatchingWorkflow:130 PolicyStatement:130 SchemaMapping:130
AWS::EventSchemas	Discoverer:131 Registry:131 RegistryPolicy:131 Schema:131
AWS::Events	ApiDestination:132 Archive:1 Connection:132 Endpoint:41 EventBus:1 EventBusPolicy:1 Rule:1
AWS::EventsV2	EventBus:2 EventSource:2 ResourcePolicy:2 Subscriber:2
AWS::Evidently	Experiment:133 Feature:133 Launch:133 Project:133 Segment:133
AWS::FIS	ExperimentTemplate:134 TargetAccountConfiguration:134
AWS::FMS	ApplicationsList:5 NotificationChannel:1 Policy:1 ProtocolsList:5 ResourceSet:1
AWS::FSx	Backup:5 DataRepositoryAssociation:1 FileCache:5 FileSystem:77 S3AccessPointAttachment:135 Snapshot:77 StorageVirtualMachine:77 Volume:77
AWS::FinSpace	Environment:136
AWS::Forecast	Dataset:137 DatasetGroup:137
AWS::FraudDetector	Detector:138 EntityType:138 EventType:138 Label:138 List:138 Outcome:138 Variable:138
AWS::GameLift	Alias:1 Build:1 ContainerFleet:139 ContainerGroupDefinition:139 Fleet:1 GameServerGroup:140 GameSessionQueue:140 Location:140 MatchmakingConfiguration:140 MatchmakingRuleSet:140 Script:140
AWS::GameLiftStreams	Application:141 StreamGroup:141
AWS::GammaDilithium	JobDefinition:142
AWS::GlobalAccelerator	Accelerator:3 CrossAccountAttachment:3 EndpointGroup:3 Listener:3
AWS::Glue	Blueprint:5 Catalog:143 Classifier:1 Connection:1 ConnectionType:5 Crawler:1 CustomEntityType:1 DataCatalogEncryptionSettings:1 DataQualityRuleset:1 Database:1 DevEndpoint:1 IdentityCenterConfiguration:144 Integration:145 IntegrationResourceProperty:145 Job:1 MLTransform:1 Partition:1 Registry:39 Schema:39 SchemaVersion:39 SchemaVersionMetadata:39 SecurityConfiguration:1 Session:33 Table:1 TableOptimizer:146 Trigger:1 UsageProfile:147 UserDefinedFunction:5 Workflow:1
AWS::Grafana	Workspace:72
AWS::Greengrass	ConnectorDefinition:148 ConnectorDefinitionVersion:148 CoreDefinition:148 CoreDefinitionVersion:148 DeviceDefinition:148 DeviceDefinitionVersion:148 FunctionDefinition:148 FunctionDefinitionVersion:148 Group:148 GroupVersion:148 LoggerDefinition:148 LoggerDefinitionVersion:148 ResourceDefinition:148 ResourceDefinitionVersion:148 SubscriptionDefinition:148 SubscriptionDefinitionVersion:148
AWS::GreengrassV2	ComponentVersion:149 Deployment:149
AWS::GroundStation	Config:150 DataflowEndpointGroup:150 DataflowEndpointGroupV2:150 MissionProfile:150
AWS::GuardDuty	CustomDetectionRuleAssociation:39 Detector:1 Filter:1 IPSet:1 MalwareProtectionPlan:1 Master:1 Member:1 PublishingDestination:1 ThreatEntitySet:3 ThreatIntelSet:1 TrustedEntitySet:3
AWS::HealthAgent	Domain:62
AWS::HealthImaging	Datastore:151
AWS::HealthLake	DataTransformationProfile:152 FHIRDatastore:152
AWS::IAM	AccessKey:1 Group:1 GroupPolicy:1 InstanceProfile:1 ManagedPolicy:1 OIDCProvider:1 Policy:1 Role:1 RolePolicy:1 SAMLProvider:1 ServerCertificate:1 ServiceLinkedRole:1 User:1 UserPolicy:1 UserToGroupAddition:1 VirtualMFADevice:114
AWS::IVS	AdConfiguration:5 Channel:153 EncoderConfiguration:153 IngestConfiguration:153 PlaybackKeyPair:153 PlaybackRestrictionPolicy:153 PublicKey:153 RecordingConfiguration:153 Stage:153 StorageConfiguration:153 StreamKey:153
AWS::IVSChat	LoggingConfiguration:153 Room:153
AWS::IdentityStore	Group:1 GroupMembership:1 User:40
AWS::ImageBuilder	Component:1 ContainerRecipe:1 DistributionConfiguration:1 Image:1 ImagePipeline:1 ImageRecipe:1 InfrastructureConfiguration:1 LifecyclePolicy:1 Workflow:1
AWS::Inspector	AssessmentTarget:154 AssessmentTemplate:154 ResourceGroup:154
AWS::InspectorV2	CisScanConfiguration:77 CodeSecurityIntegration:86 CodeSecurityScanConfiguration:86 Connector:155 Filter:77
AWS::Interconnect	Connection:156
AWS::InternetMonitor	Monitor:117
AWS::Invoicing	InvoiceUnit:41 ProcurementPortalPreference:5
AWS::IoT	AccountAuditConfiguration:157 Authorizer:158 BillingGroup:158 CACertificate:158 Certificate:1 CertificateProvider:158 Command:158 CustomMetric:157 Dimension:157 DomainConfiguration:158 EncryptionConfiguration:158 FleetMetric:158 Job:5 JobTemplate:158 Logging:158 MitigationAction:157 Policy:1 PolicyPrincipalAttachment:1 ProvisioningTemplate:158 ResourceSpecificLogging:158 RoleAlias:158 ScheduledAudit:157 SecurityProfile:157 SoftwarePackage:158 SoftwarePackageVersion:158 Stream:90 Thing:1 ThingGroup:158 ThingPrincipalAttachment:1 ThingType:158 TopicRule:1 TopicRuleDestination:158
AWS::IoTAnalytics	Channel:159 Dataset:159 Datastore:159 Pipeline:159
AWS::IoTCoreDeviceAdvisor	SuiteDefinition:160
AWS::IoTEvents	AlarmModel:161 DetectorModel:161 Input:161
AWS::IoTFleetWise	Campaign:162 DecoderManifest:162 Fleet:162 ModelManifest:162 SignalCatalog:162 StateTemplate:162 Vehicle:162
AWS::IoTManagedIntegrations	AccountAssociation:163 CloudConnector:163 CredentialLocker:164 ManagedThing:164 ProvisioningProfile:164
AWS::IoTSecureTunneling	Tunnel:5
AWS::IoTSiteWise	AccessPolicy:165 Application:166 Asset:165 AssetModel:165 ComputationModel:167 Dashboard:165 Dataset:168 Gateway:165 Pipeline:166 Portal:165 Project:165 Task:166 Workspace:166
AWS::IoTThingsGraph	FlowTemplate:7
AWS::IoTTwinMaker	ComponentType:169 Entity:169 Scene:169 SyncJob:169 Workspace:169
AWS::IoTWireless	Destination:170 DeviceProfile:170 FuotaTask:170 MulticastGroup:170 NetworkAnalyzerConfiguration:171 PartnerAccount:40 ServiceProfile:170 TaskDefinition:171 WirelessDevice:170 WirelessDeviceImportTask:40 WirelessGateway:171
AWS::KMS	Alias:1 Key:1 ReplicaKey:1
AWS::KafkaConnect	Connector:1 CustomPlugin:1 WorkerConfiguration:1
AWS::Kendra	DataSource:172 Faq:172 FeaturedResultsSet:172 Index:172 QuerySuggestionsBlockList:172 Thesaurus:172
AWS::KendraRanking	ExecutionPlan:173
AWS::Kinesis	Channel:174 ResourcePolicy:1 Stream:1 StreamConsumer:1
AWS::KinesisAnalytics	Application:175 ApplicationOutput:175 ApplicationReferenceDataSource:175
AWS::KinesisAnalyticsV2	Application:1 ApplicationCloudWatchLoggingOption:175 ApplicationOutput:175 ApplicationReferenceDataSource:175
AWS::KinesisFirehose	DeliveryStream:1
AWS::KinesisVideo	SignalingChannel:176 Stream:176
AWS::LakeFormation	DataCellsFilter:1 DataLakeSettings:1 Permissions:1 PrincipalPermissions:1 Resource:1 Tag:1 TagAssociation:1
AWS::Lambda	Alias:1 CapacityProvider:177 CodeSigningConfig:114 EventInvokeConfig:1 EventSourceMapping:1 Function:1 LayerVersion:1 LayerVersionPermission:1 MicrovmImage:2 NetworkConnector:178 Permission:1 ResourcePolicy:33 Url:179 Version:1 WebFunction:41 WebFunctionEndpoint:41 WebFunctionRevision:41
AWS::LaunchWizard	Deployment:77
AWS::Lex	Bot:180 BotAlias:180 BotVersion:180 ResourcePolicy:180
AWS::LicenseManager	Grant:181 License:181 LicenseAssetGroup:33 LicenseAssetRuleSet:33 LicenseConfiguration:5 ReportGenerator:40
AWS::LicenseManagerLinuxSubscriptions	SubscriptionProvider:5
AWS::LicenseManagerUserSubscriptions	LicenseServerEndpoint:5
AWS::Lightsail	Alarm:182 Bucket:182 Certificate:182 ContactMethod:67 Container:182 Database:182 DatabaseSnapshot:182 Disk:182 DiskSnapshot:182 Distribution:40 Domain:40 Instance:182 InstanceSnapshot:182 KeyPair:5 LoadBalancer:182 LoadBalancerTlsCertificate:182 StaticIp:182
AWS::Location	APIKey:183 GeofenceCollection:184 Map:184 PlaceIndex:184 RouteCalculator:184 Tracker:184 TrackerConsumer:184
AWS::Logs	AccountPolicy:1 Delivery:1 DeliveryDestination:1 DeliverySource:1 Destination:1 Integration:185 LogAnomalyDetector:3 LogGroup:1 LogStream:1 MetricFilter:1 QueryDefinition:1 ResourcePolicy:1 ScheduledQuery:186 StorageTierPolicy:187 SubscriptionFilter:1 Transformer:1
AWS::LookoutEquipment	InferenceScheduler:188
AWS::LookoutVision	Project:189
AWS::M2	Application:190 Deployment:190 Environment:190
AWS::MGN	Connector:5 LaunchConfigurationTemplate:5 NetworkMigrationDefinition:5
AWS::MPA	ApprovalTeam:40 IdentitySource:40
AWS::MSK	BatchScramSecret:1 Channel:191 Cluster:1 ClusterPolicy:1 Configuration:1 Replicator:3 ServerlessCluster:192 Topic:1 VpcConnection:1
AWS::MWAA	Environment:23
AWS::MWAAServerless	Workflow:39
AWS::Macie	AllowList:193 CustomDataIdentifier:194 FindingsFilter:194 Member:5 Session:73
AWS::ManagedBlockchain	Accessor:195 Member:196 Node:197
AWS::MediaConnect	Bridge:198 BridgeOutput:198 BridgeSource:198 Flow:199 FlowEntitlement:199 FlowMediaStream:5 FlowOutput:199 FlowSource:199 FlowVpcInterface:199 Gateway:198 RouterInput:41 RouterNetworkInterface:41 RouterOutput:41
AWS::MediaConvert	CertificateAssociation:5 JobTemplate:88 Preset:200 Queue:88
AWS::MediaLive	Channel:201 ChannelPlacementGroup:202 CloudWatchAlarmTemplate:203 CloudWatchAlarmTemplateGroup:203 Cluster:202 EventBridgeRuleTemplate:203 EventBridgeRuleTemplateGroup:203 Input:204 InputSecurityGroup:201 Multiplex:205 Multiplexprogram:205 Network:202 Node:67 SdiSource:202 SignalMap:203
AWS::MediaPackage	Asset:206 Channel:207 OriginEndpoint:207 PackagingConfiguration:206 PackagingGroup:206
AWS::MediaPackageV2	Channel:208 ChannelGroup:208 ChannelPolicy:208 OriginEndpoint:208 OriginEndpointPolicy:208
AWS::MediaStore	Container:209
AWS::MediaTailor	Channel:210 ChannelPolicy:210 Function:211 LiveSource:210 PlaybackConfiguration:210 PrefetchSchedule:211 Program:211 SourceLocation:210 VodSource:210
AWS::MemoryDB	ACL:212 Cluster:212 MultiRegionCluster:213 ParameterGroup:212 Snapshot:214 SubnetGroup:212 User:212
AWS::Neptune	DBCluster:215 DBClusterParameterGroup:215 DBInstance:215 DBParameterGroup:215 DBSubnetGroup:215 EventSubscription:215 GlobalCluster:216
AWS::NeptuneGraph	Graph:217 GraphSnapshot:218 PrivateGraphEndpoint:217
AWS::NetworkFirewall	ContainerAssociation:5 Firewall:1 FirewallPolicy:1 LoggingConfiguration:1 RuleGroup:1 TLSInspectionConfiguration:1 VpcEndpointAssociation:1
AWS::NetworkFlowMonitor	Monitor:5 Scope:5
AWS::NetworkManager	ConnectAttachment:219 ConnectPeer:219 Connection:107 CoreNetwork:219 CoreNetworkPrefixListAssociation:220 CustomerGatewayAssociation:1 Device:1 DirectConnectGatewayAttachment:220 GlobalNetwork:1 Link:1 LinkAssociation:1 Site:1 SiteToSiteVpnAttachment:219 TransitGatewayPeering:221 TransitGatewayRegistration:1 TransitGatewayRouteTableAttachment:221 VpcAttachment:219
AWS::NetworkMonitor	Monitor:155
AWS::NetworkSecurityManager	Deployment:40 Policy:40 Rule:40 Scope:40 Template:40
AWS::NimbleStudio	Studio:222
AWS::Notifications	ChannelAssociation:40 EventRule:40 ManagedNotificationAccountContactAssociation:40 ManagedNotificationAdditionalChannelAssociation:40 NotificationConfiguration:40 NotificationHub:40 OrganizationalUnitAssociation:40
AWS::NotificationsContacts	EmailContact:40
AWS::NovaAct	WorkflowDefinition:40
AWS::ODB	CloudAutonomousVmCluster:223 CloudExadataInfrastructure:223 CloudVmCluster:223 OdbNetwork:223 OdbPeeringConnection:223
AWS::OSIS	Pipeline:224
AWS::Oam	Link:1 Sink:1
AWS::ObservabilityAdmin	DatasetIntegration:225 OrganizationCentralizationRule:226 OrganizationTelemetryRule:39 S3TableIntegration:227 TelemetryEnrichment:228 TelemetryPipelines:39 TelemetryRule:39
AWS::Omics	AnnotationStore:229 Configuration:230 ReferenceStore:229 RunCache:230 RunGroup:230 SequenceStore:229 VariantStore:229 Workflow:230 WorkflowVersion:230
AWS::OpenSearch	DataSource:231
AWS::OpenSearchServerless	AccessPolicy:232 Collection:232 CollectionGroup:232 CollectionIndex:233 Index:232 LifecyclePolicy:232 SecurityConfig:232 SecurityPolicy:232 VpcEndpoint:232
AWS::OpenSearchService	Application:232 Domain:1
AWS::OpsWorks	App:234 ElasticLoadBalancerAttachment:234 Instance:234 Layer:234 Stack:234 UserProfile:234 Volume:234
AWS::Organizations	Account:3 Organization:1 OrganizationalUnit:1 Policy:1 ResourcePolicy:1
AWS::Outposts	Outpost:235 Site:235
AWS::PCAConnectorAD	Connector:1 DirectoryRegistration:1 ServicePrincipalName:1 Template:1 TemplateGroupAccessControlEntry:1
AWS::PCAConnectorSCEP	Challenge:236 Connector:236
AWS::PCS	Cluster:237 ComputeNodeGroup:237 Queue:237
AWS::PI	PerfReports:5
AWS::Panorama	ApplicationInstance:238 Package:238 PackageVersion:238
AWS::PaymentCryptography	Alias:239 Key:239
AWS::Personalize	Campaign:240 Dataset:240 DatasetGroup:240 EventTracker:240 Filter:240 MetricAttribution:240 Schema:240 Solution:240
AWS::Pinpoint	ADMChannel:241 APNSChannel:241 APNSSandboxChannel:241 APNSVoipChannel:241 APNSVoipSandboxChannel:241 App:241 ApplicationSettings:241 BaiduChannel:241 Campaign:241 EmailChannel:241 EmailTemplate:241 EventStream:241 GCMChannel:241 InAppTemplate:242 PushTemplate:241 SMSChannel:241 Segment:241 SmsTemplate:241 VoiceChannel:241
AWS::PinpointEmail	ConfigurationSet:243 ConfigurationSetEventDestination:243 DedicatedIpPool:243 Identity:243
AWS::Pipes	Pipe:244
AWS::Polly	Lexicon:5
AWS::PricingPlanManager	Subscription:33
AWS::Proton	EnvironmentAccountConnection:245 EnvironmentTemplate:245 ServiceTemplate:245
AWS::QBusiness	Application:168 DataAccessor:168 DataSource:168 Index:168 Permission:168 Plugin:246 Retriever:168 WebExperience:168
AWS::QLDB	Ledger:72 Stream:245
AWS::QuickSight	ActionConnector:7 Agent:50 Analysis:247 ApprovalPolicy:50 Assignment:40 Brand:40 CustomPermissions:248 Customization:40 DLPSetting:50 Dashboard:247 DataSet:249 DataSource:249 Flow:50 Folder:249 Group:40 KnowledgeBase:50 LimitsProfile:250 OAuthClientApplication:251 RefreshSchedule:249 Space:50 Template:247 Theme:247 Topic:225 TopicV2:225 VPCConnection:249
AWS::RAM	Permission:1 PermissionAssociation:39 PrincipalAssociation:39 ResourceAssociation:39 ResourceShare:1 SourceAssociation:39
AWS::RDS	ClusterSnapshot:33 CustomDBEngineVersion:252 DBCluster:1 DBClusterEndpoint:33 DBClusterParameterGroup:1 DBInstance:1 DBParameterGroup:1 DBProxy:119 DBProxyEndpoint:119 DBProxyTargetGroup:119 DBSecurityGroup:1 DBSecurityGroupIngress:1 DBShardGroup:1 DBSnapshot:33 DBSubnetGroup:1 Deployment:33 EventSubscription:1 GlobalCluster:3 Integration:65 OptionGroup:1
AWS::RTBFabric	InboundExternalLink:253 Link:253 LinkRoutingRule:253 OutboundExternalLink:253 RequesterGateway:253 ResponderGateway:253
AWS::RUM	AppMonitor:10
AWS::Rbin	Rule:1
AWS::Redshift	Cluster:1 ClusterParameterGroup:1 ClusterSecurityGroup:1 ClusterSecurityGroupIngress:1 ClusterSubnetGroup:1 EndpointAccess:1 EndpointAuthorization:1 EventSubscription:1 Integration:1 QEV2IdcApplication:40 RedshiftIdcApplication:40 ScheduledAction:1 Snapshot:5 SnapshotCopyGrant:5 SnapshotSchedule:33 UsageLimit:5
AWS::RedshiftServerless	Namespace:1 Snapshot:1 Workgroup:1
AWS::RefactorSpaces	Application:41 Environment:41 Route:41 Service:41
AWS::Rekognition	Collection:254 Dataset:5 Project:255 StreamProcessor:256
AWS::ResilienceHub	App:114 ResiliencyPolicy:114
AWS::ResilienceHubV2	Policy:57 Service:57 ServiceFunction:57 System:57 UserJourney:57
AWS::ResourceExplorer2	DefaultViewAssociation:1 Index:1 View:1
AWS::ResourceGroups	Group:1 TagSyncTask:65
AWS::RoboMaker	Fleet:257 Robot:257 RobotApplication:258 RobotApplicationVersion:258 SimulationApplication:258 SimulationApplicationVersion:258
AWS::RolesAnywhere	CRL:1 Profile:1 TrustAnchor:1
AWS::Route53	CidrCollection:1 DNSSEC:92 DelegationSet:5 HealthCheck:1 HostedZone:1 KeySigningKey:92 QueryLoggingConfig:40 RecordSet:1 RecordSetGroup:1 TrafficPolicy:5 TrafficPolicyInstance:40
AWS::Route53GlobalResolver	AccessSource:259 AccessToken:259 DnsView:259 FirewallDomainList:259 FirewallRule:259 GlobalResolver:259 HostedZoneAssociation:259
AWS::Route53Profiles	Profile:1 ProfileAssociation:1 ProfileResourceAssociation:1
AWS::Route53RecoveryControl	Cluster:62 ControlPanel:62 RoutingControl:62 SafetyRule:62
AWS::Route53RecoveryReadiness	Cell:62 ReadinessCheck:62 RecoveryGroup:62 ResourceSet:62
AWS::Route53Resolver	FirewallDomainList:1 FirewallRuleGroup:1 FirewallRuleGroupAssociation:1 OutpostResolver:260 ResolverConfig:1 ResolverDNSSECConfig:1 ResolverEndpoint:1 ResolverQueryLoggingConfig:1 ResolverQueryLoggingConfigAssociation:1 ResolverRule:1 ResolverRuleAssociation:1
AWS::S3	AccessGrant:1 AccessGrantsInstance:1 AccessGrantsLocation:1 AccessPoint:1 Bucket:1 BucketPolicy:1 MultiRegionAccessPoint:65 MultiRegionAccessPointPolicy:65 StorageLens:181 StorageLensGroup:181
AWS::S3Express	AccessPoint:261 BucketPolicy:261 DirectoryBucket:261
AWS::S3Files	AccessPoint:39 FileSystem:39 FileSystemPolicy:39 MountTarget:39
AWS::S3ObjectLambda	AccessPoint:1 AccessPointPolicy:1
AWS::S3Outposts	AccessPoint:262 Bucket:262 BucketPolicy:262 Endpoint:262
AWS::S3Tables	Namespace:1 Table:1 TableBucket:1 TableBucketPolicy:1 TablePolicy:1
AWS::S3Vectors	Index:228 VectorBucket:228 VectorBucketPolicy:228
AWS::SCN	DataIntegrationFlow:166 Dataset:166 Instance:166 Namespace:166
AWS::SDB	Domain:1
AWS::SES	ConfigurationSet:263 ConfigurationSetEventDestination:263 ContactList:264 CustomVerificationEmailTemplate:263 DedicatedIpPool:263 EmailIdentity:263 EmailIdentityCertificate:265 MailManagerAddonInstance:263 MailManagerAddonSubscription:263 MailManagerAddressList:263 MailManagerArchive:263 MailManagerIngressPoint:263 MailManagerRelay:263 MailManagerRuleSet:263 MailManagerTrafficPolicy:263 MultiRegionEndpoint:263 ReceiptFilter:266 ReceiptRule:266 ReceiptRuleSet:266 Template:263 Tenant:263 VdmAttributes:263
AWS::SMSVOICE	ConfigurationSet:267 NotifyConfiguration:5 OptOutList:267 PhoneNumber:267 Pool:267 ProtectConfiguration:267 RcsAgent:62 Registration:5 RegistrationAttachment:5 ResourcePolicy:267 SenderId:267 VerifiedDestinationNumber:5
AWS::SNS	Subscription:1 Topic:1 TopicInlinePolicy:1 TopicPolicy:1
AWS::SQS	Queue:1 QueueInlinePolicy:1 QueuePolicy:1
AWS::SSM	Association:1 CloudConnector:33 Document:1 MaintenanceWindow:1 MaintenanceWindowTarget:1 MaintenanceWindowTask:1 OpsItem:5 Parameter:1 PatchBaseline:1 ResourceDataSync:1 ResourcePolicy:226 ServiceSetting:33
AWS::SSMContacts	Contact:88 ContactChannel:88 Plan:88 Rotation:88
AWS::SSMGuiConnect	Preferences:181
AWS::SSMIncidents	ReplicationSet:88 ResponsePlan:88
AWS::SSMQuickSetup	ConfigurationManager:88 LifecycleAutomation:88
AWS::SSO	Application:1 ApplicationAssignment:1 Assignment:1 Instance:1 InstanceAccessControlAttributeConfiguration:1 PermissionSet:1
AWS::SageMaker	AIWorkloadConfig:257 Action:268 Algorithm:5 App:269 AppImageConfig:270 Artifact:268 Cluster:271 ClusterSchedulerConfig:272 CodeRepository:108 ComputeQuota:273 Context:268 DataQualityJobDefinition:66 Device:274 DeviceFleet:274 Domain:275 Endpoint:108 EndpointConfig:108 Experiment:268 ExperimentTrialComponent:268 FeatureGroup:276 Hub:33 HumanTaskUi:91 Image:1 ImageVersion:1 InferenceComponent:277 InferenceExperiment:31 MlflowApp:88 MlflowTrackingServer:27 Model:108 ModelBiasJobDefinition:66 ModelCard:10 ModelExplainabilityJobDefinition:66 ModelPackage:278 ModelPackageGroup:278 ModelQualityJobDefinition:66 MonitoringSchedule:66 NotebookInstance:108 NotebookInstanceLifecycleConfig:108 PartnerApp:41 Pipeline:1 ProcessingJob:1 Project:279 Space:280 StudioLifecycleConfig:275 TrialComponent:268 UserProfile:270 Workforce:91 Workteam:108
AWS::Scheduler	Schedule:1 ScheduleGroup:1
AWS::SecretsManager	ResourcePolicy:1 RotationSchedule:1 Secret:1 SecretTargetAttachment:1
AWS::SecurityAgent	AgentSpace:281 Application:281 Artifact:282 Integration:5 Pentest:281 SecurityRequirementPack:281 TargetDomain:281
AWS::SecurityHub	ActionTarget:5 AggregatorV2:226 AutomationRule:1 AutomationRuleV2:10 ConfigurationPolicy:226 Connector:33 ConnectorV2:283 DelegatedAdmin:1 FindingAggregator:226 Hub:1 HubV2:10 Insight:1 OrganizationConfiguration:77 PolicyAssociation:226 ProductSubscription:1 SecurityControl:1 Standard:1
AWS::SecurityLake	AwsLogSource:226 DataLake:226 Subscriber:226 SubscriberNotification:226
AWS::ServerlessRepo	Application:90
AWS::ServiceCatalog	AcceptedPortfolioShare:284 CloudFormationProduct:284 CloudFormationProvisionedProduct:284 LaunchNotificationConstraint:284 LaunchRoleConstraint:284 LaunchTemplateConstraint:284 Portfolio:284 PortfolioPrincipalAssociation:284 PortfolioProductAssociation:284 PortfolioShare:284 ResourceUpdateConstraint:284 ServiceAction:284 ServiceActionAssociation:284 StackSetConstraint:284 TagOption:284 TagOptionAssociation:284
AWS::ServiceCatalogAppRegistry	Application:26 AttributeGroup:26 AttributeGroupAssociation:26 ResourceAssociation:26
AWS::ServiceDiscovery	HttpNamespace:1 Instance:1 PrivateDnsNamespace:1 PublicDnsNamespace:1 Service:1
AWS::Shield	DRTAccess:285 ProactiveEngagement:285 Protection:285 ProtectionGroup:285
AWS::Signer	ProfilePermission:114 SigningProfile:114
AWS::SimSpaceWeaver	Simulation:286
AWS::StepFunctions	Activity:1 StateMachine:1 StateMachineAlias:1 StateMachineVersion:1
AWS::StorageGateway	NFSFileShare:5 SMBFileShare:5 Tape:5 TapePool:5 Volume:5
AWS::SupportApp	AccountAlias:287 SlackChannelConfiguration:287 SlackWorkspaceConfiguration:287
AWS::SupportAuthZ	SupportPermit:33
AWS::Synthetics	Canary:1 Group:226
AWS::SystemsManagerSAP	Application:36
AWS::Textract	Adapter:288
AWS::Timestream	Database:289 InfluxDBBackup:40 InfluxDBCluster:290 InfluxDBInstance:290 ScheduledQuery:289 Table:289
AWS::Transcribe	CallAnalyticsCategory:291 MedicalVocabulary:64 Vocabulary:5 VocabularyFilter:292
AWS::Transfer	Agreement:1 Certificate:1 Connector:1 HostKey:33 Profile:1 Server:1 User:1 WebApp:1 Workflow:1
AWS::Translate	ParallelData:246 Terminology:5
AWS::UXC	AccountCustomization:33
AWS::VerifiedPermissions	IdentitySource:1 Policy:1 PolicyStore:1 PolicyStoreAlias:39 PolicyTemplate:1
AWS::VoiceID	Domain:293
AWS::VpcLattice	AccessLogSubscription:294 AuthPolicy:294 DomainVerification:295 Listener:294 ResourceConfiguration:296 ResourceGateway:296 ResourcePolicy:294 Rule:294 Service:294 ServiceNetwork:294 ServiceNetworkResourceAssociation:296 ServiceNetworkServiceAssociation:294 ServiceNetworkVpcAssociation:294 TargetGroup:294
AWS::WAF	ByteMatchSet:1 IPSet:1 Rule:1 SizeConstraintSet:1 SqlInjectionMatchSet:1 WebACL:1 XssMatchSet:1
AWS::WAFRegional	ByteMatchSet:31 GeoMatchSet:31 IPSet:31 RateBasedRule:31 RegexPatternSet:31 Rule:31 SizeConstraintSet:31 SqlInjectionMatchSet:31 WebACL:31 WebACLAssociation:31 XssMatchSet:31
AWS::WAFv2	IPSet:1 LoggingConfiguration:1 RegexPatternSet:1 RuleGroup:1 WebACL:1 WebACLAssociation:1
AWS::WellArchitected	AgentContext:297 AgentGoal:297 AgentProfile:297 Lens:90 Profile:90 ReviewTemplate:90 Workload:90
AWS::Wickr	Network:298
AWS::Wisdom	AIAgent:299 AIAgentVersion:299 AIGuardrail:300 AIGuardrailVersion:300 AIPrompt:299 AIPromptVersion:299 Assistant:299 AssistantAssociation:299 Content:67 ContentAssociation:67 KnowledgeBase:299 MessageTemplate:299 MessageTemplateVersion:299 QuickResponse:299
AWS::WorkSpaces	ConnectionAlias:301 Directory:5 Workspace:1 WorkspaceIpGroup:302 WorkspacesPool:303
AWS::WorkSpacesThinClient	Environment:304
AWS::WorkSpacesWeb	BrowserSettings:305 DataProtectionSettings:305 IdentityProvider:305 IpAccessSettings:305 NetworkSettings:305 Portal:305 SessionLogger:305 TrustStore:305 UserAccessLoggingSettings:305 UserSettings:305
AWS::WorkspacesInstances	Volume:306 VolumeAssociation:306 WorkspaceInstance:306
AWS::XRay	Group:1 ResourcePolicy:1 SamplingRule:1 TransactionSearchConfig:307
Alexa::ASK	Skill:64
"""#)
}
