import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapWorkspace
import TestSupport
import Testing

/// Templates that become designs, and templates again.
@Suite struct ImportTests {
  private func imported(_ text: String, _ name: String = "t.yaml") throws -> Design {
    try Imported(Array(text.utf8), path: name, catalog: .aws).design
  }

  private func engine(_ design: Design) -> Engine { Engine(design, catalog: .aws, today: 1_795_305_600) }

  private func exported(_ engine: Engine) throws -> String {
    String(decoding: try #require(engine.design.source).text(saying: engine.template), as: UTF8.self)
  }

  private static let jobs = """
    # Jobs of the shop.
    Description: jobs
    Parameters:
      Stage: {Type: String, Default: dev}
    Resources:
      JobKey:
        Type: AWS::KMS::Key
        Properties:
          Description: jobs   # says what it is for
          EnableKeyRotation: true
          KeyPolicy:
            Version: "2012-10-17"
            Statement:
              - {Effect: Allow, Principal: {AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root"}, Action: "kms:*", Resource: "*"}
      JobQueue:
        Type: AWS::SQS::Queue
        DeletionPolicy: Delete
        Properties:
          QueueName: !Sub jobs-${Stage}
          VisibilityTimeout: 30
          KmsMasterKeyId: !Ref JobKey
      Logs:   # of the shop
        Type: AWS::Logs::LogGroup
        Properties:
          LogGroupName: shop
          RetentionInDays: 365
      Anything:
        Type: Custom::Thing
        DependsOn: Logs
        Properties: {ServiceToken: !ImportValue things, Sizes: [1, 2]}
    Outputs:
      Url: {Value: !Ref JobQueue}
    """

  @Test func anUneditedDesignGivesTheSameBytes() throws {
    let engine = engine(try imported(Self.jobs))
    #expect(try exported(engine) == Self.jobs)
    #expect(
      engine.template.resources.filter { !$0.isDeclaration }.map(\.id) == ["JobKey", "JobQueue", "Logs", "Anything"])
  }

  @Test(arguments: [
    "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: \n",
    "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      Tags: {Inner: {Other: ~}}\n      Sizes: []\n",
  ])
  func whatHoldsNothingStaysAsItStands(_ text: String) throws {
    #expect(try exported(engine(try imported(text))) == text)
  }

  @Test func everySampleComesBackByteForByte() throws {
    for (name, text) in Samples.all {
      let engine = engine(try imported(text, name))
      #expect(try exported(engine) == text, "\(name)")
      let brought = try Opened(Array(text.utf8), name, catalog: .aws, today: 1_795_305_600)
      #expect(Comparison(brought.engine, "a", engine, "b", areDesigns: false).resources.isEmpty, "\(name)")
    }
  }

  /// Who has lost the design brings the template that was exported: what it declares is there again.
  @Test func anExportedTemplateBringsItsDeclarations() throws {
    for blueprint in Blueprint.all {
      let before = try blueprint.design()
      let origin = engine(before)
      let after = engine(try imported(origin.template.json.pretty, "t.json"))
      #expect(after.design.settings.fields == before.settings.fields, "\(blueprint.id)")
      for service in before.components.items where service.kind == "account-service" {
        #expect(after.design[service.id]?.fields == service.fields, "\(service.id)")
      }
      // A flow is more than its declaration: between plain resources it is not made again.
      let open = Set(origin.findings.map(\.rule)).union(["reach.declared"])
      let new = after.findings.filter { $0.level < .warn && !open.contains($0.rule) }
      #expect(new.map(\.rule) == [], "\(blueprint.id)")
    }
  }

  @Test func kindsAreRecognisedWhereTheyMakeTheSame() throws {
    let design = try imported(Self.jobs)
    #expect(design["job-queue"]?.kind == "queue")
    #expect(design["job-queue"]?.fields["name"] == "jobs-${Stage}")
    #expect(design["job-queue"]?.fields["visibility"] == 30)
    #expect(design["job-queue"]?.fields["tls-only"] == false)
    #expect(design["logs"]?.kind == "log-group")
    #expect(design["anything"]?.kind == "resource")
    // A key without an alias is a key whose alias is left out.
    #expect(design["job-key"]?.kind == "key" && design["job-key"]?.omitted == ["Alias"])
  }

  /// A part of a kind that the template does not have is left out, and comes back when the override goes.
  @Test func aKindIsRecognisedWithoutAllOfItsParts() throws {
    let text = """
      Resources:
        Lock:
          Type: AWS::KMS::Key
          Properties:
            KeyPolicy: {Version: "2012-10-17", Statement: []}
        Files:
          Type: AWS::S3::Bucket
      """
    let engine = engine(try imported(text))
    let lock = try #require(engine.design["lock"])
    #expect(lock.kind == "key" && lock.omitted == ["Alias"])
    // A name that CloudFormation makes is said to be none.
    #expect(engine.design["files"]?.overrides.contains(Override("Bucket", "/BucketName", .null)) == true)
    #expect(try exported(engine) == text)
    #expect(!engine.findings.contains { $0.rule.hasPrefix("design.") })
    _ = try engine.apply(.override("lock", role: "Alias", Override.omission, nil))
    #expect(try exported(engine).contains("AWS::KMS::Alias"))
  }

  /// What lacks something is a plain resource, and so is what would refer to it.
  @Test func nothingRefersToWhatIsPlain() throws {
    for (name, text) in Samples.all {
      let engine = engine(try imported(text, name))
      #expect(!engine.findings.contains { $0.rule.hasPrefix("design.") }, "\(name)")
    }
  }

  @Test func anEditTouchesItsOwnSpan() throws {
    let engine = engine(try imported(Self.jobs))
    _ = try engine.apply(.set("job-queue", "visibility", 180))
    _ = try engine.apply(.override("anything", role: "Resource", "/Sizes", [1, 3]))
    _ = try engine.apply(.override("job-key", role: "Key", "/KeyUsage", "ENCRYPT_DECRYPT"))
    let expected = Self.jobs.replacing("VisibilityTimeout: 30", with: "VisibilityTimeout: 180")
      .replacing("Sizes: [1, 2]", with: "Sizes: [1, 3]")
      .replacing("Resource: \"*\"}\n", with: "Resource: \"*\"}\n      KeyUsage: ENCRYPT_DECRYPT\n")
    #expect(try exported(engine) == expected)
    for edit in [Edit.set("job-queue", "visibility", 30), .override("anything", role: "Resource", "/Sizes", [1, 2])] {
      _ = try engine.apply(edit)
    }
    _ = try engine.apply(.override("job-key", role: "Key", "/KeyUsage", nil))
    #expect(try exported(engine) == Self.jobs)
  }

  /// Parameters, conditions, mappings, outputs and metadata are edited as the properties of a resource are.
  @Test func sectionsAreEditedEntryByEntry() throws {
    let text = Self.jobs.replacing(
      "Resources:\n",
      with: "Conditions:\n  IsDev: !Equals [!Ref Stage, dev]   # where people try things\nResources:\n")
    let engine = engine(try imported(text))
    #expect(engine.design.components.items.prefix(3).map(\.id) == ["parameters", "conditions", "outputs"])
    #expect(
      engine.design["parameters"]?.overrides == [Override("Section", "/Stage", ["Type": "String", "Default": "dev"])])
    #expect(try exported(engine) == text)
    let undo = try engine.apply(
      .all([
        .override("parameters", role: "Section", "/Stage/Default", "prod"),
        .override("parameters", role: "Section", "/Size", ["Type": "Number", "Default": 3]),
        .override("conditions", role: "Section", "/IsDev", ["Fn::Equals": [["Ref": "Stage"], "test"]]),
        .override("outputs", role: "Section", "/Url/Description", "where jobs come in"),
      ]))
    let expected = text.replacing(
      "Default: dev}", with: "Default: \"prod\"}\n  Size:\n    Type: Number\n    Default: 3"
    )
    .replacing("!Equals [!Ref Stage, dev]", with: "!Equals [!Ref Stage, \"test\"]")
    .replacing("{Value: !Ref JobQueue}", with: "{Value: !Ref JobQueue, \"Description\": \"where jobs come in\"}")
    let found = try exported(engine)
    #expect(found == expected, "\(found)")
    _ = try engine.replay(undo)
    #expect(try exported(engine) == text)
    // A section that nothing names any more can go.
    _ = try engine.apply(.remove("conditions"))
    #expect(try !exported(engine).contains("IsDev") && engine.template.conditions.isEmpty)
  }

  @Test func whatIsAddedComesBehindAndWhatIsDeletedGoes() throws {
    let engine = engine(try imported(Self.jobs))
    _ = try engine.apply(.remove("anything"))
    _ = try engine.apply(.add(try #require(Catalog.aws.kind("topic")).component("alerts", ["endpoint": ""])))
    let text = try exported(engine)
    #expect(!text.contains("Custom::Thing"))
    #expect(text.contains("\n  Alerts:\n    Type: AWS::SNS::Topic\n"))
    #expect(text.contains("EnvironmentSuffix:"))
    #expect(text.hasPrefix("# Jobs of the shop.\nDescription: jobs\n"))
  }

  @Test func aFixInsideAPropertyKeepsTheRest() throws {
    let text = """
      {"Resources": {"Files": {"Type": "AWS::S3::Bucket", "Properties": {
        "PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "BlockPublicPolicy": false,
          "IgnorePublicAcls": true, "RestrictPublicBuckets": true}}}}}
      """
    let engine = engine(try imported(text, "t.json"))
    let finding = try #require(
      engine.findings.first { $0.pointer == "/PublicAccessBlockConfiguration/BlockPublicPolicy" && $0.fix != nil })
    let fix = try #require(finding.fix)
    _ = try engine.apply(try #require(engine.edit(for: fix, of: finding)))
    let new = try exported(engine)
    #expect(new == text.replacing("\"BlockPublicPolicy\": false", with: "\"BlockPublicPolicy\": true"))
  }

  @Test func theDesignFileReadsBackAndGuardsItsSource() throws {
    let design = try imported(Self.jobs)
    let json = DesignFile(design).json(.aws)
    #expect(try DesignFile(json: json, catalog: .aws).design == design)
    var changed = json
    changed.set("/source/text", .string(Self.jobs + " "))
    #expect { try Workspace.parse(Array(changed.pretty.utf8), path: "t.tap.json", catalog: .aws) } throws: { error in
      "\(error)".contains("import the template anew")
    }
  }

  @Test func whatANestedStackMakesIsNamedAsLeftOut() throws {
    let text = "Resources:\n  Net: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: net.yaml}}\n"
    let words = try Imported(Array(text.utf8), path: "t.yaml", catalog: .aws).nestedWords
    #expect(words?.hasPrefix("Not in the design: what 1 nested stack makes, Net.") == true)
    #expect(try Imported(Array(Self.jobs.utf8), path: "t.yaml", catalog: .aws).nestedWords == nil)
  }

  @Test func aTemplateIsNoDesignButCanBecomeOne() {
    for (name, text) in Samples.all {
      #expect { try Workspace.parse(Array(text.utf8), path: name, catalog: .aws) } throws: { error in
        "\(error)".hasPrefix("\(name): is a CloudFormation template: tap-tui import TEMPLATE --to ")
      }
    }
  }

  @Test func whatCannotBeCarriedOutIsNamed() throws {
    let text = """
      Transform: AWS::Serverless-2016-10-31
      Globals: {Function: {Timeout: 3}}
      Resources:
        Fn::ForEach::Topics: [Name, [A, B], {"T${Name}": {Type: AWS::SNS::Topic}}]
        Hello: {Type: AWS::Serverless::Function, Properties: {Handler: app.main}}
        Network: {Type: !Rain::Module vpc.yml}
      """
    let engine = engine(try imported(text))
    #expect(try exported(engine) == text)
    #expect(
      Set(engine.unknown.map(\.name)) == [
        "AWS::Serverless::Function", "AWS::Serverless-2016-10-31", "Fn::ForEach::Topics", "Network",
      ])
  }

  private func fixed(_ rule: String, in text: String) throws -> (engine: Engine, isOffered: Bool) {
    let engine = engine(try imported(text))
    let finding = try #require(engine.findings.first { $0.rule == rule })
    guard let edit = finding.fix.flatMap({ engine.edit(for: $0, of: finding) }) else { return (engine, false) }
    _ = try engine.apply(edit)
    return (engine, true)
  }

  /// A fix inside a function changes the one text; everything beside it stays.
  @Test func aFixKeepsWhatStandsBesideIt() throws {
    let (engine, isOffered) = try fixed(
      "template.portable",
      in: """
        Resources:
          P:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Version: '2012-10-17'
                Statement:
                - {Effect: Deny, Action: 'iam:*', Resource: '*'}
                - {Effect: Allow, Action: 'iam:GetUser', Resource: [!Sub 'arn:aws:iam::${AWS::AccountId}:user/*']}
        """)
    #expect(isOffered)
    let document = try #require(engine.resource("P")?.properties["PolicyDocument"])
    #expect(document["Version"] == "2012-10-17")
    #expect(document["Statement"]?.array?.first == ["Effect": "Deny", "Action": "iam:*", "Resource": "*"])
    let allowed = try #require(document["Statement"]?.array?.last)
    #expect(
      allowed["Resource"]?.array == [["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:user/*"]]
        && allowed["Effect"] == "Allow")
  }

  /// What a function chooses cannot be written into the function.
  @Test func aFixThatWouldBreakAFunctionIsNotOffered() throws {
    let text = """
      Parameters: {Proxy: {Type: String, Default: a}}
      Conditions: {HasProxy: !Not [!Equals [!Ref Proxy, '']]}
      Resources:
        Td:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions: [!If [HasProxy, {Name: proxy, Image: !Ref Proxy}, !Ref 'AWS::NoValue']]
      """
    #expect(try fixed("ecs.read-only", in: text).isOffered == false)
  }

  /// The only action of a statement is not taken away: IAM refuses an empty list.
  @Test func theLastActionStays() throws {
    let text = """
      Resources:
        P:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Action: ['logs:*'], Resource: '*'}]}
      """
    #expect(try fixed("iam.everything", in: text).isOffered == false)
  }

  /// A fix of several parts keeps each of them, also where they stand in one list.
  @Test func eachPartOfAFixIsMade() throws {
    let text = """
      Resources:
        G:
          Type: AWS::AutoScaling::AutoScalingGroup
          Properties: {MinSize: "1", MaxSize: "1", Tags: [{Key: a, Value: b, PropagateAtLaunch: true}]}
      """
    let (engine, isOffered) = try fixed("template.tags", in: text)
    let tags = try #require(engine.resource("G")?.properties["Tags"]?.array)
    #expect(isOffered && tags.count == 3 && tags.allSatisfy { $0["PropagateAtLaunch"] == true })
    let sizes = try fixed(
      "instances.spread",
      in: text.replacing(
        "Tags", with: "VPCZoneIdentifier: [a, b], LaunchTemplate: {LaunchTemplateId: l, Version: '1'}, Tags")
    )
    .engine.resource("G")?.properties
    #expect(sizes?["MinSize"] == "2" && sizes?["MaxSize"] == "2")
  }

  /// What stands in a template is judged as before, once it is a design.
  @Test func findingsStayTheSame() throws {
    let text = Self.jobs
    let brought = try Opened(Array(text.utf8), "t.yaml", catalog: .aws, today: 1_795_305_600)
    let engine = engine(try imported(text))
    let (a, b) = (Set(brought.engine.findings.map(\.rule)), Set(engine.findings.map(\.rule)))
    #expect(a.subtracting(b).isEmpty)
  }

  /// Undo of any edits of an imported design brings the very bytes back.
  @Test(arguments: 0..<20) func undoBringsTheBytesBack(_ seed: Int) throws {
    let engine = engine(try imported(Self.jobs))
    var undo: [Edit] = []
    for step in 0..<6 {
      let pick = (seed &* 31 &+ step &* 7) % 5
      let edit: Edit =
        switch pick {
        case 0: .override("anything", role: "Resource", Pointer("/Sizes/\(step % 2)"), .int(seed))
        case 1: .set("job-queue", "retention", .int(1 + seed % 14))
        case 2: .override("logs", role: "Group", "/Tags", [["Key": "a", "Value": .string("b: \(seed)")]])
        case 3: .remove("anything")
        default: .override("job-key", role: "Key", "/@DeletionPolicy", "Retain")
        }
      if let inverse = try? engine.apply(edit) { undo.append(inverse) }
      let text = try exported(engine)
      #expect(
        try Template(json: TemplateText(Array(text.utf8), path: "t.yaml").json).deployed.matches(
          engine.template.deployed))
    }
    for edit in undo.reversed() { _ = try engine.replay(edit) }
    #expect(try exported(engine) == Self.jobs, "seed \(seed)")
  }
}
