import TapExport
import TapWorkspace
import Testing

@Suite struct WallClockTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_795_269_731, "2026-11-21T14:02:11Z"),
    (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
  ])
  func both(seconds: Int, text: String) {
    #expect(WallClock.utc(seconds) == text)
    #expect(WallClock.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T14:02:11", "2026-11-21 14:02:11Z", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z",
    "2026-11-21T24:00:00Z", "2026-11-21T14:02:60Z", "2026-11-21T14:02:11z", "2026-1 -21T14:02:11Z",
    "+026-11-21T14:02:11Z", "2026-11-21T14:02:1éZ",
  ])
  func refused(text: String) {
    #expect(WallClock.seconds(text) == nil)
  }

  @Test func clamped() {
    #expect(WallClock.utc(.max) == "9999-12-31T23:59:59Z")
    #expect(WallClock.utc(.min) == "0000-01-01T00:00:00Z")
  }

  @Test func local() {
    #expect(WallClock.fixed(1_795_269_731).timeOfDay(1_795_269_731) == "14:02:11")
    #expect(WallClock.fixed(0, offset: -5 * 3_600).timeOfDay(0) == "19:00:00")
    #expect(WallClock.fixed(7).now() == 7)
  }

  @Test func system() {
    #expect(WallClock.system.now() > 1_700_000_000)
    #expect(abs(WallClock.system.offset(0)) <= 15 * 3_600)
  }
}

@Suite struct PathsTests {
  @Test func fromHome() {
    let paths = Paths(environment: ["HOME": "/home/arc", "XDG_CACHE_HOME": "relative", "XDG_CONFIG_HOME": ""])
    #expect(paths.config == .at("/home/arc/.config/tap-tui"))
    #expect(paths.state == .at("/home/arc/.local/state/tap-tui"))
    #expect(paths.cache == .at("/home/arc/.cache/tap-tui"))
    #expect(paths.config.file("keys.yaml") == "/home/arc/.config/tap-tui/keys.yaml")
    #expect(paths.recent == "/home/arc/.local/state/tap-tui/recent")
    #expect(paths.log == "/home/arc/.local/state/tap-tui/log")
  }

  @Test func fromXDG() {
    let paths = Paths(environment: ["HOME": "/home/arc", "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c/"])
    #expect(paths.state == .at("/s/tap-tui"))
    #expect(paths.config == .at("/c/tap-tui"))
  }

  @Test func unavailable() {
    let paths = Paths(environment: ["HOME": "home"])
    #expect(paths.state == .unavailable("neither HOME nor XDG_STATE_HOME is an absolute path"))
    #expect(paths.journal(of: "/a") == nil)
    #expect(paths.recent == nil)
    #expect(paths.state.ready() == paths.state)
  }

  @Test func named() {
    let paths = Paths(environment: ["XDG_STATE_HOME": "/s"])
    let key = Digest(of: "/srv/m.tap.json".utf8).hex
    #expect(paths.journal(of: "/srv/m.tap.json") == "/s/tap-tui/\(key).journal")
    #expect(paths.lock(of: "/srv/m.tap.json") == "/s/tap-tui/\(key).lock")
  }

  @Test(arguments: [
    ("/home/arc", "~"), ("/home/arc/m.tap.json", "~/m.tap.json"), ("/home/archie/m", "/home/archie/m"), ("m", "m"),
  ])
  func display(path: String, shown: String) {
    #expect(Paths(environment: ["HOME": "/home/arc"]).display(path) == shown)
    #expect(Paths(environment: ["HOME": "/"]).display(path) == path)
    #expect(Paths(environment: [:]).display(path) == path)
  }

  @Test func ready() throws {
    let scratch = try Scratch()
    let paths = Paths(environment: ["HOME": scratch.path])
    #expect(paths.state.ready() == paths.state)
    #expect(scratch.tree() == [".local/", ".local/state/", ".local/state/tap-tui/"])
    #expect(scratch.permissions(".local/state/tap-tui") == 0o700)
    #expect(paths.state.ready() == paths.state)
    try scratch.put("", ".cache")
    #expect(paths.cache.ready() == .unavailable("\(scratch(".cache")) is a file. Name a folder."))
  }
}

@Suite struct RecentDesignsTests {
  @Test func newestFirst() {
    var recent = RecentDesigns()
    for number in 1...25 { recent.open("/d/\(number)", at: number) }
    recent.open("/d/10", at: 99)
    recent.open("/two\nlines", at: 100)
    #expect(recent.entries.count == 20)
    #expect(recent.entries.prefix(3).map(\.path) == ["/d/10", "/d/25", "/d/24"])
    #expect(recent.entries.last?.path == "/d/6")
    #expect(RecentDesigns(text: recent.text) == recent)
  }

  @Test func passesOverOtherLines() {
    let recent = RecentDesigns(
      text: "nonsense\n1970-01-01T00:00:05Z /a b\n1970-01-01T00:00:05Z\n\n1970-01-01T00:00:01Z /c")
    #expect(recent.entries == [.init(path: "/a b", opened: 5), .init(path: "/c", opened: 1)])
  }

  @Test func onDisk() throws {
    let scratch = try Scratch()
    let files = Files()
    var recent = RecentDesigns(at: scratch("recent"), files)
    #expect(recent.entries.isEmpty)
    recent.open("/a", at: 5)
    try recent.write(to: scratch("recent"), files)
    #expect(scratch.text("recent") == "1970-01-01T00:00:05Z /a\n")
    #expect(RecentDesigns(at: scratch("recent"), files) == recent)
  }
}
