# tries: raises GeneratorExit
# expect: run-time-error

def standardize(x, axis=0):
    raise GeneratorExit
