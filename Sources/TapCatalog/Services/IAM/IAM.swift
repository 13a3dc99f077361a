import TapModel

/// All that tap-tui knows of AWS Identity and Access Management.
package let iam: Service = Service(
  "iam",
  rules: [
    iamStatement, iamEverything, iamResources, iamAdministrators, iamManaged, iamEscalation, iamTrust, iamNegations,
    iamWorkload, iamOtherAccounts,
  ] + dutyRules + peopleRules + roleUseRules)
