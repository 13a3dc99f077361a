import Synchronization

/// Answers that are found once and kept; the last one is at hand, because many ask for the same in a row.
final class Memo<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
  private struct Known {
    var answers: [Key: Answer] = [:]
    var last: (key: Key, answer: Answer)?
  }

  private let known = Mutex(Known())

  subscript(key: Key, find: () -> Answer) -> Answer {
    let answer = known.withLock { known -> Answer? in
      if let last = known.last, last.key == key { return last.answer }
      guard let answer = known.answers[key] else { return nil }
      known.last = (key, answer)
      return answer
    }
    if let answer { return answer }
    let found = find()
    known.withLock { _ = $0.answers.updateValue(found, forKey: key) }
    return found
  }
}
