import TapModel
let vpcRules: [Rule] = []
let tierRules: [Rule] = []
let endpointRules: [Rule] = []
let groupRules: [Rule] = []
let dnsRules: [Rule] = []
let reachRules: [Rule] = []
