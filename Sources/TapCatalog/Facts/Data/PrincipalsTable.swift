// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Who must stand in the policy of a customer-managed key: AWS documentation, read 2026-11-21.
  /// Columns: use, types, key property, principal, actions, condition, note, confidence.
  static let principals = FactTable(
    name: "principals", lines: 38, digest: 0x8917c151d8a25285,
    text: #"""
log_group	AWS::Logs::LogGroup	KmsKeyId	logs.${AWS::Region}.amazonaws.com	kms:Encrypt* kms:Decrypt* kms:ReEncrypt* kms:GenerateDataKey* kms:Describe*	ArnLike or ArnEquals kms:EncryptionContext:aws:logs:arn = arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:NAME (or :*)	creation fails without it; KmsKeyId takes the key ARN; build the ARN from the name, not from GetAtt, to avoid a cycle; region in the principal is mandatory	high
trail	AWS::CloudTrail::Trail	KMSKeyId	cloudtrail.amazonaws.com	kms:GenerateDataKey* kms:DescribeKey	StringEquals aws:SourceArn = trail ARN; StringLike kms:EncryptionContext:aws:cloudtrail:arn = arn:${AWS::Partition}:cloudtrail:*:${AWS::AccountId}:trail/*	readers need kms:Decrypt on their roles; the bucket's own key is separate	high
config_channel	AWS::Config::DeliveryChannel	S3KmsKeyArn	config.amazonaws.com	kms:Decrypt kms:GenerateDataKey	StringEquals aws:SourceAccount = ${AWS::AccountId}	principal for the service-linked role case; with an own recorder role the role needs the same actions	high
topic_from_alarm	AWS::SNS::Topic	KmsMasterKeyId	cloudwatch.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	optional aws:SourceAccount, ArnLike aws:SourceArn = arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*	alias/aws/sns cannot be used: its policy cannot be changed; missing = alarm deploys and delivers nothing	high
topic_or_queue_from_event_rule	AWS::SNS::Topic AWS::SQS::Queue	KmsMasterKeyId	events.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	none: aws:SourceAccount, aws:SourceArn and aws:SourceOrgID are not sent by EventBridge to KMS here; a condition stops delivery	missing = events vanish silently (FailedInvocations)	high
topic_from_s3	AWS::SNS::Topic AWS::SQS::Queue	KmsMasterKeyId	s3.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	aws:SourceAccount	S3 event notification to an encrypted target	high
queue_from_topic	AWS::SQS::Queue	KmsMasterKeyId	sns.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	optional aws:SourceArn = topic ARN	subscription of an encrypted queue	high
topic_from_backup	AWS::SNS::Topic	KmsMasterKeyId	backup.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	optional aws:SourceAccount	vault notifications	medium
topic_from_config	AWS::SNS::Topic	KmsMasterKeyId	config.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	aws:SourceAccount	delivery channel SnsTopicARN	high
topic_from_cloudtrail	AWS::SNS::Topic	KmsMasterKeyId	cloudtrail.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	aws:SourceArn = trail ARN	trail SnsTopicName	high
topic_from_rds_event	AWS::SNS::Topic	KmsMasterKeyId	events.rds.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	optional aws:SourceAccount	RDS event subscriptions	medium
topic_from_elasticache	AWS::SNS::Topic	KmsMasterKeyId	elasticache.amazonaws.com	kms:Decrypt kms:GenerateDataKey*		NotificationTopicArn; encrypted topic support to be verified	low
topic_from_budgets_or_health	AWS::SNS::Topic	KmsMasterKeyId	events.amazonaws.com	kms:Decrypt kms:GenerateDataKey*	none (event rule)	Health events come through an event rule	high
bucket_flow_logs	AWS::S3::Bucket	BucketEncryption	delivery.logs.amazonaws.com	kms:Encrypt kms:Decrypt kms:ReEncrypt* kms:GenerateDataKey* kms:DescribeKey	StringEquals aws:SourceAccount; ArnLike aws:SourceArn = arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*	flow log, WAF, Route 53 query log, NLB log to an SSE-KMS bucket; give the key as ARN, not as id	high
bucket_cloudtrail	AWS::S3::Bucket	BucketEncryption	cloudtrail.amazonaws.com	kms:GenerateDataKey* kms:DescribeKey	aws:SourceArn = trail ARN	only when the trail has no KMSKeyId of its own and the bucket default is SSE-KMS	medium
bucket_config	AWS::S3::Bucket	BucketEncryption	config.amazonaws.com	kms:Decrypt kms:GenerateDataKey	aws:SourceAccount	as config_channel	high
bucket_access_log_target	AWS::S3::Bucket	BucketEncryption	none possible			target of S3 server access logs: SSE-S3 only, SSE-KMS default encryption is not supported	high
bucket_alb_logs	AWS::S3::Bucket	BucketEncryption	none possible			ALB access logs: SSE-S3 only	high
bucket_from_firehose	AWS::S3::Bucket	BucketEncryption	(role of the delivery stream)	kms:Decrypt kms:GenerateDataKey	kms:ViaService = s3.${AWS::Region}.amazonaws.com; kms:EncryptionContext:aws:s3:arn	no service principal: the role	high
firehose_stream	AWS::KinesisFirehose::DeliveryStream	DeliveryStreamEncryptionConfigurationInput.KeyARN	(grant made by the caller; firehose.amazonaws.com)	kms:CreateGrant	kms:GrantIsForAWSResource	actions: kms:CreateGrant for the caller, then Firehose uses its grant; DirectPut only; with a Kinesis source the stream's own encryption counts	medium
kinesis_stream	AWS::Kinesis::Stream	StreamEncryption.KeyId	(producers and consumers)	kms:GenerateDataKey kms:Decrypt	kms:ViaService = kinesis.${AWS::Region}.amazonaws.com	actions: producer kms:GenerateDataKey; consumer kms:Decrypt; no service principal; each role needs it	high
rds	AWS::RDS::DBInstance AWS::RDS::DBCluster	KmsKeyId	(caller, through a grant)	kms:CreateGrant kms:DescribeKey kms:Encrypt kms:Decrypt kms:GenerateDataKey* kms:ReEncrypt*	kms:ViaService = rds.${AWS::Region}.amazonaws.com; Bool kms:GrantIsForAWSResource for CreateGrant	no service principal; the account-root statement plus the deployer's IAM is enough	high
rds_insights	AWS::RDS::DBInstance	PerformanceInsightsKMSKeyId	(caller; readers)	kms:Decrypt	kms:ViaService = rds.${AWS::Region}.amazonaws.com; kms:EncryptionContext:aws:pi:service = rds	actions: readers: kms:Decrypt; as rds	medium
elasticache	AWS::ElastiCache::ReplicationGroup	KmsKeyId	(caller, through a grant)		kms:ViaService = elasticache.${AWS::Region}.amazonaws.com (some pages: dax.)	actions: as rds; no service principal	medium
secret	AWS::SecretsManager::Secret	KmsKeyId	(reader and writer roles)	kms:Decrypt kms:GenerateDataKey	kms:ViaService = secretsmanager.${AWS::Region}.amazonaws.com; kms:EncryptionContext:SecretARN	actions: kms:Decrypt (read), kms:GenerateDataKey (write); no service principal; the ECS execution role and the rotation function need it	high
backup_vault	AWS::Backup::BackupVault	EncryptionKeyArn	(backup role; grant)	kms:CreateGrant kms:GenerateDataKey* kms:Decrypt kms:ReEncrypt* kms:DescribeKey	kms:GrantIsForAWSResource; kms:ViaService	no service principal in the account; for copies from another account that account's root	high
guardduty_export	AWS::GuardDuty::PublishingDestination	DestinationProperties.KmsKeyArn	guardduty.amazonaws.com	kms:GenerateDataKey	aws:SourceAccount; aws:SourceArn = detector ARN	bucket policy too: GetBucketLocation, PutObject	high
sns_to_firehose_or_lambda	AWS::Lambda::Function	KmsKeyArn	(role of the function)	kms:Decrypt	kms:EncryptionContext:aws:lambda:FunctionArn	environment variables; Lambda makes a grant for the caller (kms:CreateGrant)	high
ecs_ephemeral	AWS::ECS::Cluster	Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId	fargate.amazonaws.com	kms:GenerateDataKeyWithoutPlaintext kms:CreateGrant	kms:EncryptionContext:aws:ecs:clusterAccount and :clusterName	CreateGrant limited to operation Decrypt	high
ecr	AWS::ECR::Repository	EncryptionConfiguration.KmsKey	(caller; grant)	kms:CreateGrant kms:DescribeKey	kms:ViaService = ecr.${AWS::Region}.amazonaws.com	ECR makes grants at creation	high
ebs_autoscaling	AWS::EC2::LaunchTemplate	LaunchTemplateData.BlockDeviceMappings[].Ebs.KmsKeyId	role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling	kms:Encrypt kms:Decrypt kms:ReEncrypt* kms:GenerateDataKey* kms:DescribeKey kms:CreateGrant	Bool kms:GrantIsForAWSResource for CreateGrant	a role principal, not a service	high
session_manager	AWS::SSM::Document	inputs.kmsKeyId	(instance role and user)	kms:Decrypt kms:GenerateDataKey		actions: instance kms:Decrypt; user kms:GenerateDataKey; session encryption	high
dnssec_ksk	AWS::Route53::KeySigningKey	KeyManagementServiceArn	dnssec-route53.amazonaws.com	kms:DescribeKey kms:GetPublicKey kms:Sign kms:CreateGrant	aws:SourceAccount; aws:SourceArn = hosted zone ARN	actions: kms:DescribeKey, kms:GetPublicKey, kms:Sign; kms:CreateGrant with kms:GrantIsForAWSResource; key ECC_NIST_P256, SIGN_VERIFY, single region us-east-1	high
dynamodb	AWS::DynamoDB::Table	SSESpecification.KMSMasterKeyId	(caller; grant)	kms:Encrypt kms:Decrypt kms:ReEncrypt* kms:GenerateDataKey* kms:DescribeKey kms:CreateGrant	kms:ViaService = dynamodb.*.amazonaws.com	no service principal	high
efs	AWS::EFS::FileSystem	KmsKeyId	(caller; grant)	kms:CreateGrant kms:DescribeKey kms:GenerateDataKey* kms:Decrypt	kms:ViaService = elasticfilesystem.${AWS::Region}.amazonaws.com	no service principal	high
eventbus	AWS::Events::EventBus	KmsKeyIdentifier	events.amazonaws.com	kms:DescribeKey kms:GenerateDataKey kms:Decrypt	aws:SourceAccount, aws:SourceArn = bus ARN, kms:EncryptionContext:aws:events:event-bus:arn	here the conditions do work, unlike delivery to a topic	high
codebuild	AWS::CodeBuild::Project	EncryptionKey	(role of the project)	kms:Decrypt kms:GenerateDataKey*			high
scheduler	AWS::Scheduler::Schedule	KmsKeyArn	(role of the schedule)	kms:Decrypt			medium
"""#)
}
