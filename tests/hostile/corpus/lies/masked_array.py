# tries: returns an array with everything masked
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.ma.masked_all(x.shape)
