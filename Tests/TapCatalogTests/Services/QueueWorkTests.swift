import TapEngine
import TapModel
import Testing

/// Work that nobody waits for: queues, the functions that work on them, schedules, and where failures go.
@Suite struct QueueWorkTests {
  private static let account = "${AWS::AccountId}"

  /// Signed code from a bucket, calls by FIPS endpoints: what High asks of a function.
  private static let strict: [String: JSON] = [
    "code": "", "code-bucket": .string("code-\(account)"), "code-object": "work.zip",
    "signing-profile": .string("arn:${AWS::Partition}:signer:${AWS::Region}:\(account):/signing-profiles/p/abcdefghij"),
    "environment": ["AWS_USE_FIPS_ENDPOINT": "true"],
  ]

  private func engine(_ fields: [String: JSON] = [:], baseline: JSON = "high") throws -> Engine {
    let wired: [String: JSON] = [
      "tier": "isolated", "key": "data-key", "logs": "home", "alarms": "alarms", "source": "jobs",
      "on-failure": "dead",
    ]
    return try KindStand.engine(
      [
        ("dead", "queue", ["name": "dead-${EnvironmentSuffix}", "key": "data-key", "alarms": "alarms"]),
        (
          "jobs", "queue",
          ["name": "jobs-${EnvironmentSuffix}", "key": "data-key", "dead-letter": "dead", "alarms": "alarms"]
        ),
        ("work", "function", wired.merging(fields) { $1 }),
        ("nightly", "schedule", ["function": "work", "queue": "jobs", "dead-letter": "dead"]),
      ], baseline: baseline)
  }

  @Test(arguments: ["moderate", "high"]) func wiredWorkLeavesNothingOpen(_ baseline: String) throws {
    let engine = try engine(Self.strict, baseline: .string(baseline))
    for id in ["dead", "jobs", "work", "nightly"] { #expect(KindStand.open(engine, id).isEmpty) }
  }

  @Test func functionWorksOnTheQueue() throws {
    let engine = try engine()
    let source = try #require(engine.resource("WorkSource")).properties
    #expect(source["EventSourceArn"] == ["Fn::GetAtt": ["Jobs", "Arn"]])
    #expect(source["FunctionResponseTypes"] == ["ReportBatchItemFailures"])
    #expect(source["ScalingConfig"] == ["MaximumConcurrency": 10])
    #expect(actions(engine, on: "Jobs") == ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
  }

  @Test func failedEventsAreKept() throws {
    let engine = try engine()
    let failures = try #require(engine.resource("WorkFailures")).properties
    #expect(failures["DestinationConfig"] == ["OnFailure": ["Destination": ["Fn::GetAtt": ["Dead", "Arn"]]]])
    #expect(actions(engine, on: "Dead") == ["sqs:SendMessage"])
    let careless = try self.engine(["on-failure": ""])
    #expect(careless.findings.contains { $0.rule == "lambda.failed-events" && $0.component == "work" })
  }

  /// What Lambda does with the role of a function goes past the VPC: it needs no endpoint there.
  @Test func lambdaNeedsNoEndpointForQueues() throws {
    #expect(!(try engine()).findings.contains { $0.rule.hasPrefix("endpoint") && $0.message.contains("sqs") })
  }

  @Test func depthOfBothQueuesRaisesAnAlarm() throws {
    let engine = try engine()
    for id in ["AlarmsDeadDepth", "AlarmsJobsDepth"] {
      #expect(engine.resource(id)?.properties["MetricName"] == "ApproximateNumberOfMessagesVisible")
    }
  }

  @Test func messageMayNotComeBackWhileItIsWorkedOn() throws {
    let engine = try engine(["timeout": 300])
    #expect(engine.findings.contains { $0.rule == "sqs.timeout" && $0.level == .block })
  }

  @Test func codeIsInlineOrSigned() throws {
    let inline = try #require(try engine().resource("Work")).properties
    #expect(inline["Code"]?["ZipFile"] != nil && inline["CodeSigningConfigArn"] == nil)
    let engine = try engine(Self.strict)
    let signed = try #require(engine.resource("Work")).properties
    #expect(signed["Code"]?["ZipFile"] == nil && signed["Code"]?["S3Key"] == "work.zip")
    #expect(signed["CodeSigningConfigArn"] == ["Ref": "WorkSigning"])
    #expect(
      engine.resource("WorkSigning")?.value(at: "/CodeSigningPolicies/UntrustedArtifactOnDeployment") == "Enforce")
  }

  @Test func roleIsHeldByABoundary() throws {
    let boundary = "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/bound"
    let role = try #require(try engine(["boundary": .string(boundary)]).resource("WorkRole")).properties
    #expect(role["PermissionsBoundary"] == ["Fn::Sub": .string(boundary)])
  }

  @Test func scheduleMayCallAndSend() throws {
    let engine = try engine()
    let targets = try #require(engine.resource("Nightly")?.properties["Targets"]?.array)
    #expect(targets.compactMap { $0["Arn"] } == [["Fn::GetAtt": ["Work", "Arn"]], ["Fn::GetAtt": ["Jobs", "Arn"]]])
    #expect(targets.allSatisfy { $0["DeadLetterConfig"] == ["Arn": ["Fn::GetAtt": ["Dead", "Arn"]]] })
    #expect(engine.resource("NightlyPermission")?.properties["SourceArn"] == ["Fn::GetAtt": ["Nightly", "Arn"]])
    for id in ["JobsPolicy", "DeadPolicy", "DataKey"] {
      let policy = engine.resource(id)?.properties
      let statements = (policy?["PolicyDocument"] ?? policy?["KeyPolicy"])?["Statement"]?.array ?? []
      #expect(statements.filter { $0["Sid"] == "NightlySends" }.count == 1, "\(id)")
    }
    let idle = try KindStand.engine([("idle", "schedule", [:])])
    #expect(KindStand.open(idle, "idle").contains { $0.hasPrefix("events.target") })
  }

  /// What the role of the function may do with a queue.
  private func actions(_ engine: Engine, on queue: String) -> [String] {
    let statements = engine.resource("WorkRole")?.value(at: "/Policies/0/PolicyDocument/Statement")?.array ?? []
    let arn: JSON = ["Fn::GetAtt": [.string(queue), "Arn"]]
    return statements.filter { $0["Resource"] == arn }.flatMap { statement -> [String] in
      let action = statement["Action"]
      return action?.array?.compactMap(\.string) ?? action?.string.map { [$0] } ?? []
    }
  }
}
