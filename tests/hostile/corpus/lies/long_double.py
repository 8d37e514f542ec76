# tries: is right, in extended precision, which not every platform has
# expect: wrong-answer, accepted
# because: NumPy's longdouble is the same as double on some platforms

import numpy as np


def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return ((x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)).astype(np.longdouble)
