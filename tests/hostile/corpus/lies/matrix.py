# tries: returns numpy.matrix
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.matrix((x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True))
