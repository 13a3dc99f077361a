// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Attributes for Fn::GetAtt, and what Ref returns: provider schemas of cfn-lint 1.58.0, us-east-1.
  /// Columns: type, Ref returns (empty: not recorded), `gov` when the type is in us-gov-west-1, attributes, notes.
  static let attributes = FactTable(
    name: "attributes", lines: 198, digest: 0x20966fcc3ac5ce8e,
    text: #"""
AWS::AccessAnalyzer::Analyzer		gov	Arn	
AWS::ApiGateway::Account		gov	Id	
AWS::ApiGateway::Authorizer		gov	AuthorizerId	
AWS::ApiGateway::Deployment		gov	DeploymentId	
AWS::ApiGateway::DomainName		gov	DistributionDomainName DistributionHostedZoneId DomainNameArn RegionalDomainName RegionalHostedZoneId	
AWS::ApiGateway::Method		gov		
AWS::ApiGateway::Model		gov		
AWS::ApiGateway::RequestValidator		gov	RequestValidatorId	
AWS::ApiGateway::Resource		gov	ResourceId	
AWS::ApiGateway::RestApi	API id	gov	RestApiId RootResourceId	
AWS::ApiGateway::Stage	stage name	gov		
AWS::ApiGatewayV2::Route		gov	RouteId	
AWS::ApiGatewayV2::Stage		gov		
AWS::ApplicationAutoScaling::ScalableTarget		gov	Id	
AWS::ApplicationAutoScaling::ScalingPolicy		gov	Arn	
AWS::Athena::NamedQuery		gov	NamedQueryId	
AWS::Athena::WorkGroup		gov	CreationTime WorkGroupConfiguration.EngineVersion.EffectiveEngineVersion WorkGroupConfigurationUpdates.EngineVersion.EffectiveEngineVersion	
AWS::AutoScaling::AutoScalingGroup		gov	AutoScalingGroupARN AutoScalingGroupName AvailabilityZoneDistribution.CapacityDistributionStrategy AvailabilityZoneIds AvailabilityZoneImpairmentPolicy.ImpairedZoneHealthCheckBehavior AvailabilityZoneImpairmentPolicy.ZonalShiftEnabled AvailabilityZones CapacityRebalance CapacityReservationSpecification.CapacityReservationPreference CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationIds CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArns Context Cooldown DefaultInstanceWarmup DeletionProtection DesiredCapacity DesiredCapacityType HealthCheckGracePeriod HealthCheckType InstanceId InstanceLifecyclePolicy.RetentionTriggers.TerminateHookAbandon InstanceMaintenancePolicy.MaxHealthyPercentage InstanceMaintenancePolicy.MinHealthyPercentage LaunchConfigurationName LaunchTemplate.LaunchTemplateId LaunchTemplate.LaunchTemplateName LaunchTemplate.Version LifecycleHookSpecificationList LoadBalancerNames MaxInstanceLifetime MaxSize MetricsCollection MinSize MixedInstancesPolicy.InstancesDistribution.DistributionSegments MixedInstancesPolicy.InstancesDistribution.OnDemandAllocationStrategy MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity MixedInstancesPolicy.InstancesDistribution.SpotAllocationStrategy MixedInstancesPolicy.InstancesDistribution.SpotInstancePools MixedInstancesPolicy.InstancesDistribution.SpotMaxPrice MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version MixedInstancesPolicy.LaunchTemplate.Overrides NewInstancesProtectedFromScaleIn NotificationConfiguration.NotificationTypes NotificationConfiguration.TopicARN NotificationConfigurations PlacementGroup ServiceLinkedRoleARN SkipZonalShiftValidation Tags TargetGroupARNs TerminationPolicies TrafficSources VPCZoneIdentifier	
AWS::Backup::BackupPlan	plan id	gov	BackupPlanArn BackupPlanId VersionId	
AWS::Backup::BackupSelection		gov	BackupPlanId BackupSelection.Conditions.StringEquals BackupSelection.Conditions.StringLike BackupSelection.Conditions.StringNotEquals BackupSelection.Conditions.StringNotLike BackupSelection.IamRoleArn BackupSelection.ListOfTags BackupSelection.NotResources BackupSelection.Resources BackupSelection.SelectionName Id SelectionId	
AWS::Backup::BackupVault	vault name	gov	BackupVaultArn BackupVaultName EncryptionKeyArn LockConfiguration.ChangeableForDays LockConfiguration.MaxRetentionDays LockConfiguration.MinRetentionDays Notifications.BackupVaultEvents Notifications.SNSTopicArn	
AWS::Backup::RestoreTestingPlan			RestoreTestingPlanArn	
AWS::Backup::RestoreTestingSelection				
AWS::CertificateManager::Certificate	ARN	gov	CertificateArn	
AWS::CloudFront::Distribution			DomainName Id	
AWS::CloudTrail::Trail	trail name	gov	Arn SnsTopicArn	
AWS::CloudWatch::Alarm	alarm name	gov	Arn	
AWS::CloudWatch::AnomalyDetector		gov	Id	
AWS::CloudWatch::CompositeAlarm		gov	Arn	
AWS::CloudWatch::Dashboard		gov		
AWS::CodeBuild::Project		gov	Arn Id	
AWS::CodePipeline::Pipeline		gov	Arn Version	
AWS::Cognito::UserPool		gov	Arn ProviderName ProviderURL UserPoolId	
AWS::Cognito::UserPoolClient		gov	ClientId ClientSecret Name	
AWS::Config::ConfigRule		gov	Arn Compliance.Type ConfigRuleId	
AWS::Config::ConfigurationRecorder	recorder name	gov	ResourceARN	
AWS::Config::ConformancePack		gov	ConformancePackArn	
AWS::Config::DeliveryChannel		gov		
AWS::Config::RemediationConfiguration		gov		
AWS::Detective::Graph		gov	Arn	
AWS::DocDB::DBCluster		gov	ClusterResourceId Endpoint Id Port ReadEndpoint	
AWS::DynamoDB::GlobalTable		gov	Arn StreamArn TableId	
AWS::DynamoDB::Table	table name	gov	Arn StreamArn	
AWS::EC2::ClientVpnEndpoint		gov	Id	
AWS::EC2::DHCPOptions		gov	DhcpOptionsId	
AWS::EC2::EIP		gov	AllocationId PublicIp	
AWS::EC2::EgressOnlyInternetGateway		gov	Id	
AWS::EC2::FlowLog		gov	Id	
AWS::EC2::Instance		gov	AdditionalInfo Affinity AvailabilityZone BlockDeviceMappings CpuOptions.CoreCount CpuOptions.ThreadsPerCore CreditSpecification.CPUCredits DisableApiTermination EbsOptimized ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions.Enabled HibernationOptions.Configured HostId HostResourceGroupArn IamInstanceProfile ImageId InstanceId InstanceInitiatedShutdownBehavior InstanceType Ipv6AddressCount Ipv6Addresses KernelId KeyName LicenseSpecifications Monitoring NetworkInterfaces PlacementGroupName PrivateDnsName PrivateIp PrivateIpAddress PropagateTagsToVolumeOnCreation PublicDnsName PublicIp RamdiskId SecurityGroupIds SecurityGroups SourceDestCheck SsmAssociations SubnetId Tags Tenancy UserData Volumes VpcId	
AWS::EC2::InternetGateway		gov	InternetGatewayId	
AWS::EC2::LaunchTemplate		gov	DefaultVersionNumber LatestVersionNumber LaunchTemplateId	
AWS::EC2::NatGateway		gov	AutoProvisionZones AutoScalingIps EniId NatGatewayId RouteTableId	
AWS::EC2::NetworkAcl		gov	Id	
AWS::EC2::NetworkAclEntry		gov	Id	
AWS::EC2::NetworkInterface		gov	Id PrimaryIpv6Address PrimaryPrivateIpAddress PublicIpDnsNameOptions SecondaryPrivateIpAddresses VpcId	
AWS::EC2::PrefixList		gov	Arn OwnerId PrefixListId Version	
AWS::EC2::Route		gov	CidrBlock	
AWS::EC2::RouteTable		gov	RouteTableId	
AWS::EC2::SecurityGroup	group id (VPC)	gov	GroupDescription GroupId GroupName Id SecurityGroupEgress SecurityGroupIngress Tags VpcId	
AWS::EC2::SecurityGroupEgress		gov	Id	
AWS::EC2::SecurityGroupIngress		gov	Id	
AWS::EC2::SnapshotBlockPublicAccess		gov	AccountId	
AWS::EC2::Subnet	subnet id	gov	AssignIpv6AddressOnCreation AvailabilityZone AvailabilityZoneId BlockPublicAccessStates.InternetGatewayBlockMode CidrBlock EnableDns64 EnableLniAtDeviceIndex Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6CidrBlocks Ipv6IpamPoolId Ipv6Native Ipv6NetmaskLength MapPublicIpOnLaunch NetworkAclAssociationId OutpostArn PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord PrivateDnsNameOptionsOnLaunch.HostnameType SubnetId Tags VpcId	
AWS::EC2::SubnetNetworkAclAssociation		gov	AssociationId	
AWS::EC2::SubnetRouteTableAssociation		gov	Id	
AWS::EC2::TransitGateway		gov	EncryptionSupportState Id TransitGatewayArn	
AWS::EC2::TransitGatewayAttachment		gov	Id	
AWS::EC2::VPC	VPC id	gov	CidrBlock CidrBlockAssociations DefaultNetworkAcl DefaultSecurityGroup EnableDnsHostnames EnableDnsSupport InstanceTenancy Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlocks Tags VpcEncryptionControl.EgressOnlyInternetGatewayExclusion VpcEncryptionControl.ElasticFileSystemExclusion VpcEncryptionControl.InternetGatewayExclusion VpcEncryptionControl.LambdaExclusion VpcEncryptionControl.Mode VpcEncryptionControl.NatGatewayExclusion VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage VpcEncryptionControl.ResourceExclusions.InternetGateway.State VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage VpcEncryptionControl.ResourceExclusions.Lambda.State VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage VpcEncryptionControl.ResourceExclusions.NatGateway.State VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage VpcEncryptionControl.ResourceExclusions.VpcLattice.State VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage VpcEncryptionControl.ResourceExclusions.VpcPeering.State VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage VpcEncryptionControl.State VpcEncryptionControl.StateMessage VpcEncryptionControl.VirtualPrivateGatewayExclusion VpcEncryptionControl.VpcEncryptionControlId VpcEncryptionControl.VpcId VpcEncryptionControl.VpcLatticeExclusion VpcEncryptionControl.VpcPeeringExclusion VpcId	
AWS::EC2::VPCBlockPublicAccessOptions		gov	AccountId ExclusionsAllowed	
AWS::EC2::VPCEncryptionControl		gov	ResourceExclusions ResourceExclusions.EgressOnlyInternetGateway ResourceExclusions.EgressOnlyInternetGateway.State ResourceExclusions.EgressOnlyInternetGateway.StateMessage ResourceExclusions.ElasticFileSystem ResourceExclusions.ElasticFileSystem.State ResourceExclusions.ElasticFileSystem.StateMessage ResourceExclusions.InternetGateway ResourceExclusions.InternetGateway.State ResourceExclusions.InternetGateway.StateMessage ResourceExclusions.Lambda ResourceExclusions.Lambda.State ResourceExclusions.Lambda.StateMessage ResourceExclusions.NatGateway ResourceExclusions.NatGateway.State ResourceExclusions.NatGateway.StateMessage ResourceExclusions.VirtualPrivateGateway ResourceExclusions.VirtualPrivateGateway.State ResourceExclusions.VirtualPrivateGateway.StateMessage ResourceExclusions.VpcLattice ResourceExclusions.VpcLattice.State ResourceExclusions.VpcLattice.StateMessage ResourceExclusions.VpcPeering ResourceExclusions.VpcPeering.State ResourceExclusions.VpcPeering.StateMessage State StateMessage VpcEncryptionControlId	
AWS::EC2::VPCEndpoint		gov	CreationTimestamp DnsEntries Id NetworkInterfaceIds	
AWS::EC2::VPCEndpointService		gov	PrivateDnsNameConfiguration.Name PrivateDnsNameConfiguration.State PrivateDnsNameConfiguration.Type PrivateDnsNameConfiguration.Value ServiceId	
AWS::EC2::VPCGatewayAttachment		gov	AttachmentType	
AWS::EC2::VPCPeeringConnection		gov	Id	
AWS::EC2::VPNConnection		gov	VpnConnectionId	
AWS::EC2::VPNGateway		gov	VPNGatewayId	
AWS::EC2::Volume		gov	VolumeId	
AWS::ECR::RegistryPolicy		gov	RegistryId	
AWS::ECR::RegistryScanningConfiguration		gov	RegistryId	
AWS::ECR::ReplicationConfiguration		gov	RegistryId	
AWS::ECR::Repository	repository name	gov	Arn RepositoryUri	
AWS::ECR::SigningConfiguration		gov	RegistryId	
AWS::ECS::CapacityProvider		gov		
AWS::ECS::Cluster	cluster name	gov	Arn	
AWS::ECS::Service	service ARN	gov	Name ServiceArn	
AWS::ECS::TaskDefinition	ARN with revision	gov	TaskDefinitionArn	
AWS::EFS::AccessPoint		gov	AccessPointId Arn	
AWS::EFS::FileSystem		gov	Arn FileSystemId	
AWS::EFS::MountTarget		gov	FileSystemId Id IpAddress IpAddressType Ipv6Address SecurityGroups SubnetId	
AWS::EKS::Cluster		gov	Arn CertificateAuthority.Active.ActivatedBy CertificateAuthority.Active.Id CertificateAuthority.Data CertificateAuthorityData ClusterSecurityGroupId EncryptionConfigKeyArn Endpoint Id KubernetesNetworkConfig.ServiceIpv6Cidr OpenIdConnectIssuerUrl	
AWS::ElastiCache::ParameterGroup		gov	CacheParameterGroupName	
AWS::ElastiCache::ReplicationGroup	group id	gov	AtRestEncryptionEnabled AuthToken AutoMinorVersionUpgrade AutomaticFailoverEnabled CacheNodeType CacheParameterGroupName CacheSecurityGroupNames CacheSubnetGroupName ClusterMode ConfigurationEndPoint.Address ConfigurationEndPoint.Port DataTieringEnabled Durability EffectiveDurability Engine EngineVersion GlobalReplicationGroupId IpDiscovery KmsKeyId LogDeliveryConfigurations MultiAZEnabled NetworkType NodeGroupConfiguration NotificationTopicArn NumCacheClusters NumNodeGroups Port PreferredCacheClusterAZs PreferredMaintenanceWindow PrimaryClusterId PrimaryEndPoint.Address PrimaryEndPoint.Port ReadEndPoint.Addresses ReadEndPoint.AddressesList ReadEndPoint.Ports ReadEndPoint.PortsList ReaderEndPoint.Address ReaderEndPoint.Port ReplicasPerNodeGroup ReplicationGroupDescription ReplicationGroupId SecurityGroupIds SnapshotArns SnapshotName SnapshotRetentionLimit SnapshotWindow SnapshottingClusterId Tags TransitEncryptionEnabled TransitEncryptionMode UserGroupIds	ConfigurationEndPoint.Address=only with cluster mode on;ConfigurationEndPoint.Port=only with cluster mode on;PrimaryEndPoint.Address=only with cluster mode off;PrimaryEndPoint.Port=only with cluster mode off;ReadEndPoint.Addresses=only with cluster mode off;ReadEndPoint.AddressesList=only with cluster mode off;ReadEndPoint.Ports=only with cluster mode off;ReadEndPoint.PortsList=only with cluster mode off;ReaderEndPoint.Address=only with cluster mode off;ReaderEndPoint.Port=only with cluster mode off
AWS::ElastiCache::ServerlessCache		gov	ARN CreateTime Endpoint.Address Endpoint.Port FullEngineVersion ReaderEndpoint.Address ReaderEndpoint.Port Status	
AWS::ElastiCache::SubnetGroup	group name	gov		
AWS::ElastiCache::User		gov	Arn Status	
AWS::ElastiCache::UserGroup		gov	Arn Status	
AWS::ElasticLoadBalancingV2::Listener	ARN	gov	ListenerArn	
AWS::ElasticLoadBalancingV2::LoadBalancer	ARN	gov	CanonicalHostedZoneID DNSName EnableCapacityReservationProvisionStabilize EnablePrefixForIpv6SourceNat EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic IpAddressType Ipv4IpamPoolId LoadBalancerArn LoadBalancerAttributes LoadBalancerFullName LoadBalancerName Name Scheme SecurityGroups SubnetMappings Subnets Tags Type	
AWS::ElasticLoadBalancingV2::TargetGroup	ARN	gov	LoadBalancerArns TargetGroupArn TargetGroupFullName TargetGroupName	
AWS::Events::ApiDestination			Arn ArnForPolicy	
AWS::Events::EventBus		gov	Arn DeadLetterConfig.Arn Description EventSourceName KmsKeyIdentifier LogConfig.IncludeDetail LogConfig.Level Name Tags	
AWS::Events::Rule	rule name	gov	Arn RuleName	
AWS::FSx::FileSystem		gov	DNSName Id LustreMountName ResourceARN RootVolumeId	
AWS::GlobalAccelerator::Accelerator			AcceleratorArn DnsName DualStackDnsName Ipv4Addresses Ipv6Addresses	
AWS::Glue::Database		gov		
AWS::Glue::Job		gov		
AWS::Glue::Table		gov		
AWS::GuardDuty::Detector	detector id	gov	Id	
AWS::GuardDuty::MalwareProtectionPlan		gov	Arn CreatedAt MalwareProtectionPlanId Status StatusReasons	
AWS::IAM::AccessKey		gov	Id SecretAccessKey	
AWS::IAM::Group		gov	Arn	
AWS::IAM::InstanceProfile		gov	Arn	
AWS::IAM::ManagedPolicy	policy ARN	gov	AttachmentCount CreateDate DefaultVersionId IsAttachable PermissionsBoundaryUsageCount PolicyArn PolicyId UpdateDate	
AWS::IAM::Policy		gov	Id	
AWS::IAM::Role	role name	gov	Arn RoleId	
AWS::IAM::SAMLProvider		gov	Arn SamlProviderUUID	
AWS::IAM::ServerCertificate		gov	Arn	
AWS::IAM::User		gov	Arn	
AWS::IAM::UserPolicy		gov		
AWS::IAM::UserToGroupAddition		gov	Id	
AWS::KMS::Alias	alias name	gov		
AWS::KMS::Key	key id	gov	Arn KeyId	
AWS::KMS::ReplicaKey		gov	Arn KeyId	
AWS::Kinesis::Stream	stream name	gov	Arn WarmThroughputObject	
AWS::Kinesis::StreamConsumer		gov	ConsumerARN ConsumerCreationTimestamp ConsumerName ConsumerStatus StreamARN	
AWS::KinesisFirehose::DeliveryStream	stream name	gov	Arn	
AWS::Lambda::Alias		gov	AliasArn	
AWS::Lambda::CodeSigningConfig		gov	CodeSigningConfigArn CodeSigningConfigId	
AWS::Lambda::EventInvokeConfig		gov		
AWS::Lambda::EventSourceMapping		gov	EventSourceMappingArn Id	
AWS::Lambda::Function	function name	gov	Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus	
AWS::Lambda::Permission		gov	Id	
AWS::Lambda::Url			FunctionArn FunctionUrl	
AWS::Lambda::Version	ARN with version	gov	FunctionArn Version	
AWS::Logs::LogGroup	log group name	gov	Arn	Arn=ends with :*
AWS::Logs::MetricFilter		gov		
AWS::Logs::QueryDefinition		gov	QueryDefinitionId	
AWS::Logs::ResourcePolicy		gov		
AWS::Logs::SubscriptionFilter		gov		
AWS::Macie::Session			AutomatedDiscoveryStatus AwsAccountId ServiceRole	
AWS::Neptune::DBCluster		gov	AssociatedRoles AvailabilityZones BackupRetentionPeriod ClusterResourceId CopyTagsToSnapshot DBClusterIdentifier DBClusterParameterGroupName DBInstanceParameterGroupName DBPort DBSubnetGroupName DeletionProtection EnableCloudwatchLogsExports Endpoint EngineVersion GlobalClusterIdentifier IamAuthEnabled KmsKeyId NetworkType Port PreferredBackupWindow PreferredMaintenanceWindow ReadEndpoint RestoreToTime RestoreType ServerlessScalingConfiguration.MaxCapacity ServerlessScalingConfiguration.MinCapacity SnapshotIdentifier SourceDBClusterIdentifier StorageEncrypted Tags UseLatestRestorableTime VpcSecurityGroupIds	
AWS::NetworkFirewall::Firewall		gov	EndpointIds FirewallArn FirewallId NumberOfAssociations TransitGatewayAttachmentId	
AWS::NetworkFirewall::FirewallPolicy		gov	FirewallPolicyArn FirewallPolicyId	
AWS::NetworkFirewall::LoggingConfiguration		gov		
AWS::NetworkFirewall::RuleGroup		gov	RuleGroupArn RuleGroupId	
AWS::NetworkFirewall::TLSInspectionConfiguration		gov	TLSInspectionConfigurationArn TLSInspectionConfigurationId	
AWS::OpenSearchService::Domain		gov	AdvancedSecurityOptions.AnonymousAuthDisableDate Arn DomainArn DomainEndpoint DomainEndpointV2 DomainEndpoints Id IdentityCenterOptions.IdentityCenterApplicationARN IdentityCenterOptions.IdentityStoreId ServiceSoftwareOptions	
AWS::RDS::DBCluster	cluster identifier	gov	DBClusterArn DBClusterResourceId Endpoint Endpoint.Address Endpoint.Port MasterUserSecret.SecretArn ReadEndpoint ReadEndpoint.Address StorageEncryptionType StorageThroughput	ReadEndpoint=Aurora and Multi-AZ clusters;ReadEndpoint.Address=Aurora and Multi-AZ clusters
AWS::RDS::DBClusterParameterGroup		gov		
AWS::RDS::DBInstance	instance identifier	gov	AdditionalStorageVolumes AllocatedStorage AllowMajorVersionUpgrade ApplyImmediately AssociatedRoles AutoMinorVersionUpgrade AutomaticBackupReplicationKmsKeyId AutomaticBackupReplicationRegion AutomaticBackupReplicationRetentionPeriod AutomaticRestartTime AvailabilityZone BackupRetentionPeriod BackupTarget CACertificateIdentifier CertificateDetails.CAIdentifier CertificateDetails.ValidTill CertificateRotationRestart CharacterSetName CopyTagsToSnapshot CustomIAMInstanceProfile DBClusterIdentifier DBClusterSnapshotIdentifier DBInstanceArn DBInstanceClass DBInstanceIdentifier DBInstanceStatus DBName DBParameterGroupName DBSecurityGroups DBSnapshotIdentifier DBSubnetGroupName DBSystemId DatabaseInsightsMode DbiResourceId DedicatedLogVolume DeleteAutomatedBackups DeletionProtection Domain DomainAuthSecretArn DomainDnsIps DomainFqdn DomainIAMRoleName DomainOu EnableCloudwatchLogsExports EnableIAMDatabaseAuthentication EnablePerformanceInsights Endpoint.Address Endpoint.HostedZoneId Endpoint.Port Engine EngineLifecycleSupport EngineVersion InstanceCreateTime Iops IsStorageConfigUpgradeAvailable KmsKeyId LatestRestorableTime LicenseModel ListenerEndpoint.Address ListenerEndpoint.HostedZoneId ListenerEndpoint.Port ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword MasterUserSecret.KmsKeyId MasterUserSecret.SecretArn MasterUsername MaxAllocatedStorage MonitoringInterval MonitoringRoleArn MultiAZ NcharCharacterSetName NetworkType OptionGroupName PercentProgress PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod Port PreferredBackupWindow PreferredMaintenanceWindow ProcessorFeatures PromotionTier PubliclyAccessible ReadReplicaDBClusterIdentifiers ReadReplicaDBInstanceIdentifiers ReplicaMode RestoreTime ResumeFullAutomationModeTime SecondaryAvailabilityZone SourceDBClusterIdentifier SourceDBInstanceAutomatedBackupsArn SourceDBInstanceIdentifier SourceDbiResourceId SourceRegion StatusInfos StorageEncrypted StorageOperationPercentProgress StorageOperationStatus StorageThroughput StorageType Tags TdeCredentialArn TdeCredentialPassword Timezone UseDefaultProcessorFeatures UseLatestRestorableTime VPCSecurityGroups	MasterUserSecret.KmsKeyId=only with ManageMasterUserPassword=true;MasterUserSecret.SecretArn=only with ManageMasterUserPassword=true
AWS::RDS::DBParameterGroup	group name	gov	DBParameterGroupArn DBParameterGroupName Description Family Tags	
AWS::RDS::DBProxy		gov	DBProxyArn Endpoint VpcId	
AWS::RDS::DBSubnetGroup	group name	gov	DBSubnetGroupArn	
AWS::RDS::EventSubscription		gov		
AWS::RDS::GlobalCluster			GlobalEndpoint	
AWS::RDS::OptionGroup		gov		
AWS::Redshift::Cluster		gov	ClusterNamespaceArn DeferMaintenanceIdentifier Endpoint.Address Endpoint.Port MasterPasswordSecretArn	
AWS::Route53::DNSSEC		gov		
AWS::Route53::HostedZone		gov	Id NameServers	
AWS::Route53::KeySigningKey		gov		
AWS::Route53::RecordSet		gov		
AWS::Route53Resolver::FirewallRuleGroupAssociation		gov	Arn CreationTime CreatorRequestId Id ManagedOwnerName ModificationTime Status StatusMessage	
AWS::Route53Resolver::ResolverDNSSECConfig		gov	Id OwnerId ValidationStatus	
AWS::Route53Resolver::ResolverEndpoint		gov	Arn Direction HostVPCId IpAddressCount Name ResolverEndpointId	
AWS::Route53Resolver::ResolverQueryLoggingConfig		gov	Arn AssociationCount CreationTime CreatorRequestId Id OwnerId ShareStatus Status	
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation		gov	CreationTime Error ErrorMessage Id Status	
AWS::S3::AccessPoint		gov	Alias Arn Bucket BucketAccountId Name NetworkOrigin PublicAccessBlockConfiguration.BlockPublicAcls PublicAccessBlockConfiguration.BlockPublicPolicy PublicAccessBlockConfiguration.IgnorePublicAcls PublicAccessBlockConfiguration.RestrictPublicBuckets Tags VpcConfiguration.VpcId	
AWS::S3::Bucket	bucket name	gov	Arn DomainName DualStackDomainName MetadataConfiguration.AnnotationTableConfiguration.TableArn MetadataConfiguration.AnnotationTableConfiguration.TableName MetadataConfiguration.Destination MetadataConfiguration.InventoryTableConfiguration.TableArn MetadataConfiguration.InventoryTableConfiguration.TableName MetadataConfiguration.JournalTableConfiguration.TableArn MetadataConfiguration.JournalTableConfiguration.TableName MetadataTableConfiguration.S3TablesDestination.TableArn MetadataTableConfiguration.S3TablesDestination.TableNamespace RegionalDomainName WebsiteURL	
AWS::S3::BucketPolicy		gov		
AWS::SNS::Subscription		gov	Arn	
AWS::SNS::Topic	topic ARN	gov	ContentBasedDeduplication DeliveryStatusLogging DisplayName FifoThroughputScope FifoTopic KmsMasterKeyId MaximumMessageSize SignatureVersion Subscription Tags TopicArn TopicName TracingConfig	
AWS::SNS::TopicPolicy		gov	Id	
AWS::SQS::Queue	queue URL	gov	Arn ContentBasedDeduplication DeduplicationScope DelaySeconds FifoQueue FifoThroughputLimit KmsDataKeyReusePeriodSeconds KmsMasterKeyId MaximumMessageSize MessageRetentionPeriod QueueName QueueUrl ReceiveMessageWaitTimeSeconds RedrivePolicy.deadLetterTargetArn RedrivePolicy.maxReceiveCount SqsManagedSseEnabled Tags VisibilityTimeout	
AWS::SQS::QueuePolicy		gov	Id	
AWS::SSM::Association		gov	AssociationId	
AWS::SSM::Document	document name	gov		
AWS::SSM::MaintenanceWindow		gov	WindowId	
AWS::SSM::Parameter	parameter name	gov	AllowedPattern Arn DataType Description Name Policies Tier Type Value	
AWS::SSM::PatchBaseline		gov	Id	
AWS::SSM::ResourceDataSync		gov		
AWS::SSO::Assignment		gov		
AWS::SSO::PermissionSet		gov	PermissionSetArn	
AWS::Scheduler::Schedule		gov	Arn	
AWS::SecretsManager::ResourcePolicy		gov	Id	
AWS::SecretsManager::RotationSchedule		gov	Id	
AWS::SecretsManager::Secret	secret ARN	gov	Id	
AWS::SecretsManager::SecretTargetAttachment		gov	Id	
AWS::SecurityHub::FindingAggregator		gov	FindingAggregationRegion FindingAggregatorArn	
AWS::SecurityHub::Hub	hub ARN	gov	ARN SubscribedAt	
AWS::SecurityHub::Standard		gov	StandardsSubscriptionArn	
AWS::ServiceDiscovery::PrivateDnsNamespace		gov	Arn HostedZoneId Id	
AWS::Signer::SigningProfile		gov	Arn ProfileName ProfileVersion ProfileVersionArn	
AWS::StepFunctions::StateMachine	ARN	gov	Arn Name StateMachineRevisionId	
AWS::WAFv2::IPSet		gov	Arn Id	
AWS::WAFv2::LoggingConfiguration		gov	ManagedByFirewallManager	
AWS::WAFv2::RuleGroup		gov	Arn Id LabelNamespace	
AWS::WAFv2::WebACL	name|id|scope	gov	Arn Capacity Id LabelNamespace	
AWS::WAFv2::WebACLAssociation		gov		
"""#)
}
