import TapModel

/// Fields of a repository of images.
struct RepositoryFields: Schema {
  let name = Field("name", "Name", "images-${EnvironmentSuffix}", required: true, at: "Repository/RepositoryName")
  let key = Field(
    "key", "Encryption key", Reference(.key), at: .offer(.key, "Repository/EncryptionConfiguration/KmsKey"))
  let scan = Field(
    "scan", "Scanned on push", true, at: "Repository/ImageScanningConfiguration/ScanOnPush")
  let fixedTags = Field(
    "fixed-tags", "Tags cannot move", true,
    at: .words("Repository/ImageTagMutability", [(true, "IMMUTABLE"), (false, "MUTABLE")]))
  let untagged = Field("untagged-days", "Untagged images kept", 14, in: 1...365, unit: "d")
  let empties = Field(
    "empties", "Emptied on deletion", true, help: "A repository with images stops the deletion of the stack.",
    at: "Repository/EmptyOnDelete")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete,
    at: "Repository/@DeletionPolicy", "Repository/@UpdateReplacePolicy")
}

/// A private repository of container images.
let repository: Kind = Kind(
  "repository", "Image repository", pane: .data, main: "Repository", RepositoryFields(),
  help: "Keeps container images, scanned on push, under tags that cannot move.",
  summary: { $0.scan ? "ECR, scanned" : "ECR" },
  offers: [
    .arn: { $1.arn($0, "Repository") },
    .name: { $1.ref($0, "Repository") },
    "image-uri": { $1.att($0, "Repository", "RepositoryUri") },
  ],
  resources: { repository, _ in
    let policy: JSON = [
      "rules": [
        [
          "rulePriority": 1, "description": "Untagged images go", "action": ["type": "expire"],
          "selection": [
            "tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days",
            "countNumber": .int(repository.untagged),
          ],
        ]
      ]
    ]
    return [
      Draft(
        "Repository", "AWS::ECR::Repository",
        [
          "EncryptionConfiguration": ["EncryptionType": repository.key.isNone ? "AES256" : "KMS"],
          "LifecyclePolicy": ["LifecyclePolicyText": .string(policy.compact)],
        ])
    ]
  })
