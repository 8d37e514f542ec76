# tries: returns a list that is nested 100,000 levels deep
# expect: wrong-answer, run-time-error
# because: freeing the list may take more stack than WebAssembly has

def standardize(x, axis=0):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested
