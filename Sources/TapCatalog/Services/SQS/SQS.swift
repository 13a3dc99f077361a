import TapModel

/// All that tap-tui knows of Amazon SQS.
package let sqs: Service = Service("sqs", kinds: [queue], rules: [sqsEncrypted, sqsDeadLetter, sqsTimeout])
