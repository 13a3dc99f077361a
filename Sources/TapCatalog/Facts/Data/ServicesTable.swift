// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// AWS services against AWS's FedRAMP scope, and their FIPS hosts, 2026-11-21; verify on AWS's services-in-scope page.
  /// Columns: id, name, namespaces of its types, Moderate in US East/West, High in GovCloud, confidence,
  /// FIPS host in us-east-1, us-west-2, us-gov-west-1, us-gov-east-1.
  static let services = FactTable(
    name: "services", lines: 40, digest: 0x6210fa4f5ff72578,
    text: #"""
ec2	EC2/VPC	EC2	yes	yes	medium-high	ec2-fips.us-east-1.amazonaws.com	ec2-fips.us-west-2.amazonaws.com		
rds	RDS/Aurora	RDS	yes	yes	medium-high	rds-fips.us-east-1.amazonaws.com	rds-fips.us-west-2.amazonaws.com	rds.us-gov-west-1.amazonaws.com	rds.us-gov-east-1.amazonaws.com
ecs	ECS	ECS	yes	yes	medium-high	ecs-fips.us-east-1.amazonaws.com	ecs-fips.us-west-2.amazonaws.com	ecs-fips.us-gov-west-1.amazonaws.com	ecs-fips.us-gov-east-1.amazonaws.com
elasticache	ElastiCache	ElastiCache	yes	yes	medium-high	elasticache-fips.us-east-1.amazonaws.com	elasticache-fips.us-west-2.amazonaws.com	elasticache.us-gov-west-1.amazonaws.com	
apigateway	API Gateway	ApiGateway ApiGatewayV2	yes	yes	medium-high	apigateway-fips.us-east-1.amazonaws.com	apigateway-fips.us-west-2.amazonaws.com		
wafv2	WAF	WAFv2	yes	yes	medium-high	wafv2-fips.us-east-1.amazonaws.com	wafv2-fips.us-west-2.amazonaws.com	wafv2-fips.us-gov-west-1.amazonaws.com	wafv2-fips.us-gov-east-1.amazonaws.com
kinesis	Kinesis Data Streams	Kinesis	yes	yes	medium-high	kinesis-fips.us-east-1.amazonaws.com	kinesis-fips.us-west-2.amazonaws.com	kinesis.us-gov-west-1.amazonaws.com	kinesis.us-gov-east-1.amazonaws.com
kms	KMS	KMS	yes	yes	medium-high	kms-fips.us-east-1.amazonaws.com	kms-fips.us-west-2.amazonaws.com	kms-fips.us-gov-west-1.amazonaws.com	kms-fips.us-gov-east-1.amazonaws.com
logs	CloudWatch Logs	Logs	yes	yes	medium-high	logs-fips.us-east-1.amazonaws.com	logs-fips.us-west-2.amazonaws.com	logs.us-gov-west-1.amazonaws.com	logs.us-gov-east-1.amazonaws.com
monitoring	CloudWatch	CloudWatch	yes	yes	medium-high	monitoring-fips.us-east-1.amazonaws.com	monitoring-fips.us-west-2.amazonaws.com	monitoring.us-gov-west-1.amazonaws.com	monitoring.us-gov-east-1.amazonaws.com
iam	IAM	IAM	yes	yes	medium-high	iam-fips.amazonaws.com	iam-fips.amazonaws.com	iam.us-gov.amazonaws.com	iam.us-gov.amazonaws.com
secretsmanager	Secrets Manager	SecretsManager	yes	yes	medium-high	secretsmanager-fips.us-east-1.amazonaws.com	secretsmanager-fips.us-west-2.amazonaws.com	secretsmanager-fips.us-gov-west-1.amazonaws.com	secretsmanager-fips.us-gov-east-1.amazonaws.com
lambda	Lambda	Lambda	yes	yes	medium-high	lambda-fips.us-east-1.amazonaws.com	lambda-fips.us-west-2.amazonaws.com	lambda-fips.us-gov-west-1.amazonaws.com	lambda-fips.us-gov-east-1.amazonaws.com
s3	S3	S3	yes	yes	medium-high	s3-fips.us-east-1.amazonaws.com	s3-fips.us-west-2.amazonaws.com	s3-fips.us-gov-west-1.amazonaws.com	s3-fips.us-gov-east-1.amazonaws.com
cloudtrail	CloudTrail	CloudTrail	yes	yes	medium-high	cloudtrail-fips.us-east-1.amazonaws.com	cloudtrail-fips.us-west-2.amazonaws.com	cloudtrail.us-gov-west-1.amazonaws.com	cloudtrail.us-gov-east-1.amazonaws.com
config	Config	Config	yes	yes	medium-high	config-fips.us-east-1.amazonaws.com	config-fips.us-west-2.amazonaws.com	config.us-gov-west-1.amazonaws.com	config.us-gov-east-1.amazonaws.com
ssm	Systems Manager	SSM	yes	yes	medium-high	ssm-fips.us-east-1.amazonaws.com	ssm-fips.us-west-2.amazonaws.com	ssm.us-gov-west-1.amazonaws.com	ssm.us-gov-east-1.amazonaws.com
securityhub	Security Hub	SecurityHub	yes	yes	medium-high	securityhub-fips.us-east-1.amazonaws.com	securityhub-fips.us-west-2.amazonaws.com	securityhub-fips.us-gov-west-1.amazonaws.com	securityhub-fips.us-gov-east-1.amazonaws.com
sqs	SQS	SQS	yes	yes	medium-high	sqs-fips.us-east-1.amazonaws.com	sqs-fips.us-west-2.amazonaws.com	sqs.us-gov-west-1.amazonaws.com	sqs.us-gov-east-1.amazonaws.com
sns	SNS	SNS	yes	yes	medium-high	sns-fips.us-east-1.amazonaws.com	sns-fips.us-west-2.amazonaws.com	sns.us-gov-west-1.amazonaws.com	sns.us-gov-east-1.amazonaws.com
cloudformation	CloudFormation	CloudFormation	yes	yes	medium-high	cloudformation-fips.us-east-1.amazonaws.com	cloudformation-fips.us-west-2.amazonaws.com	cloudformation.us-gov-west-1.amazonaws.com	cloudformation.us-gov-east-1.amazonaws.com
guardduty	GuardDuty	GuardDuty	yes	yes	medium-high	guardduty-fips.us-east-1.amazonaws.com	guardduty-fips.us-west-2.amazonaws.com	guardduty.us-gov-west-1.amazonaws.com	guardduty.us-gov-east-1.amazonaws.com
inspector2	Inspector	InspectorV2	yes	yes	medium-low	inspector2-fips.us-east-1.amazonaws.com	inspector2-fips.us-west-2.amazonaws.com	inspector2-fips.us-gov-west-1.amazonaws.com	inspector2-fips.us-gov-east-1.amazonaws.com
backup	Backup	Backup	yes	yes	medium-high				
events	EventBridge	Events	yes	yes	medium-high	events-fips.us-east-1.amazonaws.com	events-fips.us-west-2.amazonaws.com	events.us-gov-west-1.amazonaws.com	events.us-gov-east-1.amazonaws.com
acm	ACM	CertificateManager	yes	yes	medium-high	acm-fips.us-east-1.amazonaws.com	acm-fips.us-west-2.amazonaws.com		
route53	Route 53	Route53 Route53Resolver	yes	yes	medium-high	route53-fips.amazonaws.com	route53-fips.amazonaws.com	route53.us-gov.amazonaws.com	route53.us-gov.amazonaws.com
elasticloadbalancing	ELB	ElasticLoadBalancingV2 ElasticLoadBalancing	yes	yes	medium-high	elasticloadbalancing-fips.us-east-1.amazonaws.com	elasticloadbalancing-fips.us-west-2.amazonaws.com	elasticloadbalancing.us-gov-west-1.amazonaws.com	elasticloadbalancing.us-gov-east-1.amazonaws.com
network-firewall	Network Firewall	NetworkFirewall	yes	yes	medium-low	network-firewall-fips.us-east-1.amazonaws.com	network-firewall-fips.us-west-2.amazonaws.com	network-firewall-fips.us-gov-west-1.amazonaws.com	network-firewall-fips.us-gov-east-1.amazonaws.com
ecr	ECR	ECR	yes	yes	medium-high	ecr-fips.us-east-1.amazonaws.com	ecr-fips.us-west-2.amazonaws.com	ecr-fips.us-gov-west-1.amazonaws.com	ecr-fips.us-gov-east-1.amazonaws.com
dynamodb	DynamoDB	DynamoDB	yes	yes	medium-high	dynamodb-fips.us-east-1.amazonaws.com	dynamodb-fips.us-west-2.amazonaws.com	dynamodb-fips.us-gov-west-1.amazonaws.com	dynamodb-fips.us-gov-east-1.amazonaws.com
firehose	Data Firehose	KinesisFirehose	yes	yes	medium-high	firehose-fips.us-east-1.amazonaws.com	firehose-fips.us-west-2.amazonaws.com	firehose-fips.us-gov-west-1.amazonaws.com	firehose-fips.us-gov-east-1.amazonaws.com
macie2	Macie	Macie	yes	no	medium-low	macie2-fips.us-east-1.amazonaws.com	macie2-fips.us-west-2.amazonaws.com		
shield	Shield	Shield	yes	no	medium-low	shield-fips.us-east-1.amazonaws.com	shield-fips.us-east-1.amazonaws.com		
access-analyzer	IAM Access Analyzer	AccessAnalyzer	yes	yes	medium-low	access-analyzer-fips.us-east-1.amazonaws.com	access-analyzer-fips.us-west-2.amazonaws.com	access-analyzer.us-gov-west-1.amazonaws.com	access-analyzer.us-gov-east-1.amazonaws.com
elasticfilesystem	EFS	EFS	yes	yes	medium-high	elasticfilesystem-fips.us-east-1.amazonaws.com	elasticfilesystem-fips.us-west-2.amazonaws.com	elasticfilesystem-fips.us-gov-west-1.amazonaws.com	elasticfilesystem-fips.us-gov-east-1.amazonaws.com
es	OpenSearch Service	OpenSearchService Elasticsearch	yes	yes	medium-low	es-fips.us-east-1.amazonaws.com	es-fips.us-west-2.amazonaws.com	es-fips.us-gov-west-1.amazonaws.com	es-fips.us-gov-east-1.amazonaws.com
cognito-idp	Cognito	Cognito	yes	yes	medium-low	cognito-idp-fips.us-east-1.amazonaws.com	cognito-idp-fips.us-west-2.amazonaws.com	cognito-idp-fips.us-gov-west-1.amazonaws.com	
autoscaling	Auto Scaling	AutoScaling	yes	yes	medium-high	autoscaling-fips.us-east-1.amazonaws.com	autoscaling-fips.us-west-2.amazonaws.com		
sso	IAM Identity Center	SSO	yes	yes	medium-low			sso.us-gov-west-1.amazonaws.com	sso.us-gov-east-1.amazonaws.com
"""#)
}
