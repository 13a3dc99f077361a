import TapModel

/// SVC-01.
let kmsModule: Rule = Rule(
  "kms.module", "Key or certificate outside validated modules",
  why: "Encryption counts only with approved algorithms in a module that was tested for it.", level: .note, high: .gap,
  ["SC-13", "CM-3(6)"], on: ["AWS::KMS::Key", "AWS::CertificateManager::Certificate"],
  source: "FedRAMP 2026 rules on cryptographic modules; AWS documentation: AWS KMS key specs, ACM key algorithms",
  passes: [
    #"{"Type":"AWS::KMS::Key","Properties":{"EnableKeyRotation":true}}"#,
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"example.gov","KeyAlgorithm":"EC_prime256v1"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::KMS::Key","Properties":{"Origin":"EXTERNAL"}}"#,
    #"{"Type":"AWS::KMS::Key","Properties":{"KeySpec":"ECC_SECG_P256K1","KeyUsage":"SIGN_VERIFY"}}"#,
    #"{"Type":"AWS::CertificateManager::Certificate","Properties":{"DomainName":"example.gov","KeyAlgorithm":"RSA_1024"}}"#,
  ]
) { key in
  guard key.type == "AWS::KMS::Key" else {
    return key["KeyAlgorithm"].must(
      be: ["RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"], absent: "RSA_2048",
      "no approved algorithm")
  }
  return .all([
    key["Origin"].must(equal: "AWS_KMS", absent: "AWS_KMS", "material comes from outside the module"),
    key["KeySpec"].mustNot(equal: "ECC_SECG_P256K1", "no approved curve"),
    key["KeySpec"].mustNot(equal: "SM2", "no approved algorithm"),
  ])
}
