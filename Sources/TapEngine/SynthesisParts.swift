import TapModel

/// What one owner became: its resources, what it puts into others, and what it asked on the way.
struct Synthesis {
  var resources: [Resource] = []
  var outputs: [Output] = []
  var contributions: [Contribution] = []
  /// What the resources depend on.
  var reads: Set<Read> = []
  /// What the contributions depend on.
  var contributionReads: Set<Read> = []

  /// Parameters and conditions of the template that the owner declares.
  var frame: [Resource] { resources.filter { Draft.frameTypes.contains($0.type) } }
}

/// One thing that synthesis asked for; when it changes, who asked is made anew.
enum Read: Hashable {
  case settings
  case component(String)
  /// Who refers to a component.
  case members(String)
  case flows(String)
  case contributions(String)
}

/// A component or a flow, as a thing that an edit changes.
enum Subject: Hashable {
  case component(Component)
  case flow(Flow)

  var owner: Owner {
    switch self {
    case .component(let component): component.id == Component.settingsID ? .settings : .component(component.id)
    case .flow(let flow): .flow(flow.id)
    }
  }
}
