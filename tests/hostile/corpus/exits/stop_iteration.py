# tries: raises StopIteration
# expect: run-time-error

def standardize(x, axis=0):
    raise StopIteration(x)
