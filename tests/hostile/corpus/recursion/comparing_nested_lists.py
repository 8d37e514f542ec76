# tries: compares lists that are nested 100,000 levels deep
# expect: run-time-error

def nest():
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested


def standardize(x, axis=0):
    return x * (nest() == nest())
