import TapModel

/// All that tap-tui knows of AWS Secrets Manager.
package let secretsManager: Service = Service(
  "secretsmanager", kinds: [secret],
  rules: [secretGenerated, secretDeclared, secretRotationRuns, secretKey, secretRotates, secretClosed])
