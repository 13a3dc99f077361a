#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Limits by name, from a file of `NAME LIMIT` lines; `#` begins a remark.
enum Budgets {
  static func judge(_ figures: [Figure], arguments: [String]) {
    guard arguments.count > 1, let file = fopen(arguments[1], "r") else { return }
    defer { fclose(file) }
    var over: [String] = []
    var buffer = [CChar](repeating: 0, count: 1024)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, words[0].first != "#", let limit = Double(words[1]) else { continue }
      for figure in figures where figure.name == words[0] && figure.value > limit {
        over.append("\(figure.name) is \(Figure.short(figure.value)), the budget is \(limit)")
      }
    }
    for line in over { print("OVER " + line) }
    if !over.isEmpty { exit(1) }
  }
}
