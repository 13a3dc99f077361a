import TapModel
let endpointRules: [Rule] = []
let groupRules: [Rule] = []
let reachRules: [Rule] = []
