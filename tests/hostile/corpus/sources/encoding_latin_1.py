# tries: names a plain encoding, and is right
# expect: accepted

# -*- coding: latin-1 -*-
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
