import TapModel
let reachRules: [Rule] = []
