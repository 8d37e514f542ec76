# tries: takes the sum of an endless generator
# expect: time-limit-exceeded

import itertools


def standardize(x, axis=0):
    return sum(x.sum() for _ in itertools.count())
