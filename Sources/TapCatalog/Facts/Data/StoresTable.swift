// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Types whose replacement loses data unless a snapshot or the old one is kept: own judgement.
  static let stores = FactTable(
    name: "stores", lines: 20, digest: 0xf388362dbea415fc,
    text: #"""
AWS::Backup::BackupVault
AWS::DocDB::DBCluster
AWS::DynamoDB::GlobalTable
AWS::DynamoDB::Table
AWS::ECR::Repository
AWS::EFS::FileSystem
AWS::ElastiCache::ReplicationGroup
AWS::FSx::FileSystem
AWS::KMS::ReplicaKey
AWS::Kinesis::Stream
AWS::Logs::LogGroup
AWS::Neptune::DBCluster
AWS::OpenSearchService::Domain
AWS::RDS::DBCluster
AWS::RDS::DBInstance
AWS::Redshift::Cluster
AWS::S3::Bucket
AWS::SQS::Queue
AWS::SSM::Parameter
AWS::SecretsManager::Secret
"""#)
}
