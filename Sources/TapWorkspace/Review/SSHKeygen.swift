import TapReview

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signatures by the system's ssh-keygen (ssh-keygen(1), `-Y sign` and `-Y verify`): keys in files, in the agent and on
/// tokens, and certificates. A passphrase, a touch, is asked for by ssh-keygen on the terminal.
struct SSHKeygen {
  /// What ssh-keygen says of a signature.
  enum Verdict: Hashable, Sendable {
    case good
    /// Its key or certificate was valid when the statement was made, and has ended since.
    case goodThen
    /// It does not stand: why, in ssh-keygen's own words.
    case refused(String)

    /// Nil where it stands.
    var trouble: String? { if case .refused(let why) = self { why } else { nil } }
  }

  private let files: Files
  private let clock: WallClock
  private let folder: String
  private let stem: String
  /// Gives the shell the path and the agent of the environment.
  private let setting: String

  init(_ environment: Environment) {
    files = environment.files
    clock = environment.clock
    setting = ["PATH", "SSH_AUTH_SOCK"].compactMap { name in
      environment.variables[name].map { "export \(name)=\(Shell.quoted($0)); " }
    }.joined()
    folder = environment.paths.state.ready().path ?? environment.variables["TMPDIR"] ?? "/tmp"
    stem = "sign-\(environment.process)-"
  }

  /// Whether the system has one.
  var isThere: Bool { Shell.run(setting + "command -v ssh-keygen >/dev/null 2>&1") == 0 }

  static let missing = "ssh-keygen is not on this machine: install OpenSSH, or keep a record without a key (--record)"

  /// The signature of a text by a key, in OpenSSH's armour; throws in ssh-keygen's own words.
  ///
  /// - Parameters:
  ///   - key: path of a private key, or of a public one whose private half is in the agent; or that public key itself.
  ///   - away: runs it with the terminal to itself.
  func sign(_ text: String, key: String, away: (() -> Void) -> Void) throws(WorkspaceError) -> String {
    guard isThere else { throw .nothing(SSHKeygen.missing) }
    let isKey = key.contains(" AAAA")
    let texts = ["statement": text, "sig": "", "words": "", "key.pub": isKey ? key + "\n" : ""]
    let (signature, words) = try with(texts) { path throws(FileError) in
      // What it says reaches the terminal at once: it may wait for a touch.
      let line =
        setting + "{ ssh-keygen -Y sign -n \(Statement.namespace) -f \(isKey ? path("key.pub") : Shell.quoted(key))"
        + " < \(path("statement")) 2>&1 >&3"
        + " | tee \(path("words")) >&2; } 3> \(path("sig"))"
      away { _ = Shell.run(line) }
      return (try read("sig"), try read("words"))
    }
    guard signature.hasPrefix("-----BEGIN SSH SIGNATURE-----") else {
      let why = words.split(whereSeparator: \.isNewline).last.map(String.init) ?? "ssh-keygen gave no signature"
      throw .nothing("Not signed: \(why)")
    }
    return signature
  }

  /// Whether a signature stands.
  ///
  /// - Parameter made: time of the statement, as the text that is signed has it: where key or certificate are not valid
  ///   now, it is enough that they were valid then. Nil where they must be valid now.
  func verdict(
    on signature: String, of text: String, made: String?, by handle: String, allowed: String
  ) -> Verdict {
    guard isThere else { return .refused(SSHKeygen.missing) }
    guard let why = trouble(signature, of: text, by: handle, allowed: allowed) else { return .good }
    guard let made, let then = verifyTime(made),
      trouble(signature, of: text, by: handle, allowed: allowed, option: then) == nil
    else { return .refused(why) }
    return .goodThen
  }

  /// The option for another time than now; nil for what is no time, and for one to come: nobody has signed then.
  private func verifyTime(_ utc: String) -> String? {
    guard let seconds = WallClock.seconds(utc), seconds <= clock.now() else { return nil }
    // Local time, which every ssh-keygen reads that has the option (8.7); UTC came with 9.1.
    return " -O verify-time=" + WallClock.utc(seconds + clock.offset(seconds)).filter(\.isNumber)
  }

  /// Why a signature does not stand, in ssh-keygen's own words; nil where it stands.
  private func trouble(
    _ signature: String, of text: String, by handle: String, allowed: String, option: String = ""
  ) -> String? {
    let found: (Int32, String)? = try? with([
      "statement": text, "sig": signature, "allowed": allowed, "words": "",
    ]) { path throws(FileError) in
      let status = Shell.run(
        setting + "ssh-keygen -Y verify -f \(path("allowed")) -I \(Shell.quoted(handle)) -n \(Statement.namespace)"
          + "\(option) -s \(path("sig")) < \(path("statement")) > \(path("words")) 2>&1")
      return (status, try read("words"))
    }
    guard let (status, words) = found else { return "the signature cannot be checked: \(folder) cannot be written" }
    if status == 0 { return nil }
    return words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "ssh-keygen refuses it"
  }

  /// The public keys that are in the agent, a line each: type, key, comment.
  var agentKeys: [String] {
    let words: String? = try? with(["words": ""]) { path throws(FileError) in
      guard Shell.run(setting + "ssh-add -L > \(path("words")) 2>/dev/null") == 0 else { return "" }
      return try read("words")
    }
    return (words ?? "").split(whereSeparator: \.isNewline).map(String.init)
  }

  private func name(_ word: String) -> String { Files.join(folder, stem + word) }

  private func read(_ word: String) throws(FileError) -> String {
    String(decoding: try files.read(name(word)).bytes, as: UTF8.self)
  }

  /// Files for one run, which are gone after it.
  private func with<Result>(
    _ texts: [String: String], _ body: ((String) -> String) throws(FileError) -> Result
  ) throws(WorkspaceError) -> Result {
    defer { for word in texts.keys { unlink(name(word)) } }
    do throws(FileError) {
      for (word, text) in texts { _ = try Files().write(Array(text.utf8), to: name(word)) }
      return try body { Shell.quoted(name($0)) }
    } catch { throw .file(error) }
  }
}
