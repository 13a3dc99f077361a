import TapModel

/// All that tap-tui knows of Amazon ElastiCache.
package let elastiCache: Service = Service(
  "elasticache", kinds: [cache],
  rules: [
    cacheEndpoint, cacheTransit, cacheEncrypted, cacheSignIn, cacheFailover, cacheSnapshots, cacheFits, cacheVersion,
    cacheLogs, cacheCommands,
  ])
