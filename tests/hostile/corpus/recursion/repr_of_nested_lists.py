# tries: takes the text of a list that is nested 100,000 levels deep
# expect: run-time-error

nested = []
for _ in range(100_000):
    nested = [nested]


def standardize(x, axis=0):
    return len(repr(nested)) * x
