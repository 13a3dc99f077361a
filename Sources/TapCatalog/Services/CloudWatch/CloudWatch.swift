import TapModel

/// All that tap-tui knows of Amazon CloudWatch.
package let cloudWatch: Service = Service(
  "cloudwatch", kinds: [alarms, dashboard, metricFilter],
  rules: [
    alarmsCoverage, alarmsAct, alarmsDashboard, alarmsLogDelivery, alarmsCapacity, alarmsOutbound, alarmsDimension,
  ])
