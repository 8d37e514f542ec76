# tries: ends its lines as Windows does, and is right
# expect: accepted
# fill <<1>>: "\r\n" 1

import numpy<<1>>import math<<1>>
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
