import TapModel

/// What every data store has in common: a declared class, a key that others use, and what happens at its end.
enum Store {
  /// The declaration that the resource of a role holds data; an empty class is that of the system.
  static func declaration<S>(
    _ store: Typed<S>, _ role: String, class word: String, _ context: any SynthesisContext
  ) -> Draft {
    .declaration(
      "DataStore", store.id,
      [
        "Component": .string(store.id), "Resource": context.ref(store, role),
        "Class": text(word.isEmpty ? context.design.dataClass : word),
        "Region": ["Ref": "AWS::Region"],
      ])
  }

  /// A role with a name that one service of AWS takes on, for this account where the service says for which it acts.
  static func role(
    _ role: String, name: String, for service: String, _ statements: [JSON] = [], managed: [String] = [],
    confined: Bool = true
  ) -> Draft {
    let account: JSON = ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]]
    var draft = Workload.role(role, for: service, if: confined ? account : nil, statements, managed: managed)
    if !name.isEmpty { draft.properties["RoleName"] = text(name) }
    return draft
  }

  /// Statements on the key of a store; none where it has no key of its own.
  static func keyUse(
    _ key: Reference, _ actions: [String], via service: String, _ context: any SynthesisContext
  ) -> [JSON] {
    guard let arn = context.offer(.key, of: key.id) else { return [] }
    return [
      [
        "Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": arn,
        "Condition": ["StringEquals": ["kms:ViaService": text("\(service).${AWS::Region}.amazonaws.com")]],
      ]
    ]
  }
}

/// What CloudFormation does with a store that has snapshots when the stack is deleted or the store replaced.
enum SnapshotDeletion: String, Choice {
  case snapshot = "Snapshot"
  case retain = "Retain"
  case delete = "Delete"
}

/// What CloudFormation does with a store that has no snapshots when the stack is deleted or the store replaced.
enum StoreDeletion: String, Choice {
  case delete = "Delete"
  case retain = "Retain"
}
