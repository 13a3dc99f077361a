import TapModel

/// What a schema does not say of a value, or of several together; what cannot be known is not judged.
let valueForm: Rule = Rule(
  "template.value", "Value has not the form that AWS takes",
  why: "CloudFormation stops at the resource, and rolls the stack back.", level: .block, evidence: false,
  on: ValueForms.types,
  source: "cfn-lint E2531, E3002, E3027, E3039, E3501, E3615, E3678, E3680, E3687; API references of the services",
  passes: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8"},{"IpProtocol":"-1","CidrIp":"10.0.0.1/32"}]}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"rate(5 minutes)"}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"cron(0 6 ? * MON-FRI *)"}}"#,
    #"{"Type":"AWS::CloudWatch::Alarm","Properties":{"Period":300}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs.fifo","FifoQueue":true}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Subnets":["subnet-0a1b2c3d","subnet-1a1b2c3d"]}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"x"},"Handler":"a.b","Runtime":"python3.13"}}"#,
    #"{"Type":"AWS::DynamoDB::Table","Properties":{"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"}],"KeySchema":[{"AttributeName":"a","KeyType":"HASH"}]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/33"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","CidrIp":"10.0.0.0/8"}]}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"-1","CidrIp":"10.0.0/8"}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"rate(5 minute)"}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"rate(1 minutes)"}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"cron(0 6 * * *)"}}"#,
    #"{"Type":"AWS::Events::Rule","Properties":{"ScheduleExpression":"cron(0 6 * * MON *)"}}"#,
    #"{"Type":"AWS::CloudWatch::Alarm","Properties":{"Period":45}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs","FifoQueue":true}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Subnets":["subnet-0a1b2c3d"]}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"HTTPS"}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"x"},"Runtime":"python3.13"}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"x"},"Handler":"a.b","Runtime":"nodejs12.x"}}"#,
    #"{"Type":"AWS::DynamoDB::Table","Properties":{"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"}],"KeySchema":[{"AttributeName":"b","KeyType":"HASH"}]}}"#,
  ]
) { resource in
  .all((ValueForms.byType[resource.type] ?? []).map { $0(resource) })
}

/// The checks of `template.value`, each with the types that it looks at.
private enum ValueForms {
  typealias Judge = @Sendable (Value) -> Outcome

  static let types = byType.keys.sorted()

  static let byType: [String: [Judge]] = checks.reduce(into: [:]) { found, check in
    for type in check.types { found[type, default: []].append(check.judge) }
  }

  private static let checks: [(types: [String], judge: Judge)] = [
    (["AWS::EC2::VPC", "AWS::EC2::VPCCidrBlock"], { text($0["CidrBlock"]) { Ranges.fault($0, 16...28) } }),
    (["AWS::EC2::NetworkAclEntry"], { text($0["CidrBlock"]) { Ranges.fault($0) } }),
    (["AWS::EC2::Route"], { text($0["DestinationCidrBlock"]) { Ranges.fault($0) } }),
    (["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"], { trafficRule($0) }),
    (
      ["AWS::EC2::SecurityGroup"],
      { group in
        .all(["SecurityGroupIngress", "SecurityGroupEgress"].flatMap { group[$0].elements.map { trafficRule($0) } })
      }
    ),
    (["AWS::Events::Rule"], { text($0["ScheduleExpression"]) { Clock.fault($0) } }),
    (["AWS::CloudWatch::Alarm"], { period($0["Period"]) }), (["AWS::SQS::Queue"], { firstInFirstOut($0) }),
    (["AWS::ElasticLoadBalancingV2::LoadBalancer"], { twoSubnets($0) }),
    (["AWS::ElasticLoadBalancingV2::Listener"], { certified($0) }),
    (["AWS::Lambda::Function"], { zipped($0) }),
    (["AWS::Lambda::Function"], { runtime($0["Runtime"]) }), (["AWS::DynamoDB::Table"], { attributes($0) }),
  ]

  /// A text that is known to its last letter.
  private static func text(_ value: Value, _ fault: (String) -> String?) -> Outcome {
    guard value.raw != nil, let text = value.text, !text.contains("${"), !text.contains("{{resolve:") else {
      return .notApplicable
    }
    return fault(text).map { value.fails($0) } ?? .passes
  }

  private static func trafficRule(_ rule: Value) -> Outcome {
    let ports = ["FromPort", "ToPort"].map { rule[$0] }
    let needsPorts = ["tcp", "udp", "6", "17"].contains(rule["IpProtocol"].text?.lowercased())
    let missing = ports.first { needsPorts && $0.raw == nil }
    return .all([
      text(rule["CidrIp"]) { Ranges.fault($0) },
      missing.map { $0.fails("\(rule["IpProtocol"].text ?? "") needs FromPort and ToPort") } ?? .passes,
    ])
  }

  private static func period(_ period: Value) -> Outcome {
    guard let seconds = period.number else { return .notApplicable }
    return [10, 20, 30].contains(seconds) || seconds > 0 && seconds % 60 == 0
      ? .passes : period.fails("\(seconds) s: 10, 20, 30 or full minutes")
  }

  private static func firstInFirstOut(_ queue: Value) -> Outcome {
    let (name, switched) = (queue["QueueName"], queue["FifoQueue"])
    guard name.raw != nil, !switched.isUnknown, let text = name.text else { return .notApplicable }
    let isFifo = switched.truth == true
    guard text.hasSuffix(".fifo") != isFifo else { return .passes }
    // What a name ends in may be given by a parameter.
    if isFifo, text.hasSuffix("}") { return .notApplicable }
    return name.fails(isFifo ? "a first-in-first-out queue ends in .fifo" : "only FifoQueue true ends in .fifo")
  }

  private static func twoSubnets(_ balancer: Value) -> Outcome {
    guard balancer["Type"].text ?? "application" == "application", !balancer["Type"].isUnknown else {
      return .notApplicable
    }
    let subnets = [balancer["Subnets"], balancer["SubnetMappings"]].filter { $0.raw != nil }
    // One element that is a list itself may be several.
    guard let list = subnets.first, list.raw?.array != nil, !list.elements.contains(where: \.isUnknown) else {
      return .notApplicable
    }
    return list.elements.count >= 2 ? .passes : list.fails("an application load balancer needs two subnets")
  }

  private static func certified(_ listener: Value) -> Outcome {
    let certificates = listener["Certificates"]
    guard ["HTTPS", "TLS"].contains(listener["Protocol"].text), !certificates.isUnknown else { return .notApplicable }
    return certificates.exists ? .passes : certificates.fails("an encrypted listener needs a certificate")
  }

  private static func zipped(_ function: Value) -> Outcome {
    let (package, code) = (function["PackageType"], function["Code"])
    guard !package.isUnknown, package.text != "Image", !code["ImageUri"].exists, code.exists, !code.isUnknown else {
      return .notApplicable
    }
    return .all(["Handler", "Runtime"].map { function[$0].must(existOr: "code in an archive needs \($0)") })
  }

  /// Weeks after the end of support nothing new can be made with a runtime.
  private static func runtime(_ runtime: Value) -> Outcome {
    guard runtime.raw != nil, let name = runtime.text, let known = Facts.version(name, .lambda) else {
      return .notApplicable
    }
    guard !known.blockedOn.isEmpty, known.blockedOn <= Day.text(runtime.view.today) else { return .passes }
    let fix = known.successor.isEmpty ? nil : runtime.set(.string(known.successor))
    return runtime.fails("no new function with \(name) since \(known.blockedOn)", fix: fix)
  }

  private static func attributes(_ table: Value) -> Outcome {
    let indexes = ["GlobalSecondaryIndexes", "LocalSecondaryIndexes"].flatMap { table[$0].elements }
    let lists = [table["KeySchema"]] + indexes.map { $0["KeySchema"] }
    let defined = table["AttributeDefinitions"]
    if ([defined] + lists).contains(where: \.isUnknown) { return .notApplicable }
    guard defined.exists else { return .notApplicable }
    let keys = lists.flatMap { $0.elements.map { $0["AttributeName"].text } }
    let names = defined.elements.map { $0["AttributeName"].text }
    guard !keys.contains(nil), !names.contains(nil) else { return .notApplicable }
    let lost = keys.first { !names.contains($0) } ?? nil
    if let lost { return defined.fails("key \(lost) is not defined") }
    let idle = names.first { !keys.contains($0) } ?? nil
    return idle.map { defined.fails("\($0) is defined and no key") } ?? .passes
  }
}

/// Ranges of addresses as EC2 reads them: it clears the bits behind the prefix by itself.
private enum Ranges {
  static func fault(_ text: String, _ prefixes: ClosedRange<Int> = 0...32) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, CIDR(parts[0] + "/32") != nil, let prefix = Int(parts[1]), (0...32).contains(prefix) else {
      return "\(text) is no range"
    }
    return prefixes.contains(prefix)
      ? nil : "/\(prefix) is outside /\(prefixes.lowerBound) to /\(prefixes.upperBound)"
  }
}

/// Expressions of EventBridge rules (EventBridge user guide, "Setting a schedule pattern").
private enum Clock {
  static func fault(_ text: String) -> String? {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return "\(text) is neither cron nor rate" }
    let words = text[text.index(after: open)...].dropLast().split(separator: " ")
    switch text[..<open] {
    case "rate": return rate(words, text)
    case "cron": return cron(words)
    default: return "\(text) is neither cron nor rate"
    }
  }

  private static func rate(_ words: [Substring], _ text: String) -> String? {
    guard words.count == 2, let count = Int(words[0]), count > 0 else { return "\(text) is no rate" }
    let units: [Substring] = count == 1 ? ["minute", "hour", "day"] : ["minutes", "hours", "days"]
    return units.contains(words[1]) ? nil : "\(words[1]) is none of \(units.joined(separator: ", "))"
  }

  private static func cron(_ words: [Substring]) -> String? {
    guard words.count == 6 else { return "cron takes 6 fields, not \(words.count)" }
    return (words[2] == "?") != (words[4] == "?") ? nil : "one of day of month and day of week is ?"
  }
}
