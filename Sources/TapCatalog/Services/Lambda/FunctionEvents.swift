import TapModel

/// How a function gets its work without anybody waiting for the answer, and where work goes that fails.
enum FunctionEvents {
  static func drafts(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> [Draft] {
    var drafts: [Draft] = []
    if !function.source.isNone {
      drafts.append(
        Draft(
          "Source", "AWS::Lambda::EventSourceMapping",
          ["FunctionName": ctx.ref(function, "Function"), "FunctionResponseTypes": ["ReportBatchItemFailures"]]))
    }
    if !function.onFailure.isNone {
      drafts.append(
        Draft(
          "Failures", "AWS::Lambda::EventInvokeConfig",
          ["FunctionName": ctx.ref(function, "Function"), "Qualifier": "$LATEST"]))
    }
    return drafts
  }

  /// What Lambda does with the role of the function: it takes messages, and keeps failed events.
  static func statements(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> [JSON] {
    let take = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    return queue(function.source, take, key: ["kms:Decrypt"], ctx)
      + queue(function.onFailure, ["sqs:SendMessage"], key: ["kms:Decrypt", "kms:GenerateDataKey"], ctx)
  }

  private static func queue(
    _ queue: Reference, _ actions: [String], key: [String], _ ctx: any SynthesisContext
  ) -> [JSON] {
    guard let arn = ctx.offer("queue", of: queue.id) else { return [] }
    let keyID = ctx.component(queue.id)?.fields["key"]?.string ?? ""
    return [Permit.allow(actions, on: arn)] + Store.keyUse(Reference(.key, keyID), key, via: "sqs", ctx)
  }
}

/// The demand that the code of a function is signed.
enum FunctionSigning {
  /// The configuration that refuses other code, and what must be there before the stack.
  static func drafts(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> [Draft] {
    guard !function.signing.isEmpty else { return [] }
    return [
      Draft(
        "Signing", "AWS::Lambda::CodeSigningConfig",
        [
          "Description": "Code that the profile did not sign is refused",
          "CodeSigningPolicies": ["UntrustedArtifactOnDeployment": "Enforce"],
        ]),
      .prerequisite(function.id + "-signing", function.signing, "signing profile"),
    ]
  }
}
