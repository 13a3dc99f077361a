import TapModel

/// What a design must say of itself.
package let designs: Service = Service(
  "design", rules: [designDescribed, designFlows, designSigned, designElsewhere, designManagement])
