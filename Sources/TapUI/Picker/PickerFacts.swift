import TapCatalog
import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

// What the first screen knows of designs and blueprints, and what it says of their settings.

extension PickerPlace {
  private func key(_ blueprint: Blueprint) -> String { "\(blueprint.id) \(choices)" }

  /// What a blueprint opens with, as far as it is known by now.
  func opens(_ blueprint: Blueprint) -> Opens? { opens[key(blueprint)] }

  /// What a recent design is, as far as it is known by now.
  func look(_ path: String) -> Look { looks[path] ?? Look() }

  /// Finds out what the first frame does not wait for: what blueprints open with, what recent designs are. Their findings
  /// take longest: one design a step, the selected one first.
  package func settle(_ app: App) -> Bool {
    var isNew = false
    for blueprint in blueprints where opens(blueprint) == nil {
      opens[key(blueprint)] = found(blueprint)
      isNew = true
    }
    for entry in recent.entries where looks[entry.path] == nil {
      looks[entry.path] = found(entry.path, withFindings: false)
      isNew = true
    }
    if isNew { return true }
    let selected = recent.entries.indices.contains(recentList.index) ? [recent.entries[recentList.index]] : []
    let next = (selected + recent.entries).first { entry in
      looks[entry.path].map { $0.findings == nil && $0.trouble == nil } ?? false
    }
    guard let next else { return false }
    looks[next.path] = found(next.path, withFindings: true)
    return true
  }

  private func found(_ blueprint: Blueprint) -> Opens {
    var found = Opens()
    do throws(EditError) {
      let engine = Engine(
        try blueprint.design(choices, catalog: catalog), catalog: catalog, today: environment.clock.now())
      found.resources = engine.resourceCount
      found.block = engine.findings.count { $0.level == .block }
      found.gap = engine.findings.count { $0.level == .gap }
    } catch {
      found.trouble = error.description
    }
    return found
  }

  /// From its file.
  private func found(_ path: String, withFindings: Bool) -> Look {
    var look = Look()
    do throws(WorkspaceError) {
      let file = try Workspace.read(path, catalog: catalog, files: environment.files).0
      look.baseline = catalog.baseline(file.design.settings).title
      look.region = catalog.region(file.design.settings)
      if withFindings {
        let findings = Engine(file.design, catalog: catalog, today: environment.clock.now()).findings
        look.findings = [Level.block, .gap, .warn].map { level in
          "\(findings.count { $0.level == level }) \(level.rawValue.uppercased())"
        }
        look.waiting = Workspace.waitingEdits(of: path, file.design, catalog: catalog, environment: environment)
      }
    } catch {
      look.trouble = PickerPlace.reason(error)
    }
    return look
  }

  /// Without the path, which stands in the same row.
  private static func reason(_ error: WorkspaceError) -> String {
    switch error {
    case .file(let error): error.cause
    case .notADesign(_, let place?, let reason): "line \(place.line): \(reason)"
    case .notADesign(_, nil, let reason): reason
    default: error.description
    }
  }

  /// What there is to say of a setting.
  func note(_ setting: Setting) -> Line {
    switch setting {
    case .file:
      if environment.files.fingerprint(of: file) != nil {
        return Line("is there already: choose another name", .statusWarn)
      }
      let real = try? environment.files.realPath(file)
      guard let real, let slash = real.lastIndex(of: "/") else { return Line("its folder is not there", .statusWarn) }
      return Line("in \(environment.paths.display(String(real[..<slash]))) (free)")
    case .suffix:
      if let trouble = blueprint.flatMap({ opens($0)?.trouble }) { return Line(trouble, .statusWarn) }
      return Line("goes into every name: \(blueprint?.id ?? "name")-db-\(suffix)")
    case .baseline:
      let others = Baseline.allCases.filter { $0 != baseline }.map { "\($0.title) \(catalog.controls($0).count)" }
      return Line("\(catalog.controls(baseline).count) controls (\(others.joined(separator: ", ")))")
    case .region:
      guard let known = Facts.regions[region] else {
        return Line("not a region that FedRAMP's boundaries name", .statusWarn)
      }
      guard let boundary = known.boundary, known.admits(baseline) else {
        return Line("outside AWS's authorised boundary at \(baseline.title)", .statusWarn)
      }
      return Line("inside \(boundary) (\(baseline.title))")
    }
  }
}
