import TapModel

private let tasks = ["AWS::ECS::TaskDefinition"]

/// A task of one container, for an example.
private func task(_ container: String, _ more: String = "") -> String {
  #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"app","ContainerDefinitions":[{"Name":"app","Image":"app"\#(container)}]\#(more)}}"#
}

/// Windows knows neither users of Linux nor a read-only root (AWS documentation, Windows task definitions).
private func isWindows(_ task: Value) -> Bool {
  task["RuntimePlatform"]["OperatingSystemFamily"].text?.hasPrefix("WINDOWS") == true
}

// MARK: ECS-03

let ecsReadOnly: Rule = Rule(
  "ecs.read-only", "Container may change its own programs",
  why: "Who breaks into it can leave tools behind and change what runs; a read-only root keeps the tested image.",
  level: .warn, high: .gap, ["CM-7(2)", "CM-11", "CM-7(5)"], on: tasks,
  source: "AWS Config ECS_CONTAINERS_READONLY_ACCESS",
  passes: [task(#","ReadonlyRootFilesystem":true"#)],
  fails: [task(""), task(#","ReadonlyRootFilesystem":false"#)]
) { task in
  if isWindows(task) { return .notApplicable }
  return eachContainer(of: task) {
    $0["ReadonlyRootFilesystem"].must(equal: true, absent: false, "can write to its own files")
  }
}

// MARK: ECS-04

let ecsPrivilege: Rule = Rule(
  "ecs.privilege", "Container runs with more rights than it needs",
  why: "Root inside a container is a short way to the host and to everything else that runs there.",
  level: .warn, high: .gap, ["AC-6(8)", "AC-6"], on: tasks,
  source: "AWS Config ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK, ECS_CONTAINERS_NONPRIVILEGED",
  passes: [task(#","User":"10001""#), task(#","User":"app:app","Privileged":false"#, #","PidMode":"task""#)],
  fails: [
    task(""), task(#","User":"root""#), task(#","User":"0:0""#), task(#","User":"10001","Privileged":true"#),
    task(#","User":"10001","LinuxParameters":{"Capabilities":{"Add":["SYS_PTRACE"]}}"#),
    task(#","User":"10001""#, #","PidMode":"host""#),
  ]
) { task in
  let host: [Outcome] = ["PidMode", "IpcMode"].map { name in
    task[name].mustNot(equal: "host", "shares processes or memory with the host")
  }
  if isWindows(task) { return .all(host) }
  return .all(
    host + [
      eachContainer(of: task) { container in
        let user = container["User"]
        let added = container["LinuxParameters"]["Capabilities"]["Add"]
        return .all([
          user.must("runs as root, or as the image says", fix: user.set("10001")) { isUser($0.scalarText ?? "") },
          container["Privileged"].mustNot(equal: true, "is privileged", set: false),
          added.doubt ?? (added.elements.isEmpty ? .passes : added.fails("is given capabilities", fix: added.set(nil))),
        ])
      }
    ])
}

/// `user`, `uid`, `user:group`: anybody but root.
private func isUser(_ text: String) -> Bool {
  let user = text.prefix { $0 != ":" }
  return !user.isEmpty && user != "root" && user != "0"
}

// MARK: ECS-12

let ecsTaskRole: Rule = Rule(
  "ecs.task-role", "Code has no role for itself alone",
  why: "The code could read every secret that tasks are started with, and act where another task should.",
  level: .warn, high: .gap, ["AC-6", "AC-6(8)"], on: tasks, source: "own; AWS documentation, Amazon ECS task IAM role",
  passes: [
    task(
      "",
      #","TaskRoleArn":"arn:aws:iam::111122223333:role/app","ExecutionRoleArn":"arn:aws:iam::111122223333:role/start""#)
  ],
  fails: [
    task(""),
    task(
      "",
      #","TaskRoleArn":"arn:aws:iam::111122223333:role/app","ExecutionRoleArn":"arn:aws:iam::111122223333:role/app""#),
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{}},"A":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"a","TaskRoleArn":{"Fn::GetAtt":["R","Arn"]},"ExecutionRoleArn":"arn"}},"B":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"b","TaskRoleArn":{"Fn::GetAtt":["R","Arn"]},"ExecutionRoleArn":"arn"}}}"#,
  ]
) { task in
  let (own, start) = (task["TaskRoleArn"], task["ExecutionRoleArn"])
  if case .unknown(let why) = own.resolved { return .unknown(why) }
  guard own.exists else { return own.fails("has no role of its own") }
  let apart: Outcome = own.resolved == start.resolved ? own.fails("is the execution role as well") : .passes
  let family = task["Family"].raw
  let other = own.target?.referrers("AWS::ECS::TaskDefinition").first {
    $0.id != task.id && $0["TaskRoleArn"].targetID == own.targetID && $0["Family"].raw != family
  }
  return .all([apart, other.map { own.fails("shares its role with \($0.id)") } ?? .passes])
}
