# tries: raises an exception with 10,000 causes
# expect: run-time-error

def standardize(x, axis=0):
    last = None
    for number in range(10_000):
        error = ValueError(str(number))
        error.__cause__ = last
        error.__context__ = last
        last = error
    raise last
