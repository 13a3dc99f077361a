import TapModel

/// All that tap-tui knows of Amazon ECS on Fargate.
package let ecs: Service = Service(
  "ecs", kinds: [containerService],
  rules: [
    ecsPublicAddress, ecsOwnImage, ecsLogs, ecsSecrets, ecsTLSPort, ecsTwoTasks, ecsExecutionRole, ecsFargate,
    ecsSharedFiles, ecsReadOnly, ecsPrivilege, ecsTaskRole, ecsRollBack, ecsShell, ecsInsights, ecsScaling,
    ecsPlatform,
  ])
