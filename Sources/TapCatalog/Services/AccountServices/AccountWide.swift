import TapModel

/// Who makes what an account has only once in a region.
enum AccountWide: String, Choice {
  /// The stack, unless a parameter of the template says that the account has it already.
  case parameter = "stack, by parameter"
  /// The stack, in every account that it goes to.
  case stack
  case landingZone = "landing zone"

  /// What a component becomes that makes such a thing.
  ///
  /// - Parameters:
  ///   - evidence: where an assessor sees that the landing zone provides it.
  ///   - made: what the stack makes, all of it under the condition.
  func drafts(_ service: AccountServiceName, of id: String, evidence: String, _ made: () -> [Draft]) -> [Draft] {
    switch self {
    case .stack: return made()
    case .landingZone:
      return [
        .declaration(
          "AccountService", id,
          [
            "Service": service.json, "Provider": ServiceProvider.landingZone.json, "Account": "", "Arn": "",
            "Evidence": .string(evidence), "Date": "",
          ])
      ]
    case .parameter:
      let (parameter, condition) = ("Make" + Names.pascal(id), "Makes" + Names.pascal(id))
      let conditional = made().map { draft in
        var draft = draft
        if draft.declared == nil { draft.attributes["Condition"] = .string(condition) }
        return draft
      }
      return conditional + [
        .parameter(
          parameter,
          [
            "Type": "String", "Default": "true", "AllowedValues": ["true", "false"],
            "Description": .string("false where the account has its \(service.rawValue) in this region already"),
          ]),
        .condition(condition, ["Fn::Equals": [["Ref": .string(parameter)], "true"]]),
      ]
    }
  }
}

extension AccountWide {
  /// The field of every such kind.
  static var field: Field<AccountWide> {
    Field(
      "made-by", "Made by", .parameter,
      help: "An account has it once in a region: a second one fails, or changes the first for everybody there.")
  }

  /// The field that says where the landing zone's is shown.
  static var evidence: Field<String> {
    Field("evidence", "Evidence", "", help: "Where an assessor sees that the landing zone provides it.")
  }
}
