import Testing

@testable import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct LineInputTests {
  @Test func linesThenTheEnd() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let text = Array("findings\r\n\nsave".utf8)
    #expect(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    var input = LineInput(file: ends[0])
    #expect(!input.isTerminal)
    #expect(
      [input.next(), input.next(), input.next(), input.next()] == [.line("findings"), .line(""), .line("save"), .end])
    close(ends[0])
  }
}
