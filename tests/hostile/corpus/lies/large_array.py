# tries: returns an array of 100 MB
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.zeros(13_000_000)
