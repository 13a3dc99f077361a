import TapModel
import TestSupport
import Testing

@testable import TapExport

/// A changed tree in the text of the old one.
@Suite struct RewritingTests {
  private func rewritten(_ text: String, _ name: String, _ change: (inout JSON) -> Void) throws -> String {
    let read = try TemplateText(Array(text.utf8), path: name)
    var json = read.json
    change(&json)
    let bytes = Rewriting.bytes(of: read, from: read.json, to: json)
    #expect(try TemplateText(bytes, path: name).json.matches(json))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of the second that the first has not, and the other way round.
  private func difference(_ a: String, _ b: String) -> (gone: [Substring], new: [Substring]) {
    let (x, y) = (a.split(separator: "\n"), b.split(separator: "\n"))
    return (x.filter { !y.contains($0) }, y.filter { !x.contains($0) })
  }

  @Test func aScalarOfYAMLKeepsItsComment() throws {
    let text = try rewritten(Samples.shop, "shop.yaml") {
      $0.set("/Resources/Jobs/Properties/VisibilityTimeout", 180)
    }
    let (gone, new) = difference(Samples.shop, text)
    #expect(gone.count == 1)
    #expect(new == ["      VisibilityTimeout: 180      # seconds"])
  }

  @Test func aPropertyComesAtTheEndOfItsResource() throws {
    let text = try rewritten(Samples.shop, "shop.yaml") {
      $0.set("/Resources/Jobs/Properties/KmsMasterKeyId", ["Fn::GetAtt": ["Key", "Arn"]])
      $0.set("/Resources/Logs/Properties/KmsKeyId", ["Fn::Join": ["", ["a: b", ["Ref": "Key"]]]])
    }
    let (gone, new) = difference(Samples.shop, text)
    #expect(gone.isEmpty)
    #expect(
      new == [
        "      KmsMasterKeyId: !GetAtt Key.Arn", "      KmsKeyId:", "        Fn::Join:", "          - \"\"",
        "          - - \"a: b\"", "            - !Ref Key",
      ])
  }

  @Test func aMemberGoesWithItsLines() throws {
    let text = try rewritten(Samples.shop, "shop.yaml") {
      $0.set("/Resources/Jobs/Properties/SqsManagedSseEnabled", nil)
      $0.set("/Resources/Logs", nil)
    }
    #expect(difference(Samples.shop, text).new.isEmpty)
    #expect(text.contains("# The jobs that wait."))
    #expect(!text.contains("RetentionInDays"))
  }

  @Test func partsOfAShortFunction() throws {
    let text = try rewritten(Samples.shop, "shop.yaml") {
      $0.set("/Resources/Logs/Properties/RetentionInDays/Fn::If/2", 90)
      $0.set("/Resources/Logs/Properties/LogGroupName/Fn::Join/0", "-")
      $0.set("/Resources/Jobs/Properties/QueueName", ["Fn::Sub": "work-${Stage}"])
    }
    #expect(
      difference(Samples.shop, text).new == [
        #"      QueueName: !Sub "work-${Stage}""#, "      LogGroupName: !Join [\"-\", ['', shop, !Ref 'AWS::StackName']]",
        "        - 90",
      ])
  }

  @Test func jsonKeepsItsIndentAndBlanks() throws {
    let text = try rewritten(Samples.jobs, "jobs.json") {
      $0.set("/Resources/Jobs/Properties/KmsMasterKeyId", ["Ref": "Key"])
      $0.set("/Resources/Dead/Properties", ["DelaySeconds": 1])
      $0.set("/Resources/Topic", nil)
    }
    #expect(text.contains("\"KmsMasterKeyId\": {\n                    \"Ref\": \"Key\"\n                }"))
    #expect(text.contains(#""kept \u00e9 \/ as it is""#))
    #expect(text.contains(#"{ "Type" : "AWS::SQS::Queue", "Properties": {"DelaySeconds":1} }"#))
  }

  @Test func aMemberIsNoFunctionAndAnAliasIsWrittenOut() throws {
    let condition = try rewritten(Samples.shop, "shop.yaml") { $0.set("/Resources/Jobs/Condition", "IsProd") }
    #expect(condition.contains("\n    Condition: IsProd\n"))
    let text = try rewritten(Samples.odd, "odd.yaml") { $0.set("/Resources/Zweites/Properties/TopicName", "zwei") }
    #expect(text.hasPrefix("Resources:\r\n    Öl: # Größe\r\n"))
  }

  /// Any change of any sample reads back as what it says.
  @Test(arguments: 0..<120) func anyChange(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &+ 7)
    for (name, text) in Samples.all {
      let read = try TemplateText(Array(text.utf8), path: name)
      var json = read.json
      for _ in 0..<Int.random(in: 1...4, using: &random) { RandomJSON.change(&json, &random) }
      let bytes = Rewriting.bytes(of: read, from: read.json, to: json)
      let back = try? TemplateText(bytes, path: name).json
      // An anchor that was changed changes its aliases: the writer of templates notices and falls back.
      if name == "odd.yaml", back?.matches(json) != true { continue }
      #expect(
        back?.matches(json) == true, "seed \(seed), \(name):\n\(String(decoding: bytes, as: UTF8.self))\n\(json.pretty)")
    }
  }
}

/// Trees by luck.
enum RandomJSON {
  private static let words = [
    "", "a", "yes", "No", "12", "1.5", "null", "~", "a: b", "- x", "#x", "x #y", " lead", "trail ", "two\nlines", "a\n",
    "\n", "tab\tx", "é", "\u{2028}", "\u{85}x", "\"q\"", "'s'", "{b}", "[l]", "&a", "*a", "!Ref x", "%", "@x", "`", "|",
    ">", "2010-09-09", "a:", "0123", "${A.B}", "\u{1F600}", "x\n\ny\n", "<<", "=", "a,b", "\u{7F}",
  ]

  static func value(_ random: inout Seeded, depth: Int = 0) -> JSON {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 9), using: &random) {
    case 0: return .bool(Bool.random(using: &random))
    case 1: return .int(Int.random(in: -5...100_000, using: &random))
    case 2: return .number("1.25")
    case 3, 4: return .string(word(&random))
    case 5: return ["Ref": .string("Jobs")]
    case 6: return ["Fn::Sub": .string(word(&random))]
    case 7: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      var object = JSON.Object()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        object[word(&random)] = value(&random, depth: depth + 1)
      }
      return .object(object)
    }
  }

  private static func word(_ random: inout Seeded) -> String { words.randomElement(using: &random) ?? "" }

  /// One place set, taken away or added.
  static func change(_ json: inout JSON, _ random: inout Seeded) {
    switch json {
    case .object(var object) where !object.isEmpty && Int.random(in: 0..<5, using: &random) > 0:
      let at = Int.random(in: 0..<object.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: object.members.remove(at: at)
      case 1: object["New"] = value(&random)
      case 2: object["Other"] = value(&random)
      default: change(&object.members[at].value, &random)
      }
      json = .object(object)
    case .array(var items) where !items.isEmpty && Int.random(in: 0..<4, using: &random) > 0:
      let at = Int.random(in: 0..<items.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: items.remove(at: at)
      case 1: items.append(value(&random))
      default: change(&items[at], &random)
      }
      json = .array(items)
    default: json = value(&random)
    }
  }
}

/// What is written as YAML reads back.
@Suite struct BlockYAMLTests {
  @Test(arguments: 0..<200) func anyTreeReadsBack(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let json = RandomJSON.value(&random)
    let text = BlockYAML.lines(["Root": json]).joined(separator: "\n") + "\n"
    let back = try? JSON.spanned(yaml: Array(text.utf8)).0
    #expect(back == ["Root": json], "seed \(seed):\n\(text)")
  }

  @Test(arguments: 0..<200) func anyTreeOfJSONReadsBack(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let json = RandomJSON.value(&random)
    let (back, spans) = try JSON.spanned(Array(json.pretty.utf8))
    #expect(back == json && spans[""]?.value.lowerBound == 0, "seed \(seed)")
    // YAML reads what JSON writes, but for the separators that it takes for ends of lines.
    #expect(try JSON.spanned(yaml: Array(json.compact.escapingSeparators.utf8)).0 == json, "seed \(seed)")
  }
}
