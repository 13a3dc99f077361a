import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if os(Linux)
  // What the system knows of a run: whether it sleeps, and how often it has woken.
  extension Run {
    /// How often it has gone to sleep, and the ticks of the processor that it took.
    struct Rest: Hashable {
      var sleeps: Int
      var ticks: Int
    }

    /// What it has done so far, over all its threads; nil while any of them runs.
    var rest: Rest? {
      let folder = "/proc/\(child.pid)/task"
      var rest = Rest(sleeps: 0, ticks: 0)
      for thread in TestFolder.names(in: folder) {
        let words = Self.text("\(folder)/\(thread)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard words.count > 12, words[0] == "S" else { return nil }
        rest.ticks += (Int(words[11]) ?? 0) + (Int(words[12]) ?? 0)
        let status = Self.text("\(folder)/\(thread)/status").split(separator: "\n")
        let line = status.first { $0.hasPrefix("voluntary_ctxt_switches:") }
        rest.sleeps += line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
      }
      return rest
    }

    /// Reads until it sleeps, and has written nothing for a while.
    func settle() throws -> Rest {
      for _ in 0..<400 {
        let before = rest
        if drain(50) == 0, let now = rest, now == before { return now }
      }
      Issue.record("it never rests")
      throw Trouble(ETIMEDOUT)
    }

    /// Types while it sleeps, and reads until it sleeps again; how many bytes came.
    func answer(_ keys: String) throws -> Int {
      let before = try settle()
      let written = output.count
      type(keys)
      for _ in 0..<2_000 {
        drain(10)
        if let now = rest, now.sleeps > before.sleeps { return output.count - written }
      }
      Issue.record("it never took \(keys)")
      throw Trouble(ETIMEDOUT)
    }

    private static func text(_ path: String) -> String {
      guard let file = fopen(path, "r") else { return "" }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 8192)
      let count = fread(&bytes, 1, bytes.count, file)
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }
#endif
