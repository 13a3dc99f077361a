import TapModel

extension HighRequirement {
  /// Control families whose settings a Config rule of AWS can watch.
  private static let families = ["AC", "AU", "CA", "CM", "CP", "IA", "SC", "SI"]

  /// Trail, configuration, logs, alarms.
  static let records: [HighRequirement] = [
    HighRequirement("003-15", "Trail of all regions, signed, encrypted, with the use of objects and functions") { t in
      t.n("CloudTrail::Trail") == 1
        && t.all("CloudTrail::Trail") { trail in
          let used = trail["/AdvancedEventSelectors"].elements.flatMap { $0["/FieldSelectors"].elements }
            .filter { $0["/Field"].is("resources.type") }.compactMap { $0["/Equals/0"].text }
          return ["IsLogging", "IsMultiRegionTrail", "IncludeGlobalServiceEvents", "EnableLogFileValidation"]
            .allSatisfy { trail[Pointer([$0])].is(true) } && trail["/KMSKeyId"].names("KMS::Key")
            && t.trusts(trail["/CloudWatchLogsRoleArn"].target, "cloudtrail.amazonaws.com")
            && used.contains("AWS::S3::Object") && used.contains("AWS::Lambda::Function") && t.isClear(of: "trail.")
        }
    },
    HighRequirement("003-16", "Recorder of all types and a Config rule for each family; drift is said what it means") {
      t in
      let watched = t.resources("Config::ConfigRule").compactMap { $0["/Description"].text }
      return t.n("Config::DeliveryChannel") == 1
        && t.all("Config::ConfigurationRecorder") {
          $0["/RecordingGroup/AllSupported"].is(true) && $0["/RecordingGroup/IncludeGlobalResourceTypes"].is(true)
        }
        && families.allSatisfy { family in watched.contains { $0.contains(" \(family)-") } }
        && !t.finds("claims.drift") && t.isClear(of: "config.")
    },
    HighRequirement("003-17", "Metrics, logs, alerts: an alarm with an action for each critical part") { t in
      let parts = ["Lambda::Function", "RDS::DBCluster", "SQS::Queue", "KinesisFirehose::DeliveryStream"]
      let watched = t.resources("CloudWatch::Alarm").flatMap(\.references)
      return t.all("CloudWatch::Alarm") { $0["/AlarmActions/0"].names("SNS::Topic") }
        && parts.allSatisfy { type in t.all(type) { watched.contains($0.id) } } && t.n("SNS::Subscription") >= 1
    },
    HighRequirement("003-18", "Every log reaches the encrypted archive") { t in
      let sent = Set(t.resources("Logs::SubscriptionFilter").compactMap { $0["/LogGroupName"].target?.id })
      let own = t.resources("KinesisFirehose::DeliveryStream").compactMap {
        $0["/ExtendedS3DestinationConfiguration/CloudWatchLoggingOptions/LogGroupName"].target?.id
      }
      return t.all("Logs::LogGroup") { sent.contains($0.id) || own.contains($0.id) }
        && t.all("KinesisFirehose::DeliveryStream") {
          $0["/ExtendedS3DestinationConfiguration/BucketARN"].names("S3::Bucket")
        }
    },
    HighRequirement("003-19", "Flow log of all traffic, into an encrypted group") { t in
      t.all("EC2::VPC") { vpc in
        t.any("EC2::FlowLog") {
          $0["/ResourceId"].target?.id == vpc.id && $0["/TrafficType"].is("ALL")
            && $0["/LogGroupName"].target?["/KmsKeyId"].names("KMS::Key") == true
        }
      }
    },
    HighRequirement("003-31", "Trail into an encrypted bucket that admits this trail alone") { t in
      t.all("CloudTrail::Trail") { trail in
        guard let bucket = trail["/S3BucketName"].target, let name = trail["/TrailName"].text else { return false }
        let admitted = t.resources("S3::BucketPolicy").filter { $0["/Bucket"].target?.id == bucket.id }
          .flatMap { $0["/PolicyDocument/Statement"].elements }
          .filter { $0["/Principal/Service"].is("cloudtrail.amazonaws.com") }
        return admitted.count == 2
          && admitted.allSatisfy {
            $0["/Condition/StringEquals/aws:SourceArn"].text?.hasSuffix("trail/" + name) == true
          }
      } && t.isClear(of: "trail.", "s3.encrypted")
    },
    HighRequirement("003-34", "Every log group has an end and a key; metrics and alerts") { t in
      try t.all("Logs::LogGroup") { $0["/RetentionInDays"].exists && $0["/KmsKeyId"].names("KMS::Key") }
        && t.meetsHigh(["003-17"])
    },
    HighRequirement("003-43", "Security Hub with NIST 800-53, on top of the recorder") { t in
      t.n("SecurityHub::Hub") == 1
        && t.all("SecurityHub::Standard") { $0["/StandardsArn"].text?.contains("nist-800-53/v/5.0.0") == true }
        && t.n("Config::ConfigurationRecorder") == 1 && t.isClear(of: "hub.", "account.hub")
    },
    HighRequirement("003-57", "Config rules name the controls of High that they speak of") { t in
      let known = Set(t.controls)
      return t.n("Config::ConfigRule") >= 30
        && t.all("Config::ConfigRule") { rule in
          let named = rule["/Description"].text?.dropFirst("Speaks of ".count).split(separator: ", ").map(String.init)
          return rule["/Source/Owner"].is("AWS") && named?.isEmpty == false && Set(named ?? []).isSubset(of: known)
        }
    },
    HighRequirement("003-70", "A dashboard, and alarms") { t in
      try t.n("CloudWatch::Dashboard") >= 1 && t.meetsHigh(["003-17"])
    },
  ]
}
