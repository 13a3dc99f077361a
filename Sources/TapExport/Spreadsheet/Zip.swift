/// A zip archive whose files are stored as they are: the same files give the same bytes, and no library is needed.
///
/// Layout of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. No file or archive may reach 4 GiB.
struct Zip {
  /// Names with `/`, in the order of the archive.
  var files: [(name: String, bytes: [UInt8])]
  /// Of every file, in the form of MS-DOS: local time in steps of two seconds.
  var modified: (date: UInt16, time: UInt16)

  /// - Parameter time: `2026-11-21T14:02:11Z`; anything else is the first day that the format knows, 1980-01-01.
  init(_ files: [(name: String, bytes: [UInt8])], modified time: String?) {
    self.files = files
    modified = Zip.stamp(time ?? "") ?? (0x21, 0)
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let (sum, place) = (Zip.checksum(file.bytes), archive.count)
      archive += Zip.little(UInt32(0x0403_4B50)) + header(file, sum) + file.name.utf8 + file.bytes
      directory += Zip.little(UInt32(0x0201_4B50)) + Zip.little(Zip.version) + header(file, sum)
      // No comment, first disk, no attributes.
      directory += [UInt8](repeating: 0, count: 10) + Zip.little(UInt32(truncatingIfNeeded: place)) + file.name.utf8
    }
    let count = Zip.little(UInt16(truncatingIfNeeded: files.count))
    let start = Zip.little(UInt32(truncatingIfNeeded: archive.count))
    let size = Zip.little(UInt32(truncatingIfNeeded: directory.count))
    return archive + directory + Zip.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + count + count + size + start + [0, 0]
  }

  /// Needed to unpack: 2.0.
  private static let version: UInt16 = 20

  /// What local header and directory share: version, UTF-8 names, stored, time, date, sum, sizes, no extra field.
  private func header(_ file: (name: String, bytes: [UInt8]), _ sum: UInt32) -> [UInt8] {
    let size = Zip.little(UInt32(truncatingIfNeeded: file.bytes.count))
    return Zip.little(Zip.version) + Zip.little(UInt16(0x0800)) + [0, 0] + Zip.little(modified.time)
      + Zip.little(modified.date) + Zip.little(sum) + size + size
      + Zip.little(UInt16(truncatingIfNeeded: file.name.utf8.count)) + [0, 0]
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func stamp(_ time: String) -> (date: UInt16, time: UInt16)? {
    let numbers = time.split { !$0.isWholeNumber }.compactMap { UInt16($0) }
    guard numbers.count == 6, (1980...2107).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2]), numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
    else { return nil }
    return (
      (numbers[0] - 1980) << 9 | numbers[1] << 5 | numbers[2], numbers[3] << 11 | numbers[4] << 5 | numbers[5] / 2
    )
  }

  // MARK: CRC-32

  /// The sum of ISO 3309 over the bytes; `123456789` gives 0xCBF43926.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
