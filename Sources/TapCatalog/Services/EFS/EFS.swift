import TapModel

/// All that tap-tui knows of Amazon Elastic File System.
package let efs: Service = Service("efs", rules: [fileSystemProtected])
