import TapModel

/// All that tap-tui knows of Amazon DynamoDB.
package let dynamoDB: Service = Service("dynamodb", rules: [tableProtected, tableScales])
