import TapCatalog
import TapModel
import TapWorkspace
import Testing

/// Files that were found by breaking good ones (`tap-bench --mutations`): each is read, or refused in words.
@Suite struct OpenedTests {
  private func read(_ text: String) throws -> Opened {
    try Opened(Array(text.utf8), "odd.json", catalog: .aws, today: 1_795_305_600)
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "9007199254740993", "1e400"])
  func numbersTooLargeToReckonWith(_ number: String) throws {
    let opened = try read(
      """
      {"Parameters": {"P": {"Type": "String", "Default": "dev", "MaxLength": \(number), "MinLength": \(number)}},
       "Resources": {
        "Log": {"Type": "AWS::Logs::LogGroup",
          "Properties": {"LogGroupName": {"Fn::Sub": "a-${P}-${P}"}, "RetentionInDays": \(number)}},
        "Plan": {"Type": "AWS::Backup::BackupPlan", "Properties": {"BackupPlan": {"BackupPlanName": "p",
          "BackupPlanRule": [{"RuleName": "daily", "TargetBackupVault": "v",
            "Lifecycle": {"DeleteAfterDays": \(number), "MoveToColdStorageAfterDays": \(number)}}]}}},
        "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {}},
        "Fn": {"Type": "AWS::Lambda::Function", "Properties": {"Timeout": \(number)}},
        "Map": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
          "EventSourceArn": {"Fn::GetAtt": ["Jobs", "Arn"]}, "FunctionName": {"Ref": "Fn"}}}}}
      """)
    #expect(!opened.engine.findings.isEmpty)
  }

  /// What is too long for a screen is whole where it is told.
  @Test func findingsAreToldWhole() throws {
    let opened = try read(
      """
      {"Resources": {
        "Plan": {"Type": "AWS::Backup::BackupPlan", "Properties": {"BackupPlan": {"BackupPlanName": "p",
          "BackupPlanRule": [{"RuleName": "daily", "TargetBackupVault": "v", "CopyActions": [
            {"DestinationBackupVaultArn": "arn:aws:backup:us-west-2:111122223333:backup-vault:a-vault-far-away"}]}]}}},
        "Log": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "^["}}}}
      """)
    let messages = opened.engine.findings.map(\.message)
    #expect(messages.contains { $0.contains("backup-vault:a-vault-far-away, not declared") }, "\(messages)")
    let name = try #require(messages.first { $0.contains("is not allowed: ") })
    #expect(!name.hasSuffix(" "), "\(name)")
  }

  /// A design that is given for a template, and a format that is no number, are called what they are.
  @Test func aDesignIsNoTemplate() throws {
    let design = try #require(Blueprint.named("empty")).design()
    let text = DesignFile(design).json(.aws).pretty
    #expect(throws: WorkspaceError.self) { try Imported(Array(text.utf8), path: "m.tap.json", catalog: .aws) }
    do throws(WorkspaceError) { _ = try Imported(Array(text.utf8), path: "m.tap.json", catalog: .aws) } catch {
      #expect(error.description == "m.tap.json: is a design already: tap-tui m.tap.json opens it")
    }
    do throws(WorkspaceError) {
      _ = try Workspace.parse(Array("{\"format\": \"1\"}".utf8), path: "m.tap.json", catalog: .aws)
    } catch {
      #expect(error.description == "m.tap.json:1:12: /format: takes a number")
    }
  }

  @Test func aRefusalNamesThePlace() throws {
    do throws(WorkspaceError) {
      _ = try Opened(Array("{\"Resources\": 1}".utf8), "t.json", catalog: .aws, today: 0)
      Issue.record("read")
    } catch {
      #expect(error.description == "t.json:1:15: /Resources: must be an object")
      #expect(error.status == 3)
    }
  }
}
