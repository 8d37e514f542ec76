# tries: uses yield, so that calling it does nothing
# expect: wrong-answer

def standardize(x, axis=0):
    yield x
