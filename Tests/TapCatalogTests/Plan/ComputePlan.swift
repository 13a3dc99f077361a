/// Rows of the rule plan, each with the rules that carry it out: containers, functions, APIs, web ACLs, queues.
let computePlan: [String: [String]] = [
  "ECS-01": ["ecs.public-address"],
  "ECS-02": ["ecs.own-image"],
  "ECS-05": ["ecs.logs"],
  "ECS-06": ["ecs.plain-secret"],
  "ECS-07": ["ecs.tls-port"],
  "ECS-08": ["ecs.two-tasks"],
  "ECS-13": ["ecs.execution-role"],
  "ECS-14": ["ecs.fargate-shape"],
  "ECS-17": ["ecs.shared-files"],
]
