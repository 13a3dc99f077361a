import Synchronization

/// Answers that are found once and kept.
final class Memo<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let known = Mutex<[Key: Answer]>([:])

  subscript(key: Key, find: () -> Answer) -> Answer {
    if let answer = known.withLock({ $0[key] }) { return answer }
    let answer = find()
    known.withLock { _ = $0.updateValue(answer, forKey: key) }
    return answer
  }
}
