import TapModel

/// All that tap-tui knows of AWS Backup.
package let backup: Service = Service("backup", kinds: [backupPlan], rules: [])
