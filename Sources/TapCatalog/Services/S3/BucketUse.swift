import TapModel

/// What else in the template uses a bucket, and for what.
enum BucketUse {
  /// A kind of log that a service writes into a bucket.
  struct Writer {
    let type: String
    /// Where the bucket is named, by Ref, GetAtt or name.
    let places: [Pointer]
  }

  private static let writers: [Writer] = [
    Writer(type: "AWS::S3::Bucket", places: ["/LoggingConfiguration/DestinationBucketName"]),
    Writer(type: "AWS::CloudTrail::Trail", places: ["/S3BucketName"]),
    Writer(type: "AWS::EC2::FlowLog", places: ["/LogDestination"]),
    Writer(type: "AWS::Config::DeliveryChannel", places: ["/S3BucketName"]),
    Writer(type: "AWS::WAFv2::LoggingConfiguration", places: ["/LogDestinationConfigs/0"]),
    Writer(type: "AWS::Route53Resolver::ResolverQueryLoggingConfig", places: ["/DestinationArn"]),
    Writer(
      type: "AWS::KinesisFirehose::DeliveryStream",
      places: ["/ExtendedS3DestinationConfiguration/BucketARN", "/S3DestinationConfiguration/BucketARN"]),
  ]

  /// Whether logs of any service are written into the bucket.
  static func isLog(_ bucket: Value) -> Bool { bucket.extract(LogTarget.self).isLog }

  /// Found once for all rules that ask.
  private final class LogTarget: Extract {
    private let bucket: Value
    private(set) lazy var isLog =
      writers.contains { !users(of: bucket, $0).isEmpty } || !balancers(of: bucket).isEmpty

    init(_ value: Value) { bucket = value }
    func complete() { _ = isLog }
  }

  /// Whether the bucket takes logs that no customer key can encrypt: of S3 access, or of a balancer's.
  static func isAccessLog(_ bucket: Value) -> Bool {
    !bucketsLogged(to: bucket).isEmpty || balancers(of: bucket).contains { $0["Type"].text != "network" }
  }

  /// The buckets whose access is logged into this one.
  static func bucketsLogged(to bucket: Value) -> [Value] { users(of: bucket, writers[0]) }

  /// The load balancers whose access logs go into the bucket.
  static func balancers(of bucket: Value) -> [Value] {
    let type = "AWS::ElasticLoadBalancingV2::LoadBalancer"
    let named = bucket.referrers(type)
    let others = bucket["BucketName"].text.map { name in
      bucket.view.resources(of: type).filter { balancer in
        attribute("access_logs.s3.bucket", of: balancer)?.text == name && !named.contains { $0.id == balancer.id }
      }
    }
    return (named + (others ?? [])).filter { attribute("access_logs.s3.enabled", of: $0)?.truth == true }
  }

  private static func attribute(_ key: String, of balancer: Value) -> Value? {
    balancer["LoadBalancerAttributes"].elements.first { $0["Key"].text == key }?["Value"]
  }

  private static func users(of bucket: Value, _ writer: Writer) -> [Value] {
    let named = bucket.referrers(writer.type).filter { user in
      user.id != bucket.id && writer.places.contains { user[at: $0].targetID == bucket.id }
    }
    guard let name = bucket["BucketName"].text else { return named }
    return named
      + writer.places.flatMap { place in
        ["", "arn:aws:s3:::", "arn:aws-us-gov:s3:::"].flatMap { prefix in
          bucket.view.resources(of: writer.type, where: place, is: prefix + name)
        }
      }.filter { user in user.id != bucket.id }
  }

  /// The statements of the policies of a bucket, found by Ref and by name.
  static func statements(of bucket: Value) -> [PolicyStatement] {
    policies(of: bucket).flatMap { $0["PolicyDocument"].statements }
  }

  /// The policies of a bucket.
  static func policies(of bucket: Value) -> [Value] {
    let named = bucket.referrers("AWS::S3::BucketPolicy").filter { $0["Bucket"].targetID == bucket.id }
    guard named.isEmpty else { return named }
    let name = bucket["BucketName"]
    // A name that is known only later may still be written the same way twice.
    if name.isUnknown {
      return bucket.view.resources(of: "AWS::S3::BucketPolicy").filter { $0["Bucket"].raw == name.raw }
    }
    return name.text.map { bucket.view.resources(of: "AWS::S3::BucketPolicy", where: "/Bucket", is: $0) } ?? []
  }

  /// The encryption that objects get where nobody says otherwise.
  static func encryption(of bucket: Value) -> Value? {
    bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"].elements.first
  }
}
