import TapModel

/// Who alone may take log files away before their time.
enum Custody {
  /// The field of every kind that keeps log files.
  static var field: Field<String> {
    Field(
      "keeper", "Keeper", "",
      help: "ARN of the only role that may delete objects or shorten their life; empty: whoever has the rights.")
  }

  /// What a bucket policy says for it; nothing without a keeper.
  static func statements(_ keeper: String, on bucket: JSON) -> [JSON] {
    guard !keeper.isEmpty else { return [] }
    return [
      Permit.deny(
        "KeeperAlone", ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutLifecycleConfiguration"], on: bucket,
        if: ["ArnNotLike": ["aws:PrincipalArn": text(keeper)]])
    ]
  }
}
