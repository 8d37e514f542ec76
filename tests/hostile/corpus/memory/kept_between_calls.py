# tries: needs more memory with every call
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

import numpy as np

kept = []


def standardize(x, axis=0):
    for _ in range(40):
        kept.append(np.ones(10**6))
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
