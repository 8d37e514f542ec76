# tries: stops in a debugger
# expect: run-time-error, wrong-answer
# because: a debugger without input ends itself or the program

def standardize(x, axis=0):
    breakpoint()
    return x
