import TapModel

/// All that tap-tui knows of Amazon API Gateway.
package let apiGateway: Service = Service("api-gateway", kinds: [restAPI], rules: [])
