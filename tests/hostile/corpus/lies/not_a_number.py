# tries: returns NaN, which is not different from anything
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.full(x.shape, np.nan)
