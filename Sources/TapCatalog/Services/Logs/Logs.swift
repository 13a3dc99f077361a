import TapModel

/// All that tap-tui knows of CloudWatch Logs.
package let logs: Service = Service(
  "logs", kinds: [logGroup, logHome],
  rules: [
    logsRetention, logsFunctionGroup, logsDatabaseGroup, logsStageGroup, logsInsightsGroup, logsServiceGroups,
    logsArchive, logsVended, logsShared, logsKey, logsKeyForm, logsProtected, logsQuestions, logsEventsOfInterest,
  ])
