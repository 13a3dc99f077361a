import CNCurses
import TapTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal of the process, through ncurses; one at a time.
///
/// Keys and signals come from one synchronous poll: there is no other thread, and nothing wakes it while idle.
@MainActor package final class CursesTerminal: Terminal {
  package let capabilities: Capabilities
  /// Said where the terminal's type is not known and another one stands in for it.
  package let notice: String?
  /// Followed by `resize`; the process asks the system for it.
  package private(set) var size: Size
  /// False again where the terminal has no mouse to report.
  package var hasMouse = false {
    didSet { if hasMouse != oldValue { hasMouse = cn_mouse(hasMouse ? 1 : 0) != 0 } }
  }
  /// A new one makes the next frame go out whole.
  package var theme: Theme {
    get { painter.theme }
    set { painter.theme = newValue }
  }

  private var painter: Painter
  private var decoder = KeyDecoder()
  /// Keys that are not typed: signals and new sizes.
  private var events: [Key] = []
  /// Whether private modes and the clipboard are safe.
  private let isModern: Bool
  private var hasLeft = false
  /// Whether the terminal is gone: nothing is read from it any more.
  private var isGone = false
  /// Whether the background was asked for and is not known yet.
  private var isAsking = false
  private let copyCommand: String?

  /// How long an Escape alone waits for what may follow, in milliseconds.
  private static let escapeDelay: Int32 = 25
  /// How long the answer to a question is waited for on leaving, in milliseconds: it is not for the shell.
  private static let answerDelay: Int32 = 50

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - theme: how styles look from the first frame on.
  ///   - options: its theme is not looked at.
  /// - Throws: `CursesError`; the terminal is then as it was.
  package init(theme: Theme = .defaultDark, options: Options = Options()) throws(CursesError) {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    var features = cn_features()
    switch cn_enter(&features) {
    case CN_OK: break
    case CN_UNKNOWN: throw .unknownType(type)
    case CN_TOO_SIMPLE: throw .tooSimple(type)
    default: throw .noTerminal
    }
    let colors = options.noColor == true ? .mono : ColorDepth(rawValue: Int(features.colors)) ?? .mono
    let isASCII = options.ascii == true
    capabilities = Capabilities(colors: colors, unicode: features.unicode != 0 && !isASCII)
    copyCommand = options.copyCommand
    isModern = features.modern != 0
    let isReplaced = features.replaced != 0
    notice = isReplaced ? "The terminal type \"\(type)\" is not known here: shown as xterm-256color" : nil
    painter = Painter(theme: theme, capabilities: capabilities, hasLines: !isASCII)
    size = Self.currentSize()
    hasMouse = options.mouse == true && cn_mouse(1) != 0
  }

  /// Only the runs of cells that changed go out; nothing once the terminal was given back.
  package func draw(_ canvas: Canvas, cursor: Point?) {
    guard !hasLeft else { return }
    painter.show(canvas, cursor: cursor, on: size)
  }

  /// Also drops what ncurses believes of the screen.
  package func redraw() {
    painter.forget()
    cn_forget()
  }

  /// Stops the process itself; it returns when the process goes on.
  package func suspend() {
    away { cn_stop() }
  }

  /// Afterwards the size is asked for again, and the next frame goes out whole.
  package func away<Result>(_ body: () throws -> Result) rethrows -> Result {
    cn_pause()
    defer {
      cn_resume()
      resize()
    }
    return try body()
  }

  /// Writes to a pipe that the poll listens on.
  package nonisolated func wake() { cn_wake() }

  /// BEL, at once and past ncurses.
  package func bell() { send("\u{7}") }

  /// By OSC 52; false on terminals that are not known to take it, and above 74,000 bytes.
  package func copy(_ text: String) -> Bool {
    if let copyCommand { return hand(text, to: copyCommand) }
    let way: Clipboard.Way = Self.isSet("TMUX") ? .tmux : Self.isSet("STY") ? .screen : .direct
    guard isModern, let sequence = Clipboard.sequence(text, by: way) else { return false }
    send(sequence)
    return true
  }

  /// Gives a shell command the text to read; what it writes is not for the screen.
  private func hand(_ text: String, to command: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map { cn_copy_to("{ \(command)\n} >/dev/null 2>&1", $0, bytes.count) != 0 } ?? false
      }
    }
  }

  private static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }

  /// Asks by OSC 11; the answer comes as a key, or never.
  package func askBackground() {
    guard isModern, capabilities.colors > .mono else { return }
    isAsking = true
    send("\u{1B}]11;?\u{1B}\\")
  }

  /// Puts the modes of the terminal back as they were.
  package func leave() {
    guard !hasLeft else { return }
    awaitAnswer()
    hasLeft = true
    cn_leave()
  }

  private func send(_ text: String) {
    guard !hasLeft else { return }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { if let start = $0.baseAddress { cn_send(start, $0.count) } }
    }
  }
}

// Input.
extension CursesTerminal {
  /// An Escape alone is known after 25 ms without a byte behind it.
  package func next(timeout milliseconds: Int?) -> Key? {
    let timeout = milliseconds.map { Int32(clamping: max($0, 0)) } ?? -1
    var hasWaited = false
    while true {
      if !events.isEmpty { return events.removeFirst() }
      if let key = decoder.next() {
        if case .background = key { isAsking = false }
        return key
      }
      if isGone { return timeout == 0 ? nil : .stop(.hangUp) }
      let asks = decoder.isWaiting && !hasWaited && timeout != 0
      let found = Int(cn_wait(asks ? Self.escapeDelay : timeout))
      guard found != 0 else {
        guard asks else { return nil }
        decoder.flush()
        hasWaited = true
        continue
      }
      take(found)
      if found == Int(CN_WOKEN) { return nil }
      hasWaited = false
    }
  }

  /// Drops what comes before the answer that is on its way, up to a silence or a few keys.
  private func awaitAnswer() {
    for _ in 0..<8 where isAsking && !isGone {
      if next(timeout: Int(Self.answerDelay)) == nil { return }
    }
  }

  private func take(_ found: Int) {
    if found & Int(CN_CONTINUED) != 0 { cn_resume() }
    if found & Int(CN_CONTINUED | CN_RESIZED) != 0 { resize() }
    if found & Int(CN_STOP_ASKED) != 0 { suspend() }
    if found & Int(CN_INPUT) != 0 { read() }
    if found & Int(CN_TERMINATE) != 0 { events.append(.stop(.terminate)) }
    if found & Int(CN_INTERRUPT) != 0 { events.append(.stop(.interrupt)) }
    if found & Int(CN_HANG_UP | CN_GONE) != 0 { hangUp() }
  }

  private func read() {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 0 }
      buffer.initialize(repeating: 0)
      let count = cn_read(start, Int32(buffer.count))
      if count > 0 { decoder.feed(buffer.prefix(Int(count))) }
      return count
    }
    if count < 0 { hangUp() }
  }

  private func hangUp() {
    if !isGone { events.append(.stop(.hangUp)) }
    isGone = true
  }

  /// After a new size nothing is known of the screen: the next frame is sent whole, once for all new sizes in a row.
  private func resize() {
    size = Self.currentSize()
    redraw()
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cn_size(&columns, &rows)
    return Size(Int(columns), Int(rows))
  }
}
