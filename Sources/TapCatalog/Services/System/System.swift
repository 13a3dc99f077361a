import TapModel

/// What a design must say of itself.
package let systems: Service = Service(
  "system", rules: [designDescribed, designFlows, designSigned, designElsewhere, designManagement, designRecovery])
