#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Where the first such byte stands from a place on, by the C library, which looks at many at once; nil without one.
  package func first(_ byte: UInt8, from place: Int = 0) -> Int? {
    guard place < count, let base = baseAddress else { return nil }
    return memchr(base + place, Int32(byte), count - place).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
