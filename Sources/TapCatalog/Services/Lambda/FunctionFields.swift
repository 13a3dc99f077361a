import TapModel

/// How the log of a function is written.
enum LogFormat: String, Choice {
  case json = "JSON"
  case text = "Text"
}

/// The fields of a function.
struct FunctionFields: Schema {
  let name = Field("name", "Name", "function-${EnvironmentSuffix}", at: "Function/FunctionName")
  let purpose = Field("description", "Description", "", at: "Function/Description")
  let runtime = Field(
    "runtime", "Runtime", "python3.13", editor: .suggestions(Lambda.runtimes), required: true, at: "Function/Runtime")
  let handler = Field("handler", "Handler", "index.handler", required: true, at: "Function/Handler")
  let code = Field(
    "code", "Code", Lambda.starter,
    help: "Inline; a ${ in it is written ${!. Empty where the code comes from a bucket.",
    at: .unless("Function/Code/ZipFile", ""))
  let codeBucket = Field(
    "code-bucket", "Code from bucket", "", help: "Its name; only such code can be signed, which High asks for.",
    at: .unless("Function/Code/S3Bucket", ""))
  let codeObject = Field(
    "code-object", "Object of the code", "", help: "The key of a zip file in that bucket.",
    at: .unless("Function/Code/S3Key", ""))
  let codeVersion = Field(
    "code-version", "Version of the object", "", help: "Empty is the newest; a change deploys.",
    at: .unless("Function/Code/S3ObjectVersion", ""))
  let signing = Field(
    "signing-profile", "Signing profile", "",
    help: "ARN of the version of a profile that signs the code before the stack is made; other code is refused.",
    at: .unless("Signing/AllowedPublishers/SigningProfileVersionArns/0", ""))
  let timeout = Field("timeout", "Timeout", 15, in: 1...900, unit: "s", at: "Function/Timeout")
  let memory = Field("memory", "Memory", 256, in: 128...32_768, unit: "MiB", at: "Function/MemorySize")
  let concurrency = Field(
    "concurrency", "Runs at once", 20, in: 0...10_000,
    help: "Reserved of the account's quota, and the most there can be; 0 reserves none.",
    at: .unless("Function/ReservedConcurrentExecutions", 0))
  let environment = Field(
    "environment", "Environment", ["ENVIRONMENT": "${EnvironmentSuffix}"] as TextMap,
    help: "${LogicalId} is what Ref gives: a stream's name, say.", at: "Function/Environment/Variables")
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Encrypts the environment.",
    at: .offer(.key, "Function/KmsKeyArn"))

  let tier = Field(
    "tier", "Tier", Reference(.subnets), help: "Where its network interfaces are; empty runs it outside the VPC.")
  let groupName = Field("group-name", "Security group", "", at: "Group/GroupName")
  let deadLetter = Field(
    "dead-letter", "Dead-letter queue", Reference("queue"), help: "Takes events of asynchronous callers that failed.",
    at: .offer("queue", "Function/DeadLetterConfig/TargetArn"))
  let onFailure = Field(
    "on-failure", "Failed events", Reference("queue"),
    help: "Takes what asynchronous callers sent and why it failed, after the attempts below.",
    at: .offer("queue", "Failures/DestinationConfig/OnFailure/Destination"))
  let attempts = Field(
    "event-attempts", "Attempts again", 2, in: 0...2, at: "Failures/MaximumRetryAttempts")
  let eventAge = Field(
    "event-age", "Events live", 21_600, in: 60...21_600, unit: "s", at: "Failures/MaximumEventAgeInSeconds")
  let source = Field(
    "source", "Works on queue", Reference("queue"),
    help: "Lambda takes its messages and calls the function; a message that fails comes back alone.",
    at: .offer("queue", "Source/EventSourceArn"))
  let batch = Field("batch", "Messages at once", 10, in: 1...10, at: "Source/BatchSize")
  let workers = Field(
    "workers", "Runs for the queue", 10, in: 2...1000, help: "At most, and no more than may run at once.",
    at: "Source/ScalingConfig/MaximumConcurrency")

  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log group of the function.")
  let logFormat = Field("log-format", "Log format", LogFormat.json, at: "Function/LoggingConfig/LogFormat")
  let logGroup = Field(
    "log-group", "Also writes to", Reference("log-group"), help: "An application log group that the code writes to.")
  let role = Field("role-name", "Role", "", help: "Empty lets AWS name it.", at: "Role/RoleName")
  let boundary = Field(
    "boundary", "Permissions boundary", "",
    help: "ARN of a managed policy that holds however much the role is given; empty: none.",
    at: .unless("Role/PermissionsBoundary", ""))
  let policy = Field(
    "execution-policy", "Execution policy", RolePolicy.scoped, help: "managed is AWS's, which reaches every log group.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
}
