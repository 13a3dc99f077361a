import TapModel
import Testing

@testable import TapCatalog

/// Patterns of provider schemas, and what the schema check says.
@Suite struct PatternTests {
  @Test(arguments: [
    ("^[a-zA-Z0-9-]{1,8}$", "web-1", true), ("^[a-zA-Z0-9-]{1,8}$", "web_1", false),
    ("^[a-zA-Z0-9-]{1,8}$", "123456789", false),
    ("^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/.+$", "arn:aws-us-gov:iam::111122223333:role/x", true),
    ("^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/.+$", "arn:aws:iam::1111:role/x", false),
    ("[0-9]+", "abc7", true), ("[0-9]+", "abc", false), ("^$|^a+$", "", true), ("^$|^a+$", "aa", true),
    ("^$|^a+$", "ab", false),
    ("^(rate\\(.+\\)|cron\\(.+\\))?$", "rate(1 day)", true), ("^(rate\\(.+\\)|cron\\(.+\\))?$", "daily", false),
    ("^\\d{1,3}\\.\\d{1,3}$", "10.0", true), ("^[\\p{L}\\p{N}_]*$", "Größe_1", true), ("^[^:]", "a", true),
    ("^[^:]", ":a", false),
    ("^([a-z0-9][a-z0-9.-]*[a-z0-9])?$", "logs-dev", true), ("^([a-z0-9][a-z0-9.-]*[a-z0-9])?$", "logs-", false),
    ("[\\u0020-\\u007E]+", "text", true), ("^[]a]+$", "]a", true),
  ])
  func finds(_ pattern: String, _ text: String, _ found: Bool) throws {
    #expect(try #require(Pattern(pattern), "\(pattern)").admits(text) == found, "\(pattern) in \(text)")
  }

  @Test(arguments: ["^(?!aws:).*$", "(?=a)b", "a{2", "[a", "(a", "a)", "(?<!x)$", "*a"])
  func leavesWhatItCannotRead(_ pattern: String) { #expect(Pattern(pattern) == nil) }

  /// A pattern that goes back for ever is given up, and admits.
  @Test func givesUp() throws {
    let pattern = try #require(Pattern("^([a-z]+)*[0-9]$"))
    #expect(pattern.admits(String(repeating: "a", count: 200)))
  }

  /// Most patterns of the table can be read.
  @Test func readsTheTable() {
    var (read, all) = (0, 0)
    for name in ResourceSchema.described {
      for property in ResourceSchema.of(name)?.properties() ?? [] {
        guard let text = property.value.pattern else { continue }
        all += 1
        if Pattern(text) != nil { read += 1 }
      }
    }
    #expect(all > 100 && read * 100 >= all * 90, "\(read) of \(all)")
  }
}

/// What is said of a resource that does not fit its schema.
@Suite struct SchemaCheckTests {
  private func faults(_ type: String, _ properties: JSON) throws -> [SchemaFault] {
    SchemaCheck.faults(of: properties, try #require(SchemaShapes.of(type)))
  }

  @Test func namesThePlaceAndWhatIsRight() throws {
    let faults = try faults(
      "AWS::S3::Bucket",
      ["LifecycleConfiguration": ["Rules": [["Status": "Enabled"], ["Status": "enabeld", "ExpirationInDay": 3]]]])
    #expect(
      faults.map { Pointer($0.place).description } == [
        "/LifecycleConfiguration/Rules/1/Status", "/LifecycleConfiguration/Rules/1/ExpirationInDay",
      ])
    #expect(
      faults.map(\.message) == [
        "Status: \"enabeld\" is none of Enabled, Disabled; Enabled?",
        "ExpirationInDay does not exist; ExpirationInDays?",
      ])
  }

  @Test func setsTheNearestLegalValue() throws {
    for (days, legal) in [(366, 400), (5000, 3653), (0, 1)] {
      let faults = try faults("AWS::Logs::LogGroup", ["RetentionInDays": .int(days)])
      #expect(faults.first?.changes.first?.value == .int(legal))
    }
    let hours = try faults("AWS::Kinesis::Stream", ["RetentionPeriodHours": 9000])
    #expect(hours.first?.changes.first?.value == 8760)
  }

  @Test func leavesIntrinsicsAlone() throws {
    let choice: JSON = ["Fn::If": ["Long", 366, ["Ref": "AWS::NoValue"]]]
    #expect(try faults("AWS::Logs::LogGroup", ["RetentionInDays": choice, "LogGroupName": ["Ref": "Name"]]).isEmpty)
    #expect(try faults("AWS::EC2::FlowLog", ["ResourceId": ["Ref": "AWS::NoValue"], "ResourceType": "VPC"]).count == 1)
  }

  @Test func readsScalarsAsCloudFormationDoes() throws {
    #expect(
      try faults("AWS::RDS::DBInstance", ["MultiAZ": "true", "BackupRetentionPeriod": "7", "AllocatedStorage": 20])
        .isEmpty)
    #expect(try faults("AWS::RDS::DBInstance", ["BackupRetentionPeriod": "seven"]).count == 1)
  }
}
