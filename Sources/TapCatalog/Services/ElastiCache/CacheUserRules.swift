import TapModel

let cacheCommands: Rule = Rule(
  "cache.commands", "Cache user may run every command",
  why: "Who takes over the application can empty the cache, or bring it to a halt.", level: .warn, ["AC-6"],
  on: ["AWS::ElastiCache::User"],
  source: "AWS documentation: Role-Based Access Control of ElastiCache; categories of commands in Redis ACLs",
  passes: [
    #"{"Type":"AWS::ElastiCache::User","Properties":{"AccessString":"on ~app:* +@all -@dangerous"}}"#,
    #"{"Type":"AWS::ElastiCache::User","Properties":{"AccessString":"on ~app:* -@all +@read +@write"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElastiCache::User","Properties":{"AccessString":"on ~* +@all"}}"#,
    #"{"Type":"AWS::ElastiCache::User","Properties":{"AccessString":"on ~* allcommands"}}"#,
    #"{"Type":"AWS::ElastiCache::User","Properties":{"AccessString":"on ~* +@all -@dangerous +@dangerous"}}"#,
  ]
) { user in
  let access = user["AccessString"]
  if access.isUnknown { return .unknown("what the user may run") }
  let words = access.text?.split(separator: " ").map { $0.lowercased() } ?? []
  // Who is neither on nor off is off.
  guard words.last(where: { ["on", "off"].contains($0) }) == "on" else { return .notApplicable }
  guard mayHarm(words) else { return .passes }
  let narrow = access.raw?.string.flatMap { access.set(.string($0 + " -@dangerous")) }
  return access.fails("may run dangerous commands", fix: narrow)
}

/// Whether the words of an access string, each of which changes what those before it say, end with the category
/// `@dangerous` allowed.
private func mayHarm(_ words: [String]) -> Bool {
  words.reduce(false) { may, word in
    switch word {
    case "+@all", "allcommands", "+@dangerous": true
    case "-@all", "nocommands", "-@dangerous": false
    default: may
    }
  }
}
