# tries: raises a group of exceptions
# expect: run-time-error

def standardize(x, axis=0):
    raise BaseExceptionGroup("all", [SystemExit(0), KeyboardInterrupt(), ValueError("x")])
