import TapReview
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4 and the NIST example values.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func published(text: String, hex: String) {
    #expect(Digest(of: text.utf8).hex == hex)
    #expect(Digest(of: text.utf8).description == "sha256:" + hex)
  }

  /// A million times `a`, whole, in parts of every awkward size, and from a collection without storage.
  @Test func million() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    let whole = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(Digest(of: whole).hex == expected)
    #expect(Digest(of: whole.lazy.map { $0 }).hex == expected)
    var stream = DigestStream()
    var rest = whole[...]
    var size = 0
    while !rest.isEmpty {
      stream.add(rest.prefix(size))
      rest = rest.dropFirst(size)
      size = (size * 7 + 1) % 4_099
    }
    #expect(stream.end().hex == expected)
  }

  @Test func text() throws {
    let digest = Digest(of: "abc".utf8)
    #expect(Digest(digest.description) == digest)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(digest.bytes.count == 32)
    #expect(Digest(of: "abd".utf8) != digest)
    for wrong in ["", digest.hex, "sha256:", "sha1:" + digest.hex, "sha256:" + digest.hex + "0"] {
      #expect(Digest(wrong) == nil, "\(wrong)")
    }
    #expect(Digest(hex: digest.hex.uppercased()) == nil)
    #expect(Digest(hex: "ö" + digest.hex.dropFirst(2)) == nil)
  }

  /// A copy goes its own way, and the first one is as it was.
  @Test func copiedStream() {
    var first = DigestStream()
    first.add("ab".utf8)
    var second = first.copy()
    second.add("d".utf8)
    first.add("c".utf8)
    let digests = [first.end(), second.end()]
    #expect(digests == ["abc", "abd"].map { Digest(of: $0.utf8) })
  }

  @Test func droppedStream() {
    var stream = DigestStream()
    stream.add([1, 2, 3])
    #expect(Digest.works)
  }
}
