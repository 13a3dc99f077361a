import TapModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Broken designs and templates by the thousand: none may trap, hang, or let a control character through.
///
/// Workers of their own read them, so that a trap is a figure like any other: the run names the file and goes on.
enum Mutations {
  /// How long one file may take before its worker is ended, in seconds: long, for a busy machine.
  private static let patience: UInt32 = 60
  /// The budget of one file, in milliseconds of the processor.
  private static let budget = 2_000.0
  /// Files from one sign of life to the next.
  private static let block = 200

  /// Troubles after which the run stops.
  private static let enough = 20

  /// What came of some files.
  private struct Tally {
    var counts: [String: Int] = [:]
    var slowest = (number: 0, milliseconds: 0.0)
    var troubles: [String] = []
  }

  // MARK: The run

  /// Reads so many designs and as many templates; the exit status: 0, or 1 with the number of each bad file.
  static func run(_ pairs: Int, seed: UInt64) -> Int32 {
    let total = pairs * 2
    let workers = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8))
    let share = (total + workers - 1) / workers
    let ranges = (0..<workers).map { min($0 * share, total)..<min(($0 + 1) * share, total) }
    let pipes = ranges.map { (range: $0, pipe: begin($0, seed)) }
    var tally = Tally()
    for (range, pipe) in pipes { follow(range, pipe, seed, &tally) }
    for (word, count) in tally.counts.sorted(by: { $0.key < $1.key }) { print("mutations.\(word)\t\(count)\t") }
    print("mutations.slowest\t\(Figure.short(tally.slowest.milliseconds))\tms\tfile \(tally.slowest.number)")
    if tally.slowest.milliseconds > budget { tally.troubles.append("file \(tally.slowest.number) takes too long") }
    let read = tally.counts.values.reduce(0, +)
    if read < total { tally.troubles.append("\(total - read) files were not read to the end") }
    for trouble in tally.troubles { print("BAD \(trouble)") }
    if !tally.troubles.isEmpty { print("again: tap-bench --mutation NUMBER \(seed) writes the file, then reads it") }
    return tally.troubles.isEmpty ? 0 : 1
  }

  private static func begin(_ range: Range<Int>, _ seed: UInt64) -> UnsafeMutablePointer<FILE>? {
    fflush(nil)
    return popen(
      "SWIFT_BACKTRACE=enable=no exec '\(CommandLine.arguments[0])' --mutate \(range.lowerBound) \(range.upperBound) \(seed) 2>/dev/null",
      "r")
  }

  /// Takes what a worker says; where it dies, finds the file that killed it and goes on behind it.
  private static func follow(
    _ range: Range<Int>, _ pipe: UnsafeMutablePointer<FILE>?, _ seed: UInt64, _ tally: inout Tally
  ) {
    var (next, pipe) = (range.lowerBound, pipe)
    while let open = pipe {
      let reached = read(open, &tally)
      let status = pclose(open)
      next = reached ?? next
      guard status != 0, next < range.upperBound, tally.troubles.count < enough else { return }
      let end = min(next + block, range.upperBound)
      let alone = next + 1 == end
      if alone { tally.troubles.append("file \(next): \(words(status))") }
      if range.count > 1 {
        for number in next..<end { follow(number..<(number + 1), begin(number..<(number + 1), seed), seed, &tally) }
      }
      next = end
      pipe = range.count > 1 && next < range.upperBound ? begin(next..<range.upperBound, seed) : nil
    }
  }

  private static func words(_ status: Int32) -> String {
    let signal = status & 0x7F
    if signal == SIGALRM { return "hangs" }
    return signal != 0 ? "dies of signal \(signal)" : "ends with \(status >> 8)"
  }

  /// The lines of a worker; the first file that it did not say it had read, if it said anything.
  private static func read(_ pipe: UnsafeMutablePointer<FILE>, _ tally: inout Tally) -> Int? {
    var reached: Int?
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), pipe) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("read", 3): tally.counts[words[1], default: 0] += Int(words[2]) ?? 0
      case ("reached", 2): reached = Int(words[1])
      case ("slowest", 3):
        let time = Double(words[2]) ?? 0
        if time > tally.slowest.milliseconds { tally.slowest = (Int(words[1]) ?? 0, time) }
      default: tally.troubles.append(line)
      }
    }
    return reached
  }

  // MARK: A worker

  /// Reads the files of some numbers, and says on standard output what came of them.
  static func work(_ range: Range<Int>, _ check: MutationCheck) {
    var number = range.lowerBound
    while number < range.upperBound {
      var counts: [String: Int] = [:]
      var slowest = (number: number, milliseconds: 0.0)
      let end = min(number + block, range.upperBound)
      for number in number..<end {
        alarm(patience)
        let start = processorTime
        let (outcome, leaks) = check.run(number)
        let time = processorTime - start
        if time > slowest.milliseconds { slowest = (number, time) }
        counts[outcome.rawValue, default: 0] += 1
        for name in leaks { print("file \(number): a control character in the \(name)") }
      }
      for (word, count) in counts { print("read \(word) \(count)") }
      print("slowest \(slowest.number) \(slowest.milliseconds)\nreached \(end)")
      fflush(nil)
      number = end
    }
  }

  /// What this process has used, in milliseconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// Writes the file of a number, then reads it: for whoever looks into what was reported.
  static func show(_ number: Int, _ check: MutationCheck) {
    print(String(decoding: check.file(number), as: UTF8.self))
    fflush(nil)
    let (outcome, leaks) = check.run(number)
    print(([outcome.rawValue] + leaks).joined(separator: ", "))
  }
}
