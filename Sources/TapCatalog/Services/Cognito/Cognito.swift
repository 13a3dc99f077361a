import TapModel

/// All that tap-tui knows of Amazon Cognito user pools.
package let cognito: Service = Service(
  "cognito", rules: [cognitoPassword, cognitoComposition, cognitoFactors, cognitoTokens])

/// A user pool of an example.
private func pool(_ properties: String) -> String {
  #"{"Type":"AWS::Cognito::UserPool","Properties":{\#(properties)}}"#
}

// MARK: COG-01

let cognitoPassword: Rule = Rule(
  "cognito.password", "User pool takes short passwords",
  why: "Short passwords are guessed; FedRAMP asks for 14 characters where a password is all there is.", ["IA-5(1)"],
  on: ["AWS::Cognito::UserPool"], source: "FedRAMP rev 5 parameter IA-5(1)",
  passes: [pool(#""Policies":{"PasswordPolicy":{"MinimumLength":14}}"#)],
  fails: [pool(#""UserPoolName":"users""#), pool(#""Policies":{"PasswordPolicy":{"MinimumLength":8}}"#)]
) { pool in
  let least = pool.view.baseline.passwordLength
  // Eight characters are Cognito's own minimum.
  return pool["Policies"]["PasswordPolicy"]["MinimumLength"].must(
    atLeast: least, absent: 8, "takes passwords below \(least) characters")
}

let cognitoComposition: Rule = Rule(
  "cognito.composition", "User pool forces kinds of characters",
  why: "Rules of composition make passwords that people write down; length and a list of known ones are stronger.",
  level: .warn, ["IA-5(1)"], evidence: false, on: ["AWS::Cognito::UserPool"],
  source: "FedRAMP rev 5 parameter IA-5(1); NIST SP 800-63B, memorised secrets",
  passes: [pool(#""Policies":{"PasswordPolicy":{"MinimumLength":14,"RequireSymbols":false}}"#)],
  fails: [pool(#""Policies":{"PasswordPolicy":{"MinimumLength":14,"RequireSymbols":true}}"#)]
) { pool in
  let policy = pool["Policies"]["PasswordPolicy"]
  return .all(
    ["RequireLowercase", "RequireUppercase", "RequireNumbers", "RequireSymbols"].map {
      policy[$0].mustNot(equal: true, "forces kinds of characters", set: false)
    })
}

// MARK: COG-02

let cognitoFactors: Rule = Rule(
  "cognito.factors", "User pool lets in with a password alone",
  why: "A stolen password is enough to come in; codes by SMS can be caught on the way.", ["IA-2(2)", "IA-8"],
  on: ["AWS::Cognito::UserPool"], source: "FedRAMP rev 5 parameter IA-2; AWS documentation, MFA of user pools",
  passes: [
    pool(#""MfaConfiguration":"ON","EnabledMfas":["SOFTWARE_TOKEN_MFA"]"#),
    pool(#""MfaConfiguration":"ON","WebAuthnFactorConfiguration":"MULTI_FACTOR_WITH_USER_VERIFICATION""#),
  ],
  fails: [
    pool(#""UserPoolName":"users""#), pool(#""MfaConfiguration":"OPTIONAL","EnabledMfas":["SOFTWARE_TOKEN_MFA"]"#),
    pool(#""MfaConfiguration":"ON","EnabledMfas":["SOFTWARE_TOKEN_MFA","SMS_MFA"]"#),
    pool(
      #""MfaConfiguration":"ON","Policies":{"SignInPolicy":{"AllowedFirstAuthFactors":["PASSWORD","SMS_OTP"]}}"#),
  ]
) { pool in
  let factors = pool["EnabledMfas"]
  let first = pool["Policies"]["SignInPolicy"]["AllowedFirstAuthFactors"]
  return .all([
    pool["MfaConfiguration"].must(equal: "ON", absent: "OFF", "no second factor is demanded"),
    without("SMS_MFA", in: factors), without("SMS_OTP", in: first),
  ])
}

/// The list does not name a factor; the fix takes it out.
private func without(_ factor: String, in list: Value) -> Outcome {
  if let doubt = list.doubt { return doubt }
  let others = list.elements.filter { $0.text != factor }
  return others.count == list.elements.count
    ? .passes : list.fails("takes codes by SMS", set: .array(others.compactMap(\.raw)))
}

// MARK: COG-03

let cognitoTokens: Rule = Rule(
  "cognito.tokens", "Tokens hold too long",
  why: "Whoever finds a token is the user until it ends; a session must end, and be able to be ended.",
  level: .warn, high: .gap, ["AC-12", "IA-11"], on: ["AWS::Cognito::UserPoolClient"],
  source: "own reading of AC-12, IA-11; AWS documentation, TokenValidityUnits",
  passes: [
    client(#""RefreshTokenValidity":12,"TokenValidityUnits":{"RefreshToken":"hours"}"#),
    client(
      #""AccessTokenValidity":30,"IdTokenValidity":30,"RefreshTokenValidity":60,"EnableTokenRevocation":true,"TokenValidityUnits":{"AccessToken":"minutes","IdToken":"minutes","RefreshToken":"minutes"}"#
    ),
  ],
  fails: [
    client(#""ClientName":"app""#),
    client(#""AccessTokenValidity":12,"RefreshTokenValidity":12,"TokenValidityUnits":{"RefreshToken":"hours"}"#),
    client(
      #""RefreshTokenValidity":12,"TokenValidityUnits":{"RefreshToken":"hours"},"EnableTokenRevocation":false"#),
  ]
) { client in
  let baseline = client.view.baseline
  return .all([
    holds(client, "AccessToken", usual: 60, unit: "hours", most: baseline.tokenMinutes),
    holds(client, "IdToken", usual: 60, unit: "hours", most: baseline.tokenMinutes),
    holds(client, "RefreshToken", usual: 43_200, unit: "days", most: baseline.refreshTokenHours * 60),
    client["EnableTokenRevocation"].mustNot(equal: false, "tokens cannot be revoked", set: true),
  ])
}

/// One token ends in time.
///
/// - Parameters:
///   - usual: minutes that it holds where nothing is said (AWS documentation, AWS::Cognito::UserPoolClient).
///   - unit: in which its number counts where nothing is said.
///   - most: minutes.
private func holds(_ client: Value, _ token: String, usual: Int, unit: String, most: Int) -> Outcome {
  let number = client[token + "Validity"]
  let units = client["TokenValidityUnits"][token]
  let fix: Fix = .all(
    [number.set(.int(most)), units.set("minutes")].compactMap { $0 })
  let message = "\(token) holds for more than \(most) min"
  if let doubt = number.doubt ?? units.doubt { return doubt }
  guard number.exists else { return usual <= most ? .passes : number.fails(message, fix: fix) }
  let minutes: [String: Double] = ["seconds": 1.0 / 60, "minutes": 1, "hours": 60, "days": 1440]
  guard let count = number.number, let scale = minutes[units.text ?? unit] else {
    return number.fails("\(token) has no known end", fix: fix)
  }
  return Double(count) * scale <= Double(most) ? .passes : number.fails(message, fix: fix)
}

/// A client of a user pool, for an example.
private func client(_ properties: String) -> String {
  #"{"Type":"AWS::Cognito::UserPoolClient","Properties":{"UserPoolId":"us-east-1_abc123",\#(properties)}}"#
}
