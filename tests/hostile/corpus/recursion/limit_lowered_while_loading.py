# tries: loads with a low recursion limit, and is right
# expect: accepted

import sys

sys.setrecursionlimit(60)

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
