import ArgumentParser
import TapCatalog
import TapTerminal
import TapUI
import TapWorkspace

extension Size: ExpressibleByArgument {
  /// Reads `120x36`.
  package init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1], (1...1000).contains(width),
      (1...1000).contains(height)
    else { return nil }
    self.init(width, height)
  }
}

/// `--script`, `--dump` and `--size`: the designer in memory, without a terminal; nothing but the frame is written.
struct Headless: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Play keys without a terminal: a line is keys (2 <enter> \"text\"), a command (:undo) or a remark (#).",
      valueName: "FILE"), completion: .file())
  var script: String?
  @Option(
    help: ArgumentHelp("Write the frame, as text or as a picture (.svg), instead of showing it.", valueName: "FRAME"),
    completion: .file(extensions: ["txt", "svg"]))
  var dump: String?
  @Option(help: ArgumentHelp("Columns and rows of that frame.", valueName: "WxH")) var size: Size?

  var isWanted: Bool { script != nil || dump != nil }

  func validate() throws {
    if size != nil, !isWanted { throw ValidationError("--size belongs to --script and --dump") }
  }

  /// Plays the script on the design of a file, or on the first screen, and writes the frame.
  ///
  /// - Parameter isASCII: whether no character beyond ASCII is shown.
  @MainActor func run(_ file: String?, theme: Theme = .defaultDark, isASCII: Bool = false) throws {
    let keys = try script.map(Headless.keys)
    let terminal = MemoryTerminal(size ?? Size(120, 36), capabilities: Capabilities(colors: .direct, unicode: !isASCII))
    terminal.theme = theme
    let app = try app(file, terminal)
    if let keys, let script {
      do throws(KeyScript.Problem) { try app.play(keys) } catch { throw Failure("\(script):\(error)", status: 3) }
    }
    while app.settle() {}
    let canvas = app.frame().canvas
    guard let dump, dump != "-" else { return Console.out(Headless.text(canvas, terminal)) }
    let title = "tap-tui" + (file.map { ", \($0)" } ?? "")
    let text =
      dump.hasSuffix(".svg")
      ? Picture(canvas, theme: terminal.theme, title: title, unicode: !isASCII).svg : Headless.text(canvas, terminal)
    do throws(FileError) { _ = try Files().write(Array(text.utf8), to: dump) } catch { throw Failure(.file(error)) }
  }

  private static func keys(_ path: String) throws -> KeyScript {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files().read(path, special: true).bytes } catch { throw Failure(.file(error)) }
    do throws(KeyScript.Problem) { return try KeyScript(String(decoding: bytes, as: UTF8.self)) } catch {
      throw Failure("\(path):\(error)", status: 3)
    }
  }

  @MainActor private static func text(_ canvas: Canvas, _ terminal: MemoryTerminal) -> String {
    canvas.lines(terminal.theme.glyphs, unicode: terminal.capabilities.unicode).joined(separator: "\n") + "\n"
  }

  /// The app on a world without a clock and without a home, in which no file is written: the same input gives the
  /// same frame, and the design stays as it is.
  @MainActor private func app(_ file: String?, _ terminal: MemoryTerminal) throws -> App {
    let read = try file.map { path in
      do throws(WorkspaceError) { return try Workspace.read(path, catalog: .aws, files: Files()).0 } catch {
        throw Failure(error)
      }
    }
    let moment = read?.edited.flatMap { WallClock.seconds($0) } ?? 0
    let world = TapWorkspace.Environment(
      clock: .fixed(moment), files: .readOnly, paths: Paths(environment: [:]), user: "script", process: 1)
    let app = App(terminal: terminal, catalog: .aws, environment: world)
    guard let read, let file else {
      app.show(PickerPlace(.aws, world))
      return app
    }
    app.open(Workspace(read, path: file, catalog: .aws, environment: world, isInFile: true))
    return app
  }
}
