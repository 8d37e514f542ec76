# tries: returns an array of objects that holds itself
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    a = np.empty(1, object)
    a[0] = a
    return a
