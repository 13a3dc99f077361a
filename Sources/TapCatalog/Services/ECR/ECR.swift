import TapModel

/// All that tap-tui knows of Amazon ECR.
package let ecr: Service = Service("ecr", rules: [ecrTags, ecrKey, ecrClosedPolicy, ecrSigned])
