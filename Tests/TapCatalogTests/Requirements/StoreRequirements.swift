import TapModel

extension Requirement {
  private static let database = "RDS::DBInstance"
  private static let cache = "ElastiCache::ReplicationGroup"

  /// Database and cache.
  static let stores: [Requirement] = [
    Requirement("000-33", "Subnet group rds-subnet-group-S on isolated subnets") { t in
      t.all("RDS::DBSubnetGroup") {
        $0["/DBSubnetGroupName"].isNamed("rds-subnet-group") && t.isIsolated($0["/SubnetIds"])
      }
    },
    Requirement("000-34", "Credentials from the existing secret monitoring-db-credentials-S", on: .asWritten) { t in
      t.n("SecretsManager::Secret") == 0
        && t.all(database) {
          $0["/MasterUserPassword"].text
            == "{{resolve:secretsmanager:\(t.named("monitoring-db-credentials")):SecretString:password}}"
        }
    },
    Requirement("000-35", "PostgreSQL 15.4, t3.small, 20 GB, database monitoring", on: .asWritten) { t in
      t.finds("rds.version")
        && t.all(database) {
          $0["/Engine"].is("postgres") && $0["/EngineVersion"].is("15.4") && $0["/DBInstanceClass"].is("db.t3.small")
            && $0["/AllocatedStorage"].is(20) && $0["/DBName"].is("monitoring")
        }
    },
    Requirement("000-36", "In isolated subnets, group rds-sg") { t in
      t.all(database) {
        !$0["/PubliclyAccessible"].is(true) && $0["/VPCSecurityGroups/0"].names(t.group("rds-sg"))
          && $0["/DBSubnetGroupName"].names("RDS::DBSubnetGroup")
      }
    },
    Requirement("000-37", "Storage encrypted with an own key") { t in
      t.all(database) { $0["/StorageEncrypted"].is(true) && $0["/KmsKeyId"].names("KMS::Key") }
    },
    Requirement("000-38", "Backups 7 days, deleted with the instance; no protection; destroyed", on: .asWritten) { t in
      t.finds("rds.backups-survive") && t.finds("rds.deletion-protection")
        && t.all(database) {
          $0["/BackupRetentionPeriod"].is(7) && $0["/DeleteAutomatedBackups"].is(true)
            && $0["/DeletionProtection"].is(false) && $0.attribute("DeletionPolicy") == "Delete"
        }
    },
    Requirement("000-39", "Exports the log postgresql") { t in
      t.all(database) { $0["/EnableCloudwatchLogsExports"].elements.contains { $0.is("postgresql") } }
    },
    Requirement("000-40", "Enhanced monitoring every 60 s") { t in
      t.all(database) {
        $0["/MonitoringInterval"].is(60) && t.trusts($0["/MonitoringRoleArn"].target, "monitoring.rds.amazonaws.com")
      }
    },
    Requirement("000-41", "Performance Insights with an own key, kept by default") { t in
      t.all(database) {
        $0["/EnablePerformanceInsights"].is(true) && $0["/PerformanceInsightsKMSKeyId"].names("KMS::Key")
          && $0["/PerformanceInsightsRetentionPeriod"].is(7)
      }
    },
    Requirement("000-42", "Identifier monitoring-db-S") { t in
      t.all(database) { $0["/DBInstanceIdentifier"].isNamed("monitoring-db") }
    },

    Requirement("000-43", "Subnet group redis-subnet-group-S on isolated subnets") { t in
      t.all("ElastiCache::SubnetGroup") {
        $0["/CacheSubnetGroupName"].isNamed("redis-subnet-group") && t.isIsolated($0["/SubnetIds"])
      }
    },
    Requirement("000-44", "Redis 7.0, cache.t3.micro, 2 nodes, monitoring-redis-S") { t in
      t.all(cache) {
        $0["/Engine"].is("redis") && $0["/EngineVersion"].is("7.0") && $0["/CacheNodeType"].is("cache.t3.micro")
          && $0["/NumCacheClusters"].is(2) && $0["/ReplicationGroupId"].isNamed("monitoring-redis")
      }
    },
    Requirement("000-45", "Automatic failover, across zones") { t in
      t.all(cache) { $0["/AutomaticFailoverEnabled"].is(true) }
        && t.holds(t.all(cache) { $0["/MultiAZEnabled"].is(true) }, orFinds: "cache.failover")
    },
    Requirement("000-46", "Encrypted at rest with an own key, and in transit") { t in
      t.all(cache) {
        $0["/AtRestEncryptionEnabled"].is(true) && $0["/TransitEncryptionEnabled"].is(true)
          && $0["/KmsKeyId"].names("KMS::Key")
      }
    },
    Requirement("000-47", "Snapshots 5 days", on: .asWritten) { t in
      t.all(cache) { $0["/SnapshotRetentionLimit"].is(5) }
    },
    Requirement("000-48", "Slow log as JSON to CloudWatch") { t in
      t.all(cache) {
        $0["/LogDeliveryConfigurations"].elements.contains {
          $0["/LogType"].is("slow-log") && $0["/LogFormat"].is("json") && $0["/DestinationType"].is("cloudwatch-logs")
            && $0["/DestinationDetails/CloudWatchLogsDetails/LogGroup"].names("Logs::LogGroup")
        }
      }
    },
    Requirement("000-49", "Depends on its subnet group") { t in
      t.all(cache) { $0["/CacheSubnetGroupName"].names("ElastiCache::SubnetGroup") }
    },
  ]
}
