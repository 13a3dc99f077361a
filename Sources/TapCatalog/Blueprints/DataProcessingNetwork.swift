import TapModel

extension DataProcessing {
  static let network: [Blueprint.Part] = [
    .init(
      "processing-vpc", "vpc", "Network",
      [
        "name": name("processing-vpc"), "output": "VPCId", "default-group": "declared",
      ]),
    tier("processing-tier", "Processing tier", "private", block: 0),
    tier("data-tier", "Data tier", "isolated", block: 1),
    tier("endpoint-tier", "Endpoint and management tier", "private", block: 2),
    .init(
      "endpoints", "endpoints", "Endpoints",
      [
        "vpc": "processing-vpc", "tier": "endpoint-tier", "group-name": name("endpoints-group"), "gateways": ["s3"],
        "interfaces": [
          "kms", "logs", "monitoring", "secretsmanager", "sqs", "sns", "sts", "lambda", "events", "config", "ssm",
          "ssmmessages", "ec2messages",
        ],
      ]),
    .init(
      "dns-resolver", "dns-resolver", "DNS resolver",
      [
        "name": name("dns-resolver"), "vpc": "processing-vpc", "log-group": "network-log",
        "allowed-names": ["*.${AWS::URLSuffix}"],
      ]),
  ]

  /// Three zones each.
  private static func tier(_ id: String, _ title: String, _ exposure: JSON, block: Int) -> Blueprint.Part {
    .init(
      id, "tier", title,
      ["name": name(id), "vpc": "processing-vpc", "exposure": exposure, "block": .int(block), "zones": 3])
  }

  static func workloads(_ site: Site) -> [Blueprint.Part] {
    [
      function(
        "intake-function", "Intake", site, timeout: 60,
        ["INPUT_BUCKET": "${InputBucket}", "JOBS_QUEUE": "${JobsQueue}"]),
      function(
        "process-function", "Processing", site, timeout: 120, source: "jobs-queue",
        [
          "INPUT_BUCKET": "${InputBucket}", "OUTPUT_BUCKET": "${OutputBucket}",
          "DATABASE_SECRET": "${RecordsCredentials}", "DATABASE_HOST": "${RecordsCluster.Endpoint.Address}",
        ]),
      .init(
        "intake-schedule", "schedule", "Intake every hour",
        [
          "name": name("intake-schedule"), "description": "Looks for input whose message was lost",
          "expression": "rate(1 hour)", "function": "intake-function", "dead-letter": "failed-queue",
        ]),
    ]
  }

  private static func function(
    _ id: String, _ title: String, _ site: Site, timeout: Int, source queue: JSON = "", _ variables: [String: JSON]
  ) -> Blueprint.Part {
    var environment: JSON = ["ENVIRONMENT": "${EnvironmentSuffix}"]
    for (name, value) in (variables.merging(site.variables) { own, _ in own }).sorted(by: { $0.key < $1.key }) {
      environment[name] = value
    }
    return .init(
      id, "function", title,
      [
        "name": name(id), "timeout": .int(timeout), "environment": environment, "key": "data-key", "code": "",
        "code-bucket": bucketName("code-bucket"), "code-object": .string(id + "/1.0.0.zip"),
        "signing-profile": signingProfile, "tier": "processing-tier", "group-name": name(id + "-group"),
        "dead-letter": "failed-queue", "logs": "implicit-logs", "role-name": name(id + "-role"), "alarms": "alarms",
        "source": queue,
      ])
  }

  static let flows: [Flow] = [
    Flow("intake-reads-input", from: "intake-function", to: "input-bucket", .access(.read), "finds what was missed"),
    Flow("intake-queues-jobs", from: "intake-function", to: "jobs-queue", .access(.write), "sends a job for each"),
    Flow("process-reads-input", from: "process-function", to: "input-bucket", .access(.read), "reads what came in"),
    Flow(
      "process-writes-output", from: "process-function", to: "output-bucket", .access(.write), "writes the results"),
    Flow(
      "process-to-cluster", from: "process-function", to: "records-cluster", .port(nil, "tcp"), "keeps the records"),
    Flow(
      "process-reads-secret", from: "process-function", to: "records-credentials", .access(.read),
      "signs in to the database"),
  ]
}
