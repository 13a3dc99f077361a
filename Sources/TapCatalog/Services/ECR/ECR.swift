import TapModel

/// All that tap-tui knows of Amazon ECR.
package let ecr: Service = Service("ecr", kinds: [repository], rules: [ecrTags, ecrKey, ecrClosedPolicy, ecrSigned])
