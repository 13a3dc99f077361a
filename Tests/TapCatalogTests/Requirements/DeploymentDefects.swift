import TapModel

extension Defect {
  /// What does not deploy, does not come again, or says what is not so.
  static let ofDeployment: [Defect] = [
    Defect(
      "D4", "Output asks the cache for an address that it has not", Flag("cache.endpoint", .block, nil, .opposite),
      edits: .set("monitoring-redis", "endpoint", "configuration"),
      isThere: { $0.output("RedisEndpoint")["/Value"].asked == "ConfigurationEndPoint.Address" }),
    Defect(
      "D20", "Secret must be there before, and is changed", Flag("secret.existing", .warn, "IA-5", .opposite),
      edits: .set("monitoring-db-credentials", "source", "existing"), .set("monitoring-db", "attach-secret", "always"),
      isThere: { t in
        t.n("SecretsManager::Secret") == 0 && t.n("SecretsManager::SecretTargetAttachment") == 1
      }),
    Defect(
      "D21", "Engine out of support, runtime ends within a year", Flag("rds.version", .gap, "SA-22"),
      Flag("lambda.runtime-ends", .note, nil),
      edits: .set("monitoring-db", "version", "15.4"), .set("monitoring-api-handler", "runtime", "python3.11"),
      isThere: { t in
        t.any("RDS::DBInstance") { $0["/EngineVersion"].is("15.4") }
          && t.any("Lambda::Function") { $0["/Runtime"].is("python3.11") }
      }),
    Defect(
      "D22", "Resources are kept that a clean teardown forbids", Flag("template.retained", .gap, nil),
      choice: { _ in
        [.set("monitoring-logs", "on-delete", "Retain")] + AsWritten.retained("monitoring-api", "Account")
          + AsWritten.retained("monitoring-api", "LogRole")
      },
      isThere: { t in t.everything.contains { $0.attribute("DeletionPolicy") == "Retain" } }),
    Defect(
      "D31", "Old marking, and a tag that claims what nobody has shown", Flag("claims.design-marking", .warn, "CM-12"),
      Flag("claims.design-compliance", .warn, nil), edits: .set("settings", "tags", AsWritten.oldTags),
      isThere: { t in
        t.all("KMS::Key") { $0.tag("Compliance") == "FedRAMP-Moderate" && $0.tag("DataClassification") == "SBU" }
      }),
  ]
}
