/// The word nearest to a misspelt one: letter case does not count; inserting, deleting, changing a letter and swapping
/// two neighbours cost one each.
///
/// - Parameter limit: the most that it may cost; by default a third of the letters, at least one and at most four.
/// - Returns: the first of the cheapest; where all cost more, the first that begins with the word, if it has three
///   letters, else nil.
package func nearest(_ word: String, among words: some Sequence<String>, within limit: Int? = nil) -> String? {
  let wanted = folded(word)
  var best: (cost: Int, word: String)?
  var bound = limit ?? min(max(wanted.count / 3, 1), 4)
  var longer: String?
  for candidate in words {
    guard bound >= 0 else { break }
    let letters = folded(candidate)
    if longer == nil, wanted.count >= 3, letters.starts(with: wanted) { longer = candidate }
    guard let cost = distance(wanted, letters, within: bound) else { continue }
    best = (cost, candidate)
    bound = cost - 1
  }
  return best?.word ?? longer
}

private func folded(_ word: String) -> [UInt8] {
  word.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
}

/// Edit distance with swaps of neighbours; nil when it exceeds the bound.
private func distance(_ a: [UInt8], _ b: [UInt8], within bound: Int) -> Int? {
  guard abs(a.count - b.count) <= bound else { return nil }
  var (before, last) = ([Int](), Array(0...b.count))
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    if let least = row.min(), least > bound { return nil }
    (before, last) = (last, row)
  }
  return last.last.flatMap { $0 <= bound ? $0 : nil }
}
