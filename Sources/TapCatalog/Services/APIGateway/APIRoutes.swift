import TapModel

/// One route of an API: `GET /metrics/{id}`.
struct Route: Hashable {
  let method: String
  /// `metrics`, `{id}`.
  let segments: [String]

  /// Reads method and path; any method where only a path stands.
  init(_ text: String) {
    let words = text.split(separator: " ")
    let path = words.last.map(String.init) ?? "/"
    method = words.count > 1 ? words[0].uppercased() : "ANY"
    segments = path.split(separator: "/").map(String.init)
  }

  var path: String { "/" + segments.joined(separator: "/") }

  /// `MetricsId`; empty for the root.
  var word: String { Route.word(segments) }

  /// The role of the method's resource.
  var role: String { "Method" + Route.word([method.lowercased()]) + word }

  /// The path as an IAM resource: a variable is any text.
  var pattern: String {
    segments.map { $0.hasPrefix("{") ? "*" : $0 }.joined(separator: "/")
  }

  /// Segments as one word of letters and digits.
  static func word(_ segments: some Sequence<String>) -> String {
    segments.map { segment in
      segment.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }.joined()
  }
}

/// The resources, methods and permissions that the routes of an API become.
struct RouteTable {
  let routes: [Route]
  /// Every path below the root that a route needs, parents first.
  let paths: [[String]]

  init(_ texts: [String]) {
    var seen: Set<Route> = []
    routes = texts.map { Route($0) }.filter { seen.insert($0).inserted }
    var known: Set<[String]> = []
    paths = routes.flatMap { route in route.segments.indices.map { Array(route.segments[...$0]) } }
      .filter { known.insert($0).inserted }
  }

  /// Changes whenever a method does: a deployment is a copy of the methods, and only a new one takes a change up.
  func digest(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (routes.map { $0.method + $0.path } + parts).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
