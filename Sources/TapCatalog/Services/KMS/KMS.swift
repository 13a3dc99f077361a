import TapModel

/// All that tap-tui knows of AWS Key Management Service.
package let kms: Service = Service(
  "kms", kinds: [key],
  rules: [
    kmsRotation, kmsServiceAccess, kmsClosedPolicy, kmsSeparation, kmsClasses, kmsOutlived, kmsModule,
    kmsConfusedDeputy, kmsWaiting, kmsAlert, kmsInventory, kmsCustomerKey,
  ])
