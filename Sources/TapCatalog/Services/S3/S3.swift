import TapModel

/// All that tap-tui knows of Amazon S3.
package let s3: Service = Service(
  "s3", kinds: [bucket],
  rules: [
    bucketNotPublic, bucketEncrypted, bucketVersioned, bucketTLS, bucketLogged, bucketKeepsLogs, bucketPolicyClosed,
    bucketOrigins, bucketTakesLogs, bucketNoWebsite, bucketTLSVersion, bucketLifecycle, bucketCopied, bucketImmutable,
    bucketNoLists, bucketEmptied,
  ])
