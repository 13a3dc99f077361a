import TapModel

/// All that tap-tui knows of Amazon API Gateway.
package let apiGateway: Service = Service(
  "api-gateway", kinds: [restAPI],
  rules: [
    apiEdgeEndpoint, apiAuthorised, apiUnauthenticated, apiAccessLog, apiAccessLogFields, apiNoBodies, apiThrottled,
    apiWebACL, apiPrivatePolicy, apiAccountRole, apiDeploymentOrder, apiExecutionLog, apiCacheEncrypted, apiValidated,
    apiTLS,
  ])
