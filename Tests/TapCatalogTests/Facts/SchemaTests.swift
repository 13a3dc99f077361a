import TapModel
import Testing

@testable import TapCatalog

/// The provider schemas, read type by type.
@Suite struct SchemaTests {
  private func type(_ name: String) throws -> TypeSchema { try #require(ResourceSchema.of(name)) }

  @Test func createOnly() throws {
    let database = try type("AWS::RDS::DBInstance")
    #expect(database.property(at: ["DBInstanceIdentifier"])?.isCreateOnly == true)
    #expect(database.property(at: ["MultiAZ"])?.replacement == .sometimes)
    #expect(database.property(at: ["DeletionProtection"])?.replacement == .never)
    #expect(database.property(at: ["Endpoint"])?.isReadOnly == true)
    #expect(database.primaryIdentifier == ["DBInstanceIdentifier"])
    #expect(ResourceSchema.replacement(of: ["StorageEncrypted"], in: "AWS::RDS::DBInstance") == .always)
    #expect(ResourceSchema.losesData("AWS::RDS::DBInstance") && !ResourceSchema.losesData("AWS::EC2::VPC"))
  }

  @Test func createOnlyBelowTheFirstLevel() {
    let type = "AWS::Route53::HealthCheck"
    #expect(ResourceSchema.replacement(of: ["HealthCheckConfig", "Type"], in: type) == .always)
    #expect(ResourceSchema.replacement(of: ["HealthCheckConfig", "Port"], in: type) == .never)
    #expect(ResourceSchema.replacement(of: ["HealthCheckConfig"], in: type) == .sometimes)
    #expect(ResourceSchema.replacement(of: ["Anything"], in: "AWS::No::Such") == .never)
  }

  @Test func tags() throws {
    #expect(try type("AWS::Logs::LogGroup").tags == .init(property: "Tags", isList: true))
    #expect(try type("AWS::Backup::BackupVault").tags == .init(property: "BackupVaultTags", isList: false))
    #expect(try !type("AWS::KMS::Alias").taggable)
    #expect(ResourceSchema.described.count { ResourceSchema.of($0)?.taggable == true } > 120)
  }

  @Test func limitsAndWords() throws {
    let log = try type("AWS::EC2::FlowLog")
    let traffic = try #require(log.property(at: ["TrafficType"]))
    #expect(traffic.value.types == .string && traffic.value.allowed == ["ACCEPT", "ALL", "REJECT"])
    #expect(traffic.value.allows("ALL") && !traffic.value.allows("all"))
    #expect(log.required() == ["ResourceId", "ResourceType"])
    let fields = try #require(log.property(at: ["TagFieldSpecifications"])?.value)
    #expect(fields.types == .array && fields.isUnique && fields.lower == 1 && fields.upper == 3)
    let keys = try #require(log.property(at: ["TagFieldSpecifications", "0", "TagKeys", "*"])?.value)
    #expect(keys.types == .string && keys.admits(128) && !keys.admits(129) && !keys.admits(0))
    let days = try type("AWS::Logs::LogGroup").property(at: ["RetentionInDays"])?.value
    #expect(days?.types == .integer && days?.allowed.count == 22 && days?.allows("365") == true)
    #expect(try type("AWS::IAM::Role").property(at: ["AssumeRolePolicyDocument"])?.value.types == [.object, .string])
  }

  @Test func insideListsAndMaps() throws {
    let bucket = try type("AWS::S3::Bucket")
    #expect(bucket.required(at: ["LifecycleConfiguration", "Rules"]) == [])
    #expect(bucket.required(at: ["LifecycleConfiguration", "Rules", "*"]) == ["Status"])
    #expect(bucket.property(at: ["LifecycleConfiguration", "Rule"]) == nil)
    #expect(bucket.property(at: ["BucketName", "Deeper"]) == nil)
    let function = try type("AWS::Lambda::Function")
    #expect(function.property(at: ["Environment", "Variables", "ANY"])?.value.types.contains(.string) == true)
    #expect(function.properties(at: ["Code"]).map(\.name).contains("ZipFile"))
    #expect(function.isOpen(at: ["Environment", "Variables"]) && !function.isOpen())
  }

  /// The statement of a web ACL holds statements: the schema is a graph, not a tree.
  @Test func recursion() throws {
    let down = Array(repeating: ["AndStatement", "Statements", "*"], count: 20).flatMap(\.self)
    let path = ["Rules", "Name=Limit", "Statement"] + down + ["RateBasedStatement", "Limit"]
    let limit = try #require(try type("AWS::WAFv2::WebACL").property(at: path))
    #expect(limit.isRequired && limit.value.admits(2000))
  }

  @Test func constraints() throws {
    #expect(
      try type("AWS::ElasticLoadBalancingV2::LoadBalancer").constraints()
        == [.exactlyOne(["Subnets", "SubnetMappings"])])
    #expect(try type("AWS::Events::Rule").constraints() == [.atLeastOne(["EventPattern", "ScheduleExpression"])])
    #expect(try type("AWS::EC2::SecurityGroup").constraints() == [.needs("SecurityGroupEgress", ["VpcId"])])
    #expect(
      try type("AWS::Lambda::Alias").constraints() == [.excludes("ProvisionedConcurrencyConfig", ["RoutingConfig"])])
  }

  @Test func types() {
    #expect(ResourceSchema.exists("AWS::Lambda::Url", in: "us-east-1") == true)
    #expect(ResourceSchema.exists("AWS::Lambda::Url", in: "us-gov-west-1") == false)
    #expect(ResourceSchema.exists("AWS::Lambda::Uri", in: "us-east-1") == false)
    #expect(ResourceSchema.exists("AWS::Lambda::Url", in: "me-south-1") == nil)
    #expect(ResourceSchema.types.count { ResourceSchema.exists($0, in: "us-east-1") == true } == 1854)
    #expect(ResourceSchema.types.count { ResourceSchema.exists($0, in: "us-gov-west-1") == true } == 1019)
    #expect(ResourceSchema.regions(of: "AWS::KMS::Key").count == 39)
    #expect(ResourceSchema.exists("", in: "us-east-1") == false)
  }

  /// A walk over all types from object to object meets every property line of the table, and each says what it is.
  @Test func everyLineIsMet() {
    var met = 0
    for name in ResourceSchema.described {
      guard let type = ResourceSchema.of(name) else { continue }
      var ahead = [[String]()]
      var seen: Set<Int> = [0]
      while let path = ahead.popLast() {
        for property in type.properties(at: path) {
          met += 1
          #expect(!property.name.isEmpty && !property.value.types.isEmpty, "\(name) \(path) \(property.name)")
          guard let (number, steps) = object(in: property.value), seen.insert(number).inserted else { continue }
          ahead.append(path + [property.name] + steps)
        }
      }
    }
    let heads = FactTable.schemas.all.split(.newline).count { $0.first == UInt8(ascii: "=") || $0.has(prefix: "AWS::") }
    #expect(met == FactTable.schemas.lines - heads)
  }

  /// The object that a value is or holds, and the steps to it.
  private func object(in value: ValueSchema) -> (number: Int, steps: [String])? {
    switch value.content {
    case .object(let number): (number, [])
    case .list(let inner), .map(let inner): object(in: inner).map { ($0.number, ["*"] + $0.steps) }
    case .open: nil
    }
  }

  @Test func nearestType() {
    #expect(ResourceSchema.nearest("AWS::RDS::DBInstnace") == "AWS::RDS::DBInstance")
    #expect(ResourceSchema.nearest("AWS::Log::LogGroup") == "AWS::Logs::LogGroup")
    #expect(ResourceSchema.nearest("Something else entirely") == nil)
  }

  @Test func nearestWord() {
    #expect(nearest("multiaz", among: ["MultiAZ", "MaxAZ"]) == "MultiAZ")
    #expect(nearest("teh", among: ["ten", "the"]) == "ten")
    #expect(nearest("abdc", among: ["abcd"], within: 1) == "abcd")
    #expect(nearest("abcd", among: ["wxyz"]) == nil)
    #expect(nearest("", among: ["a"]) == "a")
    #expect(nearest("x", among: [String]()) == nil)
  }
}
