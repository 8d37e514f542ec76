# tries: raises KeyboardInterrupt
# expect: run-time-error

def standardize(x, axis=0):
    raise KeyboardInterrupt
