import TapModel

/// All that tap-tui knows of AWS WAF.
package let waf: Service = Service(
  "waf", kinds: [webACL],
  rules: [wafLogged, wafManagedRules, wafRate, wafDefaultAction, wafAttached])
