// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// VPC endpoints that a workload without egress needs: AWS documentation, read 2026-11-21.
  /// Columns: workload, services, kind, FIPS form, needed when.
  static let endpoints = FactTable(
    name: "endpoints", lines: 32, digest: 0x032d6a953358ef1a,
    text: #"""
ECS Fargate task (any)	ecr.api	Interface	no in most	always, image from ECR
ECS Fargate task (any)	ecr.dkr	Interface	no in most	always, image from ECR
ECS Fargate task (any)	s3	Gateway		always, ECR keeps layers in prod-REGION-starport-layer-bucket
ECS Fargate task (any)	logs	Interface	-fips in US/GovCloud: verify	awslogs driver
ECS Fargate task with Secrets	secretsmanager	Interface	yes (secretsmanager-fips: verify per region)	Secrets[].ValueFrom is a secret
ECS Fargate task with Secrets	ssm	Interface	verify	Secrets[].ValueFrom is a parameter
ECS Fargate task with Secrets	kms	Interface	kms-fips	only when the code itself calls KMS; decryption of a secret is done by the service
ECS exec	ssmmessages	Interface	verify	EnableExecuteCommand=true
ECS on EC2 instances	ecs ecs-agent ecs-telemetry	Interface	verify	container instances only; Fargate does not need them
ECS Fargate task, Kinesis producer	kinesis-streams	Interface	kinesis-streams-fips: verify	role has kinesis:*
Firehose producer	kinesis-firehose	Interface	verify	role has firehose:Put*
Workload with RDS or ElastiCache data plane				data plane is in the VPC already; rds endpoint only for API calls
RDS Data API caller	rds-data	Interface	verify	role has rds-data:*
Lambda in a VPC, own invocation				logs of a function are written by the service, not through the VPC
Lambda in a VPC, calls another function	lambda	Interface	verify	role has lambda:InvokeFunction
Lambda in a VPC, by action	sqs sns secretsmanager kms sts events states monitoring logs	Interface	per service	one per service prefix of the role's actions
Lambda in a VPC, S3 or DynamoDB	s3 dynamodb	Gateway		role has s3:* or dynamodb:*
Role assumption in code	sts	Interface	verify	role has sts:AssumeRole or SDK web identity
Session Manager on instances	ssm	Interface	verify	always
Session Manager on instances	ssmmessages	Interface	verify	always
Session Manager on instances	ec2messages	Interface	verify	older agents; in regions launched since 2024 not offered and not needed
Session Manager on instances	kms logs s3	Interface / Gateway	kms-fips	when sessions are encrypted or logged
Patch and inventory on instances	s3	Gateway		patch baseline snapshots and packages (aws-ssm-REGION, patch-baseline-snapshot-REGION buckets)
CloudWatch agent or metrics in code	monitoring	Interface	monitoring-fips: verify	role has cloudwatch:PutMetricData
X-Ray in code	xray	Interface	verify	tracing on
GuardDuty runtime monitoring	guardduty-data	Interface	guardduty-data-fips in US	agent in an isolated VPC; GuardDuty can make it by itself, then it is not in the template
Secret rotation function	secretsmanager	Interface	verify	function in a VPC
Private REST API	execute-api	Interface	no	callers inside the VPC; its id goes in VpcEndpointIds and the policy
Step Functions caller	states sync-states	Interface	verify	role has states:*
EventBridge caller	events	Interface	verify	role has events:PutEvents
ECR scan by Inspector, Config, CloudTrail, GuardDuty, Backup, Firehose delivery, Logs subscription				service-side, no VPC path
AWS Config or CloudFormation from inside (cfn-init, custom resource)	cloudformation config	Interface	verify	cfn-signal, cfn-init; a Lambda custom resource answers through an S3 presigned URL: s3 gateway
"""#)
}
