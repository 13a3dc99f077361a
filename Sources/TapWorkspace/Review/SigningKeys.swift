import TapReview

/// A key that somebody could sign with.
package struct SigningKey: Hashable, Sendable {
  /// `ssh-ed25519`
  package let type: String
  /// What its owner calls it; may hold anything.
  package let comment: String
  /// `in the agent`, or the name of its file.
  package let place: String
  /// Path of the private key, or the public key itself where the agent has the private half.
  package let key: String
  /// Whether `allowed_signers` has it for the handle and the role; a certificate is judged after signing.
  package let isAllowed: Bool
}

extension Workspace {
  /// The keys of the agent and of `~/.ssh`, those that may sign first.
  package func signingKeys(for handle: String, as role: Role) -> [SigningKey] {
    let allowed = allowedSigners.text(for: handle, as: role) ?? ""
    func key(_ line: String, _ place: String, _ path: String?) -> SigningKey? {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count >= 2 else { return nil }
      return SigningKey(
        type: words[0], comment: words.count > 2 ? words[2] : "", place: place, key: path ?? line,
        isAllowed: allowed.contains(words[1]))
    }
    var keys = SSHKeygen(environment).agentKeys.compactMap { key($0, "in the agent", nil) }
    if let home = environment.variables["HOME"] {
      let folder = Files.join(home, ".ssh")
      for name in ((try? environment.files.names(in: folder)) ?? []).sorted() where name.hasSuffix(".pub") {
        let path = Files.join(folder, String(name.dropLast(4)))
        guard environment.files.fingerprint(of: path) != nil,
          let bytes = try? environment.files.read(path + ".pub", limit: 1 << 16).bytes,
          let found = key(
            String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self), "~/.ssh/" + name.dropLast(4),
            path)
        else { continue }
        keys.append(found)
      }
    }
    return keys.filter(\.isAllowed) + keys.filter { !$0.isAllowed }
  }
}
