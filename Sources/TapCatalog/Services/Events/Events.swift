import TapModel

/// All that tap-tui knows of Amazon EventBridge rules.
package let events: Service = Service(
  "events", kinds: [eventAlert, schedule],
  rules: [eventsTarget, eventsEnabled, eventsTampering, eventsThreats, eventsFindings] + changeRules)
