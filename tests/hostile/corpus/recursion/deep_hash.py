# tries: hashes a tuple that is nested 100,000 levels deep
# expect: run-time-error, wrong-answer
# because: a system's stack may be large enough, and WebAssembly's is not

def standardize(x, axis=0):
    nested = ()
    for _ in range(100_000):
        nested = (nested,)
    return hash(nested) * x
