import TapModel

/// How the security group that AWS makes with every VPC loses its rules: no property of CloudFormation does it.
enum DefaultGroupClosing: String, Choice {
  /// A function of the stack revokes them.
  case function = "custom-resource"
  /// Somebody outside the stack does; the prerequisite is declared as account service `default-security-group`.
  case declared
}

/// The fields of a VPC.
struct VpcFields: Schema {
  let name = Field(
    "name", "Name", "vpc-${EnvironmentSuffix}", help: "The Name tag.", at: "Vpc/Tags/Key=Name/Value",
    "Gateway/Tags/Key=Name/Value")
  let cidr = Field(
    "cidr", "Address range", "10.0.0.0/16", editor: .cidr(16...26), required: true,
    help: "Its eighth parts are the blocks that tiers choose by number. Changing it replaces everything inside.",
    at: "Vpc/CidrBlock")
  let dns = Field(
    "dns", "DNS", true, help: "Names inside the VPC; endpoints with private names need it.",
    at: "Vpc/EnableDnsSupport", "Vpc/EnableDnsHostnames")
  let closing = Field(
    "default-group", "Default group", DefaultGroupClosing.function,
    help: "A function of the stack revokes the rules of the default security group, or it is declared elsewhere.")
  let function = Field(
    "function", "Function name", "vpc-setup-${EnvironmentSuffix}",
    help: "The function that closes the default group and looks up prefix lists.", at: "Setup/FunctionName")
  let runtime = Field(
    "runtime", "Runtime", "python3.13", editor: .suggestions(Lambda.runtimes.filter { $0.hasPrefix("python") }),
    at: "Setup/Runtime")
  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log group of the function.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"), help: "Watches the function.")
  let output = Field("output", "Output", "", help: "Name of the template output that gives the VPC id; empty for none.")
}

/// A private network of its own; an internet gateway exists only while a public tier does.
let vpc: Kind = Kind(
  "vpc", "VPC", pane: .network, main: "Vpc", VpcFields(),
  help: "A network of its own, with names on, its default security group closed, and no way out but what tiers ask.",
  summary: { "VPC, \($0.cidr)" },
  offers: [
    .vpc: { $1.ref($0, "Vpc") },
    .ref: { $1.ref($0, "Vpc") },
    "cidr": { vpc, _ in .string(vpc.cidr) },
    "internet-gateway": { vpc, ctx in hasGateway(vpc, ctx) ? ctx.ref(vpc, "Gateway") : nil },
    "gateway-attachment": { vpc, ctx in hasGateway(vpc, ctx) ? .string(ctx.id(vpc.id, "Attachment")) : nil },
    "prefix-list-s3": { vpc, ctx in vpc.closing == .function ? ctx.att(vpc, "Closing", "s3") : nil },
    "prefix-list-dynamodb": { vpc, ctx in vpc.closing == .function ? ctx.att(vpc, "Closing", "dynamodb") : nil },
  ],
  contributions: { vpc, ctx in vpc.closing == .function ? setupContributions(of: vpc, ctx) : [] },
  outputs: { vpc, ctx in
    vpc.output.isEmpty ? [] : [Output(vpc.output, "Id of the VPC", ctx.ref(vpc, "Vpc"))]
  },
  resources: { vpc, ctx in
    var drafts = [Draft("Vpc", "AWS::EC2::VPC", ["InstanceTenancy": "default"])]
    if hasGateway(vpc, ctx) {
      drafts += [
        Draft("Gateway", "AWS::EC2::InternetGateway"),
        Draft(
          "Attachment", "AWS::EC2::VPCGatewayAttachment",
          ["VpcId": ctx.ref(vpc, "Vpc"), "InternetGatewayId": ctx.ref(vpc, "Gateway")]),
      ]
    }
    if vpc.closing == .function { drafts += setup(of: vpc, ctx) }
    return drafts
  })

private func hasGateway(_ vpc: Typed<VpcFields>, _ ctx: any SynthesisContext) -> Bool {
  NetworkParts.tiers(of: vpc.id, ctx).contains { $0.fields["exposure"] == "public" }
}
