import TapModel

/// All that tap-tui knows of Amazon Kinesis Data Streams.
package let kinesis: Service = Service("kinesis", kinds: [stream], rules: [streamEncrypted, streamRetention])
