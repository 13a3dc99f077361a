import TapCatalog
import TapModel
import Testing

extension Requirement {
  /// Frame, outputs, keys.
  static let frame: [Requirement] = [
    Requirement("000-01", "Federal agency data-processing monitoring, FedRAMP Moderate") { t in
      t.baseline == .moderate && t.states.values.reduce(0, +) == 323
    },
    Requirement("000-04", "Suffix: given, else ENVIRONMENT_SUFFIX, else dev") { t in
      let blueprint = try #require(Blueprint.named("monitoring"))
      let variables = ["ENVIRONMENT_SUFFIX": "ci"]
      let cases: [(String?, [String: String], String)] = [
        ("qa", variables, "qa"), (nil, variables, "ci"), (nil, [:], "dev"),
      ]
      let isResolved = try cases.allSatisfy { given, variables, wanted in
        let suffix = Blueprint.Choices.suffix(given, else: variables)
        let probe = try TemplateProbe(Monitoring.engine(of: blueprint.design(.init(suffix: suffix))))
        return probe.parameter("EnvironmentSuffix")["/Default"].is(.string(wanted))
      }
      return isResolved && t.parameter("EnvironmentSuffix")["/Default"].is(.string(t.suffix))
    },

    Requirement("000-06", "Output VPCId with description") { t in
      let output = t.output("VPCId")
      return output["/Value"].names("EC2::VPC") && output["/Description"].text?.isEmpty == false
    },
    Requirement("000-07", "Output RDSEndpoint") { t in
      let value = t.output("RDSEndpoint")["/Value"]
      return value.names("RDS::DBInstance") && value.asked == "Endpoint.Address"
    },
    Requirement("000-08", "Output ECSClusterName") { t in t.output("ECSClusterName")["/Value"].names("ECS::Cluster") },
    Requirement("000-09", "Output APIGatewayURL") { t in
      let value = t.output("APIGatewayURL")["/Value"]
      let types = Set(value.references.compactMap { t.resource($0)?.type })
      return types == ["AWS::ApiGateway::RestApi", "AWS::ApiGateway::Stage"]
        && value.references.contains("AWS::URLSuffix")
    },
    Requirement("000-10", "Output KinesisStreamName") { t in
      t.output("KinesisStreamName")["/Value"].names("Kinesis::Stream")
    },
    Requirement("000-11", "Output RedisEndpoint, an attribute that the mode has") { t in
      let value = t.output("RedisEndpoint")["/Value"]
      return value.names("ElastiCache::ReplicationGroup")
        && t.holds(value.asked == "PrimaryEndPoint.Address", orFinds: "cache.endpoint")
    },

    Requirement("000-12", "One key, description with suffix", on: .asWritten) { t in
      t.n("KMS::Key") == 1 && t.all("KMS::Key") { $0["/Description"].text?.contains(t.suffix) == true }
    },
    Requirement("000-13", "Rotation on") { t in t.all("KMS::Key") { $0["/EnableKeyRotation"].is(true) } },
    Requirement("000-14", "Key destroyed with the stack", on: .asWritten) { t in
      t.all("KMS::Key") { $0.attribute("DeletionPolicy") == "Delete" }
    },
  ]
}
