/// What tap-tui knows of FedRAMP and of AWS: each table is read when it is first asked for, and once.
package enum Facts {
  /// 410 controls, by id.
  package static let controls = Records(.controls, by: \.id, ControlRecord.init)
  /// Titles of the control families, by family id.
  package static let families = Records(.families, by: \.id, ControlFamily.init)
  /// FedRAMP's assigned values, by control.
  package static let parameters = Records(.parameters, by: \.control, ControlParameter.init)
  /// 46 Key Security Indicators, by id.
  package static let indicators = Records(.indicators, by: \.id, KeySecurityIndicator.init)
  /// 791 rows of the CIS workbook, by row id.
  package static let parts = Records(.parts, by: \.id, ControlPart.init)

  /// AWS regions, by id.
  package static let regions = Records(.regions, by: \.id, Region.init)
  /// AWS services, by id.
  package static let services = Records(.services, by: \.id, ServiceRecord.init)
  /// Name rules, by resource type.
  package static let names = Records(.names, by: \.type, NameRule.init)
  /// What Ref and Fn::GetAtt give, by resource type.
  package static let attributes = Records(.attributes, by: \.type, AttributeRecord.init)
  /// Runtimes and engine versions, by `kind/engine`.
  package static let versions = Records(.versions, by: \.key, EngineVersion.read)
  /// Principals of key policies, by use.
  package static let keyPrincipals = Records(.principals, by: \.use, KeyPrincipal.init)
  /// Endpoints of workloads, by workload.
  package static let endpoints = Records(.endpoints, by: \.workload, EndpointNeed.init)
}

/// How sure a fact is; shown wherever the fact is.
package enum Confidence: String, Sendable {
  /// Read at the source; likely; to be verified before anything rests on it.
  case high, medium, low
  /// Long-standing, not verified on AWS's page.
  case mediumHigh = "medium-high"
  /// From memory.
  case mediumLow = "medium-low"
}
