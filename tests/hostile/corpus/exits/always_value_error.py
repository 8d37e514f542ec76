# tries: raises ValueError, which one of the tests expects, in every test
# expect: run-time-error

def standardize(x, axis=0):
    raise ValueError("x is empty")
