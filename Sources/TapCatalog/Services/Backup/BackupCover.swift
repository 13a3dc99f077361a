import TapModel

/// Whether a backup plan takes a resource, by name or by tag.
enum BackupCover {
  static func of(_ store: Value) -> Outcome {
    let selections = store.view.resources(of: "AWS::Backup::BackupSelection").map { $0["BackupSelection"] }
    var doubt: Outcome?
    for selection in selections {
      if takes(store, selection) { return .passes }
      if selection["Resources"].isUnknown { doubt = .unknown("a selection of a backup plan cannot be known") }
    }
    return doubt ?? store.fails("in no backup plan", insert: "backup-plan", joins: true, bind: "backup")
  }

  /// Whether a plan that takes the resource copies its backups to another region.
  static func leaves(_ store: Value) -> Certainty {
    let selections = store.view.resources(of: "AWS::Backup::BackupSelection")
      .filter { takes(store, $0["BackupSelection"]) }
    return .any(selections.map { selection in selection["BackupPlanId"].target.map(DataCopies.leave) ?? .unknown })
  }

  private static func takes(_ store: Value, _ selection: Value) -> Bool {
    isNamed(store, in: selection["Resources"]) && !isNamed(store, in: selection["NotResources"])
      || isTagged(store, for: selection)
  }

  private static func isNamed(_ store: Value, in resources: Value) -> Bool {
    resources.elementsOrSelf.contains { entry in
      if entry.targetID == store.id { return true }
      guard let text = entry.text else { return false }
      if text == "*" || text.hasPrefix("arn:") && text.hasSuffix(everything(store.type)) { return true }
      return text.contains("${\(store.id)}") || store.physicalName.map { text.hasSuffix(":" + $0) } == true
    }
  }

  /// The end of an ARN that takes all resources of a type; what no ARN ends in for types without one.
  private static func everything(_ type: String) -> String {
    switch type {
    case "AWS::RDS::DBInstance": ":rds:*:*:db:*"
    case "AWS::RDS::DBCluster": ":rds:*:*:cluster:*"
    case "AWS::DynamoDB::Table": ":dynamodb:*:*:table/*"
    case "AWS::EFS::FileSystem": ":elasticfilesystem:*:*:file-system/*"
    case "AWS::EC2::Volume": ":ec2:*:*:volume/*"
    case "AWS::S3::Bucket": ":s3:::*"
    default: "\n"
    }
  }

  /// Every entry of ListOfTags takes what it matches; conditions must all hold.
  private static func isTagged(_ store: Value, for selection: Value) -> Bool {
    let list = selection["ListOfTags"].elements
    let equals = selection["Conditions"]["StringEquals"].elements
    guard !list.isEmpty || !equals.isEmpty else { return false }
    let tags = tags(of: store)
    if list.contains(where: { matches($0, tags) }) { return true }
    return !equals.isEmpty && !selection["Resources"].exists && equals.allSatisfy { matches($0, tags) }
  }

  private static func matches(_ entry: Value, _ tags: [String: String]) -> Bool {
    guard var key = entry["ConditionKey"].text, let value = entry["ConditionValue"].text else { return false }
    if key.hasPrefix("aws:ResourceTag/") { key = String(key.dropFirst("aws:ResourceTag/".count)) }
    return tags[key] == value
  }

  private static func tags(of store: Value) -> [String: String] {
    let list = ["Tags", "FileSystemTags"].flatMap { store[$0].elements }
    let pairs = list.compactMap { tag in
      tag["Key"].text.flatMap { key in tag["Value"].text.map { (key, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Value {
  /// The name that a template gives a store; nil where CloudFormation makes one.
  fileprivate var physicalName: String? {
    ["DBInstanceIdentifier", "DBClusterIdentifier", "TableName"].lazy.compactMap { self[$0].text }.first
  }
}
