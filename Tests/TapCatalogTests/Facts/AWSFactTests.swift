import Testing

@testable import TapCatalog

/// Facts of AWS that rules lean on.
@Suite struct AWSFactTests {
  @Test func regions() throws {
    #expect(Facts.regions.count == 40)
    let london = try #require(Facts.regions["eu-west-2"])
    #expect(london.level == nil && london.boundary == nil && london.country == "GB" && !london.isUSJurisdiction)
    let virginia = try #require(Facts.regions["us-east-1"])
    #expect(virginia.admits(.low) && virginia.admits(.moderate) && !virginia.admits(.high))
    let gov = try #require(Facts.regions["us-gov-west-1"])
    #expect(gov.admits(.high) && gov.isGovCloud && gov.isUSJurisdiction && gov.country == "US")
    #expect(Facts.regions.allSatisfy { $0.country.count == 2 })
  }

  @Test func services() throws {
    let gov = try #require(Facts.regions["us-gov-west-1"])
    let macie = try #require(Facts.services["macie2"])
    #expect(!macie.isAuthorised(at: .high, in: gov))
    #expect(macie.missingTypes(in: "us-gov-west-1")?.contains("AWS::Macie::Session") == true)
    #expect(macie.missingTypes(in: "nowhere-1") == nil)
    #expect(Facts.service(of: "AWS::Logs::LogGroup")?.id == "logs")
    #expect(Facts.service(of: "AWS::ApiGatewayV2::Stage")?.id == "apigateway")
    #expect(Facts.service(of: "Custom::Thing") == nil)
    #expect(Facts.services["kms"]?.fipsHost(in: "us-gov-west-1") == "kms-fips.us-gov-west-1.amazonaws.com")
    #expect(Facts.services["backup"]?.fipsHost(in: "us-east-1") == nil)
  }

  @Test func everyNamespaceOfAServiceExists() {
    for namespace in Facts.services.flatMap(\.namespaces) {
      #expect(!ResourceSchema.types(in: "AWS::" + namespace).isEmpty, "\(namespace)")
    }
  }

  @Test func names() throws {
    let bucket = try #require(Facts.names["AWS::S3::Bucket"])
    #expect(bucket.place == .property && bucket.property == "BucketName" && bucket.min == 3 && bucket.max == 63)
    #expect(Facts.names["AWS::EC2::VPC"]?.place == .tag)
    #expect(Facts.names["AWS::RDS::DBInstance"]?.renameReplaces == true)
  }

  /// A name property that the schema does not know could never be found.
  @Test func namePropertiesExist() {
    for rule in Facts.names where rule.place == .property {
      guard let type = ResourceSchema.of(rule.type) else { continue }
      #expect(type.property(at: rule.property.split(separator: ".").map(String.init)) != nil, "\(rule.type)")
    }
  }

  @Test func attributes() throws {
    let cache = try #require(Facts.attributes["AWS::ElastiCache::ReplicationGroup"])
    #expect(cache.attributes.contains("PrimaryEndPoint.Address"))
    #expect(!cache.attributes.contains("PrimaryEndpoint.Address"))
    #expect(cache.note("ConfigurationEndPoint.Address") == "only with cluster mode on")
    #expect(cache.ref == "group id" && cache.isInGovCloud)
    #expect(Facts.attributes["AWS::ApiGateway::Method"]?.attributes.isEmpty == true)
    #expect(Facts.attributes["AWS::CloudFront::Distribution"]?.isInGovCloud == false)
  }

  @Test func versions() {
    #expect(Facts.version("python3.11", .lambda)?.status == .supported)
    #expect(Facts.version("python3.11", .lambda)?.deprecatedOn == "2027-06-30")
    #expect(Facts.version("python3.9", .lambda)?.successor == "python3.14")
    #expect(Facts.version("15.4", of: "postgres", .instance)?.status == .deprecated)
    #expect(Facts.version("15.13", of: "postgres", .instance)?.status == .supported)
    #expect(Facts.version("15.99", of: "postgres", .instance) == nil)
    #expect(Facts.versions(.cluster, "aurora-postgresql").count == 122)
    #expect(Facts.versions(.cluster, "oracle").isEmpty)
  }

  @Test func keyPrincipals() throws {
    let log = try #require(Facts.keyPrincipals["log_group"])
    #expect(log.types == ["AWS::Logs::LogGroup"] && log.keyProperty == "KmsKeyId" && log.confidence == .high)
    #expect(log.principal == "logs.${AWS::Region}.amazonaws.com")
    #expect(log.actions == ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"])
    #expect(Facts.keyPrincipals.count == 38)
    #expect(Facts.keyPrincipals.allSatisfy { $0.actions.allSatisfy { $0.hasPrefix("kms:") } })
    for type in Facts.keyPrincipals.flatMap(\.types) { #expect(ResourceSchema.of(type) != nil, "\(type)") }
  }

  @Test func endpoints() {
    let task = Facts.endpoints.all("ECS Fargate task (any)")
    #expect(task.map(\.services) == [["ecr.api"], ["ecr.dkr"], ["s3"], ["logs"]])
    #expect(task.map(\.kind) == [.interface, .interface, .gateway, .interface])
    #expect(Facts.endpoints["ECS on EC2 instances"]?.services == ["ecs", "ecs-agent", "ecs-telemetry"])
    #expect(Facts.endpoints["Lambda in a VPC, own invocation"]?.services == [])
  }
}
