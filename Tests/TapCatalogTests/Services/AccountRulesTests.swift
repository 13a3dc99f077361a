import TapModel
import Testing

@testable import TapCatalog

/// The rules on the account around a stack, where a template holds only a part of it.
@Suite struct AccountRulesTests {
  /// What a small template lacks may stand beside it: no rule of absence speaks before the account is spoken of.
  @Test(arguments: [
    #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#,
    #"{"Host":{"Type":"AWS::EC2::Instance","Properties":{"IamInstanceProfile":"hosts"}}}"#,
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/0a"}}}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function"},"Data":{"Type":"AWS::S3::Bucket"}}"#,
  ])
  func partsAreNotBroken(_ text: String) throws {
    let known = Set(accountWave2Plan.values.joined())
    let found = Example.engine(try Example.template(text)).findings.filter { known.contains($0.rule) }
    #expect(found.isEmpty, "\(found.map { "\($0.rule): \($0.message)" })")
  }

  @Test(
    arguments: [
      ("rate(7 days)", 7), ("rate(12 hours)", 1), ("rate(36 hours)", 2), ("rate(30 minutes)", 1),
      ("cron(0 2 * * ? *)", 1), ("cron(0 2 ? * SUN *)", 7), ("cron(0 2 ? * TUE#2 *)", 31), ("cron(0 2 1 * ? *)", 31),
      ("cron(0 0 2 ? 1/3 SUN#1 *)", 366), ("at(2026-11-21T20:30:00)", nil), ("rate(soon)", nil), ("", nil),
    ] as [(String, Int?)])
  func schedulesAreRead(_ text: String, _ days: Int?) { #expect(Schedule.days(text) == days) }

  /// Every event of a preset is one that the rules on alerts hear.
  @Test func presetsMeetTheRulesTheyMend() throws {
    let targets = #""Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]"#
    let topic =
      #""Topic":{"Type":"AWS::SNS::Topic"},"Mail":{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"email","TopicArn":{"Ref":"Topic"}}},"Policy":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"Topic"}],"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"Topic"}}]}}}"#
    let rules = EventPreset.all.enumerated().map { number, preset in
      #""R\#(number)":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":\#(preset.pattern.compact),\#(targets)}}"#
    }
    let text = "{" + (rules + [topic]).joined(separator: ",") + #","Trail":{"Type":"AWS::CloudTrail::Trail"}}"#
    let template = try Example.template(text)
    for id in ["events.changes", "events.settings", "events.health", "logs.events-of-interest", "events.tampering"] {
      let rule = try #require(Catalog.aws.rule(id))
      #expect(Example.check(template, rule).passes == 1, "\(id)")
    }
  }
}
