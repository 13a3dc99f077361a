import TapModel

extension Requirement {
  /// The one container of the task.
  private static func container(_ t: TemplateProbe) -> Place {
    t.resources("ECS::TaskDefinition").first?["/ContainerDefinitions/0"]
      ?? Place(probe: t, id: "", type: "", json: nil)
  }

  /// A variable of the container.
  private static func variable(_ name: String, _ t: TemplateProbe) -> Place {
    container(t)[Pointer(["Environment", "Name=" + name, "Value"])]
  }

  /// Containers.
  static let workloads: [Requirement] = [
    Requirement("000-50", "Cluster monitoring-cluster-S, Container Insights") { t in
      t.all("ECS::Cluster") {
        let setting = $0["/ClusterSettings/Name=containerInsights/Value"]
        return $0["/ClusterName"].isNamed("monitoring-cluster") && (setting.is("enabled") || setting.is("enhanced"))
      }
    },
    Requirement(
      "000-51", "Execution role ecs-task-execution-role-S: AWS's policy, reads the secret, decrypts", on: .asWritten
    ) { t in
      let role = t.role("ecs-task-execution-role")
      return t.trusts(role, "ecs-tasks.amazonaws.com") && t.finds("iam.managed")
        && role?["/ManagedPolicyArns/0"].text?.hasSuffix("/AmazonECSTaskExecutionRolePolicy") == true
        && t.lets(role, "secretsmanager:GetSecretValue") && t.lets(role, "kms:Decrypt", on: "KMS::Key")
    },
    Requirement("000-52", "Task role ecs-task-role-S: writes the stream, uses its key") { t in
      let role = t.role("ecs-task-role")
      return t.trusts(role, "ecs-tasks.amazonaws.com") && t.lets(role, "kinesis:PutRecords", on: "Kinesis::Stream")
        && t.lets(role, "kms:GenerateDataKey", on: "KMS::Key")
    },
    Requirement("000-53", "Task family monitoring-task-S, 256 CPU, 512 MiB, Fargate") { t in
      t.all("ECS::TaskDefinition") {
        $0["/Family"].isNamed("monitoring-task") && $0["/Cpu"].is(256) && $0["/Memory"].is(512)
          && $0["/NetworkMode"].is("awsvpc") && $0["/RequiresCompatibilities/0"].is("FARGATE")
      }
    },
    Requirement("000-54", "Container: sample image, log prefix monitoring, two variables", on: .asWritten) { t in
      let options = container(t)["/LogConfiguration/Options"]
      return t.finds("ecs.own-image") && container(t)["/Image"].is("amazon/amazon-ecs-sample")
        && options["/awslogs-stream-prefix"].is("monitoring") && options["/awslogs-group"].names("Logs::LogGroup")
        && variable("ENVIRONMENT", t).text == t.suffix && variable("KINESIS_STREAM", t).names("Kinesis::Stream")
    },
    Requirement("000-55", "Secrets DB_HOST, DB_PASSWORD from Secrets Manager, none in the open") { t in
      let secrets = [("DB_HOST", "host"), ("DB_PASSWORD", "password")].allSatisfy { name, key in
        container(t)[Pointer(["Secrets", "Name=" + name, "ValueFrom"])].text?.hasSuffix(":\(key)::") == true
      }
      return secrets && !t.finds("ecs.plain-secret")
    },
    Requirement("000-56", "Port 80 tcp", on: .asWritten) { t in
      let mapping = container(t)["/PortMappings/0"]
      return t.finds("ecs.tls-port") && mapping["/ContainerPort"].is(80) && mapping["/Protocol"].is("tcp")
    },
    Requirement("000-57", "Service monitoring-service-S, 2 tasks") { t in
      t.all("ECS::Service") { $0["/ServiceName"].isNamed("monitoring-service") && $0["/DesiredCount"].is(2) }
    },
    Requirement("000-58", "Service in public subnets with public address", on: .asWritten) { t in
      t.finds("ecs.public-address")
        && t.all("ECS::Service") {
          let network = $0["/NetworkConfiguration/AwsvpcConfiguration"]
          return network["/AssignPublicIp"].is("ENABLED")
            && network["/Subnets"].elements.allSatisfy { $0.target.map { t.isPublic($0) } == true }
        }
    },
  ]
}
