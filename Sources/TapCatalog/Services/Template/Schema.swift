import TapModel

let schemaHolds: Rule = Rule(
  "template.schema", "Resource does not fit its schema",
  why: "CloudFormation refuses properties that the type does not know, and values that it does not take.",
  level: .block, on: ["*"], source: "cfn-lint E3002, E3003, E3012, E3030, E3031, E3033, E3034; provider schema",
  passes: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/app/web","RetentionInDays":365}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":"true","AllocatedStorage":"20","BackupRetentionPeriod":35,"DBInstanceClass":"db.t4g.small"}}"#,
    #"{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":"vpc-1","ResourceType":"VPC","TrafficType":{"Fn::If":["All","ALL","REJECT"]}}}"#,
    #"{"Type":"AWS::EC2::FlowLog","Properties":{"TrafficType":"ALL","Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"s3://parts/flow.yaml"}}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Role":"arn:aws:iam::111122223333:role/run","Code":{"ZipFile":{"Rain::Embed":"handler.py"}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/app/web","RetentionInDays":366}}"#,
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupNam":"/app/web"}}"#,
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"a space"}}"#,
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":"ture"}}"#,
    #"{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceType":"VPC","TrafficType":"ALL"}}"#,
    #"{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":"vpc-1","ResourceType":"VPC","TrafficType":"all"}}"#,
    #"{"Type":"AWS::Kinesis::Stream","Properties":{"RetentionPeriodHours":9000}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Subnets":["subnet-1"],"SubnetMappings":[{"SubnetId":"subnet-1"}]}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"web","SecurityGroupIngress":{"IpProtocol":"tcp"}}}"#,
  ]
) { resource in
  guard let shapes = SchemaShapes.of(resource.type) else { return .notApplicable }
  let faults = SchemaCheck.faults(of: resource.node.resource.properties, shapes)
  if faults.isEmpty { return .passes }
  return .breaks(
    faults.map { fault in
      let changes = fault.changes.map { Fix.set(resource: resource.id, Pointer($0.place), $0.value) }
      let fix = changes.isEmpty ? nil : changes.count == 1 ? changes[0] : Fix.all(changes)
      return Breach(resource: resource.id, pointer: Pointer(fault.place), message: fault.message, fix: fix)
    })
}
