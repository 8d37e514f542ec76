# tries: copies a deeply nested object
# expect: run-time-error

import copy


def standardize(x, axis=0):
    nested = []
    for _ in range(20_000):
        nested = [nested]
    copy.deepcopy(nested)
    return x
