# tries: is right, in a view with negative strides
# expect: accepted

import numpy as np


def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    right = (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
    return np.asfortranarray(right[::-1])[::-1]
