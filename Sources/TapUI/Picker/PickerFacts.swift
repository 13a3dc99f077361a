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

  /// Finds out what the first frame does not wait for: what blueprints open with, what recent designs are.
  package func settle(_ app: App) -> Bool {
    var isNew = false
    for blueprint in blueprints where opens(blueprint) == nil {
      opens[key(blueprint)] = found(blueprint)
      isNew = true
    }
    for (row, entry) in recent.entries.enumerated() {
      let isSelected = row == recentList.index && box == .recent
      let known = looks[entry.path]
      guard known == nil || (isSelected && known?.findings == nil && known?.trouble == nil) else { continue }
      looks[entry.path] = found(entry.path, isSelected: isSelected)
      isNew = true
    }
    return isNew
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

  /// From its file; its findings only where it is selected.
  private func found(_ path: String, isSelected: Bool) -> Look {
    var look = Look()
    do throws(WorkspaceError) {
      let file = try Workspace.read(path, catalog: catalog, files: environment.files).0
      look.baseline = catalog.baseline(file.design.settings).title
      look.region = catalog.region(file.design.settings)
      if isSelected {
        let findings = Engine(file.design, catalog: catalog, today: environment.clock.now()).findings
        look.findings = [Level.block, .gap, .warn].map { level in
          "\(findings.count { $0.level == level }) \(level.rawValue.uppercased())"
        }
        look.waiting = Workspace.waitingEdits(of: path, file.design, catalog: catalog, environment: environment)
      }
    } catch {
      look.trouble = error.description
    }
    return look
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
