import TapCatalog
import TapModel

extension HighRequirement {
  /// What the system is, and where it stands.
  static let frame: [HighRequirement] = [
    HighRequirement("003-01", "Sensitive data of an agency: organisation, class and residency are set") { t in
      let fields = t.design.settings.fields
      return ["Organisation", "Owner"].allSatisfy { fields["tags"]?[$0]?.string?.isEmpty == false }
        && ["data-class", "residency", "brief"].allSatisfy { fields[$0]?.string?.isEmpty == false }
    },
    HighRequirement("003-02", "FedRAMP High: 410 control states") { t in
      t.baseline == .high && t.states.values.reduce(0, +) == 410
    },
    HighRequirement("003-03", "Region is set and pinned; what speaks against it is raised", on: .asBriefed) { t in
      let allowed = t.assertion("RegionWasReviewed")["/Assertions/0/Assert/Fn::Contains"]
      return t.design.settings.fields["region"] == "eu-west-2" && allowed["/0/0"].is("eu-west-2")
        && allowed["/1/Ref"].is("AWS::Region") && t.finds("boundary.region") && t.finds("boundary.residency")
    },
    HighRequirement("003-04", "Mandatory access control is a demand that waits for people", on: .asBriefed) { t in
      try t.finds("claims.beyond") && t.meetsHigh(["003-08", "003-13", "003-16"])
    },
    HighRequirement("003-39", "Every name has the suffix; what takes no name is no fault") { t in
      let names = t.chosenNames
      return names.count > 30 && names.allSatisfy { $0.text.contains(t.suffix) } && !t.finds("template.name-suffix")
    },
    HighRequirement("003-40", "resource-type-environment-suffix, within the length of each type") { t in
      // What takes no hyphen has underscores.
      t.chosenNames.allSatisfy { $0.text.replacing("_", with: "-").hasSuffix("-\(High.environment)-\(t.suffix)") }
        && t.isClear(of: "template.name") && !t.finds("template.name-pattern")
    },
    HighRequirement("003-41", "No other region is written out") { t in
      let own = [t.design.settings.fields["region"]?.string, t.design.settings.fields["alternate-region"]?.string]
      let others = Facts.regions.map(\.id).filter { !own.contains($0) }
      return others.allSatisfy { !t.exported.contains($0) } && !t.finds("template.portable")
    },
    HighRequirement("003-44", "All in one region; worldwide services reach the trail of all regions") { t in
      try t.meetsHigh(["003-41"]) && !t.finds("boundary.global-events")
    },
    HighRequirement("003-45", "High: no open block", on: .govCloud) { t in !t.findings.contains { $0.level <= .gap } },
    HighRequirement("003-49", "All destroyable: nothing retained, buckets with versions are emptied") { t in
      let kept = t.everything.flatMap { [$0.attribute("DeletionPolicy"), $0.attribute("UpdateReplacePolicy")] }
      return !kept.contains("Retain") && !kept.contains("RetainExceptOnCreate") && !t.finds("s3.emptied")
        && t.all("S3::Bucket") { bucket in
          t.any("CloudFormation::CustomResource") { $0["/Bucket"].target?.id == bucket.id }
        }
    },
    HighRequirement("003-53", "Serverless, and what is not is said to cost") { t in
      t.n("EC2::Instance") == 0 && t.finds("endpoint.count")
        && t.all("RDS::DBCluster") { $0["/ServerlessV2ScalingConfiguration/MinCapacity"].exists }
    },
    HighRequirement("003-55", "Deploys: nothing that CloudFormation would refuse") { t in
      let contradictions = Contradiction.all.flatMap(\.signs).map(\.rule)
      let refused = t.findings.filter { $0.level == .block && !contradictions.contains($0.rule) }
      return refused.isEmpty && t.n("KMS::Key") > 0
    },
    HighRequirement("003-56", "410 control states, each with its reason") { t in
      t.states.values.reduce(0, +) == 410 && t.reasons.count == 410 && t.reasons.allSatisfy { !$0.isEmpty }
    },
    HighRequirement("003-76", "Each control of High says what it is in this design") { t in
      let engine = Monitoring.engine(of: t.design)
      return engine.coverage.allSatisfy { control in
        let rests = control.state == .evidenced || control.state == .partial
        return rests ? !engine.foundation(of: control.control.id).isEmpty : !control.reason.isEmpty
      }
    },
  ]
}

extension TemplateProbe {
  /// Names that the template chooses, without those that AWS prescribes or names after a resource of the stack.
  var chosenNames: [(type: String, text: String)] {
    everything.compactMap { resource in
      guard let rule = Facts.names[resource.type], rule.place == .property,
        rule.scope.contains("account") || rule.scope == "partition"
      else { return nil }
      let name = resource[Pointer(rule.property.split(separator: ".").map(String.init))]
      guard let text = name.text, !text.hasPrefix("/aws/"), text != "SSM-SessionManagerRunShell",
        !name.references.contains(where: { self.resource($0) != nil })
      else { return nil }
      return (resource.type, text)
    }
  }
}
