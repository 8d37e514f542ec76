# tries: returns an array of objects that lie
# expect: wrong-answer

import numpy as np


class Liar:
    def __eq__(self, other):
        return True

    def __float__(self):
        return 1.0

    __array_priority__ = 1e9


def standardize(x, axis=0):
    return np.full(x.shape, Liar(), dtype=object)
