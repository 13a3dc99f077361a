import TapModel

/// All that tap-tui knows of Amazon SNS.
package let sns: Service = Service(
  "sns", kinds: [topic], rules: [snsEncrypted, snsClosedPolicy, snsPlaintext, snsListener, snsTLS])
