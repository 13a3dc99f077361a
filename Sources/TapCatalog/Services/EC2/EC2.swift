import TapModel

/// All that tap-tui knows of Amazon EC2 instances and volumes.
package let ec2: Service = Service(
  "ec2", rules: [instanceMetadata, instancePublicAddress, instanceVolumes, instanceManaged])

/// An instance or a launch template, which say the same things in two places.
struct Machine {
  /// Where its settings stand: the resource itself, or its `LaunchTemplateData`.
  let data: Value
  /// The settings of the launch template that an instance starts from, where it is in the template.
  let base: Value?
  /// Whether it starts from a launch template that is not in the template.
  let hasUnknownBase: Bool

  init(_ resource: Value) {
    let isTemplate = resource.type == "AWS::EC2::LaunchTemplate"
    let launch = resource["LaunchTemplate"]
    let named = launch["LaunchTemplateId"].target ?? launch["LaunchTemplateName"].target
    data = isTemplate ? resource["LaunchTemplateData"] : resource
    base = isTemplate ? nil : named.map { $0["LaunchTemplateData"] }
    hasUnknownBase = !isTemplate && launch.exists && named == nil
  }

  /// A setting: the instance's own, else that of its launch template, else the instance's empty place.
  func setting(_ pointer: Pointer) -> Value {
    let own = data[at: pointer]
    guard !own.exists, let base, base[at: pointer].exists else { return own }
    return base[at: pointer]
  }

  /// The verdict on a setting; unknown where only a launch template elsewhere could hold it.
  func judge(_ pointer: Pointer, _ holds: (Value) -> Outcome) -> Outcome {
    let value = setting(pointer)
    return !value.exists && hasUnknownBase ? .unknown("its launch template is not in the template") : holds(value)
  }
}
