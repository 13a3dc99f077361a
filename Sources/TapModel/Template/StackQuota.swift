/// What CloudFormation takes in one stack (AWS documentation, "Understand CloudFormation quotas").
package enum StackQuota {
  /// Resources in one template.
  package static let resources = 500
  /// Bytes of a template that lies in a bucket.
  package static let bytes = 1_000_000
  /// Bytes of a template that is sent with the request.
  package static let inlineBytes = 51_200
  /// Parameters of one template.
  package static let parameters = 200
  /// Mappings of one template.
  package static let mappings = 200
  /// Outputs of one template.
  package static let outputs = 200
  /// Bytes of a description.
  package static let description = 1024
  /// Characters of a logical name.
  package static let name = 255
}
