import TapModel

/// All that tap-tui knows of Amazon OpenSearch Service.
package let openSearch: Service = Service("opensearch", rules: [domainClosed])
