import TapExport
import TapModel

/// Breaks files as disks, editors and enemies do: in their values, then in their bytes.
struct Mutator {
  var random: Random

  /// A file, broken in one to four places.
  mutating func broken(_ seed: JSON) -> [UInt8] {
    var json = seed
    let places = 1 + random.below(3)
    for _ in 0..<places where random.below(4) > 0 { json = changed(json, depth: 0) }
    var bytes = Array((random.below(3) == 0 ? json.compact : json.pretty).utf8)
    if random.below(4) == 0 { breakBytes(&bytes) }
    return bytes
  }

  /// A file in YAML, broken in its values, and mostly in its bytes.
  mutating func brokenYAML(_ seed: JSON) -> [UInt8] {
    var json = seed
    for _ in 0..<random.below(3) { json = changed(json, depth: 0) }
    var bytes = Array(json.yaml.utf8)
    for _ in 0..<random.below(3) { breakBytes(&bytes) }
    return bytes
  }

  /// A text, broken in its bytes.
  mutating func broken(_ seed: String) -> [UInt8] {
    var bytes = Array(seed.utf8)
    for _ in 0...random.below(3) { breakBytes(&bytes) }
    return bytes
  }

  // MARK: Bytes

  private mutating func breakBytes(_ bytes: inout [UInt8]) {
    let at = random.below(bytes.count)
    let end = min(at + random.below(1 << random.below(12)), bytes.count)
    switch random.below(7) {
    case 0: if !bytes.isEmpty { bytes[at] ^= 1 << UInt8(random.below(8)) }
    case 1: bytes.removeSubrange(at...)
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: end)
    case 4: bytes.insert(contentsOf: random.one(of: Self.bits, else: []), at: at)
    case 5: if !bytes.isEmpty { bytes[at] = UInt8(random.below(256)) }
    default:
      bytes.insert(contentsOf: [UInt8](repeating: UInt8(random.below(128)), count: 1 << random.below(14)), at: at)
    }
  }

  /// Invalid UTF-8, an escape, a lone surrogate, endless brackets, a byte order mark.
  private static let bits: [[UInt8]] = [
    [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0],
    Array(#"\ud800"#.utf8), Array(#"\u001b]0;x\u0007"#.utf8), Array("\u{9B}31m".utf8), [0xEF, 0xBB, 0xBF],
    [UInt8](repeating: UInt8(ascii: "["), count: 5_000), Array(String(repeating: #"{"a":"#, count: 3_000).utf8),
    Array("\n<<: *a\n".utf8), Array("&a [*a, *a]".utf8), Array("!Sub ".utf8), Array("\n---\n".utf8), [0x09], [0x0D],
    [UInt8](repeating: UInt8(ascii: "-"), count: 3_000), Array(String(repeating: "- ", count: 2_000).utf8),
    Array("\n? ".utf8), Array("|+9".utf8), Array("%YAML 9.9\n".utf8), Array("\u{85}\u{2028}".utf8),
    Array(#","a":1,"a":2"#.utf8), Array("1e99999".utf8), Array("-".utf8), Array("\"".utf8),
  ]

  // MARK: Values

  /// The tree with one place changed; which one is the luck of the way down.
  private mutating func changed(_ json: JSON, depth: Int) -> JSON {
    switch json {
    case .object(var object) where !object.isEmpty && (depth < 2 || random.below(5) > 0):
      let at = random.below(object.count)
      switch random.below(14) {
      case 0: object.members.remove(at: at)
      case 1: object.members.append(.init(object.members[at].key, odd()))
      case 2: object.members[at].key = oddKey(object.members[at].key)
      case 3: object.members.swapAt(at, random.below(object.count))
      case 4: object.members[at].value = object.members[random.below(object.count)].value
      default: object.members[at].value = changed(object.members[at].value, depth: depth + 1)
      }
      return .object(object)
    case .array(var items) where !items.isEmpty && random.below(5) > 0:
      let at = random.below(items.count)
      switch random.below(5) {
      case 0: items.remove(at: at)
      case 1: items.insert(items[at], at: at)
      case 2: items[at] = odd()
      default: items[at] = changed(items[at], depth: depth + 1)
      }
      return .array(items)
    case .string(let text) where random.below(2) == 0: return .string(oddText(text))
    default: return odd()
    }
  }

  private mutating func oddKey(_ key: String) -> String {
    switch random.below(4) {
    case 0: oddText(key)
    case 1: random.one(of: Self.keys, else: key)
    case 2: String(key.dropLast())
    default: key + key
    }
  }

  private mutating func oddText(_ text: String) -> String {
    let extra = random.one(of: Self.texts, else: "")
    switch random.below(5) {
    case 0: return extra
    case 1: return text + extra
    case 2: return String(text.prefix(random.below(text.count + 1))) + extra
    case 3: return String(repeating: text, count: 1 + random.below(40))
    default: return extra + text
    }
  }

  private mutating func odd() -> JSON {
    switch random.below(10) {
    case 0: .null
    case 1: .bool(random.below(2) == 0)
    case 2, 3: .int(random.one(of: Self.numbers, else: 0))
    case 4:
      .number(random.one(of: ["1e400", "-0.0", "0.1", "1e-9999999999", "123456789012345678901234567890"], else: "1"))
    case 5:
      .array(random.below(3) == 0 ? [] : [.string(oddText("")), .int(random.one(of: Self.numbers, else: 1)), .null])
    case 6: nested(1 + random.below(210))
    case 7: .object(.init([.init(random.one(of: Self.keys, else: "Ref"), .string(oddText("Vpc")))]))
    case 8:
      .object(.init([.init("Fn::Join", [.string(oddText("")), [["Ref": "A"], .int(1), ["Fn::Sub": "${A.B}"]]])]))
    default: .string(oddText(""))
    }
  }

  private mutating func nested(_ depth: Int) -> JSON {
    let key = random.one(of: Self.keys, else: "a")
    return (0..<depth).reduce(JSON.string("x")) { inner, level in
      level % 2 == 0 ? .array([inner]) : .object(.init([.init(key, inner)]))
    }
  }

  private static let numbers = [
    0, 1, -1, 2, 7, 65_535, 65_536, -65_536, 1 << 31, 1 << 53, Int.max, Int.max - 1, Int.min, Int.min + 1, 86_400,
    9_999,
  ]

  private static let keys = [
    "Ref", "Fn::Sub", "Fn::GetAtt", "Fn::If", "Fn::Join", "Fn::Select", "Fn::Split", "Fn::FindInMap", "Fn::ImportValue",
    "Fn::Transform", "Fn::ForEach::X", "Condition", "DependsOn", "Type", "Properties", "overrides", "pins", "kind", "",
    "/",
    "~", "\u{1B}[2J", "Role/A/B", "Instance/MultiAZ", "A\u{0}B", "__proto__",
  ]

  private static let texts = [
    "", " ", "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{202E}evil", "\u{7F}", "\u{0}", "a\nb\r\u{8}", "${",
    "${A}", "${!x}", "${A.B.C}", "${${A}}", "}", "10.0.0.0/0", "10.0.0.0/33", "10.0.0.0/-1", "999.0.0.1/8", "0.0.0.0/0",
    "::/0", "10.0.0.0/16", "9999999999999999999999", "-9223372036854775808", "9223372036854775807", "arn:aws:s3:::x",
    "arn:::::", "*", "rate(0 minutes)", "cron(", "true", "\u{1F600}\u{200D}\u{1F600}", "e\u{301}\u{301}\u{301}",
    "\u{FEFF}",
    "settings", "internet", "vpc", "AWS::RDS::DBInstance", "AWS::NoValue", "AWS::", "Custom::X", "2026-02-30", "{}",
    "[]",
    "{\"Version\":", String(repeating: "long ", count: 2_000), String(repeating: "/a", count: 300),
  ]
}
