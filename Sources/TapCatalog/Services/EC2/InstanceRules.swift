import TapModel

private let machines = ["AWS::EC2::Instance", "AWS::EC2::LaunchTemplate"]

/// An instance of an example.
private func instance(_ properties: String) -> String {
  #"{"Type":"AWS::EC2::Instance","Properties":{\#(properties)}}"#
}

/// A launch template of an example.
private func template(_ data: String) -> String {
  #"{"Type":"AWS::EC2::LaunchTemplate","Properties":{"LaunchTemplateData":{\#(data)}}}"#
}

// MARK: EC2-01

let instanceMetadata: Rule = Rule(
  "instance.metadata", "Instance gives its credentials without token",
  why: "A request that an attacker makes the instance send to itself brings back the credentials of its role.",
  ["SC-23", "AC-6"], on: machines, source: "AWS Config EC2_IMDSV2_CHECK",
  passes: [
    instance(#""MetadataOptions":{"HttpTokens":"required"}"#),
    template(#""MetadataOptions":{"HttpTokens":"required"}"#),
    instance(#""MetadataOptions":{"HttpEndpoint":"disabled"}"#),
    #"{"I":\#(instance(#""LaunchTemplate":{"LaunchTemplateId":{"Ref":"T"},"Version":"1"}"#)),"T":\#(template(#""MetadataOptions":{"HttpTokens":"required"}"#))}"#,
  ],
  fails: [
    instance(#""InstanceType":"t3.small""#), template(#""MetadataOptions":{"HttpTokens":"optional"}"#),
  ]
) { resource in
  let machine = Machine(resource)
  if machine.setting("MetadataOptions/HttpEndpoint").text == "disabled" { return .passes }
  return machine.judge("MetadataOptions/HttpTokens") { $0.must(equal: "required", "metadata without token") }
}

// MARK: EC2-02

let instancePublicAddress: Rule = Rule(
  "instance.public-address", "Instance has a public address",
  why: "It stands on the internet by itself, behind nothing but its security group.", high: .block, ["SC-7", "AC-17"],
  on: machines, source: "AWS Config EC2_INSTANCE_NO_PUBLIC_IP",
  passes: [
    instance(#""NetworkInterfaces":[{"DeviceIndex":"0","AssociatePublicIpAddress":false}]"#),
    template(#""NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false}]"#),
  ],
  fails: [
    instance(#""NetworkInterfaces":[{"DeviceIndex":"0","AssociatePublicIpAddress":true}]"#),
    template(#""NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":true}]"#),
    #"{"I":\#(instance(#""InstanceType":"t3.small""#)),"E":{"Type":"AWS::EC2::EIP","Properties":{"InstanceId":{"Ref":"I"}}}}"#,
    #"{"I":\#(instance(#""SubnetId":{"Ref":"S"}"#)),"S":{"Type":"AWS::EC2::Subnet","Properties":{"MapPublicIpOnLaunch":true}}}"#,
  ]
) { resource in
  let interfaces = Machine(resource).data["NetworkInterfaces"]
  if let doubt = interfaces.doubt { return doubt }
  let own = interfaces.elements.map {
    $0["AssociatePublicIpAddress"].mustNot(equal: true, "public address", set: false)
  }
  // Where no interface says it, the subnet of the instance decides.
  guard let station = Station(resource) else { return .all([.passes] + own) }
  let address: Outcome =
    switch station.hasPublicAddress {
    case .yes: resource.fails("public address")
    case .no: .passes
    case .unknown: .unknown("its public address is known only after deployment")
    }
  return .all(own.contains { $0 != .passes } ? own : own + [address])
}

// MARK: EC2-03

let instanceVolumes: Rule = Rule(
  "instance.volumes", "Volume is not encrypted with your key",
  why: "Who gets hold of the disk or a snapshot reads the data, unless a key that you can take away guards them.",
  high: .block, ["SC-28", "SC-28(1)"], on: machines + ["AWS::EC2::Volume"],
  source: "AWS Config ENCRYPTED_VOLUMES; AWS documentation, EBS encryption",
  passes: [
    #"{"Type":"AWS::EC2::Volume","Properties":{"AvailabilityZone":"us-east-1a","Size":8,\#(encrypted)}}"#,
    instance(#""BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{\#(encrypted)}}]"#),
    template(#""BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{\#(encrypted)}}]"#),
  ],
  fails: [
    #"{"Type":"AWS::EC2::Volume","Properties":{"AvailabilityZone":"us-east-1a","Size":8}}"#,
    instance(#""BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{"VolumeSize":8}}]"#),
    template(#""BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{"Encrypted":true}}]"#),
  ]
) { resource in
  if resource.type == "AWS::EC2::Volume" { return guarded(resource) }
  let mappings = Machine(resource).setting("BlockDeviceMappings")
  if let doubt = mappings.doubt { return doubt }
  let disks = mappings.elements.map { $0["Ebs"] }.filter(\.exists)
  // A template for the rest of a group may say nothing of disks; an instance has one in any case.
  if disks.isEmpty, resource.type == "AWS::EC2::LaunchTemplate" { return .notApplicable }
  return disks.isEmpty ? .unknown("its volumes are as the image says") : .all(disks.map(guarded))
}

private let encrypted = #""Encrypted":true,"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/k""#

private func guarded(_ disk: Value) -> Outcome {
  .all([
    disk["Encrypted"].must(equal: true, absent: false, "is not encrypted"),
    Store.customerKey(disk["KmsKeyId"], "no key of your own"),
  ])
}

// MARK: EC2-04

let instanceManaged: Rule = Rule(
  "instance.managed", "Instance is outside of management",
  why: "Without Session Manager it is patched, scanned and entered by hand: by keys that are shared and never end.",
  ["AC-2", "RA-5(5)", "AC-17(3)"], on: ["AWS::EC2::Instance"],
  source:
    "AWS Config EC2_INSTANCE_PROFILE_ATTACHED, EC2_INSTANCE_MANAGED_BY_SSM; AWS documentation, instance permissions",
  passes: [
    managed(policy: "AmazonSSMManagedInstanceCore"),
    #"{"I":\#(profiled),"P":{"Type":"AWS::IAM::InstanceProfile","Properties":{"Roles":[{"Ref":"R"}]}},"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyName":"agent","PolicyDocument":{"Statement":[{"Effect":"Allow","Action":["ssm:UpdateInstanceInformation","ssmmessages:*"],"Resource":"*"}]}}]}}}"#,
  ],
  fails: [
    instance(#""InstanceType":"t3.small""#), managed(policy: "AWSXRayDaemonWriteAccess"),
    managed(policy: "AmazonSSMManagedInstanceCore", #","KeyName":"admin""#),
  ]
) { instance in
  let machine = Machine(instance)
  let key = machine.setting("KeyName")
  let keys: Outcome = key.exists ? key.fails("takes an SSH key", fix: key.set(nil)) : .passes
  return .all([keys, role(of: machine)])
}

/// The role behind the profile may answer Systems Manager.
private func role(of machine: Machine) -> Outcome {
  machine.judge("IamInstanceProfile") { place in
    guard place.exists else { return place.fails("has no role") }
    let name = [place["Arn"], place["Name"]].first { place.json?.object != nil && $0.exists } ?? place
    guard let profile = name.target else { return name.doubt ?? .unknown("its profile is not in the template") }
    guard let role = profile["Roles"].elements.first?.target else {
      return .unknown("the role of \(profile.id) is not in the template")
    }
    let policies = role.rolePolicies
    if policies.managed.contains(where: { $0.name == "AmazonSSMManagedInstanceCore" }) { return .passes }
    guard let lack = policies.lacking(["ssm:UpdateInstanceInformation", "ssmmessages:OpenDataChannel"]) else {
      return .passes
    }
    return lack.certainty == .no ? name.fails("role lacks \(lack.action)") : .unknown("what \(role.id) may do")
  }
}

private let profiled = instance(#""IamInstanceProfile":{"Ref":"P"}"#)

/// An instance whose role has a policy of AWS.
private func managed(policy: String, _ more: String = "") -> String {
  #"{"I":\#(instance(#""IamInstanceProfile":{"Ref":"P"}"# + more)),"P":{"Type":"AWS::IAM::InstanceProfile","Properties":{"Roles":[{"Ref":"R"}]}},"R":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/\#(policy)"}]}}}"#
}
