import TapModel

/// CT-06.
let trailManagementEvents: Rule = Rule(
  "trail.management-events", "Trail leaves out management events",
  why: "Every change of the account must be on record; reads of it show who looks around.", high: .block,
  ["AU-12", "AC-6(9)", "AC-2(4)", "SI-4(20)"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS documentation: Logging management events",
  passes: [
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true}}"#,
    selecting(#""EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true}]"#),
    selecting(
      #""AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]"#),
  ],
  fails: [
    #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":false}}"#,
    selecting(#""EventSelectors":[{"ReadWriteType":"WriteOnly"}]"#),
    selecting(#""EventSelectors":[{"ExcludeManagementEventSources":["kms.amazonaws.com"]}]"#),
    selecting(#""AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}]}]"#),
  ]
) { trail in .all([trail["IsLogging"].must(equal: true, "the trail is off"), TrailSelectors(trail).management]) }

/// CT-07.
let trailDataEvents: Rule = Rule(
  "trail.data-events", "Trail does not see the use of data",
  why: "Who read or changed which object is on record only where the trail is told to look.", level: .warn, high: .gap,
  ["AU-12", "AU-10", "AU-2"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS Config rule CLOUDTRAIL_S3_DATAEVENTS_ENABLED; FedRAMP parameter of AU-2",
  passes: [
    beside(#""EventSelectors":[{"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]"#),
    beside(
      #""EventSelectors":[{"DataResources":[{"Type":"AWS::S3::Object","Values":[{"Fn::Sub":"${Data.Arn}/"}]}]}]"#),
    beside(
      #""AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]}]}]"#
    ),
    beside(objectsBut("logs-111122223333")),
  ],
  fails: [
    beside(#""IsMultiRegionTrail":true"#),
    beside(objectsBut("${Data}")),
    beside(
      #""EventSelectors":[{"ReadWriteType":"WriteOnly","DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]"#
    ),
    beside(
      #""EventSelectors":[{"DataResources":[{"Type":"AWS::S3::Object","Values":[{"Fn::Sub":"${Data.Arn}/in/"}]}]}]"#),
    beside(
      #""AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]},{"Field":"readOnly","Equals":["false"]}]}]"#
    ),
    beside(#""EventSelectors":[{"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::other/"]}]}]"#),
  ]
) { trail in
  let view = trail.view
  let selectors = TrailSelectors(trail)
  if selectors.areUnknown { return .unknown("the selectors are known only later") }
  let buckets = view.resources(of: "AWS::S3::Bucket").filter { !BucketUse.isLog($0) }
  let functions = view.resources(of: "AWS::Lambda::Function")
  return .all(
    buckets.map { selectors.sees("AWS::S3::Object", $0, all: ["s3"]) }
      + functions.map { selectors.sees("AWS::Lambda::Function", $0, all: ["lambda"]) })
}

/// What a trail is told to record.
private struct TrailSelectors {
  let trail: Value
  private let plain: Value
  private let advanced: Value

  init(_ trail: Value) {
    self.trail = trail
    plain = trail["EventSelectors"]
    advanced = trail["AdvancedEventSelectors"]
  }

  var areUnknown: Bool { plain.isUnknown || advanced.isUnknown }

  /// Without selectors a trail records all management events.
  var management: Outcome {
    if areUnknown { return .unknown("the selectors are known only later") }
    if advanced.exists {
      let wanted = advanced.elements.filter { selects($0, "eventCategory", "Management") }
      guard let first = wanted.first else { return advanced.fails("no management events") }
      let narrow = wanted.allSatisfy { $0["FieldSelectors"].elements.contains { $0["Field"].text != "eventCategory" } }
      return narrow ? first.fails("only some management events") : .passes
    }
    return .all(
      plain.elements.flatMap { selector in
        [
          selector["ReadWriteType"].mustNot(equal: "ReadOnly", "reads only", set: "All"),
          selector["ReadWriteType"].mustNot(equal: "WriteOnly", "writes only", set: "All"),
          selector["IncludeManagementEvents"].mustNot(equal: false, "no management events", set: true),
          selector["ExcludeManagementEventSources"].elements.isEmpty
            ? .passes
            : selector["ExcludeManagementEventSources"].fails(
              "leaves out \(selector["ExcludeManagementEventSources"].elements.first?.text ?? "a service")",
              fix: selector["ExcludeManagementEventSources"].set(nil)),
        ]
      })
  }

  /// Whether data events of a resource are recorded; `all` names the service whose bare ARN takes in everything.
  func sees(_ type: String, _ resource: Value, all services: [String]) -> Outcome {
    let whole = plain.elements.filter { ["All", nil].contains($0["ReadWriteType"].text) }
    let named = whole.flatMap { $0["DataResources"].elements }.filter { $0["Type"].text == type }
      .flatMap { $0["Values"].elements }
    let isNamed = named.contains { takesAll($0, resource, services) }
    let isSelected = advanced.elements.contains { selector in
      guard selects(selector, "eventCategory", "Data"), selects(selector, "resources.type", type) else { return false }
      // Any other field leaves uses out: `readOnly` reads or writes, `eventName` the calls that it does not name.
      let fields = selector["FieldSelectors"].elements.map { $0["Field"].text }
      guard fields.allSatisfy({ ["eventCategory", "resources.type", "resources.ARN"].contains($0) }) else {
        return false
      }
      let arns = selector["FieldSelectors"].elements.filter { $0["Field"].text == "resources.ARN" }
      return arns.allSatisfy { field in
        let wanted = field["StartsWith"].elements + field["Equals"].elements
        let left = field["NotStartsWith"].elements + field["NotEquals"].elements
        return (wanted.isEmpty ? !left.isEmpty : wanted.contains { takesAll($0, resource, services) })
          && !left.contains { takes($0, resource, services) }
      }
    }
    return isNamed || isSelected ? .passes : trail.fails("the use of \(resource.id) is not recorded")
  }

  /// Whether it takes the whole of a resource, and not only what lies under a prefix in it.
  private func takesAll(_ value: Value, _ resource: Value, _ services: [String]) -> Bool {
    guard takes(value, resource, services) else { return false }
    guard let text = value.text else { return true }
    return !(text.hasSuffix("/") ? text.dropLast() : text[...]).contains("/")
  }

  private func takes(_ value: Value, _ resource: Value, _ services: [String]) -> Bool {
    if value.namedIDs.contains(resource.id) { return true }
    guard let text = value.text else { return false }
    let name = resource["BucketName"].text ?? resource["FunctionName"].text
    return services.contains { text.hasSuffix(":" + $0) } || text.hasSuffix(":s3:::")
      || name.map { text.contains($0) } == true
  }

  private func selects(_ selector: Value, _ field: String, _ value: String) -> Bool {
    selector["FieldSelectors"].elements.contains {
      $0["Field"].text == field && $0["Equals"].elements.contains { $0.text == value }
    }
  }
}

/// An example: a trail that records what its selectors say.
private func selecting(_ selectors: String) -> String {
  #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,\#(selectors)}}"#
}

/// An example: the same trail beside a bucket of data.
private func beside(_ selectors: String) -> String {
  #"{"Trail":\#(selecting(selectors)),"Data":{"Type":"AWS::S3::Bucket"}}"#
}

/// Selectors that take every object but those of one bucket.
private func objectsBut(_ bucket: String) -> String {
  #"""
  "AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]},
  {"Field":"resources.ARN","NotStartsWith":[{"Fn::Sub":"arn:${AWS::Partition}:s3:::\#(bucket)/"}]}]}]
  """#
}
