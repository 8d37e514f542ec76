# tries: returns an array without elements and with axes of astronomic length
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.empty((0, 2**30))
