import TapModel

extension Blueprint {
  static let monitoring = Blueprint(
    id: "monitoring", title: "FedRAMP Moderate: Postgres, Redis, Kinesis, ECS Fargate, REST API + WAF", look: [],
    settings: ["name": "monitoring"], parts: [], flows: [])
}
