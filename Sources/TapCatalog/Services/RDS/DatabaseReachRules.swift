import TapModel

let rdsNotPublic: Rule = Rule(
  "rds.not-public", "Database has a public address",
  why: "Anyone on the internet can knock at the database.", high: .block, ["AC-3", "SC-7", "AC-22"], on: databaseTypes,
  source:
    "AWS Config RDS_INSTANCE_PUBLIC_ACCESS_CHECK; CloudFormation reference, AWS::RDS::DBInstance PubliclyAccessible",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"PubliclyAccessible":false}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"S":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"}}},"G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"db","SubnetIds":[{"Ref":"S"}]}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"G"}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"PubliclyAccessible":true}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"A":{"Type":"AWS::EC2::VPCGatewayAttachment","Properties":{"VpcId":{"Ref":"V"},"InternetGatewayId":{"Ref":"I"}}},"I":{"Type":"AWS::EC2::InternetGateway"},"S":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"}}},"G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"db","SubnetIds":[{"Ref":"S"}]}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"G"}}}}"#,
  ]
) { db in
  let address = db["PubliclyAccessible"]
  if address.exists { return address.must(equal: false, "public address") }
  if db.type == "AWS::RDS::DBCluster" { return .notApplicable }
  return defaultAddress(of: db)
}

/// Left out, the address follows the internet gateway of the VPC.
private func defaultAddress(of db: Value) -> Outcome {
  let owner = db["DBClusterIdentifier"].target ?? db
  let group = owner["DBSubnetGroupName"]
  let address = db["PubliclyAccessible"]
  guard group.exists else { return address.fails("public unless said otherwise", set: false) }
  guard let subnet = group.target?["SubnetIds"].elements.first?.target, let vpc = subnet["VpcId"].target else {
    return .unknown("public if its VPC has an internet gateway")
  }
  let isOpen = vpc.referrers("AWS::EC2::VPCGatewayAttachment").contains { $0["InternetGatewayId"].exists }
  return isOpen ? address.fails("public: its VPC has a gateway", set: false) : .passes
}

let rdsIsolated: Rule = Rule(
  "rds.isolated", "Database subnets are routed or of one zone",
  why: "A route to everywhere is a way out for data, and subnets of one zone leave no place for a standby.",
  ["SC-7", "AC-4(21)", "CP-10"], on: ["AWS::RDS::DBSubnetGroup"],
  source: "AWS documentation, \"Working with a DB instance in a VPC\"; own",
  passes: [
    #"{"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":{"Fn::Select":[0,{"Fn::GetAZs":""}]}}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":{"Fn::Select":[1,{"Fn::GetAZs":""}]}}},"G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"db","SubnetIds":[{"Ref":"A"},{"Ref":"B"}]}}}"#
  ],
  fails: [
    #"{"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":{"Fn::Select":[0,{"Fn::GetAZs":""}]}}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":{"Fn::Select":[0,{"Fn::GetAZs":""}]}}},"G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"db","SubnetIds":[{"Ref":"A"},{"Ref":"B"}]}}}"#,
    #"{"T":{"Type":"AWS::EC2::RouteTable"},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0"}},"X":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"A"},"RouteTableId":{"Ref":"T"}}},"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1b"}},"G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"db","SubnetIds":[{"Ref":"A"},{"Ref":"B"}]}}}"#,
  ]
) { group in
  let subnets = group["SubnetIds"]
  let routed = subnets.elements.filter { $0.target.map(Store.isRouted) == true }
  return .all(
    [Store.twoZones(subnets)] + routed.map { $0.fails("\($0.targetID ?? "a subnet") has a route to everywhere") })
}
