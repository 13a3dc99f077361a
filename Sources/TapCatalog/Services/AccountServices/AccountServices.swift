import TapModel

/// All that tap-tui knows of the services of an account: trail, recorder, threat detection, findings.
package let accountServices: Service = Service(
  "account", kinds: [accountService, trail, recorder, hub, detector, analyser],
  rules: [
    accountTrail, accountRecorder, accountConfigRules, accountDetector, accountHub, trailBucketPolicy, trailBucketOwn,
    accountDeclared,
    accountEvidence, storeClassed, accountSettings, snapshotsPrivate, oncePerAccount,
  ] + trailRules + recorderRules + settingRules + detectorRules + findingRules + scanRules)
