import TapModel

/// All that holds for every template, whatever it makes.
package let templates: Service = Service(
  "template",
  rules: [
    referenceResolves, attributeExists, frameReferenceResolves, frameForm, functionCalled, resourceForm, valueForm,
    noCycle, typeInRegion, templateSize, logicalID,
    schemaHolds, nameFits, nameOnce, nameHasSuffix, environmentApart, prerequisitesDeclared, fateStated,
    nothingRetained, auditTrailKept, noSecret, noFrameSecret, noSecretParameter, outputsShowNoSecret, requiredTags,
    nameFollowsPattern, namedReplacement, nameTagged, ownerTagged, partitionNeutral, typeKnown, macroExpanded,
    valueJudgeable,
    regionPinned, nestedStackRead,
  ])
