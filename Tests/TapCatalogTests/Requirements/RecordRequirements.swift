import TapModel

extension Requirement {
  /// The log group that the workloads write to.
  private static func log(_ t: TemplateProbe) -> Place? {
    t.resources("Logs::LogGroup").first { $0["/LogGroupName"].text == "/aws/monitoring/" + t.suffix }
  }

  /// Logs and streams.
  static let records: [Requirement] = [
    Requirement("000-26", "Log group /aws/monitoring/S") { t in log(t) != nil },
    Requirement("000-27", "365 days kept, by every log group") { t in
      t.all("Logs::LogGroup") { ($0["/RetentionInDays"].number ?? 0) >= 365 }
    },
    Requirement("000-28", "Log groups encrypted with a key that admits CloudWatch Logs") { t in
      let keys = t.resources("Logs::LogGroup").map { $0["/KmsKeyId"] }
      return keys.allSatisfy { $0.names("KMS::Key") }
        && t.holds(keys.allSatisfy { t.admits($0.target, "logs") }, orFinds: "kms.service-access")
    },
    Requirement("000-29", "Log group destroyed with the stack") { t in
      log(t)?.attribute("DeletionPolicy") == "Delete"
    },
    Requirement("000-30", "Stream monitoring-logs-S, log aggregation") { t in
      t.all("Kinesis::Stream") { $0["/Name"].isNamed("monitoring-logs") }
    },
    Requirement("000-31", "Stream encrypted with an own key") { t in
      t.all("Kinesis::Stream") {
        $0["/StreamEncryption/EncryptionType"].is("KMS") && $0["/StreamEncryption/KeyId"].names("KMS::Key")
      }
    },
    Requirement("000-32", "Stream keeps 7 days") { t in
      t.all("Kinesis::Stream") { $0["/RetentionPeriodHours"].is(168) }
    },
  ]
}
