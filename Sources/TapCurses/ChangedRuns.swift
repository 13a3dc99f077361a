import TapTerminal

/// The parts of a row that differ from an equally long one before, from left to right.
///
/// Each run covers whole characters of both rows. Runs with fewer than four equal cells between them are one: to move
/// the cursor costs as much.
func changedRuns(in row: [Cell], since before: [Cell]) -> [Range<Int>] {
  let shortestGap = 4
  let cuts: (Int) -> Bool = { row[$0].isContinuation || before[$0].isContinuation }
  var runs: [Range<Int>] = []
  for x in row.indices where row[x] != before[x] {
    if let last = runs.last, x < last.upperBound { continue }
    var start = x
    var end = x + 1
    while start > 0, cuts(start) { start -= 1 }
    while end < row.count, cuts(end) { end += 1 }
    if let last = runs.last, start - last.upperBound < shortestGap {
      runs[runs.count - 1] = last.lowerBound..<end
    } else {
      runs.append(start..<end)
    }
  }
  return runs
}
