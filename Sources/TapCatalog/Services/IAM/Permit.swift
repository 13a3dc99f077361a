import TapModel

/// Policies as JSON: the few shapes that kinds write.
enum Permit {
  /// A policy document of these statements.
  static func document(_ statements: [JSON]) -> JSON { ["Version": "2012-10-17", "Statement": .array(statements)] }

  /// An Allow of a role's own policy.
  static func allow(_ actions: [String], on resources: JSON, if condition: JSON? = nil) -> JSON {
    statement("Allow", nil, nil, actions, resources, condition)
  }

  /// An Allow of a resource's policy; `sid` is unique in it.
  static func allow(
    _ sid: String, to principal: JSON, _ actions: [String], on resources: JSON, if condition: JSON? = nil
  )
    -> JSON
  {
    statement("Allow", sid, principal, actions, resources, condition)
  }

  /// A Deny of a resource's policy that holds for everybody.
  static func deny(_ sid: String, _ actions: [String], on resources: JSON, if condition: JSON) -> JSON {
    statement("Deny", sid, "*", actions, resources, condition)
  }

  /// A trust document: one service of this account assumes the role.
  static func trust(_ service: String, if condition: JSON? = nil) -> JSON {
    document([statement("Allow", nil, ["Service": .string(service)], ["sts:AssumeRole"], nil, condition)])
  }

  /// A role with one inline policy.
  static func role(_ role: String, trust: JSON, policy name: String, _ statements: [JSON], description: String) -> Draft
  {
    Draft(
      role, "AWS::IAM::Role",
      [
        "Description": .string(description),
        "AssumeRolePolicyDocument": trust,
        "Policies": [["PolicyName": .string(name), "PolicyDocument": document(statements)]],
      ])
  }

  /// Only calls that a service makes for this account.
  static let thisAccount: JSON = ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]]

  /// The condition on a service that publishes; EventBridge takes none in a topic policy and sends none to KMS.
  ///
  /// Source: AWS documentation "Using resource-based policies for Amazon EventBridge", "SNS key management".
  static func source(of service: String) -> JSON? {
    if service == "events.amazonaws.com" { return .none }
    return thisAccount
  }

  private static func statement(
    _ effect: JSON, _ sid: String?, _ principal: JSON?, _ actions: [String], _ resources: JSON?, _ condition: JSON?
  ) -> JSON {
    var members: [JSON.Object.Member] = []
    if let sid { members.append(.init("Sid", .string(sid))) }
    members.append(.init("Effect", effect))
    if let principal { members.append(.init("Principal", principal)) }
    members.append(.init("Action", actions.count == 1 ? .string(actions[0]) : actions.json))
    if let resources { members.append(.init("Resource", resources)) }
    if let condition { members.append(.init("Condition", condition)) }
    return .object(.init(members))
  }
}
