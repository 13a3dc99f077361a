import TapModel

func synthesise(_ flow: Flow, _ context: any SynthesisContext) -> [Draft] { [] }
