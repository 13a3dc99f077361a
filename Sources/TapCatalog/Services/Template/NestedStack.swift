import TapModel

/// What a nested stack makes is read with the template that names it, where it lies beside it: its resources stand
/// under `STACK/ID`, and a declaration names the file.
let nestedStackRead: Rule = Rule(
  "template.nested", "Nested stack is not looked at",
  why: "What a nested stack makes is judged only where its template lies beside the one that names it.", level: .warn,
  evidence: false, on: ["AWS::CloudFormation::Stack"],
  source: "CloudFormation reference, AWS::CloudFormation::Stack; own",
  passes: [
    #"{"Net":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"net.yaml"}},"Read":{"Type":"TapTui::NestedStack","Properties":{"Stack":{"Ref":"Net"},"File":"net.yaml"}}}"#
  ],
  fails: [
    #"{"Net":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"net.yaml"}},"Read":{"Type":"TapTui::NestedStack","Properties":{"Stack":{"Ref":"Net"},"File":"net.yaml","Error":"2:3: expected a value"}}}"#,
    #"{"Net":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"https://s3.amazonaws.com/bucket/net.yaml"}}}"#,
  ]
) { stack in
  if let file = stack.referrers(NestedStack.declaration).first {
    guard let trouble = file["Error"].text else { return .passes }
    return stack["TemplateURL"].fails("\(file["File"].text ?? ""): \(trouble)")
  }
  // An imported design holds the stack itself.
  let why = stack.view.isDesign ? "a design does not look into it" : "its template does not lie beside this one"
  return stack["TemplateURL"].fails(why)
}

extension NestedStack {
  /// The logical id of a resource in its own stack.
  static func localID(of resource: Value) -> String {
    guard let parts = parts(of: resource.id), !resource.view.nodes(of: declaration).isEmpty else { return resource.id }
    return parts.id
  }

  /// What the template around the nested stacks has of its own; see `TemplateView.extent`.
  static func around(_ view: any TemplateView) -> (resources: Int, bytes: Int) {
    let own = view.everything.filter { !$0.resource.isDeclaration && !$0.resource.id.isNested }
    return (own.count, own.reduce(0) { $0 + $1.survey.bytes })
  }
}

extension Value {
  /// Whether CloudFormation makes it after another resource: it says so, or its nested stack waits for that of the
  /// other.
  func waits(for other: String) -> Bool {
    if node.resource.dependsOn.contains(other) { return true }
    guard let stack = NestedStack.holding(id), let before = NestedStack.holding(other), stack != before else {
      return false
    }
    // What a stack is handed names the stacks that give it.
    return view.node(stack)?.survey.names.contains { $0 == before || $0.hasPrefix(before + "/") } ?? false
  }
}
