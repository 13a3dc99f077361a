import TapModel

/// All that tap-tui knows of AWS Lambda.
package let lambda: Service = Service(
  "lambda", kinds: [function],
  rules: [
    lambdaRuntime, lambdaRuntimeEnds, lambdaInVPC, lambdaFailedEvents, lambdaConcurrency, lambdaSecrets,
    lambdaPermission, lambdaWildcardOrigin, lambdaInterfaces, lambdaURL, lambdaSigned, lambdaOwnRole, lambdaAPITimeout,
  ])
