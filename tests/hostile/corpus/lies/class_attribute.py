# tries: returns an object that says it is an array
# expect: wrong-answer

import numpy as np


class Liar:
    @property
    def __class__(self):
        return np.ndarray

    shape = (2, 2)
    dtype = np.dtype(float)


def standardize(x, axis=0):
    return Liar()
