# tries: frees a list that is nested 200,000 levels deep
# expect: wrong-answer, run-time-error
# because: CPython frees nested lists without recursion, WebAssembly's small stack may not suffice

def standardize(x, axis=0):
    nested = []
    for _ in range(200_000):
        nested = [nested]
    del nested
    return x
