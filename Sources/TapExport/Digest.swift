import TapReview

/// A SHA-256; `TapReview` has it, because the record is chained by it.
package typealias Digest = TapReview.Digest
/// A digest over parts that come one after the other.
package typealias DigestStream = TapReview.DigestStream
