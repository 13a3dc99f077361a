import TapModel

let partitionNeutral: Rule = Rule(
  "template.portable", "Partition, region or account is written out",
  why: "The same text is wrong in another partition, region or account, and GovCloud is another partition.",
  level: .warn, high: .block, on: ["*"], source: "own; AWS documentation, \"Pseudo parameters reference\"",
  passes: [
    #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"}]}}"#,
    #"{"Own":{"Type":"TapTui::AccountService","Properties":{"Account":"111122223333"}},"Plan":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanRule":[{"CopyActions":[{"DestinationBackupVaultArn":{"Fn::Sub":"arn:${AWS::Partition}:backup:us-west-2:111122223333:backup-vault:far"}}]}]}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"]}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"URL":"https://sqs.us-east-2.amazonaws.com/jobs"}}}}"#,
    #"{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Fn::Sub":"arn:${AWS::Partition}:sqs:us-east-1:${AWS::AccountId}:jobs"}}]}}]}}"#,
    #"{"Type":"AWS::SNS::Subscription","Properties":{"Endpoint":{"Fn::Sub":"arn:${AWS::Partition}:sqs:${AWS::Region}:111122223333:jobs"}}}"#,
  ]
) { resource in
  let texts = resource.node.survey.texts.filter { Fixed.mayBe($0.text) && !Claim.isCode($0.key) }
  guard !texts.isEmpty else { return .notApplicable }
  guard texts.contains(where: { Fixed.fault(in: $0.text, resource.view) != nil }) else { return .passes }
  var outcomes: [Outcome] = [.passes]
  resource.node.resource.eachText { text, place in
    guard place.first != "@Metadata", !Claim.isCode(text.key), Fixed.mayBe(text.text),
      let fault = Fixed.fault(in: text.text, resource.view)
    else { return }
    let mended = Fixed.mended(text.text, resource.view)
    let fix = mended == text.text ? nil : Fixed.fix(resource.id, place, text, mended)
    outcomes.append(
      .breaks([Breach(resource: resource.id, pointer: Pointer(place), message: fault, fix: fix)]))
  }
  return .all(outcomes)
}

/// What in a text holds in one partition, region or account only.
private enum Fixed {
  /// Whether it names something of AWS at all.
  static func mayBe(_ text: String) -> Bool { text.mentions("arn:") || text.mentions(".amazonaws.com") }

  static func fault(in text: String, _ view: any TemplateView) -> String? {
    if text.contains("arn:aws") {
      if let partition = partitions.first(where: { text.contains("arn:\($0):") }) { return "partition \(partition)" }
    }
    if text.contains("://"), text.contains(".amazonaws.com") { return "a URL of one partition" }
    if text.contains(view.region), words(in: text).contains(where: { $0 == view.region }) {
      return "region \(view.region) is written out"
    }
    guard text.utf8.starts(with: "arn:".utf8), text.hasAccount else { return nil }
    let parts = text.replacing("AWS::", with: "").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 4, parts[4].utf8.count == 12, parts[4].allSatisfy(\.isNumber) else { return nil }
    return isDeclared(account: String(parts[4]), view) ? nil : "account \(parts[4]) is not declared"
  }

  /// Whose account it is only the owner knows, so that stays.
  static func mended(_ text: String, _ view: any TemplateView) -> String {
    var text = text
    for partition in partitions { text = text.replacing("arn:\(partition):", with: "arn:${AWS::Partition}:") }
    if text.contains("://") { text = text.replacing(".amazonaws.com", with: ".${AWS::URLSuffix}") }
    return text.contains("arn:") || text.contains(".amazonaws.com") || text.contains("AWS::URLSuffix")
      ? text.replacing(view.region, with: "${AWS::Region}") : text
  }

  /// None where the text has a `${` that CloudFormation does not read, or is a part of another function.
  static func fix(_ id: String, _ place: [String], _ text: PlacedText, _ mended: String) -> Fix? {
    let isSub = place.last == "Fn::Sub" || place.count > 1 && place.suffix(2) == ["Fn::Sub", "0"]
    if isSub { return .set(resource: id, Pointer(place), .string(mended)) }
    guard !text.isPart, !text.text.mentionsVariable else { return nil }
    return .set(resource: id, Pointer(place), TapModel.text(mended))
  }

  private static let partitions = ["aws", "aws-us-gov"]

  private static func words(in text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
  }
}

extension String {
  /// Whether twelve digits stand in a row.
  var hasAccount: Bool {
    var digits = 0
    for byte in utf8 {
      digits = (48...57).contains(byte) ? digits + 1 : 0
      if digits == 12 { return true }
    }
    return false
  }
}
