# tries: is right, and changes an array that it returned before
# expect: accepted
# because: what was returned is a copy, so that it cannot be changed later

import numpy as np

last = np.zeros(1)


def standardize(x, axis=0):
    global last
    if x.size == 0:
        raise ValueError("x is empty")
    last[...] = 99
    last = (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
    return last
