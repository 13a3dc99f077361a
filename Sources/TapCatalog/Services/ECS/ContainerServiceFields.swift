import TapModel

/// How much Container Insights measures.
enum Insights: String, Choice { case enhanced, enabled, disabled }

/// What a container's port speaks below TLS.
enum PortProtocol: String, Choice { case tcp, udp }

/// CPU units of a Fargate task; 1024 are one virtual CPU.
enum FargateCPU: String, Choice {
  case quarter = "256"
  case half = "512"
  case one = "1024"
  case two = "2048"
  case four = "4096"
  case eight = "8192"
  case sixteen = "16384"
}

/// The fields of a container service.
struct ContainerServiceFields: Schema {
  let name = Field("name", "Service name", "container-service-${EnvironmentSuffix}", at: "Service/ServiceName")
  let cluster = Field("cluster", "Cluster name", "cluster-${EnvironmentSuffix}", at: "Cluster/ClusterName")
  let insights = Field(
    "insights", "Container Insights", Insights.enabled, help: "Metrics of cluster, service and task.",
    at: "Cluster/ClusterSettings/0/Value")

  let family = Field("family", "Task family", "task-${EnvironmentSuffix}", at: "Task/Family")
  let cpu = Field("cpu", "CPU units", FargateCPU.quarter, help: "1024 are one CPU.", at: "Task/Cpu")
  let memory = Field(
    "memory", "Memory", 512, in: 512...122_880, unit: "MiB", help: "Fargate takes only certain pairs with the CPU.",
    at: .text("Task/Memory"))
  let container = Field("container", "Container", "app", required: true, at: "Task/ContainerDefinitions/0/Name")
  let image = Field(
    "image", "Image", ContainerServiceFields.ownImage, required: true,
    help: "From the account's own registry, by digest: what was tested is what runs.",
    at: "Task/ContainerDefinitions/0/Image")
  let port = Field(
    "port", "Port", 443, in: 1...65_535, help: "443 says that the container speaks TLS.",
    at: "Task/ContainerDefinitions/0/PortMappings/0/ContainerPort")
  let portProtocol = Field(
    "protocol", "Protocol", PortProtocol.tcp, at: "Task/ContainerDefinitions/0/PortMappings/0/Protocol")
  let readOnly = Field(
    "read-only", "Read-only root", true, help: "The container cannot write to its own file system.",
    at: "Task/ContainerDefinitions/0/ReadonlyRootFilesystem")
  let user = Field(
    "user", "User", "10001", help: "Who runs inside the container; empty is what the image says, often root.",
    at: "Task/ContainerDefinitions/0/User")
  let environment = Field(
    "environment", "Environment", ["ENVIRONMENT": "${EnvironmentSuffix}"] as TextMap,
    help: "${LogicalId} is what Ref gives: a stream's name, say.", at: .pairs("Task/ContainerDefinitions/0/Environment")
  )
  let secret = Field("secret", "Credentials", Reference("secret"), help: "Read when a task starts.")
  let secrets = Field(
    "secrets", "Secret variables", [:] as TextMap, help: "Environment name, and the key in the JSON of the secret.")

  let logGroup = Field(
    "log-group", "Log group", Reference("log-group"), required: true,
    at: .offer("log-group", "Task/ContainerDefinitions/0/LogConfiguration/Options/awslogs-group"))
  let streamPrefix = Field(
    "stream-prefix", "Stream prefix", "app", required: true,
    at: "Task/ContainerDefinitions/0/LogConfiguration/Options/awslogs-stream-prefix")
  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log group of Container Insights.")

  let executionRole = Field(
    "execution-role-name", "Execution role", "", help: "Starts the tasks; empty lets AWS name it.",
    at: "ExecutionRole/RoleName")
  let executionPolicy = Field(
    "execution-policy", "Execution policy", RolePolicy.scoped, help: "managed is AWS's, which reaches every log group.")
  let taskRole = Field("task-role-name", "Task role", "", help: "Acts for the code.", at: "TaskRole/RoleName")

  let tier = Field("tier", "Tier", Reference(.subnets), required: true)
  let groupName = Field("group-name", "Security group", "", at: "Group/GroupName")
  let openEgress = Field(
    "open-egress", "Open egress", false, help: "Lets tasks reach any address; flows are the narrow way.",
    at: .when("Group/SecurityGroupEgress", Workload.open, else: Workload.closed))
  let publicAddress = Field(
    "public-address", "Public address", false,
    at: .when("Service/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", "ENABLED", else: "DISABLED"))

  let count = Field("count", "Tasks", 2, in: 0...5000, at: "Service/DesiredCount")
  let rollBack = Field(
    "roll-back", "Failed deploy goes back", true, at: "Service/DeploymentConfiguration/DeploymentCircuitBreaker/Enable",
    "Service/DeploymentConfiguration/DeploymentCircuitBreaker/Rollback")
  let shell = Field("shell", "Shell into tasks", false, help: "ECS Exec.", at: "Service/EnableExecuteCommand")
  let scaling = Field("scaling", "Scales by itself", false, help: "With the CPU that tasks use.")
  let least = Field("scaling-min", "Tasks at least", 2, in: 0...5000, at: "Target/MinCapacity")
  let most = Field("scaling-max", "Tasks at most", 6, in: 1...5000, at: "Target/MaxCapacity")
  let load = Field(
    "scaling-cpu", "CPU aimed at", 60, in: 10...95, unit: "%",
    at: "Scaling/TargetTrackingScalingPolicyConfiguration/TargetValue")

  let balancer = Field("balancer", "Internal balancer", false, help: "An HTTPS load balancer inside the tier.")
  let certificate = Field(
    "certificate", "Certificate", "{{resolve:ssm:/tls/certificate-arn}}",
    help: "ARN in ACM; by default from a parameter that must be there before.",
    at: "Listener/Certificates/0/CertificateArn")
  let sources = Field(
    "balancer-sources", "Balancer sources", [String](), help: "IPv4 ranges that may reach the balancer.")
  let accessLog = Field("access-log", "Access log bucket", Reference("access-log-bucket"), help: "Of the balancer.")

  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let output = Field("output", "Output", "", help: "Name of the cluster's output; empty is made from the id.")

  /// The account's registry wherever the stack is; the digest is that of the image which people push before.
  static let ownImage =
    "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/app@sha256:" + String(repeating: "0", count: 64)
}

extension Binding {
  /// A map of texts as a list of `Name` and `Value`.
  static func pairs(_ place: String) -> Binding {
    Binding(
      place,
      .mapped(
        put: { map in
          let pairs = map.object?.members ?? []
          guard !pairs.isEmpty else { return nil }
          return .array(pairs.map { ["Name": .string($0.key), "Value": TapModel.text($0.value.string ?? "")] })
        },
        take: { list in
          guard let list else { return [:] }
          var map = JSON.Object()
          for pair in list.array ?? [] {
            guard let name = pair["Name"]?.string, let value = pair["Value"].flatMap({ untext($0) }) else { return nil }
            map[name] = .string(value)
          }
          return .object(map)
        }))
  }
}
