import TapEngine
import TapModel
import Testing

@testable import TapCatalog

/// A template as such stacks are often written: tasks in public subnets, one gateway endpoint, no flow log.
@Suite struct AsWrittenTests {
  private func rules(_ text: String) throws -> Set<String> {
    let engine = Engine(
      try Template(json: try JSON(parsing: text)), settings: NetworkStand.catalog.settings.component("settings"),
      catalog: NetworkStand.catalog, today: 0)
    return Set(engine.findings.map(\.rule))
  }

  @Test func itsFaultsAreSeen() throws {
    let found = try rules(AsWrittenTests.template(isolation: true))
    let expected: Set = [
      "reach.internet", "subnet.public-only", "group.egress", "group.single-port", "vpc.flow-log", "vpc.default-group",
      "endpoint.needed", "reach.caller", "subnet.egress", "dns.validation",
    ]
    #expect(expected.isSubset(of: found), "not seen: \(expected.subtracting(found))")
    for clean in ["subnet.zones", "subnet.ranges", "group.ingress", "endpoint.attached", "subnet.separation"] {
      #expect(!found.contains(clean), "\(clean)")
    }
  }

  @Test func aTaskWithAWayOutNeedsNoEndpointWhereIsolationIsNotAsked() throws {
    #expect(!(try rules(AsWrittenTests.template(isolation: false))).contains("endpoint.needed"))
  }

  private static func template(isolation: Bool) -> String {
    let zones = (0...1).map { zone in
      #"""
      "Public\#(zone)":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"Vpc"},"CidrBlock":"10.0.\#(zone).0/24","AvailabilityZone":{"Fn::Select":[\#(zone),{"Fn::GetAZs":""}]}}},
      "PublicTable\#(zone)":{"Type":"AWS::EC2::RouteTable","Properties":{"VpcId":{"Ref":"Vpc"}}},
      "PublicAssociation\#(zone)":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"Public\#(zone)"},"RouteTableId":{"Ref":"PublicTable\#(zone)"}}},
      "PublicRoute\#(zone)":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"PublicTable\#(zone)"},"DestinationCidrBlock":"0.0.0.0/0","GatewayId":{"Ref":"Gateway"}}},
      "Private\#(zone)":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"Vpc"},"CidrBlock":"10.0.\#(zone + 2).0/24","AvailabilityZone":{"Fn::Select":[\#(zone),{"Fn::GetAZs":""}]}}},
      "PrivateTable\#(zone)":{"Type":"AWS::EC2::RouteTable","Properties":{"VpcId":{"Ref":"Vpc"}}},
      "PrivateAssociation\#(zone)":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"Private\#(zone)"},"RouteTableId":{"Ref":"PrivateTable\#(zone)"}}},
      """#
    }
    return #"""
      {"Metadata":{"TapTui":{"Declarations":{"Design":{"Design":{"Isolation":\#(isolation)}}}}},"Resources":{
      "Vpc":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16","EnableDnsHostnames":true,"EnableDnsSupport":true}},
      "Gateway":{"Type":"AWS::EC2::InternetGateway"},
      "Attachment":{"Type":"AWS::EC2::VPCGatewayAttachment","Properties":{"VpcId":{"Ref":"Vpc"},"InternetGatewayId":{"Ref":"Gateway"}}},
      \#(zones.joined())
      "S3":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"Vpc"},"VpcEndpointType":"Gateway","ServiceName":{"Fn::Join":["",["com.amazonaws.",{"Ref":"AWS::Region"},".s3"]]},"RouteTableIds":[{"Ref":"PublicTable0"},{"Ref":"PublicTable1"},{"Ref":"PrivateTable0"},{"Ref":"PrivateTable1"}]}},
      "TaskGroup":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"tasks","VpcId":{"Ref":"Vpc"},"SecurityGroupEgress":[{"IpProtocol":"-1","CidrIp":"0.0.0.0/0","Description":"all"}]}},
      "StoreGroup":{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"store","VpcId":{"Ref":"Vpc"},"SecurityGroupEgress":[{"IpProtocol":"icmp","FromPort":252,"ToPort":86,"CidrIp":"255.255.255.255/32","Description":"none"}]}},
      "StoreIngress":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Fn::GetAtt":["StoreGroup","GroupId"]},"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"SourceSecurityGroupId":{"Fn::GetAtt":["TaskGroup","GroupId"]},"Description":"queries"}},
      "StoreSubnets":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"DBSubnetGroupDescription":"isolated","SubnetIds":[{"Ref":"Private0"},{"Ref":"Private1"}]}},
      "Store":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"StoreSubnets"},"VPCSecurityGroups":[{"Fn::GetAtt":["StoreGroup","GroupId"]}],"PubliclyAccessible":false}},
      "TaskRole":{"Type":"AWS::IAM::Role","Properties":{}},
      "Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"TaskRoleArn":{"Fn::GetAtt":["TaskRole","Arn"]},"ContainerDefinitions":[{"Name":"main","Image":"sample","PortMappings":[{"ContainerPort":80}],"LogConfiguration":{"LogDriver":"awslogs"}}]}},
      "Service":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":{"Ref":"Task"},"NetworkConfiguration":{"AwsvpcConfiguration":{"AssignPublicIp":"ENABLED","Subnets":[{"Ref":"Public0"},{"Ref":"Public1"}],"SecurityGroups":[{"Fn::GetAtt":["TaskGroup","GroupId"]}]}}}}
      }}
      """#
  }
}
