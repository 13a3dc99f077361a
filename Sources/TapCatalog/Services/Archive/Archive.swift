import TapModel

/// All that tap-tui knows of keeping logs: Amazon Data Firehose into S3.
package let archive: Service = Service("archive", kinds: [logArchive], rules: [firehoseWatched, firehoseRoles])
